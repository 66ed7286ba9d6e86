/** Giving contributions to the body that is to advise on them. */
import { and, eq, isNull } from "#db/kit.ts";
import { bodies } from "#db/schema/people.ts";
import { forumDate } from "../../forum/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { addDays } from "../../kernel/day.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, refuse } from "../../kernel/result.ts";
import type { ContributionRow } from "../queries.server.ts";
import { changeSeveral, type SeveralRefusal } from "./several.server.ts";

/** Days that an owner has where the coordinator sets no date. */
export const adviceDays = 14;

/** The columns of a contribution that goes to its owner, and its event. `today` is the forum's plain date. */
export function assign(
  tx: Tx,
  contribution: ContributionRow,
  today: string,
  owner = contribution.ownerBodyId,
  dueOn: string | null = null,
): Partial<ContributionRow> {
  recordOn(tx, contribution, "contribution.assigned", { body: owner });
  return {
    ownerBodyId: owner,
    assignedAt: tx.now(),
    adviceDueOn: dueOn ?? addDays(today, adviceDays),
    stage: contribution.stage === "received" ? "being_assessed" : contribution.stage,
  };
}

export type AssignRefusal = SeveralRefusal | "no_such_body" | "due_in_past";

/**
 * Asks a body for advice on contributions, by a day (14 days from now where none is set). Its owners are told by mail.
 * Events: contribution.assigned for each.
 */
export function assignContributions(
  ctx: Ctx,
  refs: readonly string[],
  input: { owner: string; dueOn: string | null },
) {
  return changeSeveral<"no_such_body" | "due_in_past">(ctx, refs, {
    step: "owner_set",
    prepare: async (tx) => {
      const [body] = await tx.db
        .select({ id: bodies.id })
        .from(bodies)
        .where(and(eq(bodies.slug, input.owner), isNull(bodies.endedAt)));
      if (!body) return refuse("no_such_body");
      const today = await forumDate(tx.db, tx.now());
      if (input.dueOn && input.dueOn < today) return refuse("due_in_past");
      return ok((one) => assign(tx, one, today, body.id, input.dueOn));
    },
  });
}
