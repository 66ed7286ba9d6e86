/** What a contributor decides about the mail that he gets. His input is answered whether he is told by mail or not. */
import { eq } from "#db/kit.ts";
import { contributors } from "#db/schema/people.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { mayFollow } from "../../submissions/policy.ts";
import { findSubmission } from "../../submissions/queries.server.ts";

/** Stops the mail about a submission. Events: contributor.mail_stopped. */
export const stopMail = (ctx: Ctx, ref: string) => setMail(ctx, ref, true);
/** Lets the mail go on. Events: contributor.mail_resumed. */
export const resumeMail = (ctx: Ctx, ref: string) => setMail(ctx, ref, false);

async function setMail(ctx: Ctx, ref: string, stopped: boolean): Promise<Result<undefined, "not_found">> {
  return write<undefined, "not_found">(ctx, async (tx) => {
    const submission = await findSubmission(tx.db, ref);
    if (!submission || !mayFollow(tx.actor, submission.id)) return refuse("not_found");
    await tx.db
      .update(contributors)
      .set({ mailStoppedAt: stopped ? tx.now() : null })
      .where(eq(contributors.id, submission.contributorId));
    tx.record({
      type: stopped ? "contributor.mail_stopped" : "contributor.mail_resumed",
      subjectKind: "contributor",
      subjectId: submission.contributorId,
      consultationId: submission.consultationId,
    });
    return ok();
  });
}
