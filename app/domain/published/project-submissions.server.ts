/** Projects submissions: where each stands, for counting only. */
import { eq, insertRow, placeholder, prepared } from "#db/kit.ts";
import { publishedSubmissions } from "#db/schema/published.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Tx } from "../kernel/context.server.ts";
import { applyDelta, type Delta, move } from "./counters.server.ts";
import { isSame, raiseVersion } from "./version.server.ts";

const publicRow = prepared("published_submission", (db) =>
  db
    .select()
    .from(publishedSubmissions)
    .where(eq(publishedSubmissions.id, placeholder("submissionId"))),
);
const workingRow = prepared("submission_to_publish", (db) =>
  db
    .select({
      id: submissions.id,
      consultationId: submissions.consultationId,
      status: submissions.status,
      channel: submissions.channel,
    })
    .from(submissions)
    .where(eq(submissions.id, placeholder("submissionId"))),
);

/** Counts a submission where it stands. */
export async function projectSubmission(tx: Tx, submissionId: string): Promise<void> {
  const delta: Delta = new Map();
  const count = (row: { consultationId: string; status: string; channel: string }, by: 1 | -1) => {
    for (const key of ["submissions", `submissions:${row.status}`])
      for (const scope of [row.consultationId, "all"]) move(delta, scope, key, by);
  };
  const [old] = await publicRow(tx.db, { submissionId });
  if (old) count(old, -1);
  const [row] = await workingRow(tx.db, { submissionId });
  if (isSame(old, row)) return;
  if (row) {
    count(row, 1);
    if (old)
      await tx.db
        .update(publishedSubmissions)
        .set({ status: row.status })
        .where(eq(publishedSubmissions.id, row.id));
    else await insertRow(tx.db, publishedSubmissions, row);
  }
  await applyDelta(tx, delta);
  await raiseVersion(tx);
}
