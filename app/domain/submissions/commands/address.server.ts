/** Where a contributor is written to: changed when the old and the new address have said yes, and with it the private links. */
import { and, eq, isNotNull, lt } from "#db/kit.ts";
import { addressChanges, contributors } from "#db/schema/people.ts";
import { submissions } from "#db/schema/submissions.ts";
import { keptUntil, retention } from "../../forum/retention.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { recordOn } from "../../kernel/record.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { emailKey } from "../../people/person.ts";
import { mayRecordDecision } from "../policy.ts";
import {
  type AddressChange,
  findLastChange,
  findSubmission,
  getContributor,
  type SubmissionRow,
} from "../queries.server.ts";

/**
 * Asks both addresses; a change that was asked for before counts no more. Where there is no old address, or staff write it
 * down for somebody whose old one does not work, only the new one is waited for. Events: submission.address_asked.
 */
export async function askChange(tx: Tx, submission: SubmissionRow, email: string): Promise<void> {
  const contributor = await getContributor(tx.db, submission.contributorId);
  const last = await findLastChange(tx.db, contributor.id);
  const recordedBy = personOf(tx.actor);
  const id = tx.newId();
  await tx.db.insert(addressChanges).values({
    id,
    contributorId: contributor.id,
    number: (last?.number ?? 0) + 1,
    email,
    emailKey: emailKey(email),
    askedAt: tx.now(),
    recordedBy,
    oldConfirmedAt: recordedBy || contributor.email === null ? tx.now() : null,
  });
  recordOn(tx, submission, "submission.address_asked", { change: id });
}

export type Side = "old_address" | "new_address";

/** One side says yes; with the other's it is done, and older private links end. Events: submission.address_changed. */
export async function agree(
  tx: Tx,
  submission: SubmissionRow,
  change: AddressChange,
  side: Side,
): Promise<void> {
  const now = tx.now();
  const oldConfirmedAt = change.oldConfirmedAt ?? (side === "old_address" ? now : null);
  const newConfirmedAt = change.newConfirmedAt ?? (side === "new_address" ? now : null);
  const doneAt = oldConfirmedAt && newConfirmedAt ? now : null;
  await tx.db
    .update(addressChanges)
    .set({ oldConfirmedAt, newConfirmedAt, doneAt })
    .where(eq(addressChanges.id, change.id));
  if (!doneAt) return;
  const { version } = await getContributor(tx.db, submission.contributorId);
  await tx.db
    .update(contributors)
    .set({ email: change.email, emailKey: change.emailKey, version: version + 1 })
    .where(eq(contributors.id, submission.contributorId));
  await raiseLink(tx, submission);
  recordOn(tx, submission, "submission.address_changed");
}

/** Ends a change that is under way. Events: submission.address_kept. */
export async function stop(tx: Tx, submission: SubmissionRow, change: AddressChange): Promise<void> {
  await tx.db.update(addressChanges).set({ stoppedAt: tx.now() }).where(eq(addressChanges.id, change.id));
  recordOn(tx, submission, "submission.address_kept");
}

/** Ends every private link that was handed out. */
async function raiseLink(tx: Tx, { id, linkVersion, version }: SubmissionRow): Promise<void> {
  await tx.db
    .update(submissions)
    .set({ linkVersion: linkVersion + 1, version: version + 1 })
    .where(eq(submissions.id, id));
}

/**
 * Makes a new private link, which ends the older ones and what is still to be confirmed by them. It is mailed where there is
 * an address. `click`: a digest that tells which click it was, where that is known. Events: submission.link_renewed (data: the click).
 */
export async function renew(tx: Tx, submission: SubmissionRow, click: string | null = null): Promise<void> {
  const change = await findLastChange(tx.db, submission.contributorId);
  if (change && !change.doneAt && !change.stoppedAt)
    await tx.db.update(addressChanges).set({ stoppedAt: tx.now() }).where(eq(addressChanges.id, change.id));
  await raiseLink(tx, submission);
  recordOn(tx, submission, "submission.link_renewed", click === null ? {} : { click });
}

export type StaffRefusal =
  | "not_found"
  | "not_allowed"
  /** its contributor is forgotten: nobody is written to, or follows it, any more */
  | "erased";

async function forContributor(
  ctx: Ctx,
  ref: string,
  act: (tx: Tx, submission: SubmissionRow) => Promise<void>,
): Promise<Result<undefined, StaffRefusal>> {
  return write<undefined, StaffRefusal>(ctx, async (tx) => {
    if (!mayRecordDecision(tx.actor)) return refuse("not_allowed");
    const submission = await findSubmission(tx.db, ref);
    if (!submission) return refuse("not_found");
    if (submission.erasureId) return refuse("erased");
    await act(tx, submission);
    return ok();
  });
}

/**
 * Staff write down a new address for somebody whose old one does not work: done when the new one says yes, and the old one
 * can stop it till then. Events: submission.address_asked.
 */
export const recordAddress = (ctx: Ctx, ref: string, email: string) =>
  forContributor(ctx, ref, (tx, submission) => askChange(tx, submission, email));

/** Staff make a new private link, for somebody who has lost his or passed it on. Events: submission.link_renewed. */
export const renewLinkFor = (ctx: Ctx, ref: string) =>
  forContributor(ctx, ref, (tx, submission) => renew(tx, submission));

/** Forgets the addresses of changes whose links have ended: nothing waits for them any more. Done by the worker. */
export async function forgetAddresses(ctx: Ctx): Promise<void> {
  const over = keptUntil(ctx.now(), "address_changes", retention.address_changes.usual);
  const old = and(isNotNull(addressChanges.email), lt(addressChanges.askedAt, over));
  if ((await ctx.db.read.$count(addressChanges, old)) === 0) return;
  await write<undefined, never>(ctx, async (tx) => {
    await tx.db.update(addressChanges).set({ email: null, emailKey: null }).where(old);
    return ok();
  });
}
