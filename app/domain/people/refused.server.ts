/** Addresses whose owner said that a stranger gave them. */
import { refusedAddresses } from "#db/schema/people.ts";
import type { Tx } from "../kernel/context.server.ts";

/** No mail that a stranger can ask for goes to the address for a while; said once more, the while begins anew. */
export async function refuseAddress(tx: Tx, emailKey: string): Promise<void> {
  const refusedAt = tx.now();
  await tx.db
    .insert(refusedAddresses)
    .values({ emailKey, refusedAt })
    .onConflictDoUpdate({ target: refusedAddresses.emailKey, set: { refusedAt } });
}
