/**
 * The facts of mail to those who are registered, as they are when it leaves: their seat, the meeting's hours, and what their calendars
 * are told (RFC 5546). What is told later has the higher number, or the same one and the newer stamp, however late an earlier mail
 * comes (`meetings/calendar.server.ts`).
 */
import { and, asc, eq, inArray, lte, type Queryable } from "#db/kit.ts";
import { events, outbox } from "#db/schema/kernel.ts";
import { meetingChanges, meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick, type Translated } from "~/i18n/translated.ts";
import { takesInput } from "../consultations/consultation.ts";
import { readEntry } from "../meetings/calendar.server.ts";
import { isMaterial } from "../meetings/meeting.ts";
import { listGroups, type MeetingRow } from "../meetings/queries.server.ts";
import {
  attendanceAt,
  isInCalendar,
  joinLinkFor,
  type RegistrationStatus,
} from "../meetings/registration.ts";
import { findRegistration, type RegistrationRow } from "../meetings/registrations.server.ts";
import { findNoSeat } from "../meetings/seats.server.ts";
import { findTold } from "./about.server.ts";
import { standingTemplates } from "./enqueue.server.ts";
import type { Reading, Truth } from "./facts.server.ts";
import { readMeetingFrame } from "./facts-registration.server.ts";
import { asLanguage, findConsultation } from "./frame.server.ts";
import { readKnown } from "./known.server.ts";
import type { NotSentReason, Words } from "./mail.ts";
import type { CalendarPart, CalledOff, MeetingMovedMail, SeatMail } from "./mail-of-meetings.ts";

const gone = { not: "no_longer_applies" } as const;

type Read = { registration: RegistrationRow; meeting: MeetingRow; facts: SeatMail };

/** What somebody's own page gives his calendar: the same as his mail does. Null of whoever has no entry. */
export async function readOwnEntry(reading: Omit<Reading, "row">, ref: string): Promise<SeatMail | null> {
  const registration = await findRegistration(reading.db, ref);
  const read = registration && (await readSeat(reading, registration.id));
  return read && "facts" in read && read.facts.calendar ? read.facts : null;
}

/** Who it goes to, and what every mail to him says of the meeting; or why it is not sent. */
export async function readSeat(
  reading: Omit<Reading, "row">,
  registrationId: string,
): Promise<Read | { not: NotSentReason }> {
  const { db, addresses } = reading;
  const [found] = await db
    .select({ registration: registrations, meeting: meetings })
    .from(registrations)
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .where(eq(registrations.id, registrationId));
  if (!found?.registration.email) return { not: "no_address" };
  const { registration, meeting } = found;
  const frame = await readMeetingFrame(db, meeting.id, registration.language);
  if (!frame) return gone;
  const say = (text: Translated) => words(text, frame.language, meeting);
  const link = { ref: registration.ref, version: registration.linkVersion };
  const attendAs = attendanceAt(meeting.format, registration.attendAs);
  const facts: SeatMail = {
    ...frame,
    to: { name: registration.name, address: found.registration.email },
    status: registration.status,
    asked: registration.answeredAt === null,
    attendAs,
    ...{ wayAssumed: false, taken: false },
    noSeat:
      registration.status === "waiting" ? await findNoSeat(db, meeting, registration.organisationKey) : null,
    ...(await readGroup(db, registration, say)),
    place: attendAs === "room" ? say(meeting.place) : null,
    access: attendAs === "room" ? say(meeting.access) : null,
    joinUrl: joinLinkFor(meeting, registration),
    url: addresses.registration("own", link),
    door:
      attendAs === "room" && meeting.status === "announced" && isInCalendar(registration.status)
        ? { ref: registration.ref, url: addresses.atDoor(meeting.slug, registration.ref) }
        : null,
    calendar: await readCalendar(reading, found, frame.language),
  };
  return { registration, meeting, facts };
}

async function readGroup(
  db: Queryable,
  { meetingId, groupId, wishedGroupId }: RegistrationRow,
  say: (text: Translated) => Words,
): Promise<Pick<SeatMail, "group" | "wishedGroup">> {
  const groups = await listGroups(db, meetingId);
  const find = (sought: string | null) => groups.find(({ id }) => id === sought);
  const [own, wished] = [find(groupId), find(wishedGroupId)];
  const group = own ? say(own.title) : groups.length > 0 ? "any" : null;
  return { group, wishedGroup: wished ? say(wished.title) : null };
}

async function readCalendar(
  { db, addresses, now }: Omit<Reading, "row">,
  { registration, meeting }: Pick<Read, "registration" | "meeting">,
  language: Language,
): Promise<CalendarPart | null> {
  const isIn = isInCalendar(registration.status) && meeting.status === "announced";
  const { revision, asked } = await readEntry(db, registration.id);
  if (!isIn && !asked) return null;
  const replies = addresses.calendarReplies({ ref: registration.ref, version: registration.linkVersion });
  return {
    method: isIn ? "REQUEST" : "CANCEL",
    uid: meeting.uid,
    sequence: meeting.sequence + revision,
    writtenAt: now,
    purpose: words(meeting.purpose, language, meeting).text,
    pageUrl: meeting.audience === "internal" ? null : addresses.meeting(meeting.slug),
    organizer: replies ?? meeting.contactEmail,
    answers: replies !== null,
  };
}

/** Whether it is still held, or going on. */
export const isToCome = ({ status, endsAt }: MeetingRow, now: string) =>
  status === "announced" && endsAt !== null && endsAt > now;

export function words(text: Translated, language: Language, { mainLanguage }: MeetingRow): Words {
  const picked = pick(text, language, asLanguage(mainLanguage));
  return { text: picked.text, language: picked.lang };
}

const told = {
  registration_made: ["going", "maybe", "waiting"],
  registration_seated: ["going"],
  registration_changed: ["going", "maybe", "waiting"],
  registration_ended: ["not_going"],
} as const satisfies Record<(typeof standingTemplates)[number], readonly RegistrationStatus[]>;

/** How it stands with a registration: registered, seated, answered anew, given up. Nothing any more once the meeting is over. */
export async function registrationStands(reading: Reading): Promise<Truth> {
  const template = reading.row.template as keyof typeof told;
  const read = await readSeat(reading, reading.row.recipientId);
  if ("not" in read) return read;
  const { meeting, registration, facts } = read;
  const still = (told[template] as readonly RegistrationStatus[]).includes(registration.status);
  if (!still || !isToCome(meeting, reading.now)) return gone;
  const event = await findTold(reading.db, reading.row.onceKey);
  const isOpen = meeting.format === "hybrid" && facts.attendAs === "room";
  return {
    to: facts.to,
    mail: {
      template,
      facts: {
        ...facts,
        wayAssumed: isOpen && event?.data.wayAssumed === true,
        taken: event?.data.taken === true,
      },
    },
  };
}

/** The meeting is at another time, in another place, or held otherwise; with what he was told before, however often it changed since. */
export async function meetingMoved(reading: Reading): Promise<Truth> {
  const read = await readSeat(reading, reading.row.recipientId);
  if ("not" in read) return read;
  const { meeting, registration, facts } = read;
  const { status } = registration;
  if (!isToCome(meeting, reading.now) || status === "not_going") return gone;
  const told = await readTold(reading, registration);
  if (told === "leaves_now") return { wait: true };
  const changes = await listChanges(reading.db, meeting, "moved");
  const untold = changes.filter(({ sequence }) => sequence > told);
  const [first, last] = [untold[0], untold.at(-1)];
  // Moved there and back, it is as he knows it.
  if (!first || !last || !isMaterial(first.before, meeting)) return gone;
  const say = (text: Translated) => words(text, facts.language, meeting);
  // As it was for him: whoever took part digitally had no way to find.
  const fromAfar = attendanceAt(first.before.format, registration.attendAs) === "remote";
  const format = fromAfar ? "digital" : first.before.format;
  const before = { ...first.before, format, place: say(first.before.place) } as const;
  const isSame = isSameFor(facts, before);
  const formNow = first.before.format === meeting.format ? null : meeting.format;
  return {
    to: facts.to,
    mail: {
      template: "meeting_moved",
      facts: { ...facts, status, reason: say(last.reason), before, isSame, formNow },
    },
  };
}

/** Whether the time and the place that he reads are those that he read before: what changed is for others. */
function isSameFor({ meeting: now, place, attendAs }: SeatMail, before: MeetingMovedMail["before"]): boolean {
  const isSameTime =
    before.startsAt === now.startsAt && before.endsAt === now.endsAt && before.timeZone === now.timeZone;
  const wasRemote = before.format === "digital";
  return isSameTime && (attendAs === "remote" ? wasRemote : !wasRemote && before.place.text === place?.text);
}

/**
 * His own page, since somebody asked for it, or for a new link to it. The entry in his calendar comes with it, as it stands: a new link
 * ends the address that the one before answers to. Whoever waits or does not come has none, nor is one made of what is over.
 */
export async function registrationLink(reading: Reading): Promise<Truth> {
  const read = await readSeat(reading, reading.row.recipientId);
  if ("not" in read) return read;
  const { meeting, facts } = read;
  const held = isToCome(meeting, reading.now) && facts.calendar?.method === "REQUEST";
  return {
    to: { name: null, address: facts.to.address },
    mail: { template: "registration_link", facts: { ...facts, calendar: held ? facts.calendar : null } },
  };
}

/** Another link to join; nothing where he has no use for it any more. */
export async function meetingLink(reading: Reading): Promise<Truth> {
  const read = await readSeat(reading, reading.row.recipientId);
  if ("not" in read) return read;
  const { meeting, facts } = read;
  const over = !meeting.endsAt || meeting.endsAt <= reading.now;
  if (meeting.status !== "announced" || over || facts.joinUrl === null) return gone;
  return { to: facts.to, mail: { template: "meeting_link", facts } };
}

/** The meeting is not held. */
export async function meetingCalledOff(reading: Reading): Promise<Truth> {
  const read = await readSeat(reading, reading.row.recipientId);
  if ("not" in read) return read;
  const { meeting, registration, facts } = read;
  const [change] = await listChanges(reading.db, meeting, "cancelled");
  if (meeting.status !== "cancelled" || !change || registration.status === "not_going") return gone;
  const said = await readCalledOff(reading, meeting, change.reason, facts);
  return { to: facts.to, mail: { template: "meeting_called_off", facts: { ...facts, ...said } } };
}

/** Why it is not held, its page, and where its consultation takes input in writing still. */
export async function readCalledOff(
  { db, addresses, now }: Pick<Reading, "db" | "addresses" | "now">,
  meeting: MeetingRow,
  reason: Translated,
  { language, timeZone }: Pick<SeatMail, "language" | "timeZone">,
): Promise<CalledOff> {
  const isPublic = meeting.audience !== "internal";
  const consultation = isPublic ? await findConsultation(db, meeting.consultationId) : null;
  const takes = consultation !== null && takesInput(consultation, now, timeZone);
  return {
    reason: words(reason, language, meeting),
    pageUrl: isPublic ? addresses.meeting(meeting.slug) : null,
    inputUrl: takes ? addresses.submit(consultation.slug) : null,
  };
}

export const listChanges = (db: Queryable, { id }: MeetingRow, kind: "moved" | "cancelled") =>
  db
    .select()
    .from(meetingChanges)
    .where(and(eq(meetingChanges.meetingId, id), eq(meetingChanges.kind, kind)))
    .orderBy(asc(meetingChanges.sequence));

const tells = [...standingTemplates, "meeting_moved", "meeting_link", "meeting_notice"] as const;

/** The sequence of the meeting that he knows of: from when he registered, or as the last mail that he got told it. */
async function readTold(
  { db, row }: Reading,
  { id, meetingId }: RegistrationRow,
): Promise<number | "leaves_now"> {
  const known = await readKnown(db, row, inArray(outbox.template, [...tells]));
  if (known === "leaves_now") return known;
  const [made] = await db
    .select({ seq: events.seq })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "registration"),
        eq(events.subjectId, id),
        eq(events.type, "registration.made"),
      ),
    );
  const moves = await db
    .select({ data: events.data })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "meeting"),
        eq(events.subjectId, meetingId),
        eq(events.type, "meeting.moved"),
        lte(events.seq, made?.seq ?? 0),
      ),
    );
  const registered = moves.map(({ data }) => Number(data.sequence));
  return Math.max(0, known === "nothing" ? 0 : known.sequence, ...registered);
}
