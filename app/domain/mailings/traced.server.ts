/**
 * What became of a mailing for each whom it goes to. The database says it, counts it and pages it by one condition, so that no page and
 * no file holds more recipients than it shows at a time.
 */
import { and, asc, count, eq, gt, inArray, type Queryable, type SQL, sql } from "#db/kit.ts";
import { contacts, organisations } from "#db/schema/contacts.ts";
import { outbox } from "#db/schema/kernel.ts";
import { invitations, mailingRecipients, mailings } from "#db/schema/mailings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { registrationStatuses } from "../meetings/registration.ts";
import {
  answers,
  type Fate,
  type FateCounts,
  fates,
  type MailFate,
  type TracedRecipient,
} from "./mailing.ts";
import { hisMail, type MailingRow, mailFate } from "./queries.server.ts";

const is = (fate: Fate) => sql`${fate}`;
/** The status of the registration that came of an invitation. */
const answered = sql`(select r.status from registrations r where r.id = ${invitations.registrationId})`;
const byAnswer = registrationStatuses.map((status) => sql`when ${status} then ${is(answers[status])}`);
/** What a recipient answered says more than what the mail server did; a notice asks for no answer. */
const answer = sql`case when ${mailings.kind} = 'notice' then null
  when ${answered} is not null then case ${answered} ${sql.join(byAnswer, sql` `)} end
  when ${invitations.declinedAt} is not null then ${is("declined")} end`;
/** Of whoever's mail has not ended: when a mailing is sent, nobody waits for one who was forgotten before his was made. */
const stillToCome = sql`case
  when ${mailings.status} = 'stopped' or (${mailings.status} = 'sent' and ${outbox.id} is null) then ${is("not_sent")}
  else ${is("waiting")} end`;
const fate: SQL<Fate> = sql`coalesce(${answer}, ${mailFate}, ${stillToCome})`;

/** How many of each of these mailings had which fate. */
export async function countFates(db: Queryable, ids: readonly string[]): Promise<Map<string, FateCounts>> {
  const none = () => Object.fromEntries(fates.map((one) => [one, 0])) as FateCounts;
  const counts = new Map(ids.map((id) => [id, none()]));
  if (ids.length === 0) return counts;
  const each = db
    .select({ id: mailings.id, fate: fate.as("fate") })
    .from(mailingRecipients)
    .innerJoin(mailings, eq(mailings.id, mailingRecipients.mailingId))
    .leftJoin(invitations, eq(invitations.id, mailingRecipients.invitationId))
    .leftJoin(outbox, hisMail)
    .where(inArray(mailingRecipients.mailingId, [...ids]))
    .as("each");
  const rows = await db
    .select({ id: each.id, fate: each.fate, many: count() })
    .from(each)
    .groupBy(each.id, each.fate);
  for (const { id, fate, many } of rows) {
    const of = counts.get(id);
    if (of) of[fate] = Number(many);
  }
  return counts;
}

/** How many mails of each of these mailings a mail server took, whatever became of them after that and whatever was answered. */
export const countHandedOver = (db: Queryable, ids: readonly string[]) =>
  countMails(db, ids, ["sent", "bounced"]);

/** How many left us so far: also those that were filed, where there is no mail server. */
export const countLeft = (db: Queryable, ids: readonly string[]) =>
  countMails(db, ids, ["sent", "bounced", "filed"]);

async function countMails(
  db: Queryable,
  ids: readonly string[],
  ended: MailFate[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: mailingRecipients.mailingId, many: count() })
    .from(mailingRecipients)
    .leftJoin(outbox, hisMail)
    .where(and(inArray(mailingRecipients.mailingId, [...ids]), inArray(mailFate, ended)))
    .groupBy(mailingRecipients.mailingId);
  return new Map(rows.map(({ id, many }) => [id, Number(many)]));
}

/** Those of one fate, those after a place, or one alone by his reference. */
type Page = { fate?: Fate; after?: string; only?: string; limit: number };
export type TracedPage = { traced: TracedRecipient[]; next: string | null };

/** A page of its recipients in the order in which they get it, and the place that the next one begins after. */
export async function listTraced(
  db: Queryable,
  mailing: MailingRow,
  { fate: only, after, limit, ...page }: Page,
): Promise<TracedPage> {
  const from = after ? await findPlace(db, mailing, after) : null;
  const person = mailing.kind === "notice" ? registrations : contacts;
  const rows = await db
    .select({
      ...{ contact: contacts, organisation: organisations.name, own: registrations, fate },
      ...{ invitation: invitations.ref, reason: outbox.reason, at: outbox.sentAt },
    })
    .from(mailingRecipients)
    .innerJoin(mailings, eq(mailings.id, mailingRecipients.mailingId))
    .leftJoin(invitations, eq(invitations.id, mailingRecipients.invitationId))
    .leftJoin(contacts, eq(contacts.id, invitations.contactId))
    .leftJoin(organisations, eq(organisations.id, contacts.organisationId))
    .leftJoin(registrations, eq(registrations.id, mailingRecipients.registrationId))
    .leftJoin(outbox, hisMail)
    .where(
      and(
        eq(mailingRecipients.mailingId, mailing.id),
        from ? gt(mailingRecipients.id, from) : undefined,
        only && eq(fate, only),
        page.only ? eq(person.ref, page.only) : undefined,
      ),
    )
    .orderBy(asc(mailingRecipients.id))
    .limit(limit + 1);
  const traced = rows.slice(0, limit).map(({ contact, organisation, own, invitation, ...mail }) => ({
    place: invitation ?? own?.ref ?? "",
    ref: (contact?.email && contact.ref) || (own?.email && own.ref) || null,
    name: contact?.name ?? (own?.name || null),
    organisation: organisation ?? own?.organisation ?? null,
    email: contact?.email ?? own?.email ?? null,
    language: contact?.language ?? own?.language ?? null,
    ...mail,
  }));
  return { traced, next: rows.length > limit ? (traced.at(-1)?.place ?? null) : null };
}

/** The row of the recipient at a place; null where there is none. */
async function findPlace(db: Queryable, { id, kind }: MailingRow, place: string): Promise<string | null> {
  const { invitationId, registrationId, mailingId } = mailingRecipients;
  const [row] = await db
    .select({ id: mailingRecipients.id })
    .from(mailingRecipients)
    .where(
      and(
        eq(mailingId, id),
        kind === "notice"
          ? eq(
              registrationId,
              db.select({ id: registrations.id }).from(registrations).where(eq(registrations.ref, place)),
            )
          : eq(
              invitationId,
              db.select({ id: invitations.id }).from(invitations).where(eq(invitations.ref, place)),
            ),
      ),
    );
  return row?.id ?? null;
}
