/** Reads of the numbers of meetings: as many queries for one meeting as for some hundreds. */
import { and, count, eq, exists, inArray, isNotNull, isNull, or, type Queryable, type SQL } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { outbox } from "#db/schema/kernel.ts";
import { invitations, mailingRecipients, mailings, outreach } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import { recordSections } from "#db/schema/records.ts";
import { registrations } from "#db/schema/registrations.ts";
import { someAtOnce } from "../kernel/some-at-once.ts";
import { hisMail, mailFate } from "../mailings/queries.server.ts";
import { countNewRegistered } from "../meetings/newcomers.server.ts";
import type { MeetingRow } from "../meetings/queries.server.ts";
import { type RegistrationStatus, registrationStatuses } from "../meetings/registration.ts";
import type { SectionFacts } from "../records/record.ts";
import { type ByKind, type MeetingNumbers, noneByKind } from "./numbers.ts";
import { getOrMake, readSaid } from "./said.server.ts";

type Counted = Pick<
  MeetingRow,
  "id" | "consultationId" | "audience" | "status" | "announcedAt" | "startsAt" | "streamFollowers"
>;

/** The numbers of meetings at an instant, by their ids. */
export async function readNumbers(
  db: Queryable,
  counted: readonly Counted[],
  now: string,
): Promise<Map<string, MeetingNumbers>> {
  if (counted.length === 0) return new Map();
  const ids = counted.map(({ id }) => id);
  const invited = await readInvited(db, ids);
  const answers = await readAnswers(db, ids);
  const newRegistered = await countNewRegistered(db, ids);
  const there = await readThere(db, ids);
  const written = await readRecords(db, ids);
  const said = await readSaid(db, counted, written);
  const elsewhere = await readElsewhere(db, ids);
  return new Map(
    counted.map((meeting) => {
      const { id, audience, status, announcedAt, startsAt, streamFollowers } = meeting;
      const calledOff = status === "cancelled";
      const began = startsAt !== null && startsAt <= now && !calledOff;
      const couldRegister =
        audience !== "internal" && announcedAt !== null && startsAt !== null && announcedAt < startsAt;
      const answered = answers.get(id) ?? null;
      const numbers: MeetingNumbers = {
        ...(invited.get(id) ?? { invited: null, reached: null }),
        answers: answered ?? (couldRegister ? noAnswers() : null),
        newRegistered: newRegistered.get(id) ?? null,
        // Doors open before it begins; whoever counted by hand saw those too whom nobody tapped in.
        came: calledOff ? null : ((began ? byHand(written.get(id) ?? []) : null) ?? there.get(id) ?? null),
        streamFollowers: calledOff ? null : streamFollowers,
        points: began ? (said.get(id) ?? null) : null,
        elsewhere: elsewhere.get(id) ?? { done: 0, reach: null },
      };
      return [id, numbers];
    }),
  );
}

async function readInvited(db: Queryable, ids: string[]) {
  const started = await someAtOnce(ids, (some) =>
    db
      .selectDistinct({ meetingId: mailings.meetingId })
      .from(mailings)
      .where(and(inArray(mailings.meetingId, some), isNotNull(mailings.startedAt))),
  );
  const rows = await someAtOnce(ids, (some) => countInvitations(db, some));
  const arrived = await someAtOnce(ids, (some) =>
    countInvitations(
      db,
      some,
      or(exists(handedOver(db)), exists(answeredBy(db)), isNotNull(invitations.declinedAt)),
    ),
  );
  const known = [...started, ...rows].map(({ meetingId }) => meetingId);
  const counts = new Map(known.map((id) => [id, { invited: noneByKind(), reached: noneByKind() }] as const));
  for (const { meetingId, kind, n } of rows) (counts.get(meetingId)?.invited ?? noneByKind())[kind] = n;
  for (const { meetingId, kind, n } of arrived) (counts.get(meetingId)?.reached ?? noneByKind())[kind] = n;
  return counts;
}

const countInvitations = (db: Queryable, ids: string[], which?: SQL) =>
  db
    .select({ meetingId: invitations.meetingId, kind: invitations.kind, n: count() })
    .from(invitations)
    .where(and(inArray(invitations.meetingId, ids), isNotNull(invitations.invitedAt), which))
    .groupBy(invitations.meetingId, invitations.kind);

/** A mail to whoever an invitation is for that was handed over and did not come back; one that lies in a folder reached nobody. */
const handedOver = (db: Queryable) =>
  db
    .select({ id: outbox.id })
    .from(mailingRecipients)
    .leftJoin(outbox, hisMail)
    .where(and(eq(mailingRecipients.invitationId, invitations.id), eq(mailFate, "sent")));

/** The registration that an invitation was answered by: whoever holds it had the mail, however that left. */
const answeredBy = (db: Queryable) =>
  db
    .select({ id: registrations.id })
    .from(registrations)
    .where(
      and(eq(registrations.id, invitations.registrationId), eq(registrations.invitationId, invitations.id)),
    );

const noAnswers = () =>
  Object.fromEntries(registrationStatuses.map((status) => [status, noneByKind()])) as Record<
    RegistrationStatus,
    ByKind
  >;

/** Whoever is asked to a meeting for staff only has a seat from the start: it is his answer once he has given one. */
async function readAnswers(db: Queryable, ids: string[]) {
  const { meetingId, kind, status } = registrations;
  const rows = await someAtOnce(ids, (some) =>
    db
      .select({ meetingId, kind, status, n: count() })
      .from(registrations)
      .where(and(inArray(meetingId, some), isNotNull(registrations.answeredAt)))
      .groupBy(meetingId, kind, status),
  );
  const answers = new Map<string, Record<RegistrationStatus, ByKind>>();
  for (const row of rows) getOrMake(answers, row.meetingId, noAnswers)[row.status][row.kind] = row.n;
  return answers;
}

/** Who was checked in; meetings at which nobody was are not in it. */
async function readThere(db: Queryable, ids: string[]) {
  const { meetingId, kind, presence, isNew } = attendances;
  const rows = await someAtOnce(ids, (some) =>
    db
      .select({ meetingId, kind, presence, isNew, audience: meetings.audience, n: count() })
      .from(attendances)
      .innerJoin(meetings, eq(meetings.id, meetingId))
      .where(and(inArray(meetingId, some), isNull(attendances.undoneAt)))
      .groupBy(meetingId, kind, presence, isNew, meetings.audience),
  );
  const there = new Map<string, NonNullable<MeetingNumbers["came"]>>();
  for (const row of rows) {
    const none = () => ({
      ...{ byKind: noneByKind(), counted: "checked_in" as const, newcomers: null },
      presence: { room: 0, remote: 0, stream: 0 },
    });
    const came = getOrMake(there, row.meetingId, none);
    came.byKind[row.kind] += row.n;
    if (came.presence) came.presence[row.presence] += row.n;
    if (row.isNew === null || row.audience === "internal") continue;
    const { count: many, known } = came.newcomers ?? { count: 0, known: 0 };
    came.newcomers = { count: many + (row.isNew ? row.n : 0), known: known + row.n };
  }
  return there;
}

/** What stands in the records, as they are written now. */
async function readRecords(db: Queryable, ids: string[]): Promise<Map<string, SectionFacts[]>> {
  const { meetingId, facts } = recordSections;
  const rows = await someAtOnce(ids, (some) =>
    db
      .select({ meetingId, facts })
      .from(recordSections)
      .where(inArray(meetingId, some))
      .orderBy(recordSections.position, recordSections.id),
  );
  const written = new Map<string, SectionFacts[]>();
  for (const row of rows) getOrMake(written, row.meetingId, () => []).push(row.facts);
  return written;
}

/** Who came as the record says where somebody counted by hand. */
function byHand(written: readonly SectionFacts[]): MeetingNumbers["came"] {
  const facts = written.find(({ attendance }) => attendance?.counted === "by_hand")?.attendance;
  if (!facts || facts.kinds.length === 0) return null;
  const byKind = noneByKind();
  for (const { kind, n } of facts.kinds) byKind[kind] = n;
  const known = facts.kinds.reduce((sum, { n }) => sum + n, 0);
  const newcomers = facts.newcomers === null ? null : { count: facts.newcomers, known };
  return { byKind, counted: "by_hand", presence: null, newcomers };
}

/** What was done elsewhere for them, and how many that reached, of what tells a number. */
async function readElsewhere(db: Queryable, ids: string[]) {
  const { meetingId, reach } = outreach;
  const rows = await someAtOnce(ids, (some) =>
    db
      .select({ meetingId, reach })
      .from(outreach)
      .where(and(inArray(meetingId, some), isNull(outreach.removedAt))),
  );
  const elsewhere = new Map<string, MeetingNumbers["elsewhere"]>();
  for (const row of rows) {
    if (row.meetingId === null) continue;
    const { done, reach: before } = elsewhere.get(row.meetingId) ?? { done: 0, reach: null };
    const reached = row.reach === null ? before : (before ?? 0) + row.reach;
    elsewhere.set(row.meetingId, { done: done + 1, reach: reached });
  }
  return elsewhere;
}
