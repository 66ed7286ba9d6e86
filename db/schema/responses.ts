/** Tables of responses: the working text, its members, what was published, and what the approver said. */
import type { PublicGround } from "../../app/domain/contributions/redaction.ts";
import { type ReviewVerdict, reviewVerdicts } from "../../app/domain/kernel/review.ts";
import { type CoveredPart, coveredParts } from "../../app/domain/responses/cover.ts";
import { type FindKind, findKinds } from "../../app/domain/responses/find.ts";
import {
  type ResponseStatus,
  responseStatuses,
  type VersionKind,
  versionKinds,
} from "../../app/domain/responses/response.ts";
import {
  bigInteger,
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
  wordIndex,
} from "../kit.ts";
import { consultations, dispositions } from "./consultations.ts";
import { contributions } from "./contributions.ts";
import { bodies, persons } from "./people.ts";

export const responses = table(
  "responses",
  {
    id: id().primaryKey(),
    /** the public name in /responses/:id; given at the first draft */
    number: integer("number").notNull().unique(),
    consultationId: id("consultation_id")
      .notNull()
      .references(() => consultations.id),
    status: word<ResponseStatus>("status").notNull(),
    title: text("title").notNull(),
    language: text("language").notNull(),
    dispositionId: id("disposition_id").references(() => dispositions.id),
    reason: text("reason").notNull(),
    /** where the matter goes, in plain words */
    destination: text("destination").notNull(),
    destinationBodyId: id("destination_body_id").references(() => bodies.id),
    promiseWhat: text("promise_what"),
    promiseBodyId: id("promise_body_id").references(() => bodies.id),
    promiseByOn: plainDate("promise_by_on"),
    /** digest of the exact text when it was sent to review, approved */
    submittedDigest: text("submitted_digest"),
    submittedBy: id("submitted_by").references(() => persons.id),
    submittedAt: instant("submitted_at"),
    approvedDigest: text("approved_digest"),
    approvedBy: id("approved_by").references(() => persons.id),
    approvedAt: instant("approved_at"),
    /** when its last version was published */
    publishedAt: instant("published_at"),
    publishedVersion: integer("published_version").notNull(),
    /** `version` of this row when it was last published: later saves are of the next version (rule 6) */
    publishedRow: integer("published_row").notNull().default(0),
    /** of a correction that is being written; null while there is none */
    correctionKind: word<Exclude<VersionKind, "first">>("correction_kind"),
    /** what is changed and why: public with it */
    correctionNote: text("correction_note"),
    /** public once it is retracted */
    retractionReason: text("retraction_reason"),
    retractionAskedBy: id("retraction_asked_by").references(() => persons.id),
    retractionAskedAt: instant("retraction_asked_at"),
    retractedBy: id("retracted_by").references(() => persons.id),
    retractedAt: instant("retracted_at"),
    createdAt: instant("created_at").notNull(),
    createdBy: id("created_by").notNull(),
    updatedAt: instant("updated_at").notNull(),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("responses_status", t.status, responseStatuses),
    check(
      "responses_published",
      sql`(${t.publishedVersion} > 0) = (${t.publishedAt} is not null)
        and (${t.status} not in ('published', 'retracted') or ${t.publishedVersion} > 0)
        and (${t.status} <> 'discarded' or ${t.publishedVersion} = 0)`,
    ),
    check(
      "responses_correction",
      sql`(${t.correctionKind} is not null) = (${t.publishedVersion} > 0 and ${t.status} in ('draft', 'in_review', 'approved'))
        and (${t.correctionKind} is null) = (${t.correctionNote} is null)`,
    ),
    check(
      "responses_retraction",
      sql`(${t.status} = 'retracted') = (${t.retractedAt} is not null)
        and (${t.retractedAt} is null) = (${t.retractedBy} is null)
        and (${t.retractionReason} is null) = (${t.retractionAskedBy} is null)
        and (${t.retractionReason} is null) = (${t.retractionAskedAt} is null)
        and (${t.status} <> 'retracted' or length(trim(${t.retractionReason})) > 0)
        and (${t.retractionReason} is null or ${t.status} in ('published', 'retracted'))`,
    ),
    check(
      "responses_approved",
      sql`${t.status} not in ('approved', 'published', 'retracted') or (${t.approvedDigest} is not null and ${t.approvedBy} is not null)`,
    ),
    check(
      "responses_reasoned",
      sql`${t.status} in ('draft', 'discarded') or (${t.dispositionId} is not null and length(trim(${t.reason})) > 0)`,
    ),
    check(
      "responses_promise",
      sql`(${t.promiseWhat} is null) = (${t.promiseByOn} is null) and (${t.promiseWhat} is null) = (${t.promiseBodyId} is null)`,
    ),
    index("responses_worklist").on(t.consultationId, t.status),
  ],
);

/**
 * A contribution has at most one current response (unique where not removed). What is published of a membership are the
 * versions from `firstVersion` on and `publicSentence`; the rest is the working text of the next version.
 */
export const responseMembers = table(
  "response_members",
  {
    id: id().primaryKey(),
    responseId: id("response_id")
      .notNull()
      .references(() => responses.id),
    contributionId: id("contribution_id")
      .notNull()
      .references(() => contributions.id),
    ownSentence: text("own_sentence"),
    /** the sentence as it was last published */
    publicSentence: text("public_sentence"),
    addedAt: instant("added_at").notNull(),
    /** the first version that answers it; null until that is published */
    firstVersion: integer("first_version"),
    /** taken out in the correction that is being written: until that is published it is answered */
    leavingAt: instant("leaving_at"),
    removedAt: instant("removed_at"),
    /** the last version that answered it, where it has ended */
    lastVersion: integer("last_version"),
  },
  (t) => [
    check(
      "response_members_leaving",
      sql`${t.leavingAt} is null or (${t.firstVersion} is not null and ${t.removedAt} is null)`,
    ),
    check(
      "response_members_ended",
      sql`(${t.lastVersion} is not null) = (${t.firstVersion} is not null and ${t.removedAt} is not null)`,
    ),
    index("response_members_ended_of").on(t.contributionId).where(sql`last_version is not null`),
    uniqueIndex("response_members_current").on(t.contributionId).where(sql`removed_at is null`),
    index("response_members_response").on(t.responseId),
  ],
);

/** What was published, word for word; never changed. */
export const responseVersions = table(
  "response_versions",
  {
    responseId: id("response_id")
      .notNull()
      .references(() => responses.id),
    version: integer("version").notNull(),
    kind: word<VersionKind>("kind").notNull().default("first"),
    /** what was changed and why: public */
    note: text("note"),
    content: text("content").notNull(),
    digest: text("digest").notNull(),
    approvedBy: id("approved_by")
      .notNull()
      .references(() => persons.id),
    /** false where the body had switched the second pair of eyes off: the page says so */
    fourEyes: bool("four_eyes").notNull(),
    publishedAt: instant("published_at").notNull(),
    publishedBy: id("published_by").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.responseId, t.version] }),
    oneOf("response_versions_kind", t.kind, versionKinds),
    check(
      "response_versions_note",
      sql`(${t.kind} = 'first') = (${t.version} = 1) and (${t.kind} = 'first') = (${t.note} is null)`,
    ),
  ],
);

/** What an approver said on giving it back or approving it: internal. */
export const reviews = table(
  "reviews",
  {
    id: id().primaryKey(),
    responseId: id("response_id")
      .notNull()
      .references(() => responses.id),
    personId: id("person_id")
      .notNull()
      .references(() => persons.id),
    verdict: word<ReviewVerdict>("verdict").notNull(),
    comment: text("comment").notNull(),
    digest: text("digest").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    oneOf("reviews_verdict", t.verdict, reviewVerdicts),
    check("reviews_returned", sql`${t.verdict} <> 'returned' or length(trim(${t.comment})) > 0`),
    index("reviews_response").on(t.responseId, t.at),
  ],
);

/**
 * Places in the words of a published version that the public does not read. The version itself is never changed: what the
 * projection shows are the covers that are neither lifted nor ended.
 */
export const responseCovers = table(
  "response_covers",
  {
    id: id().primaryKey(),
    responseId: id("response_id")
      .notNull()
      .references(() => responses.id),
    /** whose words; of a retraction's reason the last */
    version: integer("version").notNull(),
    part: word<CoveredPart>("part").notNull(),
    /** of a sentence for a single member, whose */
    sentenceFor: id("sentence_for").references(() => contributions.id),
    start: integer("start_offset").notNull(),
    end: integer("end_offset").notNull(),
    /** whose hidden words it repeats; null where a coordinator has marked it */
    contributionId: id("contribution_id").references(() => contributions.id),
    /** public */
    ground: json<PublicGround>("ground").notNull(),
    madeAt: instant("made_at").notNull(),
    /** null where it was found */
    madeBy: id("made_by"),
    /** a coordinator has looked at it, and it stays */
    keptAt: instant("kept_at"),
    keptBy: id("kept_by"),
    /** a coordinator says that its words give nothing away */
    liftedAt: instant("lifted_at"),
    liftedBy: id("lifted_by"),
    /** what it hides is public again */
    endedAt: instant("ended_at"),
  },
  (t) => [
    oneOf("response_covers_part", t.part, coveredParts),
    check("response_covers_offsets", sql`${t.start} >= 0 and ${t.end} > ${t.start}`),
    check("response_covers_sentence", sql`(${t.part} = 'sentence') = (${t.sentenceFor} is not null)`),
    check("response_covers_made", sql`(${t.contributionId} is null) = (${t.madeBy} is not null)`),
    check("response_covers_kept", sql`(${t.keptAt} is null) = (${t.keptBy} is null)`),
    check(
      "response_covers_lifted",
      sql`(${t.liftedAt} is null) = (${t.liftedBy} is null) and (${t.liftedAt} is null or ${t.keptAt} is null)`,
    ),
    index("response_covers_response").on(t.responseId, t.version),
    index("response_covers_contribution").on(t.contributionId),
    index("response_covers_waiting")
      .on(t.responseId)
      .where(sql`kept_at is null and lifted_at is null and ended_at is null`),
  ],
);

/** What staff can find, over all rooms up to responses; its words stand in `find_index` under the same keys. */
export const findSubjects = table(
  "find_subjects",
  {
    /** tells the order of lists: see `keyFor` */
    key: bigInteger("key").primaryKey(),
    kind: word<FindKind>("kind").notNull(),
    subjectId: id("subject_id").notNull(),
  },
  (t) => [
    oneOf("find_subjects_kind", t.kind, findKinds),
    uniqueIndex("find_subjects_subject").on(t.kind, t.subjectId),
  ],
);
export const findIndex = wordIndex("find_index");
