/** Reads of erasures: what waits for a second person, and what a page says before anybody is forgotten. */
import { and, asc, desc, eq, isNotNull, isNull, type Queryable } from "#db/kit.ts";
import { persons } from "#db/schema/people.ts";
import { erasureSubmissions, erasures, submissions } from "#db/schema/submissions.ts";
import { saltedDigest } from "../kernel/event-log.server.ts";
import { findPerson } from "../people/queries.server.ts";
import { listErasedIn } from "../responses/covering.server.ts";
import { listAttachments, listTexts, type SubmissionRow } from "../submissions/queries.server.ts";
import { type ErasureRow, listNames } from "./forget.server.ts";
import { holdsName } from "./forgotten-words.ts";

/** The erasure of a submission that a second person is to decide on, or null. */
export async function findAskedErasure(db: Queryable, submissionId: string): Promise<ErasureRow | null> {
  const last = await findLastErasure(db, submissionId);
  return last && last.verdict === null && last.doneAt === null ? last : null;
}

/** The last erasure that was asked for or carried out, however it stands. */
export async function findLastErasure(db: Queryable, submissionId: string): Promise<ErasureRow | null> {
  const [row] = await db
    .select({ erasure: erasures })
    .from(erasures)
    .innerJoin(erasureSubmissions, eq(erasureSubmissions.erasureId, erasures.id))
    .where(eq(erasureSubmissions.submissionId, submissionId))
    .orderBy(desc(erasures.id))
    .limit(1);
  return row?.erasure ?? null;
}

/** The references of the submissions that an erasure is about, in order. */
export async function listErasureRefs(db: Queryable, erasureId: string): Promise<string[]> {
  const rows = await db
    .select({ ref: submissions.ref })
    .from(erasureSubmissions)
    .innerJoin(submissions, eq(submissions.id, erasureSubmissions.submissionId))
    .where(eq(erasureSubmissions.erasureId, erasureId))
    .orderBy(asc(submissions.ref));
  return rows.map(({ ref }) => ref);
}

/** What a decision is bound to: how much, why, and of whom. */
export async function erasureDigest(db: Queryable, { id, scope, ground }: ErasureRow): Promise<string> {
  return saltedDigest(id, JSON.stringify([scope, ground, await listErasureRefs(db, id)]));
}

/** What is there to be forgotten of a submission, and what would tell it afterwards: for the page that asks. */
export async function readForgettable(db: Queryable, submission: SubmissionRow) {
  const names = await listNames(db, submission, true);
  const texts = await listTexts(db, submission.id);
  return {
    /** texts that hold a name or an address outside of what is marked as signature */
    named: texts.filter(({ body }) => holdsName(body, names)).length,
    files: (await listAttachments(db, submission.id)).length,
    /** the numbers of published responses that repeat the words, or name the person */
    responses: await listErasedIn(db, submission.id, { words: true, names }),
  };
}

/** Who of staff somebody has asked to erase, by whom and why, while nobody has decided. */
export async function listAskedStaff(db: Queryable) {
  const rows = await db
    .select({
      personId: erasures.personId,
      ground: erasures.ground,
      askedBy: erasures.askedBy,
      by: persons.name,
    })
    .from(erasures)
    .leftJoin(persons, eq(persons.id, erasures.askedBy))
    .where(and(isNotNull(erasures.personId), isNull(erasures.verdict), isNull(erasures.doneAt)));
  return rows.map((row) => ({ ...row, by: row.by ?? "–" }));
}

/** What was erased of a submission: when, how much, why, and by whom. For the desk. */
export async function findErased(db: Queryable, { erasureId }: Pick<SubmissionRow, "erasureId">) {
  const [row] = erasureId ? await db.select().from(erasures).where(eq(erasures.id, erasureId)) : [];
  if (!row?.doneAt || row.scope === "staff") return null;
  const { doneAt: at, scope, ground, askedBy, decidedBy } = row;
  const nameOf = async (id: string | null) => (id && (await findPerson(db, id))?.name) || "–";
  const by = askedBy && { name: await nameOf(askedBy), decider: await nameOf(decidedBy) };
  return { at, scope, ground, by: by || null };
}
