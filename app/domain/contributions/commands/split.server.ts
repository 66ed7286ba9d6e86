/** The splitting bench: passages become contributions or are marked; nothing of a text is lost from sight (rule 3). */
import { and, eq, inArray, isNull } from "#db/kit.ts";
import { consultations, themes } from "#db/schema/consultations.ts";
import { contributions, passages } from "#db/schema/contributions.ts";
import { bodies } from "#db/schema/people.ts";
import { commitments } from "#db/schema/plans.ts";
import { submissions } from "#db/schema/submissions.ts";
import { responseDueOn } from "../../consultations/consultation.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import type { StepChange } from "../../kernel/step.ts";
import { keepStep } from "../../kernel/steps.server.ts";
import { write } from "../../kernel/write.server.ts";
import {
  findSubmission,
  listTexts,
  type SubmissionRow,
  type TextRow,
} from "../../submissions/queries.server.ts";
import { type Mark, titleLimit } from "../contribution.ts";
import type { DescribeInput, PassageInput } from "../forms.ts";
import { mayTriage } from "../policy.ts";
import {
  type ContributionRow,
  listContributionsOf,
  listPassages,
  type PassageInText,
} from "../queries.server.ts";
import { snapSpan, trimSpan } from "../sentences.ts";
import { changeContribution, changePassage, setCommitments } from "./change.server.ts";

export type SplitRefusal =
  | "not_found"
  | "not_allowed"
  /** split in full, spam, or nothing to answer: reopen it first */
  | "not_on_the_bench"
  | "nothing_selected"
  /** it stands in public lists: its passages may change, it can't go */
  | "already_listed"
  | "not_listed_here";

type Bench = {
  submission: SubmissionRow;
  texts: TextRow[];
  contributions: ContributionRow[];
  passages: PassageInText[];
};

async function loadBench(tx: Tx, ref: string): Promise<Bench | Refusal<SplitRefusal>> {
  if (!mayTriage(tx.actor)) return refuse("not_allowed");
  const submission = await findSubmission(tx.db, ref);
  if (!submission) return refuse("not_found");
  if (submission.status !== "received") return refuse("not_on_the_bench");
  return {
    submission,
    texts: await listTexts(tx.db, submission.id),
    contributions: await listContributionsOf(tx.db, submission.id),
    passages: await listPassages(tx.db, submission.id),
  };
}

const isRefusal = (value: object): value is Refusal<SplitRefusal> => "ok" in value;

type Placed = { text: TextRow; start: number; end: number };

/** The selection on real texts: within bounds, whole graphemes, without space at its ends; in reading order. */
function place(bench: Bench, selection: readonly PassageInput[]): Placed[] {
  const placed = selection.flatMap((input) => {
    const text = bench.texts.find((t) => t.number === input.text);
    const end = Math.min(input.end, text?.body.length ?? 0);
    if (!text || input.start >= end) return [];
    const span = trimSpan(text.body, snapSpan(text.body, { start: input.start, end }));
    return span ? [{ text, ...span }] : [];
  });
  placed.sort((a, b) => a.text.number - b.text.number || a.start - b.start);
  return joinNeighbours(placed);
}

/** Sentences picked side by side are one passage. */
function joinNeighbours(placed: Placed[]): Placed[] {
  const joined: Placed[] = [];
  for (const span of placed) {
    const last = joined.at(-1);
    const touches =
      last && last.text === span.text && last.text.body.slice(last.end, span.start).trim() === "";
    if (touches) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

async function addPassage(
  tx: Tx,
  span: Placed,
  mark: Mark,
  contributionId: string | null,
): Promise<StepChange> {
  const id = tx.newId();
  const now = tx.now();
  const createdBy = personOf(tx.actor) ?? "system";
  await tx.db.insert(passages).values({
    id,
    textId: span.text.id,
    start: span.start,
    end: span.end,
    mark,
    contributionId,
    createdAt: now,
    createdBy,
    version: 1,
  });
  return { table: "passages", id, version: 1, restore: { removedAt: now } };
}

/** Marks that need no answer give way where the same words are marked anew. */
async function clearMarks(tx: Tx, bench: Bench, spans: Placed[]): Promise<StepChange[]> {
  const under = bench.passages.filter(
    (p) =>
      p.mark !== "contribution" &&
      spans.some((s) => s.text.id === p.textId && s.start <= p.start && s.end >= p.end),
  );
  const changes: StepChange[] = [];
  for (const passage of under) changes.push(await changePassage(tx, passage, { removedAt: tx.now() }));
  return changes;
}

/** A first title: the passage's own first words, whole, at most 80 characters. Editors make it better. */
export function firstTitle(words: string): string {
  const flat = words.replace(/\s+/g, " ").trim();
  if (flat.length <= 80) return flat;
  const cut = flat.slice(0, 80);
  return cut
    .slice(0, Math.max(cut.lastIndexOf(" "), 40))
    .replace(/[,;:–-]+$/, "")
    .slice(0, titleLimit);
}

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
    const spans = place(bench, selection);
    if (spans.length === 0) return refuse("nothing_selected");
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
    const row: typeof contributions.$inferInsert = {
      id,
      submissionId: submission.id,
      consultationId: submission.consultationId,
      number: submission.nextNumber,
      ref: `${submission.ref}.${submission.nextNumber}`,
      title: description.title || firstTitle(spans.map((s) => s.text.body.slice(s.start, s.end)).join(" ")),
      kind: description.kind ?? "proposal",
      themeId: looked.themeId ?? submission.chosenThemeId,
      stage: "received",
      visibility: "not_cleared",
      ownerBodyId: looked.ownerBodyId ?? null,
      responseDueOn: responseDueOn(consultation, submission.receivedOn),
      language: spans[0]?.text.language ?? submission.language,
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
    tx.record({
      type: "contribution.made",
      subjectKind: "contribution",
      subjectId: id,
      consultationId: submission.consultationId,
      data: { submission: submission.id },
    });
    return ok({ ref: row.ref });
  });
}

/** Slugs of a description to ids of this consultation; null where one is not of it. Undefined stays undefined. */
export async function lookUp(tx: Tx, consultationId: string, input: Partial<DescribeInput>) {
  const found: { themeId?: string | null; ownerBodyId?: string | null; commitmentIds?: string[] } = {};
  if (input.theme !== undefined) {
    const [theme] = input.theme
      ? await tx.db
          .select({ id: themes.id })
          .from(themes)
          .where(and(eq(themes.consultationId, consultationId), eq(themes.slug, input.theme)))
      : [];
    if (input.theme && !theme) return null;
    found.themeId = theme?.id ?? null;
  }
  if (input.owner !== undefined) {
    const [body] = input.owner
      ? await tx.db
          .select({ id: bodies.id })
          .from(bodies)
          .where(and(eq(bodies.slug, input.owner), isNull(bodies.endedAt)))
      : [];
    if (input.owner && !body) return null;
    found.ownerBodyId = body?.id ?? null;
  }
  if (input.commitments !== undefined) {
    const rows = input.commitments.length
      ? await tx.db
          .select({ id: commitments.id })
          .from(commitments)
          .where(inArray(commitments.slug, [...input.commitments]))
      : [];
    if (rows.length !== new Set(input.commitments).size) return null;
    found.commitmentIds = rows.map((c) => c.id);
  }
  return found;
}

/** Adds passages to a contribution of the same submission. Events: contribution.passages_changed. */
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
    const spans = place(bench, selection);
    if (spans.length === 0) return refuse("nothing_selected");
    const changes = await clearMarks(tx, bench, spans);
    for (const span of spans) changes.push(await addPassage(tx, span, "contribution", contribution.id));
    await keepStep(tx, { kind: "passages_added", details: { ref: contribution.ref }, changes });
    tx.record({
      type: "contribution.passages_changed",
      subjectKind: "contribution",
      subjectId: contribution.id,
      consultationId: contribution.consultationId,
      data: { submission: contribution.submissionId },
    });
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
    recordOnSubmission(tx, bench.submission, "submission.passages_marked", { mark });
    return ok();
  });
}

/**
 * Takes every mark and every contribution's passage off the selected words. A contribution that loses its last passage
 * is removed, unless it is listed (`already_listed`). Events: submission.passages_unmarked, contribution.removed.
 */
export async function unmarkPassages(
  ctx: Ctx,
  ref: string,
  selection: readonly PassageInput[],
): Promise<Result<undefined, SplitRefusal>> {
  return write<undefined, SplitRefusal>(ctx, async (tx) => {
    const bench = await loadBench(tx, ref);
    if (isRefusal(bench)) return bench;
    const spans = place(bench, selection);
    const hit = bench.passages.filter((p) =>
      spans.some((s) => s.text.id === p.textId && s.start < p.end && s.end > p.start),
    );
    if (hit.length === 0) return refuse("nothing_selected");
    const kept = bench.passages.filter((p) => !hit.includes(p));
    const emptied = bench.contributions.filter(
      (c) => hit.some((p) => p.contributionId === c.id) && !kept.some((p) => p.contributionId === c.id),
    );
    if (emptied.some((c) => c.listedAt)) return refuse("already_listed");
    const changes: StepChange[] = [];
    for (const passage of hit) changes.push(await changePassage(tx, passage, { removedAt: tx.now() }));
    for (const contribution of emptied) changes.push(await remove(tx, contribution));
    await keepStep(tx, { kind: "passages_unmarked", changes });
    recordOnSubmission(tx, bench.submission, "submission.passages_unmarked");
    return ok();
  });
}

/** Removes a contribution that nobody outside has seen; its words are free again. Events: contribution.removed. */
export async function removeContribution(
  ctx: Ctx,
  ref: string,
  number: number,
): Promise<Result<undefined, SplitRefusal>> {
  return write<undefined, SplitRefusal>(ctx, async (tx) => {
    const bench = await loadBench(tx, ref);
    if (isRefusal(bench)) return bench;
    const contribution = bench.contributions.find((c) => c.number === number);
    if (!contribution) return refuse("not_found");
    if (contribution.listedAt) return refuse("already_listed");
    const changes: StepChange[] = [];
    for (const passage of bench.passages.filter((p) => p.contributionId === contribution.id)) {
      changes.push(await changePassage(tx, passage, { removedAt: tx.now() }));
    }
    changes.push(await remove(tx, contribution));
    await keepStep(tx, { kind: "contribution_removed", details: { ref: contribution.ref }, changes });
    return ok();
  });
}

async function remove(tx: Tx, contribution: ContributionRow): Promise<StepChange> {
  const change = await changeContribution(tx, contribution, { removedAt: tx.now() });
  tx.record({
    type: "contribution.removed",
    subjectKind: "contribution",
    subjectId: contribution.id,
    consultationId: contribution.consultationId,
    data: { submission: contribution.submissionId },
  });
  return change;
}

function recordOnSubmission(
  tx: Tx,
  submission: SubmissionRow,
  type: string,
  data: Record<string, string> = {},
): void {
  tx.record({
    type,
    subjectKind: "submission",
    subjectId: submission.id,
    consultationId: submission.consultationId,
    data,
  });
}
