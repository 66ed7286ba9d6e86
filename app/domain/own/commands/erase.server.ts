/**
 * Erasure that is asked for: one person of staff asks on a ground, another carries it out or gives it back (rule 6). It can't be
 * undone, so four eyes are never switched off here; the database holds it too.
 */
import { eq } from "#db/kit.ts";
import { erasureSubmissions, erasures } from "#db/schema/submissions.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import type { ReturnForm } from "../../kernel/review.ts";
import { write } from "../../kernel/write.server.ts";
import { findAskedErasure, findErasureScope, listErasedBy } from "../../submissions/erasure.server.ts";
import { isWider } from "../../submissions/erasure.ts";
import type { ErasureInput } from "../../submissions/forms.ts";
import { mayAskErasure, mayDecideErasure } from "../../submissions/policy.ts";
import {
  findSubmission,
  getContributor,
  listOfSameAddress,
  listUnread,
  type SubmissionRow,
} from "../../submissions/queries.server.ts";
import { erasureDigest } from "../erasure.server.ts";
import { carryOut, type ErasureRow } from "../forget.server.ts";
import { listParts } from "../names.server.ts";

const said = ({ id, scope, ground }: ErasureRow) => ({ erasure: id, scope, ground });

export type AskErasureRefusal =
  | "not_found"
  | "not_allowed"
  /** a second person has not decided yet; details: ref */
  | "erasure_asked"
  /** as much is gone already; details: ref */
  | "already_erased"
  /** only where it came from an organisation can the organisation stay; details: ref */
  | "no_organisation"
  /** a file that nobody has typed in holds the words that are to stay; details: ref */
  | "file_unread";

/**
 * Asks a second person to forget a contributor, in this submission and in others that came from the same address. Nothing
 * changes until it is decided. Events: submission.erasure_asked for each.
 */
export async function askErasure(
  ctx: Ctx,
  ref: string,
  { also, scope, ground }: ErasureInput,
): Promise<Result<undefined, AskErasureRefusal>> {
  return write<undefined, AskErasureRefusal>(ctx, async (tx) => {
    if (!mayAskErasure(tx.actor)) return refuse("not_allowed");
    const first = await findSubmission(tx.db, ref);
    if (!first) return refuse("not_found");
    const them = (await listOfSameAddress(tx.db, first)).filter(
      (one) => one.id === first.id || also.includes(one.ref),
    );
    for (const one of them) {
      const hindered = await hindranceOf(tx, one, scope);
      if (hindered) return hindered;
    }
    const [erasure] = await tx.db
      .insert(erasures)
      .values({ id: tx.newId(), scope, ground, askedAt: tx.now(), askedBy: personOf(tx.actor) ?? "system" })
      .returning();
    if (!erasure) throw new Error("the erasure was not kept");
    for (const one of them) {
      await tx.db.insert(erasureSubmissions).values({ erasureId: erasure.id, submissionId: one.id });
      recordOn(tx, one, "submission.erasure_asked", said(erasure));
    }
    return ok();
  });
}

async function hindranceOf(
  tx: Tx,
  submission: SubmissionRow,
  scope: ErasureInput["scope"],
): Promise<Refusal<AskErasureRefusal> | null> {
  const { ref, id, erasureId } = submission;
  if (await findAskedErasure(tx.db, id)) return refuse("erasure_asked", { ref });
  if (!isWider(scope, await findErasureScope(tx.db, erasureId))) return refuse("already_erased", { ref });
  return missingIn(tx, submission, scope);
}

/** What has to be there before so much can be forgotten: looked for when it is asked, and again when it is decided. */
async function missingIn(
  tx: Tx,
  { ref, id, contributorId, status }: SubmissionRow,
  scope: ErasureRow["scope"],
): Promise<Refusal<"no_organisation" | "file_unread"> | null> {
  const { organisationName } = await getContributor(tx.db, contributorId);
  if (scope === "contact" && organisationName === null) return refuse("no_organisation", { ref });
  if (scope === "words" || status !== "received") return null;
  return (await listUnread(tx.db, id)).length > 0 ? refuse("file_unread", { ref }) : null;
}

export type DecideErasureRefusal =
  | "not_found"
  | "not_allowed"
  | "not_in_review"
  /** it is not what was read */
  | "text_changed"
  /** as when it is asked for */
  | "no_organisation"
  | "file_unread"
  /** rule 6: whoever asked does not decide */
  | "four_eyes";

/**
 * Carries out exactly what was read, at once and for good. `parts` are the words that name the person where they stand alone,
 * of those that were shown: whoever decides has looked at each. `meetings`: he has said that whoever is registered for meetings
 * with the address is the person too; otherwise nothing of that is touched. Events: as `forgetContributor`, for each submission.
 */
export async function approveErasure(
  ctx: Ctx,
  ref: string,
  { digest, parts = [], meetings = false }: { digest: string; parts?: readonly string[]; meetings?: boolean },
): Promise<Result<undefined, DecideErasureRefusal>> {
  return deciding(ctx, ref, digest, async (tx, erasure) => {
    const shown: string[] = [];
    for (const one of await listErasedBy(tx.db, erasure.id)) {
      shown.push(...(await listParts(tx.db, one)));
      const left = isWider(erasure.scope, await findErasureScope(tx.db, one.erasureId));
      const missing = left && (await missingIn(tx, one, erasure.scope));
      if (missing) return missing;
    }
    const verdict = { verdict: "approved" as const, decidedAt: tx.now(), decidedBy: personOf(tx.actor) };
    const [decided] = await tx.db
      .update(erasures)
      .set(verdict)
      .where(eq(erasures.id, erasure.id))
      .returning();
    if (decided)
      await carryOut(tx, decided, { parts: parts.filter((part) => shown.includes(part)), meetings });
    return ok();
  });
}

/** Gives it back to whoever asked, with why. Events: submission.erasure_returned for each submission. */
export async function returnErasure(
  ctx: Ctx,
  ref: string,
  { digest, comment }: ReturnForm,
): Promise<Result<undefined, DecideErasureRefusal>> {
  return deciding(ctx, ref, digest, async (tx, erasure) => {
    const decided = { decidedAt: tx.now(), decidedBy: personOf(tx.actor) };
    await tx.db
      .update(erasures)
      .set({ verdict: "returned", comment, ...decided })
      .where(eq(erasures.id, erasure.id));
    for (const one of await listErasedBy(tx.db, erasure.id))
      recordOn(tx, one, "submission.erasure_returned", said(erasure));
    return ok();
  });
}

function deciding(
  ctx: Ctx,
  ref: string,
  digest: string,
  body: (tx: Tx, erasure: ErasureRow) => Promise<Result<undefined, DecideErasureRefusal>>,
): Promise<Result<undefined, DecideErasureRefusal>> {
  return write<undefined, DecideErasureRefusal>(ctx, async (tx) => {
    if (!mayDecideErasure(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    const erasure = await findAskedErasure(tx.db, submission.id);
    if (!erasure) return refuse("not_in_review");
    if ((await erasureDigest(tx.db, erasure)) !== digest) return refuse("text_changed");
    if (erasure.askedBy === personOf(tx.actor)) return refuse("four_eyes");
    return body(tx, erasure);
  });
}
