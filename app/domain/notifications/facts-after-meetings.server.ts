/** The facts of mail after a meeting, as they are when it leaves. */
import { and, eq, isNull, type Queryable } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { answerUntil, isAnswerable } from "../evaluations/evaluation.ts";
import { findAnswer, findEvaluation, isAsked } from "../evaluations/queries.server.ts";
import type { MeetingRow } from "../meetings/queries.server.ts";
import type { RegistrationRow } from "../meetings/registrations.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { readMeetingFrame } from "./facts-registration.server.ts";
import type { NotSentReason } from "./mail.ts";
import type { AboutMeeting } from "./mail-to-registered.ts";

const gone = { not: "no_longer_applies" } as const;

type Addressed = { name: string; meeting: MeetingRow; frame: AboutMeeting; address: string };
type Participant = Addressed & { registration: RegistrationRow };

async function readParticipant(
  db: Queryable,
  registrationId: string,
): Promise<Participant | { not: NotSentReason }> {
  const [found] = await db
    .select({ registration: registrations, meeting: meetings })
    .from(registrations)
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .where(eq(registrations.id, registrationId));
  if (!found?.registration.email) return { not: "no_address" };
  const frame = await readMeetingFrame(db, found.meeting.id, found.registration.language);
  const { name, email: address } = found.registration;
  return frame ? { ...found, name, frame, address } : gone;
}

/** Whoever came without having registered is written to in the meeting's language: nobody asked him for his. */
async function readWalkIn(db: Queryable, attendanceId: string): Promise<Addressed | { not: NotSentReason }> {
  const [found] = await db
    .select({ came: attendances, meeting: meetings })
    .from(attendances)
    .innerJoin(meetings, eq(meetings.id, attendances.meetingId))
    .where(and(eq(attendances.id, attendanceId), isNull(attendances.undoneAt)));
  if (!found?.came.email) return { not: "no_address" };
  const { came, meeting } = found;
  const frame = await readMeetingFrame(db, meeting.id, meeting.mainLanguage);
  return frame ? { name: came.name, meeting, frame, address: found.came.email } : gone;
}

/** The record of a meeting that he took part in. */
export async function recordPublished({ db, row, addresses }: Reading): Promise<Truth> {
  const walkedIn = row.recipientKind === "walk_in";
  const read = await (walkedIn ? readWalkIn : readParticipant)(db, row.recipientId);
  if ("not" in read) return read;
  const { name, meeting, frame, address } = read;
  if (meeting.recordedAt === null || meeting.audience === "internal") return gone;
  return {
    to: { name, address },
    mail: {
      template: "record_published",
      facts: { ...frame, recordUrl: addresses.record(meeting.slug), walkedIn },
    },
  };
}

/** What the organiser asks; nothing once he has answered, or it is too late, or somebody has written down that others came. */
export async function evaluationAsked({ db, row, addresses, now }: Reading): Promise<Truth> {
  const read = await readParticipant(db, row.recipientId);
  if ("not" in read) return read;
  const { registration, meeting, frame, address } = read;
  const { endsAt, timeZone } = meeting;
  if (!endsAt || !isAnswerable(meeting, now) || !(await findEvaluation(db, meeting.id))) return gone;
  if (!(await isAsked(db, registration.id)) || (await findAnswer(db, registration.id))) return gone;
  const ownUrl = addresses.registration("own", { ref: registration.ref, version: registration.linkVersion });
  return {
    to: { name: registration.name, address },
    mail: {
      template: "evaluation_asked",
      facts: { ...frame, untilOn: answerUntil({ endsAt, timeZone }), ownUrl },
    },
  };
}
