/** An address that somebody typed is nobody's word that it is his: mail to it is kept from filling a mailbox. */
import { and, eq, gt, inArray, lt, ne, type Queryable } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { addressChanges, contributors, refusedAddresses } from "#db/schema/people.ts";
import { madeWithinHourBefore } from "../kernel/lately.server.ts";
import { refusedDays } from "../own/own.ts";
import { refusedKey } from "../people/refused.server.ts";
import type { OutboxRow } from "./deliver.server.ts";

/** Whether the owner of the address said lately that a stranger gave it: of anything, or of the form that this mail comes from. */
export async function isRefused(
  db: Queryable,
  emailKey: string | null,
  now: string,
  form: string | null = null,
): Promise<boolean> {
  if (!emailKey) return false;
  const since = new Date(Date.parse(now) - refusedDays * 86_400_000).toISOString();
  const keys = [refusedKey(emailKey), refusedKey(emailKey, form)];
  const refused = and(inArray(refusedAddresses.emailKey, keys), gt(refusedAddresses.refusedAt, since));
  return (await db.$count(refusedAddresses, refused)) > 0;
}

/** So often within an hour an address is asked whether it is the new one of somebody. */
export const changesAnHour = 3;

/** Whether it was asked that often in the hour before, by however many. */
export async function isAskedByMany(db: Queryable, row: OutboxRow, emailKey: string): Promise<boolean> {
  const before = await db
    .select({ id: outbox.id })
    .from(addressChanges)
    .innerJoin(outbox, eq(outbox.subjectId, addressChanges.id))
    .where(
      and(
        eq(addressChanges.emailKey, emailKey),
        eq(outbox.template, "address_new"),
        ne(outbox.status, "not_sent"),
        madeWithinHourBefore(row.createdAt),
        lt(outbox.id, row.id),
      ),
    )
    .limit(changesAnHour);
  return before.length === changesAnHour;
}

/** So many receipts of the form go to one address in an hour. The receipt on the page is always shown. */
export const receiptsAnHour = 20;

/** Whether that many went, or wait to go, to the address in the hour before this one. What staff enter is not counted. */
export async function fillsMailbox(db: Queryable, row: OutboxRow, emailKey: string | null): Promise<boolean> {
  if (row.template !== "receipt" || !emailKey) return false;
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
        madeWithinHourBefore(row.createdAt),
        lt(outbox.id, row.id),
      ),
    )
    .limit(receiptsAnHour);
  return before.length === receiptsAnHour;
}
