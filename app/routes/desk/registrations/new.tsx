/** Somebody who called or wrote is registered by staff. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findToRegister } from "~/domain/mailings/refused-replies.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { listGroups } from "~/domain/meetings/queries.server.ts";
import { accessNeedsDays } from "~/domain/meetings/registration.ts";
import { addForm } from "~/domain/meetings/registration-forms.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { meetingPage } from "~/server/meeting-page.server.ts";
import { runForm } from "~/server/run-form.ts";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { TextArea } from "~/ui/form/text-area.tsx";
import { TextInput } from "~/ui/form/text-input.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { MeetingHead } from "~/ui/meeting-desk/meeting-head.tsx";
import { pageTitle } from "~/ui/page-title.ts";
import { useHostText } from "~/ui/public/host-text.tsx";
import { QuestionFields } from "~/ui/registration/question-fields.tsx";
import { RegistrationFields } from "~/ui/registration-desk/registration-fields.tsx";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("registrationDesk.add"));

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { ctx, row, frame } = await meetingPage(context, params.slug, "coordinator");
  const groups = await listGroups(ctx.db.read, row.id);
  return {
    ...{ frame, questions: row.questions },
    groups: groups.map(({ letter, title }) => ({ letter, title })),
    // Whoever was invited and is written down by hand: as the invitation list knows him.
    invited: await findToRegister(ctx.db.read, row.id, new URL(request.url).searchParams.get("invitation")),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { ctx, row } = await meetingPage(context, params.slug, "coordinator");
  const form = await parseForm(request);
  const hasAddress = String(form.get("email") ?? "").trim() !== "";
  return runForm(form, {
    name: "register",
    schema: addForm,
    command: (input) => addRegistration(ctx, row.slug, input),
    next: () => paths.desk.registrations(row.slug, { did: hasAddress ? "added" : "untold" }),
  });
}

export default function NewRegistration() {
  const { t } = useI18n();
  const { frame, groups, questions, invited } = useLoaderData<typeof loader>();
  const host = useHostText(frame.mainLanguage);
  const answer = useActionData<typeof action>();
  const summary = useSummary(answer);
  const { field, group } = useBinding(answer, "register");
  return (
    <>
      <MeetingHead
        frame={frame}
        page="registrations"
        title={t("registrationDesk.add")}
        sub={t("registrationDesk.new.lede")}
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`registrationDesk.refused.${answer.refusal}`) : null}
      />
      <PostForm className="form-narrow" hidden={{ asked: questions.map(host.words) }}>
        <TextInput
          {...field("email", invited?.email)}
          type="email"
          optional
          label={t("registrationDesk.new.email")}
          hint={t("registrationDesk.new.emailHint")}
          autoComplete="off"
        />
        <RegistrationFields
          {...{ field, groups, format: frame.format, mainLanguage: frame.mainLanguage }}
          stored={invited?.stored}
        />
        <QuestionFields {...{ questions, mainLanguage: frame.mainLanguage, field, group }} />
        <TextArea
          {...field("accessNeeds")}
          optional
          rows={3}
          label={t("registrationDesk.new.needs")}
          hint={t("registrationDesk.new.needsHint", { days: String(accessNeedsDays) })}
        />
        <div className="actions">
          <SubmitButton>{t("registrationDesk.new.button")}</SubmitButton>
        </div>
      </PostForm>
    </>
  );
}
