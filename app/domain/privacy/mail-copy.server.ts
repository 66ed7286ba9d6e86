/** Mail to somebody, for a copy of what is held of him. */
import { and, asc, eq, isNotNull, isNull, ne, type Queryable } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { invitations, mailingRecipients, mailings } from "#db/schema/mailings.ts";
import { type RecipientKind, writtenToFile } from "../kernel/outbox.ts";
import type { MailFate } from "../mailings/mailing.ts";
import { hisMail } from "../mailings/queries.server.ts";
import { notSentReasons } from "../notifications/mail.ts";
import { mailingTemplates } from "../notifications/mailings.server.ts";
import type { CopiedMail } from "./copy.ts";

/**
 * Mail to somebody, the oldest first: what kind it was of and what became of it. Its words were never kept; of mailings the kind and the
 * fate are known longer than the mail.
 */
export async function readMail(db: Queryable, kind: RecipientKind, id: string): Promise<CopiedMail[]> {
  const rows = await db
    .select()
    .from(outbox)
    .where(
      and(eq(outbox.recipientKind, kind), eq(outbox.recipientId, id), ne(outbox.template, "address_new")),
    )
    .orderBy(asc(outbox.createdAt), asc(outbox.id));
  const kept = rows.map(
    ({ template, createdAt, status, sentAt, reason }): CopiedMail => ({
      ...{ template, createdAt },
      ...(reason === writtenToFile ? { status: writtenToFile, sentAt: null } : { status, sentAt }),
      why: notSentReasons.find((word) => word === reason) ?? null,
    }),
  );
  return [...(await readOfMailings(db, kind, id)), ...kept].sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : Number(a.createdAt > b.createdAt),
  );
}

const ended: Record<MailFate, Pick<CopiedMail, "status" | "why">> = {
  sent: { status: "sent", why: null },
  filed: { status: writtenToFile, why: null },
  bounced: { status: "failed", why: "bounced" },
  unreachable: { status: "failed", why: null },
  not_sent: { status: "not_sent", why: null },
};

/** Of mailings whose mail has gone: how it ended was written down with whom it went to, and not when. */
async function readOfMailings(db: Queryable, kind: RecipientKind, id: string): Promise<CopiedMail[]> {
  if (kind !== "registration" && kind !== "contact") return [];
  const { registrationId, invitationId, madeAt, mailFate } = mailingRecipients;
  const rows = await db
    .select({ kind: mailings.kind, begunAt: mailings.createdAt, madeAt, fate: mailFate })
    .from(mailingRecipients)
    .innerJoin(mailings, eq(mailings.id, mailingRecipients.mailingId))
    .leftJoin(invitations, eq(invitations.id, invitationId))
    .leftJoin(outbox, hisMail)
    .where(
      and(
        eq(kind === "registration" ? registrationId : invitations.contactId, id),
        ...[isNotNull(mailFate), isNull(outbox.id)],
      ),
    );
  return rows.flatMap(({ kind, begunAt, madeAt, fate }): CopiedMail[] | CopiedMail =>
    fate === null
      ? []
      : { template: mailingTemplates[kind], createdAt: madeAt ?? begunAt, sentAt: null, ...ended[fate] },
  );
}
