/** An address on the form is nobody's word that it is his: receipts to one address are kept from filling a mailbox. */
import { and, eq, gte, lt, ne, type Queryable } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { contributors } from "#db/schema/people.ts";
import type { OutboxRow } from "./deliver.server.ts";

/** So many receipts of the form go to one address in an hour. The receipt on the page is always shown. */
export const receiptsAnHour = 20;

/** Whether that many went, or wait to go, to the address in the hour before this one. What staff enter is not counted. */
export async function fillsMailbox(db: Queryable, row: OutboxRow, emailKey: string | null): Promise<boolean> {
  if (row.template !== "receipt" || !emailKey) return false;
  const anHourBefore = new Date(Date.parse(row.createdAt) - 3_600_000).toISOString();
  const before = await db
    .select({ id: outbox.id })
    .from(contributors)
    .innerJoin(outbox, eq(outbox.recipientId, contributors.id))
    .where(
      and(
        eq(contributors.emailKey, emailKey),
        eq(outbox.recipientKind, "contributor"),
        eq(outbox.template, "receipt"),
        ne(outbox.status, "not_sent"),
        gte(outbox.createdAt, anHourBefore),
        lt(outbox.id, row.id),
      ),
    )
    .limit(receiptsAnHour);
  return before.length === receiptsAnHour;
}
