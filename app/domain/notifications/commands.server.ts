/** Writes about mail: staff decide on what could not be delivered; anyone may ask for the list of an address. */
import { and, asc, eq, inArray } from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { outbox } from "#db/schema/kernel.ts";
import { contributors } from "#db/schema/people.ts";
import type { Ctx, Tx } from "../kernel/context.server.ts";
import { firstClickBefore } from "../kernel/day.ts";
import { madeWithinHourBefore } from "../kernel/lately.server.ts";
import type { OutboxStatus } from "../kernel/outbox.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { write } from "../kernel/write.server.ts";
import { emailKey } from "../people/person.ts";
import { notLeased, type OutboxRow } from "./deliver.server.ts";
import { enqueue, onceKeys } from "./enqueue.server.ts";
import { retryLimit } from "./mail.ts";
import { mayManageMail } from "./policy.ts";

export type MailRefusal =
  | "not_found"
  | "not_allowed"
  /** it was sent, or decided, since the page was read */
  | "already_settled";

/** Ten new tries, from now on. */
const anew = (now: string) =>
  ({
    status: "queued",
    notBefore: now,
    attempts: 0,
    leasedUntil: null,
    lastError: null,
    reason: null,
  }) as const;

/** An address that mail came back from is believed anew. */
async function believe(tx: Tx, rows: readonly Pick<OutboxRow, "recipientId">[]): Promise<void> {
  const ids = rows.map(({ recipientId }) => recipientId);
  await tx.db.update(contacts).set({ bouncedAt: null }).where(inArray(contacts.id, ids));
  await tx.db
    .update(outbox)
    .set({ reason: null })
    .where(and(inArray(outbox.recipientId, ids), eq(outbox.status, "failed")));
}

/** Tries a mail again that could not be delivered: ten new tries, the same Message-ID. Events: mail.retried. */
export function retry(ctx: Ctx, messageId: string): Promise<Result<undefined, MailRefusal>> {
  return settle(ctx, messageId, ["failed"], "mail.retried", anew);
}

/**
 * Tries all again that could not be delivered, the oldest first and at most `retryLimit` in one act; how many.
 * Refused as already_settled where none is left. Events: mail.retried for each.
 */
export function retryAll(ctx: Ctx): Promise<Result<number, MailRefusal>> {
  return write<number, MailRefusal>(ctx, async (tx) => {
    if (!mayManageMail(tx.actor)) return refuse("not_allowed");
    const failed = await tx.db
      .select({ id: outbox.id, template: outbox.template, recipientId: outbox.recipientId })
      .from(outbox)
      .where(eq(outbox.status, "failed"))
      .orderBy(asc(outbox.notBefore), asc(outbox.id))
      .limit(retryLimit);
    if (failed.length === 0) return refuse("already_settled");
    await tx.db
      .update(outbox)
      .set(anew(tx.now()))
      .where(
        inArray(
          outbox.id,
          failed.map(({ id }) => id),
        ),
      );
    await believe(tx, failed);
    for (const { id, template } of failed)
      tx.record({ type: "mail.retried", subjectKind: "mail", subjectId: id, data: { template } });
    return ok(failed.length);
  });
}

/** Decides, with a reason, that a mail which could not be delivered is let be. Events: mail.dropped. */
export function dropMail(
  ctx: Ctx,
  messageId: string,
  reason: string,
): Promise<Result<undefined, MailRefusal>> {
  return settle(ctx, messageId, ["failed", "queued"], "mail.dropped", () => ({
    status: "not_sent",
    reason,
    leasedUntil: null,
  }));
}

async function settle(
  ctx: Ctx,
  messageId: string,
  from: readonly OutboxStatus[],
  type: string,
  columns: (now: string) => Partial<OutboxRow>,
): Promise<Result<undefined, MailRefusal>> {
  return write<undefined, MailRefusal>(ctx, async (tx) => {
    if (!mayManageMail(tx.actor)) return refuse("not_allowed");
    const named = eq(outbox.messageId, messageId);
    const [row] = await tx.db.select().from(outbox).where(named);
    if (!row) return refuse("not_found");
    if (!from.includes(row.status)) return refuse("already_settled");
    // It may be on its way at this moment: then it can't be called back.
    if ((await tx.db.$count(outbox, and(named, notLeased))) === 0) return refuse("already_settled");
    await tx.db.update(outbox).set(columns(tx.now())).where(eq(outbox.id, row.id));
    if (type === "mail.retried") await believe(tx, [row]);
    tx.record({ type, subjectKind: "mail", subjectId: row.id, data: { template: row.template } });
    return ok();
  });
}

/** So many lists an hour to one address, however often they are asked for. */
export const listsAnHour = 3;

/**
 * Mails an address the list of everything sent in from it. One waits at a time, a second click brings no second one, and at
 * most three go in an hour, so that nobody's mailbox can be filled by it. Says nothing of whether the address is known: the answer is always the same.
 */
export async function sendSubmissionsList(ctx: Ctx, email: string): Promise<void> {
  await write(ctx, async (tx) => {
    const known = await tx.db
      .select({ id: contributors.id })
      .from(contributors)
      .where(eq(contributors.emailKey, emailKey(email)))
      .orderBy(asc(contributors.id));
    const first = known[0];
    if (!first) return ok();
    const lists = await tx.db
      .select({ status: outbox.status, createdAt: outbox.createdAt })
      .from(outbox)
      .where(
        and(
          eq(outbox.template, "all_submissions"),
          inArray(
            outbox.recipientId,
            known.slice(-500).map(({ id }) => id),
          ),
          madeWithinHourBefore(tx.now()),
        ),
      );
    const since = firstClickBefore(tx.now());
    const comes = lists.some(({ status, createdAt }) => status === "queued" || createdAt >= since);
    if (comes || lists.length >= listsAnHour) return ok();
    // The newest submission knows the language that its writer uses now.
    const { id } = known.at(-1) ?? first;
    await enqueue(tx, {
      template: "all_submissions",
      to: { kind: "contributor", id },
      about: { kind: "contributor", id },
      onceKey: onceKeys.list(id, tx.newId()),
    });
    return ok();
  });
}
