/** What a contributor took back, when, and how his word came: for his receipt, and the copy of what is held of him. */
import { asc, eq, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { withdrawals } from "#db/schema/submissions.ts";
import type { Withdrawal } from "./own.ts";

/** All withdrawals of a submission, the oldest first. */
export async function listWithdrawals(
  db: Queryable,
  { id, ref }: { id: string; ref: string },
): Promise<Withdrawal[]> {
  const rows = await db
    .select({ withdrawal: withdrawals, point: contributions.ref })
    .from(withdrawals)
    .leftJoin(contributions, eq(contributions.id, withdrawals.contributionId))
    .where(eq(withdrawals.submissionId, id))
    .orderBy(asc(withdrawals.at), asc(withdrawals.id));
  return rows.map(({ withdrawal: { receivedOn, channel, at }, point }) => ({
    ...{ receivedOn, channel, at },
    ref: point ?? ref,
  }));
}
