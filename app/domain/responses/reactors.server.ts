/** What this room does about changes in earlier rooms: words that are hidden may stand in a published response. */
import { inArray, or, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { madeTogether } from "../contributions/made-together.ts";
import type { Listener } from "../kernel/context.server.ts";
import type { RecordedEvent } from "../kernel/event-log.server.ts";
import { coverPublished, coverWordsOf } from "./covering.server.ts";

/**
 * Covers in every version what repeats hidden words, in the transaction that hides them, and ends the covers of what is public
 * again. It hears of everything that happens to a contribution or its submission, since each may hide words or show them.
 */
export const coverHidden: Listener = async (tx, event, appended) => {
  if (event.type === "response.published" || event.type === "response.retracted")
    return coverPublished(tx, event.subjectId);
  if (isHeardOnce(event, appended)) await coverWordsOf(tx, await listHeardOf(tx.db, event));
};

/** Of several that were made at once, the last one is heard of: what it is about is all of their submission. */
export const isHeardOnce = (event: RecordedEvent, appended: readonly RecordedEvent[]): boolean =>
  event.subjectKind !== "contribution" || madeTogether(event, appended).length > 0;

/** The contributions whose words an event may hide or show: all of a submission, since a name stands behind all of them. */
export async function listHeardOf(
  db: Queryable,
  { subjectKind, subjectId }: RecordedEvent,
): Promise<string[]> {
  const points = subjectKind === "contribution" ? [subjectId] : [];
  const wholes = subjectKind === "submission" ? [subjectId] : [];
  if (points.length + wholes.length === 0) return [];
  const { id, submissionId } = contributions;
  const of = db.select({ id: submissionId }).from(contributions).where(inArray(id, points));
  const rows = await db
    .select({ id })
    .from(contributions)
    .where(or(inArray(submissionId, wholes), inArray(submissionId, of)));
  return rows.map((row) => row.id);
}
