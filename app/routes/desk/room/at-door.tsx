/** One who stands at the door: where the QR code on his own page leads. It says nothing to anybody who does not run meetings. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listAtDoor } from "~/domain/meetings/attendance.server.ts";
import { roomRunners } from "~/domain/meetings/policy.ts";
import { listGroups } from "~/domain/meetings/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { actAtDoor } from "~/server/door.server.ts";
import { notFound } from "~/server/guard.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { Act, Before, Person, SitsAt, waysOf } from "~/ui/room/door-list.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: roomRunners };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("door.title"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, ...roomRunners);
  const person = (await listAtDoor(ctx.db.read, row)).find(({ ref }) => ref !== null && ref === params.ref);
  if (!person) throw notFound();
  const groups = (await listGroups(ctx.db.read, row.id)).map(({ letter }) => letter);
  const data = { frame, person, groups, startsAt: row.startsAt, ways: waysOf(row.format, row.streamed) };
  return json(data, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, ...roomRunners);
  return actAtDoor(ctx, row.slug, request, ({ did }) => paths.desk.checkIn(row.slug, { did }));
}

export default function AtDoorPage() {
  const { t } = useI18n();
  const { frame, person, groups, startsAt, ways } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <MeetingHead frame={frame} page="checkIn" title={person.name} sub={t("door.title")} />
      <ErrorSummary errors={{}} refusal={answer?.refusal ? t(`door.refused.${answer.refusal}`) : null} />
      <ul className="door-list">
        <li>
          <div>
            <Person person={person} startsAt={startsAt} />
            {frame.audience === "internal" ? null : <Before person={person} typed="" />}
            <SitsAt person={person} groups={groups} typed="" />
          </div>
          <Act person={person} ways={ways} typed="" />
        </li>
      </ul>
      <p>
        <a href={paths.desk.checkIn(frame.slug)}>{t("door.all")}</a>
      </p>
    </>
  );
}
