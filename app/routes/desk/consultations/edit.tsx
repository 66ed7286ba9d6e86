/** The main parts of a consultation. Two who write at once are told, with both texts in sight. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { consultationForm } from "~/domain/consultations/forms.ts";
import { listBodies } from "~/domain/people/queries.server.ts";
import { listPublicPlans } from "~/domain/plans/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { consultingPage } from "~/server/consulting.server.ts";
import { parseForm } from "~/server/forms.ts";
import { joinLinkAt, runForm } from "~/server/run-form.ts";
import { ConsultingHead } from "~/ui/consulting/consulting-head.tsx";
import { EditForm } from "~/ui/consulting/edit-form.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("consultationDesk.page.edit"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await consultingPage(context, params.slug, "coordinator");
  const bodies = await listBodies(ctx.db.read);
  const plans = await listPublicPlans(ctx.db.read);
  const {
    title,
    purpose,
    summary,
    background,
    canInfluence,
    cannotInfluence,
    contactName,
    contactEmail,
    caseNumber,
  } = row;
  const {
    channels,
    latePolicy,
    allowUnnamed,
    formalHearing,
    opensOn,
    closesOn,
    responseDays,
    firstStatusDays,
    meetingClocks,
    version,
  } = row;
  return {
    frame,
    bodies: bodies.map(({ slug, name }) => ({ slug, name })),
    plans: plans.map(({ slug, title, mainLanguage }) => ({ slug, title, mainLanguage })),
    stored: {
      ...{
        title,
        purpose,
        summary,
        background,
        canInfluence,
        cannotInfluence,
        contactName,
        contactEmail,
        caseNumber,
      },
      ...{
        channels,
        latePolicy,
        allowUnnamed,
        formalHearing,
        opensOn,
        closesOn,
        responseDays,
        firstStatusDays,
        meetingClocks,
        version,
      },
      lead: bodies.find((body) => body.id === row.leadBodyId)?.slug ?? "",
      plan: plans.find((plan) => plan.id === row.planId)?.slug ?? "",
    },
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await consultingPage(context, params.slug, "coordinator");
  return runForm(await parseForm(request), {
    name: "edit",
    schema: consultationForm,
    command: (input) => editConsultation(ctx, row.slug, input),
    next: () => paths.desk.consultation(row.slug),
    fields: {
      unknown_body: ["lead", "not_listed"],
      unknown_plan: ["plan", "not_listed"],
      join_link: joinLinkAt,
    },
  });
}

export default function EditPage() {
  const { t } = useI18n();
  const { frame, bodies, plans, stored } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "edit");
  const summary = useSummary(answer);
  return (
    <>
      <ConsultingHead
        frame={frame}
        page="edit"
        sub={
          frame.status === "draft"
            ? t("consultationDesk.edit.ledeDraft")
            : t("consultationDesk.edit.ledePublic")
        }
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`consultationDesk.refused.${answer.refusal}`) : null}
      />
      <EditForm form={form} frame={frame} bodies={bodies} plans={plans} stored={stored} />
    </>
  );
}
