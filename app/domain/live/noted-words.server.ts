/** Where the words of notes stand in a submission, whatever points a coordinator has made of them. */
import { asc, inArray, type Queryable } from "#db/kit.ts";
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
