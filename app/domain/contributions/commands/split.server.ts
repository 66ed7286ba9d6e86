/** The splitting bench: passages become contributions or are marked; nothing of a text is lost from sight (rule 3). */
import { eq } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { passages } from "#db/schema/passages.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Language } from "~/i18n/languages.ts";
import { responseDueOn } from "../../consultations/consultation.ts";
import { readTerms } from "../../consultations/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { keepStep } from "../../kernel/steps.server.ts";
import { write } from "../../kernel/write.server.ts";
import { listLater } from "../../submissions/queries.server.ts";
import type { Mark } from "../contribution.ts";
import type { DescribeInput, PassageInput } from "../forms.ts";
import { changeContribution, refuseEnded, setCommitments } from "./change.server.ts";
import { lookUp } from "./look-up.server.ts";
import {
  addPassage,
  type Bench,
  clearMarks,
  isRefusal,
  loadBench,
  place,
  refuseTakenBack,
  type SplitRefusal,
} from "./on-bench.server.ts";
import { titleAnew, titleOf } from "./propose-title.ts";

/** Makes a contribution of the selected passages. Returns its reference. Events: contribution.made. */
export async function makeContribution(
  ctx: Ctx,
  ref: string,
  selection: readonly PassageInput[],
  description: Partial<DescribeInput> = {},
): Promise<Result<{ ref: string }, SplitRefusal>> {
  return write<{ ref: string }, SplitRefusal>(ctx, async (tx) => {
    const bench = await loadBench(tx, ref);
    if (isRefusal(bench)) return bench;
    return makeOn(tx, bench, selection, description);
  });
}

/** Part of commands: the same, on a bench that is loaded. Events: contribution.made. */
export async function makeOn(
  tx: Tx,
  bench: Bench,
  selection: readonly PassageInput[],
  description: Partial<DescribeInput> = {},
): Promise<Result<{ id: string; ref: string }, SplitRefusal>> {
  const spans = place(bench, selection);
  if (spans.length === 0) return refuse("nothing_selected");
  const takenBack = refuseTakenBack(bench, spans);
  if (takenBack) return takenBack;
  const { submission } = bench;
  const [consultation] = await tx.db
    .select()
    .from(consultations)
    .where(eq(consultations.id, submission.consultationId));
  if (!consultation) return refuse("not_found");
  const looked = await lookUp(tx, submission.consultationId, description);
  if (!looked) return refuse("not_listed_here");
  const id = tx.newId();
  const now = tx.now();
  const language = spans[0]?.text.language ?? submission.language;
  const row: typeof contributions.$inferInsert = {
    id,
    submissionId: submission.id,
    consultationId: submission.consultationId,
    number: submission.nextNumber,
    ref: `${submission.ref}.${submission.nextNumber}`,
    title: description.title || titleOf(spans),
    titleProposed: !description.title,
    kind: description.kind ?? "proposal",
    kindAssumed: !description.kind,
    themeId: looked.themeId ?? (await saidUnder(tx, bench, spans)) ?? submission.chosenThemeId,
    stage: "received",
    visibility: "not_cleared",
    ownerBodyId: looked.ownerBodyId ?? null,
    responseDueOn: responseDueOn(await readTerms(tx.db, consultation), submission.receivedOn),
    language,
    createdAt: now,
    createdBy: personOf(tx.actor) ?? "system",
    version: 1,
  };
  await tx.db.insert(contributions).values(row);
  await setCommitments(tx, id, looked.commitmentIds ?? submission.chosenCommitmentIds);
  await tx.db
    .update(submissions)
    .set({ nextNumber: submission.nextNumber + 1 })
    .where(eq(submissions.id, submission.id));
  const changes = await clearMarks(tx, bench, spans);
  for (const span of spans) changes.push(await addPassage(tx, span, "contribution", id));
  changes.push({ table: "contributions", id, version: 1, restore: { removedAt: now } });
  await keepStep(tx, { kind: "contribution_made", details: { ref: row.ref }, changes });
  recordOn(tx, row, "contribution.made", { submission: submission.id });
  return ok({ id, ref: row.ref });
}

/** The theme that all of these words were said under at a table, where they came late; null where there is no one. */
async function saidUnder(
  tx: Tx,
  { submission }: Bench,
  spans: readonly { text: { id: string } }[],
): Promise<string | null> {
  const later = await listLater(tx.db, submission.id);
  const themes = spans.map(({ text }) => later.find(({ textId }) => textId === text.id)?.themeId ?? null);
  const [one = null, ...others] = new Set(themes);
  return others.length === 0 ? one : null;
}

/** So many rows are inserted by one statement: parameters are counted on both databases. */
const rowsAtOnce = 400;

/**
 * Part of commands: a contribution of each span of a text that lies on no other yet, by a fixed number of statements for each
 * four hundred; one that was said under a theme, or in a language, has that, and not the one of the whole. None of them is a step
 * that can be undone. Answers their ids in the order of the spans. Events:
 * contribution.made for each.
 */
export async function makeEach(
  tx: Tx,
  { submission, texts }: Pick<Bench, "submission" | "texts">,
  spans: readonly (PassageInput & { themeId?: string | null; language?: Language })[],
): Promise<string[]> {
  const [consultation] = await tx.db
    .select()
    .from(consultations)
    .where(eq(consultations.id, submission.consultationId));
  if (!consultation) throw new Error("a submission in no consultation");
  const due = responseDueOn(await readTerms(tx.db, consultation), submission.receivedOn);
  const by = { createdAt: tx.now(), createdBy: personOf(tx.actor) ?? "system", version: 1 };
  const made = spans.map((span, n) => {
    const number = submission.nextNumber + n;
    const [placed] = place({ texts }, [span]);
    if (!placed) throw new Error("a contribution without words");
    const row: typeof contributions.$inferInsert = {
      ...{ id: tx.newId(), submissionId: submission.id, consultationId: submission.consultationId },
      ...{ number, ref: `${submission.ref}.${number}`, title: titleOf([placed]), titleProposed: true },
      ...{ kind: "proposal", kindAssumed: true, themeId: span.themeId ?? submission.chosenThemeId },
      ...{ ownerBodyId: null, responseDueOn: due },
      ...{
        stage: "received",
        visibility: "not_cleared",
        language: span.language ?? placed.text.language,
        ...by,
      },
    };
    const passage: typeof passages.$inferInsert = {
      ...{ id: tx.newId(), textId: placed.text.id, start: placed.start, end: placed.end },
      ...{ mark: "contribution", contributionId: row.id, ...by },
    };
    return { row, passage };
  });
  for (let at = 0; at < made.length; at += rowsAtOnce) {
    const some = made.slice(at, at + rowsAtOnce);
    await tx.db.insert(contributions).values(some.map(({ row }) => row));
    await tx.db.insert(passages).values(some.map(({ passage }) => passage));
  }
  for (const { row } of made) {
    if (submission.chosenCommitmentIds.length > 0)
      await setCommitments(tx, row.id, submission.chosenCommitmentIds);
    recordOn(tx, row, "contribution.made", { submission: submission.id });
  }
  await tx.db
    .update(submissions)
    .set({ nextNumber: submission.nextNumber + made.length })
    .where(eq(submissions.id, submission.id));
  return made.map(({ row }) => row.id);
}

/**
 * Adds passages to a contribution of the same submission; those that it has are not added again. Nobody has read the new words
 * for publication, so one that was cleared waits to be cleared again. Events: contribution.passages_changed.
 */
export async function addPassages(
  ctx: Ctx,
  ref: string,
  number: number,
  selection: readonly PassageInput[],
): Promise<Result<{ ref: string }, SplitRefusal>> {
  return write<{ ref: string }, SplitRefusal>(ctx, async (tx) => {
    const bench = await loadBench(tx, ref);
    if (isRefusal(bench)) return bench;
    const contribution = bench.contributions.find((c) => c.number === number);
    if (!contribution) return refuse("not_found");
    const ended = refuseEnded(contribution);
    if (ended) return ended;
    if (contribution.stage === "response_being_prepared") return refuse("in_response");
    const selected = place(bench, selection);
    if (selected.length === 0) return refuse("nothing_selected");
    const takenBack = refuseTakenBack(bench, selected);
    if (takenBack) return takenBack;
    const has = ({ text, start, end }: (typeof selected)[number]) =>
      bench.passages.some(
        (p) =>
          p.contributionId === contribution.id && p.textId === text.id && p.start <= start && p.end >= end,
      );
    const spans = selected.filter((span) => !has(span));
    if (spans.length === 0) return ok({ ref: contribution.ref });
    const changes = await clearMarks(tx, bench, spans);
    for (const span of spans) changes.push(await addPassage(tx, span, "contribution", contribution.id));
    const now = {
      ...(contribution.visibility === "cleared" ? { visibility: "not_cleared" as const } : {}),
      ...titleAnew(bench, contribution, spans),
    };
    if (Object.keys(now).length > 0) changes.push(await changeContribution(tx, contribution, now));
    await keepStep(tx, { kind: "passages_added", details: { ref: contribution.ref }, changes });
    recordOn(tx, contribution, "contribution.passages_changed", { submission: contribution.submissionId });
    return ok({ ref: contribution.ref });
  });
}

/** Marks passages as greeting, signature or background. Events: submission.passages_marked. */
export async function markPassages(
  ctx: Ctx,
  ref: string,
  mark: Exclude<Mark, "contribution">,
  selection: readonly PassageInput[],
): Promise<Result<undefined, SplitRefusal>> {
  return write<undefined, SplitRefusal>(ctx, async (tx) => {
    const bench = await loadBench(tx, ref);
    if (isRefusal(bench)) return bench;
    const spans = place(bench, selection);
    if (spans.length === 0) return refuse("nothing_selected");
    const changes = await clearMarks(tx, bench, spans);
    for (const span of spans) changes.push(await addPassage(tx, span, mark, null));
    await keepStep(tx, { kind: "passages_marked", details: { mark }, changes });
    recordOn(tx, bench.submission, "submission.passages_marked", { mark });
    return ok();
  });
}
