/** Whether a table stands behind the words of a contribution, or one person said them there who is not named. */
import { and, asc, eq, inArray, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { notes } from "#db/schema/live.ts";
import { passages } from "#db/schema/passages.ts";
import type { TableVoice, Voice } from "./live.ts";

type Span = { textId: string; start: number; end: number };

/**
 * By the notes whose words stand in it, however a coordinator has cut them. Null where those are of both kinds, or where nothing of it
 * was said at a table. Not asked of a submission that names somebody: what he said is his.
 */
export async function readTableVoice(
  db: Queryable,
  { id, submissionId }: { id: string; submissionId: string },
): Promise<TableVoice | null> {
  const own = await db
    .select()
    .from(passages)
    .where(eq(passages.contributionId, id))
    .orderBy(asc(passages.createdAt), asc(passages.id));
  const standing = own.filter(({ removedAt }) => removedAt === null);
  const [made] = await db.select({ voice: notes.voice }).from(notes).where(eq(notes.contributionId, id));
  // Nearly every one stands as it was made at the close.
  const voices =
    made && own.length === 1 && standing.length === 1
      ? [heardAs(made.voice)]
      : await voicesIn(db, submissionId, standing);
  const [one, ...others] = new Set(voices);
  return one !== undefined && others.length === 0 ? one : null;
}

const heardAs = (voice: Voice): TableVoice => (voice === "table" ? "table" : "nobody");

async function voicesIn(
  db: Queryable,
  submissionId: string,
  standing: readonly Span[],
): Promise<TableVoice[]> {
  if (standing.length === 0) return [];
  const texts = standing.map(({ textId }) => textId);
  // What came late was confirmed by no table.
  const late = await db.select({ textId: notes.textId }).from(notes).where(inArray(notes.textId, texts));
  const rows = await db
    .select({ voice: notes.voice, became: contributions.id, passage: passages })
    .from(notes)
    .innerJoin(contributions, eq(contributions.id, notes.contributionId))
    .innerJoin(passages, eq(passages.contributionId, contributions.id))
    .where(and(eq(contributions.submissionId, submissionId), inArray(passages.textId, texts)))
    .orderBy(asc(passages.createdAt), asc(passages.id));
  // A note became one passage first; others may have been added to it since.
  const first = new Map([...rows].reverse().map((row) => [row.became, row]));
  return standing.flatMap((span) => [
    ...(late.some(({ textId }) => textId === span.textId) ? (["nobody"] as const) : []),
    ...[...first.values()].filter(({ passage }) => overlap(span, passage)).map(({ voice }) => heardAs(voice)),
  ]);
}

const overlap = (a: Span, b: Span) => a.textId === b.textId && a.start < b.end && b.start < a.end;
