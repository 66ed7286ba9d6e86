/** What was objected to at tables, of the notes that went into a submission: for whoever works with it, and for nobody outside. */
import { and, asc, eq, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { noteObjections, notes } from "#db/schema/live.ts";
import { submissions } from "#db/schema/submissions.ts";
import { notTakenUp } from "./queries.server.ts";
import type { Objected } from "./room.ts";

/** Those of a submission that stand, in the order of its contributions. */
export async function listObjected(db: Queryable, submissionRef: string): Promise<Objected[]> {
  const rows = await db
    .select({ contribution: contributions, objection: noteObjections })
    .from(noteObjections)
    .innerJoin(notes, eq(notes.id, noteObjections.noteId))
    .innerJoin(contributions, eq(contributions.id, notes.contributionId))
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .where(and(eq(submissions.ref, submissionRef), notTakenUp))
    .orderBy(asc(contributions.number), asc(noteObjections.number));
  return rows.map(({ contribution: { ref, removedAt }, objection: { body, settled } }) => ({
    ...{ ref: removedAt === null ? ref : null, meant: body, settled: settled !== null },
  }));
}
