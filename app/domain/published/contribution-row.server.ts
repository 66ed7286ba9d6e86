/** The public row of a contribution, made of the working tables: its words, title and names only where it is cleared (rule 7, rule 11). */
import { asc, eq } from "#db/kit.ts";
import { themes } from "#db/schema/consultations.ts";
import { contributionCommitments, type contributions } from "#db/schema/contributions.ts";
import { forum } from "#db/schema/forum.ts";
import type { contributors } from "#db/schema/people.ts";
import { commitments } from "#db/schema/plans.ts";
import type { publishedContributions } from "#db/schema/published.ts";
import { erasures, type submissions } from "#db/schema/submissions.ts";
import { dateIn } from "../consultations/consultation.ts";
import { findSetAside } from "../contributions/asides.server.ts";
import { chosenKind } from "../contributions/contribution.ts";
import { findAssessment, findQuestion } from "../contributions/queries.server.ts";
import { readPublicly } from "../contributions/redactions.server.ts";
import type { Tx } from "../kernel/context.server.ts";
import { findTableOf } from "../live/said.server.ts";
import { readTableVoice } from "../live/voice.server.ts";
import { answerOf, cameIn, inOrder, projectEnded } from "./contribution-answer.server.ts";
import { dated, type Happening, readDelays, readMoves, readSetAsides } from "./project-history.server.ts";
import { mayName, publicName } from "./public-name.ts";
import type { PublishedContributionData } from "./published.ts";

export type Row = typeof publishedContributions.$inferInsert;
export type Sources = {
  contribution: typeof contributions.$inferSelect;
  submission: typeof submissions.$inferSelect;
  contributor: typeof contributors.$inferSelect;
};

/** What an outsider may see of a contribution now, with the columns that lists are filtered and ordered by. */
export async function toRow(tx: Tx, { contribution, submission, contributor }: Sources): Promise<Row> {
  const [settings] = await tx.db.select({ timeZone: forum.timeZone }).from(forum);
  const zone = settings?.timeZone ?? "UTC";
  const erased = await findErased(tx, submission.erasureId);
  const withdrawn = contribution.withdrawnAt !== null;
  const aside = contribution.stage === "set_aside" ? await findSetAside(tx.db, contribution.id) : null;
  /** taken off every page, whatever a coordinator decided of the text */
  const gone = withdrawn || aside !== null || erased?.words === true;
  const allowed = contribution.visibility === "cleared" && submission.publishText && !gone;
  // Who sent it is in doubt: it waits like what nobody has read yet.
  const cleared = allowed && submission.disputedAt === null;
  const [theme] = contribution.themeId
    ? await tx.db
        .select({ slug: themes.slug, title: themes.title })
        .from(themes)
        .where(eq(themes.id, contribution.themeId))
    : [];
  const tied = await tx.db
    .select({ slug: commitments.slug, number: commitments.number, title: commitments.title })
    .from(contributionCommitments)
    .innerJoin(commitments, eq(commitments.id, contributionCommitments.commitmentId))
    .where(eq(contributionCommitments.contributionId, contribution.id))
    .orderBy(asc(commitments.slug));
  const question = await findQuestion(tx.db, contribution.id);
  const assessment = await findAssessment(tx.db, contribution.id);
  const moved = await readMoves(tx, contribution.id, zone);
  const put = await readDelays(tx, contribution.id, zone, gone);
  const { ended, instants, came: before } = await projectEnded(tx, contribution, zone);
  const happened: Happening[] = [
    ["split", contribution.listedAt],
    ...moved.flatMap(({ assignedAt, at }): Happening[] => [
      ["assigned", assignedAt],
      ["moved", at],
    ]),
    ["assigned", contribution.assignedAt],
    ["assessed", assessment && !assessment.notOurs ? assessment.at : null],
    ["question_asked", question?.askedAt],
    ["question_answered", question?.answeredAt],
    ...put.map(({ delay, at }): Happening => [delay.kind, at]),
    ...(await readSetAsides(tx, contribution.id)),
    // What ended with its words was not taken back by its contributor.
    ["withdrawn", contribution.withdrawnAt === erased?.at ? null : contribution.withdrawnAt],
    ["erased", erased?.at],
  ];
  const answered = [...instants, contribution.answeredAt ?? []].flat();
  const history = dated(submission.receivedOn, zone, happened, answered);
  /** by its contributor's own choice, whatever a coordinator decided */
  const hidden = gone || (contribution.visibility === "cleared" && !submission.publishText);
  const answer = await answerOf(tx, contribution.id, zone);
  const answeredOn = contribution.answeredAt ? dateIn(contribution.answeredAt, zone) : null;
  const read = await readPublicly(tx.db, contribution);
  const came = inOrder([...before, ...cameIn(answer?.number ?? 0, answer?.first ?? null)]);
  const words = cleared ? read : null;
  const behalf = cleared && mayName(submission, contributor) ? submission.onBehalfOf : null;
  const table = behalf && submission.channel === "meeting" ? await findTableOf(tx.db, submission.id) : null;
  /** what would give redacted words away is as little public as they are */
  const said = (text: string) => (words && !words.isGivenAwayBy(text) ? text : null);

  const saidBy = cleared ? await findSaidBy(tx, { contribution, submission, contributor }) : null;

  const data: PublishedContributionData = {
    ref: contribution.ref,
    number: contribution.number,
    submissionRef: submission.ref,
    kind: chosenKind(contribution),
    visibility: hidden ? "withheld" : allowed && !cleared ? "not_cleared" : contribution.visibility,
    withheldGround: gone ? null : hidden ? "contributors_choice" : contribution.withheldGround,
    withdrawnOn: contribution.withdrawnAt ? dateIn(contribution.withdrawnAt, zone) : null,
    setAside: aside && {
      ground: aside.ground,
      on: dateIn(contribution.setAsideAt ?? "", zone),
      fourEyes: aside.fourEyes ?? true,
    },
    ...(erased && { erased: { on: dateIn(erased.at, zone), ground: erased.ground, words: erased.words } }),
    movedFrom: moved.at(-1)?.from ?? null,
    movedTo: null,
    title: said(contribution.title),
    text: words?.text ?? null,
    ...(words && words.bars.length > 0 ? { bars: words.bars } : {}),
    language: contribution.language,
    by: cleared ? publicName(submission, contributor) : null,
    onBehalfOf: table ? null : behalf,
    ...(table && { table }),
    ...(saidBy && { saidBy }),
    channel: submission.channel,
    late: submission.late,
    receivedOn: submission.receivedOn,
    responseDueOn: contribution.responseDueOn,
    delays: put.map(({ delay }) => ({
      ...delay,
      reason: delay.reason && !read.isGivenAwayBy(delay.reason) ? delay.reason : null,
    })),
    theme: theme ?? null,
    commitments: tied,
    question: question && {
      question: said(question.question),
      language: question.language,
      askedOn: dateIn(question.askedAt, zone),
      answerBy: question.answerBy,
      answeredOn: question.answeredAt ? dateIn(question.answeredAt, zone) : null,
    },
    history,
    ...(came.length > 0 && { came }),
  };
  return {
    id: contribution.id,
    ref: contribution.ref,
    consultationId: contribution.consultationId,
    submissionId: submission.id,
    themeSlug: theme?.slug ?? null,
    stage: contribution.stage,
    dispositionKey: answer?.dispositionKey ?? null,
    responseNumber: answer?.number ?? null,
    ownSentence: answer && cleared ? answer.ownSentence : null,
    answeredOn,
    changedOn: [
      answeredOn,
      answer?.statedOn,
      ...ended.map((was) => was.endedOn),
      ...history.map((h) => h.on),
    ].reduce((a: string, b) => (b && b > a ? b : a), submission.receivedOn),
    data,
  };
}

/** The erasure that a submission's tombstone names. */
async function findErased(tx: Tx, erasureId: string | null) {
  const [row] = erasureId ? await tx.db.select().from(erasures).where(eq(erasures.id, erasureId)) : [];
  return row?.doneAt ? { at: row.doneAt, ground: row.ground, words: row.scope === "words" } : null;
}

const findSaidBy = async (tx: Tx, { contribution, submission, contributor }: Sources) =>
  submission.channel === "meeting" && contributor.kind === "none"
    ? readTableVoice(tx.db, contribution)
    : null;
