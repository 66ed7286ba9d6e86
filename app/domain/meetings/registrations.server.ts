/** Reads of registrations, and what the commands on them share. Who has a seat is read in seats.server.ts. */
import {
  and,
  asc,
  eq,
  isNotNull,
  isNull,
  ne,
  or,
  placeholder,
  prepared,
  type Queryable,
  type SQL,
} from "#db/kit.ts";
import { meetingGroups, meetings } from "#db/schema/meetings.ts";
import { accessNeeds, registrations } from "#db/schema/registrations.ts";
import { foldName } from "../contacts/contact.ts";
import type { Tx } from "../kernel/context.server.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { randomCode } from "../kernel/token.server.ts";
import { emailKey } from "../people/person.ts";
import type { RegistrationLink } from "./links.server.ts";
import type { MeetingRow } from "./queries.server.ts";
import {
  attendanceAt,
  earlierReplies,
  isForgotten,
  isInCalendar,
  misfitOf,
  type OrganiserAnswer,
} from "./registration.ts";
import type { RegisterForm } from "./registration-forms.ts";
import type { ListedRegistration } from "./registration-list.ts";

export type RegistrationRow = typeof registrations.$inferSelect;

/** Of registrations, those of whom something is held still: `isForgotten` says it of one. */
export const isHeld = or(isNotNull(registrations.email), ne(registrations.name, "")) as SQL;

/** Of those, whoever is told by staff and not by mail. */
export const hasNoAddress = and(isNull(registrations.email), ne(registrations.name, ""));

/** What its links name a registration by. */
export const newRegistrationRef = () => randomCode(12);

export async function findRegistration(db: Queryable, ref: string): Promise<RegistrationRow | null> {
  const [row] = await db.select().from(registrations).where(eq(registrations.ref, ref));
  return row ?? null;
}

export async function findRegistrationById(db: Queryable, id: string): Promise<RegistrationRow | null> {
  const [row] = await db.select().from(registrations).where(eq(registrations.id, id));
  return row ?? null;
}

const byAddress = prepared("registration_by_address", (db) =>
  db
    .select()
    .from(registrations)
    .where(
      and(
        eq(registrations.meetingId, placeholder("meetingId")),
        eq(registrations.emailKey, placeholder("emailKey")),
      ),
    ),
);
/** Whoever is registered for a meeting with an address, whatever he answered. */
export async function findRegistered(
  db: Queryable,
  meetingId: string,
  email: string,
): Promise<RegistrationRow | null> {
  const [row] = await byAddress(db, { meetingId, emailKey: emailKey(email) });
  return row ?? null;
}

/** Whoever is registered for a meeting under this name, of this organisation or of none, whatever he answered. */
export async function findNamesake(
  db: Queryable,
  meetingId: string,
  { name, organisation }: Pick<RegistrationRow, "name" | "organisation">,
): Promise<RegistrationRow | null> {
  const key = organisation ? foldName(organisation) : null;
  const { organisationKey } = registrations;
  const rows = await db
    .select()
    .from(registrations)
    .where(
      and(
        ...[eq(registrations.meetingId, meetingId), isHeld],
        key === null ? isNull(organisationKey) : eq(organisationKey, key),
      ),
    )
    .orderBy(asc(registrations.registeredAt), asc(registrations.id));
  return rows.find((row) => foldName(row.name) === foldName(name)) ?? null;
}

type ListedRow = RegistrationRow &
  Pick<ListedRegistration, "group" | "wishedGroup" | "satAt" | "misfit" | "hasNeeds">;

/**
 * Those who are to hear what becomes of the meeting: who come, may come or wait. How many are told by mail, and how many have no
 * address.
 */
export async function countTold(
  db: Queryable,
  meetingId: string,
): Promise<{ byMail: number; otherwise: number }> {
  const concerned = and(eq(registrations.meetingId, meetingId), ne(registrations.status, "not_going"));
  return {
    byMail: await db.$count(registrations, and(concerned, isNotNull(registrations.email))),
    otherwise: await db.$count(registrations, and(concerned, hasNoAddress)),
  };
}

/** All that answered, by name. */
export async function listRegistrations(db: Queryable, meetingId: string): Promise<ListedRow[]> {
  const rows = await db
    .select({
      registration: registrations,
      format: meetings.format,
      needs: accessNeeds.registrationId,
    })
    .from(registrations)
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .leftJoin(accessNeeds, eq(accessNeeds.registrationId, registrations.id))
    .where(eq(registrations.meetingId, meetingId))
    .orderBy(asc(registrations.name), asc(registrations.id));
  const groups = await db.select().from(meetingGroups).where(eq(meetingGroups.meetingId, meetingId));
  const groupOf = (id: string | null) => groups.find((group) => group.id === id) ?? null;
  return rows.map(({ registration, format, needs }) => {
    // The meeting may be held otherwise by now than he chose.
    const attendAs = attendanceAt(format, registration.attendAs);
    const group = groupOf(registration.groupId);
    return {
      ...{ ...registration, attendAs, hasNeeds: needs !== null },
      group: group?.letter ?? null,
      wishedGroup: groupOf(registration.wishedGroupId)?.letter ?? null,
      satAt: groupOf(registration.satGroupId)?.letter ?? null,
      misfit: group && misfitOf(format, group, attendAs),
    };
  });
}

/** Whose seat or invitation somebody came by, among those who are listed; null where that one is not, or was forgotten. */
export function passedOnBy<Row extends ListedRow>(rows: readonly Row[], one: Row): Row | null {
  if (one.source !== "passed_on") return null;
  const gave = ({ id, source, invitationId }: Row) =>
    one.passedOnById === null
      ? one.invitationId !== null && invitationId === one.invitationId && source !== "passed_on"
      : id === one.passedOnById;
  return rows.find((row) => !isForgotten(row) && gave(row)) ?? null;
}

/** What somebody needs to take part, in the place of what he wrote before; nothing where it is empty. */
export async function keepNeeds(tx: Tx, registrationId: string, needs: string | null): Promise<void> {
  await tx.db.delete(accessNeeds).where(eq(accessNeeds.registrationId, registrationId));
  const text = needs?.trim();
  if (text) await tx.db.insert(accessNeeds).values({ registrationId, text });
}

/** The registration for a meeting that a link opens still. */
export async function findByLink(
  db: Queryable,
  meetingId: string,
  { ref, version }: RegistrationLink,
): Promise<RegistrationRow | null> {
  const row = await findRegistration(db, ref);
  return row?.email && row.linkVersion === version && row.meetingId === meetingId ? row : null;
}

/**
 * Replies, each with the question as it was read; those to what is not asked any more stay. Refused as questions_changed where one
 * replies to what was taken out or worded otherwise while he wrote.
 */
export function asAsked(
  { questions }: MeetingRow,
  { answers, asked }: Pick<RegisterForm, "answers" | "asked">,
  before: readonly OrganiserAnswer[] = [],
): Result<OrganiserAnswer[], "questions_changed"> {
  const replies = answers.flatMap((text, n) => {
    const answer = text.trim();
    return answer ? [{ question: asked[n] ?? "", answer }] : [];
  });
  if (earlierReplies(questions, replies).length > 0) return refuse("questions_changed");
  return ok([...earlierReplies(questions, before), ...replies]);
}

type RegistrationEvent =
  | "registration.made"
  | "registration.changed"
  | "registration.seated"
  | "registration.link_asked"
  | "registration.passed_on"
  | "registration.link_renewed"
  | "registration.sat_noted"
  | "registration.address_given"
  | "registration.told"
  | "registration.forgotten";

/** With it goes whether the meeting stands in his calendar by it: the entry's number is counted by that (`calendar.server.ts`). */
export function recordRegistration(
  tx: Tx,
  type: RegistrationEvent,
  { id, meetingId, status }: Pick<RegistrationRow, "id" | "meetingId" | "status">,
  data: Record<string, string | boolean | number> = {},
): void {
  tx.record({
    type,
    subjectKind: "registration",
    subjectId: id,
    data: { meeting: meetingId, status, inCalendar: isInCalendar(status), ...data },
  });
}
