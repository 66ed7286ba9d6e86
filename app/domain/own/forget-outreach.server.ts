/** Part of forgetting: the outreach log, which is about nobody, and may name somebody all the same. */
import { eq } from "#db/kit.ts";
import { outreach } from "#db/schema/mailings.ts";
import type { Tx } from "../kernel/context.server.ts";
import { holdsName, type Name, withoutNames } from "./forgotten-words.ts";

/** What was done stays, without the names; an address of the web that holds one goes. */
export async function wipeOutreach(tx: Tx, names: readonly Name[]): Promise<void> {
  if (names.length === 0) return;
  for (const row of await tx.db.select().from(outreach)) {
    const what = withoutNames(row.what, names);
    const url = row.url !== null && holdsName(row.url, names) ? null : row.url;
    if (what === row.what && url === row.url) continue;
    await tx.db
      .update(outreach)
      .set({ what, url, version: row.version + 1 })
      .where(eq(outreach.id, row.id));
  }
}
