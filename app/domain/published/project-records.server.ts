/**
 * Projects records: a row a version, as it was published. What was said stands in it by reference, and is read from the rows of
 * contributions whenever a page is made: what is redacted, withheld or taken back is so in every version at once. What was split anew
 * stands as what it has become. An organisation
 * that the newest version does not name stands in none.
 */
import { and, asc, eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { meetings } from "#db/schema/meetings.ts";
import { publishedRecords } from "#db/schema/published.ts";
import { recordVersions } from "#db/schema/records.ts";
import { getForumRules } from "../consultations/queries.server.ts";
import { madeTogether } from "../contributions/made-together.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import { dateIn } from "../kernel/day.ts";
import type { RecordedEvent } from "../kernel/event-log.server.ts";
import type { StepKind } from "../kernel/step.ts";
import { findMeetingOf } from "../live/said.server.ts";
import { readStands } from "../records/following.server.ts";
import { contentNow } from "../records/queries.server.ts";
import { namedIn, namingOnly } from "../records/record.ts";
import { isPublicMeeting } from "./meeting-row.server.ts";
import { changesCommitment } from "./project-plans.server.ts";
import { toPublishedRecord } from "./record-row.server.ts";
import { isSame, raiseVersion } from "./version.server.ts";

/** Brings the rows of a meeting's record in line with the working tables; those of a meeting for staff only have none. */
export async function projectRecord(tx: Tx, meetingId: string): Promise<void> {
  const versions = await tx.db
    .select({ slug: meetings.slug, version: recordVersions })
    .from(recordVersions)
    .innerJoin(meetings, eq(meetings.id, recordVersions.meetingId))
    .where(and(eq(recordVersions.meetingId, meetingId), isPublicMeeting))
    .orderBy(asc(recordVersions.number));
  if (versions.length === 0) return;
  const { timeZone } = await getForumRules(tx.db);
  const named = versions.at(-1)?.version.content;
  const kept = named ? namedIn(named) : [];
  const stands = await readStands(tx.db, meetingId);
  for (const { slug, version } of versions) {
    const now = contentNow(stands, namingOnly(version.content, kept));
    const data = await toPublishedRecord(tx.db, now, {
      version: version.number,
      publishedOn: dateIn(version.publishedAt, timeZone),
    });
    const row = { slug, version: version.number, data };
    const which = and(eq(publishedRecords.slug, slug), eq(publishedRecords.version, version.number));
    const [old] = await tx.db.select().from(publishedRecords).where(which);
    if (isSame(old, row)) continue;
    await tx.db
      .insert(publishedRecords)
      .values(row)
      .onConflictDoUpdate({ target: [publishedRecords.slug, publishedRecords.version], set: { data } });
    await raiseVersion(tx);
  }
}

/** All of them: as many as there are meetings with a record. */
export async function projectRecords(tx: Tx): Promise<void> {
  const rows = await tx.db
    .selectDistinct({ id: recordVersions.meetingId })
    .from(recordVersions)
    .orderBy(asc(recordVersions.meetingId));
  for (const { id } of rows) await projectRecord(tx, id);
}

/** Acts on the bench by which words come to stand in another contribution. */
const movesWords: ReadonlySet<string> = new Set([
  "contribution.made",
  "contribution.removed",
  "contribution.passages_changed",
  "submission.passages_unmarked",
]);
const undoneSteps: ReadonlySet<unknown> = new Set<StepKind>([
  "contribution_made",
  "contribution_removed",
  "passages_added",
  "passages_unmarked",
  "unchanged_placed",
]);

/** The submission whose words such an event has moved; what was made together by one command is heard of once. */
async function findMoved(
  tx: Tx,
  event: RecordedEvent,
  appended: readonly RecordedEvent[],
): Promise<string | null> {
  const undone = event.type.endsWith(".step_undone") && undoneSteps.has(event.data.step);
  if (!undone && !movesWords.has(event.type)) return null;
  if (event.subjectKind !== "contribution") return event.subjectId;
  if (madeTogether(event, appended).length === 0) return null;
  const { id, submissionId } = contributions;
  const [row] = await tx.db.select({ submissionId }).from(contributions).where(eq(id, event.subjectId));
  return row?.submissionId ?? null;
}

/** Follows records, the commitments, bodies and zone that they name, and what becomes of what was said. */
export const recordProjector: Listener = async (tx, event, appended) => {
  const [noun] = event.type.split(".");
  const moved = await findMoved(tx, event, appended);
  const meetingId = moved && (await findMeetingOf(tx.db, moved));
  if (meetingId) await projectRecord(tx, meetingId);
  if (event.type === "record.published" || event.type === "record.names_erased")
    await projectRecord(tx, event.subjectId);
  else if (changesCommitment(event) || noun === "body" || noun === "forum") await projectRecords(tx);
};
