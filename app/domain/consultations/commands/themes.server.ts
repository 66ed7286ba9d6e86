/** Keeps the themes that contributions are sorted under. An ended one is not offered any more; what has it keeps it. */
import { eq } from "#db/kit.ts";
import { themes } from "#db/schema/consultations.ts";
import type { Ctx } from "../../kernel/context.server.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { hasSame } from "../../kernel/same.server.ts";
import { slugOf } from "../../kernel/slug.ts";
import type { Translated } from "../../people/person.ts";
import { listThemes, type ThemeRow } from "../queries.server.ts";
import {
  isWritten,
  type ListChange,
  movedOrder,
  recordListChange,
  type Seen,
  type WriteRefusal,
  writing,
} from "./change.server.ts";

export type ThemeRefusal = WriteRefusal | "title_missing" | "not_possible";

/**
 * Adds a theme at the end; its address comes from its title, or is given. One of the same title is not added again. Refused as
 * title_missing, join_link (details: field). Events: consultation.themes_changed.
 */
export async function addTheme(
  ctx: Ctx,
  slug: string,
  input: { title: Translated; slug?: string },
): Promise<Result<{ slug: string }, ThemeRefusal>> {
  return writing<{ slug: string }, ThemeRefusal>(ctx, slug, async (tx, consultation) => {
    if (!isWritten(input.title, consultation)) return refuse("title_missing");
    const rows = await listThemes(tx.db, consultation.id);
    const again = rows.find((row) => row.endedAt === null && hasSame(row, { title: input.title }));
    if (again) return ok({ slug: again.slug });
    const base =
      slugOf(input.slug ?? input.title[consultation.mainLanguage as keyof Translated] ?? "") || "theme";
    let free = base;
    for (let n = 2; rows.some((row) => row.slug === free); n++) free = `${base}-${n}`;
    const id = tx.newId();
    const position = Math.max(-1, ...rows.map((row) => row.position)) + 1;
    await tx.db
      .insert(themes)
      .values({ id, consultationId: consultation.id, slug: free, title: input.title, position });
    recordListChange(tx, consultation, { type: "consultation.themes_changed", change: "added", item: id });
    return ok({ slug: free });
  });
}

/** Renames a theme; its address stays. Refused as changed_meanwhile, title_missing, join_link (details: field). Events: consultation.themes_changed. */
export async function renameTheme(
  ctx: Ctx,
  slug: string,
  theme: string,
  { title, version }: { title: Translated } & Seen,
): Promise<Result<undefined, ThemeRefusal>> {
  return writing<undefined, ThemeRefusal>(ctx, slug, async (tx, consultation) => {
    const row = (await listThemes(tx.db, consultation.id)).find((one) => one.slug === theme);
    if (!row) return refuse("not_found");
    if (row.version !== version) return refuse("changed_meanwhile");
    if (!isWritten(title, consultation)) return refuse("title_missing");
    await tx.db
      .update(themes)
      .set({ title, version: row.version + 1 })
      .where(eq(themes.id, row.id));
    recordListChange(tx, consultation, {
      type: "consultation.themes_changed",
      change: "changed",
      item: row.id,
    });
    return ok();
  });
}

/** Ends a theme: it is offered no more. Refused as not_possible where it has ended. Events: consultation.themes_changed. */
export function endTheme(ctx: Ctx, slug: string, theme: string): Promise<Result<undefined, ThemeRefusal>> {
  return setEnded(ctx, slug, theme, "ended");
}

/** Offers an ended theme again. Refused as not_possible where it has not ended. Events: consultation.themes_changed. */
export function reopenTheme(ctx: Ctx, slug: string, theme: string): Promise<Result<undefined, ThemeRefusal>> {
  return setEnded(ctx, slug, theme, "reopened");
}

function setEnded(ctx: Ctx, slug: string, theme: string, change: ListChange & ("ended" | "reopened")) {
  return writing<undefined, ThemeRefusal>(ctx, slug, async (tx, consultation) => {
    const row = (await listThemes(tx.db, consultation.id)).find((one) => one.slug === theme);
    if (!row) return refuse("not_found");
    if ((row.endedAt === null) !== (change === "ended")) return refuse("not_possible");
    await tx.db
      .update(themes)
      .set({ endedAt: change === "ended" ? tx.now() : null })
      .where(eq(themes.id, row.id));
    recordListChange(tx, consultation, { type: "consultation.themes_changed", change, item: row.id });
    return ok();
  });
}

/** Moves a theme one place up or down. Events: consultation.themes_changed. */
export async function moveTheme(
  ctx: Ctx,
  slug: string,
  theme: string,
  to: "up" | "down",
): Promise<Result<undefined, ThemeRefusal>> {
  return writing<undefined, ThemeRefusal>(ctx, slug, async (tx, consultation) => {
    const rows = inUse(await listThemes(tx.db, consultation.id));
    const row = rows.find((one) => one.slug === theme);
    if (!row) return refuse("not_found");
    for (const [position, id] of movedOrder(rows, row.id, to).entries()) {
      await tx.db.update(themes).set({ position }).where(eq(themes.id, id));
    }
    recordListChange(tx, consultation, {
      type: "consultation.themes_changed",
      change: "moved",
      item: row.id,
    });
    return ok();
  });
}

const inUse = (rows: ThemeRow[]) => rows.filter((row) => row.endedAt === null);
