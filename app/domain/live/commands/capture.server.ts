/** Takes notes as devices send them: each once, in the order of arrival, by the server's clock. */
import { and, count, eq, inArray, max } from "#db/kit.ts";
import { liveDevices, notes, noteTexts } from "#db/schema/live.ts";
import { handleOf, listThemes } from "../../consultations/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { listAgenda } from "../../meetings/queries.server.ts";
import type { NoteForm, RewriteForm } from "../forms.ts";
import { type Arrival, arrivalOf, isNamed, liveLimits } from "../live.ts";
import { findNote, type Note } from "../queries.server.ts";
import { type AtTable, atOpenTable, fromTable, recordAt, type TableRefusal } from "./at-table.server.ts";
import { addLateNotes, type LateNote } from "./late.server.ts";

/** What became of each: kept (late, or known already, too), or why not. */
export type Captured = {
  clientId: string;
  /** of the note at its table; null where it was not taken */
  note: number | null;
  outcome: Exclude<Arrival, "in_time"> | "received" | "repeated" | "table_full";
};

/**
 * Takes a batch from a device's queue, at the table that it sits at or has left. One that arrived there before is told of again
 * and not taken again, whatever it says now and whichever key it comes by: a device that lost the answer may hold another by
 * then. What comes after its table has closed is taken within 24 hours of the close of the meeting and marked; no name comes with
 * it, since nobody can agree any more. Refused as not_joined. Events: note.captured for each that is new.
 */
export async function captureNotes(
  ctx: Ctx,
  key: string,
  batch: readonly NoteForm[],
): Promise<Result<Captured[], "not_joined">> {
  return fromTable<Captured[], never>(ctx, key, async (tx, at) => {
    const known = await listKnown(tx, at, batch);
    const about = await readAbout(tx, at);
    const arrival = arrivalOf(at, tx.now());
    const done: Captured[] = [];
    const late: LateNote[] = [];
    for (const { clientId, body, claimedAt, ...input } of batch.slice(0, liveLimits.batch)) {
      const before = known.get(clientId);
      if (before) {
        done.push({ clientId, note: before, outcome: "repeated" });
        continue;
      }
      const isLate = arrival === "late";
      const voice = isLate ? "nobody" : input.voice;
      const voiceName = isNamed(voice) ? input.name || null : null;
      const said = { body, ...about(input) };
      const note = { ...said, clientId, claimedAt, late: isLate, voice, voiceName };
      const made = arrival === "too_late" ? null : await insertNote(tx, at, note);
      if (made) known.set(clientId, made.number);
      if (made && isLate) late.push({ id: made.id, ...said });
      const kept = isLate ? arrival : "received";
      const refused = arrival === "too_late" ? arrival : "table_full";
      done.push({ clientId, note: made?.number ?? null, outcome: made ? kept : refused });
    }
    await addLateNotes(tx, at, late);
    return ok(done);
  });
}

type NewNote = Pick<
  typeof notes.$inferInsert,
  "clientId" | "questionId" | "themeId" | "voice" | "voiceName" | "claimedAt" | "late"
> & { body: string };

/** A note by a device, with the next number of its table; null where the table has as many as it takes. Events: note.captured. */
export async function insertNote(
  tx: Tx,
  at: AtTable,
  { body, ...note }: NewNote,
): Promise<{ id: string; number: number } | null> {
  const { full, last } = await countNotes(tx, at);
  if (full) return null;
  const [id, number] = [tx.newId(), last + 1];
  await tx.db.insert(notes).values({
    ...{ ...note, id, number, groupId: at.table.groupId, deviceId: at.device.id, receivedAt: tx.now() },
    ...{
      agreedAt: null,
      confirmedAt: null,
      undoneAt: null,
      leftAt: null,
      leftFor: null,
      takenAt: null,
      textId: null,
      contributionId: null,
      version: 1,
    },
  });
  await addWording(tx, at, { noteId: id, number: 1, body, clientId: note.clientId });
  recordAt(tx, at, "note.captured", { note: id, late: note.late });
  return { id, number };
}

/** Numbers of those that the table has received before, as notes or as other words for one. */
async function listKnown(
  tx: Tx,
  { table }: AtTable,
  batch: readonly NoteForm[],
): Promise<Map<string, number>> {
  const ids = batch.map(({ clientId }) => clientId);
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .select({ clientId: notes.clientId, number: notes.number })
    .from(notes)
    .where(and(eq(notes.groupId, table.groupId), inArray(notes.clientId, ids)));
  const worded = await tx.db
    .select({ clientId: noteTexts.clientId, number: notes.number })
    .from(noteTexts)
    .innerJoin(notes, eq(notes.id, noteTexts.noteId))
    .where(and(eq(notes.groupId, table.groupId), inArray(noteTexts.clientId, ids)));
  return new Map([...worded, ...rows].map((row) => [row.clientId, row.number]));
}

/**
 * The last number of a table, and whether it takes another note of this device: its scribes have room of their own, so that
 * nobody else at the table can fill it.
 */
async function countNotes(tx: Tx, { table, device }: AtTable): Promise<{ full: boolean; last: number }> {
  const rows = await tx.db
    .select({ role: liveDevices.role, deviceId: notes.deviceId, taken: count(), last: max(notes.number) })
    .from(notes)
    .innerJoin(liveDevices, eq(liveDevices.id, notes.deviceId))
    .where(eq(notes.groupId, table.groupId))
    .groupBy(liveDevices.role, notes.deviceId);
  const sum = (some: typeof rows) => some.reduce((all, { taken }) => all + taken, 0);
  const alike = sum(rows.filter(({ role }) => role === device.role));
  const own = sum(rows.filter(({ deviceId }) => deviceId === device.id));
  const { notes: scribes, guestNotes, guestNotesEach } = liveLimits;
  return {
    full: device.role === "scribe" ? alike >= scribes : alike >= guestNotes || own >= guestNotesEach,
    last: Math.max(0, ...rows.map(({ last }) => last ?? 0)),
  };
}

type About = Pick<Note, "questionId" | "themeId">;

/**
 * What a note is about: a theme that its consultation offers, or a question of its meeting. It is kept without where there is no
 * such any more, or never was: nobody's words are refused for what they are about.
 */
async function readAbout(
  tx: Tx,
  { meeting }: AtTable,
): Promise<(said: Pick<NoteForm, "question" | "theme">) => About> {
  const questions = (await listAgenda(tx.db, meeting.id)).flatMap((item) => item.questions);
  const themes = (await listThemes(tx.db, meeting.consultationId)).filter(({ endedAt }) => endedAt === null);
  const idOf = (rows: readonly { id: string }[], handle: string) =>
    rows.find(({ id }) => handleOf(id) === handle)?.id ?? null;
  return ({ question, theme }) => {
    const themeId = theme === "" ? null : idOf(themes, theme);
    return { themeId, questionId: themeId === null && question !== "" ? idOf(questions, question) : null };
  };
}

type Wording = { noteId: string; number: number; body: string; clientId: string };
async function addWording(tx: Tx, { device }: AtTable, wording: Wording): Promise<void> {
  await tx.db
    .insert(noteTexts)
    .values({ ...wording, id: tx.newId(), deviceId: device.id, writtenAt: tx.now() });
}

/** A note of the table by its number, which the device may change: the scribe any, others their own. */
async function findOwn(tx: Tx, { table, device }: AtTable, number: number): Promise<Note | null> {
  const note = await findNote(tx.db, table.groupId, number);
  return note && (device.role === "scribe" || note.deviceId === device.id) ? note : null;
}

export type NoteRefusal = TableRefusal | "unknown_note";

/**
 * Says it in other words; the earlier ones are kept, and what was confirmed has to be confirmed again. Sent twice it is done
 * once. Refused as unknown_note, too_many; and as reworded_meanwhile where it says something else than what was read. Events:
 * note.reworded.
 */
export async function rewordNote(
  ctx: Ctx,
  key: string,
  { clientId, note: number, body, wording }: RewriteForm,
): Promise<Result<undefined, NoteRefusal | "too_many" | "reworded_meanwhile">> {
  return atOpenTable<undefined, NoteRefusal | "too_many" | "reworded_meanwhile">(
    ctx,
    key,
    ["scribe", "participant"],
    async (tx, at) => {
      if (await isSent(tx, at, clientId)) return ok();
      const note = await findOwn(tx, at, number);
      if (!note) return refuse("unknown_note");
      if (isReworded(note, { body, wording })) return refuse("reworded_meanwhile");
      return (await reword(tx, at, note, { body, clientId })) ? ok() : refuse("too_many");
    },
  );
}

async function isSent(tx: Tx, { table }: AtTable, clientId: string): Promise<boolean> {
  const rows = await tx.db
    .select({ id: noteTexts.id })
    .from(noteTexts)
    .innerJoin(notes, eq(notes.id, noteTexts.noteId))
    .where(and(eq(notes.groupId, table.groupId), eq(noteTexts.clientId, clientId)));
  return rows.length > 0;
}

/** Whether it says something else by now than what was read when these words were put in its stead. */
export const isReworded = (note: Note, { body, wording }: Pick<RewriteForm, "body" | "wording">): boolean =>
  wording !== undefined && wording !== note.wording && body !== note.body;

/** A further wording of a note; false where it has had as many as one may have. Events: note.reworded. */
export async function reword(
  tx: Tx,
  at: AtTable,
  note: Note,
  { body, clientId }: Pick<Wording, "body" | "clientId">,
): Promise<boolean> {
  if (body === note.body) return true;
  if (note.wording >= liveLimits.wordings) return false;
  await addWording(tx, at, { noteId: note.id, number: note.wording + 1, body, clientId });
  await tx.db
    .update(notes)
    .set({ confirmedAt: null, agreedAt: null, version: note.version + 1 })
    .where(eq(notes.id, note.id));
  recordAt(tx, at, "note.reworded", { note: note.id });
  return true;
}

/** Takes a note back: the scribe any, others their own. It is read no more, and its number is not used again. Events: note.undone. */
export async function undoNote(
  ctx: Ctx,
  key: string,
  number: number,
): Promise<Result<undefined, NoteRefusal>> {
  return atOpenTable<undefined, NoteRefusal>(ctx, key, ["scribe", "participant"], async (tx, at) => {
    const note = await findOwn(tx, at, number);
    // What is gone already, as by a double click, stays gone.
    if (!note) return (await isUndone(tx, at, number)) ? ok() : refuse("unknown_note");
    await tx.db
      .update(notes)
      .set({ undoneAt: tx.now(), voiceName: null, agreedAt: null, version: note.version + 1 })
      .where(eq(notes.id, note.id));
    recordAt(tx, at, "note.undone", { note: note.id });
    return ok();
  });
}

async function isUndone(tx: Tx, { table }: AtTable, number: number): Promise<boolean> {
  const [row] = await tx.db
    .select({ undoneAt: notes.undoneAt })
    .from(notes)
    .where(and(eq(notes.groupId, table.groupId), eq(notes.number, number)));
  return row?.undoneAt != null;
}
