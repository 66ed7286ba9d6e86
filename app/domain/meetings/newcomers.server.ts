/**
 * How many of those who registered for meetings are new to the forum: of whoever came as it was noted at the door, so that he is
 * the same among those who came; of the others as `isNewcomer` tells it of one.
 */
import { and, eq, inArray, isNotNull, isNull, or, type Queryable, sql } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { contacts } from "#db/schema/contacts.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { someAtOnce } from "../kernel/some-at-once.ts";
import { ofForum, wasAt } from "./attendance.server.ts";

/** Of those who come or may come, by meeting; who did not come, and whose address is forgotten, or who has none, is not known. Meetings with none are not in it, nor those for staff only. */
export async function countNewRegistered(
  db: Queryable,
  ids: string[],
): Promise<Map<string, { count: number; known: number }>> {
  const { meetingId, emailKey, contactId, status } = registrations;
  const rows = await someAtOnce(ids, (some) =>
    db
      .select({ meetingId, emailKey, contactId, startsAt: meetings.startsAt, noted: attendances.isNew })
      .from(registrations)
      .innerJoin(meetings, eq(meetings.id, meetingId))
      .leftJoin(
        attendances,
        and(eq(attendances.registrationId, registrations.id), isNull(attendances.undoneAt)),
      )
      .where(
        and(
          ...[inArray(meetingId, some), ofForum, inArray(status, ["going", "maybe"])],
          or(isNotNull(emailKey), isNotNull(attendances.isNew)),
        ),
      ),
  );
  const first = rows.length > 0 ? await firstThere(db) : new Map<string, string>();
  const counts = new Map<string, { count: number; known: number }>();
  for (const row of rows) {
    const { count, known } = counts.get(row.meetingId) ?? { count: 0, known: 0 };
    const earlier = [row.emailKey, row.contactId].some(
      (key) => (first.get(key ?? "") ?? "9") < (row.startsAt ?? ""),
    );
    counts.set(row.meetingId, { count: count + ((row.noted ?? !earlier) ? 1 : 0), known: known + 1 });
  }
  return counts;
}

/** When somebody was at a meeting first, "" where it was before they were kept here, by the key of his address and by his contact: neither can be taken for the other. */
async function firstThere(db: Queryable): Promise<Map<string, string>> {
  const startsAt = sql<string>`min(${meetings.startsAt})`;
  const held = and(isNotNull(meetings.startsAt), isNull(meetings.cancelledAt));
  const byRegistration = (key: typeof registrations.emailKey | typeof registrations.contactId) =>
    db
      .select({ key, startsAt })
      .from(registrations)
      .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
      .where(and(held, isNotNull(key), wasAt(db)))
      .groupBy(key);
  const walkIns = db
    .select({ key: attendances.emailKey, startsAt })
    .from(attendances)
    .innerJoin(meetings, eq(meetings.id, attendances.meetingId))
    .where(and(held, ofForum, isNotNull(attendances.emailKey), isNull(attendances.undoneAt)))
    .groupBy(attendances.emailKey);
  const first = new Map<string, string>();
  const marked = await db
    .select({ id: contacts.id, emailKey: contacts.emailKey })
    .from(contacts)
    .where(eq(contacts.wasBefore, true));
  for (const { id, emailKey } of marked)
    for (const key of [id, emailKey]) if (key !== null) first.set(key, "");
  for (const row of [
    ...(await byRegistration(registrations.emailKey)),
    ...(await byRegistration(registrations.contactId)),
    ...(await walkIns),
  ]) {
    const known = first.get(row.key ?? "");
    if (row.key !== null && (known === undefined || row.startsAt < known)) first.set(row.key, row.startsAt);
  }
  return first;
}
