/** Asks members of staff to a meeting for them only: those chosen are registered, and each gets one mail. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askStaff } from "~/domain/meetings/commands/ask-staff.server.ts";
import { isStaffAsked } from "~/domain/meetings/registration.ts";
import { askStaffForm } from "~/domain/meetings/registration-forms.ts";
import { listStaffToAsk } from "~/domain/meetings/staff-to-ask.server.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { notFound } from "~/server/guard.server.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { runForm } from "~/server/run-form.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { AskStaff } from "~/ui/registration-desk/ask-staff.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("registrationDesk.staff.title"));

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  if (!isStaffAsked(row)) throw notFound();
  return { frame, staff: await listStaffToAsk(ctx.db.read, row.id) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  return runForm(await parseForm(request), {
    name: "ask",
    schema: askStaffForm,
    command: (input) => askStaff(ctx, row.slug, input),
    next: () => paths.desk.registrations(row.slug, { did: "asked" }),
  });
}

export default function AskStaffPage() {
  const { t } = useI18n();
  const { frame, staff } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "ask");
  const summary = useSummary(answer);
  const open = frame.standing !== "over";
  return (
    <>
      <MeetingHead
        frame={frame}
        page="registrations"
        title={t("registrationDesk.staff.title")}
        sub={t(open ? "registrationDesk.staff.lede" : "registrationDesk.refused.over")}
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`registrationDesk.refused.${answer.refusal}`) : null}
      />
      {open ? <AskStaff form={form} staff={staff} /> : null}
    </>
  );
}
