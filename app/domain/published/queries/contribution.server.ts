/** The first door's read of one contribution, with its response. */
import { and, eq, ne, placeholder, prepared, type Queryable } from "#db/kit.ts";
import { publishedConsultations, publishedContributions } from "#db/schema/published.ts";
import { NotFound } from "../../kernel/result.ts";
import type { PublishedConsultation, PublishedContribution, PublishedResponse } from "../published.ts";
import { toContribution } from "./contributions.server.ts";
import { getResponse } from "./responses.server.ts";

export type ContributionPage = {
  contribution: PublishedContribution;
  consultation: PublishedConsultation;
  response: PublishedResponse | null;
  /** contributions of the same submission that stand in public lists */
  siblings: number;
};

/** Not the row of a consultation that it left. */
const isHere = ne(publishedContributions.stage, "moved");

const contributionRow = prepared("published_contribution_row", (db) =>
  db
    .select()
    .from(publishedContributions)
    .where(and(eq(publishedContributions.ref, placeholder("ref")), isHere)),
);
const consultationOf = prepared("published_consultation_of", (db) =>
  db
    .select({ data: publishedConsultations.data })
    .from(publishedConsultations)
    .where(eq(publishedConsultations.id, placeholder("id"))),
);

/** One contribution with its response; throws NotFound for what is not listed, whatever the reason. */
export async function getContribution(db: Queryable, ref: string): Promise<ContributionPage> {
  const [row] = await contributionRow(db, { ref });
  if (!row) throw new NotFound(`contribution ${ref}`);
  const [consultation] = await consultationOf(db, { id: row.consultationId });
  if (!consultation) throw new NotFound(`contribution ${ref}`);
  const response = row.responseNumber === null ? null : await getResponse(db, row.responseNumber);
  const contribution = toContribution(row, response);
  const siblings = await db.$count(
    publishedContributions,
    and(eq(publishedContributions.submissionId, row.submissionId), isHere),
  );
  return { contribution, consultation: consultation.data, response, siblings };
}

/** What is told in public of each listed contribution of a submission, by reference. */
export async function listHistories(
  db: Queryable,
  submissionId: string,
): Promise<Pick<PublishedContribution, "ref" | "history">[]> {
  const rows = await db
    .select({ ref: publishedContributions.ref, data: publishedContributions.data })
    .from(publishedContributions)
    .where(and(eq(publishedContributions.submissionId, submissionId), isHere));
  return rows.map(({ ref, data }) => ({ ref, history: data.history }));
}
