/** One meeting: when and where, who may come, what it is for, what is on the agenda, and what becomes of what is said. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getMeetingRow } from "~/domain/published/queries.server.ts";
import { paths } from "~/paths.ts";
import { found, todayOf } from "~/server/reading.server.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { titleIn } from "~/ui/public/crumbs.ts";
import { meetingEvent } from "~/ui/public/meeting-event.ts";
import { MeetingView } from "~/ui/public/meeting-view.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { data } = await found(getMeetingRow(context.house.db.read, params.slug ?? ""));
  const { language, config } = context;
  const today = await todayOf(context);
  return { meeting: data, today, event: meetingEvent(data, { language, origin: config.origin, today }) };
}
type Data = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle = {
  guard: "public",
  crumbs: ({ meeting }: Data, { t, language }) => [
    { href: paths.meetings(), text: t("meetings.title") },
    { href: paths.meeting(meeting.slug), ...titleIn(meeting, language) },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...pageTitle(matches, ({ t, language }) =>
    data ? titleIn(data.meeting, language).text : t("meetings.title"),
  ),
  ...(data ? [{ "script:ld+json": data.event }] : []),
];

export default function Meeting() {
  const { meeting, today } = useLoaderData<typeof loader>();
  return <MeetingView meeting={meeting} today={today} />;
}
