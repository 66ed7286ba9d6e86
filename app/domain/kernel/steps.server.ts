/** Keeps and finds the steps that staff can undo; taking one back is `undoLastStep` in the contributions room. */
import { and, desc, eq, inArray, lte, type Queryable } from "#db/kit.ts";
import { steps } from "#db/schema/kernel.ts";
import { personOf } from "./actor.ts";
import type { Tx } from "./context.server.ts";
import type { StepChange, StepKind } from "./step.ts";

export const keptSteps = 50;

export type NewStep = { kind: StepKind; details?: Record<string, string | number>; changes: StepChange[] };

/** Keeps a step of the actor, and only the last fifty. The system has no undo. */
export async function keepStep(tx: Tx, step: NewStep): Promise<void> {
  const personId = personOf(tx.actor);
  if (!personId || step.changes.length === 0) return;
  const [last] = await tx.db
    .select({ number: steps.number })
    .from(steps)
    .where(eq(steps.personId, personId))
    .orderBy(desc(steps.number))
    .limit(1);
  const number = (last?.number ?? 0) + 1;
  await tx.db
    .insert(steps)
    .values({ details: {}, ...step, id: tx.newId(), personId, number, undone: false, at: tx.now() });
  await tx.db.delete(steps).where(and(eq(steps.personId, personId), lte(steps.number, number - keptSteps)));
}

export type KeptStep = typeof steps.$inferSelect;

/** The step that undo would take next, or null. */
export async function findLastStep(db: Queryable, personId: string): Promise<KeptStep | null> {
  const [row] = await db
    .select()
    .from(steps)
    .where(and(eq(steps.personId, personId), eq(steps.undone, false)))
    .orderBy(desc(steps.number))
    .limit(1);
  return row ?? null;
}

/** A step of a person by its number, undone or not; null where there is none. */
export async function findStep(db: Queryable, personId: string, number: number): Promise<KeptStep | null> {
  // what no column holds
  if (!Number.isInteger(number) || Math.abs(number) >= 2 ** 31) return null;
  const [row] = await db
    .select()
    .from(steps)
    .where(and(eq(steps.personId, personId), eq(steps.number, number)));
  return row ?? null;
}

export async function markUndone(tx: Tx, step: KeptStep): Promise<void> {
  await tx.db.update(steps).set({ undone: true }).where(eq(steps.id, step.id));
}

/** Takes away every step, of whoever, that would put back one of these rows: what it remembers of them is to be forgotten. */
export async function forgetSteps(tx: Tx, rows: ReadonlySet<string>): Promise<void> {
  const kept = await tx.db.select({ id: steps.id, changes: steps.changes }).from(steps);
  const touching = kept.filter(({ changes }) => changes.some(({ id }) => rows.has(id))).map(({ id }) => id);
  if (touching.length > 0) await tx.db.delete(steps).where(inArray(steps.id, touching));
}
