/** What has been told to the calendar of whoever was invited or is registered, as the event log holds it. */
import { and, asc, count, eq, isNotNull, placeholder, prepared, type Queryable } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { invitations } from "#db/schema/mailings.ts";
import { isInCalendar, type RegistrationStatus } from "./registration.ts";

/**
 * How often what a calendar holds of a registration has changed: it came, another answer was given, another way to take part, another
 * address to answer to. With the meeting's own number it makes the entry's SEQUENCE (RFC 5545, 3.8.7.4), which only grows. `asked`
 * says whether the meeting was ever put into it: by a registration, or by the invitation before it, with whose number it goes on.
 *
 * A new link counts, though hours and place stay: it ends the address that the entry answers to (the organizer's), so an entry that a
 * calendar keeps as it was can't be answered any more. With an equal number a calendar goes by DTSTAMP (RFC 5546, 2.1.5), which
 * not each of them does, and an answer to the old address would then be told from one to the new by its seal alone.
 */
export async function readRevision(
  db: Queryable,
  registrationId: string,
): Promise<{ revision: number; asked: boolean }> {
  const his = await db
    .select({ type: events.type, data: events.data })
    .from(events)
    .where(and(eq(events.subjectKind, "registration"), eq(events.subjectId, registrationId)))
    .orderBy(asc(events.seq));
  const [invited] = await db
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.registrationId, registrationId), isNotNull(invitations.invitedAt)));
  let [revision, asked, before] = [invited ? await countDeclined(db, invited.id) : 0, Boolean(invited), ""];
  for (const { type, data } of his) {
    const status = data.status as RegistrationStatus;
    const newAddress = type === "registration.link_renewed";
    if (status !== before || data.attendance !== undefined || newAddress) revision += 1;
    asked ||= isInCalendar(status);
    before = status;
  }
  return { revision, asked };
}

/** How often somebody has said no to an invitation: each time its entry was taken out of his calendar. */
export async function countDeclined(db: Queryable, invitationId: string): Promise<number> {
  const [declined] = await timesDeclined(db, { id: invitationId });
  return declined?.times ?? 0;
}
const timesDeclined = prepared("times_declined", (db) =>
  db
    .select({ times: count() })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "invitation"),
        eq(events.subjectId, placeholder("id")),
        eq(events.type, "invitation.declined"),
      ),
    ),
);
