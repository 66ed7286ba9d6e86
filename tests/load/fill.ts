/** Fills a forum with so many contributions, a few thousand a transaction; rows, counters and projection agree. */
import type { Database, Transaction } from "#db/client.ts";
import { assessments, contributionCommitments, contributions } from "#db/schema/contributions.ts";
import { passages } from "#db/schema/passages.ts";
import { contributors } from "#db/schema/people.ts";
import {
  publishedContributionCommitments,
  publishedContributions,
  publishedResponses,
  publishedSubmissions,
} from "#db/schema/published.ts";
import { responseMembers, responses, responseVersions } from "#db/schema/responses.ts";
import { submissions, submissionTexts } from "#db/schema/submissions.ts";
import { rebuildWorklist } from "~/domain/contributions/project-worklist.server.ts";
import type { Tx } from "~/domain/kernel/context.server.ts";
import { applyDelta, countContribution, type Delta, move } from "~/domain/published/counters.server.ts";
import { findableContribution, findableResponse } from "~/domain/published/project-search.server.ts";
import { type BenchForum, makeForum, slug } from "./forum.ts";
import { type Batch, makeBatch } from "./rows.ts";

const batchSize = 4000;

export type Filled = {
  forum: BenchForum;
  /** references spread over the whole */
  sample: string[];
};

export async function fill(db: Database, today: string, count: number): Promise<Filled> {
  const forum = await makeForum(db, today);
  const made = { submissions: 0, responses: 0 };
  const sample: string[] = [];
  for (let filled = 0; filled < count; ) {
    const batch = makeBatch(forum, today, Math.min(batchSize, count - filled), made);
    await db.write((tx) => insert(tx, batch));
    filled += batch.contributions.length;
    const every = Math.max(1, Math.floor(count / 500));
    sample.push(...batch.contributions.filter((_, i) => i % every === 0).map((row) => row.ref));
  }
  await db.write((tx) => rebuildWorklist({ db: tx } as Tx));
  return { forum, sample };
}

/** The addresses that are asked for. */
export const addressesOf = ({ forum, sample }: Filled) => {
  const list = `/consultations/${slug}/contributions`;
  const filters = [
    ...forum.themes.map((theme) => `theme=${theme.slug}`),
    ...forum.commitments.map((commitment) => `commitment=${commitment.slug}`),
    ...forum.dispositions.map((disposition) => `outcome=${disposition.key}`),
    ...["received", "being_assessed", "answered"].map((stage) => `stage=${stage}`),
  ];
  return {
    list: [list],
    filter: filters.map((filter) => `${list}?${filter}`),
    // Few rows or none fit: what a list without an index for it would be searched through for.
    filters: [
      `${list}?stage=received&theme=data&commitment=plan-3`,
      `${list}?theme=data&commitment=plan-3&outcome=not`,
      `${list}?stage=received&commitment=plan-3&outcome=not`,
      `${list}?stage=received&theme=data&outcome=not`,
    ],
    contribution: sample.map((ref) => `/contributions/${ref}`),
    // A word that thousands say, and one that a single organisation is called by.
    search: ["/search?q=data", "/search?q=ikkje+berre", "/search?q=komm*", "/search?q=D%C3%B8me+17"],
    submission: [`/consultations/${slug}/submit`],
  };
};

async function insert(tx: Transaction, batch: Batch): Promise<void> {
  // In the order of their foreign keys; few enough rows a statement for both databases' limit on parameters.
  const into = async <Row>(rows: readonly Row[], add: (part: Row[]) => PromiseLike<unknown>) => {
    for (let from = 0; from < rows.length; from += 250) await add(rows.slice(from, from + 250));
  };
  await into(batch.contributors, (rows) => tx.insert(contributors).values(rows));
  await into(batch.submissions, (rows) => tx.insert(submissions).values(rows));
  await into(batch.texts, (rows) => tx.insert(submissionTexts).values(rows));
  await into(batch.contributions, (rows) => tx.insert(contributions).values(rows));
  await into(batch.passages, (rows) => tx.insert(passages).values(rows));
  await into(batch.ties, (rows) => tx.insert(contributionCommitments).values(rows));
  await into(batch.assessments, (rows) => tx.insert(assessments).values(rows));
  await into(batch.responses, (rows) => tx.insert(responses).values(rows));
  await into(batch.members, (rows) => tx.insert(responseMembers).values(rows));
  await into(batch.versions, (rows) => tx.insert(responseVersions).values(rows));
  await into(batch.published, (rows) => tx.insert(publishedContributions).values(rows));
  await into(batch.publishedTies, (rows) => tx.insert(publishedContributionCommitments).values(rows));
  await into(batch.publishedResponses, (rows) => tx.insert(publishedResponses).values(rows));
  await into(batch.publishedSubmissions, (rows) => tx.insert(publishedSubmissions).values(rows));
  await applyDelta({ db: tx } as Tx, countersOf(batch));
  for (const row of batch.published) await findableContribution({ db: tx } as Tx, row);
  for (const row of batch.publishedResponses) await findableResponse({ db: tx } as Tx, row);
}

function countersOf(batch: Batch): Delta {
  const delta: Delta = new Map();
  for (const row of batch.published) {
    const { themeSlug = null, dispositionKey = null, data } = row;
    const { visibility, channel } = data;
    const commitmentSlugs = data.commitments.map((commitment) => commitment.slug);
    const { responseDueOn } = row.data;
    countContribution(
      delta,
      { ...row, themeSlug, dispositionKey, visibility, channel, responseDueOn, commitmentSlugs },
      1,
    );
  }
  const add = (consultationId: string, key: string) => {
    for (const scope of [consultationId, "all"]) move(delta, scope, key, 1);
  };
  for (const row of batch.publishedResponses) add(row.consultationId, "responses");
  for (const row of batch.publishedSubmissions) {
    add(row.consultationId, "submissions");
    add(row.consultationId, `submissions:${row.status}`);
  }
  return delta;
}
