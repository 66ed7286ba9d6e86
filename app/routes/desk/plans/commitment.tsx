/** One commitment at the desk: what was reported, a new report, and its own words. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { getForum } from "~/domain/forum/queries.server.ts";
import { dateIn } from "~/domain/kernel/day.ts";
import { type BodyRow, listBodies } from "~/domain/people/queries.server.ts";
import { changeCommitment, endCommitment } from "~/domain/plans/commands/keep.server.ts";
import { reportStatus } from "~/domain/plans/commands/report.server.ts";
import { commitmentForm, statusForm } from "~/domain/plans/forms.ts";
import { mayKeepPlans, mayReport, planReaders } from "~/domain/plans/policy.ts";
import { findCommitment, getCommitment } from "~/domain/plans/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound, requireStaff, type StaffCtx } from "~/server/guard.server.ts";
import { joinLinkAt, runForm } from "~/server/run-form.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { Paragraphs } from "~/ui/paragraphs.tsx";
import { useNamed } from "~/ui/people/body-options.ts";
import { CommitmentFields } from "~/ui/plans/commitment-fields.tsx";
import { StatusForm } from "~/ui/plans/status-form.tsx";
import { StatusList } from "~/ui/plans/status-list.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: planReaders };
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, ({ language }) => (data ? pick(data.title, language, data.mainLanguage).text : ""));

const toBody = ({ slug, name, shortName }: BodyRow) => ({ slug, name, shortName });

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, actor, now } = await requireStaff(context, ...planReaders);
  const slug = params.slug ?? "";
  if (!(await findCommitment(db.read, slug))) throw notFound();
  const commitment = await getCommitment(db.read, slug);
  const { languages, timeZone } = await getForum(db.read);
  const mainLanguage = commitment.plan.mainLanguage as Language;
  const mayKeep = mayKeepPlans(actor);
  return {
    slug,
    version: commitment.version,
    number: commitment.number,
    title: commitment.title,
    goal: commitment.goal,
    ended: commitment.endedAt !== null,
    mainLanguage,
    languages: [mainLanguage, ...languages.filter((code) => code !== mainLanguage)],
    plan: { slug: commitment.plan.slug, title: commitment.plan.title },
    owners: commitment.owners.map(toBody),
    mayKeep,
    mayReportFor: commitment.endedAt
      ? []
      : commitment.owners.filter((body) => mayReport(actor, body.id)).map(toBody),
    bodies: mayKeep ? (await listBodies(db.read)).map(toBody) : [],
    today: dateIn(now(), timeZone),
    statuses: commitment.statuses.map((status) => ({
      body: toBody(status.body),
      state: status.state,
      text: status.text,
      mainLanguage: status.mainLanguage,
      reportedOn: status.reportedOn,
      figures: status.figures,
      links: status.links,
      nextExpectedOn: status.nextExpectedOn,
    })),
  };
}

/** Whether one may report for any of its bodies; for which, the command asks. */
async function reportsOn({ db, actor }: StaffCtx, slug: string): Promise<boolean> {
  const commitment = await findCommitment(db.read, slug);
  const owners = commitment ? (await getCommitment(db.read, slug)).owners : [];
  return owners.some((body) => mayReport(actor, body.id));
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, ...planReaders);
  const slug = params.slug ?? "";
  const form = await parseForm(request);
  const next = () => paths.desk.commitment(slug);
  const reports = form.get("intent") === "report";
  if (!(reports ? await reportsOn(ctx, slug) : mayKeepPlans(ctx.actor))) throw notFound();
  if (reports) {
    const seen = Number(form.get("seen"));
    const command = (input: z.output<typeof statusForm>) => reportStatus(ctx, slug, input, seen);
    return runForm(form, {
      name: "report",
      schema: statusForm,
      command,
      next,
      fields: { join_link: joinLinkAt },
    });
  }
  if (form.get("intent") === "end") {
    return runForm(form, {
      name: "end",
      schema: z.object({}),
      command: () => endCommitment(ctx, slug),
      next,
    });
  }
  return runForm(form, {
    name: "change",
    schema: commitmentForm,
    command: (input) => changeCommitment(ctx, slug, input),
    next,
    fields: {
      number_taken: ["number", "taken"],
      unknown_body: ["owners", "not_listed"],
      join_link: joinLinkAt,
    },
  });
}

export default function CommitmentPage() {
  const { t, language } = useI18n();
  const named = useNamed();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const report = useBinding(answer, "report");
  const change = useBinding(answer, "change");
  const summary = useSummary(answer);
  const title = pick(data.title, language, data.mainLanguage);
  const plan = pick(data.plan.title, language, data.mainLanguage);
  const goal = pick(data.goal, language, data.mainLanguage);
  return (
    <>
      <DeskHead
        trail={[
          <a key="plans" href={paths.desk.plans()}>
            {t("planDesk.title")}
          </a>,
          <a key="plan" href={paths.desk.plan(data.plan.slug)} lang={plan.lang}>
            {plan.text}
          </a>,
        ]}
        title={`${data.number}. ${title.text}`}
        titleLang={title.lang}
        sub={[
          data.ended ? t("planDesk.commitment.ended") : null,
          data.owners.map((owner) => named(owner.name).text).join(", "),
        ]
          .filter(Boolean)
          .join(" · ")}
        actions={
          <a className="btn btn-2" href={paths.commitment(data.slug)}>
            {t("planDesk.commitment.publicPage")}
          </a>
        }
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`planDesk.refused.${answer.refusal}`) : null}
      />
      <div lang={goal.lang} className="form-narrow">
        <Paragraphs text={goal.text} />
      </div>
      {data.mayReportFor.length > 0 ? (
        <section className="form-narrow block" aria-labelledby="report">
          <h2 id="report">{t("planDesk.status.report")}</h2>
          <StatusForm
            form={report}
            languages={data.languages}
            bodies={data.mayReportFor}
            today={data.today}
            seen={data.statuses.length}
          />
        </section>
      ) : null}
      <section className="form-narrow block" aria-labelledby="reports">
        <h2 id="reports">{t("planDesk.status.reported")}</h2>
        <StatusList statuses={data.statuses} />
      </section>
      {data.mayKeep && !data.ended ? (
        <section className="form-narrow block" aria-labelledby="change">
          <h2 id="change">{t("planDesk.commitment.change")}</h2>
          <details open={change.answered}>
            <summary>{t("planDesk.commitment.changeOpen")}</summary>
            <PostForm hidden={{ version: data.version }}>
              <CommitmentFields
                form={change}
                languages={data.languages}
                bodies={data.bodies}
                stored={{ ...data, owners: data.owners.map((owner) => owner.slug) }}
              />
              <div className="actions">
                <SubmitButton kind="second">{t("common.button.save")}</SubmitButton>
              </div>
            </PostForm>
          </details>
          <PostForm hidden={{ intent: "end" }} className="block">
            <p className="m">{t("planDesk.commitment.endMeans")}</p>
            <SubmitButton kind="quiet">{t("planDesk.commitment.end")}</SubmitButton>
          </PostForm>
        </section>
      ) : null}
    </>
  );
}
