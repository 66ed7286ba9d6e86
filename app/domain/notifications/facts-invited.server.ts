/** The facts of what is told to those who were invited and are not registered: the meeting is moved or called off, or one has said no. */
import { and, desc, eq } from "#db/kit.ts";
import { invitations } from "#db/schema/mailings.ts";
import { meetingChanges, meetings } from "#db/schema/meetings.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import { answerOf } from "../mailings/queries.server.ts";
import { countDeclined } from "../meetings/calendar.server.ts";
import { inRoom } from "../meetings/meeting.ts";
import type { MeetingRow } from "../meetings/queries.server.ts";
import { findRegistered } from "../meetings/registrations.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { findHis, type His, invitedCalendar, purposeIn } from "./facts-mailing.server.ts";
import { readMeetingFrame } from "./facts-registration.server.ts";
import { asLanguage } from "./frame.server.ts";

const gone = { not: "no_longer_applies" } as const;

type Found = { meeting: MeetingRow; his: His };

/** To whom, and of which meeting; or why nothing is sent. */
async function readInvited({ db, row }: Reading): Promise<Found | Extract<Truth, { not: string }>> {
  const [found] = await db
    .select({ meeting: meetings })
    .from(invitations)
    .innerJoin(meetings, eq(meetings.id, invitations.meetingId))
    .where(eq(invitations.id, row.subjectId));
  if (!found) return gone;
  const his = await findHis(db, found.meeting.id, row.recipientId);
  if (!his) return { not: "no_address" };
  if (his.contact.status === "left") return { not: "stopped" };
  if (his.contact.status !== "listed" || (await findRegistered(db, found.meeting.id, his.address)))
    return gone;
  return { ...found, his };
}

/** What each of these says of the meeting, in his language. */
async function factsOf(
  reading: Reading,
  { meeting, his: { contact, invitation, organisation, address } }: Found,
) {
  const { db, addresses } = reading;
  const frame = await readMeetingFrame(db, meeting.id, contact.language);
  if (!frame) return null;
  const say = (text: Translated) => {
    const picked = pick(text, frame.language, asLanguage(meeting.mainLanguage));
    return { text: picked.text, language: picked.lang };
  };
  const facts = {
    ...frame,
    to: { name: contact.name, organisation, address },
    place: inRoom(meeting.format) ? say(meeting.place) : null,
    access: inRoom(meeting.format) ? say(meeting.access) : null,
    deadline: meeting.registrationClosesOn,
    url: addresses.invitation({ ref: invitation.ref, version: contact.linkVersion }),
    leaveUrl: addresses.contact("leave", { ref: contact.ref, version: contact.linkVersion }),
    calendar: invitedCalendar(reading, meeting, invitation, purposeIn(meeting, contact.language)),
  };
  return { to: { name: contact.name, address }, facts, say };
}

/** That he does not come is written down, and the meeting goes from his calendar; nothing where he comes after all. */
export async function invitedDeclined(reading: Reading): Promise<Truth> {
  const found = await readInvited(reading);
  if ("not" in found) return found;
  const { meeting, his } = found;
  const over = !meeting.endsAt || meeting.endsAt <= reading.now;
  if (over || his.invitation.declinedAt === null) return gone;
  const told = await factsOf(reading, found);
  if (!told) return gone;
  const { calendar } = told.facts;
  // What is said later has the higher number: a registration goes on with it (`readRevision`).
  const sequence = calendar.sequence + (await countDeclined(reading.db, his.invitation.id));
  const facts = { ...told.facts, calendar: { ...calendar, method: "CANCEL" as const, sequence } };
  return { to: told.to, mail: { template: "invitation_declined", facts } };
}

/** The meeting that he was asked to is at another time or place, or is not held; nothing to whoever has answered since. */
export async function invitedTold(reading: Reading): Promise<Truth> {
  const { db, row, now } = reading;
  const cancelled = row.template === "invitation_called_off";
  const found = await readInvited(reading);
  if ("not" in found) return found;
  const { meeting, his } = found;
  if (answerOf(his.invitation.declinedAt, his.status) !== null) return gone;
  const over = !meeting.endsAt || meeting.endsAt <= now;
  if (over || meeting.status !== (cancelled ? "cancelled" : "announced")) return gone;
  const kind = cancelled ? "cancelled" : "moved";
  const [change] = await db
    .select()
    .from(meetingChanges)
    .where(and(eq(meetingChanges.meetingId, meeting.id), eq(meetingChanges.kind, kind)))
    .orderBy(desc(meetingChanges.sequence))
    .limit(1);
  const told = await factsOf(reading, found);
  if (!change || !told) return gone;
  const { to, say } = told;
  const facts = { ...told.facts, reason: say(change.reason) };
  if (cancelled) return { to, mail: { template: "invitation_called_off", facts } };
  const before = { ...change.before, place: say(change.before.place) };
  return { to, mail: { template: "invitation_moved", facts: { ...facts, before } } };
}
