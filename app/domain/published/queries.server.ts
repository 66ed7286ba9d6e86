/**
 * The first door (rule 7): the only reads that public pages, feeds and files may use. Each is a handful of indexed
 * reads, none growing with the number of rows; lists page by key. Queries take the read connection and nothing of an actor.
 */
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  placeholder,
  prepared,
  type Queryable,
  type SQL,
  sql,
} from "#db/kit.ts";
import {
  publishedCommitments,
  publishedConsultations,
  publishedContributionCommitments,
  publishedContributions,
  publishedCounters,
  publishedForum,
  publishedResponses,
} from "#db/schema/published.ts";
import type { ForumTextKey } from "../forum/forum.ts";
import { NotFound } from "../kernel/result.ts";
import { type Counts, readCounts } from "./counters.server.ts";
import type {
  ForumFace,
  ForumText,
  PublishedCommitment,
  PublishedConsultation,
  PublishedContribution,
  PublishedResponse,
} from "./published.ts";

const forumRow = prepared("published_forum_row", (db) =>
  db.select({ data: publishedForum.data }).from(publishedForum).where(eq(publishedForum.key, "forum")),
);

/** The forum's name, host, languages and look; null before it is set up. */
export async function findForumFace(db: Queryable): Promise<ForumFace | null> {
  const [row] = await forumRow(db);
  return (row?.data as ForumFace | undefined) ?? null;
}

/** A standing text as its editors wrote it; null where the default text holds. */
export async function findForumText(db: Queryable, key: ForumTextKey): Promise<ForumText | null> {
  const [row] = await db
    .select({ data: publishedForum.data })
    .from(publishedForum)
    .where(eq(publishedForum.key, `text:${key}`));
  return (row?.data as ForumText | undefined) ?? null;
}

/** A consultation with what its pages count. */
export type ConsultationWithCounts = PublishedConsultation & { counts: Counts };

/** All announced consultations, newest first. There are few: a body runs some a year. */
export async function listConsultations(db: Queryable): Promise<PublishedConsultation[]> {
  const rows = await db
    .select({ data: publishedConsultations.data })
    .from(publishedConsultations)
    .orderBy(desc(publishedConsultations.announcedAt))
    .limit(500);
  return rows.map((row) => row.data);
}

const consultationRow = prepared("published_consultation_row", (db) =>
  db
    .select()
    .from(publishedConsultations)
    .where(eq(publishedConsultations.slug, placeholder("slug"))),
);
async function findConsultationRow(db: Queryable, slug: string) {
  const [row] = await consultationRow(db, { slug });
  return row ?? null;
}

const consultationId = prepared("published_consultation_id", (db) =>
  db
    .select({ id: publishedConsultations.id })
    .from(publishedConsultations)
    .where(eq(publishedConsultations.slug, placeholder("slug"))),
);

export async function getConsultation(db: Queryable, slug: string): Promise<ConsultationWithCounts> {
  const row = await findConsultationRow(db, slug);
  if (!row) throw new NotFound(`consultation ${slug}`);
  return { ...row.data, counts: await readCounts(db, row.id) };
}

/** The counts of several consultations at once, by slug: two reads, however many they are. */
export async function listCounts(
  db: Queryable,
  slugs: readonly string[],
  keys: readonly string[],
): Promise<Record<string, Counts>> {
  if (slugs.length === 0) return {};
  const rows = await db
    .select({ id: publishedConsultations.id, slug: publishedConsultations.slug })
    .from(publishedConsultations)
    .where(inArray(publishedConsultations.slug, [...slugs]));
  const counters = await db
    .select()
    .from(publishedCounters)
    .where(
      and(
        inArray(
          publishedCounters.scope,
          rows.map((row) => row.id),
        ),
        inArray(publishedCounters.key, [...keys]),
      ),
    );
  const of = (id: string) =>
    counters.filter((counter) => counter.scope === id).map((counter) => [counter.key, counter.n]);
  return Object.fromEntries(rows.map((row) => [row.slug, Object.fromEntries(of(row.id))]));
}

/** The counts over all consultations. */
export const readAllCounts = (db: Queryable, keys?: readonly string[]) => readCounts(db, "all", keys);

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

/** Contributions of a consultation, last changed first, filtered, a page at a time. Withheld ones stand without words. */
export async function listContributions(
  db: Queryable,
  slug: string,
  filter: ContributionFilter,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<Page<PublishedContribution>> {
  const [consultation] = await consultationId(db, { slug });
  if (!consultation) throw new NotFound(`consultation ${slug}`);
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
      ? or(
          lt(t.changedOn, placeholder("changedOn")),
          and(eq(t.changedOn, placeholder("changedOn")), lt(t.ref, placeholder("ref"))),
        )
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
async function withDispositions(db: Queryable, rows: ContributionRow[]): Promise<PublishedContribution[]> {
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

function toContribution(row: ContributionRow, response: PublishedResponse | null): PublishedContribution {
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

export type ContributionPage = {
  contribution: PublishedContribution;
  consultation: PublishedConsultation;
  response: PublishedResponse | null;
  /** contributions of the same submission that stand in public lists */
  siblings: number;
};

const contributionRow = prepared("published_contribution_row", (db) =>
  db
    .select()
    .from(publishedContributions)
    .where(eq(publishedContributions.ref, placeholder("ref"))),
);
const consultationOf = prepared("published_consultation_of", (db) =>
  db
    .select({ data: publishedConsultations.data })
    .from(publishedConsultations)
    .where(eq(publishedConsultations.id, placeholder("id"))),
);
const responseRow = prepared("published_response_row", (db) =>
  db
    .select({ data: publishedResponses.data })
    .from(publishedResponses)
    .where(eq(publishedResponses.number, placeholder("number"))),
);

/** One contribution with its response; throws NotFound for what is not listed, whatever the reason. */
export async function getContribution(db: Queryable, ref: string): Promise<ContributionPage> {
  const [row] = await contributionRow(db, { ref });
  if (!row) throw new NotFound(`contribution ${ref}`);
  const [consultation] = await consultationOf(db, { id: row.consultationId });
  if (!consultation) throw new NotFound(`contribution ${ref}`);
  const response = row.responseNumber === null ? null : await getResponse(db, row.responseNumber);
  const contribution = toContribution(row, response);
  const siblings = await db.$count(
    publishedContributions,
    eq(publishedContributions.submissionId, row.submissionId),
  );
  return { contribution, consultation: consultation.data, response, siblings };
}

export async function getResponse(db: Queryable, number: number): Promise<PublishedResponse> {
  const [row] = await responseRow(db, { number });
  if (!row) throw new NotFound(`response ${number}`);
  return row.data;
}

/** The members of a published response in the order of their references, a page at a time (`after` is a reference). */
export async function listMembers(
  db: Queryable,
  number: number,
  { after, limit }: { after: string | null; limit: number },
): Promise<Page<PublishedContribution>> {
  const c = publishedContributions;
  const rows = await db
    .select()
    .from(c)
    .where(and(eq(c.responseNumber, number), after ? sql`${c.ref} > ${after}` : undefined))
    .orderBy(asc(c.ref))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  return {
    items: await withDispositions(db, shown),
    next: rows.length > limit ? (shown.at(-1)?.ref ?? null) : null,
  };
}

/** Published responses of a consultation, newest first; `before` is a response's number. */
export async function listResponses(
  db: Queryable,
  slug: string,
  { before, limit }: { before: number | null; limit: number },
): Promise<Page<PublishedResponse>> {
  const consultation = await findConsultationRow(db, slug);
  if (!consultation) throw new NotFound(`consultation ${slug}`);
  const r = publishedResponses;
  const [from] =
    before === null
      ? []
      : await db.select({ publishedOn: r.publishedOn, number: r.number }).from(r).where(eq(r.number, before));
  const rows = await db
    .select()
    .from(r)
    .where(
      and(
        eq(r.consultationId, consultation.id),
        from
          ? or(
              lt(r.publishedOn, from.publishedOn),
              and(eq(r.publishedOn, from.publishedOn), lt(r.number, from.number)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(r.publishedOn), desc(r.number))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  return {
    items: shown.map((row) => row.data),
    next: rows.length > limit ? String(shown.at(-1)?.number) : null,
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

/** Every commitment, by plan and number; there are tens, not thousands. */
export async function listCommitments(db: Queryable): Promise<PublishedCommitment[]> {
  const p = publishedCommitments;
  const rows = await db.select({ data: p.data }).from(p).orderBy(desc(p.planSlug), asc(p.number)).limit(500);
  return rows.map((row) => row.data);
}

export async function getCommitment(db: Queryable, slug: string): Promise<PublishedCommitment> {
  const [row] = await db
    .select({ data: publishedCommitments.data })
    .from(publishedCommitments)
    .where(eq(publishedCommitments.slug, slug));
  if (!row) throw new NotFound(`commitment ${slug}`);
  return row.data;
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
