/** What a mailed link asks to be confirmed, as its page shows it: no words of the input, since the link may be forwarded. */
import { and, eq, isNull, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { submissions } from "#db/schema/submissions.ts";
import { type Confirmation, confirmationHolds } from "./links.server.ts";

/** What it is about and whether it is done; null where the link does not hold any more. */
export async function findConfirmed(
  db: Queryable,
  confirmation: Confirmation,
  now: string,
): Promise<{ ref: string; done: boolean; answered: boolean } | null> {
  const { ref } = confirmation;
  const [submission] = await db
    .select({ id: submissions.id, status: submissions.status, linkVersion: submissions.linkVersion })
    .from(submissions)
    .where(eq(submissions.ref, ref.split(".")[0] ?? ""));
  if (!submission || !confirmationHolds(confirmation, submission.linkVersion, now)) return null;
  const points = await db
    .select({ ref: contributions.ref, stage: contributions.stage, withdrawnAt: contributions.withdrawnAt })
    .from(contributions)
    .where(and(eq(contributions.submissionId, submission.id), isNull(contributions.removedAt)));
  const meant = ref.includes(".") ? points.filter((point) => point.ref === ref) : points;
  const left = meant.filter((point) => point.withdrawnAt === null);
  return {
    ref,
    done: submission.status === "withdrawn" || (meant.length > 0 && left.length === 0),
    answered: left.some((point) => point.stage === "answered"),
  };
}
