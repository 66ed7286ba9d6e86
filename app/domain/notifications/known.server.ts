/** What somebody knows of a meeting: as it was when the last mail about it that reached him was written, and not when that was asked for. */
import { and, databaseInstant, eq, gt, inArray, lt, ne, type Queryable, type SQL, sql } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { mailings } from "#db/schema/mailings.ts";
import type { OutboxRow } from "./deliver.server.ts";

/**
 * By his mails about it that fit, but for the one that asks. `leaves_now`: an older one is in a lane's hands, and what it says is not
 * known before it has left; of two that are, the older one waits for none.
 */
export async function readKnown(
  db: Queryable,
  row: OutboxRow,
  fits: SQL | undefined,
): Promise<{ sequence: number } | "leaves_now" | "nothing"> {
  const mails = await db
    .select({
      ...{ status: outbox.status, sequence: outbox.sequence },
      leaves: sql<number>`case when ${gt(outbox.leasedUntil, databaseInstant())} and ${lt(outbox.id, row.id)} then 1 else 0 end`,
    })
    .from(outbox)
    .leftJoin(mailings, and(eq(outbox.subjectKind, "mailing"), eq(mailings.id, outbox.subjectId)))
    .where(
      and(
        ...[eq(outbox.recipientKind, row.recipientKind), eq(outbox.recipientId, row.recipientId)],
        ...[inArray(outbox.status, ["queued", "sent"]), ne(outbox.id, row.id), fits],
      ),
    );
  if (mails.some(({ leaves }) => Number(leaves) === 1)) return "leaves_now";
  const sent = mails.filter(({ status }) => status === "sent");
  return sent.length === 0 ? "nothing" : { sequence: Math.max(...sent.map(({ sequence }) => sequence ?? 0)) };
}
