/** The record of a meeting, newest or an earlier version: who was there, what was said to each question, and what happens now. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { paths } from "~/paths.ts";
import { readRecord } from "~/server/read-record.server.ts";
import { canonical, pageTitle } from "~/ui/page-title.ts";
import { titleIn } from "~/ui/public/crumbs.ts";
import { RecordView } from "~/ui/record/record-view.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { meeting, ...rest } = await readRecord(context, params.slug, request);
  const { slug, title, mainLanguage, startsAt, endsAt, timeZone, place, format, host, plans, purpose } =
    meeting;
  return {
    ...rest,
    meeting: { slug, title, mainLanguage, startsAt, endsAt, timeZone, place, format, host, plans, purpose },
  };
}
type Data = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle = {
  guard: "public",
  crumbs: ({ meeting }: Data, { t, language }) => [
    { href: paths.meetings(), text: t("meetings.title") },
    { href: paths.meeting(meeting.slug), ...titleIn(meeting, language) },
    { href: paths.record(meeting.slug), text: t("records.title") },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const title = pageTitle(matches, ({ t, language }) =>
    data ? t("records.pageTitle", { meeting: titleIn(data.meeting, language).text }) : t("records.title"),
  );
  return data?.named ? [...title, ...canonical(matches, paths.record(data.meeting.slug))] : title;
};

export default function Record() {
  return <RecordView {...useLoaderData<typeof loader>()} />;
}
