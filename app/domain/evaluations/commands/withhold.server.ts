/** Keeps from the public what the organiser took from an evaluation before, and shows it again. */
import { eq } from "#db/kit.ts";
import { evaluations } from "#db/schema/evaluations.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { EarlierTakes } from "../evaluation.ts";
import type { ShownTakesForm, WithheldTakesForm } from "../forms.ts";
import { changingEvaluation, type EvaluationRefusal, recordEvaluation } from "./change-evaluation.server.ts";

type Done = Result<undefined, EvaluationRefusal>;

/**
 * Withholds an earlier text on a ground: everybody reads that there was one, that it is withheld and why; the desk reads its words
 * still. What stands in public now is not withheld: another text takes its place first. Refused as nothing_asked, not_found (no such
 * text), changed_meanwhile (details: version). Events: evaluation.takes_withheld (data: number, ground).
 */
export const withholdTakes = (
  ctx: Ctx,
  slug: string,
  { ground, ...input }: WithheldTakesForm,
): Promise<Done> =>
  changeEarlier(ctx, slug, input, (one, now) =>
    one.withheld?.ground === ground ? null : { ...one, withheld: { ground, at: now } },
  );

/** Shows one again that was withheld. Refused as withholdTakes. Events: evaluation.takes_shown (data: number). */
export const showTakes = (ctx: Ctx, slug: string, input: ShownTakesForm): Promise<Done> =>
  changeEarlier(ctx, slug, input, ({ withheld, ...one }) => (withheld ? one : null));

/** `change` answers null where nothing is left to do, as after a second click. */
function changeEarlier(
  ctx: Ctx,
  slug: string,
  { version, number }: ShownTakesForm,
  change: (one: EarlierTakes, now: string) => EarlierTakes | null,
): Promise<Done> {
  return changingEvaluation<undefined, EvaluationRefusal>(ctx, slug, async (tx, meeting, evaluation) => {
    if (!evaluation) return refuse("nothing_asked");
    const { earlier } = evaluation;
    // The latest stands first.
    const at = earlier.length - number;
    const one = earlier[at];
    if (!one) return refuse("not_found");
    const changed = change(one, tx.now());
    if (!changed) return ok();
    if (evaluation.version !== version) return refuse("changed_meanwhile", { version: evaluation.version });
    await tx.db
      .update(evaluations)
      .set({ earlier: earlier.with(at, changed), version: version + 1 })
      .where(eq(evaluations.meetingId, meeting.id));
    const { withheld } = changed;
    if (withheld)
      recordEvaluation(tx, meeting, "evaluation.takes_withheld", { number, ground: withheld.ground });
    else recordEvaluation(tx, meeting, "evaluation.takes_shown", { number });
    return ok();
  });
}
