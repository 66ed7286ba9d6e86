/** What this room does about changes in earlier rooms: who is forgotten is not to be found by the answer of a body. */
import { eq } from "#db/kit.ts";
import { consultees } from "#db/schema/consultees.ts";
import type { Listener } from "../kernel/context.server.ts";
import { forgetSteps } from "../kernel/steps.server.ts";

/** That a body answered stays written down; which submission it was goes with who stands behind that. */
export const forgetLinks: Listener = async (tx, { type, subjectId, data }) => {
  if (type !== "submission.erased" || data.scope === "contact") return;
  const linked = await tx.db.select().from(consultees).where(eq(consultees.submissionId, subjectId));
  for (const { id, version } of linked)
    await tx.db
      .update(consultees)
      .set({ submissionId: null, version: version + 1 })
      .where(eq(consultees.id, id));
  if (linked.length > 0) await forgetSteps(tx, new Set(linked.map(({ id }) => id)));
};
