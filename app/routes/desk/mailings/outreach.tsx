/** What was done elsewhere for a meeting: written down, corrected, taken out. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dateIn } from "~/domain/kernel/day.ts";
import { noteOutreach, ofMeeting, removeOutreach } from "~/domain/mailings/commands/outreach.server.ts";
import { outreachForm, outreachRef } from "~/domain/mailings/forms.ts";
import { listOutreach } from "~/domain/mailings/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { runForm } from "~/server/run-form.ts";
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
  const rows = await listOutreach(ctx.db.read, { meetingId: row.id });
  const change = new URL(request.url).searchParams.get("change");
  return {
    frame,
    rows,
    changed: rows.find(({ ref }) => ref === change) ?? null,
    today: dateIn(ctx.now(), row.timeZone),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  const form = await parseForm(request);
  const next = () => paths.desk.outreach(row.slug);
  const ref = String(form.get("outreach") ?? "") || null;
  if (form.get("intent") === "remove")
    return runForm(form, {
      ...{ name: "remove", schema: outreachRef, next },
      command: (input) => removeOutreach(ctx, ofMeeting(row), input.outreach),
    });
  return runForm(form, {
    ...{ name: "outreach", schema: outreachForm, next },
    command: (input) => noteOutreach(ctx, ofMeeting(row), ref, input),
    fields: { not_yet: ["doneOn", "not_yet"] },
  });
}

export default function OutreachPage() {
  const { t } = useI18n();
  const { frame, rows, changed, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "outreach");
  const summary = useSummary(answer);
  return (
    <>
      <MeetingHead frame={frame} page="outreach" sub={t("outreach.lede")} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t("outreach.refused.changed_meanwhile") : null}
      />
      <OutreachList slug={frame.slug} rows={rows} />
      <OutreachForm key={changed?.ref ?? "new"} {...{ form, changed, today }} slug={frame.slug} />
    </>
  );
}
