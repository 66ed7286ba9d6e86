import type { ForumSettings } from "~/domain/forum/forum.ts";
import { languageNames } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { PostForm } from "../form/post-form.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { Binding } from "../form/use-answer.ts";
import { languageChoices, useColourChoices, useZoneOptions } from "./choices.tsx";

export type ShownSettings = Omit<ForumSettings, "exampleNote" | "setUpAt" | "fourEyes">;
export type SettingsFormProps = {
  form: Binding;
  forum: ShownSettings;
  zones: string[];
};

/** Names, languages, time zone, contact and colour. */
export function SettingsForm({ form, forum, zones }: SettingsFormProps) {
  const { t } = useI18n();
  const { field } = form;
  const { value: chosen, ...languages } = form.group("languages", forum.languages);
  return (
    <PostForm hidden={{ intent: "settings", version: forum.version }}>
      {forum.languages.map((language, index) => (
        <TextInput
          key={language}
          {...field(`name.${language}`, forum.name[language] ?? "")}
          optional={index > 0}
          lang={language}
          label={t("settings.name", { language: languageNames[language] })}
          maxLength={120}
        />
      ))}
      {forum.languages.map((language, index) => (
        <TextInput
          key={language}
          {...field(`hostName.${language}`, forum.hostName[language] ?? "")}
          optional={index > 0}
          lang={language}
          label={t("settings.hostName", { language: languageNames[language] })}
          maxLength={160}
        />
      ))}
      <RadioGroup
        {...field("mainLanguage", forum.mainLanguage)}
        label={t("settings.mainLanguage")}
        hint={t("settings.mainLanguageHint")}
        choices={languageChoices()}
      />
      <CheckboxGroup
        {...languages}
        label={t("settings.languages")}
        hint={t("settings.languagesHint")}
        choices={languageChoices()}
        values={chosen}
      />
      <Select
        {...field("timeZone", forum.timeZone)}
        label={t("settings.timeZone")}
        hint={t("settings.timeZoneHint")}
        options={useZoneOptions(zones)}
      />
      <TextInput
        {...field("contactEmail", forum.contactEmail)}
        type="email"
        label={t("settings.contactEmail")}
        hint={t("settings.contactEmailHint")}
      />
      <TextInput
        {...field("contactPhone", forum.contactPhone)}
        type="tel"
        optional
        label={t("settings.contactPhone")}
      />
      <RadioGroup
        {...field("colour", forum.colour)}
        label={t("settings.colour")}
        hint={t("settings.colourHint")}
        choices={useColourChoices()}
      />
      <div className="actions">
        <SubmitButton>{t("common.button.save")}</SubmitButton>
      </div>
    </PostForm>
  );
}
