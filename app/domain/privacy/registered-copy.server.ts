/** Gathers what is held of somebody who is registered for meetings, or asked to be. */
import { asc, eq, type Queryable } from "#db/kit.ts";
import { meetingGroups, meetings } from "#db/schema/meetings.ts";
import { accessNeeds, registrationAsks, registrations } from "#db/schema/registrations.ts";
import type { RegistrationRow } from "../meetings/registrations.server.ts";
import type { CopiedAsk, CopiedRegistration, RegisteredCopy } from "./copy.ts";
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
  if (emailKey === null) return { registrations: [], asks: [] };
  return {
    registrations: await readRegistrations(db, eq(registrations.emailKey, emailKey)),
    asks: await readAsks(db, emailKey),
  };
}

async function readRegistrations(db: Queryable, which: ReturnType<typeof eq>): Promise<CopiedRegistration[]> {
  const rows = await db
    .select({ row: registrations, meeting: meetings, group: meetingGroups.title, needs: accessNeeds.text })
    .from(registrations)
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .leftJoin(meetingGroups, eq(meetingGroups.id, registrations.groupId))
    .leftJoin(accessNeeds, eq(accessNeeds.registrationId, registrations.id))
    .where(which)
    .orderBy(asc(registrations.registeredAt), asc(registrations.id));
  const found: CopiedRegistration[] = [];
  for (const { row, meeting, group, needs } of rows)
    found.push({
      ...whoOf(row),
      meeting: meetingOf(meeting),
      group,
      accessNeeds: needs,
      ...standingOf(row),
      mail: await readMail(db, "registration", row.id),
    });
  return found;
}

const standingOf = ({ ref, status, source, waitingSince, registeredAt, answeredAt }: RegistrationRow) => ({
  ...{ ref, status, source, waitingSince, registeredAt, answeredAt },
});

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
