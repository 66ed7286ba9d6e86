/** Looking at a published response that repeats words which were withheld after it. */
import { and, eq, isNull } from "#db/kit.ts";
import { withheldRepeats } from "#db/schema/responses.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { mayDraft } from "../policy.ts";
import { findResponse } from "../queries.server.ts";

/** Says that a coordinator has read what stands in public: it leaves Today. Events: response.repeats_looked_at. */
export async function lookAtRepeats(
  ctx: Ctx,
  number: number,
): Promise<Result<undefined, "not_found" | "not_allowed">> {
  return write<undefined, "not_found" | "not_allowed">(ctx, async (tx) => {
    if (!mayDraft(tx.actor)) return refuse("not_allowed");
    const response = await findResponse(tx.db, number);
    if (!response) return refuse("not_found");
    await tx.db
      .update(withheldRepeats)
      .set({ lookedAt: tx.now(), lookedBy: personOf(tx.actor) })
      .where(and(eq(withheldRepeats.responseId, response.id), isNull(withheldRepeats.lookedAt)));
    tx.record({
      type: "response.repeats_looked_at",
      subjectKind: "response",
      subjectId: response.id,
      consultationId: response.consultationId,
    });
    return ok();
  });
}
