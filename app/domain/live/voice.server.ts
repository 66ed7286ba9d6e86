/** Whether a table stands behind the words of a contribution, or one person said them there who is not named. */
import { asc, eq, inArray, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { notes } from "#db/schema/live.ts";
import { passages } from "#db/schema/passages.ts";
import type { TableVoice, Voice } from "./live.ts";
import { firstCut, overlap, type Span } from "./noted-words.server.ts";

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
  const made = await db
    .select({ voice: notes.voice, became: contributions.id })
    .from(notes)
    .innerJoin(contributions, eq(contributions.id, notes.contributionId))
    .where(eq(contributions.submissionId, submissionId));
  const cut = await firstCut(
    db,
    made.map(({ became }) => became),
  );
  const isIn = (span: Span, became: string) => {
    const one = cut.get(became);
    return one !== undefined && overlap(span, one);
  };
  return standing.flatMap((span) => [
    ...(late.some(({ textId }) => textId === span.textId) ? (["nobody"] as const) : []),
    ...made.filter(({ became }) => isIn(span, became)).map(({ voice }) => heardAs(voice)),
  ]);
}
