/** All meetings: those to come, the next one first; those that were, by year; called-off ones say so. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { heldOn, type MeetingPoint, standingOn } from "~/domain/published/meetings.ts";
import { listMeetings } from "~/domain/published/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { todayOf } from "~/server/reading.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { MeetingItem } from "~/ui/public/meeting-item.tsx";
import { MeetingNext, type NextMeeting, nextMeeting } from "~/ui/public/meeting-next.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";
import { Row } from "~/ui/row.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const today = await todayOf(context);
  const all = await listMeetings(context.house.db.read);
  const ahead: NextMeeting[] = [];
  const years: { year: string; meetings: MeetingPoint[] }[] = [];
  for (const meeting of all) {
    const on = heldOn(meeting);
    if (on >= today && meeting.status !== "closed") {
      ahead.push(nextMeeting(meeting, today));
      continue;
    }
    const { slug, title, mainLanguage, startsAt, endsAt, timeZone, format, place, status } = meeting;
    const point = { slug, title, mainLanguage, startsAt, endsAt, timeZone, format, place, status };
    const [last] = years;
    const year = on.slice(0, 4);
    if (last?.year === year) last.meetings.unshift(point);
    else years.unshift({ year, meetings: [point] });
  }
  return { today, ahead, years };
}

export const handle: RouteHandle = {
  guard: "public",
  crumbs: (_, { t }) => [{ href: paths.meetings(), text: t("meetings.title") }],
};

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("meetings.title"));

export default function Meetings() {
  const { today, ahead, years } = useLoaderData<typeof loader>();
  const { t } = useI18n();
  const none = ahead.length === 0 && years.length === 0;
  const next = ahead.find((meeting) => standingOn(meeting, today) === "announced");
  const labelOf = (meeting: NextMeeting) => {
    const standing = standingOn(meeting, today);
    return standing === "today" || standing === "cancelled"
      ? t(`meetings.state.${standing}`)
      : t(meeting === next ? "meetings.next" : "meetings.ahead");
  };
  return (
    <>
      <Row>
        <h1>{t("meetings.title")}</h1>
        <p className="lede mt6">{t("meetings.lede")}</p>
        {ahead.length > 0 ? null : <p>{t(none ? "meetings.none" : "meetings.noneAhead")}</p>}
      </Row>
      {ahead.map((meeting) => (
        <MeetingNext key={meeting.slug} meeting={meeting} label={labelOf(meeting)} />
      ))}
      {years.map(({ year, meetings }) => (
        <Row key={year} label={year} heading>
          <ul className="list open">
            {meetings.map((meeting) => (
              <MeetingItem key={meeting.slug} meeting={meeting} today={today} />
            ))}
          </ul>
        </Row>
      ))}
    </>
  );
}
