/** Reads of mailings and invitations: for the desk, for commands, for the worker, and for what is counted afterwards. */
import { and, count, desc, eq, isNotNull, isNull, max, type Queryable, type SQL, sql } from "#db/kit.ts";
import { contacts, organisations } from "#db/schema/contacts.ts";
import { outbox } from "#db/schema/kernel.ts";
import { invitations, mailingRecipients, mailings, outreach } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { segments } from "#db/schema/segments.ts";
import type { ContactKind } from "../contacts/contact.ts";
import { isForgotten, type RegistrationStatus } from "../meetings/registration.ts";
import {
  findRegistered,
  findRegistrationById,
  type RegistrationRow,
} from "../meetings/registrations.server.ts";
import { answers, type InvitedAnswer, type MailFate } from "./mailing.ts";
import type { ListedOutreach } from "./outreach.ts";

export type MailingRow = typeof mailings.$inferSelect;
export type InvitationRow = typeof invitations.$inferSelect;
export type OutreachRow = typeof outreach.$inferSelect;

export async function findMailing(
  db: Queryable,
  meetingId: string,
  number: number,
): Promise<MailingRow | null> {
  const [row] = await db
    .select()
    .from(mailings)
    .where(and(eq(mailings.meetingId, meetingId), eq(mailings.number, number)));
  return row ?? null;
}

export async function findMailingById(db: Queryable, id: string): Promise<MailingRow | null> {
  const [row] = await db.select().from(mailings).where(eq(mailings.id, id));
  return row ?? null;
}

export async function nextNumber(db: Queryable, meetingId: string): Promise<number> {
  const [row] = await db
    .select({ last: max(mailings.number) })
    .from(mailings)
    .where(eq(mailings.meetingId, meetingId));
  return Number(row?.last ?? 0) + 1;
}

/** All of a meeting's, the newest first, each with the segment that it is for. */
export async function listMailings(db: Queryable, meetingId: string) {
  const rows = await db
    .select({ mailing: mailings, segment: segments.name, segmentRef: segments.ref })
    .from(mailings)
    .leftJoin(segments, eq(segments.id, mailings.segmentId))
    .where(eq(mailings.meetingId, meetingId))
    .orderBy(desc(mailings.number));
  return rows.map(({ mailing, segment, segmentRef }) => ({ ...mailing, segment, segmentRef }));
}

export async function findInvitation(db: Queryable, ref: string): Promise<InvitationRow | null> {
  const [row] = await db.select().from(invitations).where(eq(invitations.ref, ref));
  return row ?? null;
}

/** An invitation with whom it is for and to what; null where nobody holds its link any more. */
export async function findInvited(db: Queryable, ref: string, contactVersion: number | null) {
  const [row] = await db
    .select({
      invitation: invitations,
      contact: contacts,
      meeting: meetings,
      organisation: organisations.name,
    })
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .innerJoin(meetings, eq(meetings.id, invitations.meetingId))
    .leftJoin(organisations, eq(organisations.id, contacts.organisationId))
    .where(eq(invitations.ref, ref));
  if (!row?.contact.email) return null;
  return contactVersion === null || row.contact.linkVersion === contactVersion ? row : null;
}
export type Invited = NonNullable<Awaited<ReturnType<typeof findInvited>>>;

/** Invitations with the contact that each is to, his organisation, and how it stands with the registration that came of it. */
export const invitedContacts = (db: Queryable) =>
  db
    .select({
      ...{ contact: contacts, organisation: organisations.name },
      ...{ invitation: invitations, status: registrations.status },
    })
    .from(invitations)
    .innerJoin(contacts, eq(contacts.id, invitations.contactId))
    .leftJoin(organisations, eq(organisations.id, contacts.organisationId))
    .leftJoin(registrations, eq(registrations.id, invitations.registrationId));

/** Who on the invitation list an invitation was to, by what he is called there; null where he was forgotten. */
export async function findContactOf(
  db: Queryable,
  invitationId: string,
): Promise<{ ref: string; name: string } | null> {
  const [row] = await invitedContacts(db).where(eq(invitations.id, invitationId));
  if (!row?.contact.email) return null;
  const { ref, name, email } = row.contact;
  return { ref, name: name ?? row.organisation ?? email };
}

/** The registration of whoever was invited: that of his address, or what came of his invitation under an address that he had before. */
export async function findRegisteredOf(
  db: Queryable,
  { invitation, contact, meeting }: Invited,
): Promise<RegistrationRow | null> {
  const now = await findRegistered(db, meeting.id, contact.email ?? "");
  const before = invitation.registrationId && (await findRegistrationById(db, invitation.registrationId));
  return now ?? (before && !isForgotten(before) ? before : null);
}

/** What an invitation was answered, by itself or by the registration that came of it. */
export function answerOf(declinedAt: string | null, status: RegistrationStatus | null): InvitedAnswer | null {
  if (status !== null) return answers[status];
  return declinedAt === null ? null : "declined";
}

/** How many were invited to a meeting, by kind, whether anything is held of them still. */
export async function countInvited(db: Queryable, meetingId: string): Promise<Record<ContactKind, number>> {
  const rows = await db
    .select({ kind: invitations.kind, many: count() })
    .from(invitations)
    .where(and(eq(invitations.meetingId, meetingId), isNotNull(invitations.invitedAt)))
    .groupBy(invitations.kind);
  return Object.fromEntries(rows.map(({ kind, many }) => [kind, Number(many)])) as Record<
    ContactKind,
    number
  >;
}

/** What was done elsewhere for a meeting, or for a consultation and none of its meetings, the latest first. */
export async function listOutreach(
  db: Queryable,
  of: { meetingId: string } | { consultationId: string },
): Promise<ListedOutreach[]> {
  const whose =
    "meetingId" in of
      ? eq(outreach.meetingId, of.meetingId)
      : and(eq(outreach.consultationId, of.consultationId), isNull(outreach.meetingId));
  const rows = await db
    .select()
    .from(outreach)
    .where(and(whose, isNull(outreach.removedAt)))
    .orderBy(desc(outreach.doneOn), desc(outreach.id));
  return rows.map(({ ref, doneOn, channel, what, reach, url, version }) => ({
    ...{ ref, doneOn, channel, what, reach, url, version },
  }));
}

/** The meetings of a consultation for which something was done elsewhere, the latest first, and how much. */
export async function listMeetingOutreach(db: Queryable, consultationId: string) {
  const { slug, title, mainLanguage } = meetings;
  return db
    .select({ slug, title, mainLanguage, done: count() })
    .from(outreach)
    .innerJoin(meetings, eq(meetings.id, outreach.meetingId))
    .where(and(eq(outreach.consultationId, consultationId), isNull(outreach.removedAt)))
    .groupBy(meetings.id)
    .orderBy(desc(meetings.startsAt), desc(meetings.id));
}

/** What mails of a mailing are named by in the outbox: one a recipient. */
export const mailingKey = (recipientId: string) => `mailing:${recipientId}`;
/** The mail of a recipient that is read beside it. */
export const hisMail = eq(outbox.onceKey, sql`'mailing:' || ${mailingRecipients.id}`);
/** How the mail of a recipient ended, read beside it where it is still there (a left join); null where it has not. */
export const mailFate: SQL<MailFate | null> = sql`coalesce(${mailingRecipients.mailFate}, case
  when ${outbox.status} = 'sent' then case when ${outbox.reason} is null then 'sent' else 'filed' end
  when ${outbox.status} = 'failed' then case when ${outbox.reason} = 'bounced' then 'bounced' else 'unreachable' end
  when ${outbox.status} = 'not_sent' then 'not_sent' end)`;
export const recipientOf = (key: string) => key.slice("mailing:".length);
