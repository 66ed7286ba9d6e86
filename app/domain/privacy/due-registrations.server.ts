/** What of the registrations for meetings has been kept its time, in bounded reads. */
import { and, asc, eq, isNotNull, isNull, lt, or, type SQL } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { meetings } from "#db/schema/meetings.ts";
import { accessNeeds, registrationAsks, registrations } from "#db/schema/registrations.ts";
import { isHeld } from "../meetings/registrations.server.ts";
import { isAmong, type Look, whatGoes } from "./due.server.ts";

/** Nobody confirmed them while their link could be used. */
export const dueAsks: Look = async (db, before, range) => {
  const rows = await db
    .select({ id: registrationAsks.id })
    .from(registrationAsks)
    .where(and(lt(registrationAsks.askedAt, before), isAmong(registrationAsks.id, range)))
    .orderBy(asc(registrationAsks.id))
    .limit(range.limit);
  return whatGoes(rows, range);
};

/** The meeting was held, or called off. */
export const isPast = (before: string): SQL | undefined =>
  or(lt(meetings.endsAt, before), and(isNotNull(meetings.cancelledAt), lt(meetings.cancelledAt, before)));

export const dueNeeds: Look = async (db, before, range) => {
  const rows = await db
    .select({ id: accessNeeds.registrationId })
    .from(accessNeeds)
    .innerJoin(registrations, eq(registrations.id, accessNeeds.registrationId))
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .where(and(isPast(before), isAmong(accessNeeds.registrationId, range)))
    .orderBy(asc(accessNeeds.registrationId))
    .limit(range.limit);
  return whatGoes(rows, range);
};

/** Of whom something is held still: registered, or there without. */
export const dueRegistrations: Look = async (db, before, range) => {
  const registered = await db
    .select({ id: registrations.id })
    .from(registrations)
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .where(and(isHeld, isPast(before), isAmong(registrations.id, range)))
    .orderBy(asc(registrations.id))
    .limit(range.limit);
  const walkIns = await db
    .select({ id: attendances.id })
    .from(attendances)
    .innerJoin(meetings, eq(meetings.id, attendances.meetingId))
    .where(
      and(
        isNull(attendances.registrationId),
        isNull(attendances.forgottenAt),
        isPast(before),
        isAmong(attendances.id, range),
      ),
    )
    .orderBy(asc(attendances.id))
    .limit(range.limit);
  return whatGoes([...registered, ...walkIns].slice(0, range.limit), range);
};
