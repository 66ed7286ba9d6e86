/** 'This was not me': the owner of an address got the receipt for something that he did not send. */
import { eq } from "#db/kit.ts";
import { contributors } from "#db/schema/people.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { refuseAddress } from "../../people/refused.server.ts";
import { findSubmission, getContributor } from "../../submissions/queries.server.ts";
import { type Confirmation, confirmationHolds } from "../links.server.ts";

/**
 * Takes the address off the submission, keeps the form's receipts away from it for a while, and hides all of the submission
 * until a coordinator has decided. The link holds while the address is the one that it was mailed to.
 * Events: submission.disputed.
 */
export async function sayNotMe(
  ctx: Ctx,
  confirmation: Confirmation,
): Promise<Result<undefined, "not_found">> {
  return write<undefined, "not_found">(ctx, async (tx) => {
    const submission = await findSubmission(tx.db, confirmation.ref);
    const contributor = submission && (await getContributor(tx.db, submission.contributorId));
    const holds = contributor && confirmationHolds(confirmation, contributor.version, tx.now());
    if (!submission || !contributor?.emailKey || !holds) return refuse("not_found");
    await refuseAddress(tx, contributor.emailKey);
    await tx.db
      .update(contributors)
      .set({ email: null, emailKey: null, version: contributor.version + 1 })
      .where(eq(contributors.id, contributor.id));
    await tx.db
      .update(submissions)
      .set({ disputedAt: tx.now(), version: submission.version + 1 })
      .where(eq(submissions.id, submission.id));
    recordOn(tx, submission, "submission.disputed");
    return ok();
  });
}
