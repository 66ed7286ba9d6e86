/** What has been told to a registered person's calendar, as the event log holds it. */
import { and, asc, eq, type Queryable } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { isInCalendar, type RegistrationStatus } from "./registration.ts";

/**
 * How often what a calendar holds of a registration has changed: it came, another answer was given, another way to take part. With
 * the meeting's own number it makes the entry's SEQUENCE (RFC 5545, 3.8.7.4), which only grows. `asked` says whether the
 * meeting was ever put into it.
 */
export async function readRevision(
  db: Queryable,
  registrationId: string,
): Promise<{ revision: number; asked: boolean }> {
  const his = await db
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.subjectKind, "registration"), eq(events.subjectId, registrationId)))
    .orderBy(asc(events.seq));
  let [revision, asked, before] = [0, false, ""];
  for (const { data } of his) {
    const status = data.status as RegistrationStatus;
    if (status !== before || data.attendance !== undefined) revision += 1;
    asked ||= isInCalendar(status);
    before = status;
  }
  return { revision, asked };
}
