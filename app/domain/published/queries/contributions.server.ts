/** The first door's lists of contributions, with filters, a page at a time. */
import {
  and,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  placeholder,
  prepared,
  type Queryable,
  type SQL,
  sql,
} from "#db/kit.ts";
import {
  publishedContributionCommitments,
  publishedContributions,
  publishedResponses,
} from "#db/schema/published.ts";
import { NotFound } from "../../kernel/result.ts";
import { type Counts, readCounts } from "../counters.server.ts";
import type { PublishedContribution, PublishedResponse } from "../published.ts";
import { consultationId } from "../queries.server.ts";
import { isCombined, listCombined } from "./combined.server.ts";

type ContributionRow = typeof publishedContributions.$inferSelect;

/** A place in a list: the day of the last change and the reference, `2026-05-22_OGP26-K7M4.3`. */
export type Cursor = { changedOn: string; ref: string };
export const writeCursor = (row: { changedOn: string; ref: string }) => `${row.changedOn}_${row.ref}`;
export function readCursor(raw: string | null | undefined): Cursor | null {
  const match = /^(\d{4}-\d{2}-\d{2})_([A-Z0-9.-]{1,40})$/.exec(raw ?? "");
  return match ? { changedOn: match[1] as string, ref: match[2] as string } : null;
}

export type ContributionFilter = { theme?: string; commitment?: string; stage?: string; outcome?: string };
export type Page<T> = { items: T[]; next: string | null };

/**
 * Contributions of a consultation, last changed first, filtered, a page at a time. Withheld ones stand without words. `counts`:
 * all that are kept of the consultation, where they were read already.
 */
export async function listContributions(
  db: Queryable,
  slug: string,
  filter: ContributionFilter,
  { after, limit, counts }: { after: Cursor | null; limit: number; counts?: Counts },
): Promise<Page<PublishedContribution>> {
  const [consultation] = await consultationId(db, { slug });
  if (!consultation) throw new NotFound(`consultation ${slug}`);
  const combined = isCombined(filter)
    ? await listCombined(db, consultation.id, filter, {
        ...{ from: after, most: limit + 1 },
        counts: counts ?? (await readCounts(db, consultation.id)),
      })
    : null;
  if (combined) return toPage(db, combined, limit);
  const rows = await listOf(filter, after)(db, {
    consultation: consultation.id,
    ...filter,
    ...after,
    most: limit + 1,
  });
  return toPage(db, rows, limit);
}

const lists = new Map<string, ReturnType<typeof prepareList>>();

/** The query of a list with these filters, whatever their values: there are some dozens of them. */
function listOf(filter: ContributionFilter, after: Cursor | null): ReturnType<typeof prepareList> {
  const unthemed = filter.theme === "none";
  const names = (["theme", "commitment", "stage", "outcome"] as const).filter((name) => filter[name]);
  const key = [...names, unthemed && "none", after && "after"].filter(Boolean).join("_");
  let list = lists.get(key);
  if (!list) {
    list = prepareList(`published_list_${key}`, names, unthemed, after !== null);
    lists.set(key, list);
  }
  return list;
}

function prepareList(
  name: string,
  filters: readonly (keyof ContributionFilter)[],
  unthemed: boolean,
  continued: boolean,
) {
  const c = publishedContributions;
  const j = publishedContributionCommitments;
  // A commitment's list is read in the order of the ties, whose index holds all that is filtered by.
  const t = filters.includes("commitment") ? j : c;
  const conditions: Record<keyof ContributionFilter, SQL> = {
    theme: unthemed ? isNull(t.themeSlug) : eq(t.themeSlug, placeholder("theme")),
    commitment: eq(j.commitmentSlug, placeholder("commitment")),
    stage: eq(t.stage, placeholder("stage")),
    outcome: eq(t.dispositionKey, placeholder("outcome")),
  };
  const where = and(
    eq(t.consultationId, placeholder("consultation")),
    ...filters.map((filter) => conditions[filter]),
    continued
      ? sql`(${t.changedOn}, ${t.ref}) < (${placeholder("changedOn")}, ${placeholder("ref")})`
      : undefined,
  );
  return prepared<ContributionRow[]>(name, (db) => {
    const from =
      t === j
        ? db.select(getTableColumns(c)).from(j).innerJoin(c, eq(c.id, j.contributionId))
        : db.select(getTableColumns(c)).from(c);
    return from.where(where).orderBy(desc(t.changedOn), desc(t.ref)).limit(placeholder("most"));
  });
}

async function toPage(
  db: Queryable,
  rows: ContributionRow[],
  limit: number,
): Promise<Page<PublishedContribution>> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await withDispositions(db, shown),
    next: rows.length > limit && last ? writeCursor(last) : null,
  };
}

/** Labels come from the responses, so that publication need not rewrite what its members say. */
export async function withDispositions(
  db: Queryable,
  rows: ContributionRow[],
): Promise<PublishedContribution[]> {
  const numbers = [
    ...new Set(rows.flatMap((row) => (row.responseNumber === null ? [] : [row.responseNumber]))),
  ];
  const responses = numbers.length
    ? await db
        .select({ number: publishedResponses.number, data: publishedResponses.data })
        .from(publishedResponses)
        .where(inArray(publishedResponses.number, numbers))
    : [];
  const byNumber = new Map(responses.map((r) => [r.number, r.data]));
  return rows.map((row) =>
    toContribution(row, row.responseNumber === null ? null : (byNumber.get(row.responseNumber) ?? null)),
  );
}

export function toContribution(
  row: ContributionRow,
  response: PublishedResponse | null,
): PublishedContribution {
  return {
    ...row.data,
    stage: row.stage as PublishedContribution["stage"],
    answeredOn: row.answeredOn,
    changedOn: row.changedOn,
    responseNumber: row.responseNumber,
    ownSentence: row.ownSentence,
    disposition: response && { key: response.disposition.key, label: response.disposition.label },
  };
}

/** Contributions answered lately, over all consultations. */
export async function listLatelyAnswered(db: Queryable, limit: number): Promise<PublishedContribution[]> {
  const c = publishedContributions;
  const rows = await db
    .select()
    .from(c)
    .where(and(eq(c.stage, "answered"), isNotNull(c.answeredOn)))
    .orderBy(desc(c.changedOn), desc(c.ref))
    .limit(limit);
  return withDispositions(db, rows);
}

/** Contributions tied to a commitment, over all consultations, last changed first. */
export async function listContributionsTo(
  db: Queryable,
  commitmentSlug: string,
  limit: number,
): Promise<PublishedContribution[]> {
  const j = publishedContributionCommitments;
  const rows = await db
    .select({ row: publishedContributions })
    .from(j)
    .innerJoin(publishedContributions, eq(publishedContributions.id, j.contributionId))
    .where(eq(j.commitmentSlug, commitmentSlug))
    .orderBy(desc(j.changedOn), desc(j.ref))
    .limit(limit);
  return withDispositions(
    db,
    rows.map((r) => r.row),
  );
}
