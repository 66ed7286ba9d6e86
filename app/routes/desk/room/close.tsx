/** Closing a meeting: what will become of what was said, before it is done. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { isAnswerable, isStillChosen } from "~/domain/evaluations/evaluation.ts";
import { countAsked, findEvaluation } from "~/domain/evaluations/queries.server.ts";
import { closeMeeting } from "~/domain/live/commands/close.server.ts";
import { liveLimits, takesIn } from "~/domain/live/live.ts";
import { getConsultationOf } from "~/domain/live/queries.server.ts";
import { readRoom } from "~/domain/live/room.server.ts";
import { sumsOf } from "~/domain/live/room.ts";
import { roomRunners } from "~/domain/meetings/policy.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { runForm } from "~/server/run-form.ts";
import { WhomAsked } from "~/ui/evaluation-desk/asked.tsx";
import { Unasked } from "~/ui/evaluation-desk/unasked.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { type MeetingFrame, MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { Note } from "~/ui/note.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { ObjectionList } from "~/ui/room/objection-list.tsx";
import { TableList } from "~/ui/room/table-list.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: roomRunners };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("roomDesk.close.title"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, ...roomRunners);
  const { tables } = await readRoom(ctx.db.read, row, context.language);
  const takes = takesIn(row, await getConsultationOf(ctx.db.read, row));
  const began = row.startsAt !== null && ctx.now() >= row.startsAt;
  const evaluation = await findEvaluation(ctx.db.read, row.id);
  const unasked = frame.mayRun && isStillChosen(row, ctx.now()) && !evaluation;
  const asks =
    evaluation?.askedAt === null && isAnswerable({ ...row, status: "closed" }, ctx.now())
      ? await countAsked(ctx.db.read, row.id)
      : null;
  return { frame, tables, takes, unasked, asks, refused: whyNot(frame, began) };
}

/** Why it can't be closed; null where it can be. */
type WhyNot = "ended" | "not_announced" | "still_to_come" | null;
const whyNot = ({ status, ended }: MeetingFrame, began: boolean): WhyNot => {
  if (status !== "announced") return ended ? "ended" : "not_announced";
  return began ? null : "still_to_come";
};

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, ...roomRunners);
  return runForm(await parseForm(request), {
    name: "close",
    schema: z.object({}),
    command: () => closeMeeting(ctx, row.slug),
    next: () => paths.desk.room(row.slug, { did: "closed" }),
  });
}

export default function ClosePage() {
  const { t } = useI18n();
  const { frame, tables, takes, unasked, asks, refused } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { open, notes, confirmed, late, objections } = sumsOf(tables);
  const stays = notes - confirmed - late;
  return (
    <>
      <MeetingHead frame={frame} page="room" title={t("roomDesk.close.title")} />
      <ErrorSummary errors={{}} refusal={answer?.refusal ? t(`roomDesk.refused.${answer.refusal}`) : null} />
      {tables.length === 0 || refused === "ended" ? null : takes ? (
        <ul className="block">
          <li>
            {confirmed === 0
              ? t("roomDesk.close.becomesNone")
              : t("roomDesk.close.becomes", { count: confirmed })}
          </li>
          {late > 0 ? <li>{t("roomDesk.close.cameLate", { count: late })}</li> : null}
          {stays > 0 ? <li>{t("roomDesk.close.stays", { count: stays })}</li> : null}
          {objections > 0 ? <li>{t("roomDesk.close.objections", { count: objections })}</li> : null}
          {open > 0 ? <li>{t("roomDesk.close.open", { count: open })}</li> : null}
          <li>{t("roomDesk.close.late", { most: liveLimits.lateAdditions })}</li>
        </ul>
      ) : (
        <Note tone="warn">
          {t(frame.audience === "internal" ? "roomDesk.internal" : "roomDesk.close.heldBack")}
        </Note>
      )}
      {tables.length > 0 ? (
        <div className="block">
          <TableList tables={tables} codes={false} mainLanguage={frame.mainLanguage} />
          <ObjectionList tables={tables} />
        </div>
      ) : null}
      {unasked ? <Unasked slug={frame.slug} /> : null}
      {asks ? (
        <p className="block">
          <WhomAsked asked={asks} slug={frame.slug} />
        </p>
      ) : null}
      {refused ? (
        <p className="block">{t(`roomDesk.refused.${refused}`)}</p>
      ) : (
        <PostForm className="block">
          <p>{t("roomDesk.close.final")}</p>
          <div className="actions">
            <SubmitButton>{t("roomDesk.close.do")}</SubmitButton>
            <a href={paths.desk.room(frame.slug)}>{t("roomDesk.close.not")}</a>
          </div>
        </PostForm>
      )}
    </>
  );
}
