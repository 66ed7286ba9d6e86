/**
 * Lanes by which mail leaves: each is a connection to the mail server, and what it took is written down as sent before the next
 * goes over it, so that a process that dies lets no more be told twice than there are lanes. A few mails are claimed ahead, and the
 * next are made while the mail server takes those before them, so that no lane waits for the database. A mail that takes long holds up
 * one lane.
 */
import type { Ctx } from "~/domain/kernel/context.server.ts";
import {
  claimDue,
  type Delivery,
  giveBack,
  handOver,
  type Made,
  makeMail,
  type OutboxRow,
} from "~/domain/notifications/deliver.server.ts";
import type { Log } from "./log.ts";
import { lanes } from "./smtp.ts";

/** So many more are claimed at a time than are sent at once. */
const ahead = 8 * lanes;
/** A mail that waited longer for a lane is given back, well before its lease ends. */
const patienceMs = 60_000;
/** What a mail says was true so short a time ago when it leaves; one that waited longer for a lane is made anew. */
const usuallyFreshMs = 500;
/** So long what has left waits for the other lanes to be written down with them; none waits where all have come to that. */
const gatherMs = 20;

export type LaneParts = {
  ctx: Ctx;
  delivery: Delivery;
  log: Pick<Log, "error">;
  /** heard where there is room for more */
  onRoom: () => void;
  freshMs?: number;
};

type Next = { row: OutboxRow; claimed: number; made?: { at: number; mail: Promise<Made | null> } };

export function openLanes({ ctx, delivery, log, onRoom, freshMs = usuallyFreshMs }: LaneParts) {
  const ready: Next[] = [];
  const underWay = new Set<Promise<unknown>>();
  const gathered: (() => void)[] = [];
  let late: NodeJS.Timeout | undefined;
  let making = false;

  function writeDown(): void {
    clearTimeout(late);
    late = undefined;
    for (const go of gathered.splice(0)) go();
  }
  const gather = () =>
    new Promise<void>((go) => {
      gathered.push(go);
      if (gathered.length >= underWay.size) writeDown();
      else late ??= setTimeout(writeDown, gatherMs);
    });

  const failed = (row: OutboxRow) => (error: unknown) => {
    log.error({ error, template: row.template }, "a mail could not be made");
    return null;
  };
  const make = (row: OutboxRow) => makeMail(ctx, row, delivery).catch(failed(row));

  /** One at a time, and readers of pages come between. */
  function makeAhead(): void {
    if (making) return;
    const next = ready.slice(0, lanes).find(({ made }) => !made);
    if (!next) return;
    making = true;
    next.made = { at: performance.now(), mail: make(next.row) };
    void next.made.mail.finally(() =>
      setImmediate(() => {
        making = false;
        makeAhead();
      }),
    );
  }

  async function deliver({ row, claimed, made }: Next): Promise<void> {
    const now = performance.now();
    let truth = await made?.mail;
    if (!made || (truth && "mail" in truth && now - made.at > freshMs)) {
      if (now - claimed > patienceMs) return giveBack(ctx, row);
      truth = await make(row);
    }
    if (truth && "mail" in truth) await handOver(ctx, row, truth.mail, { ...delivery, gather });
  }

  function fill(): void {
    while (underWay.size < lanes) {
      const next = ready.shift();
      if (!next) return;
      const done = deliver(next)
        .catch(failed(next.row))
        .finally(() => {
          underWay.delete(done);
          fill();
          if (ready.length < lanes) onRoom();
        });
      underWay.add(done);
    }
    makeAhead();
  }

  return {
    /** Claims what is due, as far as there is room, and begins to send it; whether there was anything. */
    async take(): Promise<boolean> {
      if (ready.length >= lanes) return false;
      const room = lanes - underWay.size + ahead - ready.length;
      const rows = await claimDue(ctx, room);
      const claimed = performance.now();
      ready.push(...rows.map((row) => ({ row, claimed })));
      fill();
      return rows.length > 0;
    },
    /** Gives back what waits for a lane, and waits for what is under way. */
    async end(): Promise<void> {
      const left = ready.splice(0);
      await Promise.all(left.map(({ made }) => made?.mail));
      await Promise.all(left.map(({ row }) => giveBack(ctx, row)));
      await Promise.all(underWay);
    },
  };
}
