/** Tables of responses: the working text, its members, what was published, and what the approver said. */
import { type ReviewVerdict, reviewVerdicts } from "../../app/domain/kernel/review.ts";
import { type FindKind, findKinds } from "../../app/domain/responses/find.ts";
import { type ResponseStatus, responseStatuses } from "../../app/domain/responses/response.ts";
import {
  bigInteger,
  bool,
  check,
  id,
  index,
  instant,
  integer,
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
    publishedAt: instant("published_at"),
    publishedVersion: integer("published_version").notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: id("created_by").notNull(),
    updatedAt: instant("updated_at").notNull(),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("responses_status", t.status, responseStatuses),
    check("responses_published", sql`(${t.status} = 'published') = (${t.publishedAt} is not null)`),
    check(
      "responses_approved",
      sql`${t.status} not in ('approved', 'published') or (${t.approvedDigest} is not null and ${t.approvedBy} is not null)`,
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

/** A contribution has at most one current response (unique where not removed). */
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
    addedAt: instant("added_at").notNull(),
    removedAt: instant("removed_at"),
  },
  (t) => [
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
  (t) => [primaryKey({ columns: [t.responseId, t.version] })],
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
 * A published response repeats words of a member that was withheld afterwards: it waits on Today until a coordinator has
 * looked at it.
 */
export const withheldRepeats = table(
  "withheld_repeats",
  {
    responseId: id("response_id")
      .notNull()
      .references(() => responses.id),
    contributionId: id("contribution_id")
      .notNull()
      .references(() => contributions.id),
    foundAt: instant("found_at").notNull(),
    lookedAt: instant("looked_at"),
    lookedBy: id("looked_by").references(() => persons.id),
  },
  (t) => [
    primaryKey({ columns: [t.responseId, t.contributionId] }),
    check("withheld_repeats_looked", sql`(${t.lookedAt} is null) = (${t.lookedBy} is null)`),
    index("withheld_repeats_waiting").on(t.responseId).where(sql`looked_at is null`),
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
