/** What a meeting is about, whom it is for, who listens, whom to ask, and registration. Two who write at once are told, with both texts in sight. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import { meetingForm } from "~/domain/meetings/forms.ts";
import type { RequiredPart } from "~/domain/meetings/meeting.ts";
import { listMeetingCommitments } from "~/domain/meetings/queries.server.ts";
import { listCommitments } from "~/domain/plans/queries.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { joinLinkAt, runForm } from "~/server/run-form.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { EditForm } from "~/ui/meeting-desk/edit-form.tsx";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("meetingDesk.page.edit"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  const { version, title, purpose, background, listeners, practical, contactName, contactEmail } = row;
  const { capacity, seatsPerOrganisation, registrationClosesOn, questions } = row;
  const db = ctx.db.read;
  return {
    frame,
    stored: {
      ...{ version, title, purpose, background, listeners, practical, contactName, contactEmail },
      ...{ capacity, seatsPerOrganisation, registrationClosesOn, questions },
      commitments: (await listMeetingCommitments(db, row.id)).map(({ slug }) => slug),
    },
    commitments: (await listCommitments(db)).map(({ slug, number, title, plan }) => ({
      ...{ slug, number, title, mainLanguage: plan.mainLanguage },
    })),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  const form = await parseForm(request);
  return runForm(form, {
    name: "edit",
    schema: meetingForm,
    command: (input) => editMeeting(ctx, row.slug, input),
    next: () => paths.desk.meeting(row.slug),
    fields: {
      join_link: joinLinkAt,
      title_missing: [`title.${row.mainLanguage}`, "required"],
      parts_missing: ({ parts }) => {
        const field = fieldOf[String(parts).split(",")[0] as RequiredPart];
        return [field === "contactEmail" ? field : `${field}.${row.mainLanguage}`, "required"];
      },
    },
  });
}

/** What is missing of an announced one is a field of this page. */
const fieldOf: Partial<Record<RequiredPart, string>> = {
  purpose: "purpose",
  contact_name: "contactName",
  contact_email: "contactEmail",
};

export default function EditPage() {
  const { t } = useI18n();
  const { frame, stored, commitments } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "edit");
  const summary = useSummary(answer);
  const draft = frame.status === "draft";
  return (
    <>
      <MeetingHead
        frame={frame}
        page="edit"
        sub={draft ? t("meetingDesk.edit.ledeDraft") : t("meetingDesk.edit.ledeAnnounced")}
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`meetingDesk.refused.${answer.refusal}`) : null}
      />
      {frame.ended ? null : <EditForm {...{ form, frame, stored, commitments }} />}
    </>
  );
}
