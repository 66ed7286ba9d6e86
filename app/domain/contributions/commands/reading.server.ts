/** What a cleared contribution is read in may change with its passages and redactions: then somebody has to read it for publication anew. */
import { and, eq, inArray } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import type { Tx } from "../../kernel/context.server.ts";
import type { StepChange } from "../../kernel/step.ts";
import { passageValue } from "../forms.ts";
import { type ContributionRow, findContribution } from "../queries.server.ts";
import { listFindings, listPieces, listReadings } from "../redactions.server.ts";
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

/**
 * Looks at what readers see of what is cleared, before a redaction or a step is taken back; what it returns makes wait what is
 * cleared then and shows other words than it did, where something in it stands open that nobody has said may be public.
 */
export async function watchOpen(
  tx: Tx,
  found: readonly ContributionRow[],
): Promise<(now: readonly ContributionRow[]) => Promise<StepChange[]>> {
  const clearedOf = (rows: readonly ContributionRow[]) => rows.filter((one) => one.visibility === "cleared");
  const readAs = async (rows: readonly ContributionRow[]) => {
    const ids = clearedOf(rows).map(({ id }) => id);
    const pieces = await listPieces(tx.db, ids);
    return new Map(ids.map((id) => [id, JSON.stringify(pieces.get(id))]));
  };
  const before = await readAs(found);
  return async (now) => {
    const after = await readAs(now);
    return unclearOpen(
      tx,
      clearedOf(now).filter(({ id }) => after.get(id) !== before.get(id)),
    );
  };
}

async function unclearOpen(tx: Tx, cleared: readonly ContributionRow[]): Promise<StepChange[]> {
  const open = await listFindings(
    tx.db,
    cleared.map(({ id }) => id),
  );
  const accepted = await listAccepted(tx, [...open.keys()]);
  const changes: StepChange[] = [];
  for (const one of cleared)
    if (open.get(one.id)?.some((place) => !accepted.has(`${one.id} ${passageValue(place)}`)))
      changes.push(await changeContribution(tx, one, { visibility: "not_cleared" }));
  return changes;
}

/**
 * What was ever said to be fine of these contributions, each with its place. Where a place was not kept, it is read anew: of a
 * kind alone nobody knows whether it was these words.
 */
async function listAccepted(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const said = await tx.db
    .select({ id: events.subjectId, data: events.data })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "contribution"),
        inArray(events.subjectId, [...ids]),
        eq(events.type, "contribution.personal_data_accepted"),
      ),
    );
  const places = said.flatMap(({ id, data }) =>
    Array.isArray(data.places) ? data.places.map((place) => `${id} ${place}`) : [],
  );
  return new Set(places);
}
