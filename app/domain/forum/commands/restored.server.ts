/** A forum that was brought back from a backup: that it was, and that somebody has seen to what came after it (0011). */
import { and, eq } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { maySeeRestore, mayTellRestore } from "../policy.ts";
import { findRestore } from "../queries.server.ts";

const subject = { subjectKind: "forum", subjectId: "forum" };

/** `madeAt`: the backup's instant; `seq`, `hash`: where its event log ends; `restoredAt`: when it was brought back. */
export type RestoreNote = { madeAt: string; seq: number; hash: string; restoredAt: string };

/**
 * Tells in the log that what is here came from a backup: once for each restore, and only where the log goes on from that
 * backup's. Events: forum.restored.
 */
export async function tellRestore(
  ctx: Ctx,
  { madeAt, seq, hash, restoredAt }: RestoreNote,
): Promise<Result<undefined, "not_allowed">> {
  return write<undefined, "not_allowed">(ctx, async (tx) => {
    if (!mayTellRestore(tx.actor)) return refuse("not_allowed");
    const goesOn = await tx.db.$count(events, and(eq(events.seq, seq), eq(events.hash, hash)));
    if (goesOn === 0 || (await findRestore(tx.db))?.restoredAt === restoredAt) return ok();
    tx.record({ type: "forum.restored", ...subject, data: { madeAt, restoredAt } });
    return ok();
  });
}

/** Says that what the last restore asks for is seen to; twice is as good as once. Events: forum.restore_seen. */
export async function seeRestore(ctx: Ctx): Promise<Result<undefined, "not_allowed">> {
  return write<undefined, "not_allowed">(ctx, async (tx) => {
    if (!maySeeRestore(tx.actor)) return refuse("not_allowed");
    if ((await findRestore(tx.db))?.seen === false) tx.record({ type: "forum.restore_seen", ...subject });
    return ok();
  });
}
