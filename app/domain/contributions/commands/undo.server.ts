/** Undo: takes an actor's last step back, unless a row that it touched has changed since. */
import { and, eq, inArray } from "#db/kit.ts";
import { consultees } from "#db/schema/consultees.ts";
import { contributions } from "#db/schema/contributions.ts";
import { steps } from "#db/schema/kernel.ts";
import { redactions } from "#db/schema/passages.ts";
import { submissions, submissionTexts } from "#db/schema/submissions.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { StepChange, StepKind, UndoRefusal } from "../../kernel/step.ts";
import { findLastStep, findStep, markUndone } from "../../kernel/steps.server.ts";
import { moved } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import { type SubmissionStatus, submissionTransitions } from "../../submissions/submission.ts";
import { type Stage, stageTransitions } from "../contribution.ts";
import { mayTriage } from "../policy.ts";
import { listContributionsOf, listCoverage, listPassageTexts } from "../queries.server.ts";
import { findTouchedWords, stepTables, type TouchedWords, whyNotUndone } from "../undoable.server.ts";
import { refuseOnBench, setCommitments } from "./change.server.ts";
import { watchOpen, watchReading } from "./reading.server.ts";

/**
 * Puts the rows of the last step back as they were. Refused as `gone_on` where somebody has gone on from it: on
 * the same rows, by completing the split, or by an answer. `number`: the step that a page offered; taken back before, it stays so,
 * and no other step goes in its place; null: it named none, and the last may not be the one that was meant.
 * Events: submission.step_undone, contribution.step_undone and consultee.step_undone, for each that it touched (data: the kind of step), so that
 * the history of each says so.
 */
export async function undoLastStep(
  ctx: Ctx,
  number?: number | null,
): Promise<Result<{ kind: StepKind }, UndoRefusal>> {
  return write<{ kind: StepKind }, UndoRefusal>(ctx, async (tx) => {
    const personId = personOf(tx.actor);
    if (!personId || !mayTriage(tx.actor)) return refuse("not_allowed");
    if (number === null) return refuse("not_named");
    const offered = number === undefined ? null : await findStep(tx.db, personId, number);
    if (offered?.undone) return ok({ kind: offered.kind as StepKind });
    const step = await findLastStep(tx.db, personId);
    if (!step) return refuse("nothing_to_undo");
    if (number !== undefined && step.number !== number) return refuse("gone_on");
    const words = await findTouchedWords(tx.db, step.changes);
    const why = await whyNotUndone(tx.db, step.changes, words);
    if (why) return refuse(why);
    const redacted = await findRedacted(tx, step.changes);
    const touched = touchedBy(step.changes, words, redacted);
    const read = [...touched.contributions, ...redacted.map(({ id }) => id)];
    const rows = await findById(tx, read);
    const [look, lookOpen] = [await watchReading(tx, rows), await watchOpen(tx, rows)];
    for (const change of [...step.changes].reverse()) await restore(tx, change);
    await look();
    // Of every step: what it puts back may be cleared, and a redaction in it may have been taken back since.
    await lookOpen(await findById(tx, read));
    if (!(await standsWhole(tx, { ...touched, contributions: read }))) return refuse("gone_on");
    await markUndone(tx, step);
    await carryOn(tx, personId, step.changes);
    for (const row of await findById(tx, touched.contributions))
      recordOn(tx, row, "contribution.step_undone", { step: step.kind });
    for (const row of await findWholes(tx, touched.wholes))
      recordOn(tx, row, "submission.step_undone", { step: step.kind });
    for (const row of await findConsultees(tx, step.changes))
      recordOn(tx, row, "consultee.step_undone", { step: step.kind });
    return ok({ kind: step.kind as StepKind });
  });
}

type Touched = {
  contributions: string[];
  submissions: string[];
  /** submissions that the step was told of as a whole: itself, a mark in it, a redaction */
  wholes: string[];
};

async function findById(tx: Tx, ids: readonly string[]) {
  return ids.length > 0
    ? tx.db
        .select()
        .from(contributions)
        .where(inArray(contributions.id, [...ids]))
    : [];
}

async function findWholes(tx: Tx, ids: readonly string[]) {
  const { id, consultationId } = submissions;
  return ids.length > 0
    ? tx.db
        .select({ id, consultationId })
        .from(submissions)
        .where(inArray(id, [...ids]))
    : [];
}

async function findConsultees(tx: Tx, changes: readonly StepChange[]) {
  const ids = changes.filter(({ table }) => table === "consultees").map((change) => change.id);
  const { id, consultationId } = consultees;
  return ids.length > 0 ? tx.db.select({ id, consultationId }).from(consultees).where(inArray(id, ids)) : [];
}

type Redacted = { id: string; submissionId: string };

/** The contributions whose public words a step's redactions may change: all of their submission. */
async function findRedacted(tx: Tx, changes: readonly StepChange[]): Promise<Redacted[]> {
  const ids = changes.filter((change) => change.table === "redactions").map((change) => change.id);
  if (ids.length === 0) return [];
  return tx.db
    .selectDistinct({ id: contributions.id, submissionId: contributions.submissionId })
    .from(redactions)
    .innerJoin(submissionTexts, eq(submissionTexts.id, redactions.textId))
    .innerJoin(contributions, eq(contributions.submissionId, submissionTexts.submissionId))
    .where(inArray(redactions.id, ids));
}

function touchedBy(
  changes: readonly StepChange[],
  words: readonly TouchedWords[],
  redacted: readonly Redacted[],
): Touched {
  const of = (table: StepChange["table"]) => changes.filter((c) => c.table === table).map((c) => c.id);
  const byWords = words.flatMap(({ contributionId }) => contributionId ?? []);
  const marked = words.filter(({ contributionId }) => contributionId === null);
  const within = [...marked, ...redacted].map(({ submissionId }) => submissionId);
  return {
    contributions: [...new Set([...of("contributions"), ...byWords])],
    submissions: of("submissions"),
    wholes: [...new Set([...of("submissions"), ...within])],
  };
}

/**
 * Whether what was put back is something that the bench could have made: no contribution without words; a submission is
 * split only where every word is accounted for (rule 3), and on the bench only where it could be put back there.
 */
async function standsWhole(tx: Tx, touched: Touched): Promise<boolean> {
  for (const id of touched.contributions) {
    const [row] = await tx.db.select().from(contributions).where(eq(contributions.id, id));
    if (row && !row.removedAt && (await listPassageTexts(tx.db, id)).length === 0) return false;
  }
  for (const id of touched.submissions) {
    const [row] = await tx.db
      .select({ status: submissions.status, consultationId: submissions.consultationId })
      .from(submissions)
      .where(eq(submissions.id, id));
    const found = await listContributionsOf(tx.db, id);
    if (row?.status === "received" && refuseOnBench(row, found)) return false;
    if (row?.status !== "split") continue;
    const texts = await listCoverage(tx.db, id);
    if (texts.some((text) => text.coverage.percent < 100)) return false;
    if (found.length === 0 || found.some((one) => one.listedAt === null)) return false;
  }
  return true;
}

/** Rows got a new version by undo: the steps before it expect that one now, so that undo can go on, fifty steps back. */
async function carryOn(tx: Tx, personId: string, changes: readonly StepChange[]): Promise<void> {
  const earlier = await tx.db
    .select()
    .from(steps)
    .where(and(eq(steps.personId, personId), eq(steps.undone, false)));
  for (const step of earlier) {
    const renumbered = step.changes.map((kept) => {
      const undone = changes.find(
        (c) => c.table === kept.table && c.id === kept.id && c.version === kept.version + 1,
      );
      return undone ? { ...kept, version: undone.version + 1 } : kept;
    });
    if (renumbered.some((change, i) => change !== step.changes[i])) {
      await tx.db.update(steps).set({ changes: renumbered }).where(eq(steps.id, step.id));
    }
  }
}

async function restore(tx: Tx, change: StepChange): Promise<void> {
  const table = stepTables[change.table];
  await askTables(tx, change);
  await tx.db
    .update(table)
    .set({ ...change.restore, version: change.version + 1 })
    .where(eq(table.id, change.id));
  if (change.commitments) await setCommitments(tx, change.id, change.commitments);
}

/** Putting back is a move too: it must be in the table of its machine. */
async function askTables(tx: Tx, { table, id, restore: { stage, status } }: StepChange): Promise<void> {
  if (table === "contributions" && stage) {
    const [row] = await tx.db.select().from(contributions).where(eq(contributions.id, id));
    if (row) moved(stageTransitions, row.stage, stage as Stage);
  }
  if (table === "submissions" && status) {
    const [row] = await tx.db.select().from(submissions).where(eq(submissions.id, id));
    if (row) moved(submissionTransitions, row.status, status as SubmissionStatus);
  }
}
