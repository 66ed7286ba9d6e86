/** Response mail alone waits: a coordinator may hold it, send it now or, with a reason, not at all. */
import { and, eq } from "#db/kit.ts";
import { fanOuts } from "#db/schema/kernel.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import type { FanOutStatus } from "../../kernel/outbox.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { mayDraft } from "../policy.ts";
import { findResponse } from "../queries.server.ts";

export type NotifyRefusal = "not_found" | "not_allowed" | "already_sent";

/** Holds the mail of a published response until it is decided. Events: response.mail_held. */
export const holdMail = (ctx: Ctx, number: number) => decide(ctx, number, "held", "response.mail_held");

/** Lets the mail go now. Events: response.mail_released. */
export const sendMailNow = (ctx: Ctx, number: number) =>
  decide(ctx, number, "waiting", "response.mail_released");

/** Decides, with a reason, that nobody is told by mail. Events: response.mail_not_sent. */
export const dontSendMail = (ctx: Ctx, number: number, reason: string) =>
  decide(ctx, number, "not_sent", "response.mail_not_sent", reason);

async function decide(
  ctx: Ctx,
  number: number,
  status: FanOutStatus,
  type: string,
  reason: string | null = null,
): Promise<Result<undefined, NotifyRefusal>> {
  return write<undefined, NotifyRefusal>(ctx, async (tx) => {
    if (!mayDraft(tx.actor)) return refuse("not_allowed");
    const response = await findResponse(tx.db, number);
    if (!response || response.publishedVersion === 0) return refuse("not_found");
    const mailings = await tx.db
      .select()
      .from(fanOuts)
      .where(and(eq(fanOuts.subjectKind, "response"), eq(fanOuts.subjectId, response.id)));
    if (mailings.length === 0) return refuse("not_found");
    // A version that moves members out has a mailing to them beside its own; an earlier one may still wait.
    const open = mailings.filter((row) => row.status !== "done" && row.cursor === null);
    if (open.length === 0) return refuse("already_sent");
    for (const fanOut of open) {
      if (fanOut.status === "not_sent" && fanOut.subjectVersion < response.publishedVersion) continue;
      const notBefore = status === "waiting" ? tx.now() : fanOut.notBefore;
      await tx.db
        .update(fanOuts)
        .set({ status, notBefore, reason, decidedBy: personOf(tx.actor) })
        .where(eq(fanOuts.id, fanOut.id));
    }
    tx.record({
      type,
      subjectKind: "response",
      subjectId: response.id,
      consultationId: response.consultationId,
    });
    return ok();
  });
}
