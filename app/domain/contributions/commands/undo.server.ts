/** Undo: takes an actor's last step back, unless a row that it touched has changed since. */
import { and, eq } from "#db/kit.ts";
import { contributions, passages } from "#db/schema/contributions.ts";
import { steps } from "#db/schema/kernel.ts";
import { submissions } from "#db/schema/submissions.ts";
import { personOf } from "../../kernel/actor.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { StepChange, StepKind } from "../../kernel/step.ts";
import { findLastStep, markUndone } from "../../kernel/steps.server.ts";
import { write } from "../../kernel/write.server.ts";
import { mayTriage } from "../policy.ts";
import { setCommitments } from "./change.server.ts";

export type UndoRefusal =
  | "not_allowed"
  | "nothing_to_undo"
  | "changed_meanwhile"
  /** it would take away a contribution that stands in public lists */
  | "already_listed";

const tables = { contributions, passages, submissions };

/** Puts the rows of the last step back as they were. Events: step.undone (data: the contributions and submissions it touched). */
export async function undoLastStep(ctx: Ctx): Promise<Result<{ kind: StepKind }, UndoRefusal>> {
  return write<{ kind: StepKind }, UndoRefusal>(ctx, async (tx) => {
    const personId = personOf(tx.actor);
    if (!personId || !mayTriage(tx.actor)) return refuse("not_allowed");
    const step = await findLastStep(tx.db, personId);
    if (!step) return refuse("nothing_to_undo");
    for (const change of step.changes)
      if (!(await stillAsLeft(tx, change))) return refuse("changed_meanwhile");
    for (const change of step.changes) if (await takesListedAway(tx, change)) return refuse("already_listed");
    for (const change of [...step.changes].reverse()) await restore(tx, change);
    await markUndone(tx, step);
    await carryOn(tx, personId, step.changes);
    const touched = (table: StepChange["table"]) =>
      step.changes.filter((c) => c.table === table).map((c) => c.id);
    tx.record({
      type: "step.undone",
      subjectKind: "person",
      subjectId: personId,
      data: { kind: step.kind, contributions: touched("contributions"), submissions: touched("submissions") },
    });
    return ok({ kind: step.kind as StepKind });
  });
}

/** Rows got a new version by undo: the steps before it expect that one now, so that undo can go on, fifty steps back. */
async function carryOn(tx: Tx, personId: string, changes: readonly StepChange[]): Promise<void> {
  const earlier = await tx.db
    .select()
    .from(steps)
    .where(and(eq(steps.personId, personId), eq(steps.undone, false)));
  for (const step of earlier) {
    const renumbered = step.changes.map((kept) => {
      const undone = changes.find(
        (c) => c.table === kept.table && c.id === kept.id && c.version === kept.version + 1,
      );
      return undone ? { ...kept, version: undone.version + 1 } : kept;
    });
    if (renumbered.some((change, i) => change !== step.changes[i])) {
      await tx.db.update(steps).set({ changes: renumbered }).where(eq(steps.id, step.id));
    }
  }
}

async function stillAsLeft(tx: Tx, change: StepChange): Promise<boolean> {
  const table = tables[change.table];
  const [row] = await tx.db.select({ version: table.version }).from(table).where(eq(table.id, change.id));
  return row?.version === change.version;
}

async function takesListedAway(tx: Tx, change: StepChange): Promise<boolean> {
  if (change.table !== "contributions" || !change.restore.removedAt) return false;
  const [row] = await tx.db
    .select({ listedAt: contributions.listedAt })
    .from(contributions)
    .where(eq(contributions.id, change.id));
  return Boolean(row?.listedAt);
}

async function restore(tx: Tx, change: StepChange): Promise<void> {
  const table = tables[change.table];
  await tx.db
    .update(table)
    .set({ ...change.restore, version: change.version + 1 })
    .where(eq(table.id, change.id));
  if (change.commitments) await setCommitments(tx, change.id, change.commitments);
}
