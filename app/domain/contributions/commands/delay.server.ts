/** Putting an answer off: a pause for what its contributor was asked, or more time; with a public reason and a new day. */
import { delays } from "#db/schema/decisions.ts";
import { forumDate } from "../../forum/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import type { DelayInput } from "../forms.ts";
import { findQuestion } from "../queries.server.ts";
import { changeContribution, findTriaged, type TriageRefusal } from "./change.server.ts";

export type DelayRefusal =
  | TriageRefusal
  /** the new day is not later than the promised one, or has passed */
  | "not_later"
  /** its contributor was asked nothing, or has answered */
  | "nothing_asked";

/**
 * Promises the answer by a later day. The day before stays in public sight, with the reason; its contributor is told. It may be
 * done again, and after the day has passed. Events: contribution.delayed.
 */
export async function delayAnswer(
  ctx: Ctx,
  ref: string,
  { kind, dueOn, reason }: DelayInput,
): Promise<Result<undefined, DelayRefusal>> {
  return write<undefined, DelayRefusal>(ctx, async (tx) => {
    const found = await findTriaged(tx, ref);
    if (!found.ok) return found;
    const contribution = found.value;
    const now = tx.now();
    const fromOn = contribution.responseDueOn;
    if (dueOn <= fromOn || dueOn < (await forumDate(tx.db, now))) return refuse("not_later");
    const question = await findQuestion(tx.db, contribution.id);
    if (kind === "waiting" && (!question || question.answeredAt)) return refuse("nothing_asked");
    await changeContribution(tx, contribution, { extendedTo: dueOn, responseDueOn: dueOn });
    await tx.db.insert(delays).values({
      id: tx.newId(),
      contributionId: contribution.id,
      ...{ kind, reason, fromOn, dueOn },
      at: now,
      by: personOf(tx.actor) ?? "system",
    });
    recordOn(tx, contribution, "contribution.delayed", { kind, from: fromOn, to: dueOn });
    return ok();
  });
}
