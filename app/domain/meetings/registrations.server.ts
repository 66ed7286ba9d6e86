/** Reads of registrations, and what the commands on them share: who has a seat, who gets one. */
import { and, asc, eq, gte, isNotNull, ne, type Queryable } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { meetingGroups, meetings } from "#db/schema/meetings.ts";
import { accessNeeds, registrationAsks, registrations } from "#db/schema/registrations.ts";
import type { Tx } from "../kernel/context.server.ts";
import { aDayBefore } from "../kernel/day.ts";
import { isMailedEnough } from "../kernel/lately.server.ts";
import type { Template } from "../kernel/outbox.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { randomCode } from "../kernel/token.server.ts";
import { moved } from "../kernel/transitions.ts";
import { emailKey, mailboxOf } from "../people/person.ts";
import type { RegistrationLink } from "./links.server.ts";
import { type GroupRow, listGroups, type MeetingRow } from "./queries.server.ts";
import {
  attendanceAt,
  earlierReplies,
  type NoSeat,
  type OrganiserAnswer,
  promoted,
  type RegistrationStatus,
  registrationMails,
  registrationTransitions,
  seatFor,
} from "./registration.ts";
import type { RegisterForm } from "./registration-forms.ts";

export type RegistrationRow = typeof registrations.$inferSelect;
export type RegistrationAskRow = typeof registrationAsks.$inferSelect;

/** What its links name a registration by. */
export const newRegistrationRef = () => randomCode(12);

export async function findRegistration(db: Queryable, ref: string): Promise<RegistrationRow | null> {
  const [row] = await db.select().from(registrations).where(eq(registrations.ref, ref));
  return row ?? null;
}

export async function findRegistrationById(db: Queryable, id: string): Promise<RegistrationRow | null> {
  const [row] = await db.select().from(registrations).where(eq(registrations.id, id));
  return row ?? null;
}

export async function findRegistrationAsk(db: Queryable, ref: string): Promise<RegistrationAskRow | null> {
  const [row] = await db.select().from(registrationAsks).where(eq(registrationAsks.ref, ref));
  return row ?? null;
}

/** Whoever is registered for a meeting with an address, whatever he answered. */
export async function findRegistered(
  db: Queryable,
  meetingId: string,
  email: string,
): Promise<RegistrationRow | null> {
  const [row] = await db
    .select()
    .from(registrations)
    .where(and(eq(registrations.meetingId, meetingId), eq(registrations.emailKey, emailKey(email))));
  return row ?? null;
}

/** How many are registered for meetings with an address, asked to be and may confirm it still, or came without. */
export async function countWithAddress(db: Queryable, email: string): Promise<number> {
  const key = emailKey(email);
  const made = await db.$count(registrations, eq(registrations.emailKey, key));
  const came = await db.$count(attendances, eq(attendances.emailKey, key));
  return made + came + (await db.$count(registrationAsks, eq(registrationAsks.emailKey, key)));
}

type ListedRow = RegistrationRow & {
  group: string | null;
  /** whether there is something to read, which is read elsewhere */
  hasNeeds: boolean;
};

/** Those who are told by mail what becomes of the meeting: who come, may come or wait, and have an address still. */
export async function countTold(db: Queryable, meetingId: string): Promise<number> {
  const told = and(
    eq(registrations.meetingId, meetingId),
    ne(registrations.status, "not_going"),
    isNotNull(registrations.email),
  );
  return db.$count(registrations, told);
}

/** All that answered, by name. */
export async function listRegistrations(db: Queryable, meetingId: string): Promise<ListedRow[]> {
  const rows = await db
    .select({
      registration: registrations,
      format: meetings.format,
      group: meetingGroups.letter,
      needs: accessNeeds.registrationId,
    })
    .from(registrations)
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .leftJoin(meetingGroups, eq(meetingGroups.id, registrations.groupId))
    .leftJoin(accessNeeds, eq(accessNeeds.registrationId, registrations.id))
    .where(eq(registrations.meetingId, meetingId))
    .orderBy(asc(registrations.name), asc(registrations.id));
  return rows.map(({ registration, format, group, needs }) => ({
    ...{ ...registration, group, hasNeeds: needs !== null },
    // The meeting may be held otherwise by now than he chose.
    attendAs: attendanceAt(format, registration.attendAs),
  }));
}

/** How many asked to come and may still confirm it. */
export const countAsked = (db: Queryable, meetingId: string): Promise<number> =>
  db.$count(registrationAsks, eq(registrationAsks.meetingId, meetingId));

async function listSeated(db: Queryable, meetingId: string, except = "") {
  const rows = await db
    .select({ seat: registrations.seat, organisationKey: registrations.organisationKey })
    .from(registrations)
    .where(
      and(
        eq(registrations.meetingId, meetingId),
        isNotNull(registrations.seat),
        ne(registrations.id, except),
      ),
    );
  return rows.map(({ seat, organisationKey }) => ({ seat: seat as number, organisationKey }));
}

/** The first who waits stands first. */
async function listWaiting(db: Queryable, meetingId: string): Promise<RegistrationRow[]> {
  return db
    .select()
    .from(registrations)
    .where(and(eq(registrations.meetingId, meetingId), eq(registrations.status, "waiting")))
    .orderBy(asc(registrations.waitingSince), asc(registrations.id));
}

/**
 * The seat that somebody gets, or why there is none, as if the registration `except` had none; whoever waits already comes first,
 * unless he could not have it.
 */
export async function findSeat(
  tx: Pick<Tx, "db">,
  meeting: MeetingRow,
  organisationKey: string | null,
  except = "",
): Promise<number | NoSeat> {
  return seatFor(meeting, await listSeated(tx.db, meeting.id, except), { organisationKey });
}

/** A seat, or a place in the line. */
export async function placeFor(
  tx: Tx,
  meeting: MeetingRow,
  organisationKey: string | null,
): Promise<Pick<RegistrationRow, "status" | "seat" | "waitingSince">> {
  const seat = await findSeat(tx, meeting, organisationKey);
  if (typeof seat === "number") return { status: "going", seat, waitingSince: null };
  return { status: "waiting", seat: null, waitingSince: tx.now() };
}

/** What somebody needs to take part, in the place of what he wrote before; nothing where it is empty. */
export async function keepNeeds(tx: Tx, registrationId: string, needs: string | null): Promise<void> {
  await tx.db.delete(accessNeeds).where(eq(accessNeeds.registrationId, registrationId));
  const text = needs?.trim();
  if (text) await tx.db.insert(accessNeeds).values({ registrationId, text });
}

/**
 * The chosen group, none where none was; a group has as many as it has seats. Whoever answers anew keeps the group that he has, however
 * many sat down in it, unless he only might have come and takes a seat now.
 */
export async function findGroup(
  tx: Tx,
  meeting: MeetingRow,
  { group, attendAs }: Pick<RegisterForm, "group" | "attendAs">,
  anew: { row: RegistrationRow; status: RegistrationStatus } | null = null,
): Promise<Result<GroupRow | null, "unknown_group" | "group_full" | "remote_only" | "room_only">> {
  if (meeting.format === "digital" && attendAs === "room") return refuse("remote_only");
  if (meeting.format === "room" && attendAs === "remote") return refuse("room_only");
  if (group === "") return ok(null);
  const found = (await listGroups(tx.db, meeting.id)).find(({ letter }) => letter === group);
  if (!found) return refuse("unknown_group");
  const stays = anew?.row.groupId === found.id && !(anew.row.status === "maybe" && anew.status === "going");
  if (stays) return ok(found);
  const inIt = and(
    eq(registrations.groupId, found.id),
    eq(registrations.status, "going"),
    ne(registrations.id, anew?.row.id ?? ""),
  );
  if (found.seats !== null && (await tx.db.$count(registrations, inIt)) >= found.seats)
    return refuse("group_full");
  return ok(found);
}

/** The registration for a meeting that a link opens still. */
export async function findByLink(
  db: Queryable,
  meetingId: string,
  { ref, version }: RegistrationLink,
): Promise<RegistrationRow | null> {
  const row = await findRegistration(db, ref);
  return row?.email && row.linkVersion === version && row.meetingId === meetingId ? row : null;
}

/**
 * Replies, each with the question as it was read; those to what is not asked any more stay. Refused as questions_changed where one
 * replies to what was taken out or worded otherwise while he wrote.
 */
export function asAsked(
  { questions }: MeetingRow,
  { answers, asked }: Pick<RegisterForm, "answers" | "asked">,
  before: readonly OrganiserAnswer[] = [],
): Result<OrganiserAnswer[], "questions_changed"> {
  const replies = answers.flatMap((text, n) => {
    const answer = text.trim();
    return answer ? [{ question: asked[n] ?? "", answer }] : [];
  });
  if (earlierReplies(questions, replies).length > 0) return refuse("questions_changed");
  return ok([...earlierReplies(questions, before), ...replies]);
}

/**
 * Gives the seats that are free to those who wait, in their order; after whatever frees one. Events: registration.seated for each.
 */
export async function fillSeats(tx: Tx, meeting: MeetingRow): Promise<void> {
  if (meeting.endsAt && meeting.endsAt <= tx.now()) return;
  const waiting = await listWaiting(tx.db, meeting.id);
  if (waiting.length === 0) return;
  const room = await roomInGroups(tx.db, meeting.id);
  for (const { waiting: row, seat } of promoted(meeting, await listSeated(tx.db, meeting.id), waiting)) {
    const status = moved(registrationTransitions, row.status, "going");
    // A group that filled up meanwhile is left out, as on confirming.
    const left = row.groupId === null ? 0 : (room.get(row.groupId) ?? Number.POSITIVE_INFINITY);
    const groupId = left > 0 ? row.groupId : null;
    if (groupId !== null) room.set(groupId, left - 1);
    await tx.db
      .update(registrations)
      .set({ status, seat, groupId, waitingSince: null, version: row.version + 1 })
      .where(eq(registrations.id, row.id));
    recordRegistration(tx, "registration.seated", { ...row, status });
  }
}

/** What is full: the meeting, and its groups by their letters. Once it is over or called off nothing is. */
export type Full = { meeting: boolean; groups: string[] };

export async function findFull(db: Queryable, meeting: MeetingRow): Promise<Full> {
  if (meeting.status !== "announced") return { meeting: false, groups: [] };
  const seated = (await listSeated(db, meeting.id)).length;
  const room = await roomInGroups(db, meeting.id);
  const groups = await listGroups(db, meeting.id);
  return {
    meeting: meeting.capacity !== null && seated >= meeting.capacity,
    groups: groups.filter(({ id }) => (room.get(id) ?? 1) <= 0).map(({ letter }) => letter),
  };
}

/** How many more each group takes; one that takes any number is not in it. */
async function roomInGroups(db: Queryable, meetingId: string): Promise<Map<string, number>> {
  const groups = await db.select().from(meetingGroups).where(eq(meetingGroups.meetingId, meetingId));
  const going = await db
    .select({ groupId: registrations.groupId })
    .from(registrations)
    .where(and(eq(registrations.meetingId, meetingId), eq(registrations.status, "going")));
  return new Map(
    groups.flatMap(({ id, seats }) =>
      seats === null ? [] : [[id, seats - going.filter((one) => one.groupId === id).length] as const],
    ),
  );
}

const askedWith = { id: registrationAsks.id, key: registrationAsks.emailKey };
const asked: Template[] = ["registration_confirm", "registration_link"];

/** Whether as much mail of a stranger's asking as may goes to this ask or registration, and to its mailbox for all meetings. */
export async function isAskedEnough(
  tx: Tx,
  { id, emailKey: key }: { id: string; emailKey: string | null },
): Promise<boolean> {
  const { anHour, aDay, aDayInAll } = registrationMails;
  if (await isMailedEnough(tx, [id], { templates: asked, anHour, aDay })) return true;
  if (key === null) return true;
  // An ask tells when it was last asked for: what is older has had no mail today. Whoever is registered has confirmed his address.
  const today = await tx.db
    .select(askedWith)
    .from(registrationAsks)
    .where(gte(registrationAsks.askedAt, aDayBefore(tx.now())));
  const asks = today.filter((ask) => mailboxOf(ask.key) === mailboxOf(key));
  const made = tx.db
    .select({ id: registrations.id })
    .from(registrations)
    .where(eq(registrations.emailKey, key));
  const all = [...asks, ...(await made)].map((row) => row.id);
  return isMailedEnough(tx, all, { templates: asked, anHour: aDayInAll, aDay: aDayInAll });
}

type RegistrationEvent =
  | "registration.made"
  | "registration.changed"
  | "registration.seated"
  | "registration.link_asked"
  | "registration.passed_on"
  | "registration.link_renewed"
  | "registration.forgotten";

export function recordRegistration(
  tx: Tx,
  type: RegistrationEvent,
  { id, meetingId, status }: Pick<RegistrationRow, "id" | "meetingId" | "status">,
  data: Record<string, string | boolean> = {},
): void {
  tx.record({
    type,
    subjectKind: "registration",
    subjectId: id,
    data: { meeting: meetingId, status, ...data },
  });
}
