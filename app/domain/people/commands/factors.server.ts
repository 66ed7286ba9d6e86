/** Writes of second factors: add, use, remove, put codes on paper, and reset those of somebody else. */
import { and, count, eq, isNull } from "#db/kit.ts";
import { factors, recoveryCodes } from "#db/schema/people.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { write } from "../../kernel/write.server.ts";
import { type FactorEvent, type FactorKind, mostFactors } from "../factor.ts";
import { mayResetFactors, needsSecondFactor } from "../policy.ts";
import { countRecoveryCodes, findStaffByEmail, listFactors } from "../queries.server.ts";

/** Events hold what was done, never a secret, a code or a name. */
const record = (tx: Tx, type: FactorEvent, personId: string, data: Record<string, string | number> = {}) =>
  tx.record({ type, subjectKind: "person", subjectId: personId, data });

export type NewFactor = {
  kind: FactorKind;
  name: string;
  /** sealed, or public */
  key: string;
  credentialId: string | null;
  counter: number;
};
export type AddFactorRefusal = "not_allowed" | "too_many" | "already_added" | "added_meanwhile";

/**
 * Adds a factor to one's own. The first one comes with codes on paper, given as hashes; refused as `added_meanwhile`
 * where somebody has signed in elsewhere and added the first one since. Events: person.factor_added.
 */
export async function addFactor(
  ctx: Ctx,
  { codeHashes, ...factor }: NewFactor & { codeHashes: readonly string[] | null },
): Promise<Result<undefined, AddFactorRefusal>> {
  return write<undefined, AddFactorRefusal>(ctx, async (tx) => {
    if (!needsSecondFactor(tx.actor)) return refuse("not_allowed");
    const { personId } = tx.actor;
    const held = await listFactors(tx.db, personId);
    if (codeHashes && held.length > 0) return refuse("added_meanwhile");
    if (held.length >= mostFactors) return refuse("too_many");
    const [row] = await tx.db
      .insert(factors)
      .values({ id: tx.newId(), personId, ...factor, addedAt: tx.now(), lastUsedAt: null })
      .onConflictDoNothing()
      .returning();
    if (!row) return refuse("already_added");
    if (codeHashes) await replaceCodes(tx, personId, codeHashes);
    record(tx, "person.factor_added", personId, { kind: factor.kind });
    return ok();
  });
}

async function replaceCodes(tx: Tx, personId: string, hashes: readonly string[]): Promise<void> {
  await tx.db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  const rows = hashes.map((hash) => ({ id: tx.newId(), personId, hash, usedAt: null }));
  if (rows.length > 0) await tx.db.insert(recoveryCodes).values(rows);
}

export type GiveRefusal = "not_allowed" | "used_meanwhile";

/**
 * Notes that a factor was given. Its count moves on from the one that was seen, so that of two requests with one code
 * only the first is done. No event: signing in is no change.
 */
export async function giveFactor(
  ctx: Ctx,
  input: { factorId: string; seen: number; counter: number },
): Promise<Result<undefined, GiveRefusal>> {
  return write<undefined, GiveRefusal>(ctx, async (tx) => {
    const personId = personOf(tx.actor);
    if (!personId) return refuse("not_allowed");
    const done = await tx.db
      .update(factors)
      .set({ counter: input.counter, lastUsedAt: tx.now() })
      .where(
        and(eq(factors.id, input.factorId), eq(factors.personId, personId), eq(factors.counter, input.seen)),
      )
      .returning();
    return done.length === 1 ? ok() : refuse("used_meanwhile");
  });
}

/** Uses a code from paper, once. Events: person.recovery_code_used, with how many are left. */
export async function giveRecoveryCode(ctx: Ctx, hash: string): Promise<Result<undefined, GiveRefusal>> {
  return write<undefined, GiveRefusal>(ctx, async (tx) => {
    const personId = personOf(tx.actor);
    if (!personId) return refuse("not_allowed");
    const done = await tx.db
      .update(recoveryCodes)
      .set({ usedAt: tx.now() })
      .where(
        and(eq(recoveryCodes.personId, personId), eq(recoveryCodes.hash, hash), isNull(recoveryCodes.usedAt)),
      )
      .returning();
    if (done.length !== 1) return refuse("used_meanwhile");
    record(tx, "person.recovery_code_used", personId, { left: await countRecoveryCodes(tx.db, personId) });
    return ok();
  });
}

/** Puts new codes on paper; the old ones are over. Events: person.recovery_codes_made. */
export async function makeRecoveryCodes(
  ctx: Ctx,
  hashes: readonly string[],
): Promise<Result<undefined, "not_allowed">> {
  return write<undefined, "not_allowed">(ctx, async (tx) => {
    if (!needsSecondFactor(tx.actor)) return refuse("not_allowed");
    await replaceCodes(tx, tx.actor.personId, hashes);
    record(tx, "person.recovery_codes_made", tx.actor.personId);
    return ok();
  });
}

export type RemoveFactorRefusal = "not_allowed" | "not_found" | "last_factor";

/** Takes one of one's own factors away, never the last one. Events: person.factor_removed. */
export async function removeFactor(
  ctx: Ctx,
  /** names it on pages: ids stay in the server */
  addedAt: string,
): Promise<Result<undefined, RemoveFactorRefusal>> {
  return write<undefined, RemoveFactorRefusal>(ctx, async (tx) => {
    if (!needsSecondFactor(tx.actor)) return refuse("not_allowed");
    const { personId } = tx.actor;
    const held = await listFactors(tx.db, personId);
    const factor = held.find((one) => one.addedAt === addedAt);
    if (!factor) return refuse("not_found");
    if (held.length === 1) return refuse("last_factor");
    await tx.db.delete(factors).where(eq(factors.id, factor.id));
    record(tx, "person.factor_removed", personId, { kind: factor.kind });
    return ok();
  });
}

export type ResetRefusal = "not_allowed" | "not_found" | "own_factor" | "no_factor";

/**
 * Ends all factors and codes of a person who has lost them; at the next sign-in he sets up anew. Nobody resets his
 * own: that takes a second administrator, or whoever runs the server. Events: person.factors_reset.
 */
export async function resetFactors(
  ctx: Ctx,
  input: { email: string },
): Promise<Result<{ personId: string }, ResetRefusal>> {
  return write<{ personId: string }, ResetRefusal>(ctx, async (tx) => {
    const person = await findStaffByEmail(tx.db, input.email);
    if (person && personOf(tx.actor) === person.id) return refuse("own_factor");
    if (!mayResetFactors(tx.actor, person?.id ?? "")) return refuse("not_allowed");
    if (!person) return refuse("not_found");
    const [held] = await tx.db.select({ n: count() }).from(factors).where(eq(factors.personId, person.id));
    if (!held?.n) return refuse("no_factor");
    await tx.db.delete(factors).where(eq(factors.personId, person.id));
    await tx.db.delete(recoveryCodes).where(eq(recoveryCodes.personId, person.id));
    record(tx, "person.factors_reset", person.id);
    return ok({ personId: person.id });
  });
}
