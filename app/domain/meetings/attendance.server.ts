/** Reads of who was there, and who was there before. */
import { and, asc, eq, inArray, isNotNull, isNull, lt, ne, notExists, or, type Queryable } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { contacts } from "#db/schema/contacts.ts";
import { meetingGroups, meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { handleOf } from "../consultations/queries.server.ts";
import type { Tx } from "../kernel/context.server.ts";
import {
  type AtDoor,
  type AttendanceCounts,
  type Attended,
  countsOf,
  fitsName,
  walkInLinkVersion,
} from "./attendance.ts";
import type { RegistrationLink } from "./links.server.ts";
import type { MeetingRow } from "./queries.server.ts";
import { attendanceAt } from "./registration.ts";
import { isHeld } from "./registrations.server.ts";

export type AttendanceRow = typeof attendances.$inferSelect;

/** Who was there, by name; whoever was forgotten stands first and without one. What was undone is left out. */
export async function listAttendance(db: Queryable, meetingId: string): Promise<Attended[]> {
  const rows = await db
    .select({ attendance: attendances, registration: registrations })
    .from(attendances)
    .leftJoin(registrations, eq(registrations.id, attendances.registrationId))
    .where(and(eq(attendances.meetingId, meetingId), isNull(attendances.undoneAt)));
  return rows
    .map(({ attendance, registration }) => asAttended(attendance, registration))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

type RegistrationRow = typeof registrations.$inferSelect;
function asAttended(row: AttendanceRow, registration: RegistrationRow | null): Attended {
  const { name, organisation } = registration ?? row;
  const { kind, presence, isNew, saidBefore, checkedInAt } = row;
  return {
    ...{ handle: handleOf(row.id), ref: registration?.ref ?? null, name, organisation, kind },
    ...{ presence, isNew, saidBefore, checkedInAt },
  };
}

/**
 * The organisations of those who were there and had read, when they registered, that the record names them: each once, by name.
 * Whoever came for himself is none, whatever he wrote; neither is whoever walked in or was registered before the forms said so.
 */
export async function listNameable(
  db: Queryable,
  { id, mainLanguage }: Pick<MeetingRow, "id" | "mainLanguage">,
): Promise<string[]> {
  const rows = await db
    .select({ key: registrations.organisationKey, name: registrations.organisation })
    .from(attendances)
    .innerJoin(registrations, eq(registrations.id, attendances.registrationId))
    .where(
      and(
        eq(attendances.meetingId, id),
        isNull(attendances.undoneAt),
        eq(registrations.namingTold, true),
        ne(registrations.kind, "individual"),
        isNotNull(registrations.organisation),
      ),
    )
    .orderBy(asc(registrations.registeredAt), asc(registrations.id));
  const byKey = new Map(rows.toReversed().map(({ key, name }) => [key, name ?? ""]));
  return [...byKey.values()].sort(new Intl.Collator(mainLanguage).compare);
}

/** How many were there, in which way, and how many of them are new to the forum. Whoever came was to come, whatever he had answered. */
export async function countAttendance(db: Queryable, meetingId: string): Promise<AttendanceCounts> {
  const there = await listAttendance(db, meetingId);
  const expected = and(eq(registrations.meetingId, meetingId), wasToCome(db, meetingId));
  return countsOf(there, await db.$count(registrations, expected));
}

/** Of the registrations for a meeting those with a seat, or who came whatever they had answered. */
export function wasToCome(db: Queryable, meetingId: string) {
  const came = db
    .select({ id: attendances.registrationId })
    .from(attendances)
    .where(
      and(
        eq(attendances.meetingId, meetingId),
        isNotNull(attendances.registrationId),
        isNull(attendances.undoneAt),
      ),
    );
  return or(eq(registrations.status, "going"), inArray(registrations.id, came));
}

/** Everybody whom one may look for at the door, by name: who answered, whatever it was, and who came without. */
export async function listAtDoor(
  db: Queryable,
  { id, format }: Pick<MeetingRow, "id" | "format">,
): Promise<AtDoor[]> {
  const registered = await db
    .select({ registration: registrations, attendance: attendances })
    .from(registrations)
    .leftJoin(
      attendances,
      and(eq(attendances.registrationId, registrations.id), isNull(attendances.undoneAt)),
    )
    .where(and(eq(registrations.meetingId, id), isHeld))
    .orderBy(asc(registrations.name), asc(registrations.id));
  const walkIns = await db
    .select()
    .from(attendances)
    .where(
      and(
        eq(attendances.meetingId, id),
        isNull(attendances.registrationId),
        isNull(attendances.undoneAt),
        isNull(attendances.forgottenAt),
      ),
    )
    .orderBy(asc(attendances.name), asc(attendances.id));
  const groups = await db
    .select({ id: meetingGroups.id, letter: meetingGroups.letter })
    .from(meetingGroups)
    .where(eq(meetingGroups.meetingId, id));
  const letterOf = (groupId: string | null) => groups.find((one) => one.id === groupId)?.letter ?? null;
  const nobody = { handle: null, presence: null, checkedInAt: null, isNew: null, saidBefore: false };
  return [
    ...registered.map(({ registration, attendance }) => ({
      ...(attendance ? asAttended(attendance, registration) : nobody),
      ...{ ref: registration.ref, name: registration.name, organisation: registration.organisation },
      ...{ kind: registration.kind, status: registration.status },
      ...{ group: letterOf(registration.groupId), satAt: letterOf(registration.satGroupId) },
      attendAs: attendanceAt(format, registration.attendAs),
    })),
    ...walkIns.map((row) => ({
      ...asAttended(row, null),
      attendAs: null,
      status: null,
      group: null,
      satAt: null,
    })),
  ];
}

/** An attendance by what the desk names it by, undone or not. */
export async function findAttendance(
  db: Queryable,
  meetingId: string,
  handle: string,
): Promise<AttendanceRow | null> {
  const rows = await db.select().from(attendances).where(eq(attendances.meetingId, meetingId));
  return rows.find(({ id }) => handleOf(id) === handle) ?? null;
}

/** Undone or not. */
export async function findAttendanceOf(db: Queryable, registrationId: string): Promise<AttendanceRow | null> {
  const [row] = await db.select().from(attendances).where(eq(attendances.registrationId, registrationId));
  return row ?? null;
}

/** The same, of whoever was there: what was undone is none. */
export async function findPresenceOf(db: Queryable, registrationId: string): Promise<AttendanceRow | null> {
  const found = await findAttendanceOf(db, registrationId);
  return found?.undoneAt === null ? found : null;
}

/** A walk-in by the link that he has, as long as something is held of him; what was undone is left out. */
export async function findWalkInByLink(
  db: Queryable,
  { ref, version }: RegistrationLink,
): Promise<AttendanceRow | null> {
  const [row] = await db.select().from(attendances).where(eq(attendances.ref, ref));
  return row?.undoneAt === null && version === walkInLinkVersion ? row : null;
}

/** Whoever came without having registered, with an address and a name that fits; what was undone is left out. */
export async function findWalkIn(
  db: Queryable,
  meetingId: string,
  { emailKey, name }: { emailKey: string; name: string },
): Promise<AttendanceRow | null> {
  const rows = await db
    .select()
    .from(attendances)
    .where(
      and(
        eq(attendances.meetingId, meetingId),
        eq(attendances.emailKey, emailKey),
        isNull(attendances.undoneAt),
      ),
    )
    .orderBy(asc(attendances.id));
  return rows.find((row) => fitsName(row.name, name)) ?? null;
}

/**
 * Meetings that tell who is new to the forum: not those for staff only. Nobody is new there, and nobody is known by having been there.
 */
export const ofForum = ne(meetings.audience, "internal");

/** Of registrations with their meetings, those who were there: checked in, or with a seat where nobody was checked in. */
export const wasAt = (db: Queryable) => and(ofForum, wasThere(db));

const wasThere = (db: Queryable) =>
  or(
    inArray(
      registrations.id,
      db
        .select({ id: attendances.registrationId })
        .from(attendances)
        .where(and(isNotNull(attendances.registrationId), isNull(attendances.undoneAt))),
    ),
    and(
      eq(registrations.status, "going"),
      notExists(
        db
          .select({ id: attendances.id })
          .from(attendances)
          .where(and(eq(attendances.meetingId, meetings.id), isNull(attendances.undoneAt))),
      ),
    ),
  );

type Known = { emailKey: string | null; contactId: string | null };

/**
 * Whether nobody with this address, or of this contact, was at a meeting that began earlier: checked in there, or with a seat
 * where nobody was checked in; nor is marked on the invitation list as having been there before meetings were kept here. Who was
 * forgotten since counts as new, as nothing tells that he was there.
 */
export async function isNewcomer(
  db: Queryable,
  { id, startsAt }: Pick<MeetingRow, "id" | "startsAt">,
  { emailKey, contactId }: Known,
): Promise<boolean> {
  const address = emailKey ?? "";
  const his = or(
    eq(registrations.emailKey, address),
    contactId === null ? undefined : eq(registrations.contactId, contactId),
  );
  const earlier = and(
    ne(meetings.id, id),
    lt(meetings.startsAt, startsAt ?? ""),
    isNull(meetings.cancelledAt),
  );
  const registered = await db
    .select({ id: registrations.id })
    .from(registrations)
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .where(and(his, earlier, wasAt(db)))
    .limit(1);
  if (registered.length > 0) return false;
  const mine = or(
    eq(contacts.emailKey, address),
    contactId === null ? undefined : eq(contacts.id, contactId),
  );
  if ((await db.$count(contacts, and(eq(contacts.wasBefore, true), mine))) > 0) return false;
  const walkedIn = await db
    .select({ id: attendances.id })
    .from(attendances)
    .innerJoin(meetings, eq(meetings.id, attendances.meetingId))
    .where(and(eq(attendances.emailKey, address), isNull(attendances.undoneAt), ofForum, earlier))
    .limit(1);
  return walkedIn.length === 0;
}

/** Names and addresses of walk-ins among these go; that they came is counted still. */
export async function forgetWalkIns(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.db
    .update(attendances)
    .set({ name: "", organisation: null, email: null, emailKey: null, ref: null, forgottenAt: tx.now() })
    .where(
      and(
        inArray(attendances.id, [...ids]),
        isNull(attendances.registrationId),
        isNull(attendances.forgottenAt),
      ),
    );
}
