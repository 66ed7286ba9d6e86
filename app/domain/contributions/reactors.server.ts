/** What this room does about changes in earlier rooms: days that are promised follow what they were made from. */
import { and, eq, inArray, ne, notInArray, type SQL, sql } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { contributions } from "#db/schema/contributions.ts";
import { submissions } from "#db/schema/submissions.ts";
import { responseDueOn } from "../consultations/consultation.ts";
import { readTerms } from "../consultations/queries.server.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import { endStages } from "./contribution.ts";

/** The events that may change the window, the days that a response may take, or the decisions. */
export const changesPromises: ReadonlySet<string> = new Set([
  "consultation.edited",
  "consultation.window_extended",
  "consultation.timeline_changed",
]);

/** The day that a promise runs from. */
const promisedFrom = sql<string>`coalesce(${contributions.movedOn}, ${submissions.receivedOn})`;

/**
 * Makes the days of responses anew when the consultation's terms change, so that they never differ from what the forms
 * and the receipt say. What has ended keeps its day, until its answer ends.
 */
export const keepPromises: Listener = async (tx, event) => {
  if (changesPromises.has(event.type) && event.consultationId) await promiseAnew(tx, event.consultationId);
};

/**
 * The days that a consultation's terms promise now, for what waits in it: all of it, or some. One statement for each day,
 * however many contributions it concerns; versions stay, since no editor wrote here and undo must not fail over it.
 */
export async function promiseAnew(tx: Tx, consultationId: string, which?: SQL): Promise<void> {
  const [consultation] = await tx.db.select().from(consultations).where(eq(consultations.id, consultationId));
  if (!consultation) return;
  const terms = await readTerms(tx.db, consultation);
  const open = and(
    eq(contributions.consultationId, consultation.id),
    notInArray(contributions.stage, [...endStages]),
    which,
  );
  const days = await tx.db
    .selectDistinct({ from: promisedFrom })
    .from(contributions)
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .where(open);
  const byDue = new Map<string, string[]>();
  for (const { from } of days) {
    const due = responseDueOn(terms, from);
    byDue.set(due, [...(byDue.get(due) ?? []), from]);
  }
  for (const [due, from] of byDue) {
    const promised = tx.db
      .select({ id: contributions.id })
      .from(contributions)
      .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
      .where(and(open, inArray(promisedFrom, from)));
    // A later day that was promised for one alone stands.
    const kept = sql`case when ${contributions.extendedTo} > ${due} then ${contributions.extendedTo} else ${due} end`;
    await tx.db
      .update(contributions)
      .set({ responseDueOn: kept })
      .where(and(ne(contributions.responseDueOn, kept), inArray(contributions.id, promised)));
  }
}
