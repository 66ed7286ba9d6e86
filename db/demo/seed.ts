/**
 * Builds the example forum by domain commands with dated clocks, never by inserts. The review keeps its dates; the open
 * consultation is dated from the day of seeding. It drains its own outbox by its own clock, through the mail transport
 * that it is given. A second start, or a second process, finds the forum there and waits until it is whole.
 */

import { createHouse, type House } from "../../app/domain/index.ts";
import { ok, refuse } from "../../app/domain/kernel/result.ts";
import { write } from "../../app/domain/kernel/write.server.ts";
import type { Outgoing, SendOutcome } from "../../app/domain/notifications/deliver.server.ts";
import type { Database } from "../client.ts";
import { eq } from "../kit.ts";
import { events } from "../schema/kernel.ts";
import { makeCast } from "./cast.ts";
import { planConsultation } from "./consultation.ts";
import { planContacts } from "./contacts.ts";
import { planForum } from "./forum.ts";
import { Schedule } from "./schedule.ts";
import { demo } from "./texts/index.ts";

export type SeedOptions = {
  db: Database;
  now: () => string;
  /** sends what is due at the house's clock */
  drain: (house: House) => Promise<void>;
  /** waits so many milliseconds: while another process seeds */
  wait: (ms: number) => Promise<void>;
};

/**
 * What became of the example's mail: what is dated before the day of seeding was handed over, since the body that it tells of has a
 * mail server; what lies in a folder from that day on reached nobody, as everywhere without one.
 */
export const toldAsSent =
  (send: (mail: Outgoing) => Promise<SendOutcome>, madeAt: string) =>
  async (mail: Outgoing): Promise<SendOutcome> => {
    const outcome = await send(mail);
    return outcome.kind === "filed" && mail.at.slice(0, 10) < madeAt.slice(0, 10)
      ? { kind: "sent" }
      : outcome;
  };

const mark = (type: "demo.begun" | "demo.finished") => ({
  type,
  subjectKind: "forum",
  subjectId: "forum",
});

/** Returns whether it seeded. Throws a sentence for the operator where an earlier seeding was broken off. */
export async function seedDemo({ db, now, drain, wait }: SeedOptions): Promise<boolean> {
  const clock = { now: now() };
  const house = createHouse({ db, responseMailDelay: 10, now: () => clock.now });
  if (!(await begin(house))) {
    await untilFinished(db, wait);
    return false;
  }
  const schedule = new Schedule(clock.now, demo.forum.timeZone);
  const cast = makeCast(house, demo, schedule);
  planForum(cast);
  planContacts(cast);
  for (const consultation of [
    demo.consultations.standing,
    demo.consultations.review,
    demo.consultations.open,
  ])
    planConsultation(cast, consultation);
  const setClock = (at: string) => {
    clock.now = at;
  };
  await schedule.run(setClock, async (until) => {
    setClock(until);
    await drain(house);
  });
  await write(cast.system(), async (tx) => {
    tx.record(mark("demo.finished"));
    return ok();
  });
  return true;
}

/** One process begins; the mark stands in the event log, which writers hold one at a time. */
async function begin(house: House): Promise<boolean> {
  const result = await write<undefined, "begun_before">(
    house.ctx({ actor: { kind: "system", name: "demo" } }),
    async (tx) => {
      const [begun] = await tx.db.select({ seq: events.seq }).from(events).limit(1);
      if (begun) return refuse("begun_before");
      tx.record(mark("demo.begun"));
      return ok();
    },
  );
  return result.ok;
}

async function untilFinished(db: Database, wait: SeedOptions["wait"]): Promise<void> {
  for (let waited = 0; waited < 120; waited++) {
    const [finished] = await db.read
      .select({ seq: events.seq })
      .from(events)
      .where(eq(events.type, "demo.finished"))
      .limit(1);
    if (finished) return;
    await wait(1000);
  }
  throw new Error(
    "The demo's data is not whole: an earlier start was broken off while it was filling it, or the database holds something else. Empty it (for the built-in database: delete the folder data-demo) and start again.",
  );
}
