/**
 * Projects who was asked in a consultation: one row with all of them, recomputed from the working table and from what is public
 * of contributions. A consultation that was never announced has none, nor has one in which nobody was asked.
 */
import { eq, inArray } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { consultees } from "#db/schema/consultees.ts";
import { contributions } from "#db/schema/contributions.ts";
import { publishedConsultees } from "#db/schema/published.ts";
import type { Listener, Tx } from "../kernel/context.server.ts";
import type { RecordedEvent } from "../kernel/event-log.server.ts";
import { readPublicConsultees } from "./consultee-rows.server.ts";
import { isSame, raiseVersion } from "./version.server.ts";

/** Brings the public list of a consultation in line with the working tables. */
export async function projectConsultees(tx: Tx, consultationId: string): Promise<void> {
  const [row] = await tx.db
    .select({ announcedAt: consultations.announcedAt })
    .from(consultations)
    .where(eq(consultations.id, consultationId));
  if (!row?.announcedAt) return;
  const data = await readPublicConsultees(tx.db, consultationId);
  const [old] = await tx.db
    .select()
    .from(publishedConsultees)
    .where(eq(publishedConsultees.consultationId, consultationId));
  if (isSame(old?.data ?? [], data)) return;
  if (data.length === 0)
    await tx.db.delete(publishedConsultees).where(eq(publishedConsultees.consultationId, consultationId));
  else
    await tx.db
      .insert(publishedConsultees)
      .values({ consultationId, data })
      .onConflictDoUpdate({ target: publishedConsultees.consultationId, set: { data } });
  await raiseVersion(tx);
}

/** Follows consultees, the announcement, and what is public of what they sent in: once for all that an act did. */
export const consulteeProjector: Listener = async (tx, event, recorded) => {
  if (event !== recorded.at(-1)) return;
  const touched = new Set<string>();
  for (const { type, subjectId, consultationId } of recorded) {
    if (type.startsWith("consultee.") && consultationId) touched.add(consultationId);
    if (type === "consultation.announced") touched.add(subjectId);
    // Its link has been cut by now: nothing but the event tells where it was an answer.
    if (type === "submission.erased" && consultationId) touched.add(consultationId);
  }
  for (const consultationId of await findAnswered(tx, recorded)) touched.add(consultationId);
  for (const consultationId of touched) await projectConsultees(tx, consultationId);
};

const atOnce = 500;

/** The consultations in which one of the submissions that were touched, or a contribution of one, is a consultee's answer. */
async function findAnswered(tx: Tx, recorded: readonly RecordedEvent[]): Promise<string[]> {
  const of = (kind: string) => [
    ...new Set(recorded.flatMap(({ subjectKind, subjectId }) => (subjectKind === kind ? [subjectId] : []))),
  ];
  const points = of("contribution");
  const ids = new Set(of("submission"));
  if (points.length + ids.size === 0) return [];
  const [linked] = await tx.db.select({ id: consultees.id }).from(consultees).limit(1);
  if (!linked) return [];
  for (let from = 0; from < points.length; from += atOnce) {
    const rows = await tx.db
      .select({ id: contributions.submissionId })
      .from(contributions)
      .where(inArray(contributions.id, points.slice(from, from + atOnce)));
    for (const { id } of rows) ids.add(id);
  }
  const found = new Set<string>();
  const all = [...ids];
  for (let from = 0; from < all.length; from += atOnce) {
    const rows = await tx.db
      .selectDistinct({ id: consultees.consultationId })
      .from(consultees)
      .where(inArray(consultees.submissionId, all.slice(from, from + atOnce)));
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}
