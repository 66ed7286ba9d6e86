/** The door of a meeting, on a telephone or a tablet: looked for by name, checked in by a tap, or written down. */
import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countAttendance, listAtDoor } from "~/domain/meetings/attendance.server.ts";
import { areDoorsOpen, isSought } from "~/domain/meetings/attendance.ts";
import { roomRunners } from "~/domain/meetings/policy.ts";
import { listGroups } from "~/domain/meetings/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { actAtDoor } from "~/server/door.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { DoorList, waysOf } from "~/ui/room/door-list.tsx";
import { DoorScript, DoorSearch } from "~/ui/room/door-search.tsx";
import { useHere } from "~/ui/room/use-here.ts";
import { WalkInForm } from "~/ui/room/walk-in-form.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: roomRunners, script: true };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("door.title"));

const told = [
  "here",
  "sits",
  "before",
  "not_before",
  "undone",
  "walk_in",
  "walk_in_like",
  "registered",
  "there",
  "forgotten",
] as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, ...roomRunners);
  const query = new URL(request.url).searchParams;
  const typed = (query.get("q") ?? "").slice(0, 100);
  const all = await listAtDoor(ctx.db.read, row);
  const isOpen = row.startsAt !== null && areDoorsOpen({ startsAt: row.startsAt }, ctx.now());
  const data = {
    groups: (await listGroups(ctx.db.read, row.id)).map(({ letter }) => letter),
    ...{ frame, typed, startsAt: row.startsAt, ways: isOpen ? waysOf(row.format, row.streamed) : [], isOpen },
    // Whoever wanted his name forgotten is not in the list, and is counted.
    counts: await countAttendance(ctx.db.read, row.id),
    // Those who are still to come stand first.
    people: all
      .filter((one) => isSought(one, typed))
      .sort((one, other) => Number(one.presence !== null) - Number(other.presence !== null)),
    all: all.length,
    onceKey: randomUUID(),
    did: told.find((one) => one === query.get("did")) ?? null,
  };
  return json(data, { headers: { "Cache-Control": "no-store" } });
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, ...roomRunners);
  return actAtDoor(ctx, row.slug, request, (query) => paths.desk.checkIn(row.slug, query));
}

export default function CheckInPage() {
  const { t, list } = useI18n();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "walk-in");
  const summary = useSummary(answer);
  const { frame, counts, ways } = data;
  const heading = useHere(counts);
  const parts = ways.map((way) => t(`door.count.${way}`, { n: counts.presence[way] }));
  const lede = data.isOpen ? t("door.lede") : t("door.refused.too_early");
  return (
    <>
      <MeetingHead
        frame={frame}
        page="checkIn"
        title={heading}
        sub={counts.came > 0 ? list(parts) : lede}
        actions={<a href={paths.desk.doorList(frame.slug)}>{t("registrationDesk.door.title")}</a>}
      />
      <ErrorSummary errors={summary} refusal={answer?.refusal ? t(`door.refused.${answer.refusal}`) : null} />
      {data.did ? <DidNote>{t(`door.did.${data.did}`)}</DidNote> : null}
      <DoorSearch slug={frame.slug} typed={data.typed} />
      {data.people.length > 0 ? (
        <DoorList
          people={data.people}
          {...{ ways, groups: data.groups }}
          startsAt={data.startsAt}
          typed={data.typed}
          asksBefore={frame.audience !== "internal"}
        />
      ) : null}
      <p className="block" data-none hidden={data.people.length > 0}>
        {t(data.all === 0 ? "door.nobody" : "door.notFound")}
      </p>
      {data.isOpen || answer?.form === "walk-in" ? (
        <details className="block" open={answer?.form === "walk-in"}>
          <summary>{t("door.form.title")}</summary>
          <WalkInForm
            form={form}
            ways={ways}
            onceKey={data.onceKey}
            name={data.people.length === 0 ? data.typed : ""}
          />
        </details>
      ) : null}
      <DoorScript />
    </>
  );
}
