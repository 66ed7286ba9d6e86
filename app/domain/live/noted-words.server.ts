/** Where the words of notes stand in a submission, whatever points a coordinator has made of them. */
import { and, asc, eq, inArray, isNull, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { passages } from "#db/schema/passages.ts";

export type Span = { textId: string; start: number; end: number };

export const overlap = (a: Span, b: Span) => a.textId === b.textId && a.start < b.end && b.start < a.end;

/** What the notes were cut as when they became contributions, by these: one passage each; others may have been added since. */
export async function firstCut(db: Queryable, ids: readonly string[]): Promise<Map<string, Span>> {
  const { contributionId, textId, start, end } = passages;
  const rows = await db
    .select({ contributionId, textId, start, end })
    .from(passages)
    .where(inArray(contributionId, [...ids]))
    .orderBy(asc(passages.createdAt), asc(passages.id));
  return new Map(rows.reverse().map((row) => [row.contributionId ?? "", row]));
}

/**
 * What a contribution has become: for each of these the references of those, itself too, in which the words that it was made of stand
 * now. A note is followed by the one that it became at the close, whatever a coordinator has split, put together or taken off since.
 */
export async function wherePointsStand(
  db: Queryable,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const cut = await firstCut(db, ids);
  const where = await whereWordsStand(db, cut);
  return new Map(ids.map((id) => [id, where.get(id) ?? []]));
}

/** The references of those points in which runs of submissions' texts stand now, by whatever these are called. */
export async function whereWordsStand(
  db: Queryable,
  spans: ReadonlyMap<string, Span>,
): Promise<Map<string, string[]>> {
  const { contributionId, textId, start, end } = passages;
  const texts = [...new Set([...spans.values()].map((one) => one.textId))];
  if (texts.length === 0) return new Map();
  const standing = await db
    .select({ ref: contributions.ref, textId, start, end })
    .from(passages)
    .innerJoin(contributions, eq(contributions.id, contributionId))
    .where(and(inArray(textId, texts), isNull(passages.removedAt), isNull(contributions.removedAt)))
    .orderBy(asc(contributions.number), asc(start));
  return new Map(
    [...spans].map(([id, span]) => {
      const here = standing.filter((one) => overlap(one, span));
      return [id, [...new Set(here.map(({ ref }) => ref))]];
    }),
  );
}
