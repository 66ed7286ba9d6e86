/** What of the invitation list has been kept its time, in bounded reads. */
import { and, asc, eq, inArray, isNotNull, lt, or } from "#db/kit.ts";
import { contactImports, contacts, signUps } from "#db/schema/contacts.ts";
import { forgetContact } from "../contacts/commands/keep.server.ts";
import type { Tx } from "../kernel/context.server.ts";
import { isAmong, type Look, whatGoes } from "./due.server.ts";

/** Nobody confirmed them while their link could be used. */
export const dueSignUps: Look = async (db, before, range) => {
  const rows = await db
    .select({ id: signUps.id })
    .from(signUps)
    .where(and(lt(signUps.askedAt, before), isAmong(signUps.id, range)))
    .orderBy(asc(signUps.id))
    .limit(range.limit);
  return whatGoes(rows, range);
};

/** Whoever left, or was taken off by staff, and of whom something is held still. */
export const dueContacts: Look = async (db, before, range) => {
  const off = or(
    and(eq(contacts.status, "left"), lt(contacts.leftAt, before)),
    and(eq(contacts.status, "ended"), lt(contacts.endedAt, before)),
  );
  const rows = await db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(isNotNull(contacts.email), off, isAmong(contacts.id, range)))
    .orderBy(asc(contacts.id))
    .limit(range.limit);
  return whatGoes(rows, range);
};

/** Files that were put in and neither imported nor dropped. */
export const dueImports: Look = async (db, before, range) => {
  const rows = await db
    .select({ id: contactImports.id })
    .from(contactImports)
    .where(
      and(
        eq(contactImports.status, "waiting"),
        lt(contactImports.addedAt, before),
        isAmong(contactImports.id, range),
      ),
    )
    .orderBy(asc(contactImports.id))
    .limit(range.limit);
  return whatGoes(rows, range);
};

export async function forgetContacts(tx: Tx, ids: string[]): Promise<void> {
  for (const row of await tx.db.select().from(contacts).where(inArray(contacts.id, ids)))
    await forgetContact(tx, row);
}

export async function dropImports(tx: Tx, ids: string[]): Promise<void> {
  await tx.db
    .update(contactImports)
    .set({ status: "dropped", content: null })
    .where(inArray(contactImports.id, ids));
}
