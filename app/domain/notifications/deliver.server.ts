/**
 * From the outbox to the mail server: rows are leased, read anew, sent, and marked. A row that is leased to one worker
 * is nobody else's until the lease ends, by the database's clock, which all processes share; who finishes late finds that
 * the row has moved on. Nothing but the database is awaited inside a transaction.
 */
import {
  and,
  asc,
  databaseInstant,
  eq,
  gt,
  inArray,
  isNull,
  lte,
  ne,
  or,
  placeholder,
  prepared,
  sql,
  type Transaction,
} from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import type { Ctx } from "../kernel/context.server.ts";
import { writtenToFile } from "../kernel/outbox.ts";
import { wasNotInvited } from "../mailings/commands/uninvite.server.ts";
import { doubtAddress } from "./bounced.server.ts";
import { type Addresses, type Recipient, readMail } from "./facts.server.ts";
import type { Mail, NotSentReason } from "./mail.ts";

export type OutboxRow = typeof outbox.$inferSelect;

/** Longer than any try takes: the sender gives up well before. */
export const leaseMinutes = 5;
/** Minutes until the next try, after the first, the second … */
export const backOffMinutes = [1, 5, 15, 60, 240] as const;
export const maxAttempts = 10;

const later = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** No worker holds it at this moment. */
export const notLeased = or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, databaseInstant()));

type Moment = string | ReturnType<typeof placeholder>;
/** Its time has come, and nobody holds it; or it waits longer than any mail may, because the clock was set back meanwhile. */
const isDue = ({ now, tooLate }: { now: Moment; tooLate: Moment }) =>
  and(eq(outbox.status, "queued"), or(lte(outbox.notBefore, now), gt(outbox.notBefore, tooLate)), notLeased);
const waiting = prepared("mail_waiting", (db) =>
  db
    .select({ id: outbox.id })
    .from(outbox)
    .where(isDue({ now: placeholder("now"), tooLate: placeholder("tooLate") }))
    .limit(1),
);

/** Takes up to `n` rows that are due, oldest first, and nobody else's: leased, with the try counted. */
export async function claimDue(ctx: Ctx, n: number): Promise<OutboxRow[]> {
  const now = ctx.now();
  const moment = { now, tooLate: later(now, Math.max(...backOffMinutes) + 1) };
  const due = isDue(moment);
  // Most of the time nothing waits: don't take the writer for that.
  if ((await waiting(ctx.db.read, moment)).length === 0) return [];
  return ctx.db.write(async (db) => {
    const first = db
      .select({ id: outbox.id })
      .from(outbox)
      .where(due)
      .orderBy(asc(outbox.notBefore), asc(outbox.id))
      .limit(n);
    return db
      .update(outbox)
      .set({ leasedUntil: databaseInstant(leaseMinutes), attempts: sql`${outbox.attempts} + 1` })
      .where(and(inArray(outbox.id, first), due))
      .returning();
  });
}

export type Rendered = {
  subject: string;
  text: string;
  html: string;
  /** an entry for the recipient's calendar, and what is to be done with it (RFC 6047) */
  calendar?: { method: string; text: string };
};
/** One mail to one recipient, as the transport gets it. */
export type Outgoing = Rendered & {
  to: Recipient;
  /** the name beside the sender's address */
  fromName: string;
  replyTo: string;
  language: string;
  /** a link that a mail program calls by POST, and a person opens (RFC 2369, RFC 8058) */
  leaveUrl?: string;
  messageId: string;
  /** the moment of this try */
  at: string;
};
export type SendOutcome =
  | { kind: "sent" }
  /** there is no mail server: it lies in a folder, and nobody was told */
  | { kind: "filed" }
  | { kind: "temporary"; error: string }
  /** `ofAddress`: it takes no mail at all; else this mail was refused, or whoever sends it */
  | { kind: "permanent"; error: string; ofAddress?: boolean };

export type Delivery = {
  addresses: Addresses;
  render: (mail: Mail) => Rendered;
  send: (mail: Outgoing) => Promise<SendOutcome>;
  /** waits a moment for others that are written down as sent, so that it is one commit */
  gather?: () => Promise<void>;
};
export type Delivered =
  | { kind: "sent" | "filed" | "failed" }
  | { kind: "later"; at: string }
  | { kind: "not_sent"; reason: NotSentReason };

/**
 * Delivers one leased row: reads recipient and facts again, and sends it or says why not. A try that fails for the moment
 * is repeated after 1, 5, 15, 60 and then every 240 minutes, ten times in all, with the same Message-ID.
 * Throws what `render` and the reading throw, after the row was put back for a later try.
 */
export async function deliverOne(ctx: Ctx, row: OutboxRow, delivery: Delivery): Promise<Delivered> {
  try {
    // Ten tries, of which the last may have ended with the process.
    if (row.attempts > maxAttempts) return await fail(ctx, row, row.lastError ?? "no answer");
    const truth = await readMail({ db: ctx.db.read, row, addresses: delivery.addresses, now: ctx.now() });
    if ("not" in truth) return await dontSend(ctx, row, truth.not);
    if ("wait" in truth) return await putBack(ctx, row);
    const { facts } = truth.mail;
    const sequence = "meeting" in facts ? facts.meeting.sequence : null;
    const outcome = await delivery.send({
      ...delivery.render(truth.mail),
      to: truth.to,
      fromName: facts.forum.name,
      replyTo: facts.contactEmail,
      language: facts.language,
      leaveUrl: facts.leaveUrl,
      messageId: row.messageId,
      at: ctx.now(),
    });
    if (outcome.kind === "permanent") return await fail(ctx, row, outcome.error, outcome.ofAddress);
    if (outcome.kind === "temporary") return await tryLater(ctx, row, outcome.error);
    const reason = outcome.kind === "filed" ? writtenToFile : null;
    await delivery.gather?.();
    await markSent(ctx, row, { reason, sequence });
    return outcome;
  } catch (error) {
    await tryLater(ctx, row, "internal error");
    throw error;
  }
}

async function dontSend(ctx: Ctx, row: OutboxRow, reason: NotSentReason): Promise<Delivered> {
  await finish(ctx, row, { status: "not_sent", reason }, (db) => wasNotInvited(db, row, ctx.now()));
  return { kind: "not_sent", reason };
}

async function fail(ctx: Ctx, row: OutboxRow, error: string, ofAddress = false): Promise<Delivered> {
  await finish(ctx, row, { status: "failed", lastError: error }, async (db) => {
    if (ofAddress) await doubtAddress(db, row, ctx.now());
  });
  return { kind: "failed" };
}

/** Looked at again in a minute; it was no try. */
async function putBack(ctx: Ctx, row: OutboxRow): Promise<Delivered> {
  const at = later(ctx.now(), 1);
  await finish(ctx, row, { notBefore: at, attempts: row.attempts - 1 });
  return { kind: "later", at };
}

/** A leased row that nobody came to is due again at once; it was no try. */
export async function giveBack(ctx: Ctx, row: OutboxRow): Promise<void> {
  await finish(ctx, row, { attempts: row.attempts - 1 });
}

async function tryLater(ctx: Ctx, row: OutboxRow, error: string): Promise<Delivered> {
  if (row.attempts >= maxAttempts) return fail(ctx, row, error);
  const minutes = backOffMinutes[Math.min(row.attempts, backOffMinutes.length) - 1] ?? 1;
  const at = later(ctx.now(), minutes);
  await finish(ctx, row, { notBefore: at, lastError: error });
  return { kind: "later", at };
}

const markRow = prepared("mail_sent", (db: Transaction) =>
  db
    .update(outbox)
    .set({
      status: "sent",
      sentAt: sql`${placeholder("at")}`,
      reason: sql`${placeholder("reason")}`,
      sequence: sql`${placeholder("sequence")}`,
      leasedUntil: null,
      lastError: null,
    })
    .where(and(eq(outbox.id, placeholder("id")), ne(outbox.status, "sent"))),
);
/** What left has left, whoever holds the lease or decided otherwise in the meantime. */
async function markSent(
  ctx: Ctx,
  { id }: OutboxRow,
  what: Pick<OutboxRow, "reason" | "sequence">,
): Promise<void> {
  await ctx.db.write(async (db) => {
    await markRow(db, { id, at: ctx.now(), ...what });
  });
}

/** Ends the lease, unless it is another's by now: its end tells one lease from the next. With it, what follows from that. */
async function finish(
  ctx: Ctx,
  row: OutboxRow,
  columns: Partial<OutboxRow>,
  then?: (db: Transaction) => Promise<void>,
): Promise<void> {
  await ctx.db.write(async (db) => {
    const ended = await db
      .update(outbox)
      .set({ leasedUntil: null, ...columns })
      .where(
        and(
          eq(outbox.id, row.id),
          eq(outbox.leasedUntil, row.leasedUntil ?? ""),
          eq(outbox.status, "queued"),
        ),
      )
      .returning({ id: outbox.id });
    if (ended.length > 0) await then?.(db);
  });
}
