/**
 * The members of a response for the desk: their totals, and a page of them. A response may have 10,000: each read is one
 * statement over the set, and a page reads the words of its own rows only.
 */
import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  ne,
  or,
  type Queryable,
  sql,
} from "#db/kit.ts";
import { dispositions } from "#db/schema/consultations.ts";
import { assessments, contributions } from "#db/schema/contributions.ts";
import { moves } from "#db/schema/decisions.ts";
import { passages } from "#db/schema/passages.ts";
import { bodies, contributors } from "#db/schema/people.ts";
import { responseMembers } from "#db/schema/responses.ts";
import { submissions, submissionTexts } from "#db/schema/submissions.ts";
import { isAwaited } from "../contributions/project-worklist.server.ts";
import { listPublicWordsOf } from "../contributions/redactions.server.ts";
import { workingMembers } from "./queries.server.ts";

/** Members that stand on one page, with their words and their own sentences. */
export const membersEach = 50;

export type MemberTotals = Awaited<ReturnType<typeof totalMembers>>;

/** What is true of all members together. */
export async function totalMembers(db: Queryable, { id: responseId, title }: { id: string; title: string }) {
  const groups = await db
    .select({
      language: contributions.language,
      visibility: contributions.visibility,
      n: count(),
      own: count(responseMembers.ownSentence),
      dueOn: sql<string>`min(${contributions.responseDueOn})`,
    })
    .from(responseMembers)
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .where(workingMembers(responseId))
    .groupBy(contributions.language, contributions.visibility)
    .orderBy(asc(contributions.language));
  const sum = (rows: typeof groups) => rows.reduce((all, row) => all + row.n, 0);
  const of = (visibility: string) => sum(groups.filter((row) => row.visibility === visibility));
  return {
    count: sum(groups),
    dueOn: groups.map((row) => row.dueOn).sort()[0] ?? null,
    cleared: of("cleared"),
    notCleared: of("not_cleared"),
    ownSentences: groups.reduce((all, row) => all + row.own, 0),
    languages: [...new Set(groups.map((row) => row.language))].map((language) => ({
      language,
      count: sum(groups.filter((row) => row.language === language)),
    })),
    organisations: await countOrganisations(db, responseId),
    advice: await countAdvice(db, responseId),
    told: await countTold(db, responseId),
    awaited: await listAwaited(db, responseId),
    titleRepeats: await countTitleRepeats(db, responseId, title),
    left: await listLeft(db, responseId),
  };
}

/** Those that left a draft because they were taken back, set aside or moved, with the day. */
export async function listLeft(db: Queryable, responseId: string) {
  const { removedAt } = responseMembers;
  const why = sql<
    "withdrawn" | "set_aside" | "moved"
  >`case when ${removedAt} = ${contributions.withdrawnAt} then 'withdrawn'
    when ${removedAt} = ${contributions.setAsideAt} then 'set_aside' else 'moved' end`;
  return db
    .selectDistinct({ ref: contributions.ref, at: removedAt, why: why.as("why") })
    .from(responseMembers)
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .leftJoin(moves, and(eq(moves.contributionId, contributions.id), eq(moves.at, removedAt)))
    .where(
      and(
        eq(responseMembers.responseId, responseId),
        or(
          eq(removedAt, contributions.withdrawnAt),
          eq(removedAt, contributions.setAsideAt),
          isNotNull(moves.id),
        ),
      ),
    )
    .orderBy(asc(contributions.ref));
}

/** Names of organisations that become public with it. */
async function countOrganisations(db: Queryable, responseId: string): Promise<number> {
  const [row] = await db
    .select({ n: sql<number>`count(distinct ${contributors.organisationName})` })
    .from(responseMembers)
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .where(
      and(
        workingMembers(responseId),
        eq(contributions.visibility, "cleared"),
        eq(contributors.kind, "organisation"),
        eq(submissions.publishOrganisation, true),
      ),
    );
  return Number(row?.n ?? 0);
}

async function countAdvice(db: Queryable, responseId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(responseMembers)
    .innerJoin(assessments, eq(assessments.contributionId, responseMembers.contributionId))
    .where(
      and(workingMembers(responseId), isNull(assessments.takenBackAt), isNotNull(assessments.dispositionId)),
    );
  return row?.n ?? 0;
}

/** Each submission's contributor is told once, however many of its points are members. */
async function countTold(db: Queryable, responseId: string) {
  const reachable = sql<number>`case when ${contributors.email} is not null and ${contributors.mailStoppedAt} is null then 1 else 0 end`;
  const rows = await db
    .select({ reachable: reachable.as("reachable"), n: sql<number>`count(distinct ${submissions.id})` })
    .from(responseMembers)
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .where(workingMembers(responseId))
    .groupBy(reachable);
  const of = (yes: number) => Number(rows.find((row) => Number(row.reachable) === yes)?.n ?? 0);
  return { byMail: of(1), unreachable: of(0) };
}

/** The owners who were asked for advice on members and have not given it: who, since when, by when at the latest. */
async function listAwaited(db: Queryable, responseId: string) {
  return db
    .select({
      body: bodies.shortName,
      n: count(),
      askedAt: sql<string>`min(${contributions.assignedAt})`,
      dueOn: sql<string | null>`min(${contributions.adviceDueOn})`,
    })
    .from(responseMembers)
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .innerJoin(bodies, eq(bodies.id, contributions.ownerBodyId))
    .where(and(workingMembers(responseId), isAwaited))
    .groupBy(bodies.id)
    .orderBy(asc(bodies.slug));
}

/** Members whose title the response bears, or whose text, which is not public, holds its title of two words or more. */
async function countTitleRepeats(db: Queryable, responseId: string, title: string): Promise<number> {
  const wanted = sql`lower(${title})`;
  const body = sql`lower(${submissionTexts.body})`;
  const holds = title.trim().includes(" ")
    ? and(ne(contributions.visibility, "cleared"), sql`replace(${body}, ${wanted}, '') <> ${body}`)
    : undefined;
  const [row] = await db
    .select({ n: sql<number>`count(distinct ${contributions.id})` })
    .from(responseMembers)
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .innerJoin(passages, and(eq(passages.contributionId, contributions.id), isNull(passages.removedAt)))
    .innerJoin(submissionTexts, eq(submissionTexts.id, passages.textId))
    .where(and(workingMembers(responseId), or(sql`lower(${contributions.title}) = ${wanted}`, holds)));
  return Number(row?.n ?? 0);
}

export type MemberPage = Awaited<ReturnType<typeof listMemberPage>>;

/** A page of members in the order of their references; `after` is the last reference of the page before. */
export async function listMemberPage(db: Queryable, responseId: string, after = "", limit = membersEach) {
  const found = await db
    .select({
      id: contributions.id,
      ref: contributions.ref,
      title: contributions.title,
      language: contributions.language,
      visibility: contributions.visibility,
      withdrawnAt: contributions.withdrawnAt,
      ownSentence: responseMembers.ownSentence,
    })
    .from(responseMembers)
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .where(and(workingMembers(responseId), after ? gt(contributions.ref, after) : undefined))
    .orderBy(asc(contributions.ref))
    .limit(limit + 1);
  const shown = found.slice(0, limit);
  const ids = shown.map((row) => row.id);
  const words = await listPublicWordsOf(db, ids);
  const advice = await listAdviceOn(db, ids);
  return {
    after,
    next: found.length > limit ? (shown.at(-1)?.ref ?? null) : null,
    rows: shown.map(({ id, withdrawnAt, ...row }) => ({
      ...row,
      withdrawn: withdrawnAt !== null,
      text: words.get(id) ?? [],
      advice: advice
        .filter((given) => given.contributionId === id)
        .map(({ contributionId: _, ...given }) => given),
    })),
  };
}

async function listAdviceOn(db: Queryable, contributionIds: readonly string[]) {
  if (contributionIds.length === 0) return [];
  return db
    .select({
      contributionId: assessments.contributionId,
      text: assessments.advice,
      at: assessments.at,
      body: bodies.shortName,
      disposition: { key: dispositions.key, label: dispositions.label },
    })
    .from(assessments)
    .innerJoin(bodies, eq(bodies.id, assessments.bodyId))
    .innerJoin(dispositions, eq(dispositions.id, assessments.dispositionId))
    .where(and(inArray(assessments.contributionId, [...contributionIds]), isNull(assessments.takenBackAt)))
    .orderBy(desc(assessments.id));
}

/** What single members are told, by reference, of those that are members. */
export async function findOwnSentences(
  db: Queryable,
  responseId: string,
  refs: readonly string[],
): Promise<Map<string, { memberId: string; ownSentence: string | null }>> {
  if (refs.length === 0) return new Map();
  const rows = await db
    .select({
      ref: contributions.ref,
      memberId: responseMembers.id,
      ownSentence: responseMembers.ownSentence,
    })
    .from(responseMembers)
    .innerJoin(contributions, eq(contributions.id, responseMembers.contributionId))
    .where(and(workingMembers(responseId), inArray(contributions.ref, [...refs])));
  return new Map(rows.map(({ ref, ...row }) => [ref, row]));
}
