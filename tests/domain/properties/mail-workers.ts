/** Two workers of one outbox, as two processes: what they do with a mail, and what goes wrong on the way. */
import { databaseInstant, isNotNull } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import {
  claimDue,
  type Delivery,
  deliverOne,
  type OutboxRow,
  type SendOutcome,
} from "~/domain/notifications/deliver.server.ts";
import type { Addresses } from "~/domain/notifications/facts.server.ts";
import { expandFanOuts } from "~/domain/notifications/fan-out.server.ts";
import type { Mail } from "~/domain/notifications/mail.ts";
import type { World } from "../../support/world.ts";

/** What a try comes to; killed: it was handed over, and the process ended before it could say so. */
export const endings = ["sent", "sent", "temporary", "permanent", "killed"] as const;
export type Ending = (typeof endings)[number];

/** A mail as the transport got it. */
export type Handed = { messageId: string; to: string; fact: string | null; mail: Mail; taken: boolean };

const addresses: Addresses = {
  submission: (ref) => `https://forum.dome.example/link/${ref}`,
  confirmation: ({ ref }) => `https://forum.dome.example/confirm/${ref}`,
  contact: (purpose, { ref }) => `https://forum.dome.example/invitation-list/${purpose}/${ref}`,
  registration: (purpose, { ref }) => `https://forum.dome.example/registration/${purpose}/${ref}`,
  invitation: ({ ref }) => `https://forum.dome.example/invitation/link/${ref}`,
  calendarReplies: () => null,
  meeting: (slug) => `https://forum.dome.example/meetings/${slug}`,
  submit: (slug) => `https://forum.dome.example/consultations/${slug}/submit`,
  deskMeeting: () => "",
  atDoor: () => "",
  record: (slug) => `https://forum.dome.example/meetings/${slug}/record`,
  assessList: () => "https://forum.dome.example/desk/assess",
  assess: (ref) => `https://forum.dome.example/desk/assess/${ref}`,
  response: (number) => `https://forum.dome.example/desk/responses/${number}`,
  review: (number) => `https://forum.dome.example/desk/responses/${number}/review`,
  contribution: (ref) => `https://forum.dome.example/desk/contributions/${ref}`,
  today: () => "https://forum.dome.example/desk",
  setAside: (ref) => `https://forum.dome.example/desk/contributions/${ref}/set-aside`,
  outcome: (consultation) => `https://forum.dome.example/desk/consultations/${consultation}/outcome`,
  signIn: () => "https://forum.dome.example/sign-in",
};

export type Worker = { ctx: Ctx; hand: OutboxRow[] };

/** `factOf` says what a mail tells, as its reader counts it. */
export function openWorkers(world: World, factOf: (mail: Mail) => string | null) {
  const handed: Handed[] = [];
  /** Message-IDs of which a living worker was told that they were taken */
  const taken = new Set<string>();
  /** rows whose lease lives */
  const leased = new Set<string>();

  /** Two processes; the clock of the second is two hours ahead. */
  const workers = [0, 2].map((hours): Worker => {
    const house = world.ctx({ actor: { kind: "system", name: "worker" } });
    const now = () => new Date(Date.parse(house.now()) + hours * 3_600_000).toISOString();
    return { ctx: { ...house, now }, hand: [] };
  });

  async function deliver(ctx: Ctx, row: OutboxRow, ending: Ending): Promise<void> {
    let dead = false;
    let read: Mail | undefined;
    const delivery: Delivery = {
      addresses,
      render(mail) {
        read = mail;
        return { subject: mail.template, text: "", html: "" };
      },
      async send({ messageId, to }): Promise<SendOutcome> {
        const accepted = ending === "sent" || ending === "killed";
        const mail = read as Mail;
        handed.push({ messageId, to: to.address, fact: factOf(mail), mail, taken: accepted });
        if (ending === "sent") taken.add(messageId);
        dead = ending === "killed";
        return ending === "temporary" || ending === "permanent"
          ? { kind: ending, error: `${ending} trouble` }
          : { kind: "sent" };
      },
    };
    const killed = new Error("killed");
    const write: typeof world.db.write = (body) => (dead ? Promise.reject(killed) : world.db.write(body));
    await deliverOne({ ...ctx, db: { ...world.db, read: world.read, write } }, row, delivery).catch(
      (error) => {
        if (error !== killed) throw error;
      },
    );
    if (!dead) leased.delete(row.id);
  }

  async function claim({ ctx, hand }: Worker, n: number): Promise<number> {
    const rows = await claimDue(ctx, n);
    for (const row of rows) {
      if (leased.has(row.id)) throw new Error("a live lease was taken");
      leased.add(row.id);
    }
    hand.push(...rows);
    return rows.length;
  }

  function later(minutes: number): void {
    world.clock.now = new Date(Date.parse(world.clock.now) + minutes * 60_000).toISOString();
  }
  async function endLeases(): Promise<void> {
    await world.db.write((db) =>
      db
        .update(outbox)
        .set({ leasedUntil: databaseInstant(-1) })
        .where(isNotNull(outbox.leasedUntil)),
    );
    leased.clear();
  }

  /** All that still can happen by itself happens: leases end, time passes, and the mail server takes everything. */
  async function settle(): Promise<void> {
    const [first] = workers;
    if (!first) return;
    for (const worker of workers) worker.hand.length = 0;
    await endLeases();
    for (let quiet = 0; quiet < 2; ) {
      later(241);
      while (await expandFanOuts(first.ctx));
      quiet = (await claim(first, 100)) > 0 ? 0 : quiet + 1;
      for (const row of first.hand.splice(0)) await deliver(first.ctx, row, "sent");
    }
  }

  return { workers, handed, taken, deliver, claim, later, endLeases, settle };
}
