/**
 * What a device has captured, points, objections to points and objections taken back, and no server has acknowledged yet. It is
 * put here before it is sent, goes in the order of capture, and is removed when the server says what became of it: so a line that
 * breaks, a tab beside this one or a browser that was closed lose nothing and send nothing twice (the server knows each by its
 * name). Plain functions over a store: the browser's is IndexedDB (queue-store.ts).
 */
import { liveLimits, type Voice } from "~/domain/live/live.ts";

export type Waiting = {
  /** given here: it arrives once, however often it is sent */
  clientId: string;
  /** the handle of the table that it was captured at: it is sent to no other, wherever this device sits by then */
  table: string;
  /** and what that table is called, for whoever sits at another by now */
  tableName: string;
  body: string;
  /** the number of the point that it says 'that is not what I meant' of; null where it is a point */
  objectsTo: number | null;
  /** the number of an objection to that point which it takes back; null where it says something */
  takesBack: number | null;
  /** the handle of its question; empty: none */
  question: string;
  /** the handle of its theme, where it is about one instead; empty: none */
  theme: string;
  voice: Voice;
  name: string;
  /** an instant, by the clock of this device */
  claimedAt: string;
  /** why it does not go by itself: it stays here, to be copied by whoever wrote it; null while it is still to go */
  refused: Refused | "unsent" | null;
};

/** Why the server did not take something; `unsent` is what somebody was writing when the table closed, and has not sent. */
export type Refused = "too_late" | "table_full" | "unknown_note" | "too_many" | "invalid";

export type QueueStore = {
  /** all of them in the order of capture */
  list: () => Promise<Waiting[]>;
  /** one that is called as one that waits already is that one: a button may be pressed twice */
  add: (waiting: Waiting) => Promise<void>;
  /** it goes no more; null: it is to go after all */
  refuse: (clientId: string, why: Waiting["refused"]) => Promise<void>;
  remove: (clientId: string) => Promise<void>;
};

/** What the server says of each: what is not told of was not looked at. */
export type Acknowledged = { clientId: string; outcome: "received" | "repeated" | "late" | Refused };

export type Sending = {
  store: QueueStore;
  /** the handle of the table that this device sits at now; empty: at none */
  table: string;
  /** throws where there is no network, or no answer that can be read; null where this device never sat at that table */
  send: (table: string, batch: Waiting[]) => Promise<Acknowledged[] | null>;
};

/** sent: nothing waits any more · failed: what waits is tried again later */
export type Flushed = "sent" | "failed";

/** What is still to go to a table. */
export const toSend = (all: readonly Waiting[], table: string) =>
  all.filter((one) => one.table === table && one.refused === null);

/**
 * Sends what waits, in batches, until nothing does: what was captured at the table of this device, and then what was at others that it
 * has left. What it has no key for stays.
 */
export async function flush({ store, table, send }: Sending): Promise<Flushed> {
  const others = (await store.list()).filter((one) => one.refused === null).map((one) => one.table);
  for (const one of new Set([table, ...others])) {
    const result = await flushTo({ store, table: one, send });
    if (result === "failed" || (result === "no_seat" && one === table)) return "failed";
  }
  return "sent";
}

/** One answer that tells of none of what was sent ends it, so that a server that is out of its mind is not asked without end. */
async function flushTo({ store, table, send }: Sending): Promise<Flushed | "no_seat"> {
  for (;;) {
    const batch = toSend(await store.list(), table).slice(0, liveLimits.batch);
    if (batch.length === 0) return "sent";
    let answers: Acknowledged[] | null;
    try {
      answers = await send(table, batch);
    } catch {
      return "failed";
    }
    if (answers === null) return "no_seat";
    const sent = new Set(batch.map(({ clientId }) => clientId));
    const told = answers.filter(({ clientId }) => sent.has(clientId));
    if (told.length === 0) return "failed";
    for (const { clientId, outcome } of told) {
      if (outcome === "received" || outcome === "repeated" || outcome === "late")
        await store.remove(clientId);
      else await store.refuse(clientId, outcome);
    }
  }
}

/** Asks once whether a table which this device does not sit at takes anything of it: without a key it never will, and each point would ask again. */
export function askingOnce(table: string, send: Sending["send"]): Sending["send"] {
  const never = new Set<string>();
  return async (to, batch) => {
    if (never.has(to)) return null;
    const answer = await send(to, batch);
    if (answer === null && to !== table) never.add(to);
    return answer;
  };
}

/** Milliseconds until the next try after so many that failed: a second, and twice as long each time, up to half a minute. */
export const waitAfter = (failed: number): number => Math.min(30_000, 1000 * 2 ** Math.max(0, failed - 1));
