/** The facts of mail after a meeting, as they are when it leaves. */
import { and, eq, isNull, type Queryable } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { answerUntil, isAnswerable } from "../evaluations/evaluation.ts";
import { type Answerer, findAnswer, findEvaluation, isAsked } from "../evaluations/queries.server.ts";
import { walkInLinkVersion } from "../meetings/attendance.ts";
import type { RegistrationLink } from "../meetings/links.server.ts";
import type { MeetingRow } from "../meetings/queries.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { readMeetingFrame } from "./facts-registration.server.ts";
import type { NotSentReason } from "./mail.ts";
import type { WalkedIn } from "./mail-after-meetings.ts";
import type { AboutMeeting } from "./mail-to-registered.ts";

const gone = { not: "no_longer_applies" } as const;

type Participant = {
  name: string;
  address: string;
  meeting: MeetingRow;
  frame: AboutMeeting;
  walkedIn: WalkedIn;
  /** null for a walk-in who was told of the record alone */
  link: RegistrationLink | null;
  answerer: Pick<Answerer, "id" | "walkedIn">;
};

const readParticipant = ({ db, row }: Pick<Reading, "db" | "row">) =>
  (row.recipientKind === "walk_in" ? readWalkIn : readRegistered)(db, row.recipientId);

async function readRegistered(
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
  const { id, ref, linkVersion: version, name, email: address } = found.registration;
  const { meeting } = found;
  const link = { ref, version };
  return frame
    ? { name, address, meeting, frame, link, walkedIn: null, answerer: { id, walkedIn: null } }
    : gone;
}

/** Whoever came without having registered is written to in the meeting's language: nobody asked him for his. */
async function readWalkIn(
  db: Queryable,
  attendanceId: string,
): Promise<Participant | { not: NotSentReason }> {
  const [found] = await db
    .select({ came: attendances, meeting: meetings })
    .from(attendances)
    .innerJoin(meetings, eq(meetings.id, attendances.meetingId))
    .where(and(eq(attendances.id, attendanceId), isNull(attendances.undoneAt)));
  if (!found?.came.email) return { not: "no_address" };
  const { came, meeting } = found;
  const frame = await readMeetingFrame(db, meeting.id, meeting.mainLanguage);
  if (!frame) return gone;
  const who = { name: came.name, address: found.came.email, answerer: { id: came.id, walkedIn: came } };
  const link = came.ref === null ? null : { ref: came.ref, version: walkInLinkVersion };
  return { ...who, meeting, frame, link, walkedIn: link ? "both" : "record" };
}

/** The record of a meeting that he took part in. */
export async function recordPublished({ db, row, addresses }: Reading): Promise<Truth> {
  const read = await readParticipant({ db, row });
  if ("not" in read) return read;
  const { name, meeting, frame, address, walkedIn } = read;
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
  const read = await readParticipant({ db, row });
  if ("not" in read) return read;
  const { name, address, meeting, frame, walkedIn, link, answerer } = read;
  const { endsAt, timeZone } = meeting;
  if (!link || !endsAt || !isAnswerable(meeting, now) || !(await findEvaluation(db, meeting.id))) return gone;
  if (!(await isAsked(db, answerer)) || (await findAnswer(db, answerer.id))) return gone;
  const ownUrl = addresses.registration("own", link);
  return {
    to: { name, address },
    mail: {
      template: "evaluation_asked",
      facts: { ...frame, untilOn: answerUntil({ endsAt, timeZone }), ownUrl, walkedIn },
    },
  };
}
