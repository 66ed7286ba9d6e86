/**
 * Addresses whose owner said that a stranger gave them: for all that a stranger can ask for, or for the mail of one form alone, so
 * that a button in a mail about a meeting keeps no receipt of one's own input away.
 */
import { eq, or, sql } from "#db/kit.ts";
import { refusedAddresses } from "#db/schema/people.ts";
import type { Tx } from "../kernel/context.server.ts";

/** The form of the invitation list; that of a meeting is called by its id. */
export const listForm = "invitation-list";

/** What the row is kept by: the address; for one form alone, its name behind it, which no address can hold. */
export const refusedKey = (emailKey: string, form: string | null = null) =>
  form === null ? emailKey : `${emailKey} ${form}`;

/** No such mail goes to the address for a while; said once more, the while begins anew. `form`: an id; null for all. */
export async function refuseAddress(tx: Tx, emailKey: string, form: string | null = null): Promise<void> {
  const refusedAt = tx.now();
  await tx.db
    .insert(refusedAddresses)
    .values({ emailKey: refusedKey(emailKey, form), refusedAt })
    .onConflictDoUpdate({ target: refusedAddresses.emailKey, set: { refusedAt } });
}

/** Part of forgetting: that somebody refused anything. */
export async function forgetRefused(tx: Tx, address: string): Promise<void> {
  const { emailKey } = refusedAddresses;
  const before = refusedKey(address, "");
  const ofForms = sql`substr(${emailKey}, 1, ${[...before].length}) = ${before}`;
  await tx.db.delete(refusedAddresses).where(or(eq(emailKey, address), ofForms));
}
