/** A second session, or the next of a series: a draft made of a meeting that is there. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { copyMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import { copyMeetingForm } from "~/domain/meetings/forms.ts";
import { findMeeting } from "~/domain/meetings/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { runForm } from "~/server/run-form.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { TextInput } from "~/ui/form/text-input.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("meetingDesk.page.copy"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  let proposed = "";
  for (let n = 2; proposed === "" && n < 100; n++)
    if (!(await findMeeting(ctx.db.read, `${row.slug}-${n}`))) proposed = `${row.slug}-${n}`;
  return { frame, proposed };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  return runForm(await parseForm(request), {
    name: "copy",
    schema: copyMeetingForm,
    command: ({ slug }) => copyMeeting(ctx, row.slug, slug),
    next: ({ slug }) => paths.desk.meeting(slug),
    fields: { slug_taken: ["slug", "taken"] },
  });
}

export default function CopyPage() {
  const { t } = useI18n();
  const { frame, proposed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "copy");
  const summary = useSummary(answer);
  return (
    <>
      <MeetingHead frame={frame} page="copy" sub={t("meetingDesk.copy.lede")} />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`meetingDesk.refused.${answer.refusal}`) : null}
      />
      <PostForm className="form-narrow">
        <TextInput
          {...form.field("slug", proposed)}
          label={t("meetingDesk.new.slug")}
          hint={t("consultationDesk.new.slugHint")}
          spellCheck={false}
        />
        <div className="actions">
          <SubmitButton>{t("meetingDesk.copy.do")}</SubmitButton>
        </div>
      </PostForm>
    </>
  );
}
