/** The facts of what is told to those who were invited and have not answered, when the meeting is moved or called off. */
import { and, desc, eq } from "#db/kit.ts";
import { invitations } from "#db/schema/mailings.ts";
import { meetingChanges, meetings } from "#db/schema/meetings.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import { answerOf } from "../mailings/queries.server.ts";
import { inRoom } from "../meetings/meeting.ts";
import { findRegistered } from "../meetings/registrations.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { findHis, invitedCalendar, purposeIn } from "./facts-mailing.server.ts";
import { readMeetingFrame } from "./facts-registration.server.ts";
import { asLanguage } from "./frame.server.ts";

const gone: Truth = { not: "no_longer_applies" };

/** The meeting that he was asked to is at another time or place, or is not held; nothing to whoever has answered since. */
export async function invitedTold(reading: Reading): Promise<Truth> {
  const { db, row, addresses, now } = reading;
  const cancelled = row.template === "invitation_called_off";
  const [found] = await db
    .select({ meeting: meetings })
    .from(invitations)
    .innerJoin(meetings, eq(meetings.id, invitations.meetingId))
    .where(eq(invitations.id, row.subjectId));
  if (!found) return gone;
  const { meeting } = found;
  const his = await findHis(db, meeting.id, row.recipientId);
  if (!his) return { not: "no_address" };
  const { contact, invitation, address } = his;
  if (contact.status === "left") return { not: "stopped" };
  if (contact.status !== "listed" || answerOf(invitation.declinedAt, his.status) !== null) return gone;
  if (await findRegistered(db, meeting.id, address)) return gone;
  const over = !meeting.endsAt || meeting.endsAt <= now;
  if (over || meeting.status !== (cancelled ? "cancelled" : "announced")) return gone;
  const [change] = await db
    .select()
    .from(meetingChanges)
    .where(
      and(
        eq(meetingChanges.meetingId, meeting.id),
        eq(meetingChanges.kind, cancelled ? "cancelled" : "moved"),
      ),
    )
    .orderBy(desc(meetingChanges.sequence))
    .limit(1);
  const frame = await readMeetingFrame(db, meeting.id, contact.language);
  if (!change || !frame) return gone;
  const say = (text: Translated) => {
    const picked = pick(text, frame.language, asLanguage(meeting.mainLanguage));
    return { text: picked.text, language: picked.lang };
  };
  const facts = {
    ...frame,
    to: { name: contact.name, organisation: his.organisation, address },
    place: inRoom(meeting.format) ? say(meeting.place) : null,
    access: inRoom(meeting.format) ? say(meeting.access) : null,
    deadline: meeting.registrationClosesOn,
    url: addresses.invitation({ ref: invitation.ref, version: contact.linkVersion }),
    leaveUrl: addresses.contact("leave", { ref: contact.ref, version: contact.linkVersion }),
    calendar: invitedCalendar(reading, meeting, invitation, purposeIn(meeting, contact.language)),
    reason: say(change.reason),
  };
  const to = { name: contact.name, address };
  if (cancelled) return { to, mail: { template: "invitation_called_off", facts } };
  const before = { ...change.before, place: say(change.before.place) };
  return { to, mail: { template: "invitation_moved", facts: { ...facts, before } } };
}
