/**
 * Mailings as the worker drives them: begun at their hour, recipients written down, mails made at the mailing's pace, and ended when
 * all is handed over. Each step is a short transaction of its own that can be repeated: where the process ends between two,
 * nobody is skipped and nobody gets it twice.
 */
import {
  and,
  asc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  placeholder,
  prepared,
  type Queryable,
} from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { invitations, mailingRecipients, mailings } from "#db/schema/mailings.ts";
import type { Ctx } from "../kernel/context.server.ts";
import { ok } from "../kernel/result.ts";
import { write } from "../kernel/write.server.ts";
import { recordMailing, setMailing } from "../mailings/commands/change-mailing.server.ts";
import { listRecipients, startDueMailing } from "../mailings/commands/list-recipients.server.ts";
import { type MailingRow, mailingKey } from "../mailings/queries.server.ts";
import { enqueue, type NewMail } from "./enqueue.server.ts";

/** So many mails of one mailing lie ready at a time: other mail is not held up by it, and little is to be called back. */
const mostReady = 200;
/** What a worker that slept did not send in time it makes up for within so many milliseconds of the pace, not in one go. */
const madeUpMs = 10_000;

/** One step of each mailing that is under way; whether anything was done. */
export async function advanceMailings(ctx: Ctx): Promise<boolean> {
  const underWay = await listUnderWay(ctx.db.read, { now: ctx.now() });
  if (underWay.length === 0) return false;
  const isDue = underWay.some(({ status }) => status === "scheduled");
  let worked = isDue && (await startDueMailing(ctx));
  if (underWay.some(({ listedAt }) => listedAt === null)) worked = (await listRecipients(ctx)) || worked;
  for (const { id, status } of underWay)
    if (status === "sending") worked = (await makeNext(ctx, id)) || (await endWhenDone(ctx, id)) || worked;
  return worked;
}

const listUnderWay = prepared("mailings_under_way", (db) =>
  db
    .select({ id: mailings.id, status: mailings.status, listedAt: mailings.listedAt })
    .from(mailings)
    .where(
      or(
        eq(mailings.status, "sending"),
        and(eq(mailings.status, "scheduled"), lte(mailings.sendAt, placeholder("now"))),
      ),
    )
    .orderBy(asc(mailings.startedAt), asc(mailings.id)),
);

/** How many mails the pace allows now, and up to which instant it has then been used. */
export function allowance(
  { perMinute, pacedTo }: Pick<MailingRow, "perMinute" | "pacedTo">,
  now: string,
  most: number,
): { many: number; pacedTo: string } {
  if (perMinute === null) return { many: most, pacedTo: now };
  const interval = 60_000 / perMinute;
  const at = Date.parse(now);
  // The first leaves at once.
  const from = Math.max(pacedTo ? Date.parse(pacedTo) : at - interval, at - Math.max(madeUpMs, interval));
  // A clock that was set back holds nothing up.
  const used = from > at + interval ? at - interval : from;
  const many = Math.max(0, Math.min(most, Math.floor((at - used) / interval)));
  return { many, pacedTo: new Date(used + many * interval).toISOString() };
}

/** A mail of it that has not left, whether its time has come or not. */
const isQueued = (id: string) =>
  and(eq(outbox.subjectKind, "mailing"), eq(outbox.subjectId, id), eq(outbox.status, "queued"));

/** One that a lane could take now. What a mail server put off waits by itself for hours, and holds up nobody behind it. */
const isReady = (id: string, now: string) =>
  and(isQueued(id), or(eq(outbox.attempts, 0), lte(outbox.notBefore, now)));

const unmade = (id: string) => and(eq(mailingRecipients.mailingId, id), isNull(mailingRecipients.madeAt));

async function hasUnmade(db: Queryable, id: string): Promise<boolean> {
  const some = db.select({ id: mailingRecipients.id }).from(mailingRecipients).where(unmade(id)).limit(1);
  return (await some).length > 0;
}

/** Makes the next mails of a mailing, as many as its pace allows; whether there were any. */
async function makeNext(ctx: Ctx, id: string): Promise<boolean> {
  const now = ctx.now();
  const ahead = await readAhead(ctx.db.read, id, now);
  if (!ahead) return false;
  return ctx.db.write(async (db) => {
    const allowed = await readAhead(db, id, now);
    if (!allowed) return false;
    const next = await db
      .select({ recipient: mailingRecipients, contactId: invitations.contactId })
      .from(mailingRecipients)
      .leftJoin(invitations, eq(invitations.id, mailingRecipients.invitationId))
      .where(unmade(id))
      .orderBy(asc(mailingRecipients.id))
      .limit(allowed.many);
    const mails = next.map(({ recipient, contactId }) => mailOf(allowed.mailing, recipient, contactId));
    await enqueue({ db, now: ctx.now, newId: ctx.newId }, ...mails.filter((mail) => mail !== null));
    const made = next.map(({ recipient }) => recipient);
    await db
      .update(mailingRecipients)
      .set({ madeAt: now })
      .where(
        inArray(
          mailingRecipients.id,
          made.map((one) => one.id),
        ),
      );
    const first = made.flatMap(({ invitationId }) => invitationId ?? []);
    await db
      .update(invitations)
      .set({ invitedAt: now })
      .where(and(inArray(invitations.id, first), isNull(invitations.invitedAt)));
    await db.update(mailings).set({ pacedTo: allowed.pacedTo }).where(eq(mailings.id, id));
    return made.length > 0;
  });
}

/** The mailing and how many of its mails may be made now; null where none may, or none is left. */
async function readAhead(db: Queryable, id: string, now: string) {
  const [mailing] = await db
    .select()
    .from(mailings)
    .where(and(eq(mailings.id, id), eq(mailings.status, "sending")));
  if (!mailing) return null;
  const ready = await db.$count(outbox, isReady(id, now));
  // Made in strokes: each is a commit, and most looks find enough.
  if (ready > mostReady / 2 || !(await hasUnmade(db, id))) return null;
  const allowed = allowance(mailing, now, mostReady - ready);
  return allowed.many > 0 ? { mailing, ...allowed } : null;
}

export const mailingTemplates = {
  invitation: "invitation",
  reminder: "invitation_reminder",
  notice: "meeting_notice",
} as const;

/** Null for somebody who was forgotten since he was written down. */
function mailOf(
  { id, kind }: MailingRow,
  recipient: typeof mailingRecipients.$inferSelect,
  contactId: string | null,
): NewMail | null {
  const to = recipient.registrationId
    ? { kind: "registration" as const, id: recipient.registrationId }
    : contactId && { kind: "contact" as const, id: contactId };
  if (!to) return null;
  return {
    template: mailingTemplates[kind],
    to,
    about: { kind: "mailing", id },
    onceKey: mailingKey(recipient.id),
  };
}

/** Everybody is written down, and no mail waits: it is sent. Events: mailing.sent. */
async function endWhenDone(ctx: Ctx, id: string): Promise<boolean> {
  const isDone = async (db: Queryable) => {
    const [mailing] = await db
      .select()
      .from(mailings)
      .where(and(eq(mailings.id, id), eq(mailings.status, "sending"), isNotNull(mailings.listedAt)));
    if (!mailing || (await hasUnmade(db, id))) return null;
    return (await db.$count(outbox, isQueued(id))) === 0 ? mailing : null;
  };
  if (!(await isDone(ctx.db.read))) return false;
  await write<undefined, never>(ctx, async (tx) => {
    const mailing = await isDone(tx.db);
    if (!mailing) return ok();
    await setMailing(tx, mailing, { status: "sent", endedAt: tx.now() });
    const many = await tx.db.$count(mailingRecipients, eq(mailingRecipients.mailingId, id));
    recordMailing(tx, "mailing.sent", mailing, { recipients: many });
    return ok();
  });
  return true;
}
