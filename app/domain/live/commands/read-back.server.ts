/** Where a table is, and its notes read back to it before it closes. */
import { eq } from "#db/kit.ts";
import { liveTables, notes } from "#db/schema/live.ts";
import { handleOf } from "../../consultations/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { moved } from "../../kernel/transitions.ts";
import { listAgenda } from "../../meetings/queries.server.ts";
import type { ConfirmForm } from "../forms.ts";
import { closedSince, isNamed, type TableStatus, tableTransitions } from "../live.ts";
import { type LiveTable, type LiveTableRow, listNotes } from "../queries.server.ts";
import { atOpenTable, atTable, recordAt, type TableRefusal } from "./at-table.server.ts";
import type { NoteRefusal } from "./capture.server.ts";

/** Moves the table to a question of the agenda, by its handle. Refused as unknown_question. Events: table.moved_on. */
export async function moveOn(
  ctx: Ctx,
  key: string,
  question: string,
): Promise<Result<undefined, TableRefusal | "unknown_question">> {
  return atOpenTable<undefined, TableRefusal | "unknown_question">(ctx, key, ["scribe"], async (tx, at) => {
    const agenda = await listAgenda(tx.db, at.meeting.id);
    const found = agenda.flatMap(({ questions }) => questions).find(({ id }) => handleOf(id) === question);
    if (!found) return refuse("unknown_question");
    if (at.table.questionId === found.id) return ok();
    await setTable(tx, at.table, { questionId: found.id });
    recordAt(tx, at, "table.moved_on", { question: found.id });
    return ok();
  });
}

/**
 * Begins to read back, or goes on writing with the ticks that were set until then. Refused as TickRefusal says. Events:
 * table.reading_back, table.writing_on, note.confirmed.
 */
export async function readBack(
  ctx: Ctx,
  key: string,
  to: Exclude<TableStatus, "closed">,
  ticks: readonly ConfirmForm[] = [],
): Promise<Result<undefined, TickRefusal>> {
  return atOpenTable<undefined, TickRefusal>(ctx, key, ["scribe"], async (tx, at) => {
    const ticked = await tick(tx, at, ticks);
    if (!ticked.ok || at.table.status === to) return ticked;
    await setTable(tx, at.table, { status: moved(tableTransitions, at.table.status, to) });
    recordAt(tx, at, to === "open" ? "table.writing_on" : "table.reading_back");
    return ok();
  });
}

/**
 * Ticks notes that the table has heard and means, or takes ticks away. Whoever is named has to agree; where he does not,
 * the note is nobody's. Refused as unknown_note, and as changed_meanwhile where one says something else by now than was read
 * out. Events: note.confirmed for each that is otherwise now.
 */
export async function confirmNotes(
  ctx: Ctx,
  key: string,
  ticks: readonly ConfirmForm[],
): Promise<Result<undefined, NoteRefusal | "changed_meanwhile">> {
  return atOpenTable<undefined, TickRefusal>(ctx, key, ["scribe"], (tx, at) => tick(tx, at, ticks));
}

type TickRefusal = NoteRefusal | "changed_meanwhile";

async function tick(
  tx: Tx,
  at: LiveTable,
  ticks: readonly ConfirmForm[],
): Promise<Result<undefined, TickRefusal>> {
  const found = new Map((await listNotes(tx.db, at.table.groupId)).map((note) => [note.number, note]));
  for (const { note: number, version, confirmed, agreed } of ticks) {
    const note = found.get(number);
    if (!note) return refuse("unknown_note");
    const mayName = isNamed(note.voice) && agreed && confirmed;
    // What stands as it was ticked needs nothing, as after a double click.
    if ((note.confirmedAt !== null) === confirmed && (note.agreedAt !== null) === mayName) continue;
    if (confirmed && note.version !== version) return refuse("changed_meanwhile");
    await tx.db
      .update(notes)
      .set({
        confirmedAt: confirmed ? (note.confirmedAt ?? tx.now()) : null,
        agreedAt: mayName ? (note.agreedAt ?? tx.now()) : null,
        version: note.version + 1,
      })
      .where(eq(notes.id, note.id));
    recordAt(tx, at, "note.confirmed", { note: note.id, confirmed });
  }
  return ok();
}

export type CloseTableRefusal =
  | TickRefusal
  /** somebody means something else, and the scribe has said neither yes nor no to it; `open` names all of them, as `over` does */
  | "objections_open";

/**
 * The group agrees: with the last ticks its table closes, and its codes open nothing any more. Where a tick is refused it stays
 * open, and so it does while an objection waits, unless it is among those that the scribe was shown and closes over (each by the
 * numbers of its note and its own, `3.1`): then it goes along with its note as it is. Closing twice is closing. Refused as
 * CloseTableRefusal says. Events: note.confirmed, table.closed.
 */
export async function closeTable(
  ctx: Ctx,
  key: string,
  ticks: readonly ConfirmForm[] = [],
  over: readonly string[] = [],
): Promise<Result<undefined, CloseTableRefusal>> {
  return atTable<undefined, CloseTableRefusal>(ctx, key, ["scribe"], async (tx, at) => {
    if (at.table.status === "closed") return ok();
    const open = closedSince(at, tx.now()) === null;
    const ticked = open ? await tick(tx, at, ticks) : ok();
    if (!ticked.ok) return ticked;
    const waiting = open ? await listOpenObjections(tx, at) : [];
    if (waiting.some((one) => !over.includes(one)))
      return refuse("objections_open", { open: waiting.join(" ") });
    await endTable(tx, at);
    return ok();
  });
}

const listOpenObjections = async (tx: Tx, { table }: LiveTable): Promise<string[]> =>
  (await listNotes(tx.db, table.groupId)).flatMap((note) =>
    note.objections
      .filter(({ settled }) => settled === null)
      .map((objection) => `${note.number}.${objection.number}`),
  );

/** Events: table.closed. */
export async function endTable(tx: Tx, at: LiveTable): Promise<void> {
  const status = moved(tableTransitions, at.table.status, "closed");
  await setTable(tx, at.table, { status, closedAt: tx.now() });
  recordAt(tx, at, "table.closed");
}

async function setTable(
  tx: Tx,
  { groupId, version }: LiveTableRow,
  columns: Partial<typeof liveTables.$inferInsert>,
): Promise<void> {
  await tx.db
    .update(liveTables)
    .set({ ...columns, version: version + 1 })
    .where(eq(liveTables.groupId, groupId));
}
