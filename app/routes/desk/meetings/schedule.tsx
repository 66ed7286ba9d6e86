/** When and where a meeting is. Once announced, what people must act on needs a reason, and they are told. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { timeZones } from "~/domain/forum/forum.ts";
import { dateIn, hourIn } from "~/domain/kernel/day.ts";
import { scheduleMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { scheduleForm } from "~/domain/meetings/forms.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { joinLinkAt, runForm } from "~/server/run-form.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { joinLinkWhere } from "~/ui/meeting-desk/join-link-where.ts";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { ScheduleForm } from "~/ui/meeting-desk/schedule-form.tsx";
import { toldWords } from "~/ui/meeting-desk/told-words.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("meetingDesk.page.schedule"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { row, frame } = await meetingPage(context, params.slug, "coordinator");
  const { version, startsAt, endsAt, timeZone, format, streamed, place, access, joinUrl, streamUrl } = row;
  return {
    frame,
    zones: timeZones(),
    stored: {
      ...{ version, timeZone, format, streamed, place, access, joinUrl, streamUrl },
      on: startsAt && dateIn(startsAt, timeZone),
      starts: startsAt && hourIn(startsAt, timeZone),
      ends: endsAt && hourIn(endsAt, timeZone),
    },
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  const main = (field: string) => [`${field}.${row.mainLanguage}`, "required"] as const;
  return runForm(await parseForm(request), {
    name: "schedule",
    schema: scheduleForm,
    command: (input) => scheduleMeeting(ctx, row.slug, input),
    next: () => paths.desk.meeting(row.slug),
    fields: {
      time_not_there: ({ field }) => [String(field), "time_not_there"],
      in_past: ["on", "in_past"],
      join_link: (details) => (details.told ? ["joinUrl", "join_link_told"] : joinLinkAt(details)),
      place_left: ({ field }) => [String(field), "left_as_it_was"],
      // all else that it must have is written on another page
      parts_missing: main("place"),
      reason_missing: main("reason"),
    },
  });
}

export default function SchedulePage() {
  const { t } = useI18n();
  const { frame, zones, stored } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "schedule");
  const summary = useSummary(answer);
  return (
    <>
      <MeetingHead
        frame={frame}
        page="schedule"
        sub={
          frame.status === "draft"
            ? t("meetingDesk.schedule.ledeDraft")
            : `${t("meetingDesk.schedule.ledeAnnounced")} ${toldWords(t, frame, "moved")}`.trim()
        }
      />
      <ErrorSummary
        errors={summary}
        refusal={
          answer?.refusal
            ? t(`meetingDesk.refused.${answer.refusal}`)
            : answer?.details.told
              ? joinLinkWhere(t, answer.details)
              : null
        }
      />
      {frame.ended ? null : <ScheduleForm {...{ form, frame, zones, stored }} />}
    </>
  );
}
