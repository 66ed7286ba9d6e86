/**
 * Forgetting a contributor: what the product holds of one person goes, in every table, and what stays is a tombstone (rule 2,
 * rule 11). In this room, since it has to end work in all earlier ones. What lies in files the worker removes after the
 * commit. Decision 0022 says table by table what becomes of it.
 */
import { and, eq, isNull, sql } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { passages, redactions } from "#db/schema/passages.ts";
import { addressChanges, contributors } from "#db/schema/people.ts";
import {
  erasureSubmissions,
  erasures,
  laterTexts,
  submissions,
  submissionTexts,
} from "#db/schema/submissions.ts";
import { listContributionsOf } from "../contributions/queries.server.ts";
import { personOf } from "../kernel/actor.ts";
import type { Tx } from "../kernel/context.server.ts";
import { recordOn } from "../kernel/record.server.ts";
import { forgetSteps } from "../kernel/steps.server.ts";
import { forgetRefused } from "../people/refused.server.ts";
import { endContributions, endSubmission } from "../responses/commands/withdraw.server.ts";
import { coverErased } from "../responses/covering-erased.server.ts";
import { findAskedErasure, findErasureScope, listErasedBy } from "../submissions/erasure.server.ts";
import { type ContributorScope, type ErasureGround, isWider } from "../submissions/erasure.ts";
import { getContributor, getSubmissionById, type SubmissionRow } from "../submissions/queries.server.ts";
import { forgetMail, wipeMailings } from "./forget-mail.server.ts";
import { wipeOurs } from "./forget-ours.server.ts";
import { forgetRegisteredBehind } from "./forget-registrations.server.ts";
import { forgetStaff } from "./forget-staff.server.ts";
import { forgetFiles, forgetTexts } from "./forget-texts.server.ts";
import { wipeWritten } from "./forget-written.server.ts";
import type { Name, Place } from "./forgotten-words.ts";
import { listNames, listParts, namedBy } from "./names.server.ts";

export type ErasureRow = typeof erasures.$inferSelect;
/** What one erasure forgets of one submission. */
export type Forgetting = {
  submission: SubmissionRow;
  erasure: ErasureRow & { doneAt: string };
  names: readonly Name[];
  words: boolean;
  again: Again | null;
};
/** An erasure that a restored database does not know of: when it was carried out, and which places of texts it barred. */
export type Again = { doneAt: string; barred: ReadonlyMap<string, readonly Place[]> };

/**
 * Forgets who stands behind a submission by a rule of the forum's own, without anybody having asked: for periods that have passed.
 * Part of a command of the system's. What is asked for by staff goes through `askErasure` and `approveErasure`.
 *
 * `contact` takes a person's name and the address and leaves the organisation; `identity` takes the names too and leaves the
 * words, with a bar for every letter of the names and of what is marked as signature; `words` takes texts, titles, files and what
 * staff wrote about them, and ends what was still worked on as taken back. In each the private link ends, waiting mail is not
 * sent, and the salts of what changed are destroyed, so that no digest leads back. What stays is the reference, its dates and
 * channel, theme, stage and outcome, and the response. Doing it again does nothing new. Whoever is registered for meetings with
 * the same address stays so: that has a period of its own, and an address is what somebody typed. Events: submission.erased (data:
 * erasure, scope, ground, texts: ids and digests of what was left of them), contribution.erased for each that was open or
 * answered, contribution.parted.
 */
export async function forgetContributor(
  tx: Tx,
  submissionId: string,
  { scope, ground }: { scope: ContributorScope; ground: Extract<ErasureGround, "period_passed"> },
): Promise<void> {
  const { erasureId } = await getSubmissionById(tx.db, submissionId);
  if (!isWider(scope, await findErasureScope(tx.db, erasureId))) return;
  const [erasure] = await tx.db
    .insert(erasures)
    .values({ id: tx.newId(), scope, ground, askedAt: tx.now() })
    .returning();
  if (!erasure) throw new Error("the erasure was not kept");
  await tx.db.insert(erasureSubmissions).values({ erasureId: erasure.id, submissionId });
  await carryOut(tx, erasure);
  await endOvertaken(tx, submissionId);
}

/** A request that a second person can do nothing about any more, since all of it is gone, is given back. */
async function endOvertaken(tx: Tx, submissionId: string): Promise<void> {
  const asked = await findAskedErasure(tx.db, submissionId);
  if (!asked) return;
  const of = await listErasedBy(tx.db, asked.id);
  for (const { erasureId } of of) if (isWider(asked.scope, await findErasureScope(tx.db, erasureId))) return;
  const decided = { decidedAt: tx.now(), decidedBy: personOf(tx.actor) ?? "system" };
  await tx.db
    .update(erasures)
    .set({ verdict: "returned", ...decided })
    .where(eq(erasures.id, asked.id));
  const { id: erasure, scope, ground } = asked;
  for (const one of of) recordOn(tx, one, "submission.erasure_returned", { erasure, scope, ground });
}

/** How an erasure is carried out. */
type How = {
  /** words that name the person where they stand alone, as whoever decided has said */
  parts?: readonly string[];
  /** registrations for meetings with the address are the person's too, as whoever decided has said */
  meetings?: boolean;
  /** where a restore brought the rows back */
  again?: Again;
};

/** Carries an erasure out, for its submissions or for somebody of staff. */
export async function carryOut(
  tx: Tx,
  erasure: ErasureRow,
  { parts = [], meetings = false, again }: How = {},
): Promise<void> {
  const doneAt = again?.doneAt ?? tx.now();
  const done = { ...erasure, doneAt };
  await tx.db.update(erasures).set({ doneAt, settledAt: null }).where(eq(erasures.id, erasure.id));
  const staff = erasure.personId ? await forgetStaff(tx, erasure.personId, done) : [];
  const them = await listErasedBy(tx.db, erasure.id);
  // Before the addresses go.
  if (meetings) await forgetRegisteredBehind(tx, them);
  // One person may be named in what another of these came with.
  const known = await listNames(tx.db, them, erasure.scope !== "contact");
  const names = [...known, ...parts.map((words) => ({ words, part: true }))];
  for (const submission of them) {
    // A period may have passed while it was waited for a decision.
    if (!isWider(erasure.scope, await findErasureScope(tx.db, submission.erasureId))) continue;
    const own = await listParts(tx.db, submission);
    const said = own.flatMap((part, at) => (parts.includes(part) ? String(at) : []));
    const words = erasure.scope === "words";
    const forgetting = { submission, erasure: done, names, words, again: again ?? null };
    await forget(tx, forgetting, { parts: said, meetings });
  }
  const ids = them.map(({ id }) => id);
  await wipeMailings(tx, ids, names);
  // What somebody typed as a name is believed where two people have decided on it, and not where a period has passed.
  const decided = erasure.ground !== "period_passed";
  await wipeOurs(tx, decided ? [...staff, ...names] : names.filter(({ words }) => words.includes("@")));
}

async function forget(
  tx: Tx,
  forgetting: Forgetting,
  { parts, meetings }: { parts: string[]; meetings: boolean },
): Promise<void> {
  const { submission, erasure, names, words } = forgetting;
  await coverErased(tx, submission.id, { words, ...namedBy(names) });
  if (words) await endWork(tx, forgetting);
  await forgetSender(tx, forgetting);
  const texts = await forgetTexts(tx, forgetting);
  await forgetFiles(tx, forgetting);
  await wipeWritten(tx, forgetting);
  await forgetSteps(tx, await listRowsOf(tx, submission.id));
  recordOn(tx, submission, "submission.erased", {
    erasure: erasure.id,
    scope: erasure.scope,
    ground: erasure.ground,
    texts,
    // Which words of the name were taken by themselves, as they come: a redo after a restore has the name.
    ...(parts.length > 0 && { parts }),
    ...(meetings && { meetings }),
  });
}

/** Nobody can answer what nobody can read: it ends as if it had been taken back. What has ended otherwise stays where it is. */
async function endWork(tx: Tx, { submission, erasure }: Forgetting): Promise<void> {
  const found = await listContributionsOf(tx.db, submission.id);
  const open = found.filter((one) => one.withdrawnAt === null && one.stage !== "set_aside");
  await endContributions(tx, open, {
    at: erasure.doneAt,
    as: { type: "contribution.erased", data: { erasure: erasure.id } },
    by: erasure.askedBy ?? undefined,
  });
  if (submission.status === "received" || submission.status === "split") await endSubmission(tx, submission);
}

/** Who it came from, how he was reached, and what may still be on its way to him. */
async function forgetSender(tx: Tx, { submission, erasure }: Forgetting): Promise<void> {
  const { id, contributorId, linkVersion } = submission;
  const contributor = await getContributor(tx.db, contributorId);
  if (contributor.emailKey) await forgetRefused(tx, contributor.emailKey);
  await tx.db
    .update(contributors)
    .set({
      ...(erasure.scope === "contact" ? {} : { organisationName: null }),
      ...{ personName: null, email: null, emailKey: null, salt: "" },
      // One further than 'this was not me' goes: nobody has said that.
      version: contributor.version + 2,
    })
    .where(eq(contributors.id, contributorId));
  await tx.db
    .update(addressChanges)
    .set({ email: null, emailKey: null })
    .where(eq(addressChanges.contributorId, contributorId));
  await tx.db
    .update(addressChanges)
    .set({ stoppedAt: tx.now() })
    .where(
      and(
        eq(addressChanges.contributorId, contributorId),
        isNull(addressChanges.doneAt),
        isNull(addressChanges.stoppedAt),
      ),
    );
  await forgetMail(tx, "contributor", contributorId);
  await tx.db
    .update(submissions)
    .set({
      erasureId: erasure.id,
      ...{ idempotencyKey: null, salt: "", linkVersion: linkVersion + 1 },
      version: sql`${submissions.version} + 1`,
    })
    .where(eq(submissions.id, id));
  await tx.db.update(laterTexts).set({ idempotencyKey: null }).where(eq(laterTexts.submissionId, id));
}

/** The ids of all rows that a step of staff may want to put back as they were. */
async function listRowsOf(tx: Tx, submissionId: string): Promise<Set<string>> {
  const points = await tx.db
    .select({ id: contributions.id })
    .from(contributions)
    .where(eq(contributions.submissionId, submissionId));
  const cut = await tx.db
    .select({ id: passages.id })
    .from(passages)
    .innerJoin(submissionTexts, eq(submissionTexts.id, passages.textId))
    .where(eq(submissionTexts.submissionId, submissionId));
  const hidden = await tx.db
    .select({ id: redactions.id })
    .from(redactions)
    .innerJoin(submissionTexts, eq(submissionTexts.id, redactions.textId))
    .where(eq(submissionTexts.submissionId, submissionId));
  return new Set([submissionId, ...[...points, ...cut, ...hidden].map(({ id }) => id)]);
}
