/** Which meetings for staff only somebody of the staff is asked to: his address is among those registered for them. */
import { and, eq, ne, type Queryable } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import { persons } from "#db/schema/people.ts";
import { registrations } from "#db/schema/registrations.ts";
import type { RegistrationRow } from "./registrations.server.ts";

/** His registrations for them, by meeting, whatever he answered; of drafts nobody is told. */
export async function listAskedTo(db: Queryable, personId: string): Promise<Map<string, RegistrationRow>> {
  const rows = await db
    .select({ registration: registrations })
    .from(persons)
    .innerJoin(registrations, eq(registrations.emailKey, persons.emailKey))
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .where(and(eq(persons.id, personId), eq(meetings.audience, "internal"), ne(meetings.status, "draft")));
  return new Map(rows.map(({ registration }) => [registration.meetingId, registration]));
}
