/** What the commands on an evaluation share: their first beats, and its event. */
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import type { EventData } from "../../kernel/event-log.server.ts";
import { type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { findMeeting, type MeetingRow } from "../../meetings/queries.server.ts";
import { mayEvaluate } from "../policy.ts";
import { type EvaluationRow, findEvaluation } from "../queries.server.ts";

export type EvaluationRefusal =
  | "not_allowed"
  | "not_found"
  /** nothing is asked */
  | "nothing_asked"
  | "changed_meanwhile";

/** Loads the meeting, and what is asked after it if anything is; asks the policy. */
export function changingEvaluation<T, Code extends string>(
  ctx: Ctx,
  slug: string,
  body: (tx: Tx, meeting: MeetingRow, evaluation: EvaluationRow | null) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | EvaluationRefusal>> {
  return write<T, Code | EvaluationRefusal>(ctx, async (tx) => {
    if (!mayEvaluate(tx.actor)) return refuse("not_allowed");
    const meeting = await findMeeting(tx.db, slug);
    if (!meeting) return refuse("not_found");
    return body(tx, meeting, await findEvaluation(tx.db, meeting.id));
  });
}

type EvaluationEvent =
  | "evaluation.set"
  | "evaluation.asked"
  | "evaluation.answered"
  | "evaluation.takes_saved"
  | "evaluation.takes_published"
  | "evaluation.takes_withheld"
  | "evaluation.takes_shown"
  /** somebody was erased, whose name stood in it */
  | "evaluation.names_erased";

/** An event about the evaluation of a meeting, which it is named by; who answered is not in it. */
export function recordEvaluation(
  tx: Tx,
  { id, consultationId }: Pick<MeetingRow, "id" | "consultationId">,
  type: EvaluationEvent,
  data: EventData = {},
): void {
  tx.record({ type, subjectKind: "evaluation", subjectId: id, consultationId, data });
}
