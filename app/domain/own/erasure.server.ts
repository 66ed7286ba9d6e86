/** Reads of erasures: what waits for a second person, and what a page says before anybody is forgotten. */
import { and, desc, eq, isNotNull, isNull, type Queryable } from "#db/kit.ts";
import { persons } from "#db/schema/people.ts";
import { erasureSubmissions, erasures } from "#db/schema/submissions.ts";
import { saltedDigest } from "../kernel/event-log.server.ts";
import { findPerson } from "../people/queries.server.ts";
import { listErasedIn } from "../responses/covering.server.ts";
import { listErasedBy } from "../submissions/erasure.server.ts";
import { listAttachments, listTexts, type SubmissionRow } from "../submissions/queries.server.ts";
import { type ErasureRow, listNames } from "./forget.server.ts";
import { holdsName } from "./forgotten-words.ts";

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

/** What a decision is bound to: how much, why, of whom, and all that is there to be forgotten now. */
export async function erasureDigest(db: Queryable, { id, scope, ground }: ErasureRow): Promise<string> {
  const what: unknown[] = [scope, ground];
  for (const one of await listErasedBy(db, id)) {
    const texts = await listTexts(db, one.id);
    const files = await listAttachments(db, one.id);
    what.push(one.ref, one.status, one.erasureId, await listNames(db, one, true));
    what.push(texts.map((text) => [text.id, text.digest]));
    what.push(files.map((file) => file.id));
    what.push(await readForgettable(db, one));
  }
  return saltedDigest(id, JSON.stringify(what));
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
