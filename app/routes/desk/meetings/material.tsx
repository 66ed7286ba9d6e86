/** The material of a meeting: what is there, and what is still to come and by which day. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { listMeetingMaterials } from "~/domain/meetings/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { parseForm } from "~/server/forms.ts";
import { changeMaterial } from "~/server/meeting-lists.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useSummary } from "~/ui/form/use-answer.ts";
import { MaterialList } from "~/ui/meeting-desk/material-list.tsx";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("meetingDesk.page.material"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  return {
    frame,
    materials: (await listMeetingMaterials(ctx.db.read, row.id)).map(
      ({ id, title, note, url, dueOn, version }) => ({
        ...{ item: handleOf(id), title, note, url, dueOn, version },
      }),
    ),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  return changeMaterial(ctx, row, await parseForm(request));
}

export default function MaterialPage() {
  const { t } = useI18n();
  const { frame, materials } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const summary = useSummary(answer);
  return (
    <>
      <MeetingHead frame={frame} page="material" sub={t("meetingDesk.material.lede")} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`meetingDesk.refused.${answer.refusal}`) : null}
      />
      {frame.ended ? null : <MaterialList {...{ frame, materials, answer }} />}
    </>
  );
}
