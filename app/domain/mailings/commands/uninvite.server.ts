/** Parts of commands: who was to be invited and got nothing was not invited. */
import { and, databaseInstant, eq, gt, inArray, isNull, lte, or, type Transaction } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { invitations, mailingRecipients } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import { hisMail, type MailingRow, recipientOf } from "../queries.server.ts";

/** All whose mail was made, has not left, and is in no worker's hands: what those do with theirs, `wasNotInvited` hears of. */
export async function uninviteUnsent(db: Transaction, { id }: MailingRow): Promise<void> {
  const unsent = db
    .select({ id: mailingRecipients.invitationId })
    .from(mailingRecipients)
    .innerJoin(outbox, hisMail)
    .where(
      and(
        eq(mailingRecipients.mailingId, id),
        eq(outbox.status, "queued"),
        or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, databaseInstant())),
      ),
    );
  await db.update(invitations).set({ invitedAt: null }).where(inArray(invitations.id, unsent));
}

/**
 * His mail ended as not sent, whatever for: of an invitation nothing reached him. Once its meeting is over it stays as it was counted: an
 * old mail that is tried again then can't change what has been reported.
 */
export async function wasNotInvited(
  db: Transaction,
  mail: Pick<typeof outbox.$inferSelect, "template" | "onceKey">,
  now: string,
): Promise<void> {
  if (mail.template !== "invitation") return;
  const his = db
    .select({ id: mailingRecipients.invitationId })
    .from(mailingRecipients)
    .where(eq(mailingRecipients.id, recipientOf(mail.onceKey)));
  const toCome = db.select({ id: meetings.id }).from(meetings).where(gt(meetings.endsAt, now));
  await db
    .update(invitations)
    .set({ invitedAt: null })
    .where(and(inArray(invitations.id, his), inArray(invitations.meetingId, toCome)));
}
