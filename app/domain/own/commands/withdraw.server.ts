/**
 * A contributor takes input back. Private links get forwarded, so whoever gave an address confirms by it: the page asks, a
 * mail brings a link of its own, and only its button does it. Who gave none does it on the page.
 */
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { findTaken, isWithdrawn, type Taken, withdraw } from "../../responses/commands/withdraw.server.ts";
import { mayFollow } from "../../submissions/policy.ts";
import { getContributor } from "../../submissions/queries.server.ts";
import { type Confirmation, confirmationHolds } from "../links.server.ts";
import { isAskedJustNow, isAskedOften } from "./limit.server.ts";

export type WithdrawRefusal =
  | "not_found"
  | "already_withdrawn"
  /** so many mails went within an hour that a stranger may be filling the mailbox */
  | "asked_often";

async function loadOwn(tx: Tx, ref: string): Promise<Taken | null> {
  const taken = await findTaken(tx, ref);
  if (!taken || !mayFollow(tx.actor, taken.submission.id)) return null;
  // Nobody outside knows of a contribution that is still on the bench.
  return taken.contribution && !taken.contribution.listedAt ? null : taken;
}

/**
 * Takes back a contribution or a whole submission, or, where there is an address, asks there first (`asked`).
 * Events: contribution.withdrawal_asked or submission.withdrawal_asked; else as `withdraw`.
 */
export async function askWithdrawal(
  ctx: Ctx,
  ref: string,
): Promise<Result<"asked" | "withdrawn", WithdrawRefusal>> {
  return write<"asked" | "withdrawn", WithdrawRefusal>(ctx, async (tx) => {
    const taken = await loadOwn(tx, ref);
    if (!taken) return refuse("not_found");
    if (await isWithdrawn(tx, taken)) return refuse("already_withdrawn");
    const { submission, contribution } = taken;
    const { email } = await getContributor(tx.db, submission.contributorId);
    if (email === null) {
      await withdraw(tx, taken, null);
      return ok("withdrawn");
    }
    const type = `${contribution ? "contribution" : "submission"}.withdrawal_asked`;
    const { id } = contribution ?? submission;
    if (await isAskedJustNow(tx, type, id)) return ok("asked");
    if (await isAskedOften(tx, submission.contributorId, "withdrawal_asked")) return refuse("asked_often");
    recordOn(tx, { id, consultationId: submission.consultationId }, type);
    return ok("asked");
  });
}

/**
 * Takes back what the mailed link names. The link holds until its time, or until the private link was made anew; used
 * again it finds that it is done. Events: as `withdraw`.
 */
export async function confirmWithdrawal(
  ctx: Ctx,
  confirmation: Confirmation,
): Promise<Result<undefined, "not_found" | "already_withdrawn">> {
  return write<undefined, "not_found" | "already_withdrawn">(ctx, async (tx) => {
    const taken = await findTaken(tx, confirmation.ref);
    if (!taken || !confirmationHolds(confirmation, taken.submission.linkVersion, tx.now()))
      return refuse("not_found");
    if (await isWithdrawn(tx, taken)) return refuse("already_withdrawn");
    await withdraw(tx, taken, null);
    return ok();
  });
}
