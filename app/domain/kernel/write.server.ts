/**
 * The one way to change anything: a command's body runs in one transaction; its events are appended to the
 * log, then reactors and projectors run, all before COMMIT. A refusal rolls back, so it can't leave a trace.
 */
import { eq, insertRow, placeholder, prepared, sql, type Transaction } from "#db/kit.ts";
import { eventHead, events } from "#db/schema/kernel.ts";
import { personOf } from "./actor.ts";
import type { Ctx, Tx } from "./context.server.ts";
import { hashEvent, type NewEvent, type RecordedEvent } from "./event-log.server.ts";
import type { Refusal, Result } from "./result.ts";

class RolledBack extends Error {
  constructor(readonly refusal: Refusal<string>) {
    super(refusal.code);
  }
}

/** Runs a command's body. Throws only for bugs and a database that does not answer. */
export async function write<T, Code extends string>(
  ctx: Ctx,
  body: (tx: Tx) => Promise<Result<T, Code>>,
): Promise<Result<T, Code>> {
  const { db: database, hooks, ...rest } = ctx;
  let recorded = 0;
  try {
    const done = await database.write(async (db) => {
      const pending: NewEvent[] = [];
      const tx: Tx = { ...rest, db, record: (event) => void pending.push(event) };
      const result = await body(tx);
      if (!result.ok) throw new RolledBack(result);
      const appended = await append(tx, pending);
      recorded = appended.length;
      for (const event of appended) {
        // Reactors first: a later room may change rows of its own, and the projection shows them as they are now.
        for (const listen of hooks.reactors) await listen(tx, event, appended);
        for (const listen of hooks.projectors) await listen(tx, event, appended);
      }
      if (pending.length > 0)
        throw new Error("a projector or reactor recorded an event: commands record, hooks follow");
      return result;
    });
    if (recorded > 0) hooks.committed();
    return done;
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal as Refusal<Code>;
    throw error;
  }
}

const headOf = prepared("event_head", (db) =>
  db
    .select()
    .from(eventHead)
    .where(eq(eventHead.id, placeholder("id"))),
);
const moveHead = prepared("event_head_moved", (db: Transaction) =>
  db
    .update(eventHead)
    .set({ seq: sql`${placeholder("seq")}`, hash: sql`${placeholder("hash")}` })
    .where(eq(eventHead.id, placeholder("id"))),
);

async function append(tx: Tx, pending: NewEvent[]): Promise<RecordedEvent[]> {
  if (pending.length === 0) return [];
  const id = "head";
  const [head] = await headOf(tx.db, { id });
  if (!head) throw new Error("the event log has no head: the migrations have not run");
  let { seq, hash } = head;
  const at = tx.now();
  const rows = pending.splice(0).map((event) => {
    const recorded: RecordedEvent = {
      consultationId: null,
      data: {},
      ...event,
      seq: ++seq,
      id: tx.newId(),
      at,
      actorKind: tx.actor.kind,
      actorId: tx.actor.kind === "system" ? tx.actor.name : personOf(tx.actor),
    };
    const previousHash = hash;
    hash = hashEvent(recorded, previousHash);
    return { ...recorded, previousHash, hash };
  });
  for (const row of rows) await insertRow(tx.db, events, row);
  await moveHead(tx.db, { id, seq, hash });
  return rows;
}
