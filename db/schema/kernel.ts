/** Tables of the kernel: the event log, the outbox, and the steps that staff can undo. */

import {
  type FanOutStatus,
  fanOutStatuses,
  type OutboxStatus,
  outboxStatuses,
  type RecipientKind,
  recipientKinds,
} from "../../app/domain/kernel/outbox.ts";
import type { StepChange } from "../../app/domain/kernel/step.ts";
import {
  bool,
  check,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  sql,
  table,
  text,
  uniqueIndex,
  word,
} from "../kit.ts";

/** Append-only (triggers) and hash-chained; holds ids, words and salted digests only. */
export const events = table(
  "events",
  {
    seq: integer("seq").primaryKey(),
    id: id().notNull().unique(),
    at: instant("at").notNull(),
    type: text("type").notNull(),
    actorKind: text("actor_kind").notNull().$type<"visitor" | "contributor" | "staff" | "system">(),
    actorId: text("actor_id"),
    subjectKind: text("subject_kind").notNull(),
    subjectId: id("subject_id").notNull(),
    consultationId: id("consultation_id"),
    data: json<Record<string, string | number | boolean | null | string[]>>("data").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [
    index("events_subject").on(t.subjectKind, t.subjectId, t.seq),
    index("events_consultation").on(t.consultationId, t.seq),
  ],
);

/** One row: the end of the chain. PostgreSQL writers lock it first. */
export const eventHead = table("event_head", {
  id: id().primaryKey(),
  seq: integer("seq").notNull(),
  hash: text("hash").notNull(),
});

/** One mail to one recipient: ids only; text is rendered when it is sent, from what is true then. */
export const outbox = table(
  "outbox",
  {
    id: id().primaryKey(),
    template: text("template").notNull(),
    recipientKind: word<RecipientKind>("recipient_kind").notNull(),
    recipientId: id("recipient_id").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: id("subject_id").notNull(),
    /** what makes this mail one of its kind: a second one with the same key is not made (rule 10) */
    onceKey: text("once_key").notNull().unique(),
    messageId: text("message_id").notNull().unique(),
    status: word<OutboxStatus>("status").notNull(),
    notBefore: instant("not_before").notNull(),
    attempts: integer("attempts").notNull(),
    leasedUntil: instant("leased_until"),
    /** the mail server's last words, shortened; no addresses */
    lastError: text("last_error"),
    /** why it was not sent, where it never will be */
    reason: text("reason"),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
    /** of the meeting's changes as it told them when it left (`meetings.sequence`); null where it is about none */
    sequence: integer("sequence"),
  },
  (t) => [
    oneOf("outbox_status", t.status, outboxStatuses),
    oneOf("outbox_recipient_kind", t.recipientKind, recipientKinds),
    check("outbox_sent", sql`(${t.status} = 'sent') = (${t.sentAt} is not null)`),
    index("outbox_due").on(t.status, t.notBefore),
    index("outbox_subject").on(t.subjectKind, t.subjectId, t.status),
    index("outbox_recipient").on(t.recipientKind, t.recipientId),
  ],
);

/** Mass mail before it is expanded: one row a published response version; the worker makes outbox rows of it. */
export const fanOuts = table(
  "fan_outs",
  {
    id: id().primaryKey(),
    template: text("template").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: id("subject_id").notNull(),
    subjectVersion: integer("subject_version").notNull(),
    status: word<FanOutStatus>("status").notNull(),
    notBefore: instant("not_before").notNull(),
    /** the last recipient that was expanded: expansion goes on after it */
    cursor: text("cursor"),
    reason: text("reason"),
    decidedBy: id("decided_by"),
    createdAt: instant("created_at").notNull(),
    doneAt: instant("done_at"),
  },
  (t) => [
    oneOf("fan_outs_status", t.status, fanOutStatuses),
    check("fan_outs_not_sent_has_reason", sql`${t.status} <> 'not_sent' or ${t.reason} is not null`),
    uniqueIndex("fan_outs_subject").on(t.subjectKind, t.subjectId, t.subjectVersion, t.template),
    index("fan_outs_due").on(t.status, t.notBefore),
  ],
);

/** An actor's last steps with the row versions they left, so that undo is refused where a row has changed since. */
export const steps = table(
  "steps",
  {
    id: id().primaryKey(),
    personId: id("person_id").notNull(),
    /** counts up for one person; the highest that is not undone is next */
    number: integer("number").notNull(),
    /** what was done: a word of `stepKinds`, told at the foot of the desk */
    kind: text("kind").notNull(),
    /** what that sentence needs: a reference, a count */
    details: json<Record<string, string | number>>("details").notNull(),
    /** how to put the rows back */
    changes: json<StepChange[]>("changes").notNull(),
    undone: bool("undone").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [uniqueIndex("steps_person").on(t.personId, t.number)],
);

/** Who saved which version of a text that needs a second person (rule 4 of four eyes: savers can't approve). */
export const saves = table(
  "saves",
  {
    id: id().primaryKey(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: id("subject_id").notNull(),
    version: integer("version").notNull(),
    personId: id("person_id").notNull(),
    digest: text("digest").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("saves_subject").on(t.subjectKind, t.subjectId, t.version)],
);
