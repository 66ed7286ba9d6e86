/**
 * The projection: all that an outsider may read, and nothing else (rule 7). Written by projectors in the transaction
 * that makes something public or takes it back; rebuilt by a maintenance command. Names, texts and titles stand here
 * only where they are public; private rows have nulls, so that a query can't leak what the row does not hold.
 */
import type { PublishedConsultee } from "../../app/domain/published/consultees.ts";
import type { PublishedMeeting } from "../../app/domain/published/meetings.ts";
import type {
  PublishedCommitment,
  PublishedConsultation,
  PublishedContributionData,
  PublishedForum,
  PublishedResponse,
  PublishedText,
} from "../../app/domain/published/published.ts";
import type { PublishedRecord } from "../../app/domain/published/records.ts";
import { type SearchKind, type SearchPart, searchKinds } from "../../app/domain/published/search.ts";
import {
  bigInteger,
  id,
  index,
  instant,
  integer,
  json,
  oneOf,
  plainDate,
  primaryKey,
  table,
  text,
  uniqueIndex,
  word,
  wordIndex,
} from "../kit.ts";

/** Head, foot and standing texts: key 'forum', or 'text:<key>'. */
export const publishedForum = table("published_forum", {
  key: text("key").primaryKey(),
  data: json<PublishedForum>("data").notNull(),
});

export const publishedConsultations = table(
  "published_consultations",
  {
    id: id().primaryKey(),
    slug: text("slug").notNull().unique(),
    /** for lists: open ones by their last day, others by announcement */
    opensOn: plainDate("opens_on"),
    closesOn: plainDate("closes_on"),
    announcedAt: instant("announced_at").notNull(),
    status: text("status").notNull(),
    data: json<PublishedConsultation>("data").notNull(),
  },
  (t) => [index("published_consultations_list").on(t.announcedAt)],
);

export const publishedContributions = table(
  "published_contributions",
  {
    id: id().primaryKey(),
    /** once in the consultation where it is, and as moved in each that it left */
    ref: text("ref").notNull(),
    consultationId: id("consultation_id").notNull(),
    submissionId: id("submission_id").notNull(),
    themeSlug: text("theme_slug"),
    stage: text("stage").notNull(),
    dispositionKey: text("disposition_key"),
    responseNumber: integer("response_number"),
    ownSentence: text("own_sentence"),
    answeredOn: plainDate("answered_on"),
    /** the day of the last public change, then the reference: the order of lists, without a clock time */
    changedOn: plainDate("changed_on").notNull(),
    data: json<PublishedContributionData>("data").notNull(),
  },
  (t) => [
    uniqueIndex("published_contributions_ref").on(t.ref, t.consultationId),
    index("published_contributions_list").on(t.consultationId, t.changedOn, t.ref),
    index("published_contributions_theme").on(t.consultationId, t.themeSlug, t.changedOn, t.ref),
    index("published_contributions_stage").on(t.consultationId, t.stage, t.changedOn, t.ref),
    index("published_contributions_disposition").on(t.consultationId, t.dispositionKey, t.changedOn, t.ref),
    // Where several filters are combined, a list is merged from places (queries/combined.server.ts).
    index("published_contributions_place").on(
      t.consultationId,
      t.themeSlug,
      t.stage,
      t.dispositionKey,
      t.changedOn,
      t.ref,
      t.id,
    ),
    index("published_contributions_response").on(t.responseNumber, t.ref),
    index("published_contributions_answered").on(t.stage, t.changedOn, t.ref),
    index("published_contributions_submission").on(t.submissionId),
  ],
);

export const publishedContributionCommitments = table(
  "published_contribution_commitments",
  {
    contributionId: id("contribution_id").notNull(),
    consultationId: id("consultation_id").notNull(),
    commitmentSlug: text("commitment_slug").notNull(),
    changedOn: plainDate("changed_on").notNull(),
    ref: text("ref").notNull(),
    /** as in the contribution's own row: what a list can be filtered by beside the commitment */
    themeSlug: text("theme_slug"),
    stage: text("stage").notNull(),
    dispositionKey: text("disposition_key"),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.commitmentSlug] }),
    index("published_contribution_commitments_list").on(
      t.consultationId,
      t.commitmentSlug,
      t.changedOn,
      t.ref,
      t.contributionId,
    ),
    index("published_contribution_commitments_place").on(
      t.consultationId,
      t.commitmentSlug,
      t.themeSlug,
      t.stage,
      t.dispositionKey,
      t.changedOn,
      t.ref,
      t.contributionId,
    ),
    index("published_contribution_commitments_all").on(t.commitmentSlug, t.changedOn, t.ref),
  ],
);

export const publishedResponses = table(
  "published_responses",
  {
    number: integer("number").primaryKey(),
    consultationId: id("consultation_id").notNull(),
    dispositionKey: text("disposition_key").notNull(),
    publishedOn: plainDate("published_on").notNull(),
    data: json<PublishedResponse>("data").notNull(),
  },
  (t) => [
    index("published_responses_list").on(t.consultationId, t.publishedOn, t.number),
    index("published_responses_latest").on(t.publishedOn, t.number),
  ],
);

/** The text of each version of a response, the last one too: earlier ones stay readable. */
export const publishedResponseVersions = table(
  "published_response_versions",
  {
    number: integer("number").notNull(),
    version: integer("version").notNull(),
    data: json<PublishedText>("data").notNull(),
  },
  (t) => [primaryKey({ columns: [t.number, t.version] })],
);

/** Answers that a contribution had and has no more: moved out of a response, or the response was retracted. */
export const publishedEndedAnswers = table(
  "published_ended_answers",
  {
    contributionId: id("contribution_id").notNull(),
    responseNumber: integer("response_number").notNull(),
    /** the last version that answered it */
    version: integer("version").notNull(),
    /** the contribution's: the order of lists */
    ref: text("ref").notNull().default(""),
    answeredOn: plainDate("answered_on").notNull(),
    endedOn: plainDate("ended_on").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.contributionId, t.responseNumber, t.version] }),
    index("published_ended_answers_response").on(t.responseNumber, t.ref, t.version),
  ],
);

export const publishedCommitments = table(
  "published_commitments",
  {
    slug: text("slug").primaryKey(),
    planSlug: text("plan_slug").notNull(),
    number: integer("number").notNull(),
    data: json<PublishedCommitment>("data").notNull(),
  },
  (t) => [index("published_commitments_list").on(t.planSlug, t.number)],
);

/** Announced meetings that are not for staff only. No column holds the link to join. */
export const publishedMeetings = table(
  "published_meetings",
  {
    slug: text("slug").primaryKey(),
    consultationId: id("consultation_id").notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    status: text("status").notNull(),
    /** of the calendar's entry: what stays, what a change raises, and when the row was last changed */
    uid: text("uid").notNull(),
    sequence: integer("sequence").notNull(),
    changedAt: instant("changed_at").notNull(),
    data: json<PublishedMeeting>("data").notNull(),
  },
  (t) => [
    index("published_meetings_list").on(t.startsAt, t.slug),
    index("published_meetings_consultation").on(t.consultationId, t.startsAt),
  ],
);

/** The text of each version of a meeting's record, the last one too: earlier ones stay readable. */
export const publishedRecords = table(
  "published_records",
  {
    /** of the meeting */
    slug: text("slug").notNull(),
    version: integer("version").notNull(),
    data: json<PublishedRecord>("data").notNull(),
  },
  (t) => [primaryKey({ columns: [t.slug, t.version] })],
);

/** Who was asked in a consultation, and what came of it: one row each, by name. Organisations only. */
export const publishedConsultees = table("published_consultees", {
  consultationId: id("consultation_id").primaryKey(),
  data: json<PublishedConsultee[]>("data").notNull(),
});

/** Where each submission stands, for counting only: nothing of it is shown. */
export const publishedSubmissions = table("published_submissions", {
  id: id().primaryKey(),
  consultationId: id("consultation_id").notNull(),
  status: text("status").notNull(),
  channel: text("channel").notNull(),
});

/** What can be found: one row for each public thing, made of its row above and of nothing else. */
export const searchDocuments = table(
  "search_documents",
  {
    /** tells the order of lists: see `keyFor` */
    key: bigInteger("key").primaryKey(),
    kind: word<SearchKind>("kind").notNull(),
    /** what its address is made of: a reference, a slug, a number */
    ref: text("ref").notNull(),
    consultationId: id("consultation_id"),
    /** the day that it is listed under; publication of a response leaves its members where they are */
    datedOn: plainDate("dated_on").notNull(),
    /** the name that may be shown beside it */
    byName: text("by_name"),
    /** its texts, the main language first */
    parts: json<SearchPart[]>("parts").notNull(),
  },
  (t) => [
    oneOf("search_documents_kind", t.kind, searchKinds),
    uniqueIndex("search_documents_ref").on(t.kind, t.ref),
  ],
);
/** The words of `search_documents`, under the same keys. */
export const searchIndex = wordIndex("search_index");

/** Every count that a page shows is a row. */
export const publishedCounters = table(
  "published_counters",
  {
    /** the consultation's id, or 'all' */
    scope: text("scope").notNull(),
    /** made by `keysOf` in the published room */
    key: text("key").notNull(),
    n: integer("n").notNull(),
  },
  (t) => [primaryKey({ columns: [t.scope, t.key] })],
);

/** One row: counts up whenever anything above changes. A page that was rendered under a number is right while it stands. */
export const publishedVersion = table("published_version", {
  id: id().primaryKey(),
  n: integer("n").notNull(),
});
