/** Chooses what is asked after a meeting, and asks it. */
import { eq } from "#db/kit.ts";
import { evaluations } from "#db/schema/evaluations.ts";
import { isWritten } from "../../consultations/commands/change.server.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { isAnswerable, isOver, questionsAsked } from "../evaluation.ts";
import type { EvaluationForm } from "../forms.ts";
import { changingEvaluation, type EvaluationRefusal, recordEvaluation } from "./change-evaluation.server.ts";

export type SetEvaluationRefusal =
  | EvaluationRefusal
  /** three are asked, each in the main language; details: row, from 0 */
  | "question_missing"
  /** what was asked is not changed under those who answer */
  | "over"
  /** called off, or for staff only: nobody registers for it */
  | "not_asked";

/**
 * Chooses the three questions that are asked after a meeting, until it is over, or the first time as long as it can be answered.
 * `version` is the one that was read, 0 for the first. Refused as not_asked, over, changed_meanwhile (details: version),
 * question_missing (details: row). Events: evaluation.set.
 */
export async function setEvaluation(
  ctx: Ctx,
  slug: string,
  { version, questions }: EvaluationForm,
): Promise<Result<undefined, SetEvaluationRefusal>> {
  return changingEvaluation<undefined, SetEvaluationRefusal>(ctx, slug, async (tx, meeting, before) => {
    if (meeting.status === "cancelled" || meeting.audience === "internal") return refuse("not_asked");
    if (isOver(meeting, tx.now()) && (before || !isAnswerable(meeting, tx.now()))) return refuse("over");
    if ((before?.version ?? 0) !== version)
      return refuse("changed_meanwhile", { version: before?.version ?? 0 });
    const asked = Array.from({ length: questionsAsked }, (_, row) => questions[row]);
    const missing = asked.findIndex((question) => !question || !isWritten(question.text, meeting));
    if (missing >= 0) return refuse("question_missing", { row: missing });
    const row = { questions, version: version + 1 };
    await tx.db
      .insert(evaluations)
      .values({ meetingId: meeting.id, takes: {}, published: {}, ...row })
      .onConflictDoUpdate({ target: evaluations.meetingId, set: row });
    recordEvaluation(tx, meeting, "evaluation.set", { version: row.version });
    return ok();
  });
}

export type AskEvaluationRefusal =
  | EvaluationRefusal
  /** the meeting is not over, or its last day to answer has passed */
  | "not_now"
  | "asked_already";

/**
 * Asks those who were there, by one mail, once the meeting is over; closing the meeting does it by itself. Refused as
 * nothing_asked, not_now, asked_already. Events: evaluation.asked.
 */
export async function askEvaluation(
  ctx: Ctx,
  slug: string,
): Promise<Result<undefined, AskEvaluationRefusal>> {
  return changingEvaluation<undefined, AskEvaluationRefusal>(ctx, slug, async (tx, meeting, evaluation) => {
    if (!evaluation) return refuse("nothing_asked");
    if (evaluation.askedAt !== null) return refuse("asked_already");
    if (!isAnswerable(meeting, tx.now())) return refuse("not_now");
    await tx.db.update(evaluations).set({ askedAt: tx.now() }).where(eq(evaluations.meetingId, meeting.id));
    recordEvaluation(tx, meeting, "evaluation.asked");
    return ok();
  });
}
