/** Projects submissions: where each stands, for counting only. */
import { eq } from "#db/kit.ts";
import { publishedSubmissions } from "#db/schema/published.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Tx } from "../kernel/context.server.ts";
import { applyDelta, type Delta, move } from "./counters.server.ts";
import { isSame, raiseVersion } from "./version.server.ts";

/** Counts a submission where it stands. */
export async function projectSubmission(tx: Tx, submissionId: string): Promise<void> {
  const delta: Delta = new Map();
  const count = (row: { consultationId: string; status: string; channel: string }, by: 1 | -1) => {
    for (const key of ["submissions", `submissions:${row.status}`])
      for (const scope of [row.consultationId, "all"]) move(delta, scope, key, by);
  };
  const [old] = await tx.db
    .select()
    .from(publishedSubmissions)
    .where(eq(publishedSubmissions.id, submissionId));
  if (old) count(old, -1);
  const [row] = await tx.db
    .select({
      id: submissions.id,
      consultationId: submissions.consultationId,
      status: submissions.status,
      channel: submissions.channel,
    })
    .from(submissions)
    .where(eq(submissions.id, submissionId));
  if (isSame(old, row)) return;
  if (row) {
    count(row, 1);
    await tx.db
      .insert(publishedSubmissions)
      .values(row)
      .onConflictDoUpdate({ target: publishedSubmissions.id, set: { status: row.status } });
  }
  await applyDelta(tx, delta);
  await raiseVersion(tx);
}
