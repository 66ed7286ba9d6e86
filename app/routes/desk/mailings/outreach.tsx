/** What was done elsewhere for a meeting: written down, corrected, taken out. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dateIn } from "~/domain/kernel/day.ts";
import { ofMeeting } from "~/domain/mailings/commands/outreach.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { actOnOutreach, readOutreach } from "~/server/outreach.server.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { OutreachForm, OutreachList } from "~/ui/mailings/outreach-list.tsx";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("outreach.title"));

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  const log = await readOutreach(ctx, ofMeeting(row), request);
  return { frame, ...log, today: dateIn(ctx.now(), row.timeZone) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  return actOnOutreach(ctx, ofMeeting(row), request, () => paths.desk.outreach(row.slug));
}

export default function OutreachPage() {
  const { t } = useI18n();
  const { frame, rows, changed, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "outreach");
  const summary = useSummary(answer);
  const here = (query?: { change?: string }) => paths.desk.outreach(frame.slug, query);
  return (
    <>
      <MeetingHead frame={frame} page="outreach" sub={t("outreach.lede")} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t("outreach.refused.changed_meanwhile") : null}
      />
      <OutreachList here={here} rows={rows} />
      <OutreachForm key={changed?.ref ?? "new"} {...{ here, form, changed, today }} />
    </>
  );
}
