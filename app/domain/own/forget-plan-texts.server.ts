/**
 * Part of forgetting: what was promised in plans, and what owners reported. A report is never changed otherwise, and a record shows it as
 * it stands: so it is in both that the bar stands.
 */
import { eq } from "#db/kit.ts";
import { commitments, plans, statusUpdates } from "#db/schema/plans.ts";
import type { Tx } from "../kernel/context.server.ts";
import { isLeft, wiped, wipedIn } from "./forgotten-texts.ts";
import { holdsName, type Name, withoutNames } from "./forgotten-words.ts";

/** Events: plan.names_erased, commitment.names_erased where a name stood. */
export async function wipePlanTexts(tx: Tx, names: readonly Name[]): Promise<void> {
  for (const row of await tx.db.select().from(plans).orderBy(plans.id)) {
    const left = wipedIn(row, ["title"], names);
    if (isLeft(row, left)) continue;
    const set = { ...left, version: row.version + 1 };
    await tx.db.update(plans).set(set).where(eq(plans.id, row.id));
    tx.record({ type: "plan.names_erased", subjectKind: "plan", subjectId: row.id });
  }
  const reported = await wipeReports(tx, names);
  for (const row of await tx.db.select().from(commitments).orderBy(commitments.id)) {
    const left = wipedIn(row, ["title", "goal"], names);
    const same = isLeft(row, left);
    if (same && !reported.has(row.id)) continue;
    if (!same) {
      const set = { ...left, version: row.version + 1 };
      await tx.db.update(commitments).set(set).where(eq(commitments.id, row.id));
    }
    tx.record({ type: "commitment.names_erased", subjectKind: "commitment", subjectId: row.id });
  }
}

/** Answers the commitments whose reports named somebody; evidence whose address does goes. */
async function wipeReports(tx: Tx, names: readonly Name[]): Promise<Set<string>> {
  const touched = new Set<string>();
  for (const row of await tx.db.select().from(statusUpdates)) {
    const left = {
      text: wiped(row.text, names),
      figures: row.figures.map((one) => ({
        ...one,
        label: wiped(one.label, names),
        value: withoutNames(one.value, names),
      })),
      links: row.links
        .filter(({ url }) => !holdsName(url, names))
        .map((one) => ({ ...one, label: wiped(one.label, names) })),
    };
    if (isLeft(row, left)) continue;
    await tx.db.update(statusUpdates).set(left).where(eq(statusUpdates.id, row.id));
    touched.add(row.commitmentId);
  }
  return touched;
}
