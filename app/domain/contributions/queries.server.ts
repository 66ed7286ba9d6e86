/** Reads of contributions, their passages and what surrounds them, for commands and the desk. */
import { and, asc, count, desc, eq, inArray, isNull, type Queryable, type SQL, sql } from "#db/kit.ts";
import { assessments, contributionCommitments, contributions, questions } from "#db/schema/contributions.ts";
import { delays, moves } from "#db/schema/decisions.ts";
import { passages } from "#db/schema/passages.ts";
import { laterTexts, submissions, submissionTexts } from "#db/schema/submissions.ts";
import { NotFound } from "../kernel/result.ts";
import type { Mark, TakenBack } from "./contribution.ts";
import { type Coverage, coverageOf } from "./coverage.ts";

export type ContributionRow = typeof contributions.$inferSelect;
export type PassageRow = typeof passages.$inferSelect;

/** Not removed, and its submission is not spam: work for somebody, and counted. */
export const isKept: SQL = sql`(${contributions.removedAt} is null and not exists (select 1 from ${submissions}
  where ${submissions.id} = ${contributions.submissionId} and ${submissions.status} = 'spam'))`;

/** A contribution that has not been removed, or null. */
export async function findContribution(db: Queryable, ref: string): Promise<ContributionRow | null> {
  const [row] = await db
    .select()
    .from(contributions)
    .where(and(eq(contributions.ref, ref), isNull(contributions.removedAt)));
  return row ?? null;
}

export async function getContribution(db: Queryable, ref: string): Promise<ContributionRow> {
  const row = await findContribution(db, ref);
  if (!row) throw new NotFound(`contribution ${ref}`);
  return row;
}

/** Those of the references that exist, in the order of the submission. */
export async function findContributions(db: Queryable, refs: readonly string[]): Promise<ContributionRow[]> {
  if (refs.length === 0) return [];
  return db
    .select()
    .from(contributions)
    .where(and(inArray(contributions.ref, [...refs]), isNull(contributions.removedAt)))
    .orderBy(asc(contributions.id));
}

export async function listContributionsOf(db: Queryable, submissionId: string): Promise<ContributionRow[]> {
  return db
    .select()
    .from(contributions)
    .where(and(eq(contributions.submissionId, submissionId), isNull(contributions.removedAt)))
    .orderBy(asc(contributions.number));
}

/** Of those submissions of which some were taken back; the others have no entry. */
export async function countTakenBack(
  db: Queryable,
  submissionIds: readonly string[],
): Promise<Map<string, TakenBack>> {
  if (submissionIds.length === 0) return new Map();
  const { submissionId, withdrawnAt, removedAt } = contributions;
  const rows = await db
    .select({ id: submissionId, of: count(), withdrawn: count(withdrawnAt) })
    .from(contributions)
    .where(and(inArray(submissionId, [...submissionIds]), isNull(removedAt)))
    .groupBy(submissionId);
  return new Map(
    rows.flatMap(({ id, of, withdrawn }) => (withdrawn > 0 ? [[id, { withdrawn, of }] as const] : [])),
  );
}

export type PassageInText = PassageRow & { textNumber: number };

/** The passages of a submission that hold, in reading order. */
export async function listPassages(db: Queryable, submissionId: string): Promise<PassageInText[]> {
  const rows = await db
    .select({ passage: passages, textNumber: submissionTexts.number })
    .from(passages)
    .innerJoin(submissionTexts, eq(submissionTexts.id, passages.textId))
    .where(and(eq(submissionTexts.submissionId, submissionId), isNull(passages.removedAt)))
    .orderBy(asc(submissionTexts.number), asc(passages.start), asc(passages.end));
  return rows.map(({ passage, textNumber }) => ({ ...passage, textNumber }));
}

/**
 * A passage that a contribution is read in. Words of a correction are read once it is placed, and then in the place of what
 * the contribution was made of in the texts before, which stand for the record. What is made of a correction alone has only those.
 */
export const isRead: SQL = sql`(${passages.removedAt} is null
  and (${submissionTexts.kind} <> 'correction'
    or exists (select 1 from ${laterTexts} where ${laterTexts.textId} = ${passages.textId} and ${laterTexts.placedAt} is not null)
    or exists (select 1 from ${contributions} fresh where fresh.id = ${passages.contributionId} and fresh.listed_at is null))
  and (${submissionTexts.kind} not in ('original', 'correction')
    or not exists (select 1 from ${passages} corrected
      join ${laterTexts} on ${laterTexts.textId} = corrected.text_id
      join ${submissionTexts} correction on correction.id = corrected.text_id
      where corrected.contribution_id = ${passages.contributionId} and corrected.removed_at is null
        and ${laterTexts.correctsId} is not null and ${laterTexts.placedAt} is not null
        and correction.number > ${submissionTexts.number})))`;

/** The words of a contribution as received: its passages in reading order. */
export async function listPassageTexts(db: Queryable, contributionId: string): Promise<string[]> {
  return (await listWordsOf(db, [contributionId])).get(contributionId) ?? [];
}

/** What a contribution is made of, or was before it was corrected. */
export const isMadeOf: SQL = isNull(passages.removedAt);

/** The same of several, by contribution; a text that many passages are cut from is read once. */
export async function listWordsOf(
  db: Queryable,
  contributionIds: readonly string[],
  which = isRead,
): Promise<Map<string, string[]>> {
  const words = new Map<string, string[]>();
  if (contributionIds.length === 0) return words;
  const found = await db
    .select({
      contributionId: passages.contributionId,
      textId: passages.textId,
      start: passages.start,
      end: passages.end,
    })
    .from(passages)
    .innerJoin(submissionTexts, eq(submissionTexts.id, passages.textId))
    .where(and(inArray(passages.contributionId, [...contributionIds]), which))
    .orderBy(asc(submissionTexts.number), asc(passages.start));
  const texts = await db
    .select({ id: submissionTexts.id, body: submissionTexts.body })
    .from(submissionTexts)
    .where(inArray(submissionTexts.id, [...new Set(found.map((passage) => passage.textId))]));
  const bodies = new Map(texts.map(({ id, body }) => [id, body]));
  for (const { contributionId, textId, start, end } of found) {
    const own = words.get(contributionId as string) ?? [];
    words.set(contributionId as string, [...own, (bodies.get(textId) ?? "").slice(start, end)]);
  }
  return words;
}

/** Coverage of each text of a submission, in order. */
export async function listCoverage(
  db: Queryable,
  submissionId: string,
): Promise<{ number: number; coverage: Coverage }[]> {
  const texts = await db
    .select({ number: submissionTexts.number, body: submissionTexts.body })
    .from(submissionTexts)
    .where(eq(submissionTexts.submissionId, submissionId))
    .orderBy(asc(submissionTexts.number));
  const all = await listPassages(db, submissionId);
  return texts.map(({ number, body }) => ({
    number,
    coverage: coverageOf(
      body,
      all.filter((p) => p.textNumber === number) as { start: number; end: number; mark: Mark }[],
    ),
  }));
}

export async function listCommitmentIds(db: Queryable, contributionId: string): Promise<string[]> {
  const rows = await db
    .select({ id: contributionCommitments.commitmentId })
    .from(contributionCommitments)
    .where(eq(contributionCommitments.contributionId, contributionId))
    .orderBy(asc(contributionCommitments.commitmentId));
  return rows.map((row) => row.id);
}

/** The advice that counts: the last that was not taken back. */
export async function findAssessment(db: Queryable, contributionId: string) {
  const [row] = await db
    .select()
    .from(assessments)
    .where(and(eq(assessments.contributionId, contributionId), isNull(assessments.takenBackAt)))
    .orderBy(desc(assessments.id))
    .limit(1);
  return row ?? null;
}

/** How often advice on it was given, or taken back: one number that every such step raises. */
export async function countAdviceSteps(db: Queryable, contributionId: string): Promise<number> {
  const [row] = await db
    .select({ given: count(), takenBack: count(assessments.takenBackAt) })
    .from(assessments)
    .where(eq(assessments.contributionId, contributionId));
  return (row?.given ?? 0) + (row?.takenBack ?? 0);
}

export async function findQuestion(db: Queryable, contributionId: string) {
  const [row] = await db.select().from(questions).where(eq(questions.contributionId, contributionId));
  return row ?? null;
}

/** Each time that its answer was put off, the oldest first. */
export async function listDelays(db: Queryable, contributionId: string) {
  return db
    .select()
    .from(delays)
    .where(eq(delays.contributionId, contributionId))
    .orderBy(asc(delays.at), asc(delays.id));
}

/** Where it was moved from and to, the oldest first. */
export async function listMoves(db: Queryable, contributionId: string) {
  return db
    .select()
    .from(moves)
    .where(eq(moves.contributionId, contributionId))
    .orderBy(asc(moves.at), asc(moves.id));
}
