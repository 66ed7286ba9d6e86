/** Retracting what is published: asked for with a reason that will be public, decided by a second person. */
import { and, eq, inArray, isNotNull, isNull, sql } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responseMembers, responses } from "#db/schema/responses.ts";
import { getForumRules } from "../../consultations/queries.server.ts";
import { promiseAnew } from "../../contributions/reactors.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { mayMove, moved } from "../../kernel/transitions.ts";
import { write } from "../../kernel/write.server.ts";
import { mayApprove, mayDraft } from "../policy.ts";
import { findResponse, publicMembers, type ResponseRow } from "../queries.server.ts";
import { responseTransitions } from "../response.ts";

export type RetractRefusal =
  | "not_found"
  | "not_allowed"
  /** only what is published, and is not being corrected, can be retracted */
  | "not_published"
  | "retraction_asked"
  | "not_asked"
  /** the reason is not the one that the approver read */
  | "text_changed"
  /** rule 6: whoever wrote the reason may not approve it */
  | "four_eyes";

/** Asks that a response be retracted, for a reason that becomes public with it. Events: response.retraction_asked. */
export async function askRetraction(
  ctx: Ctx,
  number: number,
  input: { reason: string },
): Promise<Result<undefined, RetractRefusal>> {
  return write<undefined, RetractRefusal>(ctx, async (tx) => {
    if (!mayDraft(tx.actor)) return refuse("not_allowed");
    const response = await loadPublished(tx, number);
    if ("ok" in response) return response;
    if (response.retractionReason !== null) return refuse("retraction_asked");
    await change(tx, response, {
      retractionReason: input.reason,
      retractionAskedBy: personOf(tx.actor),
      retractionAskedAt: tx.now(),
    });
    record(tx, response, "response.retraction_asked");
    return ok();
  });
}

/** Takes back or turns down what was asked: the response stands. Events: response.retraction_refused. */
export async function refuseRetraction(ctx: Ctx, number: number): Promise<Result<undefined, RetractRefusal>> {
  return write<undefined, RetractRefusal>(ctx, async (tx) => {
    if (!mayDraft(tx.actor) && !mayApprove(tx.actor)) return refuse("not_allowed");
    const response = await loadPublished(tx, number);
    if ("ok" in response) return response;
    if (response.retractionReason === null) return refuse("not_asked");
    await change(tx, response, { retractionReason: null, retractionAskedBy: null, retractionAskedAt: null });
    record(tx, response, "response.retraction_refused");
    return ok();
  });
}

/**
 * Retracts a response for exactly the reason that was read: its page stays with the reason, and its members go back to
 * being assessed by one statement, since there may be 10,000. Events: response.retracted.
 */
export async function retractResponse(
  ctx: Ctx,
  number: number,
  input: { reason: string },
): Promise<Result<undefined, RetractRefusal>> {
  return write<undefined, RetractRefusal>(ctx, async (tx) => {
    if (!mayApprove(tx.actor)) return refuse("not_allowed");
    const response = await loadPublished(tx, number);
    if ("ok" in response) return response;
    if (response.retractionReason === null) return refuse("not_asked");
    if (response.retractionReason !== input.reason) return refuse("text_changed");
    if (response.retractionAskedBy === personOf(tx.actor) && (await getForumRules(tx.db)).fourEyes)
      return refuse("four_eyes");
    await reopenMembers(tx, response, "all");
    await tx.db
      .update(responseMembers)
      .set({ removedAt: tx.now(), lastVersion: response.publishedVersion })
      .where(publicMembers(response.id));
    await change(tx, response, {
      status: moved(responseTransitions, response.status, "retracted"),
      retractedAt: tx.now(),
      retractedBy: personOf(tx.actor),
    });
    record(tx, response, "response.retracted");
    return ok();
  });
}

/**
 * Those whose answer ends wait for a new one, after the closing too (its page says so): all members, or those that the new
 * version leaves out. What its contributor took back since it was answered ends as withdrawn.
 */
export async function reopenMembers(
  tx: Tx,
  { id: responseId, consultationId }: ResponseRow,
  which: "all" | "leaving",
): Promise<void> {
  const ending = which === "all" ? undefined : isNotNull(responseMembers.leavingAt);
  const members = tx.db
    .select({ id: responseMembers.contributionId })
    .from(responseMembers)
    .where(and(publicMembers(responseId), ending));
  const ended = { answeredAt: null, version: sql`${contributions.version} + 1` };
  await tx.db
    .update(contributions)
    .set({ ...ended, stage: "withdrawn" })
    .where(and(inArray(contributions.id, members), isNotNull(contributions.withdrawnAt)));
  await tx.db
    .update(contributions)
    .set({ ...ended, stage: "being_assessed", reopenedAt: tx.now() })
    .where(and(inArray(contributions.id, members), isNull(contributions.withdrawnAt)));
  // The terms may have changed while it was answered.
  await promiseAnew(tx, consultationId, inArray(contributions.id, members));
}

async function loadPublished(tx: Tx, number: number): Promise<ResponseRow | Refusal<RetractRefusal>> {
  const response = await findResponse(tx.db, number);
  if (!response) return refuse("not_found");
  return mayMove(responseTransitions, response.status, "retracted") ? response : refuse("not_published");
}

async function change(tx: Tx, response: ResponseRow, columns: Partial<ResponseRow>): Promise<void> {
  const version = response.version + 1;
  // No draft was saved: what is saved later is still of the next version.
  await tx.db
    .update(responses)
    .set({ ...columns, version, publishedRow: version })
    .where(eq(responses.id, response.id));
}

function record(tx: Tx, response: ResponseRow, type: string): void {
  tx.record({
    type,
    subjectKind: "response",
    subjectId: response.id,
    consultationId: response.consultationId,
    data: { version: response.publishedVersion },
  });
}
