/** What waits for whom, over all rooms up to responses: the counts in the desk's frame, and Today. */
import { count, eq, inArray, type Queryable } from "#db/kit.ts";
import { fanOuts, outbox } from "#db/schema/kernel.ts";
import { responses } from "#db/schema/responses.ts";
import { submissions } from "#db/schema/submissions.ts";
import { countAtOwners } from "../contributions/worklist-counts.server.ts";
import { bodiesOf, hasRole, type Staff } from "../kernel/actor.ts";

/** How many things stand in each room that the actor works in; 0 where it has no business there. */
export type DeskCounts = { intake: number; assess: number; drafts: number; toApprove: number; mail: number };

/** The counts beside the rooms' names; at most four reads. */
export async function countDeskWork(db: Queryable, actor: Staff): Promise<DeskCounts> {
  const coordinates = hasRole(actor, "coordinator");
  const counts: DeskCounts = { intake: 0, assess: 0, drafts: 0, toApprove: 0, mail: 0 };
  if (coordinates) {
    counts.intake = await db.$count(submissions, eq(submissions.status, "received"));
    counts.mail =
      (await db.$count(outbox, eq(outbox.status, "failed"))) +
      (await db.$count(fanOuts, eq(fanOuts.status, "held")));
  }
  if (coordinates || hasRole(actor, "approver")) {
    const rows = await db
      .select({ status: responses.status, n: count() })
      .from(responses)
      .where(inArray(responses.status, ["draft", "in_review", "approved"]))
      .groupBy(responses.status);
    for (const { status, n } of rows) counts[status === "draft" ? "drafts" : "toApprove"] += n;
  }
  const bodies = bodiesOf(actor);
  if (bodies.length > 0) counts.assess = await countAtOwners(db, bodies);
  return counts;
}
