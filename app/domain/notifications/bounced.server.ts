/**
 * Mail that came back (RFC 3464): what a mail server reports of a mail that it had taken. A report is believed where it names a mail
 * of ours by its Message-ID and the address that it went to: nobody else knows both. The mail then counts as failed. Where the report
 * says that no mail reaches the address, what else would go to somebody on the invitation list, and notices to somebody registered,
 * wait for a coordinator to decide on that one; where it was this mail that was refused, or whoever sends it, nothing waits.
 */
import { and, eq, isNotNull, placeholder, prepared, type Queryable, type Transaction } from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { outbox } from "#db/schema/kernel.ts";
import type { Ctx } from "../kernel/context.server.ts";
import type { Template } from "../kernel/outbox.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { write } from "../kernel/write.server.ts";
import { emailKey } from "../people/person.ts";
import type { OutboxRow } from "./deliver.server.ts";
import type { NotSentReason } from "./mail.ts";
import { findAddress } from "./queries.server.ts";

const bounced: NotSentReason = "bounced";

export type DeliveryReport = {
  /** of the mail that is reported on, without domain */
  messageId: string;
  /** to whom it went, by the report's word */
  address: string;
  /** for good, or only for the moment: the mail server goes on trying */
  kind: "failed" | "delayed";
  /** no mail reaches the address; else this mail was refused, or whoever sends it */
  ofAddress: boolean;
  /** the mail server's words, shortened, without addresses */
  said: string;
};

/**
 * Notes that a mail came back for good, or is delayed. The same report once more changes nothing. Refused as unknown where no such
 * mail went to that address. Events: mail.bounced.
 */
export async function noteReport(ctx: Ctx, report: DeliveryReport): Promise<Result<undefined, "unknown">> {
  return write<undefined, "unknown">(ctx, async (tx) => {
    const [row] = await tx.db.select().from(outbox).where(eq(outbox.messageId, report.messageId));
    const address = row ? await findAddress(tx.db, row) : null;
    if (!row || !address || emailKey(address) !== emailKey(report.address)) return refuse("unknown");
    // What was decided since stands; a mail that lies in a folder went to nobody.
    if (row.status !== "sent" || row.reason !== null) return ok();
    const { said: lastError } = report;
    if (report.kind === "delayed") {
      await tx.db.update(outbox).set({ lastError }).where(eq(outbox.id, row.id));
      return ok();
    }
    await tx.db
      .update(outbox)
      .set({ status: "failed", sentAt: null, lastError, reason: report.ofAddress ? bounced : null })
      .where(eq(outbox.id, row.id));
    if (report.ofAddress) await doubtAddress(tx.db, row, tx.now());
    tx.record({
      type: "mail.bounced",
      subjectKind: "mail",
      subjectId: row.id,
      data: { template: row.template },
    });
    return ok();
  });
}

/** Nothing more goes to somebody on the list whose address takes no mail, until a coordinator believes it anew. */
export async function doubtAddress(
  db: Transaction,
  { recipientKind, recipientId }: Pick<OutboxRow, "recipientKind" | "recipientId">,
  now: string,
): Promise<void> {
  if (recipientKind === "contact")
    await db.update(contacts).set({ bouncedAt: now }).where(eq(contacts.id, recipientId));
}

// Asked before each of some thousand mails.
const bouncedContact = prepared("contact_bounced", (db) =>
  db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.id, placeholder("id")), isNotNull(contacts.bouncedAt))),
);

/** What whoever is registered can go without. What becomes of his seat and of the meeting is told him all the same. */
const canWait: readonly string[] = [
  "meeting_notice",
  "record_published",
  "evaluation_asked",
] satisfies Template[];

/**
 * Whether mail to somebody on the list, or registered, waits since one to him came back. To staff and contributors each goes, as
 * where a mail server refuses at once: a coordinator sees every one.
 */
export async function hasBounced(db: Queryable, row: OutboxRow): Promise<boolean> {
  if (row.recipientKind === "contact") {
    const gone = await bouncedContact(db, { id: row.recipientId });
    return gone.length > 0;
  }
  if (row.recipientKind !== "registration" || !canWait.includes(row.template)) return false;
  const back = and(
    eq(outbox.recipientKind, row.recipientKind),
    eq(outbox.recipientId, row.recipientId),
    eq(outbox.status, "failed"),
    eq(outbox.reason, bounced),
  );
  return (await db.$count(outbox, back)) > 0;
}

/** Whether a mail with this Message-ID left this house. */
export async function isOwnMail(db: Queryable, messageId: string): Promise<boolean> {
  return (await db.$count(outbox, eq(outbox.messageId, messageId))) > 0;
}
