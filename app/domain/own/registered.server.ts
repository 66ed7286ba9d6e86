/** What somebody may see of his registration: by his link, and, before it is one, by the link that was mailed to confirm it. */
import { and, asc, eq, type Queryable } from "#db/kit.ts";
import { liveTables } from "#db/schema/live.ts";
import { meetings } from "#db/schema/meetings.ts";
import { accessNeeds, registrations } from "#db/schema/registrations.ts";
import { foldName } from "../contacts/contact.ts";
import { answerUntil, isAnswerable } from "../evaluations/evaluation.ts";
import { type Answerer, findAnswer, findEvaluation, isAsked } from "../evaluations/queries.server.ts";
import { dateIn } from "../kernel/day.ts";
import { findPresenceOf } from "../meetings/attendance.server.ts";
import { areDoorsOpen } from "../meetings/attendance.ts";
import { isAskOpen } from "../meetings/commands/register.server.ts";
import type { RegistrationLink } from "../meetings/links.server.ts";
import { meetingStanding } from "../meetings/meeting.ts";
import {
  listAgenda,
  listGroups,
  listMeetingChanges,
  listMeetingMaterials,
  type MeetingRow,
} from "../meetings/queries.server.ts";
import {
  attendanceAt,
  isAskTaken,
  joinLinkFor,
  type NoSeat,
  registrationState,
} from "../meetings/registration.ts";
import { findRegistrationAsk, type RegistrationAskRow } from "../meetings/registration-asks.server.ts";
import { findRegistration, findRegistrationById } from "../meetings/registrations.server.ts";
import { findFull, findNoSeat, mayTakeSeatOf } from "../meetings/seats.server.ts";
import type {
  AskedRegistration,
  OwnEvaluation,
  OwnMeeting,
  OwnProgramme,
  OwnRegistration,
} from "./registration.ts";
import { listOwnSaid } from "./said.server.ts";

/** One's own registration while the link holds; null otherwise. */
export async function findOwnRegistration(
  db: Queryable,
  { ref, version }: RegistrationLink,
  now: string,
): Promise<OwnRegistration | null> {
  const row = await findRegistration(db, ref);
  if (!row?.email || row.linkVersion !== version) return null;
  const meeting = await readMeeting(db, row.meetingId);
  const [needs] = await db.select().from(accessNeeds).where(eq(accessNeeds.registrationId, row.id));
  const { name, organisation, email, kind, language, status, answers } = row;
  const own = await readOwnMeeting(db, meeting, now);
  const came = (await findPresenceOf(db, row.id)) !== null;
  return {
    ...{ ref, name, organisation, email, kind, language, status, answers },
    isNameable: row.namingTold && organisation !== null && kind !== "individual",
    attendAs: attendanceAt(meeting.format, row.attendAs),
    group: await findLetter(db, meeting, row.groupId),
    wishedGroup: await findLetter(db, meeting, row.wishedGroupId),
    satAt: await findLetter(db, meeting, row.satGroupId),
    accessNeeds: needs?.text ?? null,
    placeInLine: status === "waiting" ? await placeInLine(db, row) : null,
    noSeat: row.seat === null ? await findNoSeat(db, meeting, row.organisationKey) : null,
    // No longer than it leads somewhere.
    joinUrl: own.standing === "coming" || own.standing === "under_way" ? joinLinkFor(meeting, row) : null,
    came,
    programme: own.standing === "cancelled" ? null : await readOwnProgramme(db, meeting, now),
    said: own.standing === "closed" ? await listOwnSaid(db, row) : [],
    meeting: own,
    evaluation: await readOwnEvaluation(db, { ...row, walkedIn: null }, meeting, now),
  };
}

/** What everybody reads of it on its page, where it has one. */
async function readOwnProgramme(db: Queryable, meeting: MeetingRow, now: string): Promise<OwnProgramme> {
  const agenda = await listAgenda(db, meeting.id);
  const materials = await listMeetingMaterials(db, meeting.id);
  return {
    agenda: agenda.map(({ kind, title, detail, lead, starts, minutes, questions }) => ({
      ...{ kind, title, detail, lead, starts, minutes },
      questions: questions.map(({ number, text }) => ({ number, text })),
    })),
    materials: materials.map(({ title, note, url, dueOn }) => ({ title, note, url, dueOn })),
    today: dateIn(now, meeting.timeZone),
  };
}

export async function readOwnEvaluation(
  db: Queryable,
  who: Pick<Answerer, "id" | "walkedIn">,
  meeting: MeetingRow,
  now: string,
): Promise<OwnEvaluation | "not_there" | null> {
  const { endsAt, timeZone } = meeting;
  if (!endsAt || !isAnswerable(meeting, now)) return null;
  const evaluation = await findEvaluation(db, meeting.id);
  if (!evaluation) return null;
  if (!(await isAsked(db, who))) return "not_there";
  const answer = await findAnswer(db, who.id);
  return {
    until: answerUntil({ endsAt, timeZone }),
    questions: evaluation.questions,
    replies: answer?.replies ?? null,
  };
}

/** What was asked for; `registered` where it was confirmed already; null where the link opens nothing any more. */
export async function findAskedRegistration(
  db: Queryable,
  { ref }: RegistrationLink,
  now: string,
): Promise<AskedRegistration | "registered" | null> {
  const ask = await findRegistrationAsk(db, ref);
  if (!ask) return (await findRegistration(db, ref)) ? ("registered" as const) : null;
  if (!isAskOpen(ask, now)) return null;
  const { name, organisation, email, kind, language, attendAs, groupLetter, answers, version } = ask;
  const meeting = await readMeeting(db, ask.meetingId);
  return {
    ...{
      name,
      organisation,
      email,
      kind,
      language,
      attendAs,
      answers,
      version,
      accessNeeds: ask.accessNeeds,
    },
    group: groupLetter,
    wishedGroup: null,
    isOpen: isAskTaken(meeting, ask, now),
    noSeat: await findNoSeatFor(db, meeting, ask),
    meeting: await readOwnMeeting(db, meeting, now),
  };
}

/** Whoever is offered another's seat has it as long as that one holds it, and his organisation may have it. */
async function findNoSeatFor(
  db: Queryable,
  meeting: MeetingRow,
  { inPlaceOfId, organisation }: RegistrationAskRow,
): Promise<NoSeat | null> {
  const key = organisation ? foldName(organisation) : null;
  const holder = inPlaceOfId === null ? null : await findRegistrationById(db, inPlaceOfId);
  if (holder && holder.seat !== null && (await mayTakeSeatOf(db, meeting, holder, key))) return null;
  return findNoSeat(db, meeting, key);
}

export async function readMeeting(db: Queryable, id: string): Promise<MeetingRow> {
  const [row] = await db.select().from(meetings).where(eq(meetings.id, id));
  if (!row) throw new Error("a registration for no meeting");
  return row;
}

export async function readOwnMeeting(db: Queryable, row: MeetingRow, now: string): Promise<OwnMeeting> {
  const { slug, title, purpose, mainLanguage, timeZone, format, place, access, practical } = row;
  const { startsAt, endsAt, contactName, contactEmail, streamUrl, questions } = row;
  const { seatsPerOrganisation, registrationClosesOn } = row;
  if (!startsAt || !endsAt) throw new Error("a registration for a meeting without hours");
  const full = await findFull(db, row);
  const changes = await listMeetingChanges(db, row.id);
  return {
    ...{ slug, title, purpose, mainLanguage, startsAt, endsAt, timeZone, format, place, access, practical },
    ...{ contactName, contactEmail, streamUrl, questions, seatsPerOrganisation, registrationClosesOn },
    standing: meetingStanding(row, now),
    registration: registrationState(row, now),
    isFull: full.meeting,
    isPublic: row.announcedAt !== null && row.audience !== "internal",
    hasTables:
      areDoorsOpen({ startsAt }, now) && (await db.$count(liveTables, eq(liveTables.meetingId, row.id))) > 0,
    hasRecord: row.recordedAt !== null,
    groups: (await listGroups(db, row.id)).map(({ letter, title, theme, seats, attendAs }) => ({
      ...{ letter, title, seats, left: full.left[letter] ?? null },
      ...(attendAs && { attendAs }),
      theme: theme && { slug: theme.slug, title: theme.title },
    })),
    changes: changes.map(({ kind, reason, before, at }) => ({
      ...{ kind, reason, before, on: dateIn(at, timeZone) },
    })),
  };
}

async function findLetter(db: Queryable, meeting: MeetingRow, groupId: string | null) {
  if (groupId === null) return null;
  return (await listGroups(db, meeting.id)).find(({ id }) => id === groupId)?.letter ?? null;
}

/** Counted from 1. */
async function placeInLine(db: Queryable, { id, meetingId }: { id: string; meetingId: string }) {
  const line = await db
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(eq(registrations.meetingId, meetingId), eq(registrations.status, "waiting")))
    .orderBy(asc(registrations.waitingSince), asc(registrations.id));
  return line.findIndex((one) => one.id === id) + 1;
}
