/** Closing a consultation: the end of the loop, set only when nothing is left open. In the last room that it needs. */
import { eq } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { consultationTransitions, windowState } from "../../consultations/consultation.ts";
import { mayRunConsultations } from "../../consultations/policy.ts";
import { findConsultation, findOutcome, getForumRules } from "../../consultations/queries.server.ts";
import { toldEnds } from "../../contributions/contribution.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { mayMove } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import { countUnclosed } from "../../live/queries.server.ts";
import { listWaiting } from "../../live/stayed.server.ts";
import { listComing } from "../../meetings/queries.server.ts";
import { countUnplaced } from "../../submissions/queries.server.ts";
import { reconcile } from "../reconcile.server.ts";

export type CloseRefusal =
  | "not_found"
  | "not_allowed"
  /** a draft, or closed or cancelled already */
  | "not_announced"
  /** the last day has not passed */
  | "window_open"
  /**
   * details: submissions that nobody has split or put aside, contributions without an answer, outcome (1 where it is not
   * published), meetings to come
   */
  | "still_open";

/**
 * Closes a consultation when its window is over, no submission waits, every contribution has ended (rule 4), no meeting is to come
 * and its outcome is published; else refused with what is still open. A standing one has no last day: it is closed when all that
 * came has ended. Nothing more is received afterwards but what had come before: then its page says that something waits. Events:
 * consultation.closed.
 */
export async function closeConsultation(ctx: Ctx, slug: string): Promise<Result<undefined, CloseRefusal>> {
  return write<undefined, CloseRefusal>(ctx, async (tx) => {
    if (!mayRunConsultations(tx.actor)) return refuse("not_allowed");
    const consultation = await findConsultation(tx.db, slug);
    if (!consultation) return refuse("not_found");
    if (!mayMove(consultationTransitions, consultation.status, "closed")) return refuse("not_announced");
    const { timeZone } = await getForumRules(tx.db);
    const now = tx.now();
    if (!consultation.standing && windowState(consultation, now, timeZone) !== "over")
      return refuse("window_open");
    const totals = await reconcile(tx.db, consultation.id);
    if (!totals.reconciles) throw new Error(`the totals of ${slug} do not reconcile`);
    const open = {
      submissions: totals.submissions.received + (await countUnplaced(tx.db, consultation.id)),
      contributions: toldEnds.reduce(
        (open, stage) => open - totals.contributions[stage],
        totals.contributions.total,
      ),
      outcome: (await findOutcome(tx.db, consultation.id))?.status === "published" ? 0 : 1,
      // One that is over has still to be closed where something was written at its tables, and what came late to be decided about.
      meetings:
        (await listComing(tx.db, consultation.id, now)).length +
        (await countUnclosed(tx.db, consultation.id, now)) +
        (await listWaiting(tx.db, consultation.id)).length,
    };
    if (Object.values(open).some((n) => n > 0)) return refuse("still_open", open);
    await tx.db
      .update(consultations)
      .set({ status: "closed", closedAt: now, version: consultation.version + 1 })
      .where(eq(consultations.id, consultation.id));
    tx.record({
      type: "consultation.closed",
      subjectKind: "consultation",
      subjectId: consultation.id,
      consultationId: consultation.id,
      data: { submissions: totals.submissions.total, contributions: totals.contributions.total },
    });
    return ok();
  });
}
