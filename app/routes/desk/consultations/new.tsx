/** A new consultation: what must be there from the first minute. It begins as a draft with the ten outcomes. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createConsultation } from "~/domain/consultations/commands/create.server.ts";
import { newConsultationForm } from "~/domain/consultations/forms.ts";
import { getForum } from "~/domain/forum/queries.server.ts";
import { listBodies } from "~/domain/people/queries.server.ts";
import { defaultDispositions } from "~/i18n/default-dispositions.ts";
import { languageNames } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { runForm } from "~/server/run-form.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { Checkbox } from "~/ui/form/checkbox.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { Select } from "~/ui/form/select.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { TextInput } from "~/ui/form/text-input.tsx";
import { TranslatedField } from "~/ui/form/translated-field.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import { useBodyOptions } from "~/ui/people/body-options.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

export const handle: RouteHandle = { guard: ["coordinator"] };
export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, ({ t }) => t("consultationDesk.new.title"));

export async function loader({ context }: LoaderFunctionArgs) {
  const { db } = await requireStaff(context, "coordinator");
  const bodies = await listBodies(db.read);
  return {
    languages: (await getForum(db.read)).languages,
    bodies: bodies.map(({ slug, name }) => ({ slug, name })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, "coordinator");
  const form = await parseForm(request);
  const main = String(form.get("mainLanguage"));
  return runForm(form, {
    name: "new",
    schema: newConsultationForm,
    command: (input) => createConsultation(ctx, { ...input, dispositions: defaultDispositions() }),
    next: ({ slug }) => paths.desk.editConsultation(slug),
    fields: {
      slug_taken: ["slug", "taken"],
      prefix_taken: ["referencePrefix", "taken"],
      title_missing: [`title.${main}`, "required"],
      unknown_body: ["lead", "not_listed"],
    },
  });
}

export default function NewConsultationPage() {
  const { t } = useI18n();
  const { languages, bodies } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "new");
  const summary = useSummary(answer);
  const options = useBodyOptions(bodies);
  const tick = (name: "standing" | "formalHearing") => ({
    ...form.tick(name, false),
    label: t(`consultationDesk.new.${name}`),
    hint: t(`consultationDesk.new.${name}Hint`),
  });
  return (
    <>
      <DeskHead
        trail={[
          <a key="all" href={paths.desk.consultations()}>
            {t("consultationDesk.title")}
          </a>,
        ]}
        title={t("consultationDesk.new.title")}
        sub={t("consultationDesk.new.lede")}
      />
      <ErrorSummary
        errors={summary}
        refusal={answer?.refusal ? t(`consultationDesk.refused.${answer.refusal}`) : null}
      />
      <PostForm className="form-narrow">
        <Select
          {...form.field("mainLanguage", languages[0])}
          label={t("consultationDesk.new.mainLanguage")}
          hint={t("consultationDesk.new.mainLanguageHint")}
          options={languages.map((code) => ({ value: code, label: languageNames[code], lang: code }))}
        />
        <TranslatedField
          form={form}
          name="title"
          label={t("consultationDesk.part.title")}
          languages={languages}
        />
        <Select
          {...form.field("lead")}
          label={t("consultationDesk.edit.lead")}
          options={options}
          empty={t("common.form.chooseOne")}
        />
        <TextInput
          {...form.field("slug")}
          label={t("consultationDesk.new.slug")}
          hint={t("consultationDesk.new.slugHint")}
          spellCheck={false}
        />
        <TextInput
          {...form.field("referencePrefix")}
          label={t("consultationDesk.new.prefix")}
          hint={t("consultationDesk.new.prefixHint")}
          className="narrow"
          maxLength={10}
          spellCheck={false}
        />
        <Checkbox {...tick("standing")} />
        <Checkbox {...tick("formalHearing")} />
        <div className="actions">
          <SubmitButton>{t("consultationDesk.new.do")}</SubmitButton>
        </div>
      </PostForm>
    </>
  );
}
