/**
 * Moving a contribution to another consultation: it keeps its reference, its words and its trail, and begins there anew. The
 * consultation that it leaves counts it as moved (rule 4). In this room, since a draft that was to answer it is left.
 */
import { moves } from "#db/schema/decisions.ts";
import { dateIn, takesInput } from "../../consultations/consultation.ts";
import { findConsultation, getForumRules } from "../../consultations/queries.server.ts";
import {
  changeContribution,
  findTriaged,
  type TriageRefusal,
} from "../../contributions/commands/change.server.ts";
import { lookUp } from "../../contributions/commands/look-up.server.ts";
import type { MoveInput } from "../../contributions/forms.ts";
import { promisedBy } from "../../contributions/promise.server.ts";
import { findSetAside } from "../../contributions/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { leaveDrafts } from "./drafting.server.ts";

export type MoveRefusal =
  | TriageRefusal
  /** a second person is to decide first whether it is set aside */
  | "set_aside_asked"
  /** it is there already */
  | "moved_nowhere"
  /** it takes no input: it has not begun, or is closed or cancelled */
  | "takes_no_input"
  | "not_listed_here";

/**
 * Moves a contribution to a consultation that is open, or takes late input after its last day, under one of its themes or
 * none. Nobody owns it there yet, so advice is asked for anew; the response is promised from today by the terms there.
 * Events: contribution.moved, contribution.parted.
 */
export async function moveContribution(
  ctx: Ctx,
  ref: string,
  { to, reason }: MoveInput,
): Promise<Result<undefined, MoveRefusal>> {
  return write<undefined, MoveRefusal>(ctx, async (tx) => {
    const found = await findTriaged(tx, ref);
    if (!found.ok) return found;
    const contribution = found.value;
    if ((await findSetAside(tx.db, contribution.id))?.standing === "asked") return refuse("set_aside_asked");
    const target = await findConsultation(tx.db, to.consultation);
    if (!target) return refuse("not_listed_here");
    if (target.id === contribution.consultationId) return refuse("moved_nowhere");
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
    if (contribution.stage === "response_being_prepared") await leaveDrafts(tx, [contribution], now, there);
    else await changeContribution(tx, contribution, there);
    await tx.db.insert(moves).values({
      id: tx.newId(),
      contributionId: contribution.id,
      fromConsultationId: contribution.consultationId,
      fromThemeId: contribution.themeId,
      toConsultationId: target.id,
      assignedAt: contribution.assignedAt,
      reason,
      at: now,
      by: personOf(tx.actor) ?? "system",
    });
    tx.record({
      type: "contribution.moved",
      subjectKind: "contribution",
      subjectId: contribution.id,
      consultationId: contribution.consultationId,
      data: { to: target.id },
    });
    return ok();
  });
}
