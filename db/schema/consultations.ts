/** Tables of consultations: the process itself, its timeline, themes, dispositions, material and outcome. */

import { type MeetingClocks, meetingClocks } from "../../app/domain/consultations/clock.ts";
import {
  type Channel,
  type CommitmentOutcome,
  type ConsultationStatus,
  consultationStatuses,
  type LimitOfInfluence,
  type MilestoneKind,
  milestoneKinds,
  type OutcomeStatus,
  outcomeStatuses,
} from "../../app/domain/consultations/consultation.ts";
import { type ReviewVerdict, reviewVerdicts } from "../../app/domain/kernel/review.ts";
import type { Translated } from "../../app/domain/people/person.ts";
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
import { bodies, persons } from "./people.ts";
import { commitments, plans } from "./plans.ts";

export const consultations = table(
  "consultations",
  {
    id: id().primaryKey(),
    slug: text("slug").notNull().unique(),
    /** the start of its references, e.g. OGP26 */
    referencePrefix: text("reference_prefix").notNull().unique(),
    mainLanguage: text("main_language").notNull(),
    title: json<Translated>("title").notNull(),
    purpose: json<Translated>("purpose").notNull(),
    /** at most 100 words in each language */
    summary: json<Translated>("summary").notNull(),
    background: json<Translated>("background").notNull(),
    canInfluence: json<Translated[]>("can_influence").notNull(),
    cannotInfluence: json<LimitOfInfluence[]>("cannot_influence").notNull(),
    status: word<ConsultationStatus>("status").notNull(),
    standing: bool("standing").notNull(),
    formalHearing: bool("formal_hearing").notNull(),
    opensOn: plainDate("opens_on"),
    /** the last day, through 23:59:59 in the forum's zone (rule 12); null for a standing one */
    closesOn: plainDate("closes_on"),
    announcedAt: instant("announced_at"),
    closedAt: instant("closed_at"),
    cancelledAt: instant("cancelled_at"),
    cancelReason: json<Translated>("cancel_reason"),
    leadBodyId: id("lead_body_id")
      .notNull()
      .references(() => bodies.id),
    contactName: json<Translated>("contact_name").notNull(),
    contactEmail: text("contact_email").notNull(),
    caseNumber: text("case_number"),
    /** the plan that it is about, whichever of its commitments it concerns */
    planId: id("plan_id").references(() => plans.id),
    channels: json<Channel[]>("channels").notNull(),
    latePolicy: json<Translated>("late_policy").notNull(),
    /** whether input may come from nobody in particular */
    allowUnnamed: bool("allow_unnamed").notNull(),
    responseDays: integer("response_days").notNull(),
    firstStatusDays: integer("first_status_days").notNull(),
    /** the days that its meetings are judged by */
    meetingClocks: json<MeetingClocks>("meeting_clocks").notNull().default(meetingClocks),
    createdAt: instant("created_at").notNull(),
    createdBy: id("created_by"),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("consultations_status", t.status, consultationStatuses),
    check(
      "consultations_announced",
      sql`${t.status} = 'draft' or ${t.announcedAt} is not null or ${t.status} = 'cancelled'`,
    ),
    check("consultations_closed", sql`(${t.status} = 'closed') = (${t.closedAt} is not null)`),
    check(
      "consultations_standing",
      sql`${t.standing} or ${t.status} = 'draft' or ${t.closesOn} is not null or ${t.status} = 'cancelled'`,
    ),
    check(
      "consultations_window",
      sql`${t.closesOn} is null or ${t.opensOn} is null or ${t.closesOn} >= ${t.opensOn}`,
    ),
  ],
);

export const partnerBodies = table(
  "partner_bodies",
  {
    consultationId: id("consultation_id")
      .notNull()
      .references(() => consultations.id),
    bodyId: id("body_id")
      .notNull()
      .references(() => bodies.id),
  },
  (t) => [primaryKey({ columns: [t.consultationId, t.bodyId] })],
);

export const consultationCommitments = table(
  "consultation_commitments",
  {
    consultationId: id("consultation_id")
      .notNull()
      .references(() => consultations.id),
    commitmentId: id("commitment_id")
      .notNull()
      .references(() => commitments.id),
  },
  (t) => [primaryKey({ columns: [t.consultationId, t.commitmentId] })],
);

export const milestones = table(
  "milestones",
  {
    id: id().primaryKey(),
    consultationId: id("consultation_id")
      .notNull()
      .references(() => consultations.id),
    kind: word<MilestoneKind>("kind").notNull(),
    on: plainDate("on_date").notNull(),
    title: json<Translated>("title").notNull(),
    note: json<Translated>("note"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    oneOf("milestones_kind", t.kind, milestoneKinds),
    index("milestones_consultation").on(t.consultationId, t.on),
  ],
);

export const themes = table(
  "themes",
  {
    id: id().primaryKey(),
    consultationId: id("consultation_id")
      .notNull()
      .references(() => consultations.id),
    slug: text("slug").notNull(),
    title: json<Translated>("title").notNull(),
    position: integer("position").notNull(),
    endedAt: instant("ended_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [uniqueIndex("themes_slug").on(t.consultationId, t.slug)],
);

/** The outcomes that a consultation can give; each says in one line what it means for the contributor. */
export const dispositions = table(
  "dispositions",
  {
    id: id().primaryKey(),
    consultationId: id("consultation_id")
      .notNull()
      .references(() => consultations.id),
    /** picks the glyph; one of `dispositionKeys`, or a key of the consultation's own */
    key: text("key").notNull(),
    label: json<Translated>("label").notNull(),
    meaning: json<Translated>("meaning").notNull(),
    /** work moves on: the response must name the body or process (rule 5) */
    needsDestination: bool("needs_destination").notNull(),
    position: integer("position").notNull(),
    endedAt: instant("ended_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [uniqueIndex("dispositions_key").on(t.consultationId, t.key)],
);

export const materials = table(
  "materials",
  {
    id: id().primaryKey(),
    consultationId: id("consultation_id")
      .notNull()
      .references(() => consultations.id),
    title: json<Translated>("title").notNull(),
    note: json<Translated>("note"),
    url: text("url").notNull(),
    position: integer("position").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [index("materials_consultation").on(t.consultationId, t.position)],
);

/** What came of a consultation: drafted, approved by a second person, published like a response. */
export const outcomes = table(
  "outcomes",
  {
    consultationId: id("consultation_id")
      .primaryKey()
      .references(() => consultations.id),
    status: word<OutcomeStatus>("status").notNull(),
    text: json<Translated>("text").notNull(),
    commitments:
      json<{ commitmentId: string; outcome: CommitmentOutcome; reason: Translated }[]>(
        "commitments",
      ).notNull(),
    submittedBy: id("submitted_by").references(() => persons.id),
    submittedDigest: text("submitted_digest"),
    approvedBy: id("approved_by").references(() => persons.id),
    approvedDigest: text("approved_digest"),
    publishedAt: instant("published_at"),
    /** false where it was approved by one who wrote in it, as the forum had said in public that it may be */
    fourEyes: bool("four_eyes").notNull().default(true),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("outcomes_status", t.status, outcomeStatuses),
    check(
      "outcomes_published",
      sql`${t.status} <> 'published' or (${t.publishedAt} is not null and ${t.approvedDigest} is not null)`,
    ),
  ],
);

/** What an approver said on giving an outcome back or approving it: internal. */
export const outcomeReviews = table(
  "outcome_reviews",
  {
    id: id().primaryKey(),
    consultationId: id("consultation_id")
      .notNull()
      .references(() => outcomes.consultationId),
    personId: id("person_id")
      .notNull()
      .references(() => persons.id),
    verdict: word<ReviewVerdict>("verdict").notNull(),
    comment: text("comment").notNull(),
    digest: text("digest").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    oneOf("outcome_reviews_verdict", t.verdict, reviewVerdicts),
    check("outcome_reviews_returned", sql`${t.verdict} <> 'returned' or length(trim(${t.comment})) > 0`),
    index("outcome_reviews_outcome").on(t.consultationId, t.at),
  ],
);
