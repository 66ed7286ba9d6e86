/** Keeps the outcomes that responses can give. Renamed, added or ended; an ended one stays with what has it. */
import { eq } from "#db/kit.ts";
import { dispositions } from "#db/schema/consultations.ts";
import type { Ctx, Tx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { hasSame } from "../../kernel/same.server.ts";
import type { DispositionForm } from "../forms.ts";
import {
  type ConsultationRow,
  countDispositions,
  type DispositionRow,
  listDispositions,
} from "../queries.server.ts";
import {
  isWritten,
  movedOrder,
  recordListChange,
  type Seen,
  type WriteRefusal,
  writing,
} from "./change.server.ts";

export type DispositionRefusal =
  | WriteRefusal
  | "label_missing"
  | "meaning_missing"
  | "not_possible"
  | "none_left";

/**
 * Adds an outcome of the consultation's own, with the line that says what it means for the contributor. One in the same
 * words is not added again.
 * Refused as label_missing, meaning_missing, join_link (details: field). Events: consultation.dispositions_changed.
 */
export async function addDisposition(
  ctx: Ctx,
  slug: string,
  input: DispositionForm,
): Promise<Result<{ key: string }, DispositionRefusal>> {
  return writing<{ key: string }, DispositionRefusal>(ctx, slug, async (tx, consultation) => {
    const unwritten = lacking(input, consultation);
    if (unwritten) return refuse(unwritten);
    const rows = await listDispositions(tx.db, consultation.id);
    const again = rows.find((row) => row.endedAt === null && hasSame(row, input));
    if (again) return ok({ key: again.key });
    let n = 1;
    while (rows.some((row) => row.key === `own-${n}`)) n++;
    const id = tx.newId();
    const position = Math.max(-1, ...rows.map((row) => row.position)) + 1;
    await tx.db
      .insert(dispositions)
      .values({ id, consultationId: consultation.id, key: `own-${n}`, ...input, position });
    recordListChange(tx, consultation, {
      type: "consultation.dispositions_changed",
      change: "added",
      item: id,
    });
    return ok({ key: `own-${n}` });
  });
}

/**
 * Gives an outcome other words; its key and its glyph stay. Published responses keep the words they were published
 * with until they are projected again. Refused as changed_meanwhile, label_missing, meaning_missing, join_link (details: field). Events:
 * consultation.dispositions_changed.
 */
export function changeDisposition(ctx: Ctx, slug: string, key: string, input: DispositionForm & Seen) {
  return one(ctx, slug, key, async (tx, consultation, row) => {
    if (row.version !== input.version) return refuse("changed_meanwhile");
    const unwritten = lacking(input, consultation);
    if (unwritten) return refuse(unwritten);
    const { label, meaning, needsDestination } = input;
    await tx.db
      .update(dispositions)
      .set({ label, meaning, needsDestination, version: row.version + 1 })
      .where(eq(dispositions.id, row.id));
    recordListChange(tx, consultation, {
      type: "consultation.dispositions_changed",
      change: "changed",
      item: row.id,
    });
    return ok();
  });
}

/** Ends an outcome: it is offered no more. Refused as not_possible where it has ended, as none_left where none would be left. Events: consultation.dispositions_changed. */
export function endDisposition(ctx: Ctx, slug: string, key: string) {
  return one(ctx, slug, key, async (tx, consultation, row) => {
    if (row.endedAt) return refuse("not_possible");
    if ((await countDispositions(tx.db, consultation.id)) === 1) return refuse("none_left");
    await tx.db.update(dispositions).set({ endedAt: tx.now() }).where(eq(dispositions.id, row.id));
    recordListChange(tx, consultation, {
      type: "consultation.dispositions_changed",
      change: "ended",
      item: row.id,
    });
    return ok();
  });
}

/** Offers an ended outcome again. Refused as not_possible where it has not ended. Events: consultation.dispositions_changed. */
export function reopenDisposition(ctx: Ctx, slug: string, key: string) {
  return one(ctx, slug, key, async (tx, consultation, row) => {
    if (!row.endedAt) return refuse("not_possible");
    await tx.db.update(dispositions).set({ endedAt: null }).where(eq(dispositions.id, row.id));
    recordListChange(tx, consultation, {
      type: "consultation.dispositions_changed",
      change: "reopened",
      item: row.id,
    });
    return ok();
  });
}

/** Moves an outcome one place up or down. Events: consultation.dispositions_changed. */
export function moveDisposition(ctx: Ctx, slug: string, key: string, to: "up" | "down") {
  return one(ctx, slug, key, async (tx, consultation, row) => {
    const rows = (await listDispositions(tx.db, consultation.id)).filter((other) => other.endedAt === null);
    for (const [position, id] of movedOrder(rows, row.id, to).entries()) {
      await tx.db.update(dispositions).set({ position }).where(eq(dispositions.id, id));
    }
    recordListChange(tx, consultation, {
      type: "consultation.dispositions_changed",
      change: "moved",
      item: row.id,
    });
    return ok();
  });
}

function one(
  ctx: Ctx,
  slug: string,
  key: string,
  body: (
    tx: Tx,
    consultation: ConsultationRow,
    row: DispositionRow,
  ) => Promise<Result<undefined, DispositionRefusal>>,
): Promise<Result<undefined, DispositionRefusal>> {
  return writing<undefined, DispositionRefusal>(ctx, slug, async (tx, consultation) => {
    const row = (await listDispositions(tx.db, consultation.id)).find((other) => other.key === key);
    return row ? body(tx, consultation, row) : refuse("not_found");
  });
}

function lacking(
  input: DispositionForm,
  consultation: ConsultationRow,
): "label_missing" | "meaning_missing" | null {
  if (!isWritten(input.label, consultation)) return "label_missing";
  return isWritten(input.meaning, consultation) ? null : "meaning_missing";
}
