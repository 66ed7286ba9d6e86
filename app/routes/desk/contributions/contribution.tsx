/** One contribution: its words where they stand, and everything a coordinator does with it. Approvers read. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isEndStage } from "~/domain/contributions/contribution.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import { sortingSteps } from "~/domain/kernel/step.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { workOn } from "~/server/contribution-acts.server.ts";
import { readContribution } from "~/server/contribution-page.server.ts";
import { parseForm } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { found } from "~/server/reading.server.ts";
import { refusalText } from "~/server/refusals.ts";
import { addressOf } from "~/server/sorting.server.ts";
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
  return readContribution(ctx, params.ref ?? "");
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
