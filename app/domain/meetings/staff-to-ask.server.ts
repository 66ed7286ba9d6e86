/** Who of the staff may be asked to a meeting for staff only: everybody who holds a role, by where he works. */
import type { Queryable } from "#db/kit.ts";
import { handleOf } from "../consultations/queries.server.ts";
import { emailKey } from "../people/person.ts";
import { type ListedPerson, listPeople } from "../people/queries.server.ts";
import { standingOf } from "./registration-list.ts";
import { listRegistrations } from "./registrations.server.ts";
import type { StaffOfBody } from "./staff-to-ask.ts";

/** Those who work with the forum first, then the owners of each body; in each by name. */
export async function listStaffToAsk(db: Queryable, meetingId: string): Promise<StaffOfBody[]> {
  const registered = await listRegistrations(db, meetingId);
  const standings = new Map(registered.map((row) => [row.emailKey, standingOf(row)]));
  const bodies = new Map<string, StaffOfBody>([["", { slug: "", name: null, people: [] }]]);
  for (const person of await listPeople(db)) {
    if (person.roles.length === 0) continue;
    const { slug, name } = workplaceOf(person) ?? { slug: "", name: null };
    const body = bodies.get(slug) ?? { slug, name, people: [] };
    body.people.push({
      ...{ handle: handleOf(person.id), name: person.name },
      roles: [...new Set(person.roles.map(({ role }) => role))],
      standing: standings.get(emailKey(person.email)) ?? null,
    });
    bodies.set(slug, body);
  }
  const [forum, ...others] = [...bodies.values()].filter(({ people }) => people.length > 0);
  return forum ? [forum, ...others.sort((a, b) => a.slug.localeCompare(b.slug))] : [];
}

/** The body of whoever is an owner and nothing else. */
const workplaceOf = ({ roles }: ListedPerson) =>
  roles.every(({ role }) => role === "owner") ? (roles[0]?.body ?? null) : null;
