/** Published responses that repeat words of a member that are withheld, withdrawn, set aside, redacted or erased: what waits to be looked at. */
import { and, asc, eq, isNotNull, isNull, or, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { responses, withheldRepeats } from "#db/schema/responses.ts";
import { submissions } from "#db/schema/submissions.ts";
import { isRedacted } from "../contributions/redactions.server.ts";

/** A contribution that was cleared again, or whose redactions were taken back: nothing waits then. */
const waiting = and(
  isNull(withheldRepeats.lookedAt),
  or(
    eq(contributions.visibility, "withheld"),
    isNotNull(contributions.withdrawnAt),
    eq(contributions.stage, "set_aside"),
    eq(submissions.publishText, false),
    isRedacted,
    isNotNull(submissions.erasureId),
  ),
);

/** The references of the members whose words it repeats. */
export async function listRepeats(db: Queryable, responseId: string): Promise<string[]> {
  const rows = await db
    .select({ ref: contributions.ref })
    .from(withheldRepeats)
    .innerJoin(contributions, eq(contributions.id, withheldRepeats.contributionId))
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .where(and(eq(withheldRepeats.responseId, responseId), waiting))
    .orderBy(asc(contributions.ref));
  return rows.map(({ ref }) => ref);
}

/** The numbers of the responses that wait. */
export async function listRepeating(db: Queryable): Promise<number[]> {
  const rows = await db
    .selectDistinct({ number: responses.number })
    .from(withheldRepeats)
    .innerJoin(contributions, eq(contributions.id, withheldRepeats.contributionId))
    .innerJoin(submissions, eq(submissions.id, contributions.submissionId))
    .innerJoin(responses, eq(responses.id, withheldRepeats.responseId))
    .where(waiting)
    .orderBy(asc(responses.number));
  return rows.map(({ number }) => number);
}
