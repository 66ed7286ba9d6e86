/**
 * Whom a mailing means at an instant, and whom it leaves out and why. Conditions on contacts for an invitation and a reminder, on
 * registrations for a notice: counted and listed by the same ones that the worker writes recipients down by.
 */
import {
  and,
  asc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  ne,
  not,
  or,
  type Queryable,
  type SQL,
} from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { outbox } from "#db/schema/kernel.ts";
import { invitations, mailingRecipients, mailings } from "#db/schema/mailings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { listContactsWhere } from "../contacts/queries.server.ts";
import type { MeetingRow } from "../meetings/queries.server.ts";
import type { RegistrationStatus } from "../meetings/registration.ts";
import { findRegistration, hasNoAddress, isHeld } from "../meetings/registrations.server.ts";
import { keptFilter } from "../segments/forms.ts";
import { fitsSegment, isIncluded } from "../segments/queries.server.ts";
import type { SegmentFilter } from "../segments/segment.ts";
import {
  type LeftOut,
  type LeftOutCounts,
  type ListedRecipient,
  leftOut,
  type MailingKind,
  type RecipientCounts,
} from "./mailing.ts";
import { hisMail, mailFate } from "./queries.server.ts";

/** Without a filter the whole list is meant. */
export type Meant = { kind: MailingKind; filter: SegmentFilter | null };
type Conditions = { included: SQL | undefined; leftOut: Record<LeftOut, SQL | undefined> };

/** Of contacts. A later ground counts only where no earlier one does. */
export function contactConditions(db: Queryable, meeting: MeetingRow, meant: Meant, now: string): Conditions {
  const reminder = meant.kind === "reminder";
  const known = inArray(contacts.id, invited(db, meeting));
  const fits = reminder
    ? and(isNotNull(contacts.email), known)
    : fitsSegment(db, keptFilter(meant.filter ?? {}), now);
  const registered = answered(db, meeting, ["going", "maybe", "waiting"]);
  const declined = or(answered(db, meeting, ["not_going"]), inArray(contacts.id, decliners(db, meeting)));
  const free = and(fits, isIncluded, not(registered), declined && not(declined));
  return {
    included: and(free, reminder ? inArray(contacts.id, reached(db, meeting)) : not(known)),
    leftOut: {
      left: and(fits, eq(contacts.status, "left")),
      ended: and(fits, eq(contacts.status, "ended")),
      bounced: and(fits, eq(contacts.status, "listed"), isNotNull(contacts.bouncedAt)),
      registered: and(fits, isIncluded, registered),
      declined: and(fits, isIncluded, not(registered), declined),
      invited: reminder ? undefined : and(free, known),
      no_address: undefined,
    },
  };
}

/** Has answered so, whether by his own link or with the same address on the public page. */
function answered(db: Queryable, { id }: MeetingRow, statuses: RegistrationStatus[]): SQL {
  const by = (column: typeof registrations.contactId | typeof registrations.emailKey) =>
    db
      .select({ value: column })
      .from(registrations)
      .where(
        and(eq(registrations.meetingId, id), inArray(registrations.status, statuses), isNotNull(column)),
      );
  return or(
    inArray(contacts.id, by(registrations.contactId)),
    inArray(contacts.emailKey, by(registrations.emailKey)),
  ) as SQL;
}

const decliners = (db: Queryable, { id }: MeetingRow) =>
  db
    .select({ id: invitations.contactId })
    .from(invitations)
    .where(
      and(eq(invitations.meetingId, id), isNotNull(invitations.declinedAt), isNotNull(invitations.contactId)),
    );

/** Whose mail was made, or will be by a mailing that goes on. */
function invited(db: Queryable, { id }: MeetingRow) {
  const comes = db
    .select({ id: mailingRecipients.id })
    .from(mailingRecipients)
    .innerJoin(mailings, eq(mailings.id, mailingRecipients.mailingId))
    .where(
      and(
        eq(mailingRecipients.invitationId, invitations.id),
        inArray(mailings.status, ["sending", "paused"]),
      ),
    );
  return db
    .select({ id: invitations.contactId })
    .from(invitations)
    .where(
      and(
        eq(invitations.meetingId, id),
        isNotNull(invitations.contactId),
        or(isNotNull(invitations.invitedAt), exists(comes)),
      ),
    );
}

/** Whose invitation has left: nobody is reminded of what he was never told. */
const reached = (db: Queryable, { id }: MeetingRow) =>
  db
    .select({ id: invitations.contactId })
    .from(mailingRecipients)
    .innerJoin(mailings, eq(mailings.id, mailingRecipients.mailingId))
    .innerJoin(invitations, eq(invitations.id, mailingRecipients.invitationId))
    .leftJoin(outbox, hisMail)
    .where(
      and(
        ...[eq(mailings.meetingId, id), eq(mailings.kind, "invitation")],
        ...[isNotNull(invitations.contactId), inArray(mailFate, ["sent", "filed"])],
      ),
    );

/** Of registrations: those who come, may come or wait. */
export function registrationConditions(db: Queryable, { id }: MeetingRow): Conditions {
  const comes = and(eq(registrations.meetingId, id), ne(registrations.status, "not_going"));
  const concerned = and(comes, isNotNull(registrations.email));
  const cameBack = or(
    inArray(
      registrations.id,
      db
        .select({ id: outbox.recipientId })
        .from(outbox)
        .where(
          and(
            ...[eq(outbox.recipientKind, "registration"), eq(outbox.status, "failed")],
            eq(outbox.reason, "bounced"),
          ),
        ),
    ),
    // Of a mailing it is known still when its mail is not kept any more.
    exists(
      db
        .select({ id: mailingRecipients.id })
        .from(mailingRecipients)
        .where(
          and(
            eq(mailingRecipients.registrationId, registrations.id),
            eq(mailingRecipients.mailFate, "bounced"),
          ),
        ),
    ),
  ) as SQL;
  return {
    included: and(concerned, not(cameBack)),
    leftOut: {
      ...{ left: undefined, ended: undefined, registered: undefined, invited: undefined },
      bounced: and(concerned, cameBack),
      no_address: and(comes, hasNoAddress),
      declined: and(eq(registrations.meetingId, id), eq(registrations.status, "not_going"), isHeld),
    },
  };
}

/** How many a mailing would go to at an instant, and how many it leaves out for what reason. */
export async function countRecipients(
  db: Queryable,
  meeting: MeetingRow,
  meant: Meant,
  now: string,
): Promise<RecipientCounts> {
  const notice = meant.kind === "notice";
  const conditions = notice
    ? registrationConditions(db, meeting)
    : contactConditions(db, meeting, meant, now);
  const count = (where: SQL | undefined) =>
    where ? db.$count(notice ? registrations : contacts, where) : Promise.resolve(0);
  const counts = {} as LeftOutCounts;
  for (const why of leftOut) counts[why] = await count(conditions.leftOut[why]);
  return { included: await count(conditions.included), leftOut: counts };
}

/** Which of them: those after one, or one alone by his reference. */
type Page = { now: string; why?: LeftOut; after?: string; only?: string; limit: number };
export type MeantPage = { recipients: ListedRecipient[]; next: string | null };

/** One page of those whom it would go to, or, with `why`, of those whom it leaves out for that. */
export async function listMeant(
  db: Queryable,
  meeting: MeetingRow,
  meant: Meant,
  { now, why, only, ...page }: Page,
): Promise<MeantPage> {
  const notice = meant.kind === "notice";
  const { included, leftOut } = notice
    ? registrationConditions(db, meeting)
    : contactConditions(db, meeting, meant, now);
  if (why && !leftOut[why]) return { recipients: [], next: null };
  const which = why ? leftOut[why] : included;
  if (notice) return listRegistered(db, only ? and(which, eq(registrations.ref, only)) : which, page);
  const fits = only ? and(which, eq(contacts.ref, only)) : which;
  const { contacts: recipients, next } = await listContactsWhere(db, fits, page);
  return { recipients, next };
}

/** By name, after one of them. */
async function listRegistered(
  db: Queryable,
  fits: SQL | undefined,
  { after, limit }: Pick<Page, "after" | "limit">,
): Promise<MeantPage> {
  const { name, id } = registrations;
  const from = after ? await findRegistration(db, after) : null;
  const behind = from ? or(gt(name, from.name), and(eq(name, from.name), gt(id, from.id))) : undefined;
  const rows = await db
    .select()
    .from(registrations)
    .where(and(fits, behind))
    .orderBy(asc(name), asc(id))
    .limit(limit + 1);
  const recipients = rows.slice(0, limit).map(({ ref, name, organisation, email, language }) => ({
    ...{ ref, name, organisation, email, language },
  }));
  return { recipients, next: rows.length > limit ? (recipients.at(-1)?.ref ?? null) : null };
}
