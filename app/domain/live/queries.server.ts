/** Reads of tables while they last, and of what was captured at them. */
import { createHash } from "node:crypto";
import {
  and,
  asc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lte,
  max,
  or,
  placeholder,
  prepared,
  type Queryable,
  type SQL,
  type SQLWrapper,
  sql,
} from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { events } from "#db/schema/kernel.ts";
import { liveDevices, liveTables, noteObjections, notes, noteTexts } from "#db/schema/live.ts";
import { meetingGroups, meetings } from "#db/schema/meetings.ts";
import { type ConsultationRow, handleOf } from "../consultations/queries.server.ts";
import type { GroupRow, MeetingRow } from "../meetings/queries.server.ts";

export type LiveTableRow = typeof liveTables.$inferSelect;
export type DeviceRow = typeof liveDevices.$inferSelect;
export type NoteRow = typeof notes.$inferSelect;
export type ObjectionRow = typeof noteObjections.$inferSelect;

/** What is kept of a device's key. */
export const digestOfKey = (key: string) => createHash("sha256").update(key).digest("hex");

export type LiveTable = { table: LiveTableRow; group: GroupRow; meeting: MeetingRow };

const selectTables = (db: Queryable) =>
  db
    .select({ table: liveTables, group: meetingGroups, meeting: meetings })
    .from(liveTables)
    .innerJoin(meetingGroups, eq(meetingGroups.id, liveTables.groupId))
    .innerJoin(meetings, eq(meetings.id, liveTables.meetingId));

/** A table by either of its codes, and which of them it was. */
export async function findByCode(
  db: Queryable,
  code: string,
): Promise<(LiveTable & { role: DeviceRow["role"] }) | null> {
  const [scribes] = await selectTables(db).where(eq(liveTables.scribeCode, code));
  if (scribes) return { ...scribes, role: "scribe" };
  const [joined] = await selectTables(db).where(eq(liveTables.joinCode, code));
  return joined ? { ...joined, role: "participant" } : null;
}

/** The device that holds a key, with its table, also where it has left that; null where nobody holds it. */
export async function findOnceSeated(
  db: Queryable,
  key: string,
): Promise<(LiveTable & { device: DeviceRow }) | null> {
  const [device] = await db
    .select()
    .from(liveDevices)
    .where(eq(liveDevices.keyDigest, digestOfKey(key)));
  if (!device) return null;
  const [at] = await selectTables(db).where(eq(liveTables.groupId, device.groupId));
  return at ? { ...at, device } : null;
}

/** The same; null where it left. */
export async function findDevice(
  db: Queryable,
  key: string,
): Promise<(LiveTable & { device: DeviceRow }) | null> {
  const at = await findOnceSeated(db, key);
  return at && at.device.leftAt === null ? at : null;
}

/** Of some keys those of devices that sit, or have sat, at the table of a handle, in their order. */
export async function keysAt(db: Queryable, handle: string, keys: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ digest: liveDevices.keyDigest, groupId: liveDevices.groupId })
    .from(liveDevices)
    .where(inArray(liveDevices.keyDigest, keys.map(digestOfKey)));
  const there = new Set(
    rows.filter(({ groupId }) => handleOf(groupId) === handle).map(({ digest }) => digest),
  );
  return keys.filter((key) => there.has(digestOfKey(key)));
}

/** The tables of a meeting that were opened, by their letters. */
export async function listTables(db: Queryable, meetingId: string): Promise<LiveTable[]> {
  return selectTables(db).where(eq(liveTables.meetingId, meetingId)).orderBy(asc(meetingGroups.letter));
}

/** The consultation that a meeting belongs to. */
export async function getConsultationOf(
  db: Queryable,
  { consultationId }: Pick<MeetingRow, "consultationId">,
): Promise<ConsultationRow> {
  const [row] = await db.select().from(consultations).where(eq(consultations.id, consultationId));
  if (!row) throw new Error("a meeting of a consultation that is not there");
  return row;
}

/** How many meetings of a consultation are over, were held at tables and are not closed: what was said there is not taken in. */
export async function countUnclosed(db: Queryable, consultationId: string, now: string): Promise<number> {
  const rows = await db
    .selectDistinct({ id: meetings.id })
    .from(liveTables)
    .innerJoin(meetings, eq(meetings.id, liveTables.meetingId))
    .where(
      and(
        eq(meetings.consultationId, consultationId),
        eq(meetings.status, "announced"),
        lte(meetings.endsAt, now),
      ),
    );
  return rows.length;
}

/** Notes of a table that lie in a submission now. */
export const countTaken = (db: Queryable, groupId: string): Promise<number> =>
  db.$count(notes, and(eq(notes.groupId, groupId), isNotNull(notes.takenAt)));

/** Devices that sit at a table; of one part, where it is named. */
export const countDevices = (db: Queryable, groupId: string, role?: DeviceRow["role"]): Promise<number> =>
  db.$count(
    liveDevices,
    and(
      eq(liveDevices.groupId, groupId),
      isNull(liveDevices.leftAt),
      role ? eq(liveDevices.role, role) : undefined,
    ),
  );

export type Note = NoteRow & {
  /** as it stands; empty once it is taken in */
  body: string;
  /** which of its wordings that is, from 1: each is kept */
  wording: number;
  /** who wrote it: the scribe, or somebody at the table */
  role: DeviceRow["role"];
  /** what whoever wrote it may be called at the table */
  calledAs: string | null;
  objections: ObjectionRow[];
};

/** Of objections those that stand: nobody has settled them, or the note's words were kept. */
export const notTakenUp = or(isNull(noteObjections.settled), eq(noteObjections.settled, "let_be"));

/**
 * The notes of a table in the order of arrival, with what was undone left out, and of objections those that stand; for a device that
 * is named with those of its own that were taken up.
 */
export const listNotes = (db: Queryable, groupId: string, deviceId?: string): Promise<Note[]> =>
  readNotes(db, eq(notes.groupId, groupId), deviceId ? or(notTakenUp, takenUpOf(deviceId)) : notTakenUp);

const takenUpOf = (deviceId: string) =>
  and(eq(noteObjections.deviceId, deviceId), inArray(noteObjections.settled, ["taken", "kept_both"]));

/** One of them by its number. */
export async function findNote(db: Queryable, groupId: string, number: number): Promise<Note | null> {
  const [note] = await readNotes(db, and(eq(notes.groupId, groupId), eq(notes.number, number)));
  return note ?? null;
}

/** However often they were said in other words, a note costs one text: everybody at the table reads all of them, again and again. */
async function readNotes(db: Queryable, which: SQL | undefined, objected?: SQL): Promise<Note[]> {
  const rows = await db
    .select({ note: notes, role: liveDevices.role, calledAs: liveDevices.calledAs })
    .from(notes)
    .innerJoin(liveDevices, eq(liveDevices.id, notes.deviceId))
    .where(and(which, isNull(notes.undoneAt)))
    .orderBy(asc(notes.number));
  const ids = rows.map(({ note }) => note.id);
  if (ids.length === 0) return [];
  const last = db
    .select({ noteId: noteTexts.noteId, number: max(noteTexts.number).as("last_number") })
    .from(noteTexts)
    .where(inArray(noteTexts.noteId, ids))
    .groupBy(noteTexts.noteId)
    .as("last_texts");
  const texts = await db
    .select({ noteId: noteTexts.noteId, number: noteTexts.number, body: noteTexts.body })
    .from(noteTexts)
    .innerJoin(last, and(eq(noteTexts.noteId, last.noteId), eq(noteTexts.number, last.number)));
  const textOf = new Map(texts.map((text) => [text.noteId, text]));
  const objections = await db
    .select()
    .from(noteObjections)
    .where(and(inArray(noteObjections.noteId, ids), objected))
    .orderBy(asc(noteObjections.number));
  return rows.map(({ note, role, calledAs }) => ({
    ...{ ...note, role, calledAs },
    body: textOf.get(note.id)?.body ?? "",
    wording: textOf.get(note.id)?.number ?? 1,
    objections: objections.filter(({ noteId }) => noteId === note.id),
  }));
}

const changesOf = prepared("live_changes", (db) => {
  const lastOf = (kind: string, id: SQLWrapper) =>
    sql<number>`coalesce((select max(${events.seq}) from ${events} where ${events.subjectKind} = ${kind} and ${events.subjectId} = ${id}), 0)`;
  const version = sql<number>`coalesce(max(${lastOf("table", liveTables.groupId)}), 0) + ${lastOf("meeting", sql`${placeholder("meeting")}`)}`;
  return db
    .select({ version })
    .from(liveTables)
    .where(eq(liveTables.meetingId, placeholder("meeting")));
});

/**
 * A number that rises with everything that happens at the tables of a meeting, and to the meeting: where it was before nothing
 * has. It is read from the log's index, a step a table, so that no command has to raise it.
 */
export async function readLiveVersion(db: Queryable, meetingId: string): Promise<number> {
  const [row] = await changesOf(db, { meeting: meetingId });
  return Number(row?.version ?? 0);
}

/** Which of these keys are held by devices that sit at a table still. */
export async function stillSeated(db: Queryable, keys: readonly string[]): Promise<Set<string>> {
  const byDigest = new Map(keys.map((key) => [digestOfKey(key), key]));
  const rows = await db
    .select({ digest: liveDevices.keyDigest })
    .from(liveDevices)
    .where(and(inArray(liveDevices.keyDigest, [...byDigest.keys()]), isNull(liveDevices.leftAt)));
  return new Set(rows.flatMap(({ digest }) => byDigest.get(digest) ?? []));
}
