/**
 * The worker: runs beside the requests, expands mailings, writes the owners' digests, sends what is due, sweeps, and removes
 * what has been kept its time. It survives errors, and stopping waits for what is under way. A mail that takes long holds up
 * no other. Several processes may run one each: rows are leased.
 */

import { renderMail } from "#emails/index.ts";
import type { House } from "~/domain/index.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import {
  claimDue,
  type Delivery,
  deliverOne,
  type OutboxRow,
} from "~/domain/notifications/deliver.server.ts";
import { morningDigests } from "~/domain/notifications/digest.server.ts";
import type { Addresses } from "~/domain/notifications/facts.server.ts";
import { expandFanOuts } from "~/domain/notifications/fan-out.server.ts";
import { advanceMailings } from "~/domain/notifications/mailings.server.ts";
import { behindPeriod, firstPlace, type Place, retainStep } from "~/domain/privacy/retain.server.ts";
import { forgetAddresses } from "~/domain/submissions/commands/address.server.ts";
import { settleErasures } from "./erasures.server.ts";
import { sweepAttachments } from "./files/sweep.server.ts";
import { makeLeftKeeper } from "./left-list.server.ts";
import type { Log } from "./log.ts";
import { createMailer, type Mailer } from "./mail.server.ts";
import { mailAddresses } from "./mail-addresses.ts";
import { openLanes } from "./mail-lanes.server.ts";
import { removeOldCodes, removeOldMail, removeOldReceived } from "./retention.server.ts";
import { makeSessions } from "./sessions.server.ts";
import { makePendingSignIns } from "./sign-in/pending.server.ts";
import { lanes } from "./smtp.ts";
import { smtpInThread } from "./smtp-in-thread.ts";
import type { ServiceParts, StartOptions } from "./start.ts";

export type WorkerParts = {
  house: House;
  mailer: Pick<Mailer, "send">;
  addresses: Addresses;
  log: Pick<Log, "error">;
  /** done at start and once an hour: what lies about and is nobody's goes */
  sweep?: () => Promise<void>;
  /** done at start and once a minute: codes that open nothing any more go */
  sweepCodes?: () => Promise<void>;
  /** done at each look: what was erased leaves the folders too */
  settle?: () => Promise<unknown>;
  /** once a day, what has been kept its time is removed, a short step between mails (0026) */
  retains?: boolean;
  /** milliseconds between looks, where nothing is heard of meanwhile */
  pollMs?: number;
  /** milliseconds from what a command of this process recorded to the look: mail leaves at once, and many commands are one look */
  soonMs?: number;
};
export type Worker = {
  /** Resolves when what is under way is finished. */
  stop: () => Promise<void>;
};

/** So much of an instant names its minute, and its hour. */
const [minute, hour] = [16, 13];
/** What is done beside mail: once in each span of time, or at each look. */
type Chore = {
  what: string;
  work: (() => Promise<unknown>) | undefined;
  every: number | null;
  /** the span in which it was last done, and the minute in which it last failed */
  done: string;
  failed: string;
};

const contextOf = (house: House) => house.ctx({ actor: { kind: "system", name: "worker" } });
const deliveryOf = ({ mailer, addresses }: Pick<WorkerParts, "mailer" | "addresses">): Delivery => ({
  addresses,
  render: renderMail,
  send: mailer.send,
});

export function startWorker(parts: WorkerParts): Worker {
  const { house, log, sweep, sweepCodes, settle, retains = false, pollMs = 2000, soonMs = 50 } = parts;
  const ctx = contextOf(house);
  let stopping = false;
  let wake = (_now: boolean) => {};
  let heard = false;
  const mailLanes = openLanes({ ctx, delivery: deliveryOf(parts), log, onRoom: () => hear(true) });
  const chores: Chore[] = [
    { what: "digests", work: () => morningDigests(ctx), every: minute, done: "", failed: "" },
    { what: "sweeping", work: sweep, every: hour, done: "", failed: "" },
    { what: "sweeping of codes", work: sweepCodes, every: minute, done: "", failed: "" },
    { what: "settling of erasures", work: settle, every: null, done: "", failed: "" },
  ];
  /** the day for which it was last begun to remove, and how far that has come */
  let day = "";
  let place: Place | null = null;

  async function retainNext(today: string): Promise<boolean> {
    if (!retains) return false;
    if (today !== day) place = firstPlace;
    day = today;
    if (place === null) return false;
    place = await retainStep(ctx, place).catch((error) => {
      log.error({ error, period: place?.key }, "what has been kept its time could not be removed today");
      return place && behindPeriod(place);
    });
    return place !== null;
  }

  async function run(): Promise<void> {
    while (!stopping) {
      let worked = false;
      heard = false;
      try {
        const now = ctx.now();
        for (const chore of chores) await tend(chore, now);
        worked = await take();
        worked = (await retainNext(now.slice(0, 10))) || worked;
      } catch (error) {
        log.error({ error }, "the mail worker met an error and goes on");
      }
      if (!worked && !stopping) await pause();
    }
    await mailLanes.end();
  }
  /** What fails beside mail holds up none: it is logged, and tried again in the next minute. */
  async function tend(chore: Chore, now: string): Promise<void> {
    const due = chore.every === null || now.slice(0, chore.every) !== chore.done;
    if (!due || now.slice(0, minute) === chore.failed) return;
    try {
      await chore.work?.();
      chore.done = now.slice(0, chore.every ?? minute);
    } catch (error) {
      chore.failed = now.slice(0, minute);
      log.error({ error }, `${chore.what} failed, and will be tried again`);
    }
  }
  /** Expands one step of a mailing, and begins to send as much of what is due as there is room for; whether there was anything. */
  async function take(): Promise<boolean> {
    const expanded = await expandFanOuts(ctx);
    const advanced = await advanceMailings(ctx);
    const taken = await mailLanes.take();
    return taken || advanced || expanded !== null;
  }
  function pause(): Promise<void> {
    return new Promise((resolve) => {
      let timer = setTimeout(resolve, heard ? soonMs : pollMs);
      wake = (now) => {
        clearTimeout(timer);
        timer = setTimeout(resolve, now ? 0 : soonMs);
      };
    });
  }
  /** There may be something to do: at once, or soon, so that many commands are one look. */
  function hear(now: boolean): void {
    if (now || !heard) wake(now);
    heard = true;
  }
  const deaf = house.onCommit(() => hear(false));
  const running = run();
  return {
    async stop() {
      deaf();
      stopping = true;
      wake(true);
      await running;
    },
  };
}

async function deliver(ctx: Ctx, row: OutboxRow, delivery: Delivery, log: Pick<Log, "error">): Promise<void> {
  await deliverOne(ctx, row, delivery).catch((error) =>
    log.error({ error, template: row.template }, "a mail could not be made"),
  );
}

/** Runs until nothing is due by the house's own clock: for tests, and for the demo, whose mail goes to files. */
export async function drain(parts: Omit<WorkerParts, "pollMs">): Promise<void> {
  const ctx = contextOf(parts.house);
  const delivery = deliveryOf(parts);
  for (;;) {
    const expanded = await expandFanOuts(ctx);
    const advanced = await advanceMailings(ctx);
    const rows = await claimDue(ctx, lanes);
    await Promise.all(rows.map((row) => deliver(ctx, row, delivery, parts.log)));
    if (rows.length === 0 && !expanded && !advanced) return;
  }
}

/** The server's options with mail: sign-in codes by its transport, and the worker as a service. */
export function withMail(options: StartOptions): StartOptions {
  const { smtpThread } = options;
  let mailer: Mailer | undefined;
  const makeMailer = ({ config, house, log }: ServiceParts) => {
    const onEnd = (error: unknown) => log.error({ error }, "the thread that sends mail ended");
    return createMailer(config, { house, open: smtpThread ? smtpInThread(smtpThread, onEnd) : undefined });
  };
  return {
    ...options,
    mail(parts) {
      mailer = makeMailer(parts);
      return mailer;
    },
    services: [
      ...(options.services ?? []),
      (parts) => {
        const { config, house, log, volatile } = parts;
        const own = mailer ?? makeMailer(parts);
        const sweep = async () => {
          await sweepAttachments({ config, house, log });
          await forgetAddresses(contextOf(house));
          await removeOldMail(contextOf(house), config);
          await removeOldReceived(contextOf(house), config);
          await makeSessions(volatile, config).sweep();
        };
        const sweepCodes = async () => {
          await removeOldCodes(contextOf(house), config);
          await makePendingSignIns(volatile, config.secretKey).sweep();
        };
        const keepLeft = makeLeftKeeper({ config, house });
        const settle = async () => {
          await keepLeft();
          return settleErasures({ config, house });
        };
        const worker = startWorker({
          ...{ house, mailer: own, addresses: mailAddresses(config), log, sweep, sweepCodes, settle },
          retains: true,
        });
        return {
          async stop() {
            const late = setTimeout(own.close, config.shutdownDeadlineMs);
            await worker.stop();
            clearTimeout(late);
            own.close();
          },
        };
      },
    ],
  };
}
