/** Somebody gave another's address: its owner has said so, nothing of the submission is public, and a coordinator decides. */
import { eq } from "#db/kit.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { mayIntake } from "../policy.ts";
import { findSubmission } from "../queries.server.ts";

export type SettleRefusal = "not_found" | "not_allowed" | "not_disputed";

/**
 * Lets it be public again as it was cleared: with the names that came with it, where it turned out to be from whom it says,
 * else without any name, for good. Spam is marked as such. Events: submission.dispute_settled.
 */
export async function settleDispute(
  ctx: Ctx,
  ref: string,
  { names }: { names: boolean },
): Promise<Result<undefined, SettleRefusal>> {
  return write<undefined, SettleRefusal>(ctx, async (tx) => {
    if (!mayIntake(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    if (!submission.disputedAt) return refuse("not_disputed");
    const nameless = names ? {} : { publishOrganisation: false, publishPerson: false };
    await tx.db
      .update(submissions)
      .set({ ...nameless, disputedAt: null, version: submission.version + 1 })
      .where(eq(submissions.id, submission.id));
    recordOn(tx, submission, "submission.dispute_settled", { names });
    return ok();
  });
}
