import { asc, type WordIndex } from "#db/kit.ts";
import {
  publishedCommitments,
  publishedConsultations,
  publishedConsultees,
  publishedContributionCommitments,
  publishedContributions,
  publishedCounters,
  publishedEndedAnswers,
  publishedForum,
  publishedMeetings,
  publishedResponses,
  publishedResponseVersions,
  publishedSubmissions,
  searchDocuments,
  searchIndex,
} from "#db/schema/published.ts";
import { findIndex, findSubjects } from "#db/schema/responses.ts";
import { worklist, worklistCounts } from "#db/schema/worklist.ts";
import { readSearch } from "~/domain/kernel/search.ts";
import { findKeys } from "~/domain/kernel/word-index.server.ts";
import type { World } from "../../support/world.ts";

/** Everything that the first door shows, in a form that compares; counters at zero are as good as none. */
export async function projectionOf({ read }: World) {
  return {
    forum: await read.select().from(publishedForum).orderBy(asc(publishedForum.key)),
    consultations: await read.select().from(publishedConsultations).orderBy(asc(publishedConsultations.id)),
    meetings: await read.select().from(publishedMeetings).orderBy(asc(publishedMeetings.slug)),
    consultees: await read
      .select()
      .from(publishedConsultees)
      .orderBy(asc(publishedConsultees.consultationId)),
    commitments: await read.select().from(publishedCommitments).orderBy(asc(publishedCommitments.slug)),
    contributions: await read
      .select()
      .from(publishedContributions)
      .orderBy(asc(publishedContributions.ref), asc(publishedContributions.consultationId)),
    tied: await read
      .select()
      .from(publishedContributionCommitments)
      .orderBy(
        asc(publishedContributionCommitments.ref),
        asc(publishedContributionCommitments.commitmentSlug),
      ),
    submissions: await read.select().from(publishedSubmissions).orderBy(asc(publishedSubmissions.id)),
    responses: await read.select().from(publishedResponses).orderBy(asc(publishedResponses.number)),
    texts: await read
      .select()
      .from(publishedResponseVersions)
      .orderBy(asc(publishedResponseVersions.number), asc(publishedResponseVersions.version)),
    ended: await read
      .select()
      .from(publishedEndedAnswers)
      .orderBy(
        asc(publishedEndedAnswers.contributionId),
        asc(publishedEndedAnswers.responseNumber),
        asc(publishedEndedAnswers.version),
      ),
    found: await read.select().from(searchDocuments).orderBy(asc(searchDocuments.key)),
    foundBy: await foundIn(read, searchIndex),
    counters: (
      await read
        .select()
        .from(publishedCounters)
        .orderBy(asc(publishedCounters.scope), asc(publishedCounters.key))
    ).filter((c) => c.n !== 0),
  };
}

/** What an index of words finds: it can't be read, only asked. */
const asked = [
  "kanari*",
  "tregt",
  '"gje oss tal"',
  "takk",
  "tittel",
  "runde*",
  "arkiv*",
  "dome*",
  "laget",
  "svaret",
];
const foundIn = async (read: World["read"], index: WordIndex) =>
  Promise.all(
    asked.map((text) => findKeys(read, index, { terms: readSearch(text).terms, labels: [], limit: 1000 })),
  );

/** The desk's list with its counts and its search, in a form that compares. */
export async function worklistOf({ read }: World) {
  const rows: unknown[] = [
    ...(await read.select().from(worklist)),
    ...(await read.select().from(worklistCounts)),
  ];
  rows.push(...(await read.select().from(findSubjects)), ...(await foundIn(read, findIndex)));
  return rows.map((row) => JSON.stringify(row)).sort();
}
