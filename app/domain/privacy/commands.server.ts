/** Copies that staff make for somebody else: the log says that one was made, and nothing of what is in it. */
import type { Ctx } from "../kernel/context.server.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { write } from "../kernel/write.server.ts";
import { findSubmission, listOfSameAddress } from "../submissions/queries.server.ts";
import { copyOf } from "./copy.server.ts";
import type { Copy } from "./copy.ts";
import { mayCopyFor } from "./policy.ts";

export type CopyRefusal = "not_found" | "not_allowed";

/**
 * A copy of what is held of whoever gave this submission, over all that came from his address, for somebody who asked by
 * letter or in person. Events: contributor.copy_made for each of them.
 */
export async function makeCopyFor(ctx: Ctx, ref: string): Promise<Result<Copy, CopyRefusal>> {
  return write<Copy, CopyRefusal>(ctx, async (tx) => {
    if (!mayCopyFor(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    const them = await listOfSameAddress(tx.db, submission);
    const copy = await copyOf(tx.db, them, tx.now());
    for (const { contributorId, consultationId } of them)
      tx.record({
        type: "contributor.copy_made",
        subjectKind: "contributor",
        subjectId: contributorId,
        consultationId,
      });
    return ok(copy);
  });
}
