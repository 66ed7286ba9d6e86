/** Reads of people: staff with the roles they hold, and bodies. */
import { and, asc, eq, inArray, isNull, type Queryable } from "#db/kit.ts";
import { bodies, factors, persons, recoveryCodes, roles } from "#db/schema/people.ts";
import { type Role, roles as roleOrder, type Staff } from "../kernel/actor.ts";
import { emailKey, type Translated } from "./person.ts";

export type PersonRow = typeof persons.$inferSelect;
export type BodyRow = typeof bodies.$inferSelect;
export type RoleRow = typeof roles.$inferSelect;
export type FactorRow = typeof factors.$inferSelect;

/** The account of an address, whatever its case or composition, while it is not ended. */
export async function findStaffByEmail(db: Queryable, email: string): Promise<PersonRow | null> {
  const [row] = await db
    .select()
    .from(persons)
    .where(and(eq(persons.emailKey, emailKey(email)), isNull(persons.endedAt)));
  return row ?? null;
}

export async function findPerson(db: Queryable, personId: string): Promise<PersonRow | null> {
  const [row] = await db.select().from(persons).where(eq(persons.id, personId));
  return row ?? null;
}

/** The person as an actor with the roles held at this moment; null where there is none. Read on each request. */
export async function getStaffActor(db: Queryable, personId: string): Promise<Staff | null> {
  const held = await db
    .select({ role: roles.role, bodyId: roles.bodyId })
    .from(roles)
    .innerJoin(persons, eq(persons.id, roles.personId))
    .where(and(eq(roles.personId, personId), isNull(roles.endedAt), isNull(persons.endedAt)));
  return held.length > 0 ? { kind: "staff", personId, roles: held } : null;
}

export type ListedRole = { role: Role; body: { slug: string; name: Translated } | null; grantedAt: string };
export type ListedPerson = {
  id: string;
  name: string;
  email: string;
  language: string;
  createdAt: string;
  version: number;
  /** roles held now, in the order of the vocabulary; none means that the person can't sign in */
  roles: ListedRole[];
  /** whether there is a second factor */
  factor: boolean;
};

/** Everyone who works or has worked with the forum, by name. Some dozens, so no paging. */
export async function listPeople(db: Queryable): Promise<ListedPerson[]> {
  const people = await db
    .select()
    .from(persons)
    .where(isNull(persons.endedAt))
    .orderBy(asc(persons.name), asc(persons.id));
  const held = await db
    .select({ role: roles, slug: bodies.slug, name: bodies.name })
    .from(roles)
    .leftJoin(bodies, eq(bodies.id, roles.bodyId))
    .where(isNull(roles.endedAt));
  const proven = await db.selectDistinct({ personId: factors.personId }).from(factors);
  return people.map(({ id, name, email, language, createdAt, version }) => ({
    id,
    name,
    email,
    language,
    createdAt,
    version,
    roles: held
      .filter((row) => row.role.personId === id)
      .sort((a, b) => roleOrder.indexOf(a.role.role) - roleOrder.indexOf(b.role.role))
      .map(({ role, slug, name: bodyName }) => ({
        role: role.role,
        body: slug && bodyName ? { slug, name: bodyName } : null,
        grantedAt: role.grantedAt,
      })),
    factor: proven.some(({ personId }) => personId === id),
  }));
}

/** The bodies that can be chosen now; with `all`, the ended ones too. By slug. */
export async function listBodies(db: Queryable, options: { all?: boolean } = {}): Promise<BodyRow[]> {
  return db
    .select()
    .from(bodies)
    .where(options.all ? undefined : isNull(bodies.endedAt))
    .orderBy(asc(bodies.slug));
}

export async function findBody(db: Queryable, slug: string): Promise<BodyRow | null> {
  const [row] = await db.select().from(bodies).where(eq(bodies.slug, slug));
  return row ?? null;
}

/** A person's second factors, the first added first. Their keys stay in the server. */
export async function listFactors(db: Queryable, personId: string): Promise<FactorRow[]> {
  return db
    .select()
    .from(factors)
    .where(eq(factors.personId, personId))
    .orderBy(asc(factors.addedAt), asc(factors.id));
}

/** How many codes on paper are not used yet. */
export async function countRecoveryCodes(db: Queryable, personId: string): Promise<number> {
  return db.$count(recoveryCodes, and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)));
}

/** The names of staff, by id. */
export async function listNames(db: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter(Boolean);
  if (wanted.length === 0) return new Map();
  const { id, name } = persons;
  const rows = await db.select({ id, name }).from(persons).where(inArray(id, wanted));
  return new Map(rows.map((row) => [row.id, row.name]));
}
