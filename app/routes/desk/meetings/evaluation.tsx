/** The evaluation of a meeting: what is asked, what was answered, and what is taken from it. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { askEvaluation, setEvaluation } from "~/domain/evaluations/commands/ask.server.ts";
import { publishTakes, saveTakes } from "~/domain/evaluations/commands/takes.server.ts";
import { showTakes, withholdTakes } from "~/domain/evaluations/commands/withhold.server.ts";
import { answerUntil, isAnswerable, isOver } from "~/domain/evaluations/evaluation.ts";
import { evaluationForm, shownTakesForm, takesForm, withheldTakesForm } from "~/domain/evaluations/forms.ts";
import { countAsked, findEvaluation, readResults } from "~/domain/evaluations/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { badRequest, parseForm } from "~/server/forms.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { joinLinkAt, runForm } from "~/server/run-form.ts";
import { DidNote } from "~/ui/did-note.tsx";
import { EarlierTakesList } from "~/ui/evaluation-desk/earlier-takes.tsx";
import { AskedPart, QuestionsForm } from "~/ui/evaluation-desk/questions.tsx";
import { Results } from "~/ui/evaluation-desk/results.tsx";
import { TakesForm } from "~/ui/evaluation-desk/takes.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("meetingDesk.page.evaluation"));

const dids = ["saved", "asked", "published", "withheld", "shown"] as const;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  const evaluation = await findEvaluation(ctx.db.read, row.id);
  const done = new URL(request.url).searchParams.get("did");
  const { endsAt, timeZone } = row;
  return {
    frame,
    did: dids.find((one) => one === done) ?? null,
    over: isOver(row, ctx.now()),
    answerable: isAnswerable(row, ctx.now()),
    until: endsAt ? answerUntil({ endsAt, timeZone }) : null,
    evaluation: evaluation && {
      ...{ version: evaluation.version, questions: evaluation.questions, askedAt: evaluation.askedAt },
      ...{ takes: evaluation.takes, publishedAt: evaluation.publishedAt, earlier: evaluation.earlier },
      unpublished: JSON.stringify(evaluation.takes) !== JSON.stringify(evaluation.published),
    },
    asked: evaluation && (await countAsked(ctx.db.read, row.id)),
    results: evaluation && (await readResults(ctx.db.read, evaluation)),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  const { slug, mainLanguage } = row;
  const form = await parseForm(request);
  const next = (did: (typeof dids)[number]) => () => paths.desk.evaluation(slug, { did });
  switch (form.get("intent")) {
    case "questions":
      return runForm(form, {
        ...{ name: "questions", schema: evaluationForm, next: next("saved") },
        command: (input) => setEvaluation(ctx, slug, input),
        fields: {
          question_missing: ({ row: n }) => [`questions.${n}.text.${mainLanguage}`, "required"],
        },
      });
    case "ask":
      return runForm(form, {
        ...{ name: "ask", schema: z.object({}), next: next("asked") },
        command: () => askEvaluation(ctx, slug),
      });
    case "save":
      return runForm(form, {
        ...{ name: "takes", schema: takesForm, next: next("saved") },
        command: (input) => saveTakes(ctx, slug, input),
      });
    case "publish":
      return runForm(form, {
        ...{ name: "takes", schema: takesForm, next: next("published") },
        command: (input) => publishTakes(ctx, slug, input),
        fields: { text_missing: [`takes.${mainLanguage}`, "required"], join_link: joinLinkAt },
      });
    case "withhold":
      return runForm(form, {
        ...{ name: `withhold-${form.get("number")}`, schema: withheldTakesForm, next: next("withheld") },
        command: (input) => withholdTakes(ctx, slug, input),
      });
    case "show":
      return runForm(form, {
        ...{ name: "show", schema: shownTakesForm, next: next("shown") },
        command: (input) => showTakes(ctx, slug, input),
      });
    default:
      throw badRequest();
  }
}

export default function EvaluationPage() {
  const { t } = useI18n();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const summary = useSummary(answer);
  const questions = useBinding(answer, "questions");
  const takes = useBinding(answer, "takes");
  const { frame, did, evaluation, over, results } = data;
  return (
    <>
      <MeetingHead frame={frame} page="evaluation" sub={t("evaluation.desk.lede")} />
      {did ? (
        <DidNote>
          <p>{t(`evaluation.did.${did}`)}</p>
        </DidNote>
      ) : null}
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`evaluation.refused.${answer.refusal}`) : null}
      />
      {frame.audience === "internal" || frame.status === "cancelled" ? (
        <p>{t("evaluation.refused.not_asked")}</p>
      ) : over && (evaluation || !data.answerable) ? (
        <>
          <AskedPart {...data} />
          {results && results.answered > 0 ? <Results results={results} frame={frame} /> : null}
          {evaluation ? (
            <>
              <TakesForm form={takes} frame={frame} evaluation={evaluation} />
              <EarlierTakesList {...{ answer, frame, ...evaluation }} />
            </>
          ) : null}
        </>
      ) : (
        <QuestionsForm form={questions} frame={frame} evaluation={evaluation} />
      )}
    </>
  );
}
