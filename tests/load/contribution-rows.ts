/** A contribution of a batch, as it stands at the desk and in public. */
import { uuidv7 } from "uuidv7";
import { addDays, responseDueOn } from "~/domain/consultations/consultation.ts";
import { kinds, type Stage, withholdingGrounds } from "~/domain/contributions/contribution.ts";
import type { HistoryKind, PublishedContributionData } from "~/domain/published/published.ts";
import { at, type BenchForum } from "./forum.ts";
import type { Batch } from "./rows.ts";
import { lot } from "./texts.ts";

type Point = {
  submission: Batch["submissions"][number];
  contributor: Batch["contributors"][number];
  seed: number;
  number: number;
  point: { start: number; end: number; title: string };
  body: string;
  listedOn: string;
};

/** Returns its id. */
export function addContribution(batch: Batch, forum: BenchForum, from: Point): string {
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
    delays: [],
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
