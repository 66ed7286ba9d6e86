/** Tables of contributions: points, the passages they are made of, owners' advice, and questions back. */
import {
  type DelayKind,
  delayKinds,
  type Kind,
  kinds,
  type Mark,
  marks,
  type SetAsideGround,
  type Stage,
  setAsideGrounds,
  stages,
  type Visibility,
  visibilities,
  type WithholdingGround,
  type WorklistState,
  withholdingGrounds,
  worklistStates,
} from "../../app/domain/contributions/contribution.ts";
import { type ReviewVerdict, reviewVerdicts } from "../../app/domain/kernel/review.ts";
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

/** Where a contribution stands for the desk's list; '' where it has none, so that all can stand in a key. */
const place = () => ({
  consultationId: id("consultation_id").notNull(),
  /** '' for the contribution itself, and once more for each commitment that it is tied to */
  commitmentId: id("commitment_id").notNull(),
  themeId: id("theme_id").notNull(),
  ownerBodyId: id("owner_body_id").notNull(),
  state: word<WorklistState>("state").notNull(),
  visibility: word<Visibility>("visibility").notNull(),
  /** its contributor has answered our question, and it has no answer yet */
  toldMore: bool("told_more").notNull(),
  /** the day that it waits for: its owner's advice, else its response; '' once it is answered */
  dueOn: plainDate("due_on").notNull(),
});

/**
 * The desk's list, kept by a projector in the transaction of each command: what a filter asks for stands in the row and in
 * its indexes, which end in the other filters, so that the index alone tells which rows fit.
 */
export const worklist = table(
  "worklist",
  { contributionId: id("contribution_id").notNull(), ...place() },
  (t) => {
    const group = [t.consultationId, t.commitmentId, t.themeId] as const;
    const rest = [t.visibility, t.toldMore, t.dueOn] as const;
    return [
      primaryKey({ columns: [t.contributionId, t.commitmentId] }),
      oneOf("worklist_stands", t.state, worklistStates),
      index("worklist_group").on(...group, t.contributionId, t.state, t.ownerBodyId, ...rest),
      index("worklist_state").on(...group, t.state, t.contributionId, t.ownerBodyId, ...rest),
      index("worklist_owner").on(...group, t.ownerBodyId, t.contributionId, t.state, ...rest),
      index("worklist_visibility").on(...group, t.visibility, t.contributionId, t.state, t.ownerBodyId),
    ];
  },
);

/** How many stand in each place: every count of the desk's list is a sum of these. */
export const worklistCounts = table("worklist_counts", { ...place(), n: integer("n").notNull() }, (t) => [
  primaryKey({
    name: "worklist_counts_place",
    columns: [
      t.consultationId,
      t.commitmentId,
      t.themeId,
      t.state,
      t.ownerBodyId,
      t.visibility,
      t.toldMore,
      t.dueOn,
    ],
  }),
  check("worklist_counts_some", sql`${t.n} > 0`),
]);

/** UTF-16 offsets into an immutable text: [start, end). A removed passage stays, so that undo and history work. */
export const passages = table(
  "passages",
  {
    id: id().primaryKey(),
    textId: id("text_id")
      .notNull()
      .references(() => submissionTexts.id),
    start: integer("start_offset").notNull(),
    end: integer("end_offset").notNull(),
    mark: word<Mark>("mark").notNull(),
    contributionId: id("contribution_id").references(() => contributions.id),
    createdAt: instant("created_at").notNull(),
    createdBy: id("created_by").notNull(),
    removedAt: instant("removed_at"),
    version: integer("version").notNull(),
  },
  (t) => [
    oneOf("passages_mark", t.mark, marks),
    check("passages_offsets", sql`${t.start} >= 0 and ${t.end} > ${t.start}`),
    check("passages_contribution", sql`(${t.mark} = 'contribution') = (${t.contributionId} is not null)`),
    index("passages_text").on(t.textId, t.start),
    index("passages_contribution_id").on(t.contributionId),
  ],
);

/** Words of a text that the public does not see, and on which ground. UTF-16 offsets [start, end); one that is taken back stays. */
export const redactions = table(
  "redactions",
  {
    id: id().primaryKey(),
    textId: id("text_id")
      .notNull()
      .references(() => submissionTexts.id),
    start: integer("start_offset").notNull(),
    end: integer("end_offset").notNull(),
    /** the ground is public, in the words of the coordinator */
    statute: text("statute").notNull(),
    section: text("section").notNull(),
    reason: text("reason").notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: id("created_by").notNull(),
    removedAt: instant("removed_at"),
    removedBy: id("removed_by"),
    version: integer("version").notNull(),
  },
  (t) => [
    check("redactions_offsets", sql`${t.start} >= 0 and ${t.end} > ${t.start}`),
    check(
      "redactions_ground",
      sql`length(trim(${t.statute})) > 0 and length(trim(${t.section})) > 0 and length(trim(${t.reason})) > 0`,
    ),
    check("redactions_removed", sql`(${t.removedAt} is null) = (${t.removedBy} is null)`),
    index("redactions_text").on(t.textId, t.start),
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

/** Asked for by one person and decided by another (rule 6): that a contribution is not answered. Kept, whatever came of it. */
export const setAsides = table(
  "set_asides",
  {
    id: id().primaryKey(),
    contributionId: id("contribution_id")
      .notNull()
      .references(() => contributions.id),
    ground: word<SetAsideGround>("ground").notNull(),
    /** what the contributor is told, in the language of the contribution; everyone else sees the ground */
    reason: text("reason").notNull(),
    salt: text("salt").notNull(),
    askedAt: instant("asked_at").notNull(),
    askedBy: id("asked_by").notNull(),
    verdict: word<ReviewVerdict>("verdict"),
    /** what the second person wants to be changed */
    comment: text("comment").notNull().default(""),
    decidedAt: instant("decided_at"),
    decidedBy: id("decided_by"),
    /** whether the second person was another one */
    fourEyes: bool("four_eyes"),
    /** taken back, before it was decided or after: the contribution is worked on again */
    endedAt: instant("ended_at"),
    endedBy: id("ended_by"),
  },
  (t) => [
    oneOf("set_asides_ground", t.ground, setAsideGrounds),
    oneOf("set_asides_verdict", t.verdict, reviewVerdicts),
    check(
      "set_asides_decided",
      sql`(${t.verdict} is null) = (${t.decidedAt} is null) and (${t.verdict} is null) = (${t.decidedBy} is null)`,
    ),
    check("set_asides_two", sql`${t.fourEyes} is null or ${t.fourEyes} = (${t.askedBy} <> ${t.decidedBy})`),
    index("set_asides_contribution").on(t.contributionId, t.askedAt),
    index("set_asides_waiting").on(t.verdict, t.endedAt),
  ],
);

/** A contribution goes on in another consultation, with its reference and its trail. */
export const moves = table(
  "contribution_moves",
  {
    id: id().primaryKey(),
    contributionId: id("contribution_id")
      .notNull()
      .references(() => contributions.id),
    fromConsultationId: id("from_consultation_id")
      .notNull()
      .references(() => consultations.id),
    /** as it was sorted there, for that consultation's counts */
    fromThemeId: id("from_theme_id").references(() => themes.id),
    toConsultationId: id("to_consultation_id")
      .notNull()
      .references(() => consultations.id),
    /** when advice was asked for there, for its history */
    assignedAt: instant("assigned_at"),
    /** what the contributor is told, in the language of the contribution */
    reason: text("reason").notNull(),
    at: instant("at").notNull(),
    by: id("by").notNull(),
  },
  (t) => [
    check("contribution_moves_elsewhere", sql`${t.fromConsultationId} <> ${t.toConsultationId}`),
    index("contribution_moves_contribution").on(t.contributionId, t.at),
    index("contribution_moves_from").on(t.fromConsultationId),
    index("contribution_moves_to").on(t.toConsultationId),
  ],
);

/** Each time that an answer was put off: from which day to which, and why, in public. Never changed. */
export const delays = table(
  "delays",
  {
    id: id().primaryKey(),
    contributionId: id("contribution_id")
      .notNull()
      .references(() => contributions.id),
    kind: word<DelayKind>("kind").notNull(),
    reason: text("reason").notNull(),
    fromOn: plainDate("from_on").notNull(),
    dueOn: plainDate("due_on").notNull(),
    at: instant("at").notNull(),
    by: id("by").notNull(),
  },
  (t) => [
    oneOf("delays_kind", t.kind, delayKinds),
    check("delays_later", sql`${t.dueOn} > ${t.fromOn} and length(trim(${t.reason})) > 0`),
    index("delays_contribution").on(t.contributionId, t.at),
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
