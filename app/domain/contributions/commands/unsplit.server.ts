/** Taking marks and contributions off again, while nobody outside has seen them. */

import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { StepChange } from "../../kernel/step.ts";
import { keepStep } from "../../kernel/steps.server.ts";
import { write } from "../../kernel/write.server.ts";
import type { PassageInput } from "../forms.ts";
import type { ContributionRow } from "../queries.server.ts";
import { changeContribution, changePassage } from "./change.server.ts";
import { isRefusal, loadBench, place, refuseTakenBack, type SplitRefusal } from "./on-bench.server.ts";
import { watchReading } from "./reading.server.ts";

/**
 * Takes every mark and every contribution's passage off the selected words. A contribution that loses its last passage
 * is removed, unless it is listed (`already_listed`). Events: submission.passages_unmarked, contribution.removed.
 */
export async function unmarkPassages(
  ctx: Ctx,
  ref: string,
  selection: readonly PassageInput[],
): Promise<Result<undefined, SplitRefusal>> {
  return write<undefined, SplitRefusal>(ctx, async (tx) => {
    const bench = await loadBench(tx, ref);
    if (isRefusal(bench)) return bench;
    const spans = place(bench, selection);
    const takenBack = refuseTakenBack(bench, spans);
    if (takenBack) return takenBack;
    const hit = bench.passages.filter((p) =>
      spans.some((s) => s.text.id === p.textId && s.start < p.end && s.end > p.start),
    );
    if (hit.length === 0) return refuse("nothing_selected");
    const kept = bench.passages.filter((p) => !hit.includes(p));
    const emptied = bench.contributions.filter(
      (c) => hit.some((p) => p.contributionId === c.id) && !kept.some((p) => p.contributionId === c.id),
    );
    if (emptied.some((c) => c.listedAt)) return refuse("already_listed");
    const changes: StepChange[] = [];
    const look = await watchReading(tx, bench.contributions);
    for (const passage of hit) changes.push(await changePassage(tx, passage, { removedAt: tx.now() }));
    changes.push(...(await look()));
    for (const contribution of emptied) changes.push(await remove(tx, contribution));
    await keepStep(tx, { kind: "passages_unmarked", changes });
    recordOn(tx, bench.submission, "submission.passages_unmarked");
    return ok();
  });
}

/** Removes a contribution that nobody outside has seen; its words are free again. Events: contribution.removed. */
export async function removeContribution(
  ctx: Ctx,
  ref: string,
  number: number,
): Promise<Result<undefined, SplitRefusal>> {
  return write<undefined, SplitRefusal>(ctx, async (tx) => {
    const bench = await loadBench(tx, ref);
    if (isRefusal(bench)) return bench;
    const contribution = bench.contributions.find((c) => c.number === number);
    if (!contribution) return refuse("not_found");
    if (contribution.listedAt) return refuse("already_listed");
    const changes: StepChange[] = [];
    for (const passage of bench.passages.filter((p) => p.contributionId === contribution.id)) {
      changes.push(await changePassage(tx, passage, { removedAt: tx.now() }));
    }
    changes.push(await remove(tx, contribution));
    await keepStep(tx, { kind: "contribution_removed", details: { ref: contribution.ref }, changes });
    return ok();
  });
}

async function remove(tx: Tx, contribution: ContributionRow): Promise<StepChange> {
  const change = await changeContribution(tx, contribution, { removedAt: tx.now() });
  recordOn(tx, contribution, "contribution.removed", { submission: contribution.submissionId });
  return change;
}
