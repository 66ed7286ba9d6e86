/** A new meeting: what must be there from the first minute. The rest is written on the pages of the draft. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { consultationTransitions } from "~/domain/consultations/consultation.ts";
import { findConsultation, listConsultations } from "~/domain/consultations/queries.server.ts";
import { getForum } from "~/domain/forum/queries.server.ts";
import { slugOf } from "~/domain/kernel/slug.ts";
import { isEnd } from "~/domain/kernel/transitions.ts";
import { createMeeting } from "~/domain/meetings/commands/prepare.server.ts";
import { newMeetingForm } from "~/domain/meetings/forms.ts";
import { audiences, formats } from "~/domain/meetings/meeting.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { runForm } from "~/server/run-form.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { RadioGroup } from "~/ui/form/radio-group.tsx";
import { Select } from "~/ui/form/select.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { TextInput } from "~/ui/form/text-input.tsx";
import { TranslatedField } from "~/ui/form/translated-field.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("meetingDesk.new.title"));

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { db } = await requireStaff(context, "coordinator");
  const consultations = (await listConsultations(db.read)).filter(
    ({ status }) => !isEnd(consultationTransitions, status),
  );
  const wanted = new URL(request.url).searchParams.get("consultation");
  return {
    languages: (await getForum(db.read)).languages,
    chosen: consultations.find(({ slug }) => slug === wanted)?.slug ?? consultations[0]?.slug ?? null,
    consultations: consultations.map(({ slug, title, mainLanguage }) => ({
      ...{ slug, title, mainLanguage: mainLanguage as Language },
    })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const form = await parseForm(request);
  const consultation = await findConsultation(ctx.db.read, String(form.get("consultation") ?? ""));
  const main = consultation?.mainLanguage ?? (await getForum(ctx.db.read)).mainLanguage;
  // where it is refused, the address in question stands in its field
  if (String(form.get("slug") ?? "").trim() === "")
    form.set("slug", slugOf(String(form.get(`title.${main}`) ?? "")));
  return runForm(form, {
    name: "new",
    schema: newMeetingForm,
    command: (input) => createMeeting(ctx, input),
    next: ({ slug }) => paths.desk.meeting(slug),
    fields: {
      unknown_consultation: ["consultation", "not_listed"],
      slug_taken: ["slug", "taken"],
      title_missing: [`title.${main}`, "required"],
    },
  });
}

export default function NewMeetingPage() {
  const { t, language } = useI18n();
  const { languages, chosen, consultations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "new");
  const summary = useSummary(answer);
  return (
    <>
      <DeskHead
        trail={[
          <a key="all" href={paths.desk.meetings()}>
            {t("meetingDesk.title")}
          </a>,
        ]}
        title={t("meetingDesk.new.title")}
        sub={t("meetingDesk.new.lede")}
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`meetingDesk.refused.${answer.refusal}`) : null}
      />
      {chosen === null ? (
        <p className="block">
          {t("meetingDesk.new.noConsultation")}{" "}
          <a href={paths.desk.newConsultation()}>{t("consultationDesk.list.new")}</a>
        </p>
      ) : (
        <PostForm className="form-narrow">
          <Select
            {...form.field("consultation", chosen)}
            label={t("meetingDesk.part.consultation")}
            options={consultations.map(({ slug, title, mainLanguage }) => {
              const { text, lang } = pick(title, language, mainLanguage);
              return { value: slug, label: text, lang };
            })}
          />
          <TranslatedField
            form={form}
            name="title"
            label={t("meetingDesk.part.title")}
            languages={languages}
          />
          <TextInput
            {...form.field("slug")}
            label={t("meetingDesk.new.slug")}
            hint={t("meetingDesk.new.slugHint")}
            spellCheck={false}
            optional
          />
          <RadioGroup
            {...form.field("audience", "open")}
            label={t("meetingDesk.part.audience")}
            choices={audiences.map((value) => ({ value, label: t(`states.audience.${value}`) }))}
          />
          <RadioGroup
            {...form.field("format", "room")}
            label={t("meetingDesk.part.format")}
            choices={formats.map((value) => ({ value, label: t(`states.format.${value}`) }))}
          />
          <div className="actions">
            <SubmitButton>{t("meetingDesk.new.do")}</SubmitButton>
          </div>
        </PostForm>
      )}
    </>
  );
}
