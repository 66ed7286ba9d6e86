/**
 * One batch of rows for the working tables and for the projection beside them, as commands and projectors would have
 * left them; a small filling is held against `rebuildProjection` before anything is measured (check.ts).
 */
import { uuidv7 } from "uuidv7";
import type {
  assessments,
  contributionCommitments,
  contributions,
  passages,
} from "#db/schema/contributions.ts";
import type { contributors } from "#db/schema/people.ts";
import type {
  publishedContributionCommitments,
  publishedContributions,
  publishedResponses,
  publishedSubmissions,
} from "#db/schema/published.ts";
import type { responseMembers, responses, responseVersions } from "#db/schema/responses.ts";
import type { submissions, submissionTexts } from "#db/schema/submissions.ts";
import { addDays, responseDueOn } from "~/domain/consultations/consultation.ts";
import { kinds, type Mark, type Stage, withholdingGrounds } from "~/domain/contributions/contribution.ts";
import { saltedDigest } from "~/domain/kernel/event-log.server.ts";
import { newSalt } from "~/domain/kernel/token.server.ts";
import type { HistoryKind, PublishedContributionData } from "~/domain/published/published.ts";
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
/** Four characters, each number its own, in no order that can be read. */
export function reference(number: number): string {
  let rest = (number * 176_087) % 25 ** 4;
  let code = "";
  for (let i = 0; i < 4; i++) {
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

type Point = {
  submission: Batch["submissions"][number];
  contributor: Batch["contributors"][number];
  seed: number;
  number: number;
  point: { start: number; end: number; title: string };
  body: string;
  listedOn: string;
};

function addContribution(batch: Batch, forum: BenchForum, from: Point): string {
  const { submission, contributor, seed, listedOn } = from;
  const drawn = lot(seed + 17, 100);
  const stage: Stage =
    drawn < 55
      ? "answered"
      : drawn < 65
        ? "response_being_prepared"
        : drawn < 85
          ? "being_assessed"
          : "received";
  const seen = lot(seed + 19, 100);
  const asked = seen < 86 ? "cleared" : seen < 95 ? "not_cleared" : "withheld";
  const visibility = asked === "cleared" && !submission.publishText ? "withheld" : asked;
  const ground =
    visibility === "withheld" ? (withholdingGrounds[submission.publishText ? 1 : 0] ?? null) : null;
  const cleared = visibility === "cleared";
  const theme = lot(seed + 23, 8) > 0 ? (forum.themes[lot(seed + 29, forum.themes.length)] ?? null) : null;
  const tied = forum.commitments.filter((_, i) => lot(seed + 37 * (i + 1), 6) === 0);
  const assigned = stage !== "received";
  const assessed = stage === "answered" || stage === "response_being_prepared";
  const assignedOn = addDays(listedOn, 1);
  const assessedOn = addDays(listedOn, 2);
  const id = uuidv7();
  const ref = `${submission.ref}.${from.number}`;
  const row = {
    id,
    submissionId: submission.id,
    consultationId: forum.consultation.id,
    number: from.number,
    ref,
    title: from.point.title,
    kind: kinds[lot(seed + 41, kinds.length)] ?? "proposal",
    themeId: theme?.id ?? null,
    stage,
    visibility,
    withheldGround: ground,
    ownerBodyId: assigned ? forum.body.id : null,
    assignedAt: assigned ? at(assignedOn, "10") : null,
    adviceDueOn: assigned ? addDays(assignedOn, 14) : null,
    responseDueOn: responseDueOn({ ...forum.consultation, milestones: [] }, submission.receivedOn),
    language: submission.language,
    createdAt: at(listedOn, "08"),
    createdBy: forum.staff.id,
    listedAt: at(listedOn, "09"),
    answeredAt: null,
    version: 1,
  } as const;
  batch.contributions.push({ ...row });
  for (const commitment of tied) batch.ties.push({ contributionId: id, commitmentId: commitment.id });
  if (assessed) {
    batch.assessments.push({
      ...{
        id: uuidv7(),
        contributionId: id,
        bodyId: forum.body.id,
        personId: forum.staff.id,
        notOurs: false,
      },
      ...{
        advice: "Kan gjerast innanfor planen.",
        dispositionId: forum.dispositions[0]?.id,
        at: at(assessedOn, "12"),
      },
    });
  }
  const history: { kind: HistoryKind; on: string }[] = [
    { kind: "received", on: submission.receivedOn },
    { kind: "split", on: listedOn },
  ];
  if (assigned) history.push({ kind: "assigned", on: assignedOn });
  if (assessed) history.push({ kind: "assessed", on: assessedOn });
  const changedOn = history.at(-1)?.on ?? listedOn;
  const slugs = tied.map(({ slug, number, title }) => ({ slug, number, title }));
  const data: PublishedContributionData = {
    ref,
    number: from.number,
    submissionRef: submission.ref,
    kind: row.kind,
    visibility,
    withheldGround: ground,
    withdrawnOn: null,
    setAside: null,
    movedFrom: null,
    movedTo: null,
    title: cleared ? row.title : null,
    text: cleared ? [from.body.slice(from.point.start, from.point.end)] : null,
    language: row.language,
    by: cleared ? nameOf(submission, contributor) : null,
    onBehalfOf: null,
    channel: submission.channel,
    late: false,
    receivedOn: submission.receivedOn,
    responseDueOn: row.responseDueOn,
    theme: theme && { slug: theme.slug, title: theme.title },
    commitments: slugs,
    question: null,
    history,
  };
  batch.published.push({
    ...{
      id,
      ref,
      consultationId: forum.consultation.id,
      submissionId: submission.id,
      themeSlug: theme?.slug ?? null,
    },
    ...{
      stage,
      dispositionKey: null,
      responseNumber: null,
      ownSentence: null,
      answeredOn: null,
      changedOn,
      data,
    },
  });
  for (const { slug } of slugs) {
    batch.publishedTies.push({
      contributionId: id,
      consultationId: forum.consultation.id,
      commitmentSlug: slug,
      ...{ changedOn, ref, themeSlug: theme?.slug ?? null, stage },
    });
  }
  return id;
}

function nameOf(
  submission: Point["submission"],
  contributor: Point["contributor"],
): PublishedContributionData["by"] {
  if (submission.publishOrganisation && contributor.organisationName)
    return { kind: "organisation", name: contributor.organisationName };
  if (submission.publishPerson && contributor.personName)
    return { kind: "person", name: contributor.personName };
  return null;
}
