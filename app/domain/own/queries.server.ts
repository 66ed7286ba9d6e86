/** The second door's reads: one submission with all that its contributor may see. */
import { and, asc, eq, type Queryable } from "#db/kit.ts";
import { consultations, themes } from "#db/schema/consultations.ts";
import { contributionCommitments } from "#db/schema/contributions.ts";
import { forum } from "#db/schema/forum.ts";
import { contributors } from "#db/schema/people.ts";
import { commitments } from "#db/schema/plans.ts";
import { submissions } from "#db/schema/submissions.ts";
import { addDays, dateIn, responseDueOn } from "../consultations/consultation.ts";
import { readTerms } from "../consultations/queries.server.ts";
import { findSetAside } from "../contributions/asides.server.ts";
import { listLaterTexts } from "../contributions/later.server.ts";
import {
  type ContributionRow,
  findQuestion,
  listContributionsOf,
  listDelays,
  listMoves,
  listPassages,
  listPassageTexts,
} from "../contributions/queries.server.ts";
import { listPieces, listRedactions, toSpan } from "../contributions/redactions.server.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Ctx } from "../kernel/context.server.ts";
import { NotFound } from "../kernel/result.ts";
import { listHistories } from "../published/queries/contribution.server.ts";
import { getResponse } from "../published/queries/responses.server.ts";
import { coverSentence, listSentenceCovers } from "../responses/covers.server.ts";
import { findPublicMembership } from "../responses/queries.server.ts";
import { mayFollow } from "../submissions/policy.ts";
import { listAttachments, listOpen, listTexts } from "../submissions/queries.server.ts";
import { isRenewedBy } from "./commands/limit.server.ts";
import { maskEmail, type OwnContribution, type OwnPassage, type OwnSubmission } from "./own.ts";

/** The submission that a link still vouches for, or null where the link was ended. */
export async function findByLink(
  db: Queryable,
  link: { ref: string; version: number },
): Promise<{ id: string; ref: string; language: string } | null> {
  const [row] = await db
    .select({ id: submissions.id, ref: submissions.ref, language: submissions.language })
    .from(submissions)
    .where(and(eq(submissions.ref, link.ref), eq(submissions.linkVersion, link.version)));
  return row ?? null;
}

/** The submission whose link this very click ended a moment ago, or null: a double click comes with the old one. */
export async function findEndedBy(
  ctx: Ctx,
  link: { ref: string; version: number },
  click: string,
): Promise<{ id: string; ref: string } | null> {
  const now = await findByLink(ctx.db.read, { ref: link.ref, version: link.version + 1 });
  return now && (await isRenewedBy({ db: ctx.db.read, now: ctx.now }, now.id, click)) ? now : null;
}

/** Whether there is a submission of this number: for whoever holds a link that was signed for it, and for nobody else. */
export async function isKept(db: Queryable, ref: string): Promise<boolean> {
  return (await db.$count(submissions, eq(submissions.ref, ref))) > 0;
}

/** One's own submission; throws NotFound where the actor holds no link to it. */
export async function getOwnSubmission(db: Queryable, actor: Actor, ref: string): Promise<OwnSubmission> {
  const [found] = await db
    .select({ submission: submissions, contributor: contributors, consultation: consultations })
    .from(submissions)
    .innerJoin(contributors, eq(contributors.id, submissions.contributorId))
    .innerJoin(consultations, eq(consultations.id, submissions.consultationId))
    .where(eq(submissions.ref, ref));
  if (!found || !mayFollow(actor, found.submission.id)) throw new NotFound(`submission ${ref}`);
  const { submission, contributor, consultation } = found;
  const [settings] = await db.select({ timeZone: forum.timeZone }).from(forum);
  const zone = settings?.timeZone ?? "UTC";
  const texts = await listTexts(db, submission.id);
  const later = await listLaterTexts(db, submission.id);
  // Work on the bench is not shown: an addition that is not placed yet stands as it was sent.
  const waiting = new Set(later.filter((text) => !text.placed).map((text) => text.number));
  const split = submission.status === "split";
  const all = await listContributionsOf(db, submission.id);
  // Spam is kept and hidden: its sender sees what he would see while it waits.
  const spam = submission.status === "spam";
  // Work on the bench is not shown: only what is listed, and marks once the split is complete.
  const listed = spam ? [] : all.filter((c) => c.listedAt !== null);
  const passages = split ? await listPassages(db, submission.id) : [];
  const redacted = await listRedactions(db, submission.id);
  const pieces = await listPieces(
    db,
    listed.map((c) => c.id),
  );
  const histories = await listHistories(db, submission.id);
  const own: OwnContribution[] = [];
  for (const contribution of listed) {
    const told = histories.find(({ ref }) => ref === contribution.ref);
    own.push({
      ...(await toOwn(db, contribution, zone)),
      pieces: pieces.get(contribution.id) ?? [],
      history: told?.history ?? [],
      came: told?.came,
      ended: told?.ended ?? [],
    });
  }
  return {
    ref: submission.ref,
    consultation: {
      slug: consultation.slug,
      title: consultation.title,
      mainLanguage: consultation.mainLanguage,
      contactEmail: consultation.contactEmail,
      contactName: consultation.contactName,
      latePolicy: consultation.latePolicy,
      ended: consultation.status === "closed" || consultation.status === "cancelled",
      closesOn: consultation.closesOn,
    },
    status: spam ? "received" : submission.status,
    statusReason: submission.statusReason,
    channel: submission.channel,
    receivedOn: submission.receivedOn,
    recordedAt: submission.recordedAt,
    late: submission.late,
    language: submission.language,
    onBehalfOf: submission.onBehalfOf,
    who: {
      kind: contributor.kind,
      organisation: contributor.organisationName,
      person: contributor.personName,
    },
    choices: {
      text: submission.publishText,
      organisation: submission.publishOrganisation,
      person: submission.publishPerson,
    },
    open: await listOpen(db, submission),
    disputed: submission.disputedAt !== null,
    firstStatusBy: addDays(submission.receivedOn, consultation.firstStatusDays),
    responseDueOn: responseDueOn(await readTerms(db, consultation), submission.receivedOn),
    splitOn: submission.splitAt && !spam ? dateIn(submission.splitAt, zone) : null,
    texts: texts.map((text) => ({
      number: text.number,
      kind: text.kind,
      body: text.body,
      language: text.language,
      passages: passages
        .filter((p) => p.textId === text.id && !waiting.has(text.number))
        .map(
          (p): OwnPassage => ({
            start: p.start,
            end: p.end,
            mark: p.mark,
            number: all.find((c) => c.id === p.contributionId)?.number ?? null,
          }),
        ),
      redactions: redacted.filter((one) => one.textId === text.id).map(toSpan),
    })),
    later,
    correctable:
      texts.filter(({ kind }) => kind === "original" || kind === "correction").at(-1)?.body ?? null,
    files: (await listAttachments(db, submission.id)).map(({ number, fileName, size }) => ({
      number,
      fileName,
      size,
    })),
    contributions: own,
    maskedEmail: contributor.email ? maskEmail(contributor.email) : null,
    mailStopped: contributor.mailStoppedAt !== null,
    linkVersion: submission.linkVersion,
  };
}

async function toOwn(
  db: Queryable,
  contribution: ContributionRow,
  zone: string,
): Promise<Omit<OwnContribution, "history" | "came" | "ended" | "pieces">> {
  const [theme] = contribution.themeId
    ? await db.select({ title: themes.title }).from(themes).where(eq(themes.id, contribution.themeId))
    : [];
  const tied = await db
    .select({ slug: commitments.slug, number: commitments.number, title: commitments.title })
    .from(contributionCommitments)
    .innerJoin(commitments, eq(commitments.id, contributionCommitments.commitmentId))
    .where(eq(contributionCommitments.contributionId, contribution.id))
    .orderBy(asc(commitments.number));
  const question = await findQuestion(db, contribution.id);
  return {
    ref: contribution.ref,
    number: contribution.number,
    title: contribution.title,
    text: await listPassageTexts(db, contribution.id),
    language: contribution.language,
    stage: contribution.stage,
    visibility: contribution.visibility,
    withheldGround: contribution.withheldGround,
    theme: theme?.title ?? null,
    commitments: tied,
    listedOn: contribution.listedAt ? dateIn(contribution.listedAt, zone) : null,
    assignedOn: contribution.assignedAt ? dateIn(contribution.assignedAt, zone) : null,
    responseDueOn: contribution.responseDueOn,
    delays: (await listDelays(db, contribution.id)).map(({ kind, at, fromOn, dueOn, reason }) => ({
      ...{ kind, fromOn, dueOn, reason },
      on: dateIn(at, zone),
    })),
    answeredOn: contribution.answeredAt ? dateIn(contribution.answeredAt, zone) : null,
    withdrawnOn: contribution.withdrawnAt ? dateIn(contribution.withdrawnAt, zone) : null,
    setAside: await findOwnSetAside(db, contribution, zone),
    movedTo: await findMovedTo(db, contribution, zone),
    answer: contribution.stage === "answered" ? await findAnswer(db, contribution.id) : null,
    question: question && {
      question: question.question,
      language: question.language,
      askedOn: dateIn(question.askedAt, zone),
      answerBy: question.answerBy,
      answer: question.answer,
      answeredOn: question.answeredAt ? dateIn(question.answeredAt, zone) : null,
    },
  };
}

async function findOwnSetAside(
  db: Queryable,
  { id, stage, setAsideAt }: ContributionRow,
  zone: string,
): Promise<OwnContribution["setAside"]> {
  const aside = stage === "set_aside" && setAsideAt ? await findSetAside(db, id) : null;
  if (!aside || !setAsideAt) return null;
  const { ground, reason, fourEyes } = aside;
  return { ground, reason, on: dateIn(setAsideAt, zone), fourEyes: fourEyes ?? true };
}

async function findMovedTo(
  db: Queryable,
  { id, consultationId }: ContributionRow,
  zone: string,
): Promise<OwnContribution["movedTo"]> {
  const last = (await listMoves(db, id)).at(-1);
  if (!last) return null;
  const { slug, title, mainLanguage } = consultations;
  const [row] = await db
    .select({ slug, title, mainLanguage })
    .from(consultations)
    .where(eq(consultations.id, consultationId));
  return row ? { ...row, on: dateIn(last.at, zone), reason: last.reason } : null;
}

async function findAnswer(db: Queryable, contributionId: string): Promise<OwnContribution["answer"]> {
  const member = await findPublicMembership(db, contributionId);
  if (!member) return null;
  const response = await getResponse(db, member.number);
  const covers = await listSentenceCovers(db, member.responseId);
  const ownSentence = coverSentence(member.publicSentence, covers, contributionId);
  return { response, ownSentence, others: response.memberCount - 1 };
}
