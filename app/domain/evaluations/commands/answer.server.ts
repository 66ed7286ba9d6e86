/** Answers an evaluation by one's own link. Its signature was checked before; whether its version holds is looked at here. */
import { eq } from "#db/kit.ts";
import { evaluationAnswers } from "#db/schema/evaluations.ts";
import { meetings } from "#db/schema/meetings.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { dateIn } from "../../kernel/day.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import type { RegistrationLink } from "../../meetings/links.server.ts";
import { type EvaluationQuestion, type EvaluationReply, isAnswerable, scale } from "../evaluation.ts";
import type { RepliesForm } from "../forms.ts";
import { answerKey, findAnswerer, findEvaluation, isAsked, isNew } from "../queries.server.ts";
import { recordEvaluation } from "./change-evaluation.server.ts";

export type AnswerEvaluationRefusal =
  | "not_found"
  /** the meeting is not over, or its last day to answer has passed */
  | "not_now"
  /** others were checked in, and he was not; or nobody was, and he had no seat */
  | "not_there"
  /** no question has an answer */
  | "nothing_answered"
  /** details: row, from 0 */
  | "not_on_scale";

/**
 * Answers what the organiser asks after a meeting, or answers it anew: whoever has a link has one answer. Who it is stands nowhere in
 * it, only whether he is new to the forum. Refused as not_found where the link does not hold or nothing is asked;
 * not_now, not_there, not_on_scale (details: row), nothing_answered. Events: evaluation.answered.
 */
export async function answerEvaluation(
  ctx: Ctx,
  link: RegistrationLink,
  { replies }: RepliesForm,
): Promise<Result<undefined, AnswerEvaluationRefusal>> {
  return write<undefined, AnswerEvaluationRefusal>(ctx, async (tx) => {
    const row = await findAnswerer(tx.db, link);
    if (!row) return refuse("not_found");
    const [meeting] = await tx.db.select().from(meetings).where(eq(meetings.id, row.meetingId));
    const evaluation = meeting && (await findEvaluation(tx.db, meeting.id));
    if (!evaluation) return refuse("not_found");
    if (!isAnswerable(meeting, tx.now())) return refuse("not_now");
    if (!(await isAsked(tx.db, row))) return refuse("not_there");
    const wrong = evaluation.questions.findIndex((question, n) => !isReply(question, replies[n] ?? ""));
    if (wrong >= 0) return refuse("not_on_scale", { row: wrong });
    const given = evaluation.questions.map((question, n) => readReply(question, replies[n] ?? ""));
    if (given.every((reply) => reply === null)) return refuse("nothing_answered");
    const answer = { replies: given, answeredOn: dateIn(tx.now(), meeting.timeZone) };
    await tx.db
      .insert(evaluationAnswers)
      .values({
        ...{ id: tx.newId(), key: answerKey(row.id), meetingId: meeting.id },
        ...{ isNew: await isNew(tx.db, row, meeting), ...answer },
      })
      .onConflictDoUpdate({ target: evaluationAnswers.key, set: answer });
    recordEvaluation(tx, meeting, "evaluation.answered");
    return ok();
  });
}

const isReply = ({ kind }: EvaluationQuestion, typed: string): boolean =>
  kind === "text" || typed.trim() === "" || scale.some((value) => String(value) === typed.trim());

function readReply({ kind }: EvaluationQuestion, typed: string): EvaluationReply {
  const words = typed.trim();
  if (words === "") return null;
  return kind === "text" ? words : Number(words);
}
