/** The agenda: items for information and discussion, in their order, and the numbered questions of what is discussed. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { agendaFaults } from "~/domain/meetings/agenda-hours.ts";
import { listAgenda } from "~/domain/meetings/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { parseForm } from "~/server/forms.ts";
import { changeAgenda } from "~/server/meeting-lists.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useSummary } from "~/ui/form/use-answer.ts";
import { AgendaFaultList } from "~/ui/meeting-desk/agenda-faults.tsx";
import { AgendaList } from "~/ui/meeting-desk/agenda-list.tsx";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("meetingDesk.page.agenda"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  const agenda = await listAgenda(ctx.db.read, row.id);
  return {
    frame,
    faults: agendaFaults(agenda, row, ctx.now()),
    agenda: agenda.map(({ id, questions, ...item }) => ({
      ...{ item: handleOf(id), kind: item.kind, title: item.title, detail: item.detail, lead: item.lead },
      ...{ starts: item.starts, minutes: item.minutes, version: item.version },
      questions: questions.map(({ id, number, text, version }) => ({
        ...{ item: handleOf(id), number, text, version },
      })),
    })),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  return changeAgenda(ctx, row, await parseForm(request));
}

export default function AgendaPage() {
  const { t } = useI18n();
  const { frame, faults, agenda } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const summary = useSummary(answer);
  return (
    <>
      <MeetingHead frame={frame} page="agenda" sub={t("meetingDesk.agenda.lede")} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`meetingDesk.refused.${answer.refusal}`) : null}
      />
      <AgendaFaultList {...{ faults }} mainLanguage={frame.mainLanguage} />
      {frame.ended ? null : <AgendaList {...{ frame, agenda, answer }} />}
    </>
  );
}
