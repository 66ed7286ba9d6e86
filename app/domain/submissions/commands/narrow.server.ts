/**
 * A contributor lets less be published than before (rule 11): at once, in every page, list and version. Nothing is made wider
 * again by this way: a link that was forwarded must not be able to publish anybody's words or name.
 */
import { eq } from "#db/kit.ts";
import { submissions } from "#db/schema/submissions.ts";
import { forumDate } from "../../forum/queries.server.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { mayRecordDecision } from "../policy.ts";
import { findSubmission, listOpen, publishColumns, type SubmissionRow } from "../queries.server.ts";
import type { Came, PublicationChoice } from "../submission.ts";

/** Switches off those of the named choices that are still on, and tells which. Events: submission.choices_narrowed. */
export async function narrow(
  tx: Tx,
  submission: SubmissionRow,
  named: readonly PublicationChoice[],
  came: Came | null,
): Promise<PublicationChoice[]> {
  const off = (await listOpen(tx.db, submission)).filter((choice) => named.includes(choice));
  if (off.length === 0) return off;
  await tx.db
    .update(submissions)
    .set({
      ...Object.fromEntries(off.map((choice) => [publishColumns[choice], false])),
      version: submission.version + 1,
    })
    .where(eq(submissions.id, submission.id));
  recordOn(tx, submission, "submission.choices_narrowed", {
    off,
    channel: came?.channel ?? null,
    receivedOn: came?.receivedOn ?? null,
  });
  return off;
}

export type RecordNarrowingRefusal =
  | "not_found"
  | "not_allowed"
  /** what was named is off already */
  | "nothing_narrowed"
  /** the day is still to come */
  | "day_to_come";

/** Writes down what a contributor decided by mail, letter or word of mouth. Events: as `narrow`. */
export async function recordNarrowing(
  ctx: Ctx,
  ref: string,
  { off, ...came }: Came & { off: readonly PublicationChoice[] },
): Promise<Result<undefined, RecordNarrowingRefusal>> {
  return write<undefined, RecordNarrowingRefusal>(ctx, async (tx) => {
    if (!mayRecordDecision(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    if (came.receivedOn > (await forumDate(tx.db, tx.now()))) return refuse("day_to_come");
    if ((await narrow(tx, submission, off, came)).length === 0) return refuse("nothing_narrowed");
    return ok();
  });
}
