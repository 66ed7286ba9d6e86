/** Marking a submission as spam or as nothing to answer, and taking it back. */
import { and, eq, isNull } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { mayMove } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import { mayIntake } from "../policy.ts";
import { findSubmission } from "../queries.server.ts";
import { type SubmissionStatus, submissionTransitions } from "../submission.ts";

export type MarkRefusal = "not_found" | "not_allowed" | "not_possible" | "has_contributions";

/** Marks as spam: kept, hidden, reversible, told to nobody. Refused while it has contributions. Events: submission.marked_spam. */
export function markSpam(ctx: Ctx, ref: string) {
  return setStatus(ctx, ref, "spam", "submission.marked_spam");
}

/**
 * Says that there is nothing to answer, with the reason that its contributor sees. Refused while it has contributions.
 * Events: submission.nothing_to_answer.
 */
export function markNothingToAnswer(ctx: Ctx, ref: string, reason: string) {
  return setStatus(ctx, ref, "nothing_to_answer", "submission.nothing_to_answer", reason);
}

/** Takes a submission back to intake from spam or from nothing to answer. Events: submission.taken_back. */
export function takeBack(ctx: Ctx, ref: string) {
  return setStatus(ctx, ref, "received", "submission.taken_back");
}

async function hasContributions(tx: Tx, submissionId: string): Promise<boolean> {
  const kept = and(eq(contributions.submissionId, submissionId), isNull(contributions.removedAt));
  return (await tx.db.$count(contributions, kept)) > 0;
}

async function setStatus(
  ctx: Ctx,
  ref: string,
  status: Exclude<SubmissionStatus, "split">,
  type: string,
  reason: string | null = null,
): Promise<Result<undefined, MarkRefusal>> {
  return write(ctx, async (tx) => {
    if (!mayIntake(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    // A split submission is taken back on the bench, which knows its contributions.
    if (!mayMove(submissionTransitions, submission.status, status) || submission.status === "split")
      return refuse("not_possible");
    if (status !== "received" && (await hasContributions(tx, submission.id)))
      return refuse("has_contributions");
    await tx.db
      .update(submissions)
      .set({ status, statusReason: reason, version: submission.version + 1 })
      .where(eq(submissions.id, submission.id));
    tx.record({
      type,
      subjectKind: "submission",
      subjectId: submission.id,
      consultationId: submission.consultationId,
      data: { from: submission.status },
    });
    return ok();
  });
}
