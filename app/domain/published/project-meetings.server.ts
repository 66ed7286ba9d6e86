/**
 * Projects meetings: one row with all that their pages show, recomputed from the working tables. A draft has none, nor has one
 * for staff only; one that was called off before it was announced never gets one. No link to join is read into it.
 */
import { and, asc, desc, eq } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { meetingCommitments, meetings } from "#db/schema/meetings.ts";
import { publishedMeetings } from "#db/schema/published.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import { readMeetingRows } from "../meetings/queries.server.ts";
import { isPublicMeeting, readAround, toPublishedMeeting } from "./meeting-row.server.ts";
import { projectConsultation } from "./project-consultations.server.ts";
import { changesCommitment } from "./project-plans.server.ts";
import { findableMeeting } from "./project-search.server.ts";
import { isSame, raiseVersion } from "./version.server.ts";

/** Brings the public row of a meeting in line with the working tables. */
export async function projectMeeting(tx: Tx, meetingId: string): Promise<void> {
  const [row] = await tx.db
    .select()
    .from(meetings)
    .where(and(eq(meetings.id, meetingId), isPublicMeeting));
  if (!row?.startsAt || !row.endsAt) return;
  const rows = await readMeetingRows(tx.db, row);
  const { slug, consultationId, startsAt, endsAt, status, uid, sequence } = row;
  const columns = {
    ...{ slug, consultationId, startsAt, endsAt, status, uid, sequence },
    changedAt: await changedAt(tx, meetingId),
    data: toPublishedMeeting(rows, await readAround(tx.db, rows)),
  };
  const [old] = await tx.db.select().from(publishedMeetings).where(eq(publishedMeetings.slug, slug));
  if (isSame(old, columns)) return;
  await tx.db
    .insert(publishedMeetings)
    .values(columns)
    .onConflictDoUpdate({ target: publishedMeetings.slug, set: columns });
  if (old && isSame(kept(old), kept(columns))) return;
  await findableMeeting(tx, columns);
  await raiseVersion(tx);
}

/** What pages that are kept show of it: how many seats a group has left stands in the form alone, and changes with each who registers. */
const kept = <Row extends Pick<typeof publishedMeetings.$inferSelect, "data">>({
  data,
  ...columns
}: Row) => ({
  ...columns,
  data: { ...data, groups: data.groups.map(({ left: _, ...group }) => group) },
});

/** When something of it was changed last, by the log: the same whenever the projection is made. */
async function changedAt(tx: Tx, meetingId: string): Promise<string> {
  const [last] = await tx.db
    .select({ at: events.at })
    .from(events)
    .where(and(eq(events.subjectKind, "meeting"), eq(events.subjectId, meetingId)))
    .orderBy(desc(events.seq))
    .limit(1);
  if (!last) throw new Error("a meeting that no event tells of");
  return last.at;
}

/** Every public meeting, or those of a consultation or a commitment: there are few. */
export async function projectMeetings(tx: Tx, of: { consultation?: string; commitment?: string } = {}) {
  const rows = of.commitment
    ? await tx.db
        .select({ id: meetingCommitments.meetingId })
        .from(meetingCommitments)
        .where(eq(meetingCommitments.commitmentId, of.commitment))
        .orderBy(asc(meetingCommitments.meetingId))
    : await tx.db
        .select({ id: meetings.id })
        .from(meetings)
        .where(of.consultation ? eq(meetings.consultationId, of.consultation) : undefined)
        .orderBy(asc(meetings.id));
  for (const { id } of rows) await projectMeeting(tx, id);
}

/** What changes what its page says of what came after it. */
const afterIt = new Set([
  "record.published",
  "record.names_erased",
  "evaluation.takes_published",
  "evaluation.takes_withheld",
  "evaluation.takes_shown",
  "evaluation.names_erased",
]);

/** Follows meetings, who registers for them, and the consultation, commitments, bodies and zone that their pages name. */
export const meetingProjector: Listener = async (tx, event) => {
  const [noun] = event.type.split(".");
  if (noun === "meeting") {
    await projectMeeting(tx, event.subjectId);
    if (event.consultationId) await projectConsultation(tx, event.consultationId);
  } else if (event.subjectKind === "registration") {
    // Whether there are seats is public.
    await projectMeeting(tx, String(event.data.meeting));
  } else if (afterIt.has(event.type)) {
    await projectMeeting(tx, event.subjectId);
    if (event.consultationId) await projectConsultation(tx, event.consultationId);
  } else if (noun === "consultation") {
    await projectMeetings(tx, { consultation: event.consultationId ?? event.subjectId });
  } else if (changesCommitment(event)) {
    await projectMeetings(tx, { commitment: event.subjectId });
  } else if (noun === "body" || noun === "forum" || event.type === "plan.names_erased") {
    await projectMeetings(tx);
  }
};
