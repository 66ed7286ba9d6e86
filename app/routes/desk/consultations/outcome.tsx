/** What came of a consultation: written by coordinators, approved and published by someone who saved none of it. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  publishOutcome,
  returnOutcome,
  saveOutcome,
  submitOutcome,
} from "~/domain/consultations/commands/outcome.server.ts";
import { windowState } from "~/domain/consultations/consultation.ts";
import { digestForm, outcomeForm } from "~/domain/consultations/forms.ts";
import { mayApproveOutcome } from "~/domain/consultations/policy.ts";
import {
  getForumRules,
  listOutcomeReviews,
  listOutcomeSavers,
  outcomeDigest,
  readConsultationRows,
} from "~/domain/consultations/queries.server.ts";
import { returnForm } from "~/domain/kernel/review.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { consultingPage } from "~/server/consulting.server.ts";
import { badRequest, parseForm } from "~/server/forms.ts";
import { joinLinkAt, runForm } from "~/server/run-form.ts";
import { ApprovalForms } from "~/ui/consulting/approval-forms.tsx";
import { ConsultingHead } from "~/ui/consulting/consulting-head.tsx";
import { OutcomeForm } from "~/ui/consulting/outcome-forms.tsx";
import { OutcomeText } from "~/ui/consulting/outcome-text.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

const writers = ["coordinator", "approver"] as const;
export const handle: RouteHandle = { guard: writers };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("consultationDesk.page.outcome"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame, timeZone } = await consultingPage(context, params.slug, ...writers);
  const rows = await readConsultationRows(ctx.db.read, row);
  const { outcome } = rows;
  const { fourEyes } = await getForumRules(ctx.db.read);
  const [last] = await listOutcomeReviews(ctx.db.read, row.id);
  const wrote = (await listOutcomeSavers(ctx.db.read, row.id)).includes(ctx.actor.personId);
  const verdicts = new Map(outcome?.commitments.map((verdict) => [verdict.commitmentId, verdict]));
  const both = new Map(
    [...rows.commitments, ...rows.judged].map((commitment) => [commitment.id, commitment]),
  );
  return {
    frame,
    status: outcome?.status ?? ("none" as const),
    version: outcome?.version ?? 0,
    digest: outcome ? outcomeDigest(row.id, outcome) : "",
    mayApprove: mayApproveOutcome(ctx.actor),
    mustBeAnother: wrote && fourEyes,
    tooEarly: !row.standing && windowState(row, ctx.now(), timeZone) !== "over",
    returned:
      last?.verdict === "returned" ? { person: last.person, comment: last.comment, at: last.at } : null,
    text: outcome?.text ?? {},
    commitments: [...both.values()].map(({ id, slug, number, title }) => {
      const { outcome: verdict = null, reason = {} } = verdicts.get(id) ?? {};
      return { slug, number, title, outcome: verdict, reason };
    }),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await consultingPage(context, params.slug, ...writers);
  const { slug } = row;
  const form = await parseForm(request);
  const next = () => paths.desk.consultationOutcome(slug);
  switch (form.get("intent")) {
    case "save":
      return runForm(form, {
        name: "outcome",
        schema: outcomeForm,
        command: (input) => saveOutcome(ctx, slug, input),
        next,
        fields: { join_link: joinLinkAt },
      });
    case "submit":
      return runForm(form, {
        name: "outcome",
        schema: digestForm,
        command: (input) => submitOutcome(ctx, slug, input),
        next,
        fields: { text_missing: [`text.${row.mainLanguage}`, "required"] },
      });
    case "return":
      return runForm(form, {
        name: "return",
        schema: returnForm,
        command: (input) => returnOutcome(ctx, slug, input),
        next,
      });
    case "publish":
      return runForm(form, {
        name: "approval",
        schema: digestForm,
        command: (input) => publishOutcome(ctx, slug, input),
        next,
      });
    default:
      throw badRequest();
  }
}

export default function OutcomePage() {
  const { t, date } = useI18n();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const summary = useSummary(answer);
  // What was submitted is not what was typed: only a refused save fills the fields again.
  const binding = useBinding(answer?.values.intent === "save" ? answer : undefined, "outcome");
  const giveBack = useBinding(answer, "return");
  const { frame, status, returned } = data;
  const published = status === "published";
  return (
    <>
      <ConsultingHead frame={frame} page="outcome" sub={t(`consultationDesk.outcome.${status}`)} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`consultationDesk.refused.${answer.refusal}`) : null}
      />
      {frame.status === "draft" ? <Note>{t("consultationDesk.refused.not_announced")}</Note> : null}
      {returned && !published ? (
        <Note
          tone="warn"
          title={t("consultationDesk.outcome.returned", {
            name: returned.person,
            moment: date(returned.at, "moment"),
          })}
        >
          <p className="as-typed">{returned.comment}</p>
        </Note>
      ) : null}
      {published || (data.mayApprove && status !== "none") || status === "in_review" ? (
        <OutcomeText {...data} />
      ) : null}
      {data.mayApprove && status === "in_review" ? <ApprovalForms {...data} giveBack={giveBack} /> : null}
      {frame.mayWrite && !published && frame.status === "announced" ? (
        <OutcomeForm form={binding} data={data} />
      ) : null}
    </>
  );
}
