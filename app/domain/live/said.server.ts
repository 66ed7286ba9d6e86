/** Where what was said at tables lies now: whoever follows it, counts it or writes it down begins here. */
import { and, eq, isNotNull, type Queryable, type SQL } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { liveTables, notes } from "#db/schema/live.ts";

/**
 * The submissions that the notes of tables went into, by the meetings of these: of what a table said without a name, and of each who
 * agreed to be named. What stands in them is what was said, whatever points a coordinator has made of the words, and with what was
 * added late; which contribution a note became tells less.
 */
export async function listSaidSubmissions(
  db: Queryable,
  tables: SQL,
): Promise<{ id: string; meetingId: string }[]> {
  const { meetingId } = liveTables;
  const named = await db
    .selectDistinct({ id: contributions.submissionId, meetingId })
    .from(notes)
    .innerJoin(liveTables, eq(liveTables.groupId, notes.groupId))
    .innerJoin(contributions, eq(contributions.id, notes.contributionId))
    .where(tables);
  const own = await db
    .select({ id: liveTables.submissionId, meetingId })
    .from(liveTables)
    .where(and(tables, isNotNull(liveTables.submissionId)));
  const byId = new Map(
    [...named, ...own].flatMap((one) => (one.id ? [[one.id, one.meetingId] as const] : [])),
  );
  return [...byId].map(([id, meeting]) => ({ id, meetingId: meeting }));
}
