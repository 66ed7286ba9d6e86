/** The desk's list of contributions: filtered, grouped by theme, paged by the reference of the last one. */
import { and, asc, count, eq, inArray, isNotNull, isNull, type Queryable, type SQL, sql } from "#db/kit.ts";
import { consultations, themes } from "#db/schema/consultations.ts";
import { assessments, contributionCommitments, contributions, questions } from "#db/schema/contributions.ts";
import { bodies } from "#db/schema/people.ts";
import { commitments } from "#db/schema/plans.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Visibility } from "./contribution.ts";
import type { WorklistFilter } from "./forms.ts";

/** Its owner has advised since it was assigned, and has not taken the advice back. */
export const isAdvised: SQL = sql`(${contributions.stage} = 'being_assessed' and exists (
  select 1 from ${assessments} where ${assessments.contributionId} = ${contributions.id}
    and ${assessments.bodyId} = ${contributions.ownerBodyId} and ${eq(assessments.notOurs, false)}
    and ${assessments.takenBackAt} is null and ${assessments.at} >= ${contributions.assignedAt}))`;

/** At an owner whose advice has not come. */
export const isUnadvised: SQL = sql`(${contributions.stage} = 'being_assessed' and not ${isAdvised})`;

/** The day that it waits for: its owner's advice, else its response; null once it is answered. */
const dueOn = sql<string | null>`case when ${contributions.stage} = 'answered' then null
  when ${isUnadvised} then coalesce(${contributions.adviceDueOn}, ${contributions.responseDueOn})
  else ${contributions.responseDueOn} end`;

/** A day two days on: what is due until then is soon. */
const soonAfter = (today: string) => new Date(Date.parse(today) + 2 * 86_400_000).toISOString().slice(0, 10);

/** It came off the bench: its submission has been split in full. */
const isListed = and(isNull(contributions.removedAt), isNotNull(contributions.listedAt));

function conditions(filter: WorklistFilter, today: string): SQL | undefined {
  const { stage, due } = filter;
  return and(
    isListed,
    filter.consultation ? eq(consultations.slug, filter.consultation) : undefined,
    filter.theme === "none"
      ? isNull(contributions.themeId)
      : filter.theme
        ? eq(themes.slug, filter.theme)
        : undefined,
    filter.owner === "none"
      ? isNull(contributions.ownerBodyId)
      : filter.owner
        ? eq(bodies.slug, filter.owner)
        : undefined,
    filter.visibility ? eq(contributions.visibility, filter.visibility) : undefined,
    stage === "advised"
      ? isAdvised
      : stage === "at_owner"
        ? isUnadvised
        : stage
          ? eq(contributions.stage, stage)
          : undefined,
    due === "late" ? sql`${dueOn} < ${today}` : undefined,
    due === "soon" ? sql`${dueOn} >= ${today} and ${dueOn} <= ${soonAfter(today)}` : undefined,
    filter.question ? isToldMore : undefined,
    filter.commitment
      ? sql`exists (select 1 from ${contributionCommitments} inner join ${commitments} on ${commitments.id} = ${contributionCommitments.commitmentId}
          where ${contributionCommitments.contributionId} = ${contributions.id} and ${commitments.slug} = ${filter.commitment})`
      : undefined,
  );
}

/** Its contributor has answered our question, and it has no answer yet. */
export const isToldMore: SQL = sql`(${contributions.stage} <> 'answered' and exists (select 1 from ${questions}
  where ${questions.contributionId} = ${contributions.id} and ${questions.answeredAt} is not null))`;

const place = {
  position: sql<number>`coalesce(${themes.position}, 1000000)`,
  theme: sql<string>`coalesce(${contributions.themeId}, '~')`,
};

export type WorklistRow = Awaited<ReturnType<typeof listWorklist>>["rows"][number];

/**
 * A page of the list, by theme (those without one last), then in the order of arrival. `today` is the forum's plain date.
 * `more` says whether there is another page, which begins after the reference of the last row.
 */
export async function listWorklist(db: Queryable, filter: WorklistFilter, today: string, limit: number) {
  const rows = await db
    .select({
      id: contributions.id,
      ref: contributions.ref,
      title: contributions.title,
      kind: contributions.kind,
      language: contributions.language,
      stage: contributions.stage,
      visibility: contributions.visibility,
      dueOn: dueOn.as("due_on"),
      advised: sql<number>`case when ${isAdvised} then 1 else 0 end`.as("advised"),
      onBench: sql<number>`case when ${submissions.status} = 'split' then 0 else 1 end`.as("on_bench"),
      receivedOn: submissions.receivedOn,
      theme: { slug: themes.slug, title: themes.title },
      owner: { slug: bodies.slug, shortName: bodies.shortName },
      consultation: {
        slug: consultations.slug,
        title: consultations.title,
        mainLanguage: consultations.mainLanguage,
      },
      submissionRef: submissions.ref,
    })
    .from(contributions)
    .innerJoin(consultations, eq(consultations.id, contributions.consultationId))
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .leftJoin(themes, eq(themes.id, contributions.themeId))
    .leftJoin(bodies, eq(bodies.id, contributions.ownerBodyId))
    .where(and(conditions(filter, today), filter.after ? await afterRow(db, filter.after) : undefined))
    .orderBy(place.position, place.theme, asc(contributions.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const tied = await commitmentsOf(
    db,
    shown.map((row) => row.id),
  );
  return {
    more: rows.length > limit,
    rows: shown.map(({ id, advised, onBench, ...row }) => ({
      ...row,
      advised: Boolean(Number(advised)),
      onBench: Boolean(Number(onBench)),
      commitments: tied.filter((t) => t.contributionId === id).map(({ slug, number }) => ({ slug, number })),
    })),
  };
}

async function afterRow(db: Queryable, ref: string): Promise<SQL | undefined> {
  const [last] = await db
    .select({ position: place.position.as("position"), theme: place.theme.as("theme"), id: contributions.id })
    .from(contributions)
    .leftJoin(themes, eq(themes.id, contributions.themeId))
    .where(eq(contributions.ref, ref));
  if (!last) return undefined;
  return sql`(${place.position}, ${place.theme}, ${contributions.id}) > (${last.position}, ${last.theme}, ${last.id})`;
}

async function commitmentsOf(db: Queryable, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .select({
      contributionId: contributionCommitments.contributionId,
      slug: commitments.slug,
      number: commitments.number,
    })
    .from(contributionCommitments)
    .innerJoin(commitments, eq(commitments.id, contributionCommitments.commitmentId))
    .where(inArray(contributionCommitments.contributionId, [...ids]))
    .orderBy(asc(commitments.number));
}

/** How many a filter finds, by theme: for the headings of its groups. `null` is those without a theme. */
export async function countByTheme(db: Queryable, filter: WorklistFilter, today: string) {
  const rows = await db
    .select({
      consultation: consultations.slug,
      theme: themes.slug,
      n: count(),
      open: sql<number>`sum(case when ${contributions.stage} <> 'answered' then 1 else 0 end)`,
      late: sql<number>`sum(case when ${dueOn} < ${today} then 1 else 0 end)`,
    })
    .from(contributions)
    .innerJoin(consultations, eq(consultations.id, contributions.consultationId))
    .leftJoin(themes, eq(themes.id, contributions.themeId))
    .leftJoin(bodies, eq(bodies.id, contributions.ownerBodyId))
    .where(conditions(filter, today))
    .groupBy(consultations.slug, themes.slug);
  return rows.map((row) => ({ ...row, open: Number(row.open), late: Number(row.late) }));
}

/** What the kept filters find, in one look; of one consultation, or all. */
export async function countViews(db: Queryable, today: string, consultationId?: string) {
  const sumOf = (condition: SQL) => sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;
  const is = (visibility: Visibility) => sql`${contributions.visibility} = ${visibility}`;
  const [row] = await db
    .select({
      all: count(),
      received: sumOf(sql`${contributions.stage} = 'received'`),
      toClear: sumOf(is("not_cleared")),
      withheld: sumOf(is("withheld")),
      noOwner: sumOf(sql`${contributions.stage} = 'received' and ${contributions.ownerBodyId} is null`),
      atOwners: sumOf(isUnadvised),
      lateAtOwners: sumOf(sql`${isUnadvised} and ${contributions.adviceDueOn} < ${today}`),
      advised: sumOf(isAdvised),
      preparing: sumOf(sql`${contributions.stage} = 'response_being_prepared'`),
      answered: sumOf(sql`${contributions.stage} = 'answered'`),
      lateAnswers: sumOf(
        sql`${contributions.stage} <> 'answered' and ${contributions.responseDueOn} < ${today}`,
      ),
      toldMore: sumOf(isToldMore),
    })
    .from(contributions)
    .where(and(isListed, consultationId ? eq(contributions.consultationId, consultationId) : undefined));
  return Object.fromEntries(Object.entries(row ?? {}).map(([key, n]) => [key, Number(n)])) as Record<
    keyof NonNullable<typeof row>,
    number
  >;
}
