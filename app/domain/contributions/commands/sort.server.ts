/** Sorting: describe, theme, due date; clear for publication, or withhold on a stated ground. One or several at once. */
import { inArray } from "#db/kit.ts";
import { submissions } from "#db/schema/submissions.ts";
import { forumDate } from "../../forum/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { StepKind } from "../../kernel/step.ts";
import { keepStep } from "../../kernel/steps.server.ts";
import { write } from "../../kernel/write.server.ts";
import type { WithholdingGround } from "../contribution.ts";
import type { DescribeInput } from "../forms.ts";
import { mayTriage } from "../policy.ts";
import { type ContributionRow, findContribution, findContributions, notSplit } from "../queries.server.ts";
import { assign } from "./assign.server.ts";
import { changeContribution } from "./change.server.ts";
import { lookUp } from "./look-up.server.ts";

export type SortRefusal =
  | "not_found"
  | "not_allowed"
  | "not_split"
  | "answered"
  | "not_listed_here"
  | "due_in_past"
  /** nobody is asked for advice on it */
  | "no_such_body"
  /** the contributor keeps the text unpublished */
  | "contributors_choice"
  /** somebody else changed it since the page was read */
  | "changed_meanwhile";

/**
 * Gives a contribution its short title, kind, theme, commitments and owner. On a split submission a new owner is asked for
 * advice at once; on the bench that waits for the split. `version` guards against two editors. Events: contribution.described.
 */
export async function describeContribution(
  ctx: Ctx,
  ref: string,
  input: DescribeInput,
  version?: number,
): Promise<Result<undefined, SortRefusal>> {
  return write<undefined, SortRefusal>(ctx, async (tx) => {
    if (!mayTriage(tx.actor)) return refuse("not_allowed");
    const contribution = await findContribution(tx.db, ref);
    if (!contribution) return refuse("not_found");
    if (contribution.stage === "answered") return refuse("answered");
    if (version !== undefined && version !== contribution.version) return refuse("changed_meanwhile");
    const looked = await lookUp(tx, contribution.consultationId, input);
    if (!looked) return refuse("not_listed_here");
    const owner = looked.ownerBodyId ?? null;
    const split = !(await notSplit(tx.db, [contribution]));
    const reassigned =
      owner === contribution.ownerBodyId
        ? {}
        : split && owner !== null
          ? assign(tx, contribution, await forumDate(tx.db, tx.now()), owner)
          : { ownerBodyId: owner, ...(contribution.stage === "being_assessed" ? unasked : {}) };
    const change = await changeContribution(
      tx,
      contribution,
      { title: input.title, kind: input.kind, themeId: looked.themeId ?? null, ...reassigned },
      looked.commitmentIds ?? [],
    );
    await keepStep(tx, { kind: "contribution_described", details: { ref }, changes: [change] });
    tx.record({
      type: "contribution.described",
      subjectKind: "contribution",
      subjectId: contribution.id,
      consultationId: contribution.consultationId,
      data: { kind: input.kind },
    });
    return ok();
  });
}

/** Nobody is asked for advice; on the bench, a new owner is when the split is complete. */
const unasked = { stage: "received", assignedAt: null, adviceDueOn: null } as const;

/** Sorts contributions of one consultation under a theme. Events: contribution.sorted for each. */
export function setTheme(ctx: Ctx, refs: readonly string[], theme: string) {
  return changeEach(ctx, refs, "theme_set", "contribution.sorted", async (tx, found) => {
    const themed = await Promise.all(
      [...new Set(found.map((c) => c.consultationId))].map((id) => lookUp(tx, id, { theme })),
    );
    const [first] = themed;
    if (themed.length !== 1 || !first) return refuse("not_listed_here");
    return ok(() => ({ themeId: first.themeId ?? null }));
  });
}

/**
 * Sets the day by which their owners' advice is asked for: nobody is asked anew, and advice that was given stands.
 * Refused where one has no owner (`no_such_body`). Events: contribution.due_set for each.
 */
export function setAdviceDue(ctx: Ctx, refs: readonly string[], dueOn: string) {
  return changeEach(ctx, refs, "due_set", "contribution.due_set", async (tx, found) => {
    if (dueOn < (await forumDate(tx.db, tx.now()))) return refuse("due_in_past");
    if (found.some((c) => c.ownerBodyId === null)) return refuse("no_such_body");
    return ok(() => ({ adviceDueOn: dueOn }));
  });
}

/**
 * Clears contributions for publication: their words, titles and allowed names become public. Refused where the contributor
 * keeps the text unpublished. Events: contribution.cleared for each.
 */
export function clearContributions(ctx: Ctx, refs: readonly string[]) {
  return changeEach(
    ctx,
    refs,
    "cleared",
    "contribution.cleared",
    async (tx, found) => {
      const ids = [...new Set(found.map((c) => c.submissionId))];
      const rows = ids.length
        ? await tx.db
            .select({ publishText: submissions.publishText })
            .from(submissions)
            .where(inArray(submissions.id, ids))
        : [];
      if (rows.some((row) => !row.publishText)) return refuse("contributors_choice");
      return ok(() => ({ visibility: "cleared" as const, withheldGround: null, withheldNote: null }));
    },
    true,
  );
}

/** Withholds the text of contributions on a stated ground; they are still answered. Events: contribution.withheld for each. */
export function withholdContributions(
  ctx: Ctx,
  refs: readonly string[],
  input: { ground: WithholdingGround; note: string },
) {
  return changeEach(
    ctx,
    refs,
    "withheld",
    "contribution.withheld",
    async () =>
      ok(() => ({
        visibility: "withheld" as const,
        withheldGround: input.ground,
        withheldNote: input.note || null,
      })),
    true,
    { ground: input.ground },
  );
}

type Columns = (contribution: ContributionRow) => Partial<ContributionRow>;

async function changeEach(
  ctx: Ctx,
  refs: readonly string[],
  kind: StepKind,
  type: string,
  prepare: (tx: Tx, found: ContributionRow[]) => Promise<Result<Columns, SortRefusal>>,
  /** visibility may be decided after the answer too */
  evenAnswered = false,
  data: Record<string, string> = {},
): Promise<Result<{ count: number }, SortRefusal>> {
  return write<{ count: number }, SortRefusal>(ctx, async (tx) => {
    if (!mayTriage(tx.actor)) return refuse("not_allowed");
    const found = await findContributions(tx.db, refs);
    if (found.length !== new Set(refs).size) return refuse("not_found");
    if (await notSplit(tx.db, found)) return refuse("not_split");
    if (!evenAnswered && found.some((c) => c.stage === "answered")) return refuse("answered");
    const columns = await prepare(tx, found);
    if (!columns.ok) return columns;
    const changes = [];
    for (const contribution of found) {
      changes.push(await changeContribution(tx, contribution, columns.value(contribution)));
      tx.record({
        type,
        subjectKind: "contribution",
        subjectId: contribution.id,
        consultationId: contribution.consultationId,
        data,
      });
    }
    await keepStep(tx, { kind, details: { count: found.length, ref: found[0]?.ref ?? "" }, changes });
    return ok({ count: found.length });
  });
}
