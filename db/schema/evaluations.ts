/** Tables of evaluations: what is asked after a meeting, what was answered, and what the organiser takes from it. */
import type {
  EarlierTakes,
  EvaluationQuestion,
  EvaluationReply,
} from "../../app/domain/evaluations/evaluation.ts";
import type { Translated } from "../../app/domain/people/person.ts";
import { bool, id, index, instant, integer, json, plainDate, table, text } from "../kit.ts";
import { meetings } from "./meetings.ts";

/** One a meeting that is evaluated. */
export const evaluations = table("evaluations", {
  meetingId: id("meeting_id")
    .primaryKey()
    .references(() => meetings.id),
  questions: json<EvaluationQuestion[]>("questions").notNull(),
  /** those who were there were asked by mail, once */
  askedAt: instant("asked_at"),
  /** what the organiser takes from it: as it is written, and as it stands in public */
  takes: json<Translated>("takes").notNull(),
  published: json<Translated>("published").notNull(),
  publishedAt: instant("published_at"),
  /** what stood there before, the latest first: it stays readable, as versions of a record do */
  earlier: json<EarlierTakes[]>("earlier").notNull().default([]),
  version: integer("version").notNull(),
});

/** One a registration, named by a digest of it: an answer leads to nobody. Of somebody who was forgotten no words stay. */
export const evaluationAnswers = table(
  "evaluation_answers",
  {
    id: id().primaryKey(),
    key: text("key").notNull().unique(),
    meetingId: id("meeting_id")
      .notNull()
      .references(() => evaluations.meetingId),
    /** to the forum, when he answered */
    isNew: bool("is_new").notNull(),
    replies: json<EvaluationReply[]>("replies").notNull(),
    /** the day of the last answer */
    answeredOn: plainDate("answered_on").notNull(),
  },
  (t) => [index("evaluation_answers_meeting").on(t.meetingId)],
);
