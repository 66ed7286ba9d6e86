/** Marking a submission as spam or as nothing to answer, and taking it back. */
import { and, asc, eq, inArray, isNull } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { mayMove } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import { findErasureScope } from "../erasure.server.ts";
import { mayIntake } from "../policy.ts";
import { findSubmission, type SubmissionRow } from "../queries.server.ts";
import { type SubmissionStatus, submissionTransitions } from "../submission.ts";

export type MarkRefusal =
  | "not_found"
  | "not_allowed"
  | "not_possible"
  | "has_contributions"
  /** there are no words left to read */
  | "erased"
  /** details: refs */
  | "in_response";

/**
 * Marks as spam, split or not: kept with all that was made of it, hidden, reversible, told to nobody. Refused while one of
 * its contributions is in a response or answered: the response would stand there without it. Events: submission.marked_spam.
 */
export function markSpam(ctx: Ctx, ref: string) {
  return setStatus(ctx, ref, "submission.marked_spam", async (tx, { id }) => {
    const held = await tx.db
      .select({ ref: contributions.ref })
      .from(contributions)
      .where(
        and(
          eq(contributions.submissionId, id),
          inArray(contributions.stage, ["response_being_prepared", "answered"]),
        ),
      )
      .orderBy(asc(contributions.number));
    if (held.length > 0) return refuse("in_response", { refs: held.map((one) => one.ref).join(", ") });
    return ok({ status: "spam" as const });
  });
}

/**
 * Says that there is nothing to answer, with the reason that its contributor sees. Refused while it has contributions.
 * Events: submission.nothing_to_answer.
 */
export function markNothingToAnswer(ctx: Ctx, ref: string, reason: string) {
  return setStatus(ctx, ref, "submission.nothing_to_answer", async (tx, { id }) => {
    const kept = and(eq(contributions.submissionId, id), isNull(contributions.removedAt));
    if ((await tx.db.$count(contributions, kept)) > 0) return refuse("has_contributions");
    return ok({ status: "nothing_to_answer" as const, statusReason: reason });
  });
}

/** Takes a submission back from spam or from nothing to answer, to where it was. Events: submission.taken_back. */
export function takeBack(ctx: Ctx, ref: string) {
  return setStatus(ctx, ref, "submission.taken_back", async (tx, { status, splitAt, erasureId }) => {
    if ((await findErasureScope(tx.db, erasureId)) === "words") return refuse("erased");
    // A split submission goes back to the bench by `reopenSplit`, which knows its contributions.
    if (status === "split") return refuse("not_possible");
    return ok({ status: splitAt ? ("split" as const) : ("received" as const), statusReason: null });
  });
}

type Move = { status: SubmissionStatus; statusReason?: string | null };

async function setStatus(
  ctx: Ctx,
  ref: string,
  type: string,
  decide: (tx: Tx, submission: SubmissionRow) => Promise<Result<Move, MarkRefusal>>,
): Promise<Result<undefined, MarkRefusal>> {
  return write<undefined, MarkRefusal>(ctx, async (tx) => {
    if (!mayIntake(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    const move = await decide(tx, submission);
    if (!move.ok) return move;
    if (!mayMove(submissionTransitions, submission.status, move.value.status)) return refuse("not_possible");
    await tx.db
      .update(submissions)
      .set({ ...move.value, version: submission.version + 1 })
      .where(eq(submissions.id, submission.id));
    recordOn(tx, submission, type, { from: submission.status });
    return ok();
  });
}
