/** 'That is not what I meant', and what the scribe makes of it. */
import { and, eq } from "#db/kit.ts";
import { noteObjections, notes } from "#db/schema/live.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { ObjectionForm, SettleForm } from "../forms.ts";
import { findNote } from "../queries.server.ts";
import { atOpenTable, recordAt } from "./at-table.server.ts";
import { insertNote, type NoteRefusal, reword } from "./capture.server.ts";

/** So many of one note wait at once, and so many of one device. */
const waiting = { ofNote: 20, ofDevice: 3 };

/**
 * Says what was meant; the note stays as it is until the scribe settles it, and is not confirmed any more. Sent twice it is said once. Refused as
 * unknown_note, too_many. Events: note.objected.
 */
export async function objectToNote(
  ctx: Ctx,
  key: string,
  { clientId, note: number, body }: ObjectionForm,
): Promise<Result<undefined, NoteRefusal | "too_many">> {
  return atOpenTable<undefined, NoteRefusal | "too_many">(
    ctx,
    key,
    ["scribe", "participant"],
    async (tx, at) => {
      const own = and(eq(noteObjections.deviceId, at.device.id), eq(noteObjections.clientId, clientId));
      if ((await tx.db.$count(noteObjections, own)) > 0) return ok();
      const note = await findNote(tx.db, at.table.groupId, number);
      if (!note) return refuse("unknown_note");
      const open = note.objections.filter(({ settled }) => settled === null);
      const ours = open.filter(({ deviceId }) => deviceId === at.device.id);
      if (open.length >= waiting.ofNote || ours.length >= waiting.ofDevice) return refuse("too_many");
      await tx.db.insert(noteObjections).values({
        ...{ id: tx.newId(), noteId: note.id, deviceId: at.device.id, clientId, body },
        ...{ number: note.objections.length + 1, madeAt: tx.now(), settled: null, settledAt: null },
      });
      // What somebody at the table did not mean is not confirmed, whatever was ticked before.
      await tx.db
        .update(notes)
        .set({ confirmedAt: null, agreedAt: null, version: note.version + 1 })
        .where(eq(notes.id, note.id));
      recordAt(tx, at, "note.objected", { note: note.id });
      return ok();
    },
  );
}

/**
 * Settles it: the note takes these words, they are a note of their own beside it, or they are let be. One that is settled stays
 * so. Refused as unknown_note, table_full, too_many. Events: note.settled, and note.reworded or note.captured.
 */
export async function settleObjection(
  ctx: Ctx,
  key: string,
  { note: number, objection: which, settlement }: SettleForm,
): Promise<Result<undefined, NoteRefusal | "table_full" | "too_many">> {
  return atOpenTable<undefined, NoteRefusal | "table_full" | "too_many">(
    ctx,
    key,
    ["scribe"],
    async (tx, at) => {
      const note = await findNote(tx.db, at.table.groupId, number);
      const objection = note?.objections.find((one) => one.number === which);
      if (!note || !objection) return refuse("unknown_note");
      if (objection.settled !== null) return ok();
      await tx.db
        .update(noteObjections)
        .set({ settled: settlement, settledAt: tx.now() })
        .where(eq(noteObjections.id, objection.id));
      const { body, deviceId, madeAt } = objection;
      // What was meant is his who said so: by his device. It called the objection something, and not what is made of it.
      const his = { ...at, device: { ...at.device, id: deviceId } };
      const clientId = tx.newId();
      if (settlement === "taken" && !(await reword(tx, his, note, { body, clientId })))
        return refuse("too_many");
      if (settlement === "kept_both") {
        const made = await insertNote(tx, his, {
          ...{ clientId, body, questionId: note.questionId, claimedAt: madeAt, late: false },
          ...{ voice: "nobody", voiceName: null },
        });
        if (!made) return refuse("table_full");
      }
      recordAt(tx, at, "note.settled", { note: note.id, settlement });
      return ok();
    },
  );
}
