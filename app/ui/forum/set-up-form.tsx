import { pictureTypes } from "~/domain/kernel/picture.ts";
import { languages } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { typed } from "../form/field-errors.ts";
import { FileInput } from "../form/file-input.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { languageChoices, useColourChoices, useZoneOptions } from "./choices.tsx";

export type SetUpFormProps = {
  zones: string[];
  values?: Record<string, string | string[]>;
  errors: Record<string, string | undefined>;
};

/** The answers that make a forum; each can be changed later. */
export function SetUpForm({ zones, values, errors }: SetUpFormProps) {
  const { t, language } = useI18n();
  const field = (name: string, first = "") => ({
    name,
    value: typed(values, name, first),
    error: errors[name],
  });
  return (
    <PostForm multipart>
      <TextInput {...field("name")} label={t("setup.name")} maxLength={120} />
      <TextInput {...field("host")} label={t("setup.host")} hint={t("setup.hostHint")} maxLength={160} />
      <RadioGroup
        {...field("mainLanguage", language)}
        label={t("settings.mainLanguage")}
        hint={t("settings.mainLanguageHint")}
        choices={languageChoices()}
      />
      <CheckboxGroup
        name="languages"
        error={errors.languages}
        label={t("settings.languages")}
        hint={t("settings.languagesHint")}
        choices={languageChoices()}
        values={values ? [values.languages ?? []].flat() : [...languages]}
      />
      <Select
        {...field("timeZone", "Europe/Oslo")}
        label={t("settings.timeZone")}
        hint={t("settings.timeZoneHint")}
        options={useZoneOptions(zones)}
      />
      <TextInput
        {...field("contactEmail")}
        type="email"
        label={t("settings.contactEmail")}
        hint={t("settings.contactEmailHint")}
      />
      <TextInput {...field("contactPhone")} type="tel" optional label={t("settings.contactPhone")} />
      <RadioGroup
        {...field("colour", "fjord")}
        label={t("settings.colour")}
        hint={t("settings.colourHint")}
        choices={useColourChoices()}
      />
      <FileInput
        name="logo"
        optional
        error={errors.logo}
        accept={pictureTypes.join(",")}
        label={t("settings.logo.label")}
        hint={t("settings.logo.hint")}
      />
      <TextInput {...field("personName")} label={t("setup.personName")} autoComplete="name" />
      <TextInput
        {...field("personEmail")}
        type="email"
        autoComplete="email"
        label={t("setup.personEmail")}
        hint={t("setup.personEmailHint")}
      />
      <div className="actions">
        <SubmitButton>{t("setup.button")}</SubmitButton>
        <span className="m">{t("setup.afterwards")}</span>
      </div>
    </PostForm>
  );
}
