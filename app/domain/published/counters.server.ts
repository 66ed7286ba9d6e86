/** Every count that a page shows is a row. A change of a projected row moves its keys by one; publication moves many at once. */

import { and, eq, inArray, placeholder, prepared, type Queryable, sql, type Transaction } from "#db/kit.ts";
import { publishedCounters } from "#db/schema/published.ts";
import { toldEnds } from "../contributions/contribution.ts";
import type { Tx } from "../kernel/context.server.ts";

export type Delta = Map<string, number>;
const separator = "\u0001";

/** Adds to a key of a consultation. */
export function move(delta: Delta, scope: string, key: string, by: number): void {
  const name = scope + separator + key;
  delta.set(name, (delta.get(name) ?? 0) + by);
}

const add = prepared("published_counter_moved", (db: Transaction) =>
  db
    .insert(publishedCounters)
    .values({ scope: placeholder("scope"), key: placeholder("key"), n: placeholder("by") })
    .onConflictDoUpdate({
      target: [publishedCounters.scope, publishedCounters.key],
      set: { n: sql`${publishedCounters.n} + excluded.n` },
    }),
);

export async function applyDelta(tx: Tx, delta: Delta): Promise<void> {
  for (const [name, by] of [...delta].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (by === 0) continue;
    const [scope = "", key = ""] = name.split(separator);
    await add(tx.db, { scope, key, by });
  }
}

/** Forgets the keys of a consultation that count nothing: one may hold a name that was erased. */
export async function dropEmptyKeys(tx: Tx, scope: string): Promise<void> {
  await tx.db
    .delete(publishedCounters)
    .where(and(eq(publishedCounters.scope, scope), eq(publishedCounters.n, 0)));
}

export type CountedContribution = {
  consultationId: string;
  themeSlug: string | null;
  stage: string;
  dispositionKey: string | null;
  visibility: string;
  channel: string;
  /** the day that its answer is promised by */
  responseDueOn: string;
  commitmentSlugs: readonly string[];
};

/** The keys under which a contribution is counted. */
export function keysOf(row: CountedContribution): string[] {
  const answered = row.stage === "answered";
  const theme = `theme:${row.themeSlug ?? "none"}`;
  return [
    "contributions",
    `stage:${row.stage}`,
    `visibility:${row.visibility}`,
    `channel:${row.channel}`,
    theme,
    // What waits for its answer, by the promised day: what is overdue is a sum of these.
    ...(toldEnds.some((end) => end === row.stage) ? [] : [`due:${row.responseDueOn}`]),
    ...(answered ? [`${theme}:answered`] : []),
    ...(row.dispositionKey ? [`disposition:${row.dispositionKey}`] : []),
    ...row.commitmentSlugs.flatMap((slug) => [
      `commitment:${slug}`,
      ...(answered ? [`commitment:${slug}:answered`] : []),
    ]),
    ...(row.commitmentSlugs.length === 0 ? ["commitment:none"] : []),
  ];
}

/** What is counted over all consultations too; themes and channels belong to one. */
const overAll = /^(contributions$|commitment:|stage:|disposition:)/;

/** Counts a contribution in or out, in its consultation; stages, outcomes and commitments over all consultations too. */
export function countContribution(delta: Delta, row: CountedContribution, by: 1 | -1): void {
  for (const key of keysOf(row)) {
    move(delta, row.consultationId, key, by);
    // What was moved is counted in each of its consultations, and once over all.
    if (overAll.test(key) && row.stage !== "moved") move(delta, "all", key, by);
  }
}

export type Counts = Record<string, number>;

const countsOf = prepared("published_counts", (db) =>
  db
    .select({ key: publishedCounters.key, n: publishedCounters.n })
    .from(publishedCounters)
    .where(eq(publishedCounters.scope, placeholder("scope"))),
);

/** The counters of a scope: a consultation's id, or 'all'. Missing ones are zero. */
export async function readCounts(db: Queryable, scope: string, keys?: readonly string[]): Promise<Counts> {
  const { key, n } = publishedCounters;
  const rows = keys
    ? await db
        .select({ key, n })
        .from(publishedCounters)
        .where(and(eq(publishedCounters.scope, scope), inArray(key, [...keys])))
    : await countsOf(db, { scope });
  return Object.fromEntries(rows.map((row) => [row.key, row.n]));
}
