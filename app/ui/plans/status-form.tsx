import type { Translated } from "~/domain/people/person.ts";
import { commitmentStates } from "~/domain/plans/commitment.ts";
import { type Language, languageNames } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DateInput } from "../form/date-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import type { Binding } from "../form/use-answer.ts";
import { useBodyOptions } from "../people/body-options.ts";

type Props = {
  form: Binding;
  languages: Language[];
  /** those that one may report for */
  bodies: { slug: string; name: Translated }[];
  today: string;
  /** how many reports stand */
  seen: number;
};

/** What an owner reports on its commitment. Blank rows of figures and evidence are passed over. */
export function StatusForm({ form, languages, bodies, today, seen }: Props) {
  const { t } = useI18n();
  const main = languages[0] ?? "en";
  const states = commitmentStates.map((state) => ({ value: state, label: t(`states.commitment.${state}`) }));
  return (
    <PostForm hidden={{ intent: "report", mainLanguage: main, seen }} label={t("planDesk.status.report")}>
      <Select
        {...form.field("body", bodies[0]?.slug)}
        label={t("planDesk.status.body")}
        options={useBodyOptions(bodies)}
      />
      <RadioGroup {...form.field("state")} label={t("planDesk.status.state")} choices={states} />
      <TranslatedField
        form={form}
        name="text"
        label={t("planDesk.status.text")}
        hint={t("planDesk.status.textHint")}
        languages={languages}
        rows={6}
      />
      <DateInput {...form.field("reportedOn", today)} label={t("planDesk.status.reportedOn")} max={today} />
      <fieldset className="block">
        <legend>{t("planDesk.status.figures")}</legend>
        {form.rows("figures", 0, 3).map((row) => (
          <div className="block" key={row}>
            <TextInput
              {...form.field(`figures.${row}.label.${main}`)}
              lang={main}
              label={t("planDesk.status.figure")}
              optional
            />
            <div className="grid2">
              {" "}
              <TextInput
                {...form.field(`figures.${row}.value`)}
                label={t("planDesk.status.value")}
                optional
              />
              <DateInput
                {...form.field(`figures.${row}.asOf`)}
                label={t("planDesk.status.asOf")}
                max={today}
                optional
              />
            </div>
          </div>
        ))}
      </fieldset>
      <fieldset className="block">
        <legend>{t("planDesk.status.links")}</legend>
        {form.rows("links", 0, 3).map((row) => (
          <div className="grid2" key={row}>
            <TextInput
              {...form.field(`links.${row}.label.${main}`)}
              lang={main}
              label={t("planDesk.status.link")}
              hint={languages.length > 1 ? languageNames[main] : undefined}
              optional
            />
            <TextInput
              {...form.field(`links.${row}.url`)}
              type="url"
              label={t("planDesk.status.url")}
              optional
            />
          </div>
        ))}
      </fieldset>
      <DateInput
        {...form.field("nextExpectedOn")}
        label={t("planDesk.status.next")}
        hint={t("planDesk.status.nextHint")}
        optional
      />
      <p className="m">{t("planDesk.status.forGood")}</p>
      <div className="actions">
        <SubmitButton>{t("planDesk.status.publish")}</SubmitButton>
      </div>
    </PostForm>
  );
}
