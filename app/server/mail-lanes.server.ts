/**
 * Lanes by which mail leaves: each is a connection to the mail server, and what it took is written down as sent before the next
 * goes over it, so that a process that dies lets no more be told twice than there are lanes. A few mails are claimed ahead, and
 * no lane waits for the database. A mail that takes long holds up one lane.
 */
import type { Ctx } from "~/domain/kernel/context.server.ts";
import {
  claimDue,
  type Delivery,
  deliverOne,
  giveBack,
  type OutboxRow,
} from "~/domain/notifications/deliver.server.ts";
import type { Log } from "./log.ts";
import { lanes } from "./smtp.ts";

/** So many more are claimed at a time than are sent at once. */
const ahead = 8 * lanes;
/** A mail that waited longer for a lane is given back, well before its lease ends. */
const patienceMs = 60_000;
/** So long what has left waits for others to be written down with it; none waits where half of the lanes have come to that: they
 * go on while the mails of the other half are with the server, so that neither side stands still. */
const gatherMs = 20;

export type LaneParts = {
  ctx: Ctx;
  delivery: Delivery;
  log: Pick<Log, "error">;
  /** heard where there is room for more */
  onRoom: () => void;
};

export function openLanes({ ctx, delivery, log, onRoom }: LaneParts) {
  const ready: { row: OutboxRow; claimed: number }[] = [];
  const underWay = new Set<Promise<unknown>>();
  const gathered: (() => void)[] = [];
  let late: NodeJS.Timeout | undefined;

  function writeDown(): void {
    clearTimeout(late);
    late = undefined;
    for (const go of gathered.splice(0)) go();
  }
  const gather = () =>
    new Promise<void>((go) => {
      gathered.push(go);
      if (2 * gathered.length >= underWay.size) writeDown();
      else late ??= setTimeout(writeDown, gatherMs);
    });

  function fill(): void {
    while (underWay.size < lanes) {
      const next = ready.shift();
      if (!next) return;
      const { row, claimed } = next;
      const stale = performance.now() - claimed > patienceMs;
      const done = (stale ? giveBack(ctx, row) : deliverOne(ctx, row, { ...delivery, gather }))
        .catch((error) => log.error({ error, template: row.template }, "a mail could not be made"))
        .finally(() => {
          underWay.delete(done);
          fill();
          if (ready.length < lanes) onRoom();
        });
      underWay.add(done);
    }
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
      await Promise.all(left.map(({ row }) => giveBack(ctx, row)));
      await Promise.all(underWay);
    },
  };
}
