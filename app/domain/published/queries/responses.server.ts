/** The first door's reads of responses and their members. */
import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNull,
  lt,
  ne,
  notInArray,
  or,
  placeholder,
  prepared,
  type Queryable,
  sql,
} from "#db/kit.ts";
import {
  publishedContributions,
  publishedEndedAnswers,
  publishedResponses,
  publishedResponseVersions,
} from "#db/schema/published.ts";
import { endStages } from "../../contributions/contribution.ts";
import { NotFound } from "../../kernel/result.ts";
import type { PublishedContribution, PublishedResponse, PublishedText } from "../published.ts";
import { findConsultationRow } from "../queries.server.ts";
import { type Page, toContribution } from "./contributions.server.ts";

const responseRow = prepared("published_response_row", (db) =>
  db
    .select({ data: publishedResponses.data })
    .from(publishedResponses)
    .where(eq(publishedResponses.number, placeholder("number"))),
);

export async function getResponse(db: Queryable, number: number): Promise<PublishedResponse> {
  const [row] = await responseRow(db, { number });
  if (!row) throw new NotFound(`response ${number}`);
  return row.data;
}

/** The texts of a version and of the one before it, null for the first; throws NotFound for a version that there is not. */
export async function getVersion(
  db: Queryable,
  number: number,
  version: number,
): Promise<{ text: PublishedText; before: PublishedText | null }> {
  const v = publishedResponseVersions;
  const rows = await db
    .select()
    .from(v)
    .where(and(eq(v.number, number), inArray(v.version, [version - 1, version])));
  const [text, before] = [version, version - 1].map((n) => rows.find((row) => row.version === n)?.data);
  if (!text) throw new NotFound(`version ${version} of response ${number}`);
  return { text, before: before ?? null };
}

/** Contributions that a response answered and answers no more, in the order of their references, without what they were answered since; `version`: by which last, `before`: by one before it. */
export async function listAnsweredBefore(
  db: Queryable,
  number: number,
  {
    version,
    before,
    after,
    limit,
  }: { version?: number; before?: number; after: string | null; limit: number },
): Promise<Page<PublishedContribution>> {
  const c = publishedContributions;
  const e = publishedEndedAnswers;
  const found = await db
    .select({ row: c })
    .from(e)
    .innerJoin(c, eq(c.id, e.contributionId))
    .where(
      and(
        eq(e.responseNumber, number),
        after ? gt(e.ref, after) : undefined,
        before ? lt(e.version, before) : undefined,
        // Whoever left it twice stands there once.
        version
          ? eq(e.version, version)
          : sql`not exists (select 1 from ${e} as again where again.contribution_id = ${e.contributionId}
              and again.response_number = ${number} and again.version > ${e.version})`,
        // it may have come back
        or(isNull(c.responseNumber), ne(c.responseNumber, number)),
      ),
    )
    .orderBy(asc(e.ref))
    .limit(limit + 1);
  const rows = found.map(({ row }) => row);
  return toPage(rows, null, limit);
}

/** How many of those that a response answered until it was retracted still wait for a new answer: none that was taken back, or is answered by now. */
export async function countAwaitingAnew(
  db: Queryable,
  { number, version }: Pick<PublishedResponse, "number" | "version">,
): Promise<number> {
  const c = publishedContributions;
  const e = publishedEndedAnswers;
  const [row] = await db
    .select({ n: count() })
    .from(e)
    .innerJoin(c, eq(c.id, e.contributionId))
    .where(and(eq(e.responseNumber, number), eq(e.version, version), notInArray(c.stage, [...endStages])));
  return row?.n ?? 0;
}

/** The members of a published response in the order of their references, a page at a time (`after` is a reference). */
export async function listMembers(
  db: Queryable,
  response: PublishedResponse,
  { after, limit }: { after: string | null; limit: number },
): Promise<Page<PublishedContribution>> {
  const c = publishedContributions;
  const rows = await db
    .select()
    .from(c)
    .where(and(eq(c.responseNumber, response.number), after ? sql`${c.ref} > ${after}` : undefined))
    .orderBy(asc(c.ref))
    .limit(limit + 1);
  return toPage(rows, response, limit);
}

function toPage(
  rows: (typeof publishedContributions.$inferSelect)[],
  response: PublishedResponse | null,
  limit: number,
): Page<PublishedContribution> {
  const shown = rows.slice(0, limit);
  return {
    items: shown.map((row) => toContribution(row, response)),
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
