/** A response as its approver reads it: the exact text, its history, and approval bound to it by a digest (rule 6). */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { returnForm } from "~/domain/kernel/review.ts";
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import {
  approveResponse,
  publishResponse,
  returnResponse,
} from "~/domain/responses/commands/publish.server.ts";
import {
  askRetraction,
  refuseRetraction,
  retractResponse,
} from "~/domain/responses/commands/retract.server.ts";
import { approveForm, correctionForm, retractionForm } from "~/domain/responses/forms.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { refusalText } from "~/server/refusals.ts";
import { afterOf, getPage, numberOf, viewOf } from "~/server/responding.server.ts";
import { runForm } from "~/server/run-form.ts";
import { MendForms, RetractionPanel } from "~/ui/desk/after-publication.tsx";
import { AgainstPublished, CorrectionNote } from "~/ui/desk/correction.tsx";
import { withAct } from "~/ui/desk/did.tsx";
import { ExactText } from "~/ui/desk/exact-text.tsx";
import { Covered, GivenBack, IfPublishedNow, standing, Versions } from "~/ui/desk/response-side.tsx";
import { PublishedPanel, PublishPanel, ReviewPanel } from "~/ui/desk/review-panel.tsx";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator", "approver"] };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, ({ t }) => t("respond.number", { number: String(data?.response.number ?? "") }));

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "approver");
  const page = await getPage(ctx, numberOf(params.number), afterOf(request));
  if (page.response.status === "discarded") throw notFound();
  return json(
    { response: await viewOf(ctx, page), minutes: context.config.responseMailDelay },
    { headers: { "Cache-Control": "no-store" } },
  );
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "approver");
  const number = numberOf(params.number);
  const form = await parseForm(request);
  const here = paths.desk.review(number);
  switch (form.get("intent")) {
    case "approve":
      return runForm(form, {
        name: "approve",
        schema: approveForm,
        command: (input) => approveResponse(ctx, number, input),
        next: () => withAct(here, "approved"),
      });
    case "return":
      return runForm(form, {
        name: "return",
        schema: returnForm,
        command: (input) => returnResponse(ctx, number, input),
        next: () => withAct(here, "returned"),
      });
    case "publish":
      return runForm(form, {
        name: "publish",
        schema: z.object({}),
        command: () => publishResponse(ctx, number),
        next: () => withAct(here, "published"),
      });
    case "correct":
      return runForm(form, {
        name: "correct",
        schema: correctionForm,
        command: ({ kind }) => beginCorrection(ctx, number, kind),
        next: () => paths.desk.response(number),
      });
    case "ask_retraction":
      return runForm(form, {
        name: "ask",
        schema: retractionForm,
        command: (input) => askRetraction(ctx, number, input),
        next: () => withAct(here, "retractionAsked"),
      });
    case "refuse_retraction":
      return runForm(form, {
        name: "refuse",
        schema: z.object({}),
        command: () => refuseRetraction(ctx, number),
        next: () => withAct(here, "retractionRefused"),
      });
    case "retract":
      return runForm(form, {
        name: "retract",
        schema: retractionForm,
        command: (input) => retractResponse(ctx, number, input),
        next: () => withAct(here, "retracted"),
      });
    default:
      throw new Response(null, { status: 400, statusText: "Bad Request" });
  }
}

export default function Review() {
  const { response, minutes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const i18n = useI18n();
  const { t } = i18n;
  const forms = { approve: useBinding(answer, "approve"), giveBack: useBinding(answer, "return") };
  const mending = { correct: useBinding(answer, "correct"), retract: useBinding(answer, "ask") };
  const refusal =
    answer?.refusal === "text_changed"
      ? t("respond.approval.changed")
      : answer?.refusal
        ? refusalText(i18n, { ok: false, code: answer.refusal, details: answer.details })
        : null;
  const { status, publishedAt, number, correction, retraction } = response;
  const isPublic = status === "published" || status === "retracted";
  return (
    <>
      <DeskHead
        trail={[
          <a key="list" href={paths.desk.responses()}>
            {t("respond.title")}
          </a>,
          t("respond.number", { number: String(number) }),
          t(`states.response.${status}`),
        ]}
        title={response.title}
        titleLang={response.language}
        sub={standing(response, i18n)}
        actions={
          response.may.draft && !isPublic ? (
            <a href={paths.desk.response(number)}>{t("respond.text.edit")}</a>
          ) : null
        }
      />
      <ErrorSummary errors={useSummary(answer)} refusal={refusal} />
      <GivenBack response={response} />
      <Covered response={response} />
      <div className="cols respond">
        <div>
          {correction ? (
            <>
              <CorrectionNote response={response} correction={correction} />
              <AgainstPublished response={response} correction={correction} />
            </>
          ) : null}
          <ExactText response={response} />
        </div>
        <aside>
          {retraction ? <RetractionPanel response={response} retraction={retraction} /> : null}
          {isPublic && publishedAt ? (
            <>
              <PublishedPanel
                number={number}
                publishedAt={publishedAt}
                mail={response.mail}
                runsMail={response.may.draft}
              />
              <MendForms response={response} forms={mending} />
            </>
          ) : (
            <>
              {status === "approved" ? <PublishPanel response={response} minutes={minutes} /> : null}
              <ReviewPanel response={response} digest={response.digest} forms={forms} />
            </>
          )}
          <Versions response={response} />
        </aside>
      </div>
      {isPublic ? null : <IfPublishedNow response={response} />}
    </>
  );
}
