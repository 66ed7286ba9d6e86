/**
 * Which consultees a mailing reached: the bodies whose contact, or the one who left and whom he followed, was sent it. That the mail
 * server took it is what counts, not what he answered; who was sent nothing, or whose mail came back, was not asked by it.
 */
import { and, desc, eq, inArray, isNotNull, isNull, type Queryable } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { consultees } from "#db/schema/consultees.ts";
import { contacts } from "#db/schema/contacts.ts";
import { outbox } from "#db/schema/kernel.ts";
import { invitations, mailingRecipients, mailings } from "#db/schema/mailings.ts";
import { type ConsulteeMark, markLack } from "../consultees/consultee.ts";
import { dateIn } from "../kernel/day.ts";
import { keptFilter } from "../segments/forms.ts";
import { hisMail, type MailingRow, mailFate } from "./queries.server.ts";

export type Reached = {
  consultation: typeof consultations.$inferSelect;
  /** what can be written down of them by this mailing */
  mark: Extract<ConsulteeMark, "asked" | "reminded">;
  /** the day on which it was sent to each, by reference, in the forum's zone; those of whom it is written down already are not among them */
  days: Map<string, string>;
};

/** Null of a mailing that is not sent, or to no consultation's consultees. */
export async function readReached(
  db: Queryable,
  mailing: MailingRow,
  timeZone: string,
): Promise<Reached | null> {
  const { endedAt } = mailing;
  const filter = endedAt ? await filterBehind(db, mailing) : null;
  if (!endedAt || !filter?.consulteesOf) return null;
  const [consultation] = await db
    .select()
    .from(consultations)
    .where(eq(consultations.slug, filter.consulteesOf));
  if (!consultation) return null;
  const mark = mailing.kind === "reminder" || filter.consultees === "silent" ? "reminded" : "asked";
  const sentAt = await readSent(db, mailing, endedAt);
  const rows = await db
    .select()
    .from(consultees)
    .where(and(eq(consultees.consultationId, consultation.id), isNull(consultees.removedAt)));
  const days = new Map<string, string>();
  for (const row of rows) {
    const at = row.contactId && sentAt.get(row.contactId);
    const on = at && dateIn(at, timeZone);
    if (on && !markLack(row, mark, on)) days.set(row.ref, on);
  }
  return { consultation, mark, days };
}

/** Whom it went to by its segment: of a reminder, whom the meeting's last invitation to consultees went to. */
async function filterBehind(db: Queryable, { kind, filter, meetingId }: MailingRow) {
  if (kind === "notice") return null;
  if (kind === "invitation") return filter && keptFilter(filter);
  const rows = await db
    .select({ filter: mailings.filter })
    .from(mailings)
    .where(
      and(eq(mailings.meetingId, meetingId), eq(mailings.kind, "invitation"), isNotNull(mailings.startedAt)),
    )
    .orderBy(desc(mailings.number));
  const filters = rows.map((row) => keptFilter(row.filter ?? {}));
  return filters.find(({ consulteesOf }) => consulteesOf !== null) ?? null;
}

/** When it was sent to each contact, and so to his successor. Where the mail itself is kept no longer: when the mailing had ended, or his came after it. */
async function readSent(db: Queryable, { id }: MailingRow, endedAt: string): Promise<Map<string, string>> {
  const rows = await db
    .select({
      ...{ contactId: contacts.id, successorId: contacts.successorId },
      ...{ madeAt: mailingRecipients.madeAt, sentAt: outbox.sentAt },
    })
    .from(mailingRecipients)
    .innerJoin(invitations, eq(invitations.id, mailingRecipients.invitationId))
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .leftJoin(outbox, hisMail)
    .where(and(eq(mailingRecipients.mailingId, id), inArray(mailFate, ["sent"])));
  const sent = new Map<string, string>();
  for (const { contactId, successorId, madeAt, sentAt } of rows) {
    const at = sentAt ?? (madeAt && madeAt > endedAt ? madeAt : endedAt);
    if (successorId && !sent.has(successorId)) sent.set(successorId, at);
    sent.set(contactId, at);
  }
  return sent;
}
