/** Keeps the timeline: milestones with their day, title and note. */
import { eq } from "#db/kit.ts";
import { milestones } from "#db/schema/consultations.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { hasSame } from "../../kernel/same.server.ts";
import type { MilestoneForm } from "../forms.ts";
import { handleOf, listMilestones } from "../queries.server.ts";
import { isWritten, recordListChange, type Seen, type WriteRefusal, writing } from "./change.server.ts";

export type MilestoneRefusal = WriteRefusal | "title_missing" | "already_public";

const valuesOf = ({ kind, on, title, note }: MilestoneForm) => ({
  kind,
  on,
  title,
  note: Object.keys(note).length > 0 ? note : null,
});

/**
 * Adds a milestone on a plain date; one that stands there is not added again. Refused as title_missing, join_link (details: field). Events:
 * consultation.timeline_changed.
 */
export async function addMilestone(
  ctx: Ctx,
  slug: string,
  input: MilestoneForm,
): Promise<Result<undefined, MilestoneRefusal>> {
  return writing<undefined, MilestoneRefusal>(ctx, slug, async (tx, consultation) => {
    if (!isWritten(input.title, consultation)) return refuse("title_missing");
    const rows = await listMilestones(tx.db, consultation.id);
    if (rows.some((row) => hasSame(row, valuesOf(input)))) return ok();
    const id = tx.newId();
    await tx.db.insert(milestones).values({ id, consultationId: consultation.id, ...valuesOf(input) });
    recordListChange(tx, consultation, { type: "consultation.timeline_changed", change: "added", item: id });
    return ok();
  });
}

/**
 * Changes a milestone, named by its handle: a new day, other words. Refused as changed_meanwhile, removed_meanwhile,
 * title_missing, join_link (details: field). Events: consultation.timeline_changed.
 */
export async function changeMilestone(
  ctx: Ctx,
  slug: string,
  handle: string,
  input: MilestoneForm & Seen,
): Promise<Result<undefined, MilestoneRefusal>> {
  return writing<undefined, MilestoneRefusal>(ctx, slug, async (tx, consultation) => {
    const row = (await listMilestones(tx.db, consultation.id)).find((one) => handleOf(one.id) === handle);
    if (!row) return refuse("removed_meanwhile");
    if (row.version !== input.version) return refuse("changed_meanwhile");
    if (!isWritten(input.title, consultation)) return refuse("title_missing");
    await tx.db
      .update(milestones)
      .set({ ...valuesOf(input), version: row.version + 1 })
      .where(eq(milestones.id, row.id));
    recordListChange(tx, consultation, {
      type: "consultation.timeline_changed",
      change: "changed",
      item: row.id,
    });
    return ok();
  });
}

/**
 * Takes a milestone out of a draft. Refused as already_public once announced: what was promised in public is changed
 * with a note, not taken away; and as changed_meanwhile, removed_meanwhile. Events: consultation.timeline_changed.
 */
export async function removeMilestone(
  ctx: Ctx,
  slug: string,
  handle: string,
  seen: Seen,
): Promise<Result<undefined, MilestoneRefusal>> {
  return writing<undefined, MilestoneRefusal>(ctx, slug, async (tx, consultation) => {
    const row = (await listMilestones(tx.db, consultation.id)).find((one) => handleOf(one.id) === handle);
    if (!row) return refuse("removed_meanwhile");
    if (row.version !== seen.version) return refuse("changed_meanwhile");
    if (consultation.status !== "draft") return refuse("already_public");
    await tx.db.delete(milestones).where(eq(milestones.id, row.id));
    recordListChange(tx, consultation, {
      type: "consultation.timeline_changed",
      change: "removed",
      item: row.id,
    });
    return ok();
  });
}
