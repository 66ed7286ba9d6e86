/** What may be read of consultees: those that were asked or have answered, and copies that were sent. */
import { asc, inArray, type Queryable } from "#db/kit.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { type ConsulteeRow, listConsultees } from "../consultees/queries.server.ts";
import { type ConsulteeCounts, noConsultees, type PublishedConsultee } from "./consultees.ts";

const isTold = ({ askedOn, answer }: ConsulteeRow) => askedOn !== null || answer !== null;

/** In numbers; null where nobody was asked. */
export async function countConsultees(
  db: Queryable,
  consultationId: string,
): Promise<ConsulteeCounts | null> {
  const rows = (await listConsultees(db, consultationId)).filter(isTold);
  if (rows.length === 0) return null;
  const counts = { ...noConsultees };
  for (const { duty, answer } of rows) {
    if (duty === "copy") counts.copies += 1;
    else {
      counts.asked += 1;
      counts[answer === "no_view" ? "noView" : (answer ?? "silent")] += 1;
    }
  }
  return counts;
}

/** By name, each with what it said, where that is public under an organisation's name (rule 11). */
export async function readPublicConsultees(
  db: Queryable,
  consultationId: string,
): Promise<PublishedConsultee[]> {
  const rows = (await listConsultees(db, consultationId)).filter(isTold);
  const points = await findPoints(
    db,
    rows.flatMap(({ submissionId }) => submissionId ?? []),
  );
  return rows.map(({ name, duty, askedOn, answer, answeredOn, submissionId }) => ({
    ...{ name, duty, askedOn, answer, answeredOn },
    points: (submissionId && points.get(submissionId)) || [],
  }));
}

async function findPoints(db: Queryable, submissionIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (submissionIds.length === 0) return found;
  const { ref, submissionId, data } = publishedContributions;
  const rows = await db
    .select({ ref, submissionId, data })
    .from(publishedContributions)
    .where(inArray(submissionId, [...submissionIds]))
    .orderBy(asc(publishedContributions.ref), asc(publishedContributions.consultationId));
  for (const row of rows.sort((a, b) => a.data.number - b.data.number)) {
    if (row.data.by?.kind !== "organisation") continue;
    const refs = found.get(row.submissionId) ?? [];
    if (!refs.includes(row.ref)) found.set(row.submissionId, [...refs, row.ref]);
  }
  return found;
}
