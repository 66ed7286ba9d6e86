/** The board of a meeting: for whoever runs it, and for the wall of the room, where nothing stands that may not be projected. */
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { responseDueOn } from "~/domain/consultations/consultation.ts";
import { readTerms } from "~/domain/consultations/queries.server.ts";
import { dateIn } from "~/domain/kernel/day.ts";
import { readBoard } from "~/domain/live/board.server.ts";
import { minutesLeft } from "~/domain/live/board.ts";
import { takesIn } from "~/domain/live/live.ts";
import { getConsultationOf } from "~/domain/live/queries.server.ts";
import { roomRunners } from "~/domain/meetings/policy.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { paths } from "~/paths.ts";
import { notFound } from "~/server/guard.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import deskCss from "~/styles/desk.css?url";
import { pageTitle } from "~/ui/page-title.ts";
import { BoardPage } from "~/ui/room/board-page.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: roomRunners, script: true };
export const links = () => [{ rel: "stylesheet", href: deskCss }];
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("roomDesk.board"));

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, ...roomRunners);
  if (row.status === "draft") throw notFound();
  const query = new URL(request.url).searchParams;
  const board = await readBoard(ctx.db.read, row, context.language);
  const consultation = await getConsultationOf(ctx.db.read, row);
  const heldOn = dateIn(row.startsAt ?? ctx.now(), row.timeZone);
  const now = ctx.now();
  const { origin } = context.config;
  const runs = row.status === "announced" && row.startsAt !== null && now >= row.startsAt;
  const { until } = board;
  const data = {
    ...{ slug: row.slug, board, now },
    title: pick(row.title, context.language, row.mainLanguage as Language),
    minutes: runs && until && now < until ? minutesLeft(until, now) : null,
    endsAt: until,
    // Nobody sits down any more once every table has closed.
    join:
      row.status === "announced" && board.tables.some(({ closed }) => !closed)
        ? { link: origin + paths.joinAny(), words: new URL(origin).host + paths.joinAny() }
        : null,
    answeredBy: takesIn(row, consultation)
      ? responseDueOn(await readTerms(ctx.db.read, consultation), heldOn)
      : null,
    projector: query.get("show") === "projector",
    still: query.get("still") === "1",
  };
  return json(data, { headers: { "Cache-Control": "no-store" } });
}

export default function Board() {
  return <BoardPage {...useLoaderData<typeof loader>()} />;
}
