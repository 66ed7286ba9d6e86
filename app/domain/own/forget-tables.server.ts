/** Part of forgetting: the headings of tables, which stand with what was said there, as it came in and in public. */
import { eq, inArray, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { liveTables, notes } from "#db/schema/live.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Tx } from "../kernel/context.server.ts";
import { recordOn } from "../kernel/record.server.ts";
import type { SubmissionRow } from "../submissions/queries.server.ts";
import { type Name, withoutNames } from "./forgotten-words.ts";

/** `retitled`: the groups whose headings named somebody. Events: submission.names_erased. */
export async function wipeTables(
  tx: Tx,
  names: readonly Name[],
  retitled: ReadonlySet<string>,
): Promise<void> {
  for (const { submission, groupIds } of await listSaidAtTables(tx.db)) {
    const { id, version } = submission;
    const onBehalfOf = submission.onBehalfOf && withoutNames(submission.onBehalfOf, names);
    if (onBehalfOf === submission.onBehalfOf && !groupIds.some((group) => retitled.has(group))) continue;
    await tx.db
      .update(submissions)
      .set({ onBehalfOf, version: version + 1 })
      .where(eq(submissions.id, id));
    recordOn(tx, submission, "submission.names_erased");
  }
}

/** What was said at tables, each with the tables that it was said at. */
async function listSaidAtTables(db: Queryable) {
  const groups = new Map<string, string[]>();
  const add = (rows: { id: string | null; group: string }[]) => {
    for (const { id, group } of rows) if (id) groups.set(id, [...(groups.get(id) ?? []), group]);
  };
  const { submissionId, groupId } = liveTables;
  add(await db.select({ id: submissionId, group: groupId }).from(liveTables));
  // What was too long for one text lies in several submissions, and the table names one of them.
  add(
    await db
      .selectDistinct({ id: contributions.submissionId, group: notes.groupId })
      .from(notes)
      .innerJoin(contributions, eq(contributions.id, notes.contributionId)),
  );
  const rows: SubmissionRow[] = await db
    .select()
    .from(submissions)
    .where(inArray(submissions.id, [...groups.keys()]))
    .orderBy(submissions.id);
  return rows.map((submission) => ({ submission, groupIds: groups.get(submission.id) ?? [] }));
}
