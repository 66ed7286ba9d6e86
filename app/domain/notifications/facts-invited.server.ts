/** The facts of what is told to those who were invited and are not registered: the meeting is moved or called off, or one has said no. */
import { and, asc, eq, gt, or, type Queryable } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { invitations, mailings } from "#db/schema/mailings.ts";
import { meetingChanges, meetings } from "#db/schema/meetings.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import { answerOf } from "../mailings/queries.server.ts";
import { readInvitedEntry } from "../meetings/calendar.server.ts";
import { inRoom, isMaterial } from "../meetings/meeting.ts";
import type { MeetingRow } from "../meetings/queries.server.ts";
import { findRegistered } from "../meetings/registrations.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { findHis, type His, invitedCalendar, purposeIn } from "./facts-mailing.server.ts";
import { readCalledOff } from "./facts-meetings.server.ts";
import { readMeetingFrame } from "./facts-registration.server.ts";
import { asLanguage } from "./frame.server.ts";
import { readKnown } from "./known.server.ts";

const gone = { not: "no_longer_applies" } as const;

type Found = { meeting: MeetingRow; his: His };

/** To whom, and of which meeting; or why nothing is sent. `alsoEnded`: whoever staff took off the list since has it in his calendar still. */
export async function readInvited(
  { db, row }: Reading,
  { alsoEnded = false } = {},
): Promise<Found | Extract<Truth, { not: string }>> {
  const [found] = await db
    .select({ meeting: meetings })
    .from(invitations)
    .innerJoin(meetings, eq(meetings.id, invitations.meetingId))
    .where(eq(invitations.id, row.subjectId));
  if (!found) return gone;
  const his = await findHis(db, found.meeting.id, row.recipientId);
  if (!his) return { not: "no_address" };
  if (his.contact.status === "left") return { not: "stopped" };
  if (his.contact.status === "ended" && !alsoEnded) return gone;
  if (await findRegistered(db, found.meeting.id, his.address)) return gone;
  return { ...found, his };
}

/** What each of these says of the meeting, in his language. */
export async function factsOf(
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
  const { revision } = await readInvitedEntry(reading.db, his.invitation.id);
  const sequence = calendar.sequence + revision;
  const facts = { ...told.facts, calendar: { ...calendar, method: "CANCEL" as const, sequence } };
  return { to: told.to, mail: { template: "invitation_declined", facts } };
}

/**
 * The meeting that he was asked to is at another time or place than the last mail that reached him said, however often it changed
 * since; or it is not held. Nothing to whoever has answered, or was told nothing of it: his invitation says how it is when it leaves.
 */
export async function invitedTold(reading: Reading): Promise<Truth> {
  const { db, row, now } = reading;
  const cancelled = row.template === "invitation_called_off";
  const found = await readInvited(reading, { alsoEnded: cancelled });
  if ("not" in found) return found;
  const { meeting, his } = found;
  if (answerOf(his.invitation.declinedAt, his.status) !== null) return gone;
  const over = !meeting.endsAt || meeting.endsAt <= now;
  if (over || meeting.status !== (cancelled ? "cancelled" : "announced")) return gone;
  const knows = await readKnown(db, row, aboutIt(found));
  if (knows === "nothing") return gone;
  if (knows === "leaves_now") return { wait: true };
  const untold = await listChangesSince(db, meeting, cancelled ? "cancelled" : "moved", knows.sequence);
  const [first, last] = [untold[0], untold.at(-1)];
  // Moved there and back, it is as he knows it.
  if (!first || !last || !(cancelled || isMaterial(first.before, meeting))) return gone;
  const told = await factsOf(reading, found);
  if (!told) return gone;
  const { to, say } = told;
  if (cancelled) {
    const said = await readCalledOff(reading, meeting, last.reason, told.facts);
    return { to, mail: { template: "invitation_called_off", facts: { ...told.facts, ...said } } };
  }
  const before = { ...first.before, place: say(first.before.place) };
  return {
    to,
    mail: { template: "invitation_moved", facts: { ...told.facts, reason: say(last.reason), before } },
  };
}

/** Changes that the last mail that reached him did not tell of. */
const listChangesSince = (db: Queryable, { id }: MeetingRow, kind: "moved" | "cancelled", told: number) =>
  db
    .select()
    .from(meetingChanges)
    .where(
      and(eq(meetingChanges.meetingId, id), eq(meetingChanges.kind, kind), gt(meetingChanges.sequence, told)),
    )
    .orderBy(asc(meetingChanges.sequence));

/** The mails that told somebody who was invited of the meeting. */
const aboutIt = ({ meeting, his: { invitation } }: Found) =>
  or(
    eq(mailings.meetingId, meeting.id),
    and(eq(outbox.template, "invitation_moved"), eq(outbox.subjectId, invitation.id)),
  );
