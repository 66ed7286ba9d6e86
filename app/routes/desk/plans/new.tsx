/** A new plan: its title and its period. */
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getForum } from "~/domain/forum/queries.server.ts";
import { createPlan } from "~/domain/plans/commands/keep.server.ts";
import { planForm } from "~/domain/plans/forms.ts";
import { languageNames } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { parseForm } from "~/server/forms.ts";
import { requireStaff } from "~/server/guard.server.ts";
import { joinLinkAt, runForm } from "~/server/run-form.ts";
import { DeskHead } from "~/ui/desk-head.tsx";
import { DateInput } from "~/ui/form/date-input.tsx";
import { ErrorSummary } from "~/ui/form/error-summary.tsx";
import { PostForm } from "~/ui/form/post-form.tsx";
import { Select } from "~/ui/form/select.tsx";
import { SubmitButton } from "~/ui/form/submit-button.tsx";
import { TextInput } from "~/ui/form/text-input.tsx";
import { TranslatedField } from "~/ui/form/translated-field.tsx";
import { useBinding, useSummary } from "~/ui/form/use-answer.ts";
import { pageTitle } from "~/ui/page-title.ts";
import type { RouteHandle } from "~/ui/route-handle.ts";

const keepers = ["coordinator", "administrator"] as const;
export const handle: RouteHandle = { guard: keepers };
export const meta: MetaFunction = ({ matches }) => pageTitle(matches, ({ t }) => t("planDesk.plan.new"));

export async function loader({ context }: LoaderFunctionArgs) {
  const { db } = await requireStaff(context, ...keepers);
  return { languages: (await getForum(db.read)).languages };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = await requireStaff(context, ...keepers);
  return runForm(await parseForm(request), {
    name: "plan",
    schema: planForm,
    command: (input) => createPlan(ctx, input),
    next: ({ slug }) => paths.desk.plan(slug),
    fields: { slug_taken: ["slug", "taken"], join_link: joinLinkAt },
  });
}

export default function NewPlanPage() {
  const { t } = useI18n();
  const { languages } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useBinding(answer, "plan");
  return (
    <>
      <DeskHead
        trail={[
          <a key="plans" href={paths.desk.plans()}>
            {t("planDesk.title")}
          </a>,
        ]}
        title={t("planDesk.plan.new")}
      />
      <ErrorSummary
        errors={useSummary(answer)}
        refusal={answer?.refusal ? t(`planDesk.refused.${answer.refusal}`) : null}
      />
      <PostForm className="form-narrow">
        <Select
          {...form.field("mainLanguage", languages[0])}
          label={t("planDesk.plan.mainLanguage")}
          options={languages.map((code) => ({ value: code, label: languageNames[code], lang: code }))}
        />
        <TranslatedField form={form} name="title" label={t("planDesk.plan.name")} languages={languages} />
        <TextInput
          {...form.field("slug")}
          label={t("planDesk.plan.slug")}
          hint={t("planDesk.plan.slugHint")}
          spellCheck={false}
        />
        <DateInput {...form.field("startsOn")} label={t("planDesk.plan.startsOn")} />
        <DateInput {...form.field("endsOn")} label={t("planDesk.plan.endsOn")} />
        <div className="actions">
          <SubmitButton>{t("planDesk.plan.create")}</SubmitButton>
        </div>
      </PostForm>
    </>
  );
}
