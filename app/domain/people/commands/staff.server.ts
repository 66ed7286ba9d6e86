/** Writes of staff: invite, rename, give and take roles. */
import { and, count, eq, isNull } from "#db/kit.ts";
import { persons, roles } from "#db/schema/people.ts";
import type { Language } from "~/i18n/languages.ts";
import { personOf, type Role } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { emailKey, mixesAlphabets } from "../person.ts";
import { mayManagePeople } from "../policy.ts";
import { findBody, findStaffByEmail, type PersonRow, type RoleRow } from "../queries.server.ts";

/** A role, and for an owner the slug of the body that he answers for. */
export type WantedRole = { role: Role; body?: string };

export type NewPerson = { name: string; email: string; language: Language };
export type InviteInput = NewPerson & { roles: readonly WantedRole[] };
export type InviteRefusal = RoleRefusal | "mixed_alphabets" | "already_invited" | "no_role";

/**
 * Invites somebody to work with the forum, with the roles that he is to hold; a mail tells him (by a reactor).
 * An address is one account whatever its case or composition: a twin is refused as `already_invited`, an address
 * that mixes alphabets as `mixed_alphabets`. Events: person.invited, role.granted for each role.
 */
export async function invitePerson(
  ctx: Ctx,
  input: InviteInput,
): Promise<Result<{ personId: string }, InviteRefusal>> {
  return write<{ personId: string }, InviteRefusal>(ctx, async (tx) => {
    if (!mayManagePeople(tx.actor)) return refuse("not_allowed");
    if (input.roles.length === 0) return refuse("no_role");
    if (mixesAlphabets(input.email)) return refuse("mixed_alphabets");
    const person = await addPerson(tx, input);
    if (!person) return refuse("already_invited");
    tx.record({ type: "person.invited", subjectKind: "person", subjectId: person.id });
    for (const wanted of input.roles) {
      const granted = await giveRole(tx, person.id, wanted);
      if (!granted.ok) return granted;
    }
    return ok({ personId: person.id });
  });
}

/** Adds an account; null where the address has one. Part of a command, which records the event. */
export async function addPerson(tx: Tx, { name, email, language }: NewPerson): Promise<PersonRow | null> {
  const [row] = await tx.db
    .insert(persons)
    .values({
      id: tx.newId(),
      name,
      email: email.trim(),
      emailKey: emailKey(email),
      language,
      createdAt: tx.now(),
      endedAt: null,
      version: 1,
    })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
}

export type RoleInput = WantedRole & { email: string };
export type RoleRefusal = "not_allowed" | "not_found" | "body_not_found" | "already_held";

/** Gives a role, from the next request on. Refused where it is held already. Events: role.granted. */
export async function grantRole(
  ctx: Ctx,
  input: RoleInput,
): Promise<Result<{ personId: string }, RoleRefusal>> {
  return write<{ personId: string }, RoleRefusal>(ctx, async (tx) => {
    if (!mayManagePeople(tx.actor)) return refuse("not_allowed");
    const person = await findStaffByEmail(tx.db, input.email);
    if (!person) return refuse("not_found");
    const granted = await giveRole(tx, person.id, input);
    return granted.ok ? ok({ personId: person.id }) : granted;
  });
}

/** Part of a command: gives the role and records it. */
export async function giveRole(
  tx: Tx,
  personId: string,
  { role, body: slug }: WantedRole,
): Promise<Result<undefined, "body_not_found" | "already_held">> {
  const body = role === "owner" ? await findBody(tx.db, slug ?? "") : null;
  if (role === "owner" && (!body || body.endedAt)) return refuse("body_not_found");
  const bodyId = body?.id ?? null;
  const [row] = await tx.db
    .insert(roles)
    .values({
      id: tx.newId(),
      personId,
      role,
      bodyId,
      grantedAt: tx.now(),
      grantedBy: personOf(tx.actor),
      endedAt: null,
      endedBy: null,
    })
    .onConflictDoNothing()
    .returning();
  if (!row) return refuse("already_held");
  tx.record({ type: "role.granted", subjectKind: "person", subjectId: personId, data: { role, bodyId } });
  return ok();
}

export type EndRoleRefusal = "not_allowed" | "not_found" | "not_held" | "last_administrator";

/**
 * Takes a role away; the person's next request is refused what it allowed. The last administrator's role can't be
 * ended, by anyone, himself included. Events: role.ended.
 */
export async function endRole(
  ctx: Ctx,
  input: RoleInput,
): Promise<Result<{ personId: string }, EndRoleRefusal>> {
  return write<{ personId: string }, EndRoleRefusal>(ctx, async (tx) => {
    if (!mayManagePeople(tx.actor)) return refuse("not_allowed");
    const person = await findStaffByEmail(tx.db, input.email);
    if (!person) return refuse("not_found");
    const held = await findHeldRole(tx, person.id, input);
    if (!held) return refuse("not_held");
    if (held.role === "administrator" && (await countAdministrators(tx)) < 2)
      return refuse("last_administrator");
    await tx.db
      .update(roles)
      .set({ endedAt: tx.now(), endedBy: personOf(tx.actor) })
      .where(eq(roles.id, held.id));
    tx.record({
      type: "role.ended",
      subjectKind: "person",
      subjectId: person.id,
      data: { role: held.role, bodyId: held.bodyId },
    });
    return ok({ personId: person.id });
  });
}

async function findHeldRole(
  tx: Tx,
  personId: string,
  { role, body: slug }: WantedRole,
): Promise<RoleRow | null> {
  const body = role === "owner" ? await findBody(tx.db, slug ?? "") : null;
  if (role === "owner" && !body) return null;
  const [row] = await tx.db
    .select()
    .from(roles)
    .where(
      and(
        eq(roles.personId, personId),
        eq(roles.role, role),
        body ? eq(roles.bodyId, body.id) : isNull(roles.bodyId),
        isNull(roles.endedAt),
      ),
    );
  return row ?? null;
}

/** Administrators who can still sign in: writes are one at a time, so two can't end each other. */
async function countAdministrators(tx: Tx): Promise<number> {
  const [row] = await tx.db
    .select({ n: count() })
    .from(roles)
    .innerJoin(persons, eq(persons.id, roles.personId))
    .where(and(eq(roles.role, "administrator"), isNull(roles.endedAt), isNull(persons.endedAt)));
  return row?.n ?? 0;
}

export type RenameRefusal = "not_allowed" | "not_found" | "changed_meanwhile";

/** Corrects a name, from the version that was seen. Events: person.renamed. */
export async function renamePerson(
  ctx: Ctx,
  input: { email: string; name: string; version?: number },
): Promise<Result<undefined, RenameRefusal>> {
  return write<undefined, RenameRefusal>(ctx, async (tx) => {
    if (!mayManagePeople(tx.actor)) return refuse("not_allowed");
    const person = await findStaffByEmail(tx.db, input.email);
    if (!person) return refuse("not_found");
    if (person.name === input.name) return ok();
    if (input.version !== undefined && input.version !== person.version) return refuse("changed_meanwhile");
    await tx.db
      .update(persons)
      .set({ name: input.name, version: person.version + 1 })
      .where(eq(persons.id, person.id));
    tx.record({ type: "person.renamed", subjectKind: "person", subjectId: person.id });
    return ok();
  });
}
