/**
 * What the desk's list counts: sums over the places that its projector keeps, however many contributions stand in each.
 */
import {
  and,
  asc,
  eq,
  gte,
  inArray,
  lt,
  lte,
  ne,
  notInArray,
  type Queryable,
  type SQL,
  sql,
} from "#db/kit.ts";
import { consultations, themes } from "#db/schema/consultations.ts";
import { bodies } from "#db/schema/people.ts";
import { commitments } from "#db/schema/plans.ts";
import { type worklist, worklistCounts } from "#db/schema/worklist.ts";
import { addDays } from "../kernel/day.ts";
import { endStages, type Visibility, type WorklistState } from "./contribution.ts";
import type { WorklistFilter } from "./forms.ts";

/** The filter's words as ids. */
type Sought = {
  consultationId?: string;
  themeIds?: string[];
  ownerBodyId?: string;
  /** '' for contributions themselves */
  commitmentId: string;
};

/** Finds the ids; null where a word names nothing, so that nothing fits. */
export async function seek(db: Queryable, filter: WorklistFilter): Promise<Sought | null> {
  const sought: Sought = { commitmentId: "" };
  if (filter.consultation) {
    const { id, slug } = consultations;
    const [row] = await db.select({ id }).from(consultations).where(eq(slug, filter.consultation));
    if (!row) return null;
    sought.consultationId = row.id;
  }
  if (filter.theme === "none") sought.themeIds = [""];
  else if (filter.theme) {
    // a theme belongs to one consultation, and others may have one of the same name
    const { id, slug, consultationId } = themes;
    const within = sought.consultationId ? eq(consultationId, sought.consultationId) : undefined;
    const rows = await db
      .select({ id })
      .from(themes)
      .where(and(eq(slug, filter.theme), within));
    if (rows.length === 0) return null;
    sought.themeIds = rows.map((row) => row.id);
  }
  if (filter.owner === "none") sought.ownerBodyId = "";
  else if (filter.owner) {
    const [row] = await db.select({ id: bodies.id }).from(bodies).where(eq(bodies.slug, filter.owner));
    if (!row) return null;
    sought.ownerBodyId = row.id;
  }
  if (filter.commitment) {
    const { id, slug } = commitments;
    const [row] = await db.select({ id }).from(commitments).where(eq(slug, filter.commitment));
    if (!row) return null;
    sought.commitmentId = row.id;
  }
  return sought;
}

/** What the filter asks of a place, in the list's rows or in its counts. */
export function fits(
  place: typeof worklist | typeof worklistCounts,
  filter: WorklistFilter,
  sought: Sought,
  today: string,
): SQL | undefined {
  const { stage, due } = filter;
  return and(
    eq(place.commitmentId, sought.commitmentId),
    sought.consultationId === undefined ? undefined : eq(place.consultationId, sought.consultationId),
    sought.themeIds === undefined ? undefined : inArray(place.themeId, sought.themeIds),
    sought.ownerBodyId === undefined ? undefined : eq(place.ownerBodyId, sought.ownerBodyId),
    stage === "being_assessed"
      ? inArray(place.state, ["at_owner", "advised", "reopened"])
      : stage
        ? eq(place.state, stage)
        : undefined,
    filter.visibility ? eq(place.visibility, filter.visibility) : undefined,
    filter.question ? eq(place.toldMore, true) : undefined,
    due ? ne(place.dueOn, "") : undefined,
    due === "late" ? lt(place.dueOn, today) : undefined,
    // what is due today or within two days is soon
    due === "soon" ? and(gte(place.dueOn, today), lte(place.dueOn, addDays(today, 2))) : undefined,
  );
}

/** How many a filter finds, by theme, in the order of the list: those without a theme (`null`) last. */
export async function countByTheme(db: Queryable, filter: WorklistFilter, today: string) {
  const sought = await seek(db, filter);
  if (!sought) return [];
  const sumOf = (condition: SQL) =>
    sql<number>`sum(case when ${condition} then ${worklistCounts.n} else 0 end)`;
  const rows = await db
    .select({
      consultationId: worklistCounts.consultationId,
      themeId: worklistCounts.themeId,
      consultation: consultations.slug,
      theme: themes.slug,
      n: sql<number>`sum(${worklistCounts.n})`,
      open: sumOf(notInArray(worklistCounts.state, [...endStages])),
      late: sumOf(sql`${worklistCounts.dueOn} <> '' and ${worklistCounts.dueOn} < ${today}`),
    })
    .from(worklistCounts)
    .innerJoin(consultations, eq(consultations.id, worklistCounts.consultationId))
    .leftJoin(themes, eq(themes.id, worklistCounts.themeId))
    .where(fits(worklistCounts, filter, sought, today))
    .groupBy(
      worklistCounts.consultationId,
      worklistCounts.themeId,
      consultations.slug,
      themes.slug,
      themes.position,
    )
    .orderBy(
      sql`coalesce(${themes.position}, 1000000)`,
      asc(worklistCounts.themeId),
      asc(worklistCounts.consultationId),
    );
  return rows.map((row) => ({
    ...row,
    n: Number(row.n),
    open: Number(row.open),
    late: Number(row.late),
  }));
}

/** What the kept filters find, in one look; of one consultation, or all. */
export async function countViews(db: Queryable, today: string, consultationId?: string) {
  const { n, state, visibility, ownerBodyId, dueOn, toldMore } = worklistCounts;
  const sumOf = (condition: SQL) =>
    sql<number>`coalesce(sum(case when ${condition} then ${n} else 0 end), 0)`;
  const is = (word: WorklistState) => sql`${state} = ${word}`;
  const seen = (word: Visibility) => sql`${visibility} = ${word}`;
  const [row] = await db
    .select({
      all: sql<number>`coalesce(sum(${n}), 0)`,
      received: sumOf(is("received")),
      toClear: sumOf(seen("not_cleared")),
      withheld: sumOf(seen("withheld")),
      noOwner: sumOf(sql`${is("received")} and ${ownerBodyId} = ''`),
      atOwners: sumOf(is("at_owner")),
      lateAtOwners: sumOf(sql`${is("at_owner")} and ${dueOn} < ${today}`),
      advised: sumOf(is("advised")),
      reopened: sumOf(is("reopened")),
      preparing: sumOf(is("response_being_prepared")),
      answered: sumOf(is("answered")),
      withdrawn: sumOf(is("withdrawn")),
      setAside: sumOf(is("set_aside")),
      toldMore: sumOf(eq(toldMore, true)),
    })
    .from(worklistCounts)
    .where(
      and(
        eq(worklistCounts.commitmentId, ""),
        consultationId ? eq(worklistCounts.consultationId, consultationId) : undefined,
      ),
    );
  return Object.fromEntries(Object.entries(row ?? {}).map(([key, sum]) => [key, Number(sum)])) as Record<
    keyof NonNullable<typeof row>,
    number
  >;
}

/** How many wait for the advice of these bodies. */
export async function countAtOwners(db: Queryable, bodyIds: readonly string[]): Promise<number> {
  const { n, state, commitmentId, ownerBodyId } = worklistCounts;
  const [row] = await db
    .select({ n: sql<number>`coalesce(sum(${n}), 0)` })
    .from(worklistCounts)
    .where(and(eq(commitmentId, ""), eq(state, "at_owner"), inArray(ownerBodyId, [...bodyIds])));
  return Number(row?.n);
}

/** The first day that owners' advice is asked for by, and the first that a response to what is advised is promised by. */
export async function findEarliestDue(db: Queryable) {
  const { state, commitmentId, dueOn } = worklistCounts;
  const rows = await db
    .select({ state, dueOn: sql<string>`min(${dueOn})` })
    .from(worklistCounts)
    .where(and(eq(commitmentId, ""), inArray(state, ["at_owner", "advised"])))
    .groupBy(state);
  const of = (word: WorklistState) => rows.find((row) => row.state === word)?.dueOn ?? null;
  return { atOwner: of("at_owner"), advised: of("advised") };
}
