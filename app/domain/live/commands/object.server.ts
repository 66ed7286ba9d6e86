/** 'That is not what I meant', and what the scribe makes of it. */
import { and, eq, isNotNull } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { noteObjections, notes } from "#db/schema/live.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { ObjectionForm, SettleForm, TakeBackForm } from "../forms.ts";
import { arrivalOf } from "../live.ts";
import { findNote, type Note } from "../queries.server.ts";
import { type AtTable, atOpenTable, fromTable, recordAt } from "./at-table.server.ts";
import { insertNote, isReworded, type NoteRefusal, reword } from "./capture.server.ts";

/** So many of one note wait at once, and so many of one device; so many a device may say of it in all. */
const waiting = { ofNote: 20, ofDevice: 3 };
const inAll = 20;

type ObjectionRefusal = "not_joined" | "unknown_note";

/**
 * Says what was meant; the note stays as it is until the scribe settles it, and is not confirmed any more. What comes after the
 * table has closed, within 24 hours of the close of the meeting, stands beside the note as it was confirmed. Sent twice it is said
 * once, by whichever key; whoever has left the table is heard as long. Refused as unknown_note, too_many, ended. Events: note.objected.
 */
export async function objectToNote(
  ctx: Ctx,
  key: string,
  { clientId, note: number, body }: ObjectionForm,
): Promise<Result<undefined, ObjectionRefusal | "ended" | "too_many">> {
  return fromTable<undefined, ObjectionRefusal | "ended" | "too_many">(ctx, key, async (tx, at) => {
    if (await isSaid(tx, at, clientId)) return ok();
    const arrival = arrivalOf(at, tx.now());
    if (arrival === "too_late") return refuse("ended");
    const note = await findNote(tx.db, at.table.groupId, number);
    if (!note || (await isGone(tx, note))) return refuse("unknown_note");
    if (isFull(note, at)) return refuse("too_many");
    await tx.db.insert(noteObjections).values({
      ...{ id: tx.newId(), noteId: note.id, deviceId: at.device.id, clientId, body },
      // Those that were taken up may be gone: their words lie in a submission.
      number: Math.max(0, ...note.objections.map((one) => one.number)) + 1,
      ...{ madeAt: tx.now(), settled: null, settledAt: null },
    });
    // What somebody at the table did not mean is not confirmed, whatever was ticked before; after the close nobody could confirm it anew.
    if (arrival === "in_time")
      await tx.db
        .update(notes)
        .set({ confirmedAt: null, agreedAt: null, version: note.version + 1 })
        .where(eq(notes.id, note.id));
    recordAt(tx, at, "note.objected", { note: note.id });
    return ok();
  });
}

async function isSaid(tx: Tx, { table }: AtTable, clientId: string): Promise<boolean> {
  const rows = await tx.db
    .select({ id: noteObjections.id })
    .from(noteObjections)
    .innerJoin(notes, eq(notes.id, noteObjections.noteId))
    .where(and(eq(notes.groupId, table.groupId), eq(noteObjections.clientId, clientId)));
  return rows.length > 0;
}

/**
 * What came late was read by nobody at the table before it closed, and what was erased since is nothing that somebody's words could
 * stand beside: the erasure would not find them.
 */
async function isGone(tx: Tx, { late, contributionId }: Note): Promise<boolean> {
  if (late || contributionId === null) return late;
  const erased = and(eq(contributions.id, contributionId), isNotNull(submissions.erasureId));
  const rows = await tx.db
    .select({ id: contributions.id })
    .from(contributions)
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .where(erased);
  return rows.length > 0;
}

function isFull({ objections }: Note, { device }: AtTable): boolean {
  const open = objections.filter(({ settled }) => settled === null);
  const by = (some: typeof objections) => some.filter(({ deviceId }) => deviceId === device.id).length;
  return open.length >= waiting.ofNote || by(open) >= waiting.ofDevice || by(objections) >= inAll;
}

/**
 * Takes back what the same device has said, as long as it has no answer and its note lies in no submission: its words go. Taken back
 * twice it is taken back. Refused as unknown_note where it never was, and as answered. Events: note.objection_taken_back.
 */
export async function takeBackObjection(
  ctx: Ctx,
  key: string,
  { note: number, takesBack }: TakeBackForm,
): Promise<Result<undefined, ObjectionRefusal | "answered">> {
  return fromTable<undefined, ObjectionRefusal | "answered">(ctx, key, async (tx, at) => {
    const note = await findNote(tx.db, at.table.groupId, number);
    const own = note?.objections.find((one) => one.number === takesBack && one.deviceId === at.device.id);
    if (!note || !own) return refuse("unknown_note");
    if (own.settled === "taken_back") return ok();
    // What lies in a submission has been read there.
    if (own.settled !== null || note.contributionId !== null) return refuse("answered");
    await tx.db
      .update(noteObjections)
      .set({ body: "", settled: "taken_back", settledAt: tx.now() })
      .where(eq(noteObjections.id, own.id));
    recordAt(tx, at, "note.objection_taken_back", { note: note.id });
    return ok();
  });
}

type SettleRefusal = NoteRefusal | "taken_back" | "table_full" | "too_many" | "reworded_meanwhile";

/**
 * Settles it: the note says something else from then on, in the scribe's words; what was meant is a note of its own beside it; or the
 * note's words are kept, and that somebody did not agree goes along with them. One that is settled stays so. Refused as unknown_note,
 * taken_back, table_full, too_many; and as reworded_meanwhile, like rewordNote. Events: note.settled, and note.reworded or note.captured.
 */
export async function settleObjection(
  ctx: Ctx,
  key: string,
  { note: number, objection: which, settlement, body, wording }: SettleForm,
): Promise<Result<undefined, SettleRefusal>> {
  return atOpenTable<undefined, SettleRefusal>(ctx, key, ["scribe"], async (tx, at) => {
    const note = await findNote(tx.db, at.table.groupId, number);
    const objection = note?.objections.find((one) => one.number === which);
    if (!note || !objection) return refuse("unknown_note");
    if (objection.settled === "taken_back") return refuse("taken_back");
    if (objection.settled !== null) return ok();
    if (settlement === "taken" && isReworded(note, { body, wording })) return refuse("reworded_meanwhile");
    await tx.db
      .update(noteObjections)
      .set({ settled: settlement, settledAt: tx.now() })
      .where(eq(noteObjections.id, objection.id));
    // A device calls its objection something, and not what is made of it.
    const clientId = tx.newId();
    if (settlement === "taken" && !(await reword(tx, at, note, { body, clientId })))
      return refuse("too_many");
    if (settlement === "kept_both") {
      // What was meant is his who said so: by his device.
      const his = { ...at, device: { ...at.device, id: objection.deviceId } };
      const made = await insertNote(tx, his, {
        ...{ clientId, body: objection.body, questionId: note.questionId, themeId: note.themeId },
        ...{ claimedAt: objection.madeAt, late: false, voice: "nobody", voiceName: null },
      });
      if (!made) return refuse("table_full");
    }
    recordAt(tx, at, "note.settled", { note: note.id, settlement });
    return ok();
  });
}
