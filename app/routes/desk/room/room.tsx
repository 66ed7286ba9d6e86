/** A meeting while it is held: its tables, how far each is, their codes; and what became of what was said once it is closed. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { openTables } from "~/domain/live/commands/join.server.ts";
import { closeTableOf } from "~/domain/live/commands/run-room.server.ts";
import { leaveStayed, takeStayed } from "~/domain/live/commands/stayed.server.ts";
import { leaveForm, takeForm } from "~/domain/live/forms.ts";
import { readBecame, readRoom } from "~/domain/live/room.server.ts";
import { sumsOf } from "~/domain/live/room.ts";
import { listStayed } from "~/domain/live/stayed.server.ts";
import { countAttendance } from "~/domain/meetings/attendance.server.ts";
import { roomRunners } from "~/domain/meetings/policy.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { runForm } from "~/server/run-form.ts";
import { DidNote } from "~/ui/did-note.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { useSummary } from "~/ui/form/use-answer.ts";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { BecameList } from "~/ui/room/became-list.tsx";
import { Follow } from "~/ui/room/follow-script.tsx";
import { ObjectionList } from "~/ui/room/objection-list.tsx";
import { StayedList } from "~/ui/room/stayed-list.tsx";
import { TableList } from "~/ui/room/table-list.tsx";
import { useHere } from "~/ui/room/use-here.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: roomRunners, script: true };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("roomDesk.title"));

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, ...roomRunners);
  const query = new URL(request.url).searchParams;
  const room = await readRoom(ctx.db.read, row, context.language);
  const { came, expected, walkIns } = await countAttendance(ctx.db.read, row.id);
  const data = {
    ...{ frame, room, here: { came, expected, walkIns } },
    began: row.startsAt !== null && ctx.now() >= row.startsAt,
    // Words that are in no submission are for those who work with submissions.
    stayed: frame.mayRun ? await listStayed(ctx.db.read, row, context.language) : [],
    became: row.status === "closed" ? await readBecame(ctx.db.read, row.id) : null,
    closedNow: query.get("did") === "closed",
    still: query.get("still") === "1",
  };
  return json(data, { headers: { "Cache-Control": "no-store" } });
}

const letter = z.object({ letter: z.string().regex(/^[A-Z]$/, "not_listed") });

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, ...roomRunners);
  const form = await parseForm(request);
  const next = () => paths.desk.room(row.slug);
  const intent = form.get("intent");
  const name = `stayed${form.get("letter")}`;
  // Whoever does not see those words decides nothing about them.
  if ((intent === "take" || intent === "leave") && !frame.mayRun) throw notFound();
  if (intent === "take")
    return runForm(form, {
      ...{ name, schema: takeForm, next },
      command: (input) => takeStayed(ctx, row.slug, input),
    });
  if (intent === "leave")
    return runForm(form, {
      ...{ name, schema: leaveForm, next },
      command: (input) => leaveStayed(ctx, row.slug, input),
    });
  if (intent === "open")
    return runForm(form, {
      name: "open",
      schema: z.object({}),
      command: () => openTables(ctx, row.slug),
      next,
    });
  return runForm(form, {
    name: "table",
    schema: letter,
    command: (input) => closeTableOf(ctx, row.slug, input.letter),
    next,
  });
}

export default function RoomPage() {
  const { t } = useI18n();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { frame, room } = data;
  const { slug } = frame;
  const open = frame.status === "announced";
  const internal = frame.audience === "internal";
  const sums = sumsOf(room.tables);
  const here = useHere(data.here);
  return (
    <>
      <MeetingHead
        frame={frame}
        page="room"
        sub={open ? here : undefined}
        actions={
          open ? (
            <>
              <a href={paths.desk.checkIn(slug)}>{t("door.title")}</a>
              {room.tables.length > 0 ? (
                <a href={paths.desk.tableSheets(slug)}>{t("roomDesk.sheets")}</a>
              ) : null}
              {data.began ? (
                <a className="btn" href={paths.desk.closeRoom(slug)}>
                  {t("roomDesk.close.title")}
                </a>
              ) : null}
            </>
          ) : null
        }
      />
      <ErrorSummary
        errors={useSummary(answer)}
        refusal={answer?.refusal ? t(`roomDesk.refused.${answer.refusal}`) : null}
      />
      {data.closedNow ? <DidNote>{t("roomDesk.close.done")}</DidNote> : null}
      {data.became ? <BecameList became={data.became} opens={frame.mayRun} /> : null}
      <StayedList tables={data.stayed} answer={answer} />
      {internal ? <p className="block">{t("roomDesk.internal")}</p> : null}
      {open && !internal && room.unopened > 0 ? (
        <PostForm hidden={{ intent: "open" }} className="block">
          <p>{t("roomDesk.open.why", { count: room.unopened })}</p>
          <SubmitButton>{t("roomDesk.open.do")}</SubmitButton>
        </PostForm>
      ) : null}
      {room.tables.length > 0 ? (
        <section className="block" aria-labelledby="tables" data-followed="tables">
          <div className="secth">
            <h2 id="tables">{t("roomDesk.tables")}</h2>
            <span className="m">
              {t("roomDesk.notes", { count: sums.notes })},{" "}
              {t("roomDesk.confirmed", { count: sums.confirmed })}
            </span>
          </div>
          <TableList tables={room.tables} codes={open} mainLanguage={frame.mainLanguage} />
          {open ? <ObjectionList tables={room.tables} /> : null}
          {open ? <p className="m">{t("roomDesk.codesEnd")}</p> : null}
        </section>
      ) : room.unopened === 0 && !internal ? (
        <p className="block">
          {t("roomDesk.noGroups")}{" "}
          {open ? <a href={paths.desk.meetingGroups(slug)}>{t("roomDesk.addGroups")}</a> : null}
        </p>
      ) : null}
      {open && room.tables.length > 0 ? (
        <Follow
          events={paths.desk.roomEvents(slug, { since: String(room.version) })}
          here={paths.desk.room(slug)}
          still={data.still}
        />
      ) : null}
    </>
  );
}
