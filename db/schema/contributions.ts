/** Tables of contributions: points, owners' advice, questions back, and what an addition touches. */
import {
  type Kind,
  kinds,
  type Stage,
  stages,
  type Visibility,
  visibilities,
  type WithholdingGround,
  withholdingGrounds,
} from "../../app/domain/contributions/contribution.ts";
import {
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
} from "../kit.ts";
import { consultations, dispositions, themes } from "./consultations.ts";
import { bodies, persons } from "./people.ts";
import { commitments } from "./plans.ts";
import { submissions, submissionTexts } from "./submissions.ts";

export const contributions = table(
  "contributions",
  {
    id: id().primaryKey(),
    submissionId: id("submission_id")
      .notNull()
      .references(() => submissions.id),
    consultationId: id("consultation_id")
      .notNull()
      .references(() => consultations.id),
    number: integer("number").notNull(),
    /** the submission's reference and its number: OGP26-K7M4.3 */
    ref: text("ref").notNull().unique(),
    title: text("title").notNull(),
    /** made of its first words by the product: nobody has read it as a title yet */
    titleProposed: bool("title_proposed").notNull().default(false),
    kind: word<Kind>("kind").notNull(),
    /** nobody has said that it is of this kind: the public is told of none */
    kindAssumed: bool("kind_assumed").notNull().default(false),
    themeId: id("theme_id").references(() => themes.id),
    stage: word<Stage>("stage").notNull(),
    visibility: word<Visibility>("visibility").notNull(),
    withheldGround: word<WithholdingGround>("withheld_ground"),
    /** internal: what exactly, for the file */
    withheldNote: text("withheld_note"),
    ownerBodyId: id("owner_body_id").references(() => bodies.id),
    assignedAt: instant("assigned_at"),
    /** the day by which the owner's advice is asked for */
    adviceDueOn: plainDate("advice_due_on"),
    /** the day by which a reasoned response is promised */
    responseDueOn: plainDate("response_due_on").notNull(),
    language: text("language").notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: id("created_by").notNull(),
    /** since when it stands in public lists: from the first time that its submission was split in full */
    listedAt: instant("listed_at"),
    /** undone on the bench before anybody outside saw it; its number is not used again */
    removedAt: instant("removed_at"),
    answeredAt: instant("answered_at"),
    /** taken back by its contributor; where it was answered before, the answer stays and its words go */
    withdrawnAt: instant("withdrawn_at"),
    /** since when it is set aside; who, why and on which ground stands in `set_asides` */
    setAsideAt: instant("set_aside_at"),
    /** the day that it came from another consultation: its promise runs from then */
    movedOn: plainDate("moved_on"),
    /** since when it waits for a new answer: its response was retracted, or it was moved out of it */
    reopenedAt: instant("reopened_at"),
    /** a later day that was promised for it alone: no change of the consultation's terms takes it back */
    extendedTo: plainDate("extended_to"),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("contributions_kind", t.kind, kinds),
    oneOf("contributions_stage", t.stage, stages),
    oneOf("contributions_visibility", t.visibility, visibilities),
    oneOf("contributions_ground", t.withheldGround, withholdingGrounds),
    check("contributions_withheld", sql`(${t.visibility} = 'withheld') = (${t.withheldGround} is not null)`),
    check("contributions_answered", sql`(${t.stage} = 'answered') = (${t.answeredAt} is not null)`),
    check(
      "contributions_withdrawn",
      sql`case when ${t.withdrawnAt} is null then ${t.stage} <> 'withdrawn' else ${t.stage} in ('withdrawn', 'answered') end`,
    ),
    check("contributions_set_aside", sql`(${t.stage} = 'set_aside') = (${t.setAsideAt} is not null)`),
    check(
      "contributions_assessed",
      sql`${t.stage} <> 'being_assessed' or ${t.ownerBodyId} is not null or ${t.reopenedAt} is not null`,
    ),
    check("contributions_reopened", sql`${t.reopenedAt} is null or ${t.stage} <> 'answered'`),
    check("contributions_removed_unseen", sql`${t.removedAt} is null or ${t.listedAt} is null`),
    uniqueIndex("contributions_number").on(t.submissionId, t.number),
    index("contributions_worklist").on(t.consultationId, t.stage, t.id),
    index("contributions_owner").on(t.ownerBodyId, t.stage, t.adviceDueOn),
  ],
);

export const contributionCommitments = table(
  "contribution_commitments",
  {
    contributionId: id("contribution_id")
      .notNull()
      .references(() => contributions.id),
    commitmentId: id("commitment_id")
      .notNull()
      .references(() => commitments.id),
  },
  (t) => [primaryKey({ columns: [t.contributionId, t.commitmentId] })],
);

/** An owner's advice, or its word that the point is not theirs: internal, never changed, the last one counts. */
export const assessments = table(
  "assessments",
  {
    id: id().primaryKey(),
    contributionId: id("contribution_id")
      .notNull()
      .references(() => contributions.id),
    bodyId: id("body_id")
      .notNull()
      .references(() => bodies.id),
    personId: id("person_id")
      .notNull()
      .references(() => persons.id),
    notOurs: bool("not_ours").notNull(),
    /** whose it is instead, if known */
    suggestedBodyId: id("suggested_body_id").references(() => bodies.id),
    advice: text("advice").notNull(),
    dispositionId: id("disposition_id").references(() => dispositions.id),
    at: instant("at").notNull(),
    takenBackAt: instant("taken_back_at"),
  },
  (t) => [
    check("assessments_proposes", sql`${t.notOurs} or ${t.dispositionId} is not null`),
    index("assessments_contribution").on(t.contributionId, t.at),
  ],
);

/** 'Can you tell us more?': one question to its contributor, published with the day an answer is hoped for. */
export const questions = table(
  "questions",
  {
    id: id().primaryKey(),
    contributionId: id("contribution_id")
      .notNull()
      .references(() => contributions.id),
    question: text("question").notNull(),
    language: text("language").notNull(),
    answerBy: plainDate("answer_by").notNull(),
    askedAt: instant("asked_at").notNull(),
    askedBy: id("asked_by").notNull(),
    answer: text("answer"),
    answeredAt: instant("answered_at"),
    salt: text("salt").notNull(),
  },
  (t) => [
    check("questions_answered", sql`(${t.answer} is null) = (${t.answeredAt} is null)`),
    // one question at most: it asks, it does not interrogate
    uniqueIndex("questions_contribution").on(t.contributionId),
  ],
);

/** The contributions that an addition or a correction names: one that was answered waits until a coordinator has looked. */
export const textTouches = table(
  "text_touches",
  {
    textId: id("text_id")
      .notNull()
      .references(() => submissionTexts.id),
    contributionId: id("contribution_id")
      .notNull()
      .references(() => contributions.id),
    lookedAt: instant("looked_at"),
    lookedBy: id("looked_by").references(() => persons.id),
  },
  (t) => [
    primaryKey({ columns: [t.textId, t.contributionId] }),
    check("text_touches_looked", sql`(${t.lookedAt} is null) = (${t.lookedBy} is null)`),
    index("text_touches_waiting").on(t.contributionId).where(sql`looked_at is null`),
  ],
);
