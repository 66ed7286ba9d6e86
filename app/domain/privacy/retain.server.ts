/**
 * Applies the periods for which what is held of persons is kept (0026): by the worker, once a day, in short steps that can be
 * repeated. A step looks first and writes only where something is due; its event holds a count and never says whose.
 */
import { and, inArray, isNull, type Queryable, sql } from "#db/kit.ts";
import { signUps } from "#db/schema/contacts.ts";
import { outbox, steps } from "#db/schema/kernel.ts";
import { addressChanges, contributors, factors, recoveryCodes, refusedAddresses } from "#db/schema/people.ts";
import { accessNeeds } from "#db/schema/registrations.ts";
import { submissions } from "#db/schema/submissions.ts";
import { readPeriods } from "../forum/queries.server.ts";
import { keptUntil, type Periods, type RetentionKey } from "../forum/retention.ts";
import type { Ctx, Tx } from "../kernel/context.server.ts";
import { ok } from "../kernel/result.ts";
import { write } from "../kernel/write.server.ts";
import { keepMailFates } from "../mailings/commands/keep-fates.server.ts";
import { forgetContributor } from "../own/forget.server.ts";
import { dropAsks, forgetRegistrations } from "../own/forget-registrations.server.ts";
import { forgetThoseWhoWalkedIn } from "../own/forget-walk-ins.server.ts";
import {
  dueAddresses,
  dueContributors,
  dueMail,
  dueRefused,
  dueSpam,
  dueStaffSignIn,
  dueSteps,
  type Look,
} from "./due.server.ts";
import { dueInvitations, forgetInvited } from "./due-invitations.server.ts";
import { dropImports, dueContacts, dueImports, dueSignUps, forgetContacts } from "./due-list.server.ts";
import { dueAsks, dueNeeds, dueRegistrations } from "./due-registrations.server.ts";
import { clearTables, dueTables } from "./due-tables.server.ts";

/** Those that lie in the forum's database and are applied here; the rest lies in files and in the store of sign-ins. */
const applied = {
  contributors: { look: dueContributors, apply: (tx: Tx, ids: string[]) => forgetAll(tx, ids, "identity") },
  spam: { look: dueSpam, apply: (tx: Tx, ids: string[]) => forgetAll(tx, ids, "words") },
  addresses: { look: dueAddresses, apply: forgetAddress },
  sent_mail: { look: dueMail, apply: dropMail },
  undo_steps: { look: dueSteps, apply: (tx: Tx, ids: string[]) => gone(tx, steps, steps.id, ids) },
  staff_sign_in: { look: dueStaffSignIn, apply: endStaffSignIn },
  refused_addresses: {
    look: dueRefused,
    apply: (tx: Tx, ids: string[]) => gone(tx, refusedAddresses, refusedAddresses.emailKey, ids),
  },
  sign_ups: { look: dueSignUps, apply: (tx: Tx, ids: string[]) => gone(tx, signUps, signUps.id, ids) },
  left_contacts: { look: dueContacts, apply: forgetContacts },
  contact_imports: { look: dueImports, apply: dropImports },
  invitations: { look: dueInvitations, apply: forgetInvited },
  registration_asks: { look: dueAsks, apply: dropAsks },
  table_notes: { look: dueTables, apply: clearTables },
  // Before needs, which go with them.
  registrations: { look: dueRegistrations, apply: forgetThoseAtMeetings },
  access_needs: {
    look: dueNeeds,
    apply: (tx: Tx, ids: string[]) => gone(tx, accessNeeds, accessNeeds.registrationId, ids),
  },
} satisfies Partial<Record<RetentionKey, { look: Look; apply: (tx: Tx, ids: string[]) => Promise<void> }>>;
export type AppliedKey = keyof typeof applied;
export const appliedKeys = Object.keys(applied) as AppliedKey[];

/** So many are dealt with in one transaction. */
export const stepSize = 20;

/** Where a day's work stands: which period, and behind which row. */
export type Place = { key: AppliedKey; after: string };
export const firstPlace: Place = { key: appliedKeys[0] as AppliedKey, after: "" };

/** Where the next period begins; null behind the last. */
export function behindPeriod({ key }: Pick<Place, "key">): Place | null {
  const following = appliedKeys[appliedKeys.indexOf(key) + 1];
  return following ? { key: following, after: "" } : null;
}

/** One step from a place on. Null when all is done. Events: retention.applied, where something was due. */
export async function retainStep(ctx: Ctx, { key, after }: Place): Promise<Place | null> {
  const nextKey = behindPeriod({ key });
  const period = (await readPeriods(ctx.db.read))[key];
  if (period === null) return nextKey;
  const before = keptUntil(ctx.now(), key, period);
  const { look, apply } = applied[key];
  const { ids, next } = await look(ctx.db.read, before, { after, limit: stepSize });
  for (let at = 0; at < ids.length; at += stepSize) {
    const some = ids.slice(at, at + stepSize);
    await write<undefined, never>(ctx, async (tx) => {
      // Looked at once more: another process may have done it, or something may have happened since.
      const { ids: due } = await look(tx.db, before, { after: "", limit: stepSize, among: some });
      if (due.length === 0) return ok();
      await apply(tx, due);
      recordApplied(tx, key, due.length);
      return ok();
    });
  }
  return next === null ? nextKey : { key, after: next };
}

/** All steps, one after another: for the worker's day, and for tests. */
export async function retain(ctx: Ctx): Promise<void> {
  for (let place: Place | null = firstPlace; place; ) place = await retainStep(ctx, place);
}

/** That a period was applied where the edge does it: to files. Events: retention.applied. */
export async function noteApplied(ctx: Ctx, key: RetentionKey, count: number): Promise<void> {
  await write<undefined, never>(ctx, async (tx) => {
    recordApplied(tx, key, count);
    return ok();
  });
}

const recordApplied = (tx: Tx, key: RetentionKey, count: number) =>
  tx.record({ type: "retention.applied", subjectKind: "forum", subjectId: "forum", data: { key, count } });

/**
 * How many would be dealt with today by these periods, and no further than `most` of each. What goes under one period is not
 * there any more for those that come after it.
 */
export async function countDue(
  db: Queryable,
  periods: Periods,
  now: string,
  most = 10_000,
): Promise<Record<AppliedKey, number>> {
  const counts = {} as Record<AppliedKey, number>;
  const counted = new Set<string>();
  for (const key of appliedKeys) {
    const period = periods[key];
    counts[key] = 0;
    if (period === null) continue;
    const before = keptUntil(now, key, period);
    for (let after: string | null = ""; after !== null && counts[key] < most; ) {
      // What is only counted stays, so it is looked for in one go.
      const { ids, next } = await applied[key].look(db, before, { after, limit: most });
      const fresh = ids.filter((id) => !counted.has(id));
      for (const id of fresh) counted.add(id);
      counts[key] += fresh.length;
      after = next === "" ? null : next;
    }
  }
  return counts;
}

/** Forgets senders, or all of it, as an erasure does; it leaves the same tombstones (0022). */
async function forgetAll(tx: Tx, ids: string[], scope: "identity" | "words"): Promise<void> {
  for (const id of ids) await forgetContributor(tx, id, { scope, ground: "period_passed" });
}

/**
 * Takes the address off submissions; the private link still opens them. What could be guessed back by it goes too: the salt
 * of the digest that it is part of. Events: submission.address_forgotten.
 */
async function forgetAddress(tx: Tx, ids: string[]): Promise<void> {
  const rows = await tx.db.select().from(submissions).where(inArray(submissions.id, ids));
  const senders = rows.map(({ contributorId }) => contributorId);
  const none = { email: null, emailKey: null };
  await tx.db
    .update(contributors)
    .set({ ...none, salt: "", version: sql`${contributors.version} + 1` })
    .where(inArray(contributors.id, senders));
  await tx.db.update(addressChanges).set(none).where(inArray(addressChanges.contributorId, senders));
  await tx.db
    .update(addressChanges)
    .set({ stoppedAt: tx.now() })
    .where(
      and(
        inArray(addressChanges.contributorId, senders),
        isNull(addressChanges.doneAt),
        isNull(addressChanges.stoppedAt),
      ),
    );
  await tx.db
    .update(submissions)
    .set({ salt: "", idempotencyKey: null, version: sql`${submissions.version} + 1` })
    .where(inArray(submissions.id, ids));
  for (const { id, consultationId } of rows)
    tx.record({
      type: "submission.address_forgotten",
      subjectKind: "submission",
      subjectId: id,
      consultationId,
    });
}

/** Before it goes, how the mail of a mailing ended is written down with its recipient: that is counted still. */
async function dropMail(tx: Tx, ids: string[]): Promise<void> {
  await keepMailFates(tx, ids);
  await gone(tx, outbox, outbox.id, ids);
}

async function endStaffSignIn(tx: Tx, ids: string[]): Promise<void> {
  await tx.db.delete(factors).where(inArray(factors.personId, ids));
  await tx.db.delete(recoveryCodes).where(inArray(recoveryCodes.personId, ids));
}

/** Registered, or there without. */
async function forgetThoseAtMeetings(tx: Tx, ids: string[]): Promise<void> {
  await forgetThoseWhoWalkedIn(tx, ids);
  await forgetRegistrations(tx, ids);
}

type Deletable = typeof outbox | typeof steps | typeof refusedAddresses | typeof signUps | typeof accessNeeds;
async function gone(
  tx: Tx,
  table: Deletable,
  key: Parameters<typeof inArray>[0],
  ids: string[],
): Promise<void> {
  await tx.db.delete(table).where(inArray(key as typeof outbox.id, ids));
}
