/** What is decided about a contribution beside its answer: set aside, moved to another consultation, put off. */
import {
  type DelayKind,
  delayKinds,
  type SetAsideGround,
  setAsideGrounds,
} from "../../app/domain/contributions/contribution.ts";
import { type ReviewVerdict, reviewVerdicts } from "../../app/domain/kernel/review.ts";
import { bool, check, id, index, instant, oneOf, plainDate, sql, table, text, word } from "../kit.ts";
import { consultations, themes } from "./consultations.ts";
import { contributions } from "./contributions.ts";

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
