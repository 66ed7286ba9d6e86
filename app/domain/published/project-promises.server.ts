/** Keeps the promised days of public rows, and how many wait for each, where a consultation's terms change. */
import { and, count, eq, jsonText, ne, type SQL, sql, withJsonText } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { isEndStage } from "../contributions/contribution.ts";
import type { Tx } from "../kernel/context.server.ts";
import { applyDelta, type Delta, move } from "./counters.server.ts";
import { raiseVersion } from "./version.server.ts";

/** Brings the promised days of a consultation's rows in line, of all or of some, by one statement: there may be 100,000. */
export async function projectPromises(tx: Tx, consultationId: string, which?: SQL): Promise<void> {
  const { data, id } = publishedContributions;
  const due = sql`(select ${contributions.responseDueOn} from ${contributions} where ${contributions.id} = ${id})`;
  const stale = and(
    eq(publishedContributions.consultationId, consultationId),
    ne(jsonText(data, "responseDueOn"), due),
    which,
  );
  const promised = jsonText(data, "responseDueOn").as("promised");
  const groups = await tx.db
    .select({ stage: publishedContributions.stage, promised, due: contributions.responseDueOn, n: count() })
    .from(publishedContributions)
    .innerJoin(contributions, eq(contributions.id, id))
    .where(stale)
    .groupBy(publishedContributions.stage, sql`promised`, contributions.responseDueOn);
  if (groups.length === 0) return;
  const delta: Delta = new Map();
  for (const { stage, promised: before, due: after, n } of groups) {
    if (isEndStage(stage)) continue;
    move(delta, consultationId, `due:${before}`, -n);
    move(delta, consultationId, `due:${after}`, n);
  }
  await applyDelta(tx, delta);
  await tx.db
    .update(publishedContributions)
    .set({ data: withJsonText(data, "responseDueOn", due) })
    .where(stale);
  await raiseVersion(tx);
}
