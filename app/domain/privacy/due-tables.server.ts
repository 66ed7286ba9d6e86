/** What of the tables of meetings has been kept its time: what was said and not taken in, and what people were called there. */
import { and, asc, eq, exists, inArray, isNotNull, isNull, lt, ne, or, type Queryable } from "#db/kit.ts";
import { liveDevices, liveTables, noteObjections, notes, noteTexts } from "#db/schema/live.ts";
import { meetingGroups, meetings } from "#db/schema/meetings.ts";
import type { Tx } from "../kernel/context.server.ts";
import { forgetNames } from "../live/commands/taken.server.ts";
import { isAmong, type Look, whatGoes } from "./due.server.ts";

/** What was confirmed waits for the close of its meeting, however late: nobody's word is lost because nobody pressed a button. It waits without a name. */
const isLeft = or(isNull(notes.confirmedAt), ne(meetings.status, "announced"));

/** What somebody meant instead goes along with what a note became, and is forgotten with it; else it goes with what was said. */
const isHere = isNull(notes.contributionId);

/** Something of it is held still that need not be. */
const holds = (db: Queryable) => {
  const ofTable = eq(notes.groupId, liveTables.groupId);
  const said = db
    .select({ id: noteTexts.id })
    .from(noteTexts)
    .innerJoin(notes, eq(notes.id, noteTexts.noteId))
    .where(and(ofTable, isLeft));
  const objected = db
    .select({ id: noteObjections.id })
    .from(noteObjections)
    .innerJoin(notes, eq(notes.id, noteObjections.noteId))
    .where(and(ofTable, isLeft, isHere));
  const called = db
    .select({ id: liveDevices.id })
    .from(liveDevices)
    .where(and(eq(liveDevices.groupId, liveTables.groupId), isNotNull(liveDevices.calledAs)));
  const named = db
    .select({ id: notes.id })
    .from(notes)
    .where(and(ofTable, isNotNull(notes.voiceName)));
  return or(exists(said), exists(objected), exists(called), exists(named));
};

/** Tables of meetings that ended, or were called off, by their groups. A meeting that nobody closed has ended too. */
export const dueTables: Look = async (db, before, range) => {
  const past = or(
    lt(meetings.endsAt, before),
    and(isNotNull(meetings.cancelledAt), lt(meetings.cancelledAt, before)),
  );
  const rows = await db
    .select({ id: liveTables.groupId })
    .from(liveTables)
    .innerJoin(meetings, eq(meetings.id, liveTables.meetingId))
    .where(and(past, holds(db), isAmong(liveTables.groupId, range)))
    .orderBy(asc(liveTables.groupId))
    .limit(range.limit);
  return whatGoes(rows, range);
};

/** Words and names go; that something was said is counted still. What was taken in lies in its submission. */
export async function clearTables(tx: Tx, groupIds: string[]): Promise<void> {
  const rows = await tx.db
    .select({ id: notes.id })
    .from(notes)
    .innerJoin(meetingGroups, eq(meetingGroups.id, notes.groupId))
    .innerJoin(meetings, eq(meetings.id, meetingGroups.meetingId))
    .where(and(inArray(notes.groupId, groupIds), isLeft, isHere));
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
