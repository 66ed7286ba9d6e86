/** Whether a step can still be taken back: asked by undo itself, and by whoever offers it. */
import { eq, inArray, type Queryable } from "#db/kit.ts";
import { consultees } from "#db/schema/consultees.ts";
import { contributions } from "#db/schema/contributions.ts";
import { passages, redactions } from "#db/schema/passages.ts";
import { submissions, submissionTexts } from "#db/schema/submissions.ts";
import { anHourBefore } from "../kernel/day.ts";
import type { StepChange, UndoRefusal } from "../kernel/step.ts";
import { findLastStep, type KeptStep } from "../kernel/steps.server.ts";
import { listOnBench } from "../submissions/queries.server.ts";

export const stepTables = { contributions, passages, submissions, redactions, consultees };

/**
 * The last step of a person, where it is of the last hour, taken since he signed in, and nothing has gone on from it: what a page
 * offers to undo. Undo itself goes further back, where somebody asks for it on the bench.
 */
export async function findUndoable(
  db: Queryable,
  personId: string,
  now: string,
  signedInAt = "",
): Promise<KeptStep | null> {
  const step = await findLastStep(db, personId);
  if (!step || step.at < anHourBefore(now) || step.at < signedInAt) return null;
  return (await whyNotUndone(db, step.changes, await findTouchedWords(db, step.changes))) ? null : step;
}

/** Why these rows can't be put back: one has changed, is in public lists, or its words are off the bench. */
export async function whyNotUndone(
  db: Queryable,
  changes: readonly StepChange[],
  words: readonly TouchedWords[],
): Promise<UndoRefusal | null> {
  if (!(await areAsLeft(db, changes))) return "gone_on";
  if (await takesListedAway(db, changes)) return "already_listed";
  return words.some((passage) => !passage.onBench) ? "gone_on" : null;
}

async function areAsLeft(db: Queryable, changes: readonly StepChange[]): Promise<boolean> {
  for (const [name, table] of Object.entries(stepTables)) {
    const of = changes.filter((change) => change.table === name);
    if (of.length === 0) continue;
    const { id, version } = table;
    const ids = of.map((change) => change.id);
    const rows = await db.select({ id, version }).from(table).where(inArray(id, ids));
    const left = new Map(rows.map((row) => [row.id, row.version]));
    if (of.some((change) => left.get(change.id) !== change.version)) return false;
  }
  return true;
}

async function takesListedAway(db: Queryable, changes: readonly StepChange[]): Promise<boolean> {
  const ids = changes
    .filter((change) => change.table === "contributions" && change.restore.removedAt)
    .map((change) => change.id);
  if (ids.length === 0) return false;
  const { id, listedAt } = contributions;
  const rows = await db.select({ listedAt }).from(contributions).where(inArray(id, ids));
  return rows.some((row) => row.listedAt !== null);
}

/** The contributions that a step touched, and the submissions whose words or redactions it did, by their references. */
export async function refsTouched(db: Queryable, changes: readonly StepChange[]): Promise<string[]> {
  const of = (table: StepChange["table"]) => changes.filter((c) => c.table === table).map(({ id }) => id);
  const words = await findTouchedWords(db, changes);
  const redacted = await db
    .selectDistinct({ submissionId: submissionTexts.submissionId })
    .from(redactions)
    .innerJoin(submissionTexts, eq(submissionTexts.id, redactions.textId))
    .where(inArray(redactions.id, of("redactions")));
  const within = [...words, ...redacted].map(({ submissionId }) => submissionId);
  const points = await db
    .select({ ref: contributions.ref })
    .from(contributions)
    .where(inArray(contributions.id, of("contributions")));
  const wholes = await db
    .select({ ref: submissions.ref })
    .from(submissions)
    .where(inArray(submissions.id, [...new Set([...of("submissions"), ...within])]));
  const heard = await db
    .select({ ref: consultees.ref })
    .from(consultees)
    .where(inArray(consultees.id, of("consultees")));
  return [...points, ...wholes, ...heard].map(({ ref }) => ref);
}

export type TouchedWords = { contributionId: string | null; submissionId: string; onBench: boolean };

/** The passages of a step, with where their submission stands: a colleague may have taken it off the bench since. */
export async function findTouchedWords(
  db: Queryable,
  changes: readonly StepChange[],
): Promise<TouchedWords[]> {
  const ids = changes.filter((change) => change.table === "passages").map((change) => change.id);
  if (ids.length === 0) return [];
  const rows = await db
    .select({ contributionId: passages.contributionId, textId: passages.textId, submission: submissions })
    .from(passages)
    .innerJoin(submissionTexts, eq(submissionTexts.id, passages.textId))
    .innerJoin(submissions, eq(submissions.id, submissionTexts.submissionId))
    .where(inArray(passages.id, ids));
  const onBench = new Map<string, Set<string>>();
  for (const { submission } of rows)
    if (!onBench.has(submission.id))
      onBench.set(submission.id, new Set((await listOnBench(db, submission)).map(({ id }) => id)));
  return rows.map(({ contributionId, textId, submission }) => ({
    contributionId,
    submissionId: submission.id,
    onBench: onBench.get(submission.id)?.has(textId) ?? false,
  }));
}
