/**
 * Moving contributions to another consultation: each keeps its reference, its words and its trail, and begins there anew. The
 * consultation that it leaves counts it as moved (rule 4). In this room, since a draft that was to answer it is left.
 */
import { moves } from "#db/schema/decisions.ts";
import { dateIn, takesInput } from "../../consultations/consultation.ts";
import { findConsultation, getForumRules } from "../../consultations/queries.server.ts";
import { listAskedAside } from "../../contributions/asides.server.ts";
import {
  changeContribution,
  findAllTriaged,
  type TogetherRefusal,
  type TriageRefusal,
} from "../../contributions/commands/change.server.ts";
import { lookUp } from "../../contributions/commands/look-up.server.ts";
import type { MoveInput } from "../../contributions/forms.ts";
import { promisedBy } from "../../contributions/promise.server.ts";
import { findContributions } from "../../contributions/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { leaveDrafts } from "./drafting.server.ts";

export type MoveRefusal =
  | TriageRefusal
  | TogetherRefusal
  /** a second person is to decide first whether it is set aside */
  | "set_aside_asked"
  /** it is there already */
  | "moved_nowhere"
  /** it takes no input: it has not begun, or is closed or cancelled */
  | "takes_no_input"
  | "not_listed_here";

/**
 * Moves contributions to a consultation that is open, or takes late input after its last day, under one of its themes or
 * none; all of them or none. Nobody owns them there yet, so advice is asked for anew; the response is promised from today by
 * the terms there. Events: contribution.moved for each (data: `act`, which they share), contribution.parted.
 */
export async function moveContributions(
  ctx: Ctx,
  refs: string | readonly string[],
  { to, reason }: MoveInput,
): Promise<Result<{ count: number }, MoveRefusal>> {
  return write<{ count: number }, MoveRefusal>(ctx, async (tx) => {
    const target = await findConsultation(tx.db, to.consultation);
    const wanted = [...new Set([refs].flat())];
    const asked = await listAskedAside(
      tx.db,
      (await findContributions(tx.db, wanted)).map(({ id }) => id),
    );
    const found = await findAllTriaged(tx, wanted, ({ id, consultationId }) =>
      asked.has(id) ? "set_aside_asked" : consultationId === target?.id ? "moved_nowhere" : null,
    );
    if (!found.ok) return found;
    if (!target) return refuse("not_listed_here");
    const { timeZone } = await getForumRules(tx.db);
    const now = tx.now();
    if (!takesInput(target, now, timeZone)) return refuse("takes_no_input");
    const looked = await lookUp(tx, target.id, { theme: to.theme });
    if (!looked) return refuse("not_listed_here");
    const movedOn = dateIn(now, timeZone);
    const there = {
      consultationId: target.id,
      themeId: looked.themeId ?? null,
      stage: "received" as const,
      ...{ ownerBodyId: null, assignedAt: null, adviceDueOn: null },
      ...{ movedOn, extendedTo: null },
      responseDueOn: await promisedBy(tx, target.id, movedOn),
    };
    const drafted = found.value.filter((one) => one.stage === "response_being_prepared");
    await leaveDrafts(tx, drafted, now, there);
    for (const one of found.value) if (!drafted.includes(one)) await changeContribution(tx, one, there);
    await tx.db.insert(moves).values(
      found.value.map((one) => ({
        id: tx.newId(),
        contributionId: one.id,
        fromConsultationId: one.consultationId,
        fromThemeId: one.themeId,
        toConsultationId: target.id,
        assignedAt: one.assignedAt,
        reason,
        at: now,
        by: personOf(tx.actor) ?? "system",
      })),
    );
    const act = tx.newId();
    for (const one of found.value) recordOn(tx, one, "contribution.moved", { to: target.id, act });
    return ok({ count: found.value.length });
  });
}
