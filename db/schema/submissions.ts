/** Tables of submissions: what arrived, its immutable texts, its files. */
import { type Channel, channels } from "../../app/domain/consultations/consultation.ts";
import { type ReviewVerdict, reviewVerdicts } from "../../app/domain/kernel/review.ts";
import {
  type ErasureGround,
  type ErasureScope,
  erasureGrounds,
  erasureScopes,
} from "../../app/domain/submissions/erasure.ts";
import {
  type SubmissionStatus,
  submissionStatuses,
  type TextKind,
  textKinds,
} from "../../app/domain/submissions/submission.ts";
import {
  bool,
  check,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  plainDate,
  primaryKey,
  sql,
  table,
  text,
  uniqueIndex,
  word,
} from "../kit.ts";
import { consultations, themes } from "./consultations.ts";
import { contributors, persons } from "./people.ts";

/**
 * That somebody is forgotten: asked for by one person and decided by another, or due by a rule of the forum's own. It stays as
 * the tombstone of what it took away, and holds nothing that leads to anybody (0022).
 */
export const erasures = table(
  "erasures",
  {
    id: id().primaryKey(),
    scope: word<ErasureScope>("scope").notNull(),
    ground: word<ErasureGround>("ground").notNull(),
    /** somebody of staff; null where it is about submissions */
    personId: id("person_id").references(() => persons.id),
    askedAt: instant("asked_at").notNull(),
    /** null where a period has passed, and only there */
    askedBy: id("asked_by"),
    verdict: word<ReviewVerdict>("verdict"),
    /** why the second person gave it back */
    comment: text("comment").notNull().default(""),
    decidedAt: instant("decided_at"),
    decidedBy: id("decided_by"),
    /** when it was carried out */
    doneAt: instant("done_at"),
    /** when the worker had removed its files, and written it where a restore finds it */
    settledAt: instant("settled_at"),
  },
  (t) => [
    oneOf("erasures_scope", t.scope, erasureScopes),
    oneOf("erasures_ground", t.ground, erasureGrounds),
    oneOf("erasures_verdict", t.verdict, reviewVerdicts),
    check("erasures_staff", sql`(${t.scope} = 'staff') = (${t.personId} is not null)`),
    check(
      "erasures_decided",
      sql`(${t.verdict} is null) = (${t.decidedAt} is null) and (${t.verdict} is null) = (${t.decidedBy} is null)`,
    ),
    check(
      "erasures_two",
      sql`${t.doneAt} is null or ${t.askedBy} is null or (${t.verdict} = 'approved' and ${t.decidedBy} <> ${t.askedBy})`,
    ),
    check("erasures_asked", sql`(${t.askedBy} is null) = (${t.ground} = 'period_passed')`),
    check("erasures_settled", sql`${t.settledAt} is null or ${t.doneAt} is not null`),
    index("erasures_waiting").on(t.askedAt).where(sql`verdict is null and done_at is null`),
    index("erasures_unsettled").on(t.doneAt).where(sql`done_at is not null and settled_at is null`),
  ],
);

export const submissions = table(
  "submissions",
  {
    id: id().primaryKey(),
    /** public reference, random: order and time can't be read from it */
    ref: text("ref").notNull().unique(),
    consultationId: id("consultation_id")
      .notNull()
      .references(() => consultations.id),
    contributorId: id("contributor_id")
      .notNull()
      .unique()
      .references(() => contributors.id),
    channel: word<Channel>("channel").notNull(),
    /** when the server took it in */
    recordedAt: instant("recorded_at").notNull(),
    /** the day that it came to the body */
    receivedOn: plainDate("received_on").notNull(),
    recordedBy: id("recorded_by"),
    /** on whose behalf: a table, a meeting, a body; in the words of the coordinator */
    onBehalfOf: text("on_behalf_of"),
    late: bool("late").notNull(),
    status: word<SubmissionStatus>("status").notNull(),
    /** why there is nothing to answer; its contributor sees it */
    statusReason: text("status_reason"),
    language: text("language").notNull(),
    publishText: bool("publish_text").notNull(),
    publishOrganisation: bool("publish_organisation").notNull(),
    publishPerson: bool("publish_person").notNull(),
    caseNumber: text("case_number"),
    /** what the contributor chose, if anything */
    chosenThemeId: id("chosen_theme_id").references(() => themes.id),
    chosenCommitmentIds: json<string[]>("chosen_commitment_ids").notNull(),
    /** raised to end every link that was handed out */
    linkVersion: integer("link_version").notNull(),
    /** the number that its next contribution gets; never goes down */
    nextNumber: integer("next_number").notNull(),
    /** one form, sent twice, is one submission */
    idempotencyKey: text("idempotency_key").unique(),
    digest: text("digest").notNull(),
    salt: text("salt").notNull(),
    /** the owner of its address said that he did not send it: nothing of it is public until a coordinator has decided */
    disputedAt: instant("disputed_at"),
    /** what of it was erased, where something was: the last erasure */
    erasureId: id("erasure_id").references(() => erasures.id),
    splitAt: instant("split_at"),
    splitBy: id("split_by"),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("submissions_channel", t.channel, channels),
    oneOf("submissions_status", t.status, submissionStatuses),
    check("submissions_reason", sql`${t.status} <> 'nothing_to_answer' or ${t.statusReason} is not null`),
    // What was split before it was marked as spam goes back to where it was.
    check(
      "submissions_split",
      sql`${t.status} = 'spam' or (${t.status} = 'split') = (${t.splitAt} is not null)`,
    ),
    index("submissions_worklist").on(t.consultationId, t.status, t.recordedAt),
    index("submissions_status").on(t.status, t.recordedAt),
  ],
);

/** The submissions that an erasure is about: those of one person. */
export const erasureSubmissions = table(
  "erasure_submissions",
  {
    erasureId: id("erasure_id")
      .notNull()
      .references(() => erasures.id),
    submissionId: id("submission_id")
      .notNull()
      .references(() => submissions.id),
  },
  (t) => [
    primaryKey({ columns: [t.erasureId, t.submissionId] }),
    index("erasure_submissions_submission").on(t.submissionId),
  ],
);

/** Immutable: a trigger refuses every change of a row but that by an erasure, which leaves the digest and takes the salt. */
export const submissionTexts = table(
  "submission_texts",
  {
    id: id().primaryKey(),
    submissionId: id("submission_id")
      .notNull()
      .references(() => submissions.id),
    kind: word<TextKind>("kind").notNull(),
    number: integer("number").notNull(),
    body: text("body").notNull(),
    language: text("language").notNull(),
    attachmentId: id("attachment_id"),
    createdAt: instant("created_at").notNull(),
    createdBy: id("created_by"),
    /** empty once words were erased: nothing can be guessed back from the digest then */
    salt: text("salt").notNull(),
    digest: text("digest").notNull(),
    erasedAt: instant("erased_at"),
  },
  (t) => [
    oneOf("submission_texts_kind", t.kind, textKinds),
    check("submission_texts_transcript", sql`(${t.kind} = 'transcript') = (${t.attachmentId} is not null)`),
    uniqueIndex("submission_texts_number").on(t.submissionId, t.number),
  ],
);

/**
 * Of an addition or a correction, beside its immutable text: what it puts right, how and when it came, and since when every
 * word of it is accounted for. Until then it lies on the bench by itself, whatever the rest of its submission has become.
 */
export const laterTexts = table(
  "later_texts",
  {
    textId: id("text_id")
      .primaryKey()
      .references(() => submissionTexts.id),
    submissionId: id("submission_id")
      .notNull()
      .references(() => submissions.id),
    /** the text that a correction puts right */
    correctsId: id("corrects_id").references(() => submissionTexts.id),
    /** null where it came by the private link */
    channel: word<Channel>("channel"),
    receivedOn: plainDate("received_on").notNull(),
    late: bool("late").notNull(),
    /** that it was said under at a table; what is made of it is sorted there */
    themeId: id("theme_id").references(() => themes.id),
    /** one form, sent twice, is one text */
    idempotencyKey: text("idempotency_key").unique(),
    placedAt: instant("placed_at"),
    placedBy: id("placed_by"),
  },
  (t) => [
    oneOf("later_texts_channel", t.channel, channels),
    index("later_texts_submission").on(t.submissionId),
    index("later_texts_waiting").on(t.textId).where(sql`placed_at is null`),
  ],
);

/** A contributor's word that he takes input back: what of it, how and when the word came. Never changed. */
export const withdrawals = table(
  "withdrawals",
  {
    id: id().primaryKey(),
    submissionId: id("submission_id")
      .notNull()
      .references(() => submissions.id),
    /** null where all of it is taken back */
    contributionId: id("contribution_id"),
    /** null where it came by the private link */
    channel: word<Channel>("channel"),
    /** the day that it came to the body */
    receivedOn: plainDate("received_on").notNull(),
    at: instant("at").notNull(),
    recordedBy: id("recorded_by"),
  },
  (t) => [
    oneOf("withdrawals_channel", t.channel, channels),
    check("withdrawals_recorded", sql`(${t.channel} is null) = (${t.recordedBy} is null)`),
    index("withdrawals_submission").on(t.submissionId, t.at),
  ],
);

/** A file as it came: offered to staff as a download, never shown in a page. */
export const attachments = table(
  "attachments",
  {
    id: id().primaryKey(),
    submissionId: id("submission_id")
      .notNull()
      .references(() => submissions.id),
    number: integer("number").notNull(),
    fileName: text("file_name").notNull(),
    /** told by its first bytes, not by its name */
    mediaType: text("media_type").notNull(),
    size: integer("size").notNull(),
    sha256: text("sha256").notNull(),
    /** where it lies in the folder of attachments */
    storageKey: text("storage_key").notNull(),
    createdAt: instant("created_at").notNull(),
    /** its name and digest are gone, and the file is removed by the worker */
    erasedAt: instant("erased_at"),
  },
  (t) => [uniqueIndex("attachments_number").on(t.submissionId, t.number)],
);
