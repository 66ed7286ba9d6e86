/** Gathers what is held of somebody who works with the forum, or did. Sessions lie elsewhere: the edge adds them. */
import { and, asc, count, eq, isNull, max, type Queryable, sql } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { bodies, factors, persons, recoveryCodes, roles } from "#db/schema/people.ts";
import { roles as roleWords } from "../kernel/actor.ts";
import type { Ctx } from "../kernel/context.server.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { write } from "../kernel/write.server.ts";
import type { PersonRow } from "../people/queries.server.ts";
import type { StaffCopy } from "./copy.ts";
import { readMail } from "./mail-copy.server.ts";
import { mayCopyStaff } from "./policy.ts";
import { copyRegistered } from "./registered-copy.server.ts";

export type StaffCopyRefusal = "not_found" | "not_allowed";

/** What is held of oneself. Throws where there is no such person. */
export async function getOwnStaffCopy(ctx: Ctx, personId: string): Promise<StaffCopy> {
  const person = await findById(ctx.db.read, personId);
  if (!person || !mayCopyStaff(ctx.actor, personId)) throw new Error("a copy of somebody else's data");
  return copyPerson(ctx.db.read, person, ctx.now());
}

/** The same by an administrator, for somebody who can't sign in any more. Events: person.copy_made. */
export async function makeStaffCopy(
  ctx: Ctx,
  email: string,
): Promise<Result<{ copy: StaffCopy; personId: string }, StaffCopyRefusal>> {
  return write<{ copy: StaffCopy; personId: string }, StaffCopyRefusal>(ctx, async (tx) => {
    const [person] = await tx.db.select().from(persons).where(eq(persons.email, email));
    if (!person) return refuse("not_found");
    if (!mayCopyStaff(tx.actor, person.id)) return refuse("not_allowed");
    const copy = await copyPerson(tx.db, person, tx.now());
    tx.record({ type: "person.copy_made", subjectKind: "person", subjectId: person.id });
    return ok({ copy, personId: person.id });
  });
}

async function findById(db: Queryable, id: string): Promise<PersonRow | null> {
  const [row] = await db.select().from(persons).where(eq(persons.id, id));
  return row ?? null;
}

async function copyPerson(db: Queryable, person: PersonRow, madeAt: string): Promise<StaffCopy> {
  const { id, name, email, language, createdAt, endedAt } = person;
  const held = await db
    .select({ role: roles, body: bodies.name })
    .from(roles)
    .leftJoin(bodies, eq(bodies.id, roles.bodyId))
    .where(eq(roles.personId, id))
    .orderBy(asc(roles.grantedAt), asc(roles.id));
  const proven = await db
    .select()
    .from(factors)
    .where(eq(factors.personId, id))
    .orderBy(asc(factors.addedAt), asc(factors.id));
  return {
    madeAt,
    person: { name, email, language, createdAt, endedAt },
    roles: held.map(({ role: { role, grantedAt, endedAt: ended }, body }) => ({
      ...{ role, body, grantedAt },
      endedAt: ended,
    })),
    factors: proven.map(({ kind, name: named, addedAt, lastUsedAt }) => ({
      ...{ kind, addedAt, lastUsedAt },
      name: named,
    })),
    recoveryCodesLeft: await db.$count(
      recoveryCodes,
      and(eq(recoveryCodes.personId, id), isNull(recoveryCodes.usedAt)),
    ),
    mail: await readMail(db, "person", id),
    registered: await copyRegistered(db, person.emailKey),
    done: await readDone(db, id),
    about: await readAbout(db, id),
  };
}

/** Thousands of steps of work say no more of somebody than how often and when: they are counted by kind. */
async function readDone(db: Queryable, personId: string): Promise<StaffCopy["done"]> {
  const first = sql<string>`min(${events.at})`;
  const rows = await db
    .select({ type: events.type, count: count(), firstAt: first, lastAt: max(events.at) })
    .from(events)
    .where(and(eq(events.actorKind, "staff"), eq(events.actorId, personId)))
    .groupBy(events.type)
    .orderBy(asc(events.type));
  return rows.map(({ lastAt, ...row }) => ({ ...row, lastAt: lastAt ?? row.firstAt }));
}

async function readAbout(db: Queryable, personId: string): Promise<StaffCopy["about"]> {
  const rows = await db
    .select({ at: events.at, type: events.type, actorId: events.actorId, data: events.data })
    .from(events)
    .where(and(eq(events.subjectKind, "person"), eq(events.subjectId, personId)))
    .orderBy(asc(events.seq));
  return rows.map(({ at, type, actorId, data }) => ({
    ...{ at, type },
    role: roleWords.find((role) => role === data.role) ?? null,
    byHimself: actorId === personId,
  }));
}
