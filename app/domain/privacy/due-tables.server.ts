/** What of the tables of meetings has been kept its time: what was said and not taken in, and what people were called there. */
import {
  and,
  asc,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  type Queryable,
  type SQL,
} from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { liveDevices, liveTables, noteObjections, notes, noteTexts } from "#db/schema/live.ts";
import { meetings } from "#db/schema/meetings.ts";
import { readPeriods } from "../forum/queries.server.ts";
import { keptUntil } from "../forum/retention.ts";
import type { Tx } from "../kernel/context.server.ts";
import { forgetNames } from "../live/commands/taken.server.ts";
import { isAmong, type Look, whatGoes } from "./due.server.ts";

/** The table has not said that it means it, and it came while it could have. */
const notAsked = and(isNull(notes.confirmedAt), eq(notes.late, false));

/**
 * Words go no sooner than a person has ended what they wait for: the meeting, by closing it or calling it off, however long ago it was
 * held; and of what the table meant or what came late, by deciding on it, or by ending its consultation (0047). What was taken back
 * at the table waits for nothing.
 */
const isOver = (before: string): SQL | undefined =>
  or(
    lt(notes.undoneAt, before),
    lt(meetings.cancelledAt, before),
    and(
      lt(meetings.closedAt, before),
      or(
        ...[notAsked, isNotNull(notes.takenAt), lt(notes.leftAt, before)],
        ...[lt(consultations.closedAt, before), lt(consultations.cancelledAt, before)],
        // There is nothing to decide on.
        eq(meetings.audience, "internal"),
      ),
    ),
  );

/** What somebody meant instead goes along with what a note became, and is forgotten with it; else it goes with what was said. */
const isHere = isNull(notes.contributionId);

/** Words of a table that need not be held any more. */
const holdsWords = (db: Queryable, before: string) => {
  const which = and(eq(notes.groupId, liveTables.groupId), isOver(before));
  const said = db
    .select({ id: noteTexts.id })
    .from(noteTexts)
    .innerJoin(notes, eq(notes.id, noteTexts.noteId))
    .where(which);
  const objected = db
    .select({ id: noteObjections.id })
    .from(noteObjections)
    .innerJoin(notes, eq(notes.id, noteObjections.noteId))
    .where(and(which, isHere));
  return or(exists(said), exists(objected));
};

/** Names served the table: they go whether anybody closed its meeting or not. */
const holdsNames = (db: Queryable) => {
  const called = db
    .select({ id: liveDevices.id })
    .from(liveDevices)
    .where(and(eq(liveDevices.groupId, liveTables.groupId), isNotNull(liveDevices.calledAs)));
  const named = db
    .select({ id: notes.id })
    .from(notes)
    .where(and(eq(notes.groupId, liveTables.groupId), isNotNull(notes.voiceName)));
  return or(exists(called), exists(named));
};

/** Tables, by their groups, that hold what has been kept its time. */
export const dueTables: Look = async (db, before, range) => {
  const past = or(lt(meetings.endsAt, before), lt(meetings.cancelledAt, before));
  const rows = await db
    .select({ id: liveTables.groupId })
    .from(liveTables)
    .innerJoin(meetings, eq(meetings.id, liveTables.meetingId))
    .innerJoin(consultations, eq(consultations.id, meetings.consultationId))
    .where(and(or(holdsWords(db, before), and(past, holdsNames(db))), isAmong(liveTables.groupId, range)))
    .orderBy(asc(liveTables.groupId))
    .limit(range.limit);
  return whatGoes(rows, range);
};

/** Words and names go; that something was said is counted still. What was taken in lies in its submission. */
export async function clearTables(tx: Tx, groupIds: string[]): Promise<void> {
  const { table_notes: days } = await readPeriods(tx.db);
  if (days === null) return;
  const rows = await tx.db
    .select({ id: notes.id })
    .from(notes)
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .innerJoin(meetings, eq(meetings.id, liveTables.meetingId))
    .innerJoin(consultations, eq(consultations.id, meetings.consultationId))
    .where(and(inArray(notes.groupId, groupIds), isHere, isOver(keptUntil(tx.now(), "table_notes", days))));
  for (let at = 0; at < rows.length; at += 500) {
    const those = rows.slice(at, at + 500).map(({ id }) => id);
    await tx.db.delete(noteObjections).where(inArray(noteObjections.noteId, those));
    await tx.db.delete(noteTexts).where(inArray(noteTexts.noteId, those));
    // What lay there is read by nobody any more.
    await tx.db
      .update(notes)
      .set({ undoneAt: tx.now(), confirmedAt: null })
      .where(and(inArray(notes.id, those), isNull(notes.takenAt), isNull(notes.undoneAt)));
  }
  for (const groupId of groupIds) await forgetNames(tx, groupId);
}
