/** A file that a restore brought back after its sender was erased, and that nobody types in. */
import type { Ctx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { mayIntake } from "../../submissions/policy.ts";
import { findSubmission, listAttachments } from "../../submissions/queries.server.ts";
import { removeFiles } from "../forget-texts.server.ts";

export type EraseFileRefusal = "not_found" | "not_allowed";

/**
 * Removes it as it is: two people had decided on the erasure before the restore, and what the file says is lost with it. Only
 * where its sender was erased. Events: submission.file_erased.
 */
export async function eraseFile(
  ctx: Ctx,
  ref: string,
  number: number,
): Promise<Result<undefined, EraseFileRefusal>> {
  return write<undefined, EraseFileRefusal>(ctx, async (tx) => {
    if (!mayIntake(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    const file =
      submission && (await listAttachments(tx.db, submission.id)).find((one) => one.number === number);
    if (!submission?.erasureId || !file) return refuse("not_found");
    await removeFiles(tx, [file], submission.erasureId);
    recordOn(tx, submission, "submission.file_erased", { erasure: submission.erasureId, file: file.id });
    return ok();
  });
}
