/** How a mail gets into the outbox, and the keys by which nothing is told twice (rule 10). */
import { and, eq, gt, inArray, type Queryable, type Transaction } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import type { Listener } from "../kernel/context.server.ts";
import type { RecordedEvent } from "../kernel/event-log.server.ts";
import type { RecipientKind, Template } from "../kernel/outbox.ts";

/** What an event makes somebody be told of. */
export type Tell = Listener;

/** Those of one act that say the same as this event; none where it is not the first of them, since the first tells of all. */
export function sameAct(event: RecordedEvent, recorded: readonly RecordedEvent[]): RecordedEvent[] {
  const same = recorded.filter(({ type }) => type === event.type);
  return same[0] === event ? same : [];
}

export type NewMail = {
  template: Template;
  to: { kind: RecipientKind; id: string };
  about: { kind: string; id: string };
  onceKey: string;
  /** an instant; at once where it is left out */
  notBefore?: string;
};
type Writer = { db: Transaction; now: () => string; newId: () => string };

/** Writes outbox rows; a mail whose key is there already is not made again. Ids only: text is rendered when it is sent. */
export async function enqueue(tx: Writer, ...mails: NewMail[]): Promise<void> {
  if (mails.length === 0) return;
  const now = tx.now();
  const rows = mails.map(({ template, to, about, onceKey, notBefore }) => ({
    id: tx.newId(),
    template,
    recipientKind: to.kind,
    recipientId: to.id,
    subjectKind: about.kind,
    subjectId: about.id,
    onceKey,
    // of its own, since it leaves the house with the mail
    messageId: tx.newId(),
    status: "queued" as const,
    notBefore: notBefore ?? now,
    attempts: 0,
    createdAt: now,
  }));
  await tx.db.insert(outbox).values(rows).onConflictDoNothing();
}

/** So many rows are written at once. */
const together = 500;
/** So much of what goes to many is due at a time, each so many milliseconds after the one before: 600 a minute, as the fastest mailing. */
const step = { mails: 100, ms: 10_000 } as const;

/** Writes what one event tells to many: due in steps, so that somebody's receipt never waits behind thousands. */
export async function enqueueAll(tx: Writer, mails: readonly Omit<NewMail, "notBefore">[]): Promise<void> {
  const from = Date.parse(tx.now());
  const paced = mails.map((mail, n) => ({
    ...mail,
    notBefore: new Date(from + Math.floor(n / step.mails) * step.ms).toISOString(),
  }));
  for (let at = 0; at < paced.length; at += together) await enqueue(tx, ...paced.slice(at, at + together));
}

/**
 * Whether the same mail waits for its first try: it is rendered when it is sent, so a second one would say the same. One
 * that was tried may have been read already, as it was then.
 */
export async function waitsAlready(tx: Writer, mail: Omit<NewMail, "onceKey">): Promise<boolean> {
  const same = and(
    eq(outbox.template, mail.template),
    eq(outbox.recipientId, mail.to.id),
    eq(outbox.subjectId, mail.about.id),
    eq(outbox.status, "queued"),
    eq(outbox.attempts, 0),
  );
  return (await tx.db.$count(outbox, same)) > 0;
}

/** Mail that says how things stand: the newest of a kind to a person about a thing says all that an older one would. */
const replaced: readonly string[] = [
  "nothing_to_answer",
  "owner_digest",
  "coordinator_digest",
  "review_requested",
  "review_returned",
  "taken_up",
  "answer_delayed",
  "meeting_moved",
  "meeting_link",
  "duty_moved",
  "invitation_moved",
] satisfies Template[];

/** How it stands with a registration: whichever is the newest of these says it. */
export const standingTemplates = [
  "registration_made",
  "registration_seated",
  "registration_changed",
  "registration_ended",
] as const satisfies Template[];

/** The kinds of mail of which the newest replaces a row; none where it stands by itself. */
function kindOf(template: string): readonly string[] {
  if (standingTemplates.some((one) => one === template)) return standingTemplates;
  return replaced.includes(template) ? [template] : [];
}

/** Whether a newer mail says it now. */
export async function isReplaced(db: Queryable, row: typeof outbox.$inferSelect): Promise<boolean> {
  const kind = kindOf(row.template);
  if (kind.length === 0) return false;
  const newer = and(
    inArray(outbox.template, [...kind]),
    eq(outbox.recipientId, row.recipientId),
    eq(outbox.subjectId, row.subjectId),
    gt(outbox.id, row.id),
  );
  return (await db.$count(outbox, newer)) > 0;
}

/** What makes a mail one of its kind. The last part of two of them is read again when the mail is rendered. */
export const onceKeys = {
  invitation: (personId: string) => `staff_invited:${personId}`,
  receipt: (submissionId: string) => `receipt:${submissionId}`,
  /** each event of its own: it may be taken back and said again, for another reason */
  repeatable: (template: Template, subjectId: string, seq: number, recipientId: string) =>
    `${template}:${subjectId}:${seq}:${recipientId}`,
  question: (contributionId: string) => `question_asked:${contributionId}`,
  response: (template: string, responseId: string, contributorId: string, version: number) =>
    `${template}:${responseId}:${contributorId}:${version}`,
  /** `minute` is an instant cut after its minutes: 2026-04-15T21:59 */
  assigned: (personId: string, bodyId: string, minute: string) =>
    `contribution_assigned:${personId}:${bodyId}:${minute}`,
  digest: (template: "owner_digest" | "coordinator_digest", personId: string, date: string) =>
    `${template}:${personId}:${date}`,
  /** told once of a meeting, whatever its record or the closing is said again */
  afterMeeting: (template: "record_published" | "evaluation_asked", recipientId: string) =>
    `${template}:${recipientId}`,
  list: (contributorId: string, id: string) => `all_submissions:${contributorId}:${id}`,
};

/** The number of the event that a repeatable mail tells of. */
export const seqOf = (onceKey: string) => Number(onceKey.split(":").at(-2));
/** The version that a response mail tells of. */
export const versionOf = (onceKey: string) => Number(onceKey.split(":").at(-1));
/** The minute in which what an assignment mail lists was assigned. */
export const minuteOf = (onceKey: string) => onceKey.split(":").slice(-2).join(":");
