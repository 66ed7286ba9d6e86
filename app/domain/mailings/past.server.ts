/** Reads of what a contact was invited to and came to, by his invitations, his registrations and his address at the door. */
import { and, desc, eq, exists, isNotNull, isNull, or, type Queryable, sql } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import type { contacts } from "#db/schema/contacts.ts";
import { outbox } from "#db/schema/kernel.ts";
import { invitations, mailingRecipients } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import { type PastMeeting, pastOf } from "./past.ts";
import { answerOf, hisMail, mailFate } from "./queries.server.ts";

type Whose = Pick<typeof contacts.$inferSelect, "id" | "emailKey">;

const { slug, title, mainLanguage, startsAt, timeZone } = meetings;
const meeting = { slug, title, mainLanguage, startsAt, timeZone };

/** So many of the latest meetings of a contact at most, the latest first, each with what became of it. */
export async function listPast(db: Queryable, whose: Whose, limit: number): Promise<PastMeeting[]> {
  const known = [
    await readInvited(db, whose, limit),
    await readRegistered(db, whose, limit),
    await readWalkedIn(db, whose, limit),
  ];
  return pastOf(known.flat()).slice(0, limit);
}

async function readInvited(db: Queryable, { id }: Whose, limit: number): Promise<PastMeeting[]> {
  const bounced = db
    .select({ one: sql`1` })
    .from(mailingRecipients)
    .leftJoin(outbox, hisMail)
    .where(and(eq(mailingRecipients.invitationId, invitations.id), eq(mailFate, "bounced")));
  const rows = await db
    .select({
      meeting,
      invitedAt: invitations.invitedAt,
      declinedAt: invitations.declinedAt,
      status: registrations.status,
      bounced: sql<number>`case when ${exists(bounced)} then 1 else 0 end`,
    })
    .from(invitations)
    .innerJoin(meetings, eq(meetings.id, invitations.meetingId))
    .leftJoin(registrations, eq(registrations.id, invitations.registrationId))
    .where(and(eq(invitations.contactId, id), isNotNull(invitations.invitedAt)))
    .orderBy(desc(meetings.startsAt))
    .limit(limit);
  return rows.map(({ declinedAt, status, bounced, ...row }) => ({
    ...row,
    outcome: answerOf(declinedAt, status) ?? (Number(bounced) === 1 ? "bounced" : "invited"),
  }));
}

async function readRegistered(db: Queryable, { id, emailKey }: Whose, limit: number): Promise<PastMeeting[]> {
  const rows = await db
    .select({ meeting, status: registrations.status, attendance: attendances.id })
    .from(registrations)
    .innerJoin(meetings, eq(meetings.id, registrations.meetingId))
    .leftJoin(
      attendances,
      and(eq(attendances.registrationId, registrations.id), isNull(attendances.undoneAt)),
    )
    .where(or(eq(registrations.contactId, id), eq(registrations.emailKey, emailKey ?? "")))
    .orderBy(desc(meetings.startsAt))
    .limit(limit);
  return rows.map(({ meeting, status, attendance }) => ({
    ...{ meeting, invitedAt: null },
    outcome: attendance ? "came" : (answerOf(null, status) ?? "registered"),
  }));
}

async function readWalkedIn(db: Queryable, { emailKey }: Whose, limit: number): Promise<PastMeeting[]> {
  const rows = await db
    .select({ meeting })
    .from(attendances)
    .innerJoin(meetings, eq(meetings.id, attendances.meetingId))
    .where(and(eq(attendances.emailKey, emailKey ?? ""), isNull(attendances.undoneAt)))
    .orderBy(desc(meetings.startsAt))
    .limit(limit);
  return rows.map((row) => ({ ...row, invitedAt: null, outcome: "came" }));
}
