/** What is told by mail to those who were invited, and to whoever tests a mailing: outbox rows in the transaction of the command. */
import { and, asc, count, eq, inArray, isNotNull, isNull, type Queryable } from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { invitations, mailingRecipients } from "#db/schema/mailings.ts";
import { persons } from "#db/schema/people.ts";
import { mailingKey } from "../mailings/queries.server.ts";
import { enqueue, enqueueAll, onceKeys, type Tell } from "./enqueue.server.ts";

/**
 * How somebody stands on the invitation list who is told of a meeting that he has not answered: whoever staff took off it since has it
 * in his calendar still, and hears that it is not held; whoever left it wants no more mail.
 */
const standing = {
  invitation_moved: ["listed"],
  invitation_called_off: ["listed", "ended"],
} as const satisfies Record<string, (typeof contacts.$inferSelect.status)[]>;
type ToInvited = keyof typeof standing;

const waitsFor = (meetingId: string, template: ToInvited) =>
  and(
    eq(invitations.meetingId, meetingId),
    isNotNull(invitations.invitedAt),
    isNull(invitations.declinedAt),
    isNull(invitations.registrationId),
    inArray(contacts.status, [...standing[template]]),
  );

/** How many of them hear of it, at an address that takes mail. */
export async function countToldAsInvited(
  db: Queryable,
  meetingId: string,
  template: ToInvited,
): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .where(and(waitsFor(meetingId, template), isNull(contacts.bouncedAt)));
  return row?.n ?? 0;
}

/** Everybody who was invited and has not answered. */
const toInvited =
  (template: ToInvited): Tell =>
  async (tx, { subjectId, seq }) => {
    const rows = await tx.db
      .select({ id: invitations.id, contactId: contacts.id })
      .from(invitations)
      .innerJoin(contacts, eq(contacts.id, invitations.contactId))
      .where(waitsFor(subjectId, template))
      .orderBy(asc(invitations.id));
    const mails = rows.map(({ id, contactId }) => ({
      template,
      to: { kind: "contact" as const, id: contactId },
      about: { kind: "invitation", id },
      onceKey: onceKeys.repeatable(template, id, seq, contactId),
    }));
    await enqueueAll(tx, mails);
  };
export const invitedMovedTold = toInvited("invitation_moved");
export const invitedCancelledTold = toInvited("invitation_called_off");

/** Those of the staff who are told so already, as invited people, at an address that takes mail. */
export async function listToldAsInvited(
  db: Queryable,
  meetingId: string,
  template: ToInvited,
): Promise<string[]> {
  const rows = await db
    .select({ id: persons.id })
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .innerJoin(persons, eq(persons.emailKey, contacts.emailKey))
    .where(and(waitsFor(meetingId, template), isNull(contacts.bouncedAt)));
  return rows.map(({ id }) => id);
}

/** Whoever said no by his link: his calendar holds the meeting still. One that answered for him knows. */
export const declinedTold: Tell = async (tx, { subjectId: id, seq, data }) => {
  const [row] = await tx.db.select().from(invitations).where(eq(invitations.id, id));
  if (data.by !== "link" || !row?.contactId || row.invitedAt === null) return;
  await enqueue(tx, {
    template: "invitation_declined",
    to: { kind: "contact", id: row.contactId },
    about: { kind: "invitation", id },
    onceKey: onceKeys.repeatable("invitation_declined", id, seq, row.contactId),
  });
};

/** Whoever's calendar answered in vain: at the address that he registered or was invited with. Nobody where a program answered. */
export const replyRefusedTold: Tell = async (tx, { seq, data }) => {
  if (data.told !== true) return;
  const template = "reply_refused";
  const [to, about] =
    typeof data.registration === "string"
      ? ([
          { kind: "registration", id: data.registration },
          { kind: "registration", id: data.registration },
        ] as const)
      : ([
          { kind: "contact", id: String(data.contact) },
          { kind: "invitation", id: String(data.invitation) },
        ] as const);
  await enqueue(tx, { template, to, about, onceKey: onceKeys.repeatable(template, about.id, seq, to.id) });
};

/** A successor gets the invitation that others have had: one of the mailing's own mails. */
export const handedOnTold: Tell = async (tx, { subjectId: id, data }) => {
  const [row] = await tx.db
    .select({ recipient: mailingRecipients, contactId: invitations.contactId })
    .from(mailingRecipients)
    .innerJoin(invitations, eq(invitations.id, mailingRecipients.invitationId))
    .where(and(eq(mailingRecipients.id, String(data.recipient)), eq(invitations.id, id)));
  if (!row?.contactId) return;
  await enqueue(tx, {
    template: "invitation",
    to: { kind: "contact", id: row.contactId },
    about: { kind: "mailing", id: row.recipient.mailingId },
    onceKey: mailingKey(row.recipient.id),
  });
};

/** A mailing as it is now, to whoever asked to see it in his own mailbox. */
export const mailingTested: Tell = async (tx, { subjectId: id, seq, actorId }) => {
  if (!actorId) return;
  await enqueue(tx, {
    template: "mailing_test",
    to: { kind: "person", id: actorId },
    about: { kind: "mailing_test", id },
    onceKey: onceKeys.repeatable("mailing_test", id, seq, actorId),
  });
};
