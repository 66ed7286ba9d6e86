/** Part of commands: what goes from a table once its words lie elsewhere. */
import { and, eq, inArray } from "#db/kit.ts";
import { liveDevices, liveTables, noteObjections, notes, noteTexts } from "#db/schema/live.ts";
import type { Tx } from "../../kernel/context.server.ts";
import type { LiveTableRow } from "../queries.server.ts";

/**
 * What lies in a submission is read, redacted and erased there: no second copy of it stays at the table. Of an objection that was taken
 * up there stays what its device calls it, so that it is known where it is sent again. One that was not taken up stays with its note, for
 * whoever works with what that has become: it lies nowhere else.
 */
export async function takeWords(
  tx: Tx,
  taken: readonly { id: string }[],
  textId: string | null = null,
): Promise<void> {
  const ids = taken.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.db.delete(noteTexts).where(inArray(noteTexts.noteId, ids));
  await tx.db
    .update(noteObjections)
    .set({ body: "" })
    .where(and(inArray(noteObjections.noteId, ids), inArray(noteObjections.settled, ["taken", "kept_both"])));
  await tx.db
    .update(notes)
    .set({ takenAt: tx.now(), textId, leftAt: null, leftFor: null })
    .where(inArray(notes.id, ids));
}

/** Names served the table: who agreed to be named is a contributor now, and nobody else's is needed any more. */
export async function forgetNames(tx: Tx, groupId: string): Promise<void> {
  await tx.db.update(liveDevices).set({ calledAs: null }).where(eq(liveDevices.groupId, groupId));
  await tx.db.update(notes).set({ voiceName: null, agreedAt: null }).where(eq(notes.groupId, groupId));
}

/** The submission of what a table said without a name: what comes late is added to it. */
export async function keepSubmission(
  tx: Tx,
  table: LiveTableRow,
  submissionId: string,
): Promise<LiveTableRow> {
  await tx.db.update(liveTables).set({ submissionId }).where(eq(liveTables.groupId, table.groupId));
  return { ...table, submissionId };
}
