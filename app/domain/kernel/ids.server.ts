/**
 * Ids are UUIDv7, and which of two rows is the newer is told by them. So they only ever grow: a clock that is set back, or a
 * restart after it was, makes none that is smaller than those before it.
 */
import { UUID, V7Generator } from "uuidv7";
import { desc, eq, type Queryable } from "#db/kit.ts";
import { eventHead, events, outbox } from "#db/schema/kernel.ts";

/** Ids by a clock (milliseconds since 1970), each greater than `after` and than the one before. */
export function growingIds(now: () => number = Date.now, after?: string): () => string {
  const generator = new V7Generator();
  generator.setRollbackAllowance(2 ** 48 - 1);
  if (after) generator.generateOrResetWithTs(timeOf(after) + 1);
  return () => generator.generateOrResetWithTs(now()).toString();
}

/** Ids greater than those that this database holds. */
export async function idsAfter(db: Queryable): Promise<() => string> {
  const [event] = await db
    .select({ id: events.id })
    .from(events)
    .innerJoin(eventHead, eq(eventHead.seq, events.seq));
  // The worker makes mail without an event.
  const [mail] = await db.select({ id: outbox.id }).from(outbox).orderBy(desc(outbox.id)).limit(1);
  const [, newest] = [event?.id ?? "", mail?.id ?? ""].sort();
  return growingIds(Date.now, newest || undefined);
}

const timeOf = (id: string) => Number.parseInt(UUID.parse(id).toHex().slice(0, 12), 16);
