/** Checks the event log from its first row to its head: for `npm run log:verify`, and after a restore. */
import { asc, gt, type Queryable } from "#db/kit.ts";
import { eventHead, events } from "#db/schema/kernel.ts";
import { genesisHash, hashEvent } from "./event-log.server.ts";

export const logFaults = [
  /** a row is missing, or one stands twice: its number is not the next one */
  "gap",
  /** the row does not follow from the one before it */
  "chain",
  /** the row's own content was changed */
  "content",
  /** the log ends elsewhere than its head says: rows at the end are missing, or were added */
  "head",
] as const;
export type LogFault = (typeof logFaults)[number];

/** `hash` is that of the last row that is whole. */
export type Verified = { ok: boolean; rows: number; hash: string; firstBad?: { seq: number; why: LogFault } };

const pageSize = 1000;

/** Reads the whole log in pages and recomputes each hash; stops at the first row that is not as it was written. */
export async function verifyEventLog(db: Queryable): Promise<Verified> {
  let rows = 0;
  let hash = genesisHash;
  for (;;) {
    const page = await db
      .select()
      .from(events)
      .where(gt(events.seq, rows))
      .orderBy(asc(events.seq))
      .limit(pageSize);
    for (const { hash: written, previousHash, ...event } of page) {
      const bad = (why: LogFault): Verified => ({ ok: false, rows, hash, firstBad: { seq: event.seq, why } });
      if (event.seq !== rows + 1) return bad("gap");
      if (previousHash !== hash) return bad("chain");
      if (hashEvent(event, previousHash) !== written) return bad("content");
      hash = written;
      rows = event.seq;
    }
    if (page.length < pageSize) break;
  }
  const [head] = await db.select().from(eventHead);
  const whole = head?.seq === rows && head.hash === hash;
  return whole
    ? { ok: true, rows, hash }
    : { ok: false, rows, hash, firstBad: { seq: rows + 1, why: "head" } };
}
