/** Keeps the material that readers are pointed to: a title, an address by http or https, a note. */
import { eq } from "#db/kit.ts";
import { materials } from "#db/schema/consultations.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { hasSame } from "../../kernel/same.server.ts";
import type { MaterialForm } from "../forms.ts";
import { type ConsultationRow, handleOf, listMaterials, type MaterialRow } from "../queries.server.ts";
import {
  isWritten,
  movedOrder,
  recordListChange,
  type Seen,
  type WriteRefusal,
  writing,
} from "./change.server.ts";

export type MaterialRefusal = WriteRefusal | "title_missing";

const valuesOf = ({ title, note, url }: MaterialForm) => ({
  title,
  url,
  note: Object.keys(note).length > 0 ? note : null,
});

/** Adds material at the end; what stands there is not added again. Refused as title_missing, join_link (details: field). Events: consultation.materials_changed. */
export async function addMaterial(
  ctx: Ctx,
  slug: string,
  input: MaterialForm,
): Promise<Result<undefined, MaterialRefusal>> {
  return writing<undefined, MaterialRefusal>(ctx, slug, async (tx, consultation) => {
    if (!isWritten(input.title, consultation)) return refuse("title_missing");
    const rows = await listMaterials(tx.db, consultation.id);
    if (rows.some((row) => hasSame(row, valuesOf(input)))) return ok();
    const id = tx.newId();
    const position = Math.max(-1, ...rows.map((row) => row.position)) + 1;
    await tx.db
      .insert(materials)
      .values({ id, consultationId: consultation.id, ...valuesOf(input), position });
    recordListChange(tx, consultation, { type: "consultation.materials_changed", change: "added", item: id });
    return ok();
  });
}

/**
 * Changes one, named by its handle. Refused as changed_meanwhile, removed_meanwhile, title_missing, join_link (details: field). Events:
 * consultation.materials_changed.
 */
export function changeMaterial(ctx: Ctx, slug: string, handle: string, input: MaterialForm & Seen) {
  return one(ctx, slug, handle, async (tx, consultation, row) => {
    if (row.version !== input.version) return refuse("changed_meanwhile");
    if (!isWritten(input.title, consultation)) return refuse("title_missing");
    await tx.db
      .update(materials)
      .set({ ...valuesOf(input), version: row.version + 1 })
      .where(eq(materials.id, row.id));
    recordListChange(tx, consultation, {
      type: "consultation.materials_changed",
      change: "changed",
      item: row.id,
    });
    return ok();
  });
}

/** Points to it no more. Refused as changed_meanwhile, removed_meanwhile. Events: consultation.materials_changed. */
export function removeMaterial(ctx: Ctx, slug: string, handle: string, seen: Seen) {
  return one(ctx, slug, handle, async (tx, consultation, row) => {
    if (row.version !== seen.version) return refuse("changed_meanwhile");
    await tx.db.delete(materials).where(eq(materials.id, row.id));
    recordListChange(tx, consultation, {
      type: "consultation.materials_changed",
      change: "removed",
      item: row.id,
    });
    return ok();
  });
}

/** Moves one a place up or down. Events: consultation.materials_changed. */
export function moveMaterial(ctx: Ctx, slug: string, handle: string, to: "up" | "down") {
  return one(ctx, slug, handle, async (tx, consultation, row) => {
    const rows = await listMaterials(tx.db, consultation.id);
    for (const [position, id] of movedOrder(rows, row.id, to).entries()) {
      await tx.db.update(materials).set({ position }).where(eq(materials.id, id));
    }
    recordListChange(tx, consultation, {
      type: "consultation.materials_changed",
      change: "moved",
      item: row.id,
    });
    return ok();
  });
}

function one(
  ctx: Ctx,
  slug: string,
  handle: string,
  body: (
    tx: Tx,
    consultation: ConsultationRow,
    row: MaterialRow,
  ) => Promise<Result<undefined, MaterialRefusal>>,
): Promise<Result<undefined, MaterialRefusal>> {
  return writing<undefined, MaterialRefusal>(ctx, slug, async (tx, consultation) => {
    const row = (await listMaterials(tx.db, consultation.id)).find((other) => handleOf(other.id) === handle);
    return row ? body(tx, consultation, row) : refuse("removed_meanwhile");
  });
}
