/** A contributor's own hand on how he is reached: another address, confirmed at both, and a new private link. */
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { firstClickBefore } from "../../kernel/day.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { emailKey } from "../../people/person.ts";
import { agree, askChange, renew, type Side, stop } from "../../submissions/commands/address.server.ts";
import { mayFollow } from "../../submissions/policy.ts";
import {
  type AddressChange,
  findLastChange,
  findSubmission,
  getContributor,
  isUnderWay,
  type SubmissionRow,
} from "../../submissions/queries.server.ts";
import type { Confirmation } from "../links.server.ts";
import { isAskedOften, isRenewedBy } from "./limit.server.ts";

export type ReachRefusal = "not_found" | "asked_often";

/** Asks to be written to at another address; twice in a moment is once. The answer never tells whether it is the one there is. Events: as `askChange`. */
export async function askAddress(
  ctx: Ctx,
  ref: string,
  email: string,
): Promise<Result<undefined, ReachRefusal>> {
  return write<undefined, ReachRefusal>(ctx, async (tx) => {
    const submission = await findReached(tx, ref);
    if (!submission || !mayFollow(tx.actor, submission.id)) return refuse("not_found");
    const last = await findLastChange(tx.db, submission.contributorId);
    const now = tx.now();
    const again = last?.emailKey === emailKey(email) && isUnderWay(last, now) && last.recordedBy === null;
    if (again && last.askedAt >= firstClickBefore(now) && last.askedAt <= now) return ok();
    if (await isAskedOften(tx, submission.contributorId, "address_new")) return refuse("asked_often");
    await askChange(tx, submission, email);
    return ok();
  });
}

/**
 * Makes a new private link; `mailed` where it goes to an address, and only there. `click` is a digest of what the form says
 * of itself alone: once more within a moment it gets the same answer, and no other link. Events: as `renew`.
 */
export async function renewLink(
  ctx: Ctx,
  ref: string,
  click: string | null,
): Promise<Result<{ linkVersion: number; mailed: boolean }, ReachRefusal>> {
  return write<{ linkVersion: number; mailed: boolean }, ReachRefusal>(ctx, async (tx) => {
    const submission = await findReached(tx, ref);
    if (!submission || !mayFollow(tx.actor, submission.id)) return refuse("not_found");
    const { id, email } = await getContributor(tx.db, submission.contributorId);
    const mailed = email !== null;
    if (click !== null && (await isRenewedBy(tx, submission.id, click)))
      return ok({ linkVersion: submission.linkVersion, mailed });
    if (await isAskedOften(tx, id, "link_renewed")) return refuse("asked_often");
    await renew(tx, submission, click);
    return ok({ linkVersion: submission.linkVersion + 1, mailed });
  });
}

/** Whoever was erased is not reached any more, by whatever link. */
async function findReached(tx: Tx, ref: string): Promise<SubmissionRow | null> {
  const submission = await findSubmission(tx.db, ref);
  return submission?.erasureId ? null : submission;
}

/** What a mailed link of a change is about: the last one, while it is under way. */
async function loadChange(
  tx: Tx,
  { ref, version }: Confirmation,
): Promise<{ submission: SubmissionRow; change: AddressChange } | null> {
  const submission = await findReached(tx, ref);
  const change = submission && (await findLastChange(tx.db, submission.contributorId));
  if (!submission || !change || change.number !== version || !isUnderWay(change, tx.now())) return null;
  return { submission, change };
}

type Acted = Result<undefined, "not_found">;

/** One of the two addresses says yes. Events: as `agree`. */
export async function confirmAddress(ctx: Ctx, confirmation: Confirmation): Promise<Acted> {
  return write<undefined, "not_found">(ctx, async (tx) => {
    const found = await loadChange(tx, confirmation);
    if (!found) return refuse("not_found");
    await agree(tx, found.submission, found.change, confirmation.purpose as Side);
    return ok();
  });
}

/** One of the two addresses says no: everything stays as it is. Events: as `stop`. */
export async function stopAddress(ctx: Ctx, confirmation: Confirmation): Promise<Acted> {
  return write<undefined, "not_found">(ctx, async (tx) => {
    const found = await loadChange(tx, confirmation);
    if (!found) return refuse("not_found");
    await stop(tx, found.submission, found.change);
    return ok();
  });
}
