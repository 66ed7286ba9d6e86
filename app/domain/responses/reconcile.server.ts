/** Rule 4: every submission and every contribution is in one accountable place, and the totals say so. */
import { and, count, eq, inArray, ne, or, type Queryable } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { moves } from "#db/schema/decisions.ts";
import { submissions } from "#db/schema/submissions.ts";
import { type ToldStage, toldStages } from "../contributions/contribution.ts";
import { isKept } from "../contributions/queries.server.ts";
import { countByStatus } from "../submissions/queries.server.ts";
import type { SubmissionStatus } from "../submissions/submission.ts";

export type Totals = {
  submissions: Record<SubmissionStatus, number> & { total: number };
  contributions: Record<ToldStage, number> & { total: number };
  /** the parts add up to the totals, which were counted apart */
  reconciles: boolean;
};

/** Where a consultation's submissions and contributions are. Totals are counted apart from their parts. */
export async function reconcile(db: Queryable, consultationId: string): Promise<Totals> {
  const bySubmission = await countByStatus(db, consultationId);
  const living = and(eq(contributions.consultationId, consultationId), isKept);
  const rows = await db
    .select({ stage: contributions.stage, n: count() })
    .from(contributions)
    .where(living)
    .groupBy(contributions.stage);
  const byStage = Object.fromEntries(toldStages.map((stage) => [stage, 0])) as Record<ToldStage, number>;
  for (const { stage, n } of rows) byStage[stage] = n;
  // What left it for another consultation is counted here as moved.
  const left = db
    .select({ id: moves.contributionId })
    .from(moves)
    .where(eq(moves.fromConsultationId, consultationId));
  byStage.moved = await db.$count(
    contributions,
    and(isKept, ne(contributions.consultationId, consultationId), inArray(contributions.id, left)),
  );
  const totals = {
    submissions: await db.$count(submissions, eq(submissions.consultationId, consultationId)),
    contributions: await db.$count(
      contributions,
      and(isKept, or(eq(contributions.consultationId, consultationId), inArray(contributions.id, left))),
    ),
  };
  return {
    submissions: { ...bySubmission, total: totals.submissions },
    contributions: { ...byStage, total: totals.contributions },
    reconciles: sum(bySubmission) === totals.submissions && sum(byStage) === totals.contributions,
  };
}

const sum = (parts: Record<string, number>) => Object.values(parts).reduce((all, n) => all + n, 0);
