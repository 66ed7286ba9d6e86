/**
 * Lists of contributions where several filters are combined. What fits may be rare and old, and the index of any one filter would be
 * read through for it. So a list is put together from its *places*: each theme, stage and outcome that there are, with what is
 * asked for held fast. Each place's rows stand in order in an index of their own; the first of each are merged.
 */
import {
  eq,
  getTableColumns,
  isNull,
  mergedFirst,
  placeholder,
  prepared,
  type Queryable,
  type SQL,
  sql,
} from "#db/kit.ts";
import { publishedContributionCommitments, publishedContributions } from "#db/schema/published.ts";
import type { Counts } from "../counters.server.ts";

/** What a place is made of, beside the commitment that may be asked for. */
const dimensions = ["theme", "stage", "outcome"] as const;
type Dimension = (typeof dimensions)[number];
export type Combined = Partial<Record<Dimension | "commitment", string>>;
/** Where a list goes on. */
type From = { changedOn: string; ref: string } | null;

/** The key of each in counters; a value that is counted there has rows. */
const counted: Record<Dimension, RegExp> = {
  theme: /^theme:([^:]+)$/,
  stage: /^stage:([^:]+)$/,
  outcome: /^disposition:([^:]+)$/,
};
/** More than these are read through an index of one filter all the same: SQLite joins at most 500. */
const mostPlaces = 250;

/** Whether it is worth it: one filter alone has an index in the order of its list. */
export const isCombined = (filter: Combined): boolean =>
  [...dimensions, "commitment" as const].filter((name) => filter[name]).length > 1;

/** The values that a dimension takes: what is asked for, else all that there are. `null` is none. */
function valuesOf(name: Dimension, asked: string | undefined, counts: Counts): (string | null)[] {
  if (asked) return [name === "theme" && asked === "none" ? null : asked];
  const there = Object.keys(counts).flatMap((key) => {
    const value = (counts[key] ?? 0) > 0 ? counted[name].exec(key)?.[1] : undefined;
    return value && value !== "none" ? [value] : [];
  });
  return name === "stage" ? there : [...there, null];
}

/**
 * The first `most` in the order of the list; null where there are too many places to merge.
 * `consultation` is an id, `most` at most some dozens, `counts` all that are kept of it.
 */
export async function listCombined(
  db: Queryable,
  consultation: string,
  filter: Combined,
  { from, most, counts }: { from: From; most: number; counts: Counts },
): Promise<ContributionRow[] | null> {
  const values = dimensions.map((name) => valuesOf(name, filter[name], counts));
  const places = values.reduce<(string | null)[][]>(
    (all, some) => all.flatMap((place) => some.map((value) => [...place, value])),
    [[]],
  );
  if (places.length === 0) return [];
  if (places.length > mostPlaces) return null;
  const given = Object.fromEntries(
    dimensions.flatMap((name, i) => (values[i] ?? []).map((value, n) => [`${name}${n}`, value])),
  );
  const { commitment } = filter;
  const shape = values.map((some) => `${some.length}${some.includes(null) ? "n" : ""}`);
  return mergeOf({ shape, values, tied: Boolean(commitment), continued: from !== null })(db, {
    ...{ ...given, consultation, most },
    ...(commitment && { commitment }),
    ...from,
  });
}

type ContributionRow = typeof publishedContributions.$inferSelect;
type Merge = { shape: string[]; values: (string | null)[][]; tied: boolean; continued: boolean };
const merges = new Map<string, ReturnType<typeof prepareMerge>>();

/** The query for places of this shape, whatever their values. */
function mergeOf(merge: Merge): ReturnType<typeof prepareMerge> {
  const name = ["places", ...merge.shape, merge.tied && "tied", merge.continued && "on"]
    .filter(Boolean)
    .join("_");
  let made = merges.get(name);
  if (!made) {
    made = prepareMerge(name, merge);
    merges.set(name, made);
  }
  return made;
}

function prepareMerge(name: string, { values, tied, continued }: Merge) {
  const [c, j] = [publishedContributions, publishedContributionCommitments];
  const t = tied ? j : c;
  const columns = { theme: t.themeSlug, stage: t.stage, outcome: t.dispositionKey };
  const held = (dimension: Dimension, value: string | null, n: number): SQL =>
    value === null ? isNull(columns[dimension]) : eq(columns[dimension], placeholder(`${dimension}${n}`));
  const fixed = [
    eq(t.consultationId, placeholder("consultation")),
    ...(tied ? [eq(j.commitmentSlug, placeholder("commitment"))] : []),
    ...(continued
      ? [sql`(${t.changedOn}, ${t.ref}) < (${placeholder("changedOn")}, ${placeholder("ref")})`]
      : []),
  ];
  const places = values.reduce<SQL[][]>(
    (all, some, i) =>
      all.flatMap((place) => some.map((value, n) => [...place, held(dimensions[i] as Dimension, value, n)])),
    [[]],
  );
  const selects = places.map(
    (place) =>
      sql`select ${tied ? j.contributionId : c.id} as id, ${t.changedOn} as changed_on, ${t.ref} as ref from ${t} where ${sql.join([...fixed, ...place], sql` and `)}`,
  );
  const merged = mergedFirst(selects, {
    order: sql`changed_on desc, ref desc`,
    held: [columns.theme, columns.stage, columns.outcome],
    most: placeholder("most"),
  });
  return prepared<ContributionRow[]>(name, (db) =>
    db
      .select(getTableColumns(c))
      .from(sql`(${merged}) as merged`)
      .innerJoin(c, sql`${c.id} = merged.id`)
      .orderBy(sql`merged.changed_on desc`, sql`merged.ref desc`),
  );
}
