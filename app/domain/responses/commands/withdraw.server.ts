/**
 * What happens when a contributor takes input back (rule 4, and rule 11: at once). In this room, since a draft that was to
 * answer it is left; who may take back by which way is for the door that he came by.
 */
import { and, eq, isNull } from "#db/kit.ts";
import { laterTexts, withdrawals } from "#db/schema/submissions.ts";
import { changeContribution, changeSubmission } from "../../contributions/commands/change.server.ts";
import {
  type ContributionRow,
  findContribution,
  listContributionsOf,
} from "../../contributions/queries.server.ts";
import { forumDate } from "../../forum/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import type { EventData } from "../../kernel/event-log.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { mayRecordDecision } from "../../submissions/policy.ts";
import { findSubmission, getSubmissionById, type SubmissionRow } from "../../submissions/queries.server.ts";
import type { Came } from "../../submissions/submission.ts";
import { leaveDrafts } from "./drafting.server.ts";

/** What is taken back: a whole submission, or one contribution of it. */
export type Taken = { submission: SubmissionRow; contribution: ContributionRow | null };

/** What a reference names, a submission's or a contribution's; null where it names nothing. */
export async function findTaken(tx: Tx, ref: string): Promise<Taken | null> {
  const submission = await findSubmission(tx.db, ref);
  if (submission) return { submission, contribution: null };
  const contribution = await findContribution(tx.db, ref);
  return (
    contribution && { submission: await getSubmissionById(tx.db, contribution.submissionId), contribution }
  );
}

/** Those of its contributions that still stand, of the one or of all. */
async function standing(tx: Tx, { submission, contribution }: Taken): Promise<ContributionRow[]> {
  const all = contribution ? [contribution] : await listContributionsOf(tx.db, submission.id);
  return all.filter((one) => one.withdrawnAt === null);
}

/** Whether nothing is left to take back. */
export async function isWithdrawn(tx: Tx, taken: Taken): Promise<boolean> {
  const { submission, contribution } = taken;
  if ((await standing(tx, taken)).length > 0) return false;
  return contribution !== null || submission.status === "split" || submission.status === "withdrawn";
}

/**
 * Takes it back at once. What was not answered ends as withdrawn and leaves the draft that it was in, which is a draft again;
 * what was answered keeps its answer and loses its words. What was never split ends as a whole.
 * Events: contribution.withdrawn for each, contribution.parted, submission.withdrawn.
 */
export async function withdraw(tx: Tx, taken: Taken, came: Came | null): Promise<void> {
  const { submission, contribution } = taken;
  const now = tx.now();
  await endContributions(tx, await standing(tx, taken), {
    at: now,
    as: { type: "contribution.withdrawn", data: { channel: came?.channel ?? null } },
  });
  if (contribution === null) {
    await endSubmission(tx, submission);
    recordOn(tx, submission, "submission.withdrawn", { channel: came?.channel ?? null });
  }
  await tx.db.insert(withdrawals).values({
    id: tx.newId(),
    submissionId: submission.id,
    contributionId: contribution?.id ?? null,
    channel: came?.channel ?? null,
    receivedOn: came?.receivedOn ?? (await forumDate(tx.db, tx.now())),
    at: now,
    recordedBy: came ? (personOf(tx.actor) ?? "system") : null,
  });
}

/**
 * Ends contributions as withdrawn: what was not answered leaves the draft that it was in; what was answered keeps its answer.
 * `as` is what the log tells of each, `by` whose change of those drafts it is, where that is not the actor. Events: contribution.parted.
 */
export async function endContributions(
  tx: Tx,
  found: readonly ContributionRow[],
  { at, as, by }: { at: string; as: { type: string; data: EventData }; by?: string | undefined },
): Promise<void> {
  const drafted = found.filter((one) => one.stage === "response_being_prepared");
  await leaveDrafts(tx, drafted, at, ended(at), by);
  for (const one of found) {
    if (one.stage === "answered") await changeContribution(tx, one, { withdrawnAt: at });
    else if (one.stage !== "response_being_prepared") await changeContribution(tx, one, ended(at));
    recordOn(tx, one, as.type, as.data);
  }
}

/** Nothing of a submission is worked on any more: no words wait for a place, and what was never split ends as a whole. */
export async function endSubmission(tx: Tx, submission: SubmissionRow): Promise<void> {
  await tx.db
    .update(laterTexts)
    .set({ placedAt: tx.now() })
    .where(and(eq(laterTexts.submissionId, submission.id), isNull(laterTexts.placedAt)));
  // Whether something is spam is for staff to say: what was split stays hidden until they take it back.
  if (submission.status !== "split" && !(submission.status === "spam" && submission.splitAt))
    await changeSubmission(tx, submission, { status: submission.splitAt ? "split" : "withdrawn" });
}

const ended = (at: string) => ({ stage: "withdrawn" as const, withdrawnAt: at, setAsideAt: null });

export type RecordRefusal =
  | "not_found"
  | "not_allowed"
  | "already_withdrawn"
  /** the day is still to come */
  | "day_to_come";

/**
 * Writes down that a contributor took a contribution or a whole submission back by mail, letter or word of mouth. It can't
 * be undone: it is his word. Events: as `withdraw`.
 */
export async function recordWithdrawal(
  ctx: Ctx,
  ref: string,
  came: Came,
): Promise<Result<undefined, RecordRefusal>> {
  return write<undefined, RecordRefusal>(ctx, async (tx) => {
    if (!mayRecordDecision(tx.actor)) return refuse("not_allowed");
    const taken = await findTaken(tx, ref);
    if (!taken) return refuse("not_found");
    if (await isWithdrawn(tx, taken)) return refuse("already_withdrawn");
    if (came.receivedOn > (await forumDate(tx.db, tx.now()))) return refuse("day_to_come");
    await withdraw(tx, taken, came);
    return ok();
  });
}
