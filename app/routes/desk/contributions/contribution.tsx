/** One contribution: its words where they stand, and everything a coordinator does with it. Approvers read. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findSetAside } from "~/domain/contributions/asides.server.ts";
import { chosenKind, isEndStage } from "~/domain/contributions/contribution.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import { readContributionPage } from "~/domain/contributions/sorting.server.ts";
import { hasRole } from "~/domain/kernel/actor.ts";
import { NotFound } from "~/domain/kernel/result.ts";
import { sortingSteps } from "~/domain/kernel/step.ts";
import { listObjected } from "~/domain/live/objected.server.ts";
import { findErased } from "~/domain/own/erasure.server.ts";
import { findResponseOf } from "~/domain/responses/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { workOn } from "~/server/contribution-acts.server.ts";
import { parseForm } from "~/server/forms.ts";
import { forumDay } from "~/server/forum-day.server.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { found } from "~/server/reading.server.ts";
import { usualChoices } from "~/server/redacting.server.ts";
import { refusalText } from "~/server/refusals.ts";
import { addressOf, listChoicesOf } from "~/server/sorting.server.ts";
import { AskForm, PublicationForms } from "~/ui/desk/contribution-forms.tsx";
import { ContributionHead } from "~/ui/desk/contribution-head.tsx";
import { AdviceList, History, InContext } from "~/ui/desk/contribution-parts.tsx";
import { QuestionAsked } from "~/ui/desk/contribution-question.tsx";
import { ContributionSorting } from "~/ui/desk/contribution-sorting.tsx";
import { ObjectedAtTable } from "~/ui/desk/objected-at-table.tsx";
import { OtherEnds } from "~/ui/desk/other-ends.tsx";
import { WhoStandsBehind } from "~/ui/desk/who-stands-behind.tsx";
import { WithdrawalForm } from "~/ui/desk/withdrawal-form.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { ErasedNote } from "~/ui/intake/erased.tsx";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { PersonalData } from "~/ui/redact/personal-data.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "approver"], hydrate: true, undo: sortingSteps };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t }) => data?.ref ?? t("sorting.title"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "approver");
  const db = ctx.db.read;
  const page = await readContributionPage(db, params.ref ?? "").catch((error) => {
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
    },
    erased: await findErased(db, submission),
    texts: page.texts,
    findings: page.findings,
    usual: usualChoices(consultation.mainLanguage as Language),
    titleHidden: page.titleHidden,
    objected:
      submission.channel === "meeting"
        ? (await listObjected(db, submission.ref)).filter(({ ref }) => ref === contribution.ref)
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

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  // A submission is worked on at its own page.
  const { ref } = await found(getContribution(ctx.db.read, params.ref ?? ""));
  return workOn(ctx, ref, await parseForm(request), addressOf(request));
}

export default function Contribution() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const i18n = useI18n();
  const { t, date, language } = i18n;
  const forms = {
    sort: useBinding(answer, "sort"),
    assign: useBinding(answer, "assign"),
    clear: useBinding(answer, "clear"),
    withhold: useBinding(answer, "withhold"),
    ask: useBinding(answer, "ask"),
    withdraw: useBinding(answer, "withdraw"),
  };
  const summary = useSummary(answer);
  const main = page.consultation.mainLanguage as Language;
  const ended = isEndStage(page.stage);
  const conflict = answer?.refusal === "changed_meanwhile";
  const wordless = page.erased?.scope === "words";
  // Nobody is left to take it back; of an organisation whose contact is erased, it may.
  const forgotten = page.erased !== null && page.erased.scope !== "contact";
  return (
    <>
      <ContributionHead page={page} begins={page.sorts && !page.onBench && !ended} />
      <ErasedNote erased={page.erased} />
      <ErrorSummary
        errors={summary}
        refusal={
          conflict
            ? t("sorting.one.conflict")
            : answer?.refusal
              ? refusalText(i18n, { ok: false, code: answer.refusal, details: answer.details })
              : null
        }
      />
      {page.onBench ? (
        <Note tone="warn">
          <a href={paths.desk.split(page.who.submissionRef)}>{t("sorting.list.onBench")}</a>
        </Note>
      ) : null}
      {page.sorts && page.awaitedSince && page.ownerName ? (
        <Note>
          {t("sorting.one.awaited", {
            body: pick(page.ownerName, language, main).text,
            asked: date(page.awaitedSince),
            due: page.adviceDueOn ? date(page.adviceDueOn) : "–",
          })}
        </Note>
      ) : null}
      <div className="cols one">
        <div>
          <section aria-labelledby="words">
            <h2 id="words">{t("sorting.one.words")}</h2>
            <InContext texts={page.texts} findings={page.findings} />
            <ObjectedAtTable objected={page.objected} />
            <WhoStandsBehind
              who={page.who}
              sorts={page.sorts}
              cleared={page.withdrawn ? null : page.visibility === "cleared"}
            />
          </section>
          <section aria-labelledby="advice">
            <h2 id="advice">{t("sorting.one.advice")}</h2>
            <AdviceList advice={page.advice} mainLanguage={main} />
          </section>
          {page.question ? (
            <QuestionAsked question={page.question} />
          ) : page.sorts && !ended && !page.onBench && !page.erased ? (
            <section>
              <AskForm form={forms.ask} language={page.facts.language} today={page.today} />
            </section>
          ) : null}
          <section aria-labelledby="history">
            <h2 id="history">{t("sorting.one.history")}</h2>
            <History events={page.history} />
          </section>
        </div>
        <aside className="panel">
          <section aria-labelledby="publication">
            <h2 id="publication">{t("sorting.one.publication")}</h2>
            <p>{t(`states.visibility.${page.visibility}`)}</p>
            {page.ground ? (
              <p className="m">
                {t("sorting.one.ground", { ground: t(`states.withheldGround.${page.ground}`) })}
              </p>
            ) : null}
            {page.note ? <p className="m as-typed">{page.note}</p> : null}
            {page.withdrawn && !wordless ? <p className="m">{t("sorting.withdrawal.done")}</p> : null}
            <OtherEnds page={page} />
            {page.sorts && !page.withdrawn && !wordless ? (
              <PersonalData
                findings={page.findings}
                usual={page.usual}
                titleHidden={page.titleHidden}
                submissionRef={page.who.submissionRef}
              />
            ) : null}
            {page.sorts && !page.onBench && !page.withdrawn && page.stage !== "set_aside" ? (
              <PublicationForms
                clear={forms.clear}
                withhold={forms.withhold}
                facts={page.facts}
                findings={page.findings}
                asked={answer?.refusal === "personal_data"}
                mayClear={page.who.publish.text}
                visibility={page.visibility}
              />
            ) : null}
          </section>
          {page.sorts && !page.withdrawn && !forgotten ? (
            <section>
              <WithdrawalForm form={forms.withdraw} today={page.today} />
            </section>
          ) : null}
          {page.choices && !ended ? (
            <ContributionSorting
              facts={page.facts}
              asked={answer?.refusal === "personal_title"}
              choices={page.choices}
              consultation={page.consultation}
              onBench={page.onBench}
              adviceDueOn={page.adviceDueOn}
              today={page.today}
              sort={forms.sort}
              assign={forms.assign}
            />
          ) : null}
        </aside>
      </div>
    </>
  );
}
