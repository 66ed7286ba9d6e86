/** One act on several contributions: what fits is done as one step; what does not is left as it is and named with its reason. */
import { inArray } from "#db/kit.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import type { StepKind } from "../../kernel/step.ts";
import { keepStep } from "../../kernel/steps.server.ts";
import { write } from "../../kernel/write.server.ts";
import { mayTriage } from "../policy.ts";
import { type ContributionRow, findContributions } from "../queries.server.ts";
import { changeContribution, type Ended, refuseEnded, type Unsplit } from "./change.server.ts";

export type SeveralRefusal = "not_found" | "not_allowed" | Unsplit | Ended;

/** How many were changed, and those that were not. */
export type Several<Code extends string> = {
  count: number;
  refused: { ref: string; code: Code | SeveralRefusal }[];
};

/** What becomes of one: its new columns, or why it stays as it is. */
type Change<Code extends string> = (
  contribution: ContributionRow,
  submission: { publishText: boolean },
) => Partial<ContributionRow> | Code;

type Act<Code extends string> = {
  step: StepKind;
  /** recorded for each, where the change does not record an event of its own */
  event?: string;
  data?: Record<string, string>;
  /** visibility may be decided after the answer too */
  evenAnswered?: boolean;
  prepare: (tx: Tx, found: readonly ContributionRow[]) => Promise<Result<Change<Code>, Code>>;
};

/** Refused as a whole where nothing fits: with the reason of the first. */
export async function changeSeveral<Code extends string>(
  ctx: Ctx,
  refs: readonly string[],
  act: Act<Code>,
): Promise<Result<Several<Code>, Code | SeveralRefusal>> {
  return write<Several<Code>, Code | SeveralRefusal>(ctx, async (tx) => {
    if (!mayTriage(tx.actor)) return refuse("not_allowed");
    const found = await findContributions(tx.db, refs);
    const prepared = await act.prepare(tx, found);
    if (!prepared.ok) return prepared as Refusal<Code>;
    const origins = await readSubmissions(tx, found);
    const refused: Several<Code>["refused"] = [...new Set(refs)]
      .filter((ref) => !found.some((one) => one.ref === ref))
      .map((ref) => ({ ref, code: "not_found" }));
    const changes = [];
    for (const contribution of found) {
      const { ref } = contribution;
      const origin = origins.get(contribution.submissionId);
      const ended = refuseEnded(contribution);
      const change: Partial<ContributionRow> | Code | SeveralRefusal =
        origin?.status !== "split" || contribution.listedAt === null
          ? origin?.status === "spam"
            ? "is_spam"
            : "not_split"
          : ended && !(act.evenAnswered && ended.code === "answered")
            ? ended.code
            : prepared.value(contribution, origin);
      if (typeof change === "string") {
        refused.push({ ref, code: change });
        continue;
      }
      changes.push({ ref, step: await changeContribution(tx, contribution, change) });
      if (act.event) recordOn(tx, contribution, act.event, act.data);
    }
    const [first] = changes;
    if (!first) return refuse(refused[0]?.code ?? "not_found");
    await keepStep(tx, {
      kind: act.step,
      details: { count: changes.length, ref: first.ref },
      changes: changes.map((one) => one.step),
    });
    return ok({ count: changes.length, refused });
  });
}

async function readSubmissions(tx: Tx, found: readonly ContributionRow[]) {
  const ids = [...new Set(found.map((one) => one.submissionId))];
  if (ids.length === 0) return new Map<string, { status: string; publishText: boolean }>();
  const { id, status, publishText } = submissions;
  const rows = await tx.db.select({ id, status, publishText }).from(submissions).where(inArray(id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}
