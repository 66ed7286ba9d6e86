/** Reads of what one who has handed over has in meetings to come: nobody reads mail about it at his address. */
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, ne, or, type Queryable } from "#db/kit.ts";
import type { contacts } from "#db/schema/contacts.ts";
import { invitations, mailings } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrationAsks, registrations } from "#db/schema/registrations.ts";
import { findContactById } from "../contacts/queries.server.ts";
import { isAskOpen } from "../meetings/commands/register.server.ts";
import type { MeetingRow } from "../meetings/queries.server.ts";
import { findRegistered, isHeld, type RegistrationRow } from "../meetings/registrations.server.ts";
import type { LeftBehind } from "./left-behind.ts";
import { isStillOf } from "./policy.ts";
import type { MailingRow } from "./queries.server.ts";

type Contact = typeof contacts.$inferSelect;
/** What is read of each, for the page and for the command that passes it on. */
export type FoundBehind = LeftBehind & { row: RegistrationRow | null; of: MeetingRow };

/** Who took over, where mail reaches him. */
export async function findSuccessor(
  db: Queryable,
  { status, successorId }: Contact,
): Promise<Contact | null> {
  const next = status === "ended" && successorId ? await findContactById(db, successorId) : null;
  return next?.status === "listed" && next.bouncedAt === null ? next : null;
}

/** All of them, the next first; none of one who has not handed over. */
export async function findBehind(db: Queryable, contact: Contact, now: string): Promise<FoundBehind[]> {
  const successor = await findSuccessor(db, contact);
  if (!contact.successorId) return [];
  const registered = await readRegistered(db, contact, now);
  const invited = (await readInvited(db, contact, now)).filter(
    ({ of }) => !registered.some((one) => one.of.id === of.id),
  );
  const found: FoundBehind[] = [];
  for (const { of, row } of [...registered, ...invited]) {
    const known = successor !== null && (await isKnown(db, of, row, successor));
    if (!row && known) continue;
    const { slug, title, mainLanguage, startsAt, timeZone } = of;
    found.push({
      ...{ of, row, known, registration: row?.ref ?? null, what: whatOf(row) },
      meeting: { slug, title, mainLanguage, startsAt, timeZone },
      offered: successor !== null && (await isOffered(db, row, successor, now)),
      by: successor && !known ? await wayOf(db, of, row, now) : null,
    });
  }
  const when = ({ meeting }: FoundBehind) => meeting.startsAt ?? "";
  return found.sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
}

const whatOf = (row: RegistrationRow | null): LeftBehind["what"] => {
  if (!row) return "invited";
  if (row.seat !== null) return "seat";
  return row.status === "maybe" ? "maybe" : "waiting";
};

async function wayOf(db: Queryable, of: MeetingRow, row: RegistrationRow | null, now: string) {
  if (row && row.seat !== null) return "offer" as const;
  if (await findInviting(db, of, now)) return "invite" as const;
  return isStillOf("invitation", of, now) ? ("mailing" as const) : null;
}

const toCome = (now: string) =>
  and(eq(meetings.status, "announced"), ne(meetings.audience, "internal"), gt(meetings.endsAt, now));

async function readRegistered(db: Queryable, { id, emailKey }: Contact, now: string) {
  return db
    .select({ of: meetings, row: registrations })
    .from(registrations)
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .where(
      and(
        or(eq(registrations.contactId, id), eq(registrations.emailKey, emailKey ?? "")),
        ...[isHeld, ne(registrations.status, "not_going"), toCome(now)],
      ),
    )
    .orderBy(asc(registrations.id));
}

async function readInvited(db: Queryable, { id }: Contact, now: string) {
  const rows = await db
    .select({ of: meetings })
    .from(invitations)
    .innerJoin(meetings, eq(meetings.id, invitations.meetingId))
    .where(
      and(
        ...[eq(invitations.contactId, id), isNotNull(invitations.invitedAt), isNull(invitations.declinedAt)],
        ...[isNull(invitations.registrationId), toCome(now)],
      ),
    );
  return rows.filter(({ of }) => isStillOf("invitation", of, now)).map(({ of }) => ({ of, row: null }));
}

/** Comes himself; of what holds no seat, also whoever was invited or has answered: a seat can be offered to him all the same. */
async function isKnown(
  db: Queryable,
  { id }: MeetingRow,
  row: RegistrationRow | null,
  { id: contactId, email }: Contact,
) {
  const registered = await findRegistered(db, id, email ?? "");
  if (row && row.seat !== null) return registered !== null && registered.status !== "not_going";
  const his = and(eq(invitations.meetingId, id), eq(invitations.contactId, contactId));
  return registered !== null || (await db.$count(invitations, his)) > 0;
}

/** Until the link of the offer ends. */
async function isOffered(db: Queryable, row: RegistrationRow | null, { emailKey }: Contact, now: string) {
  if (!row) return false;
  const asks = await db
    .select({ askedAt: registrationAsks.askedAt })
    .from(registrationAsks)
    .where(and(eq(registrationAsks.inPlaceOfId, row.id), eq(registrationAsks.emailKey, emailKey ?? "")));
  return asks.some((ask) => isAskOpen(ask, now));
}

/** The last mailing that invited to a meeting, while somebody can still answer it: what a successor gets too. */
export async function findInviting(
  db: Queryable,
  meeting: MeetingRow,
  now: string,
): Promise<MailingRow | null> {
  if (!isStillOf("invitation", meeting, now)) return null;
  const [mailing] = await db
    .select()
    .from(mailings)
    .where(
      and(
        ...[eq(mailings.meetingId, meeting.id), eq(mailings.kind, "invitation")],
        inArray(mailings.status, ["sending", "sent"]),
      ),
    )
    .orderBy(desc(mailings.number))
    .limit(1);
  return mailing ?? null;
}
