/** Reads of all tables of a meeting at once, for those who run it: a fixed number of queries, however many tables there are. */
import { and, asc, count, eq, inArray, isNull, type Queryable, sql } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { liveDevices, liveTables, noteObjections, notes, noteTexts } from "#db/schema/live.ts";
import { meetingGroups } from "#db/schema/meetings.ts";
import { submissions, submissionTexts } from "#db/schema/submissions.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { someAtOnce } from "../kernel/some-at-once.ts";
import { withStaff } from "../meetings/group-staff.server.ts";
import { listAgenda, listGroups, type MeetingRow } from "../meetings/queries.server.ts";
import { cameAfter, isClaimedLate, takesIn } from "./live.ts";
import { getConsultationOf, listTables, notTakenUp, readLiveVersion } from "./queries.server.ts";
import type { Became, LateSaid, Room, RoomObjection } from "./room.ts";

export async function readRoom(db: Queryable, meeting: MeetingRow, language: Language): Promise<Room> {
  // Before the rows: whoever follows by it rather reads them twice than misses something.
  const version = await readLiveVersion(db, meeting.id);
  const tables = await withStaff(
    db,
    (await listTables(db, meeting.id)).map(({ table, group }) => ({ ...group, table })),
  );
  const groups = await listGroups(db, meeting.id);
  const questions = (await listAgenda(db, meeting.id)).flatMap((item) => item.questions);
  const devices = await countDevicesByRole(db, meeting.id);
  const captured = await countNotes(db, meeting.id);
  // What somebody meant is told to those who run the room while something can still be done about it there.
  const objected = meeting.status === "announced" ? await listObjections(db, meeting.id) : [];
  // What came late waits for the close, and stays for good where that takes nothing in, or is over.
  const takes = meeting.status === "announced" && takesIn(meeting, await getConsultationOf(db, meeting));
  return {
    version,
    unopened: groups.filter(({ id }) => !tables.some((table) => table.id === id)).length,
    tables: tables.map(({ table, ...group }) => {
      const seats = (role: string) =>
        devices.find((one) => one.groupId === group.id && one.role === role)?.number ?? 0;
      const said = captured.find((one) => one.groupId === group.id);
      return {
        ...{ letter: group.letter, status: table.status, staff: group.staff },
        title: pick(group.title, language, meeting.mainLanguage as Language),
        codes: { scribe: table.scribeCode, join: table.joinCode },
        ...{ scribes: seats("scribe"), guests: seats("participant") },
        question: questions.find(({ id }) => id === table.questionId)?.number ?? null,
        notes: Number(said?.notes ?? 0),
        confirmed: Number(said?.confirmed ?? 0),
        late: takes ? Number(said?.late ?? 0) : 0,
        lateLeft: takes ? 0 : Number(said?.late ?? 0),
        objections: objected.flatMap(({ groupId, ...one }) => (groupId === group.id ? [one] : [])),
      };
    }),
  };
}

const countDevicesByRole = (db: Queryable, meetingId: string) =>
  db
    .select({ groupId: liveDevices.groupId, role: liveDevices.role, number: count() })
    .from(liveDevices)
    .innerJoin(liveTables, eq(liveTables.groupId, liveDevices.groupId))
    .where(and(eq(liveTables.meetingId, meetingId), isNull(liveDevices.leftAt)))
    .groupBy(liveDevices.groupId, liveDevices.role);

const countNotes = (db: Queryable, meetingId: string) =>
  db
    .select({
      groupId: notes.groupId,
      notes: count(),
      confirmed: sql<number>`count(${notes.confirmedAt})`,
      // What lies in a submission waits no longer.
      late: sql<number>`sum(case when ${notes.late} and ${notes.takenAt} is null then 1 else 0 end)`,
    })
    .from(notes)
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .where(and(eq(liveTables.meetingId, meetingId), isNull(notes.undoneAt)))
    .groupBy(notes.groupId);

/** In the order of the notes that they are about. */
async function listObjections(
  db: Queryable,
  meetingId: string,
): Promise<(RoomObjection & { groupId: string })[]> {
  const rows = await db
    .select({ note: notes, objection: noteObjections, closedAt: liveTables.closedAt })
    .from(noteObjections)
    .innerJoin(notes, eq(notes.id, noteObjections.noteId))
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .where(and(eq(liveTables.meetingId, meetingId), isNull(notes.undoneAt), notTakenUp))
    .orderBy(asc(notes.number), asc(noteObjections.number));
  const texts = await someAtOnce([...new Set(rows.map(({ note }) => note.id))], (some) =>
    db
      .select({ noteId: noteTexts.noteId, body: noteTexts.body })
      .from(noteTexts)
      .where(inArray(noteTexts.noteId, some))
      .orderBy(asc(noteTexts.number)),
  );
  // Of each the last wording holds.
  const said = new Map(texts.map(({ noteId, body }) => [noteId, body]));
  return rows.map(({ note, objection, closedAt }) => ({
    ...{ groupId: note.groupId, note: note.number, said: said.get(note.id) ?? "" },
    ...{ meant: objection.body, open: objection.settled === null },
    late: cameAfter(objection.madeAt, closedAt),
    confirmed: note.confirmedAt !== null,
  }));
}

/** By table, and of one table by reference. */
function byLetter(one: { letter: string; ref?: string }, other: { letter: string; ref?: string }): number {
  const [first, second] = [one, other].map(({ letter, ref = "" }) => `${letter} ${ref}`) as [string, string];
  return first < second ? -1 : 1;
}

/** What became of what was said, once the meeting is closed: by table, and by submission. */
export async function readBecame(db: Queryable, meetingId: string): Promise<Became> {
  const which = { id: submissions.id, ref: submissions.ref, letter: meetingGroups.letter };
  const made = await db
    .selectDistinct(which)
    .from(notes)
    .innerJoin(contributions, eq(contributions.id, notes.contributionId))
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .innerJoin(meetingGroups, eq(meetingGroups.id, notes.groupId))
    .where(eq(meetingGroups.meetingId, meetingId));
  const added = await db
    .selectDistinct(which)
    .from(notes)
    .innerJoin(meetingGroups, eq(meetingGroups.id, notes.groupId))
    .innerJoin(submissionTexts, eq(submissionTexts.id, notes.textId))
    .innerJoin(submissions, eq(submissions.id, submissionTexts.submissionId))
    .where(eq(meetingGroups.meetingId, meetingId));
  const own = await db
    .select(which)
    .from(liveTables)
    .innerJoin(meetingGroups, eq(meetingGroups.id, liveTables.groupId))
    .innerJoin(submissions, eq(submissions.id, liveTables.submissionId))
    .where(eq(liveTables.meetingId, meetingId));
  const stayed = await db
    .select({ letter: meetingGroups.letter, notes: count() })
    .from(notes)
    .innerJoin(meetingGroups, eq(meetingGroups.id, notes.groupId))
    .where(and(eq(meetingGroups.meetingId, meetingId), isNull(notes.undoneAt), isNull(notes.takenAt)))
    .groupBy(meetingGroups.letter);
  const byId = new Map([...own, ...added, ...made].map((one) => [one.id, one] as const));
  const points = await countPoints(db, [...byId.keys()]);
  const taken = [...byId.values()].map(({ id, ...one }) => ({ ...one, points: points.get(id) ?? 0 }));
  return { taken: taken.sort(byLetter), stayed: stayed.sort(byLetter) };
}

/** How many contributions these submissions hold by now, however a coordinator has split what the notes became. */
async function countPoints(db: Queryable, submissionIds: readonly string[]): Promise<Map<string, number>> {
  const { submissionId, removedAt } = contributions;
  const rows = await someAtOnce(submissionIds, (some) =>
    db
      .select({ submissionId, n: count() })
      .from(contributions)
      .where(and(inArray(submissionId, some), isNull(removedAt)))
      .groupBy(submissionId),
  );
  return new Map(rows.map((row) => [row.submissionId, row.n]));
}

/** Which texts of a submission are made of what came after its table had closed, by their numbers. */
export async function listLateSaid(db: Queryable, ref: string): Promise<LateSaid[]> {
  const { claimedAt } = notes;
  const { closedAt } = liveTables;
  const rows = await db
    .select({ text: submissionTexts.number, claimedAt, closedAt })
    .from(notes)
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .innerJoin(submissionTexts, eq(submissionTexts.id, notes.textId))
    .innerJoin(submissions, eq(submissions.id, submissionTexts.submissionId))
    .where(eq(submissions.ref, ref));
  const byText = new Map<number, LateSaid>();
  for (const { text, claimedAt: at, closedAt } of rows) {
    const { from, to, after } = byText.get(text) ?? { from: at, to: at, after: false };
    byText.set(text, {
      ...{ text, from: at < from ? at : from, to: at > to ? at : to },
      after: after || isClaimedLate(at, closedAt),
    });
  }
  return [...byText.values()].sort((one, other) => one.text - other.text);
}

/** A table of a meeting by its letter. */
export async function findTable(db: Queryable, meetingId: string, letter: string) {
  return (await listTables(db, meetingId)).find(({ group }) => group.letter === letter) ?? null;
}
