/** What a cleared contribution is read in may change with its passages: then somebody has to read it for publication anew. */
import type { Tx } from "../../kernel/context.server.ts";
import type { StepChange } from "../../kernel/step.ts";
import { type ContributionRow, findContribution } from "../queries.server.ts";
import { listFindings, listReadings } from "../redactions.server.ts";
import { changeContribution } from "./change.server.ts";

/**
 * Looks at what is cleared before passages change; what it returns looks again, and makes each wait that is read in another
 * place now and has a sentence there that it had not, or something that is to be decided on before it is public.
 */
export async function watchReading(
  tx: Tx,
  found: readonly ContributionRow[],
): Promise<() => Promise<StepChange[]>> {
  const cleared = found.filter((one) => one.visibility === "cleared");
  const ids = cleared.map(({ id }) => id);
  const before = await listReadings(tx.db, ids);
  return async () => {
    const after = await listReadings(tx.db, ids);
    const findings = await listFindings(tx.db, ids);
    const changes: StepChange[] = [];
    for (const { id, ref } of cleared) {
      const [was, is] = [before.get(id), after.get(id)];
      if (was?.places === is?.places) continue;
      const fresh = [...(is?.sentences ?? [])].some((sentence) => !was?.sentences.has(sentence));
      const row = fresh || findings.has(id) ? await findContribution(tx.db, ref) : null;
      if (row?.visibility === "cleared")
        changes.push(await changeContribution(tx, row, { visibility: "not_cleared" }));
    }
    return changes;
  };
}
