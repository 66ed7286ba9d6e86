/** Copies that staff make for somebody else, of which the log says that they were made; and for how long what is held is kept. */
import { eq } from "#db/kit.ts";
import { forum } from "#db/schema/forum.ts";
import { mayChangeForum } from "../forum/policy.ts";
import { findForum } from "../forum/queries.server.ts";
import { settableKeys } from "../forum/retention.ts";
import type { Ctx } from "../kernel/context.server.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { write } from "../kernel/write.server.ts";
import { findSubmission, listOfSameAddress } from "../submissions/queries.server.ts";
import { copyOf } from "./copy.server.ts";
import type { Copy } from "./copy.ts";
import type { RetentionForm } from "./forms.ts";
import { mayCopyFor } from "./policy.ts";

export type CopyRefusal = "not_found" | "not_allowed";

/**
 * A copy of what is held of whoever gave this submission, for somebody who asked by letter or in person; `also` are references
 * of others from the same address that are his too; `meetings` says that registrations with it are. An address is what somebody typed: nothing else of it is taken for his.
 * Events: contributor.copy_made for each of them.
 */
export async function makeCopyFor(
  ctx: Ctx,
  ref: string,
  { also, meetings = false }: { also: readonly string[]; meetings?: boolean },
): Promise<Result<Copy, CopyRefusal>> {
  return write<Copy, CopyRefusal>(ctx, async (tx) => {
    if (!mayCopyFor(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    const them = (await listOfSameAddress(tx.db, submission)).filter(
      (one) => one.id === submission.id || also.includes(one.ref),
    );
    const copy = await copyOf(tx.db, them, { meetings, madeAt: tx.now() });
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

export type RetentionRefusal = "not_allowed" | "not_set_up" | "changed_meanwhile";

/**
 * Sets how long what is held of persons is kept, from the version of the settings that was seen. It holds from the worker's
 * next day on. Events: forum.retention_changed, with what was set.
 */
export async function changeRetention(
  ctx: Ctx,
  { version, periods }: RetentionForm,
): Promise<Result<undefined, RetentionRefusal>> {
  return write<undefined, RetentionRefusal>(ctx, async (tx) => {
    if (!mayChangeForum(tx.actor)) return refuse("not_allowed");
    const before = await findForum(tx.db);
    if (!before) return refuse("not_set_up");
    if (before.version !== version) return refuse("changed_meanwhile");
    await tx.db
      .update(forum)
      .set({ retention: periods, version: version + 1 })
      .where(eq(forum.id, "forum"));
    const data = Object.fromEntries(settableKeys.map((key) => [key, periods[key]]));
    tx.record({ type: "forum.retention_changed", subjectKind: "forum", subjectId: "forum", data });
    return ok();
  });
}
