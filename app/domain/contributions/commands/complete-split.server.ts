import { and, eq, isNull } from "#db/kit.ts";
import { laterTexts } from "#db/schema/submissions.ts";
import { forumDate } from "../../forum/queries.server.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { StepChange } from "../../kernel/step.ts";
import { keepStep } from "../../kernel/steps.server.ts";
import { write } from "../../kernel/write.server.ts";
import { findSubmission, listOnBench, listUnread } from "../../submissions/queries.server.ts";
import { mayTriage } from "../policy.ts";
import { listContributionsOf, listCoverage } from "../queries.server.ts";
import { assign } from "./assign.server.ts";
import { changeContribution, changeSubmission, type OffBench, refuseOnBench } from "./change.server.ts";
import { watchReading } from "./reading.server.ts";

export type CompleteRefusal =
  | "not_found"
  | "not_allowed"
  | "not_on_the_bench"
  /** it holds only files: enter a transcript first */
  | "no_text"
  /** files beside the text that nobody has read: details: files */
  | "files_unread"
  /** details: percent */
  | "coverage"
  /** all is greeting or background: say that there is nothing to answer instead */
  | "no_contributions";

/**
 * Completes the split of a submission at 100 % coverage (rule 3). Its contributions are listed from now on; those with an
 * owner are assigned; those whose contributor keeps the text unpublished are withheld on that ground.
 * An addition or a correction that came since is completed in the same way, by itself.
 * Events: submission.split or submission.text_placed, and contribution.assigned for each with an owner.
 */
export async function completeSplit(ctx: Ctx, ref: string): Promise<Result<undefined, CompleteRefusal>> {
  return write<undefined, CompleteRefusal>(ctx, async (tx) => {
    if (!mayTriage(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    // Spam goes back to where it was, split or not, by `takeBack`.
    const onBench = await listOnBench(tx.db, submission);
    const added = submission.status === "split" && onBench.length > 0;
    if (submission.status !== "received" && !added) return refuse("not_on_the_bench");
    const texts = (await listCoverage(tx.db, submission.id)).filter(({ number }) =>
      onBench.some((text) => text.number === number),
    );
    if (texts.length === 0) return refuse("no_text");
    const short = texts.find((t) => t.coverage.percent < 100);
    if (short) return refuse("coverage", { percent: Math.min(...texts.map((t) => t.coverage.percent)) });
    // A file that nobody has typed in may hold points too: every word means those as well (rule 3).
    const unread = added ? [] : await listUnread(tx.db, submission.id);
    if (unread.length > 0)
      return refuse("files_unread", { files: unread.map(({ fileName }) => fileName).join(", ") });
    const all = await listContributionsOf(tx.db, submission.id);
    if (all.length === 0) return refuse("no_contributions");
    const now = tx.now();
    const today = await forumDate(tx.db, now);
    const look = await watchReading(tx, all);
    await tx.db
      .update(laterTexts)
      .set({ placedAt: now, placedBy: personOf(tx.actor) })
      .where(and(eq(laterTexts.submissionId, submission.id), isNull(laterTexts.placedAt)));
    await look();
    // What stands in the lists already is left as it has become.
    const found = (await listContributionsOf(tx.db, submission.id)).filter(
      (one) => !added || one.listedAt === null,
    );
    const changes: StepChange[] = added
      ? []
      : [
          await changeSubmission(tx, submission, {
            status: "split",
            splitAt: now,
            splitBy: personOf(tx.actor),
          }),
        ];
    for (const contribution of found) {
      const choice =
        submission.publishText || contribution.visibility !== "not_cleared"
          ? {}
          : ({ visibility: "withheld", withheldGround: "contributors_choice" } as const);
      const toAssign = contribution.ownerBodyId !== null && contribution.stage === "received";
      if (!contribution.listedAt || toAssign || choice.visibility) {
        const { restore, ...change } = await changeContribution(tx, contribution, {
          listedAt: contribution.listedAt ?? now,
          ...choice,
          ...(toAssign ? assign(tx, contribution, today) : {}),
        });
        // Once listed, a contribution stays listed: undo takes the rest back.
        const { listedAt: _, ...undoable } = restore;
        changes.push({ ...change, restore: undoable });
      }
    }
    // Words that were added stay placed: there is no bench to go back to that holds them alone.
    if (!added) await keepStep(tx, { kind: "split_completed", details: { ref }, changes });
    recordOn(tx, submission, added ? "submission.text_placed" : "submission.split", {
      contributions: found.length,
    });
    return ok();
  });
}

export type ReopenRefusal = "not_found" | "not_allowed" | "not_split" | OffBench;

/**
 * Puts a split submission back on the bench; what is listed stays listed. Refused once one of its contributions is
 * answered, while one is in a response, where one was moved (its words would change under the answer), and where all were taken back. Events: submission.split_reopened.
 */
export async function reopenSplit(ctx: Ctx, ref: string): Promise<Result<undefined, ReopenRefusal>> {
  return write<undefined, ReopenRefusal>(ctx, async (tx) => {
    if (!mayTriage(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    if (submission.status !== "split") return refuse("not_split");
    const found = await listContributionsOf(tx.db, submission.id);
    const off = refuseOnBench(submission, found);
    if (off) return off;
    const change = await changeSubmission(tx, submission, {
      status: "received",
      splitAt: null,
      splitBy: null,
    });
    await keepStep(tx, { kind: "split_reopened", details: { ref }, changes: [change] });
    recordOn(tx, submission, "submission.split_reopened");
    return ok();
  });
}
