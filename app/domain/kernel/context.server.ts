/**
 * What every command and query is given: the database, who acts, and a clock and ids that tests can set.
 * Nothing in the domain reads the time or makes an id in any other way.
 */
import type { Database, Transaction } from "#db/client.ts";
import type { Actor } from "./actor.ts";
import type { NewEvent, RecordedEvent } from "./event-log.server.ts";

export type Ctx = {
  db: Database;
  actor: Actor;
  /** now, as an instant: ISO 8601, UTC, milliseconds */
  now: () => string;
  /** a UUIDv7; internal, never shown */
  newId: () => string;
  /** minutes that the mail of a published response waits */
  responseMailDelay: number;
  hooks: Hooks;
  requestId?: string;
};

/** What the rooms hear of each other: registered in app/domain/index.ts, run before COMMIT. */
export type Hooks = {
  projectors: readonly Listener[];
  reactors: readonly Listener[];
  /** told after COMMIT that something was recorded */
  committed: () => void;
};
/** Hears of an event, and of all that its command recorded: what one act did to several can be said once. */
export type Listener = (tx: Tx, event: RecordedEvent, recorded: readonly RecordedEvent[]) => Promise<void>;

/** A transaction under way: the writer, the context, and the place to record events. */
export type Tx = Omit<Ctx, "db" | "hooks"> & {
  db: Transaction;
  record: (event: NewEvent) => void;
};
