/** Reads of erasures for earlier rooms: how much is gone, and what waits for a second person. */
import { and, asc, eq, isNotNull, isNull, ne, type Queryable, sql } from "#db/kit.ts";
import { attachments, erasureSubmissions, erasures, submissions } from "#db/schema/submissions.ts";
import type { ErasureScope } from "./erasure.ts";

/** How much of a submission is erased, by the erasure that it names; null where nothing is. */
export async function findErasureScope(
  db: Queryable,
  erasureId: string | null,
): Promise<ErasureScope | null> {
  const [row] = erasureId ? await db.select().from(erasures).where(eq(erasures.id, erasureId)) : [];
  return row?.scope ?? null;
}

/** The erasure of a submission that a second person is to decide on, or null. */
export async function findAskedErasure(
  db: Queryable,
  submissionId: string,
): Promise<typeof erasures.$inferSelect | null> {
  // A period may have passed since it was asked for: it need not be the last one.
  const [row] = await db
    .select({ erasure: erasures })
    .from(erasures)
    .innerJoin(erasureSubmissions, eq(erasureSubmissions.erasureId, erasures.id))
    .where(
      and(
        eq(erasureSubmissions.submissionId, submissionId),
        isNull(erasures.verdict),
        isNull(erasures.doneAt),
      ),
    )
    .limit(1);
  return row?.erasure ?? null;
}

/** The submissions that an erasure is about, by their references. */
export async function listErasedBy(
  db: Queryable,
  erasureId: string,
): Promise<(typeof submissions.$inferSelect)[]> {
  const rows = await db
    .select({ submission: submissions })
    .from(erasureSubmissions)
    .innerJoin(submissions, eq(submissions.id, erasureSubmissions.submissionId))
    .where(eq(erasureSubmissions.erasureId, erasureId))
    .orderBy(asc(submissions.ref));
  return rows.map(({ submission }) => submission);
}

/** The oldest submissions of erased people with a file that a restore brought back before anybody had typed it in. */
export async function listKeptFiles(db: Queryable, limit: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ ref: submissions.ref, at: submissions.recordedAt })
    .from(submissions)
    .innerJoin(attachments, and(eq(attachments.submissionId, submissions.id), isNull(attachments.erasedAt)))
    .where(and(eq(submissions.status, "received"), isNotNull(submissions.erasureId)))
    .orderBy(asc(submissions.recordedAt), asc(submissions.ref))
    .limit(limit);
  return rows.map(({ ref }) => ref);
}

/** Whether this is such a submission, however it stands. */
export async function holdsKeptFile(db: Queryable, ref: string): Promise<boolean> {
  const kept = db
    .select({ ref: submissions.ref })
    .from(submissions)
    .innerJoin(attachments, and(eq(attachments.submissionId, submissions.id), isNull(attachments.erasedAt)))
    .where(and(eq(submissions.ref, ref), isNotNull(submissions.erasureId)))
    .limit(1);
  return (await kept).length > 0;
}

/** The first submission of each erasure that somebody other than this person has asked for, and nobody has decided. */
export async function listAskedErasures(db: Queryable, personId: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ ref: sql<string>`min(${submissions.ref})` })
    .from(erasures)
    .innerJoin(erasureSubmissions, eq(erasureSubmissions.erasureId, erasures.id))
    .innerJoin(submissions, eq(submissions.id, erasureSubmissions.submissionId))
    .where(and(isNull(erasures.verdict), isNull(erasures.doneAt), ne(erasures.askedBy, personId)))
    .groupBy(erasures.id, erasures.askedAt)
    .orderBy(asc(erasures.askedAt), asc(erasures.id))
    .limit(limit);
  return rows.map(({ ref }) => ref);
}
