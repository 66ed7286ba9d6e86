/** Redaction: words of a submission's texts that the public does not see, on a stated ground; and taking it back. */
import { eq } from "#db/kit.ts";
import { redactions } from "#db/schema/passages.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { StepChange } from "../../kernel/step.ts";
import { keepStep } from "../../kernel/steps.server.ts";
import { write } from "../../kernel/write.server.ts";
import { findSubmission, listTexts, type TextRow } from "../../submissions/queries.server.ts";
import type { PassageInput } from "../forms.ts";
import { givesAway } from "../giving-away.ts";
import { mayTriage } from "../policy.ts";
import { listContributionsOf } from "../queries.server.ts";
import { type Ground, placeOf, placesOf, touchedWords } from "../redaction.ts";
import { listFindings, listRedactions, listRepeated } from "../redactions.server.ts";
import type { Span } from "../sentences.ts";
import { changeContribution } from "./change.server.ts";
import { place } from "./on-bench.server.ts";
import { watchOpen } from "./reading.server.ts";

export type RedactRefusal =
  | "not_found"
  | "not_allowed"
  | "nothing_selected"
  /** the words that were written do not stand there */
  | "words_not_there"
  /** every word of it is redacted already */
  | "already_redacted"
  /** the ground, which is public, repeats what it is to keep from the public */
  | "ground_gives_away"
  /** somebody has taken it back already */
  | "changed_meanwhile";

export type RedactInput = {
  passages: readonly PassageInput[];
  /** words exactly as they stand: wherever they do in what was selected, or in all texts where nothing was */
  words: string;
  ground: Ground;
};

/**
 * Redacts passages of a submission's texts, at any time: before it is split, after it was cleared, after the answer. What is
 * public follows in the same transaction. Offsets are widened to whole graphemes. Events: submission.redacted (data: how many).
 */
export async function redact(
  ctx: Ctx,
  ref: string,
  { passages, words, ground }: RedactInput,
): Promise<Result<{ count: number }, RedactRefusal>> {
  return write<{ count: number }, RedactRefusal>(ctx, async (tx) => {
    if (!mayTriage(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    const texts = await listTexts(tx.db, submission.id);
    const selected = place({ texts }, passages);
    const wanted = words.trim() ? place({ texts }, occurrences(texts, selected, words.trim())) : selected;
    if (wanted.length === 0) return refuse(words.trim() ? "words_not_there" : "nothing_selected");
    const held = await listRedactions(tx.db, submission.id);
    const within = (span: (typeof wanted)[number]) =>
      held.some((one) => one.textId === span.text.id && one.start <= span.start && one.end >= span.end);
    const fresh = wanted.filter((span) => !within(span));
    if (fresh.length === 0) return refuse("already_redacted");
    const said = fresh.map((span) => touchedWords(span.text.body, span));
    if (givesAway(ground.reason, said, "")) return refuse("ground_gives_away");
    const changes: StepChange[] = [];
    for (const span of fresh) changes.push(await add(tx, span, ground));
    changes.push(...(await unclearRepeats(tx, submission.id)));
    await keepStep(tx, { kind: "redacted", details: { ref, count: fresh.length }, changes });
    recordOn(tx, submission, "submission.redacted", { count: fresh.length });
    return ok({ count: fresh.length });
  });
}

/** What is cleared and says in another text what is redacted now waits until somebody has decided on that place too. */
async function unclearRepeats(tx: Tx, submissionId: string): Promise<StepChange[]> {
  const cleared = (await listContributionsOf(tx.db, submissionId)).filter(
    (one) => one.visibility === "cleared",
  );
  const findings = await listFindings(
    tx.db,
    cleared.map(({ id }) => id),
  );
  const changes: StepChange[] = [];
  for (const one of cleared)
    if (findings.get(one.id)?.some(({ kind }) => kind === "redacted_before"))
      changes.push(await changeContribution(tx, one, { visibility: "not_cleared" }));
  return changes;
}

/** Every place where the words stand: within what is selected, else in all texts. */
function occurrences(
  texts: readonly TextRow[],
  selected: readonly { text: TextRow; start: number; end: number }[],
  words: string,
): PassageInput[] {
  const areas =
    selected.length > 0 ? selected : texts.map((text) => ({ text, start: 0, end: text.body.length }));
  return areas.flatMap(({ text, start, end }) =>
    placesOf(text.body.slice(start, end), words).map((span) => ({
      ...{ text: text.number, start: start + span.start, end: start + span.end },
    })),
  );
}

async function add(tx: Tx, span: Span & { text: TextRow }, ground: Ground): Promise<StepChange> {
  const id = tx.newId();
  const now = tx.now();
  const createdBy = personOf(tx.actor) ?? "system";
  const { start, end } = span;
  await tx.db
    .insert(redactions)
    .values({ id, textId: span.text.id, start, end, ...ground, createdAt: now, createdBy, version: 1 });
  return { table: "redactions", id, version: 1, restore: { removedAt: now, removedBy: createdBy } };
}

/**
 * Redacts on the same grounds what is redacted in another text of the submission and stands open at these places.
 * Events: submission.redacted (data: how many).
 */
export async function redactAgain(
  ctx: Ctx,
  ref: string,
  places: readonly PassageInput[],
): Promise<Result<{ count: number }, RedactRefusal>> {
  return write<{ count: number }, RedactRefusal>(ctx, async (tx) => {
    if (!mayTriage(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    const texts = await listTexts(tx.db, submission.id);
    const changes: StepChange[] = [];
    for (const { text: number, ground, start, end } of await listRepeated(tx.db, submission.id)) {
      const text = texts.find((one) => one.number === number);
      const shown = places.some((at) => at.text === number && at.start === start && at.end === end);
      if (text && shown) changes.push(await add(tx, { text, start, end }, ground));
    }
    const count = changes.length;
    if (count === 0) return refuse("already_redacted");
    await keepStep(tx, { kind: "redacted", details: { ref, count }, changes });
    recordOn(tx, submission, "submission.redacted", { count });
    return ok({ count });
  });
}

/**
 * Takes a redaction back: it stays as a row that has ended, and its words are public again where the rest is; what was cleared
 * and looks personal without it waits to be cleared again. `at` names it by its place and version, see `placeOf`. Events: submission.unredacted.
 */
export async function unredact(ctx: Ctx, ref: string, at: string): Promise<Result<undefined, RedactRefusal>> {
  return write<undefined, RedactRefusal>(ctx, async (tx) => {
    if (!mayTriage(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    const held = await listRedactions(tx.db, submission.id);
    const one = held.find((row) => placeOf(row) === at);
    if (!one) return refuse("changed_meanwhile");
    const all = await listContributionsOf(tx.db, submission.id);
    const look = await watchOpen(tx, all);
    const version = one.version + 1;
    const removedBy = personOf(tx.actor) ?? "system";
    await tx.db
      .update(redactions)
      .set({ removedAt: tx.now(), removedBy, version })
      .where(eq(redactions.id, one.id));
    const restore = { removedAt: null, removedBy: null };
    const back: StepChange = { table: "redactions", id: one.id, version, restore };
    const waiting = await look(all);
    await keepStep(tx, { kind: "unredacted", details: { ref, count: 1 }, changes: [back, ...waiting] });
    recordOn(tx, submission, "submission.unredacted");
    return ok();
  });
}
