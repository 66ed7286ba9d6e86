/**
 * One batch of rows for the working tables and for the projection beside them, as commands and projectors would have
 * left them; a small filling is held against `rebuildProjection` before anything is measured (check.ts).
 */
import { uuidv7 } from "uuidv7";
import type { assessments, contributionCommitments, contributions } from "#db/schema/contributions.ts";
import type { passages } from "#db/schema/passages.ts";
import type { contributors } from "#db/schema/people.ts";
import type {
  publishedContributionCommitments,
  publishedContributions,
  publishedResponses,
  publishedSubmissions,
} from "#db/schema/published.ts";
import type { responseMembers, responses, responseVersions } from "#db/schema/responses.ts";
import type { submissions, submissionTexts } from "#db/schema/submissions.ts";
import { addDays } from "~/domain/consultations/consultation.ts";
import type { Mark } from "~/domain/contributions/contribution.ts";
import { saltedDigest } from "~/domain/kernel/event-log.server.ts";
import { newSalt } from "~/domain/kernel/token.server.ts";
import { addContribution } from "./contribution-rows.ts";
import { at, type BenchForum, prefix } from "./forum.ts";
import { addResponses } from "./response-rows.ts";
import { languageOf, letter, lot } from "./texts.ts";

type New<T extends { $inferInsert: unknown }> = T["$inferInsert"][];
export type Batch = {
  contributors: New<typeof contributors>;
  submissions: New<typeof submissions>;
  texts: New<typeof submissionTexts>;
  contributions: New<typeof contributions>;
  passages: New<typeof passages>;
  ties: New<typeof contributionCommitments>;
  assessments: New<typeof assessments>;
  responses: New<typeof responses>;
  members: New<typeof responseMembers>;
  versions: New<typeof responseVersions>;
  published: New<typeof publishedContributions>;
  publishedTies: New<typeof publishedContributionCommitments>;
  publishedResponses: New<typeof publishedResponses>;
  publishedSubmissions: New<typeof publishedSubmissions>;
};
export type Made = { submissions: number; responses: number };

const alphabet = "ACDEFGHJKMNPQRTUVWXY34679";
const characters = 5;
/** Five characters, enough for a million contributions; each number its own, in no order that can be read. */
export function reference(number: number): string {
  let rest = (number * 1_760_887) % 25 ** characters;
  let code = "";
  for (let i = 0; i < characters; i++) {
    code += alphabet[rest % 25];
    rest = Math.floor(rest / 25);
  }
  return `${prefix}-${code}`;
}

const empty = (): Batch => ({
  ...{
    contributors: [],
    submissions: [],
    texts: [],
    contributions: [],
    passages: [],
    ties: [],
    assessments: [],
  },
  ...{ responses: [], members: [], versions: [] },
  ...{ published: [], publishedTies: [], publishedResponses: [], publishedSubmissions: [] },
});

/** Adds submissions until the batch holds `count` contributions. `made` counts on over all batches. */
export function makeBatch(forum: BenchForum, today: string, count: number, made: Made): Batch {
  const batch = empty();
  while (batch.contributions.length < count) {
    const wanted = Math.min(1 + lot(made.submissions, 4), count - batch.contributions.length);
    addSubmission(batch, forum, today, made.submissions++, wanted);
  }
  addResponses(batch, forum, today, made);
  return batch;
}

function addSubmission(batch: Batch, forum: BenchForum, today: string, seed: number, points: number): void {
  const language = languageOf(seed);
  const text = letter(seed, language, points);
  const receivedOn = addDays(today, -28 + lot(seed, 18));
  const listedOn = addDays(receivedOn, 1);
  const kind =
    (["organisation", "person", "none"] as const)[[0, 0, 0, 1, 1, 2][lot(seed + 5, 6)] ?? 0] ?? "none";
  const contributor = {
    id: uuidv7(),
    kind,
    organisationName: kind === "organisation" ? `Laget Døme ${seed}` : null,
    personName: kind === "none" ? null : `Kari Døme ${seed}`,
    language,
    salt: newSalt(),
    createdAt: at(receivedOn, "10"),
    version: 1,
  };
  const salt = newSalt();
  const submission = {
    id: uuidv7(),
    ref: reference(seed),
    consultationId: forum.consultation.id,
    contributorId: contributor.id,
    channel: "form" as const,
    recordedAt: at(receivedOn, "10"),
    receivedOn,
    late: false,
    status: "split" as const,
    language,
    publishText: lot(seed + 9, 20) > 0,
    publishOrganisation: true,
    publishPerson: lot(seed + 11, 3) === 0,
    chosenCommitmentIds: [],
    linkVersion: 1,
    nextNumber: points + 1,
    idempotencyKey: uuidv7(),
    digest: saltedDigest(salt, text.body),
    salt,
    splitAt: at(listedOn, "09"),
    splitBy: forum.staff.id,
    version: 2,
  };
  const body = {
    id: uuidv7(),
    submissionId: submission.id,
    body: text.body,
    language,
    createdAt: submission.recordedAt,
  };
  batch.contributors.push(contributor);
  batch.submissions.push(submission);
  batch.texts.push({ ...body, kind: "original", number: 1, salt, digest: submission.digest });
  batch.publishedSubmissions.push({
    id: submission.id,
    consultationId: forum.consultation.id,
    status: submission.status,
    channel: submission.channel,
  });
  const mark = (span: { start: number; end: number }, as: Mark, contributionId: string | null = null) =>
    batch.passages.push({
      ...{ id: uuidv7(), textId: body.id, start: span.start, end: span.end, mark: as, contributionId },
      ...{ createdAt: at(listedOn, "08"), createdBy: forum.staff.id, version: 1 },
    });
  mark(text.greeting, "greeting");
  mark(text.signature, "signature");
  text.points.forEach((point, i) => {
    const added = addContribution(batch, forum, {
      submission,
      contributor,
      seed: seed * 5 + i,
      number: i + 1,
      point,
      body: text.body,
      listedOn,
    });
    mark(point, "contribution", added);
  });
}
