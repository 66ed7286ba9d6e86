/** What the commands on registrations share: who has a seat, who gets one, which groups have room. */
import { and, asc, eq, isNotNull, ne, type Queryable } from "#db/kit.ts";
import { meetingGroups } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import type { Tx } from "../kernel/context.server.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { moved } from "../kernel/transitions.ts";
import { areDoorsOpen } from "./attendance.ts";
import { type GroupRow, listGroups, type MeetingRow } from "./queries.server.ts";
import {
  groupLack,
  misfitOf,
  type NoGroup,
  type NoSeat,
  promoted,
  type RegistrationStatus,
  registrationTransitions,
  seatFor,
} from "./registration.ts";
import type { RegisterForm } from "./registration-forms.ts";
import { type RegistrationRow, recordRegistration } from "./registrations.server.ts";

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
async function findSeat(
  db: Queryable,
  meeting: MeetingRow,
  organisationKey: string | null,
  except = "",
): Promise<number | NoSeat> {
  return seatFor(meeting, await listSeated(db, meeting.id, except), { organisationKey });
}

/** Why somebody of an organisation who has no seat could have none now; null where he could, and where there is none to have any more. */
export async function findNoSeat(
  db: Queryable,
  meeting: MeetingRow,
  organisationKey: string | null,
): Promise<NoSeat | null> {
  if (meeting.status !== "announced") return null;
  const seat = await findSeat(db, meeting, organisationKey);
  return typeof seat === "number" ? null : seat;
}

/** How many wait for a seat in a meeting, by what they lack. */
export async function countWaiting(db: Queryable, meeting: MeetingRow): Promise<Record<NoSeat, number>> {
  const seated = await listSeated(db, meeting.id);
  const lacks = (await listWaiting(db, meeting.id)).map((one) => seatFor(meeting, seated, one));
  const of = (why: NoSeat) => lacks.filter((lack) => lack === why).length;
  return { meeting_full: of("meeting_full"), organisation_full: of("organisation_full") };
}

/**
 * Whether somebody of an organisation may have the very seat that another gives up for him: it was never free, so only his
 * colleagues count.
 */
export async function mayTakeSeatOf(
  db: Queryable,
  meeting: MeetingRow,
  holder: Pick<RegistrationRow, "id">,
  organisationKey: string | null,
): Promise<boolean> {
  return typeof (await findSeat(db, { ...meeting, capacity: null }, organisationKey, holder.id)) === "number";
}

/** A seat, or a place in the line. */
export async function placeFor(
  tx: Tx,
  meeting: MeetingRow,
  organisationKey: string | null,
): Promise<Pick<RegistrationRow, "status" | "seat" | "waitingSince">> {
  const seat = await findSeat(tx.db, meeting, organisationKey);
  if (typeof seat === "number") return { status: "going", seat, waitingSince: null };
  return { status: "waiting", seat: null, waitingSince: tx.now() };
}

export type ChosenGroup = Pick<RegistrationRow, "groupId" | "wishedGroupId">;
type GroupChoice = Pick<RegisterForm, "group" | "attendAs">;
type Anew = { row: RegistrationRow; status: RegistrationStatus };

/**
 * The chosen group, none where none was; a group has as many as it has seats. Whoever answers anew keeps the group that he has, unless he
 * only might have come and takes a seat now; once the doors are open he keeps it all the same. Where people sit binds no seat (0049).
 * What he wished for and is full yet he may go on wishing for.
 */
export async function findGroup(
  tx: Tx,
  meeting: MeetingRow,
  { group, attendAs }: GroupChoice,
  anew: Anew | null = null,
): Promise<Result<ChosenGroup, "unknown_group" | NoGroup | "remote_only" | "room_only">> {
  if (meeting.format === "digital" && attendAs === "room") return refuse("remote_only");
  if (meeting.format === "room" && attendAs === "remote") return refuse("room_only");
  if (group === "") return ok({ groupId: null, wishedGroupId: null });
  const found = (await listGroups(tx.db, meeting.id)).find(({ letter }) => letter === group);
  if (!found) return refuse("unknown_group");
  const its: ChosenGroup = { groupId: found.id, wishedGroupId: null };
  const has = anew?.row.groupId === found.id;
  // Seats of a group bind registrations before the meeting (0039).
  const { startsAt } = meeting;
  if (has && startsAt !== null && areDoorsOpen({ startsAt }, tx.now())) return ok(its);
  // A group that has come to meet in another way is taken from nobody who attends as before (0045).
  const asBefore = has && anew?.row.attendAs === attendAs;
  const misfit = asBefore ? null : misfitOf(meeting.format, found, attendAs);
  if (misfit) return refuse(misfit);
  if (has && !(anew?.row.status === "maybe" && anew.status === "going")) return ok(its);
  if (await hasRoom(tx.db, found, anew?.row.id)) return ok(its);
  if (anew?.row.wishedGroupId === found.id) return ok(asWish(found.id));
  return refuse("group_full");
}

const asWish = (groupId: string | null): ChosenGroup => ({ groupId: null, wishedGroupId: groupId });

/** What somebody chose, once he does not come: it counts for nothing, and is there if he comes again. */
export const wishOf = ({ groupId, wishedGroupId }: ChosenGroup): ChosenGroup =>
  asWish(groupId ?? wishedGroupId);

/** The chosen group where he can have it; else it stays as what he wished for. */
export async function groupOrWish(
  tx: Tx,
  meeting: MeetingRow,
  choice: GroupChoice,
  anew: Anew | null = null,
): Promise<ChosenGroup> {
  const group = await findGroup(tx, meeting, choice, anew);
  if (group.ok) return group.value;
  const wished = (await listGroups(tx.db, meeting.id)).find(({ letter }) => letter === choice.group);
  return asWish(wished?.id ?? null);
}

async function hasRoom(db: Queryable, { id, seats }: GroupRow, except = ""): Promise<boolean> {
  if (seats === null) return true;
  const inIt = and(
    eq(registrations.groupId, id),
    eq(registrations.status, "going"),
    ne(registrations.id, except),
  );
  return (await db.$count(registrations, inIt)) < seats;
}

/**
 * Gives the seats that are free to those who wait, in their order; after whatever frees one. Events: registration.seated for each.
 */
export async function fillSeats(tx: Tx, meeting: MeetingRow): Promise<void> {
  if (meeting.endsAt && meeting.endsAt <= tx.now()) return;
  const waiting = await listWaiting(tx.db, meeting.id);
  if (waiting.length === 0) return;
  const groups = await listGroups(tx.db, meeting.id);
  const room = await roomInGroups(tx.db, meeting.id);
  for (const { waiting: row, seat } of promoted(meeting, await listSeated(tx.db, meeting.id), waiting)) {
    const status = moved(registrationTransitions, row.status, "going");
    const wanted = groups.find(({ id }) => id === (row.groupId ?? row.wishedGroupId));
    const left = wanted ? (room.get(wanted.id) ?? null) : null;
    // One that filled up meanwhile, or meets in another way than he attends, stays as what he wished for.
    const lack = wanted && groupLack(meeting.format, { ...wanted, left }, row.attendAs);
    const group = wanted && !lack ? { groupId: wanted.id, wishedGroupId: null } : wishOf(row);
    if (group.groupId !== null && left !== null) room.set(group.groupId, left - 1);
    await tx.db
      .update(registrations)
      .set({ status, seat, ...group, waitingSince: null, version: row.version + 1 })
      .where(eq(registrations.id, row.id));
    recordRegistration(tx, "registration.seated", { ...row, status });
  }
}

/** What is full, and how many seats each group by its letter has left. Once it is over or called off there is nothing to take. */
export type Full = { meeting: boolean; left: Record<string, number> };

export async function findFull(db: Queryable, meeting: MeetingRow): Promise<Full> {
  if (meeting.status !== "announced") return { meeting: false, left: {} };
  const seated = (await listSeated(db, meeting.id)).length;
  const room = await roomInGroups(db, meeting.id);
  const groups = await listGroups(db, meeting.id);
  return {
    meeting: meeting.capacity !== null && seated >= meeting.capacity,
    left: Object.fromEntries(
      groups.flatMap(({ id, letter }) => {
        const left = room.get(id);
        return left === undefined ? [] : [[letter, left] as const];
      }),
    ),
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
      seats === null
        ? []
        : [[id, Math.max(0, seats - going.filter((one) => one.groupId === id).length)] as const],
    ),
  );
}
