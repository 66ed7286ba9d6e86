/** The timeline: milestones, what each says, and new ones. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { clockWarnings } from "~/domain/consultations/clock.ts";
import {
  addMilestone,
  changeMilestone,
  removeMilestone,
} from "~/domain/consultations/commands/timeline.server.ts";
import { milestoneForm, seen } from "~/domain/consultations/forms.ts";
import { handleOf, listMilestones } from "~/domain/consultations/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { consultingPage } from "~/server/consulting.server.ts";
import { parseForm } from "~/server/forms.ts";
import { joinLinkAt, runForm } from "~/server/run-form.ts";
import { ClockWarnings } from "~/ui/consulting/clock-warnings.tsx";
import { ConsultingHead } from "~/ui/consulting/consulting-head.tsx";
import { MilestoneForm, MilestoneItem } from "~/ui/consulting/milestones.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("consultationDesk.page.timeline"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame, timeZone, today } = await consultingPage(context, params.slug, "coordinator");
  const milestones = await listMilestones(ctx.db.read, row.id);
  return {
    frame,
    today,
    milestones: milestones.map(({ id, kind, on, title, note, version }) => ({
      handle: handleOf(id),
      kind,
      on,
      title,
      note,
      version,
    })),
    warnings: clockWarnings(row, milestones, ctx.now(), timeZone),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await consultingPage(context, params.slug, "coordinator");
  const form = await parseForm(request);
  const item = String(form.get("item") ?? "");
  const next = () => paths.desk.consultationTimeline(row.slug);
  const fields = {
    title_missing: [`title.${row.mainLanguage}`, "required"],
    join_link: joinLinkAt,
  } as const;
  switch (form.get("intent")) {
    case "remove":
      return runForm(form, {
        name: item,
        schema: seen,
        command: (input) => removeMilestone(ctx, row.slug, item, input),
        next,
        anew: "add",
      });
    case "change":
      return runForm(form, {
        name: item,
        schema: milestoneForm.extend(seen.shape),
        command: (input) => changeMilestone(ctx, row.slug, item, input),
        next,
        anew: "add",
        fields,
      });
    default:
      return runForm(form, {
        name: "add",
        schema: milestoneForm,
        command: (input) => addMilestone(ctx, row.slug, input),
        next,
        fields,
      });
  }
}

export default function TimelinePage() {
  const { t } = useI18n();
  const { frame, today, milestones, warnings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const summary = useSummary(answer);
  return (
    <>
      <ConsultingHead frame={frame} page="timeline" sub={t("consultationDesk.timeline.lede")} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`consultationDesk.refused.${answer.refusal}`) : null}
      />
      <ClockWarnings warnings={warnings} />
      {milestones.length === 0 ? <p>{t("consultationDesk.timeline.empty")}</p> : null}
      <ol className="checks block">
        {milestones.map((milestone) => (
          <MilestoneItem key={milestone.handle} {...{ milestone, answer, frame, today }} />
        ))}
      </ol>
      <section className="form-narrow block" aria-labelledby="add">
        <h2 id="add">{t("consultationDesk.timeline.add")}</h2>
        <MilestoneForm answer={answer} languages={frame.languages} />
      </section>
    </>
  );
}
