/** What has been told to the calendar of whoever was invited or is registered, as the event log holds it. */
import { and, asc, desc, eq, isNotNull, lt, or, placeholder, prepared, type Queryable } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { invitations } from "#db/schema/mailings.ts";
import { meetingChanges, type meetings } from "#db/schema/meetings.ts";
import { isInCalendar, type RegistrationStatus } from "./registration.ts";

/**
 * Somebody's entry. Its SEQUENCE (RFC 5545, 3.8.7.4) is the meeting's own number and `revision`: how often he alone was told what an
 * equal number does not carry. That is each CANCEL, the REQUEST that puts it back, another way to take part (his place is another), and
 * another address to answer to, which ends the one that a kept entry answers to. An answer alone raises nothing: it is told with the
 * same number and a newer DTSTAMP (RFC 5546, 2.1.5 and 3.2.2), so that nobody reads it as a meeting that was changed.
 */
export type Entry = {
  revision: number;
  /** it was ever put into his calendar: by his registration, or by the invitation before it, with whose number it goes on */
  asked: boolean;
};

/** Of a registration; `before` an event, by its number in the log. */
export async function readEntry(db: Queryable, registrationId: string, before?: number): Promise<Entry> {
  const [invited] = await db
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.registrationId, registrationId), isNotNull(invitations.invitedAt)));
  const his = await listTold(db, { registrationId, invitationId: invited?.id }, before);
  return counted(his, invited !== undefined);
}

/** Of whoever was invited and is not registered. */
export async function readInvitedEntry(db: Queryable, invitationId: string, before?: number): Promise<Entry> {
  return counted(await listTold(db, { invitationId }, before), true);
}

type Told = Pick<typeof events.$inferSelect, "type" | "data">;

/** The highest number that an event can have on both databases. */
const toTheEnd = 2 ** 31 - 1;

function listTold(
  db: Queryable,
  { registrationId = "", invitationId = "" }: { registrationId?: string; invitationId?: string },
  before = toTheEnd,
): Promise<Told[]> {
  return told(db, { registrationId, invitationId, before });
}
// Asked for each mail of a mailing.
const told = prepared("entry_told", (db) => {
  const of = (kind: "registration" | "invitation") =>
    and(eq(events.subjectKind, kind), eq(events.subjectId, placeholder(`${kind}Id`)));
  return db
    .select({ type: events.type, data: events.data })
    .from(events)
    .where(and(or(of("registration"), of("invitation")), lt(events.seq, placeholder("before"))))
    .orderBy(asc(events.seq));
});

function counted(told: readonly Told[], invited: boolean): Entry {
  let [revision, asked, isIn, status] = [0, invited, invited, ""];
  for (const { type, data } of told) {
    // Of what becomes of an invitation only his no is an answer.
    if (type.startsWith("invitation.") && type !== "invitation.declined") continue;
    const then = { asked, isIn, status };
    if (type !== "invitation.declined") status = String(data.status);
    isIn = type === "invitation.declined" ? data.by !== "link" : isInCalendar(status as RegistrationStatus);
    const raises = data.inCalendar === undefined ? raisedBefore : raisesNow;
    if (raises({ type, data }, then, { isIn, status })) revision += 1;
    asked ||= isIn;
  }
  return { revision, asked };
}

type Standing = { isIn: boolean; status: string };

const raisesNow = ({ type, data }: Told, before: Standing & { asked: boolean }, { isIn }: Standing) =>
  (before.asked && before.isIn !== isIn) ||
  (isIn && (data.attendance !== undefined || type === "registration.link_renewed"));

/** An event of before it was written down with it what the calendar was told: each answer counted, and the numbers were sent so. */
const raisedBefore = ({ type, data }: Told, before: Standing, { status }: Standing) =>
  type === "invitation.declined" ||
  status !== before.status ||
  data.attendance !== undefined ||
  type === "registration.link_renewed";

/**
 * The number that somebody's entry has had since the meeting was last moved: what was answered to a lower one was answered to other
 * hours, or another place. Another link to join raises the meeting's number too, and asks nobody anew.
 */
export async function numberSinceMoved(
  db: Queryable,
  { id }: Pick<typeof meetings.$inferSelect, "id">,
  read: (before: number) => Promise<Entry>,
): Promise<number> {
  const [change] = await db
    .select({ sequence: meetingChanges.sequence })
    .from(meetingChanges)
    .where(and(eq(meetingChanges.meetingId, id), eq(meetingChanges.kind, "moved")))
    .orderBy(desc(meetingChanges.sequence))
    .limit(1);
  if (!change) return 0;
  const [moved] = await db
    .select({ seq: events.seq })
    .from(events)
    .where(and(eq(events.subjectKind, "meeting"), eq(events.subjectId, id), eq(events.type, "meeting.moved")))
    .orderBy(desc(events.seq))
    .limit(1);
  return change.sequence + (await read(moved?.seq ?? 0)).revision;
}
