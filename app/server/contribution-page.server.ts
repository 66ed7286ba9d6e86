/** All that the desk's page of one contribution shows, as far as whoever asks may read it. */
import { findSetAside } from "~/domain/contributions/asides.server.ts";
import { chosenKind } from "~/domain/contributions/contribution.ts";
import { readContributionPage } from "~/domain/contributions/sorting.server.ts";
import { hasRole } from "~/domain/kernel/actor.ts";
import { NotFound } from "~/domain/kernel/result.ts";
import { listObjectedTo } from "~/domain/live/objected.server.ts";
import { readTableVoice } from "~/domain/live/voice.server.ts";
import { findErased } from "~/domain/own/erasure.server.ts";
import { findResponseOf } from "~/domain/responses/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { forumDay } from "./forum-day.server.ts";
import { notFound, type StaffCtx } from "./guard.server.ts";
import { usualChoices } from "./redacting.server.ts";
import { listChoicesOf } from "./sorting.server.ts";

/** Of a coordinator or an approver; throws a Response where there is no such contribution. */
export async function readContribution(ctx: StaffCtx, ref: string) {
  const db = ctx.db.read;
  const page = await readContributionPage(db, ref).catch((error) => {
    throw error instanceof NotFound ? notFound() : error;
  });
  const { contribution, submission, contributor, consultation } = page;
  const sorts = hasRole(ctx.actor, "coordinator");
  const response = await findResponseOf(db, contribution.id);
  const { today } = await forumDay(ctx);
  const awaited =
    contribution.stage === "being_assessed" &&
    !page.advice.some((given) => !given.notOurs && given.at >= (contribution.assignedAt ?? ""));
  return {
    today,
    sorts,
    ref: contribution.ref,
    onBench: submission.status !== "split",
    stage: contribution.stage,
    withdrawn: contribution.withdrawnAt !== null,
    asideAsked: (await findSetAside(db, contribution.id))?.standing === "asked",
    visibility: contribution.visibility,
    ground: contribution.withheldGround,
    note: sorts ? contribution.withheldNote : null,
    responseDueOn: contribution.responseDueOn,
    awaitedSince: awaited ? contribution.assignedAt : null,
    adviceDueOn: contribution.adviceDueOn,
    facts: {
      version: contribution.version,
      title: contribution.title,
      titleProposed: contribution.titleProposed,
      language: contribution.language,
      kind: chosenKind(contribution),
      theme: page.theme?.slug ?? "",
      owner: page.owner?.slug ?? "",
      commitments: page.commitments.map((commitment) => commitment.slug),
    },
    themeTitle: page.theme?.title ?? null,
    ownerName: page.owner?.shortName ?? null,
    consultation: {
      slug: consultation.slug,
      title: consultation.title,
      mainLanguage: consultation.mainLanguage,
    },
    who: {
      submissionRef: submission.ref,
      kind: contributor.kind,
      organisation: contributor.organisationName,
      // names and addresses are for those who run the case
      person: sorts ? contributor.personName : null,
      email: sorts ? contributor.email : null,
      mailStopped: contributor.mailStoppedAt !== null,
      publish: {
        text: submission.publishText,
        organisation: submission.publishOrganisation,
        person: submission.publishPerson,
      },
      channel: submission.channel,
      receivedOn: submission.receivedOn,
      onBehalfOf: submission.onBehalfOf,
      saidBy:
        submission.channel === "meeting" && contributor.kind === "none"
          ? await readTableVoice(db, contribution)
          : null,
    },
    erased: await findErased(db, submission),
    texts: page.texts,
    findings: page.findings,
    usual: usualChoices(consultation.mainLanguage as Language),
    titleHidden: page.titleHidden,
    objected:
      submission.channel === "meeting"
        ? await listObjectedTo(db, { ref: contribution.ref, submissionRef: submission.ref })
        : [],
    advice: page.advice.map(({ body, ...given }) => ({ ...given, body: { shortName: body.shortName } })),
    question: page.question && {
      question: page.question.question,
      language: page.question.language,
      askedAt: page.question.askedAt,
      answerBy: page.question.answerBy,
      answer: page.question.answer,
      answeredAt: page.question.answeredAt,
    },
    history: page.history,
    response: response && { number: response.number, status: response.status },
    choices: sorts ? await listChoicesOf(ctx, page) : null,
  };
}
