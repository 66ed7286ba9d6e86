/** Sends a mailing, now or at its hour, holds it up, goes on with it, ends it. */
import { and, eq, type Queryable } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { segments } from "#db/schema/segments.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { instantAt, lastDayBefore } from "../../kernel/day.ts";
import { listKeptLinks } from "../../kernel/join-link.server.ts";
import { isMailedEnough } from "../../kernel/lately.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { mayMove } from "../../kernel/transitions.ts";
import type { MeetingRow } from "../../meetings/queries.server.ts";
import { keptFilter } from "../../segments/forms.ts";
import type { ScheduleMailingForm } from "../forms.ts";
import { mailingTransitions, testsAnHour } from "../mailing.ts";
import { isStillOf, lastsUntil, type WordsRefusal, wordsRefused } from "../policy.ts";
import type { MailingRow } from "../queries.server.ts";
import { countRecipients } from "../recipients.server.ts";
import {
  changingMailing,
  type MailingRef,
  type MailingRefusal,
  recordMailing,
  setMailing,
} from "./change-mailing.server.ts";
import { uninviteUnsent } from "./uninvite.server.ts";

export type SendMailingRefusal =
  | MailingRefusal
  /** it was sent, held up or ended meanwhile */
  | "no_such_move"
  /** subject or text lack in the meeting's own language */
  | "not_written"
  /** only what everybody may know of is sent around */
  | "not_announced"
  /** nobody can register any more; of a notice: the meeting has ended */
  | "over"
  | WordsRefusal
  /** there is nobody whom it would go to */
  | "nobody";

/** Both subject and text are there in the meeting's own language, which everybody gets whose own lacks. */
function isWritten({ subject, body }: MailingRow, { mainLanguage }: MeetingRow): boolean {
  const language = mainLanguage as keyof MailingRow["subject"];
  return Boolean(subject[language]?.trim() && body[language]?.trim());
}

type Ready = Exclude<SendMailingRefusal, MailingRefusal | "nobody">;
/** Why it can't be sent as it stands. */
async function whyNot(tx: Tx, mailing: MailingRow, meeting: MeetingRow, at: string): Promise<Ready | null> {
  if (!isWritten(mailing, meeting)) return "not_written";
  const words = wordsRefused(mailing, await listKeptLinks(tx.db, tx.now(), meeting.joinUrl));
  if (words) return words;
  if (meeting.status !== "announced" || meeting.audience === "internal") return "not_announced";
  return isStillOf(mailing.kind, meeting, at) ? null : "over";
}

/**
 * Sends it from now on: the worker asks whom it means, and writes them down. Refused as SendMailingRefusal says. Events:
 * mailing.started.
 */
export async function sendMailing(
  ctx: Ctx,
  ref: MailingRef,
  seen: number,
): Promise<Result<undefined, SendMailingRefusal>> {
  return changingMailing<undefined, Exclude<SendMailingRefusal, MailingRefusal>>(
    ctx,
    ref,
    seen,
    async (tx, mailing, meeting) => {
      if (mailing.status !== "draft" && mailing.status !== "scheduled") return refuse("no_such_move");
      const why = await whyNot(tx, mailing, meeting, tx.now());
      if (why) return refuse(why);
      const filter = await filterOf(tx, mailing);
      const { included } = await countRecipients(tx.db, meeting, { kind: mailing.kind, filter }, tx.now());
      if (included === 0) return refuse("nobody");
      await startMailing(tx, mailing);
      return ok();
    },
  );
}

/** Part of a command: it begins, with the segment as it is at this moment. Events: mailing.started. */
export async function startMailing(tx: Tx, mailing: MailingRow): Promise<void> {
  const filter = await filterOf(tx, mailing);
  await setMailing(tx, mailing, { status: "sending", startedAt: tx.now(), filter, sendAt: mailing.sendAt });
  recordMailing(tx, "mailing.started", mailing);
}

export async function filterOf({ db }: { db: Queryable }, { segmentId }: Pick<MailingRow, "segmentId">) {
  if (segmentId === null) return null;
  const [segment] = await db.select().from(segments).where(eq(segments.id, segmentId));
  return segment ? keptFilter(segment.filter) : null;
}

type ScheduleRefusal =
  | Exclude<SendMailingRefusal, MailingRefusal | "nobody">
  | "in_past"
  | "time_not_there"
  | "too_late";

/**
 * Has it begin by itself at an hour of a day, in the meeting's zone. Refused as in_past, time_not_there where clocks skip that hour,
 * as too_late (`before` says which instant, or `last` which day where that is the end of one) where nobody could act on it by then, and as for sending. Events: mailing.scheduled.
 */
export async function scheduleMailing(
  ctx: Ctx,
  ref: MailingRef,
  { version, on, at }: ScheduleMailingForm,
): Promise<Result<undefined, MailingRefusal | ScheduleRefusal>> {
  return changingMailing<undefined, ScheduleRefusal>(ctx, ref, version, async (tx, mailing, meeting) => {
    if (mailing.status !== "draft" && mailing.status !== "scheduled") return refuse("no_such_move");
    const sendAt = instantAt(on, at, meeting.timeZone);
    if (!sendAt) return refuse("time_not_there");
    if (sendAt <= tx.now()) return refuse("in_past");
    const why = await whyNot(tx, mailing, meeting, sendAt);
    const before = why === "over" ? lastsUntil(mailing.kind, meeting) : null;
    if (before && tx.now() < before) {
      const last = lastDayBefore(before, meeting.timeZone);
      return refuse("too_late", last ? { last } : { before });
    }
    if (why) return refuse(why);
    await setMailing(tx, mailing, { status: "scheduled", sendAt });
    recordMailing(tx, "mailing.scheduled", mailing);
    return ok();
  });
}

const moves = {
  unschedule: { to: "draft", event: "mailing.unscheduled" },
  pause: { to: "paused", event: "mailing.paused" },
  resume: { to: "sending", event: "mailing.resumed" },
  stop: { to: "stopped", event: "mailing.stopped" },
} as const;
export const mailingMoves = Object.keys(moves) as (keyof typeof moves)[];
export type MailingMove = keyof typeof moves;

/**
 * Takes it back from its hour, holds it up, goes on with it, or ends it: at once for all that is not handed over. Refused as
 * no_such_move where it stands otherwise; going on also as WordsRefusal says: then it can be ended, and another written. Events: one of mailing.unscheduled, mailing.paused, mailing.resumed, mailing.stopped.
 */
export async function moveMailing(
  ctx: Ctx,
  ref: MailingRef,
  seen: number,
  move: MailingMove,
): Promise<Result<undefined, MailingRefusal | WordsRefusal | "no_such_move">> {
  return changingMailing<undefined, WordsRefusal | "no_such_move">(
    ctx,
    ref,
    seen,
    async (tx, mailing, meeting) => {
      const { to, event } = moves[move];
      const begins = mailing.status === "draft" || mailing.status === "scheduled";
      if (!mayMove(mailingTransitions, mailing.status, to) || begins !== (move === "unschedule"))
        return refuse("no_such_move");
      const words =
        move === "resume" && wordsRefused(mailing, await listKeptLinks(tx.db, tx.now(), meeting.joinUrl));
      if (words) return refuse(words);
      await setMailing(tx, mailing, {
        status: to,
        ...(to === "draft" && { sendAt: null }),
        ...(to === "stopped" && { endedAt: tx.now() }),
        // What was held up is not made up for in one go.
        ...(move === "resume" && { pacedTo: tx.now() }),
      });
      if (move === "resume") await callUp(tx, mailing);
      if (move === "stop" && mailing.kind === "invitation") await uninviteUnsent(tx.db, mailing);
      recordMailing(tx, event, mailing);
      return ok();
    },
  );
}

/** Mails that were made and held up go at once. */
async function callUp(tx: Tx, { id }: MailingRow): Promise<void> {
  const held = and(
    eq(outbox.subjectKind, "mailing"),
    eq(outbox.subjectId, id),
    eq(outbox.status, "queued"),
    eq(outbox.attempts, 0),
  );
  await tx.db.update(outbox).set({ notBefore: tx.now() }).where(held);
}

/**
 * Has it sent to oneself as it stands, with links that lead to the public page. Refused as not_written, and as too_many where one has
 * had `testsAnHour` within the hour. Events: mailing.tested.
 */
export async function testMailing(
  ctx: Ctx,
  ref: MailingRef,
  seen: number,
): Promise<Result<undefined, MailingRefusal | "not_written" | "too_many">> {
  type Code = "not_allowed" | "not_written" | "too_many";
  return changingMailing<undefined, Code>(ctx, ref, seen, async (tx, mailing, meeting) => {
    if (tx.actor.kind !== "staff") return refuse("not_allowed");
    if (!isWritten(mailing, meeting)) return refuse("not_written");
    // A second click asks for the one that has not left yet.
    const waits = and(
      ...[eq(outbox.template, "mailing_test"), eq(outbox.status, "queued")],
      ...[eq(outbox.subjectId, mailing.id), eq(outbox.recipientId, tx.actor.personId)],
    );
    if ((await tx.db.$count(outbox, waits)) > 0) return ok();
    const limit = { templates: ["mailing_test" as const], anHour: testsAnHour, aDay: 5 * testsAnHour };
    if (await isMailedEnough(tx, [tx.actor.personId], limit)) return refuse("too_many");
    recordMailing(tx, "mailing.tested", mailing);
    return ok();
  });
}
