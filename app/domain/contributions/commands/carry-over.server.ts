/** Accepting what is proposed for a correction: its unchanged words are made what they were made before. */
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { StepChange } from "../../kernel/step.ts";
import { keepStep } from "../../kernel/steps.server.ts";
import { write } from "../../kernel/write.server.ts";
import { listProposals } from "../carry-over.server.ts";
import { type ContributionRow, listWordsOf } from "../queries.server.ts";
import { listFindings } from "../redactions.server.ts";
import { sentencesOf } from "../sentences.ts";
import { changeContribution } from "./change.server.ts";
import { addPassage, isRefusal, loadBench, type SplitRefusal } from "./on-bench.server.ts";

/**
 * Places all unchanged words of the corrections on the bench as one step. What is cleared stays so: its words are those that
 * were read. Events: submission.unchanged_placed (data: how many),
 * contribution.passages_changed for each that got words.
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
    for (const { contribution, mark, ...span } of proposals)
      changes.push(await addPassage(tx, span, mark, contribution?.id ?? null));
    const given = [...new Set(proposals.flatMap((one) => one.contribution ?? []))];
    for (const contribution of given)
      recordOn(tx, contribution, "contribution.passages_changed", { submission: bench.submission.id });
    await keepStep(tx, { kind: "unchanged_placed", details: { ref, count: proposals.length }, changes });
    recordOn(tx, bench.submission, "submission.unchanged_placed", { count: proposals.length });
    return ok({ count: proposals.length });
  });
}

/**
 * Now that corrections are placed, contributions are read in them. What is cleared waits to be cleared anew where that gives it
 * words that it was not read in `before`, or that are redacted in another text of its submission.
 */
export async function clearAnew(
  tx: Tx,
  corrections: readonly { number: number }[],
  cleared: readonly ContributionRow[],
  before: ReadonlyMap<string, string[]>,
): Promise<void> {
  const ids = cleared.map(({ id }) => id);
  const after = await listWordsOf(tx.db, ids);
  const findings = await listFindings(tx.db, ids);
  for (const one of cleared) {
    const known = before.get(one.id)?.join("\n") ?? "";
    const fresh = after
      .get(one.id)
      ?.some((words) =>
        sentencesOf(words, one.language).some(({ start, end }) => !known.includes(words.slice(start, end))),
      );
    const again = findings
      .get(one.id)
      ?.some(
        ({ kind, text }) => kind === "redacted_before" && corrections.some(({ number }) => number === text),
      );
    if (fresh || again) await changeContribution(tx, one, { visibility: "not_cleared" });
  }
}
