/** One plan: its commitments, and a new one. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getForum } from "~/domain/forum/queries.server.ts";
import { listBodies } from "~/domain/people/queries.server.ts";
import { addCommitment } from "~/domain/plans/commands/keep.server.ts";
import { commitmentForm } from "~/domain/plans/forms.ts";
import { mayKeepPlans, planReaders } from "~/domain/plans/policy.ts";
import { findPlan, listCommitments } from "~/domain/plans/queries.server.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound, requireStaff } from "~/server/guard.server.ts";
import { joinLinkAt, runForm } from "~/server/run-form.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { CommitmentFields } from "~/ui/plans/commitment-fields.tsx";
import { CommitmentTable } from "~/ui/plans/commitment-table.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { TimeText } from "~/ui/time-text.tsx";

export const handle: RouteHandle = { guard: planReaders };
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, ({ language }) => (data ? pick(data.title, language, data.mainLanguage).text : ""));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, actor } = await requireStaff(context, ...planReaders);
  const plan = await findPlan(db.read, params.slug ?? "");
  if (!plan) throw notFound();
  const mainLanguage = plan.mainLanguage as Language;
  const { languages } = await getForum(db.read);
  const commitments = await listCommitments(db.read, plan.id);
  const bodies = mayKeepPlans(actor) ? await listBodies(db.read) : [];
  return {
    title: plan.title,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    mainLanguage,
    languages: [mainLanguage, ...languages.filter((code) => code !== mainLanguage)],
    mayKeep: mayKeepPlans(actor),
    nextNumber: Math.max(0, ...commitments.map((commitment) => commitment.number)) + 1,
    bodies: bodies.map(({ slug, name }) => ({ slug, name })),
    commitments: commitments.map((commitment) => ({
      slug: commitment.slug,
      number: commitment.number,
      title: commitment.title,
      ended: commitment.endedAt !== null,
      owners: commitment.owners.map((body) => body.shortName),
      state: commitment.latest?.state ?? ("not_reported" as const),
      reportedOn: commitment.latest?.reportedOn ?? null,
      nextExpectedOn: commitment.latest?.nextExpectedOn ?? null,
    })),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator", "administrator");
  const plan = await findPlan(ctx.db.read, params.slug ?? "");
  return runForm(await parseForm(request), {
    name: "add",
    schema: commitmentForm,
    command: (input) => addCommitment(ctx, params.slug ?? "", input),
    next: ({ slug }) => paths.desk.commitment(slug),
    fields: {
      number_taken: ["number", "taken"],
      title_missing: [`title.${plan?.mainLanguage ?? "en"}`, "required"],
      unknown_body: ["owners", "not_listed"],
      join_link: joinLinkAt,
    },
  });
}

export default function PlanPage() {
  const { t, language } = useI18n();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "add");
  const summary = useSummary(answer);
  const title = pick(data.title, language, data.mainLanguage);
  return (
    <>
      <DeskHead
        trail={[
          <a key="plans" href={paths.desk.plans()}>
            {t("planDesk.title")}
          </a>,
        ]}
        title={title.text}
        titleLang={title.lang}
        sub={
          <>
            <TimeText value={data.startsOn} style="short" opens /> –{" "}
            <TimeText value={data.endsOn} style="short" />
          </>
        }
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`planDesk.refused.${answer.refusal}`) : null}
      />
      <CommitmentTable caption={title.text} mainLanguage={data.mainLanguage} commitments={data.commitments} />
      {data.mayKeep ? (
        <section className="form-narrow block" aria-labelledby="add">
          <h2 id="add">{t("planDesk.commitment.add")}</h2>
          {data.bodies.length === 0 ? <p>{t("planDesk.commitment.noBodies")}</p> : null}
          <PostForm>
            <CommitmentFields
              form={form}
              languages={data.languages}
              bodies={data.bodies}
              nextNumber={data.nextNumber}
            />
            <div className="actions">
              <SubmitButton>{t("planDesk.commitment.addButton")}</SubmitButton>
            </div>
          </PostForm>
        </section>
      ) : null}
    </>
  );
}
