/**
 * Part of forgetting: what the forum wrote of its consultations. Their outcomes are not among it: an approval is bound to the text, so
 * they stay, and are listed for whoever decides where input is erased (decision 0044).
 */
import { eq } from "#db/kit.ts";
import { consultations, dispositions, materials, milestones, themes } from "#db/schema/consultations.ts";
import { type ConsultationRow, getForumRules, handleOf } from "../consultations/queries.server.ts";
import type { Tx } from "../kernel/context.server.ts";
import { isLeft, wiped, wipedIn } from "./forgotten-texts.ts";
import { holdsName, type Name, withoutNames } from "./forgotten-words.ts";

/** Events: consultation.names_erased (data: themes that named somebody) where a name stood. */
export async function wipeConsultationTexts(tx: Tx, names: readonly Name[]): Promise<void> {
  const renamed = await wipeThemes(tx, names);
  const touched = new Set([
    ...renamed.map(({ consultationId }) => consultationId),
    ...(await wipeHeads(tx, names)),
    ...(await wipeMilestones(tx, names)),
    ...(await wipeDispositions(tx, names)),
    ...(await wipeMaterials(tx, names)),
  ]);
  for (const id of [...touched].sort())
    tx.record({
      type: "consultation.names_erased",
      subjectKind: "consultation",
      subjectId: id,
      consultationId: id,
      data: {
        themes: renamed.filter(({ consultationId }) => consultationId === id).map((theme) => theme.id),
      },
    });
}

const heads = ["title", "purpose", "summary", "background", "contactName", "latePolicy"] as const;

/** An address to ask at gives way to the forum's own, where a contact's begins. */
async function wipeHeads(tx: Tx, names: readonly Name[]): Promise<string[]> {
  const { contactEmail: ours } = await getForumRules(tx.db);
  const leftOf = (row: ConsultationRow) => ({
    ...wipedIn(row, heads, names),
    canInfluence: row.canInfluence.map((one) => wiped(one, names)),
    cannotInfluence: row.cannotInfluence.map((one) => ({
      ...one,
      text: wiped(one.text, names),
      where: wiped(one.where, names),
    })),
    cancelReason: row.cancelReason && wiped(row.cancelReason, names),
    caseNumber: row.caseNumber && withoutNames(row.caseNumber, names),
    contactEmail: holdsName(row.contactEmail, names) ? ours : row.contactEmail,
  });
  const touched: string[] = [];
  for (const row of await tx.db.select().from(consultations)) {
    const left = leftOf(row);
    if (isLeft(row, left)) continue;
    const set = { ...left, version: row.version + 1 };
    await tx.db.update(consultations).set(set).where(eq(consultations.id, row.id));
    touched.push(row.id);
  }
  return touched;
}

async function wipeMilestones(tx: Tx, names: readonly Name[]): Promise<string[]> {
  const touched: string[] = [];
  for (const row of await tx.db.select().from(milestones)) {
    const left = { title: wiped(row.title, names), note: row.note && wiped(row.note, names) };
    if (isLeft(row, left)) continue;
    const set = { ...left, version: row.version + 1 };
    await tx.db.update(milestones).set(set).where(eq(milestones.id, row.id));
    touched.push(row.consultationId);
  }
  return touched;
}

/** Contributions show the name of their theme, so it is told which of them have another one. */
async function wipeThemes(tx: Tx, names: readonly Name[]): Promise<(typeof themes.$inferSelect)[]> {
  const touched: (typeof themes.$inferSelect)[] = [];
  for (const row of await tx.db.select().from(themes).orderBy(themes.id)) {
    const left = wipedIn(row, ["title"], names);
    if (isLeft(row, left)) continue;
    // Its address was made of its title, and is only what a list is narrowed by.
    const set = { ...left, slug: `theme-${handleOf(row.id)}`, version: row.version + 1 };
    await tx.db.update(themes).set(set).where(eq(themes.id, row.id));
    touched.push(row);
  }
  return touched;
}

/** What was published keeps the words that it was published with, as it does where somebody changes them. */
async function wipeDispositions(tx: Tx, names: readonly Name[]): Promise<string[]> {
  const touched: string[] = [];
  for (const row of await tx.db.select().from(dispositions)) {
    const left = wipedIn(row, ["label", "meaning"], names);
    if (isLeft(row, left)) continue;
    const set = { ...left, version: row.version + 1 };
    await tx.db.update(dispositions).set(set).where(eq(dispositions.id, row.id));
    touched.push(row.consultationId);
  }
  return touched;
}

/** Material is an address, and one with a bar in it leads nowhere: it goes whole. */
async function wipeMaterials(tx: Tx, names: readonly Name[]): Promise<string[]> {
  const touched: string[] = [];
  for (const row of await tx.db.select().from(materials)) {
    const which = eq(materials.id, row.id);
    const left = { title: wiped(row.title, names), note: row.note && wiped(row.note, names) };
    if (holdsName(row.url, names)) await tx.db.delete(materials).where(which);
    else if (isLeft(row, left)) continue;
    else
      await tx.db
        .update(materials)
        .set({ ...left, version: row.version + 1 })
        .where(which);
    touched.push(row.consultationId);
  }
  return touched;
}
