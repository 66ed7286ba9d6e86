/** Reads of who leads groups and takes notes in them. Whoever has lost the role that fits has the duty no more. */
import { and, asc, eq, inArray, isNull, or, type Queryable } from "#db/kit.ts";
import { meetingGroups } from "#db/schema/meetings.ts";
import { handleOf } from "../consultations/queries.server.ts";
import { hasRole, type Staff } from "../kernel/actor.ts";
import { type ListedPerson, listPeople } from "../people/queries.server.ts";
import { type Fitting, type GroupDuty, type GroupStaff, isStaffed, rolesFor } from "./group-staff.ts";
import { findRegistered, type RegistrationRow } from "./registrations.server.ts";

type GroupRow = typeof meetingGroups.$inferSelect;
type Duties = Pick<GroupRow, "facilitatorId" | "facilitatorRole" | "scribeId" | "scribeRole">;

const fits = ({ roles }: ListedPerson, duty: GroupDuty) =>
  roles.some(({ role }) => rolesFor[duty].includes(role));

/** Who may be chosen for a duty, by name. */
export async function listFitting(db: Queryable, duty: GroupDuty): Promise<(Fitting & { id: string })[]> {
  return (await listPeople(db))
    .filter((person) => fits(person, duty))
    .map(({ id, name }) => ({ id, name, handle: handleOf(id) }));
}

/** The groups, each with who leads it and takes notes. */
export async function withStaff<Group extends Duties>(
  db: Queryable,
  groups: readonly Group[],
): Promise<(Group & { staff: GroupStaff })[]> {
  const chosen = groups.some(({ facilitatorId, scribeId }) => facilitatorId ?? scribeId);
  const people = chosen ? await listPeople(db) : [];
  const nameOf = (id: string | null, duty: GroupDuty) =>
    people.find((person) => person.id === id && fits(person, duty))?.name ?? null;
  return groups.map((group) => ({
    ...group,
    staff: {
      facilitator: { name: nameOf(group.facilitatorId, "facilitator"), role: group.facilitatorRole },
      scribe: { name: nameOf(group.scribeId, "scribe"), role: group.scribeRole },
    },
  }));
}

/** Of these meetings, how many groups of each have nobody who leads them, or nobody who takes notes. */
export async function countUnstaffed(
  db: Queryable,
  meetingIds: readonly string[],
): Promise<Map<string, number>> {
  const which = and(inArray(meetingGroups.meetingId, [...meetingIds]), isNull(meetingGroups.removedAt));
  const groups = await withStaff(db, await db.select().from(meetingGroups).where(which));
  const counts = new Map<string, number>();
  for (const { meetingId, staff } of groups)
    if (!isStaffed(staff)) counts.set(meetingId, (counts.get(meetingId) ?? 0) + 1);
  return counts;
}

/**
 * Who is told what becomes of a meeting since he has a duty in a group of it: whoever is on its list too is told as the others there.
 * `except` did it himself.
 */
export async function listDutyTold(
  db: Queryable,
  meetingId: string,
  except: string | null,
): Promise<string[]> {
  const which = and(eq(meetingGroups.meetingId, meetingId), isNull(meetingGroups.removedAt));
  const groups = await db.select().from(meetingGroups).where(which);
  const holds = (person: ListedPerson) =>
    groups.some(
      ({ facilitatorId, scribeId }) =>
        (facilitatorId === person.id && fits(person, "facilitator")) ||
        (scribeId === person.id && fits(person, "scribe")),
    );
  const people = groups.some(({ facilitatorId, scribeId }) => facilitatorId ?? scribeId)
    ? (await listPeople(db)).filter((person) => person.id !== except && holds(person))
    : [];
  const told: string[] = [];
  for (const { id, email } of people) if (!isTold(await findRegistered(db, meetingId, email))) told.push(id);
  return told;
}

/** Whether he is told what becomes of the meeting since he is on its list. */
export const isTold = (registration: Pick<RegistrationRow, "status"> | null): boolean =>
  registration !== null && registration.status !== "not_going";

/** The groups in which somebody of the staff has a duty, of all meetings, by their letters. */
export async function listOwnGroups(
  db: Queryable,
  { personId, ...actor }: Staff,
): Promise<{ meetingId: string; letter: string; duty: GroupDuty }[]> {
  const { facilitatorId, scribeId, removedAt, letter } = meetingGroups;
  const rows = await db
    .select()
    .from(meetingGroups)
    .where(and(or(eq(facilitatorId, personId), eq(scribeId, personId)), isNull(removedAt)))
    .orderBy(asc(letter));
  const has = (duty: GroupDuty) => hasRole({ ...actor, personId }, ...rolesFor[duty]);
  return rows.flatMap((row) => [
    ...(row.facilitatorId === personId && has("facilitator")
      ? [{ meetingId: row.meetingId, letter: row.letter, duty: "facilitator" as const }]
      : []),
    ...(row.scribeId === personId && has("scribe")
      ? [{ meetingId: row.meetingId, letter: row.letter, duty: "scribe" as const }]
      : []),
  ]);
}
