/** The first door's read of one contribution, with its response. */
import { and, asc, count, eq, ne, placeholder, prepared, type Queryable } from "#db/kit.ts";
import {
  publishedConsultations,
  publishedContributions,
  publishedEndedAnswers,
  publishedResponses,
} from "#db/schema/published.ts";
import { NotFound } from "../../kernel/result.ts";
import {
  type CameIn,
  changesSince,
  type PublishedConsultation,
  type PublishedContribution,
  type PublishedResponse,
  type ToldEndedAnswer,
} from "../published.ts";
import { toContribution } from "./contributions.server.ts";
import { getResponse } from "./responses.server.ts";

export type ContributionPage = {
  contribution: PublishedContribution;
  consultation: PublishedConsultation;
  response: PublishedResponse | null;
  /** answers that it had before, the oldest first */
  ended: ToldEndedAnswer[];
  /** contributions of the same submission that stand in public lists */
  siblings: number;
};

/** Not the row of a consultation that it left. */
const isHere = ne(publishedContributions.stage, "moved");

const contributionRow = prepared("published_contribution_row", (db) =>
  db
    .select({ row: publishedContributions, consultation: publishedConsultations.data })
    .from(publishedContributions)
    .innerJoin(publishedConsultations, eq(publishedConsultations.id, publishedContributions.consultationId))
    .where(and(eq(publishedContributions.ref, placeholder("ref")), isHere)),
);

const endedOf = prepared("published_ended_of", (db) =>
  db
    .select({ ended: publishedEndedAnswers, data: publishedResponses.data })
    .from(publishedEndedAnswers)
    .innerJoin(publishedResponses, eq(publishedResponses.number, publishedEndedAnswers.responseNumber))
    .where(eq(publishedEndedAnswers.contributionId, placeholder("id")))
    .orderBy(
      asc(publishedEndedAnswers.endedOn),
      asc(publishedEndedAnswers.responseNumber),
      asc(publishedEndedAnswers.version),
    ),
);

async function listEnded(db: Queryable, id: string, came?: CameIn[]): Promise<ToldEndedAnswer[]> {
  const rows = await endedOf(db, { id });
  return rows.map(({ ended: { responseNumber, version, answeredOn, endedOn }, data }) => {
    const retraction = version === data.version ? data.retraction : null;
    const next = data.versions.find((one) => one.version === version + 1);
    return {
      response: responseNumber,
      version,
      answeredOn,
      endedOn,
      retracted: retraction !== null,
      why: retraction?.reason ?? next?.note ?? "",
      language: data.language,
      changes: changesSince(data, came, version),
    };
  });
}

const siblingsOf = prepared("published_siblings", (db) =>
  db
    .select({ siblings: count() })
    .from(publishedContributions)
    .where(and(eq(publishedContributions.submissionId, placeholder("submissionId")), isHere)),
);

/** The reference of a listed contribution, however it was typed; null for every other text. Finds no words: a reference is none. */
export async function findRef(db: Queryable, typed: string): Promise<string | null> {
  const ref = typed.trim().toUpperCase();
  if (!/^[A-Z0-9]{2,10}-[A-Z0-9]{1,20}\.\d{1,6}$/.test(ref)) return null;
  const [found] = await contributionRow(db, { ref });
  return found ? ref : null;
}

/** One contribution with its response; throws NotFound for what is not listed, whatever the reason. */
export async function getContribution(db: Queryable, ref: string): Promise<ContributionPage> {
  const [found] = await contributionRow(db, { ref });
  if (!found) throw new NotFound(`contribution ${ref}`);
  const { row, consultation } = found;
  const response = row.responseNumber === null ? null : await getResponse(db, row.responseNumber);
  const contribution = toContribution(row, response);
  const [{ siblings } = { siblings: 0 }] = await siblingsOf(db, { submissionId: row.submissionId });
  const ended = await listEnded(db, row.id, row.data.came);
  return { contribution, consultation, response, ended, siblings };
}

/** What is told in public of each listed contribution of a submission, by reference. */
export async function listHistories(
  db: Queryable,
  submissionId: string,
): Promise<(Pick<PublishedContribution, "ref" | "history" | "came"> & { ended: ToldEndedAnswer[] })[]> {
  const { id, ref, data } = publishedContributions;
  const rows = await db
    .select({ id, ref, data })
    .from(publishedContributions)
    .where(and(eq(publishedContributions.submissionId, submissionId), isHere));
  const told = [];
  for (const { id, ref, data } of rows) {
    const { history, came } = data;
    told.push({ ref, history, came, ended: await listEnded(db, id, came) });
  }
  return told;
}
