/** Gathers what is held of somebody who was invited to meetings, is registered for them, or asked to be. */
import { and, asc, eq, isNull, or, type Queryable } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { contacts } from "#db/schema/contacts.ts";
import { meetingGroups, meetings } from "#db/schema/meetings.ts";
import { accessNeeds, registrationAsks, registrations } from "#db/schema/registrations.ts";
import { listPast } from "../mailings/past.server.ts";
import type { RegistrationRow } from "../meetings/registrations.server.ts";
import type {
  CopiedAsk,
  CopiedInvitation,
  CopiedRegistration,
  CopiedWalkIn,
  RegisteredCopy,
} from "./copy.ts";
import { readMail } from "./mail-copy.server.ts";

/** One registration, as it stands: what its own link opens. */
export async function copyRegistration(db: Queryable, ref: string): Promise<CopiedRegistration | null> {
  const [found] = await readRegistrations(db, eq(registrations.ref, ref));
  return found ?? null;
}

/**
 * All that are held with one address, the oldest first. Who asks must have shown that it is his: a link that was mailed to it and
 * nowhere else, a sign-in by it, or staff who made sure.
 */
export async function copyRegistered(db: Queryable, emailKey: string | null): Promise<RegisteredCopy> {
  if (emailKey === null) return { invitations: [], registrations: [], asks: [], walkIns: [] };
  return {
    invitations: await readInvitations(db, emailKey),
    registrations: await readRegistrations(db, eq(registrations.emailKey, emailKey)),
    asks: await readAsks(db, emailKey),
    walkIns: await readWalkIns(db, emailKey),
  };
}

/** Of the contact that is reached at the address; a copy leaves none out. */
async function readInvitations(db: Queryable, emailKey: string): Promise<CopiedInvitation[]> {
  const [contact] = await db.select().from(contacts).where(eq(contacts.emailKey, emailKey));
  const past = contact ? await listPast(db, contact, Number.MAX_SAFE_INTEGER) : [];
  return past
    .flatMap(({ invitedAt, ...one }) => (invitedAt === null ? [] : [{ ...one, invitedAt }]))
    .reverse();
}

async function readRegistrations(db: Queryable, which: ReturnType<typeof eq>): Promise<CopiedRegistration[]> {
  const rows = await db
    .select({
      row: registrations,
      meeting: meetings,
      group: meetingGroups.title,
      needs: accessNeeds.text,
      came: attendances,
    })
    .from(registrations)
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .leftJoin(meetingGroups, eq(meetingGroups.id, registrations.groupId))
    .leftJoin(accessNeeds, eq(accessNeeds.registrationId, registrations.id))
    .leftJoin(
      attendances,
      and(eq(attendances.registrationId, registrations.id), isNull(attendances.undoneAt)),
    )
    .where(which)
    .orderBy(asc(registrations.registeredAt), asc(registrations.id));
  const found: CopiedRegistration[] = [];
  for (const { row, meeting, group, needs, came } of rows)
    found.push({
      ...whoOf(row),
      meeting: meetingOf(meeting),
      group,
      wishedGroup: await findGroupTitle(db, row.wishedGroupId),
      satAt: await findGroupTitle(db, row.satGroupId),
      accessNeeds: needs,
      ...standingOf(row),
      passedOn: await hasPassedOn(db, row),
      attended: came && attendedOf(came),
      mail: await readMail(db, "registration", row.id),
    });
  return found;
}

async function findGroupTitle(db: Queryable, groupId: string | null) {
  if (groupId === null) return null;
  const [group] = await db.select().from(meetingGroups).where(eq(meetingGroups.id, groupId));
  return group?.title ?? null;
}

async function hasPassedOn(db: Queryable, { id, invitationId, source }: RegistrationRow): Promise<boolean> {
  const seat = eq(registrations.passedOnById, id);
  // The invitation by which he came was passed on to him himself.
  const his = invitationId !== null && source !== "passed_on";
  const invitation = his
    ? and(eq(registrations.invitationId, invitationId), eq(registrations.source, "passed_on"))
    : undefined;
  return (await db.$count(registrations, or(seat, invitation))) > 0;
}

const standingOf = ({ ref, status, source, waitingSince, registeredAt, answeredAt }: RegistrationRow) => ({
  ...{ ref, status, source, waitingSince, registeredAt, answeredAt },
});

const attendedOf = ({ presence, checkedInAt }: typeof attendances.$inferSelect) => ({
  ...{ presence, at: checkedInAt },
});

async function readWalkIns(db: Queryable, emailKey: string): Promise<CopiedWalkIn[]> {
  const rows = await db
    .select({ came: attendances, meeting: meetings })
    .from(attendances)
    .innerJoin(meetings, eq(meetings.id, attendances.meetingId))
    .where(and(eq(attendances.emailKey, emailKey), isNull(attendances.undoneAt)))
    .orderBy(asc(attendances.checkedInAt), asc(attendances.id));
  return rows.map(({ came, meeting }) => {
    const { name, organisation, kind, email } = came;
    const who = { name, organisation, kind, email: email ?? "" };
    return { ...who, meeting: meetingOf(meeting), attended: attendedOf(came) };
  });
}

async function readAsks(db: Queryable, emailKey: string): Promise<CopiedAsk[]> {
  const rows = await db
    .select({ ask: registrationAsks, meeting: meetings })
    .from(registrationAsks)
    .innerJoin(meetings, eq(meetings.id, registrationAsks.meetingId))
    .where(eq(registrationAsks.emailKey, emailKey))
    .orderBy(asc(registrationAsks.askedAt), asc(registrationAsks.id));
  const found: CopiedAsk[] = [];
  for (const { ask, meeting } of rows)
    found.push({
      ...whoOf(ask),
      meeting: meetingOf(meeting),
      group: await findTitle(db, ask),
      accessNeeds: ask.accessNeeds,
      askedAt: ask.askedAt,
      mail: await readMail(db, "registration_ask", ask.id),
    });
  return found;
}

async function findTitle(
  db: Queryable,
  { meetingId, groupLetter }: Pick<typeof registrationAsks.$inferSelect, "meetingId" | "groupLetter">,
) {
  const groups = await db.select().from(meetingGroups).where(eq(meetingGroups.meetingId, meetingId));
  return groups.find(({ letter }) => letter === groupLetter)?.title ?? null;
}

type Who = Pick<
  CopiedRegistration,
  "name" | "organisation" | "kind" | "email" | "language" | "attendAs" | "answers"
>;
const whoOf = (row: Omit<Who, "email"> & { email: string | null }): Who => {
  const { name, organisation, kind, email, language, attendAs, answers } = row;
  return { name, organisation, kind, email: email ?? "", language, attendAs, answers };
};

const meetingOf = ({
  slug,
  title,
  mainLanguage,
  startsAt,
  timeZone,
}: typeof meetings.$inferSelect): CopiedRegistration["meeting"] => ({
  ...{ slug, title, mainLanguage, startsAt, timeZone },
});
