/** Accepting what is proposed for a correction: its unchanged words are made what they were made before. */
import type { Ctx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { StepChange } from "../../kernel/step.ts";
import { keepStep } from "../../kernel/steps.server.ts";
import { write } from "../../kernel/write.server.ts";
import { listProposals } from "../carry-over.server.ts";
import { addPassage, isRefusal, loadBench, type SplitRefusal } from "./on-bench.server.ts";
import { watchReading } from "./reading.server.ts";

/**
 * Places all unchanged words of the corrections on the bench as one step. What is cleared stays so where its words are those
 * that were read. Events: submission.unchanged_placed (data: how many), contribution.passages_changed for each that got words.
 */
export async function placeUnchanged(
  ctx: Ctx,
  ref: string,
): Promise<Result<{ count: number }, SplitRefusal>> {
  return write<{ count: number }, SplitRefusal>(ctx, async (tx) => {
    const bench = await loadBench(tx, ref);
    if (isRefusal(bench)) return bench;
    const proposals = await listProposals(tx.db, bench);
    if (proposals.length === 0) return refuse("nothing_selected");
    const changes: StepChange[] = [];
    const given = [...new Set(proposals.flatMap((one) => one.contribution ?? []))];
    const look = await watchReading(tx, given);
    for (const { contribution, mark, ...span } of proposals)
      changes.push(await addPassage(tx, span, mark, contribution?.id ?? null));
    changes.push(...(await look()));
    for (const contribution of given)
      recordOn(tx, contribution, "contribution.passages_changed", { submission: bench.submission.id });
    await keepStep(tx, { kind: "unchanged_placed", details: { ref, count: proposals.length }, changes });
    recordOn(tx, bench.submission, "submission.unchanged_placed", { count: proposals.length });
    return ok({ count: proposals.length });
  });
}
