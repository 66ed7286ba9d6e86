/** What people replied to the organiser's questions, question by question. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { repliesByQuestion } from "~/domain/meetings/registration-list.ts";
import { listRegistrations } from "~/domain/meetings/registrations.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { RepliesView } from "~/ui/registration-desk/replies-view.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("registrationDesk.replies.title"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  const rows = (await listRegistrations(ctx.db.read, row.id)).map(
    ({ ref, name, organisation, language, answers }) => ({ ref, name, organisation, language, answers }),
  );
  const questions = repliesByQuestion(row.questions, rows).map(({ now, asked, replies }) => ({
    ...{ now, asked },
    replies: replies.map(({ by: { answers: _, ...by }, answer }) => ({ ...by, answer })),
  }));
  return { frame, questions };
}

export default function RepliesPage() {
  const { t } = useI18n();
  const { frame, questions } = useLoaderData<typeof loader>();
  return (
    <>
      <MeetingHead frame={frame} page="registrations" title={t("registrationDesk.replies.title")} />
      <RepliesView {...{ frame, questions }} />
    </>
  );
}
