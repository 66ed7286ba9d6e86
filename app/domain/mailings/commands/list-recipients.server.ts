/** What the worker does with mailings, a short step at a time, each of which can be repeated: begins those whose hour has come, and writes down whom they go to. */
import { and, asc, eq, gt, inArray, isNull, lte } from "#db/kit.ts";
import { contacts } from "#db/schema/contacts.ts";
import { invitations, mailingRecipients, mailings } from "#db/schema/mailings.ts";
import { meetings } from "#db/schema/meetings.ts";
import { registrations } from "#db/schema/registrations.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { listKeptLinks } from "../../kernel/join-link.server.ts";
import { ok } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import type { MeetingRow } from "../../meetings/queries.server.ts";
import { newRegistrationRef } from "../../meetings/registrations.server.ts";
import { stepSize } from "../mailing.ts";
import { isStillOf, wordsRefused } from "../policy.ts";
import { findMailingById, type MailingRow } from "../queries.server.ts";
import { contactConditions, countRecipients, registrationConditions } from "../recipients.server.ts";
import { recordMailing, setMailing } from "./change-mailing.server.ts";
import { startMailing } from "./run-mailing.server.ts";

/**
 * Begins one whose hour has come; whether there was any. Where its words may not go out it is a draft again, which keeps its hour: so
 * the desk tells that it was missed. Events: mailing.started; mailing.stopped where it came too late; mailing.unscheduled (data: why).
 */
export async function startDueMailing(ctx: Ctx): Promise<boolean> {
  const due = and(eq(mailings.status, "scheduled"), lte(mailings.sendAt, ctx.now()));
  const [waiting] = await ctx.db.read.select({ id: mailings.id }).from(mailings).where(due).limit(1);
  if (!waiting) return false;
  await write<undefined, never>(ctx, async (tx) => {
    const [mailing] = await tx.db
      .select()
      .from(mailings)
      .where(and(eq(mailings.id, waiting.id), due));
    if (!mailing) return ok();
    const [meeting] = await tx.db.select().from(meetings).where(eq(meetings.id, mailing.meetingId));
    const isInTime = meeting !== undefined && isStillOf(mailing.kind, meeting, tx.now());
    const why = isInTime && wordsRefused(mailing, await listKeptLinks(tx.db, tx.now(), meeting.joinUrl));
    if (why) {
      await setMailing(tx, mailing, { status: "draft" });
      recordMailing(tx, "mailing.unscheduled", mailing, { why });
      return ok();
    }
    await startMailing(tx, mailing);
    const started = await findMailingById(tx.db, mailing.id);
    if (!started || isInTime) return ok();
    // The meeting was called off, or it can't be registered for any more.
    await setMailing(tx, started, { status: "stopped", endedAt: tx.now() });
    recordMailing(tx, "mailing.stopped", mailing);
    return ok();
  });
  return true;
}

/**
 * Writes down the next recipients of one that has begun, at most `limit`; whether there was any to do. The place that it came to is kept with the
 * rows, so that a crash between steps repeats nothing and skips nobody. With the first step it is counted who is left out.
 */
export async function listRecipients(ctx: Ctx, limit = stepSize): Promise<boolean> {
  const begun = and(eq(mailings.status, "sending"), isNull(mailings.listedAt));
  const [waiting] = await ctx.db.read
    .select({ id: mailings.id })
    .from(mailings)
    .where(begun)
    .orderBy(asc(mailings.startedAt), asc(mailings.id))
    .limit(1);
  if (!waiting) return false;
  await write<undefined, never>(ctx, async (tx) => {
    const [mailing] = await tx.db
      .select()
      .from(mailings)
      .where(and(eq(mailings.id, waiting.id), begun));
    const [meeting] = mailing
      ? await tx.db.select().from(meetings).where(eq(meetings.id, mailing.meetingId))
      : [];
    if (!mailing || !meeting) return ok();
    const leftOut = mailing.leftOut ?? (await countLeftOut(tx, mailing, meeting));
    const ids =
      mailing.kind === "notice"
        ? await addRegistered(tx, mailing, meeting, limit)
        : await addInvited(tx, mailing, meeting, limit);
    const cursor = ids.at(-1) ?? mailing.cursor;
    await tx.db
      .update(mailings)
      .set({ leftOut, cursor, ...(ids.length < limit && { listedAt: tx.now() }) })
      .where(eq(mailings.id, mailing.id));
    return ok();
  });
  return true;
}

async function countLeftOut(tx: Tx, { kind, filter }: MailingRow, meeting: MeetingRow) {
  return (await countRecipients(tx.db, meeting, { kind, filter }, tx.now())).leftOut;
}

/** The next contacts by id, each with his invitation; their ids. */
async function addInvited(
  tx: Tx,
  mailing: MailingRow,
  meeting: MeetingRow,
  limit: number,
): Promise<string[]> {
  const { included } = contactConditions(tx.db, meeting, mailing, tx.now());
  const next = await tx.db
    .select({ id: contacts.id, kind: contacts.kind })
    .from(contacts)
    .where(and(included, mailing.cursor === null ? undefined : gt(contacts.id, mailing.cursor)))
    .orderBy(asc(contacts.id))
    .limit(limit);
  const ids = next.map(({ id }) => id);
  if (ids.length === 0) return ids;
  const rows = next.map(({ id, kind }) => ({
    ...{ id: tx.newId(), ref: newRegistrationRef(), meetingId: meeting.id, contactId: id, kind },
    ...{ invitedAt: null, declinedAt: null, registrationId: null },
  }));
  await tx.db.insert(invitations).values(rows).onConflictDoNothing();
  const theirs = await tx.db
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.meetingId, meeting.id), inArray(invitations.contactId, ids)))
    .orderBy(asc(invitations.contactId));
  await add(
    tx,
    mailing,
    theirs.map(({ id }) => ({ invitationId: id, registrationId: null })),
  );
  return ids;
}

async function addRegistered(
  tx: Tx,
  mailing: MailingRow,
  meeting: MeetingRow,
  limit: number,
): Promise<string[]> {
  const { included } = registrationConditions(tx.db, meeting);
  const next = await tx.db
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(included, mailing.cursor === null ? undefined : gt(registrations.id, mailing.cursor)))
    .orderBy(asc(registrations.id))
    .limit(limit);
  const ids = next.map(({ id }) => id);
  await add(
    tx,
    mailing,
    ids.map((id) => ({ invitationId: null, registrationId: id })),
  );
  return ids;
}

type Whom = { invitationId: string | null; registrationId: string | null };
async function add(tx: Tx, { id }: MailingRow, whom: readonly Whom[]): Promise<void> {
  if (whom.length === 0) return;
  const rows = whom.map((one) => ({ ...one, id: tx.newId(), mailingId: id, madeAt: null, mailFate: null }));
  await tx.db.insert(mailingRecipients).values(rows).onConflictDoNothing();
}
