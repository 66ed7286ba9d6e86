import type { Format } from "~/domain/meetings/meeting.ts";
import { attendances } from "~/domain/meetings/registration.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { KindSelect, LanguageField } from "../contacts/contact-fields.tsx";
import { HiddenFields } from "../form/hidden-fields.tsx";
import { RadioGroup } from "../form/radio-group.tsx";
import { Select } from "../form/select.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { Binding } from "../form/use-answer.ts";

export type GroupChoice = { letter: string; title: Translated };
type Stored = {
  name: string;
  organisation: string | null;
  kind: string;
  language: string;
  attendAs: string;
  /** the one that he has, or wished for */
  group: string | null;
};
type Props = {
  field: Binding["field"];
  format: Format;
  groups: GroupChoice[];
  mainLanguage: Language;
  /** left out for a new one */
  stored?: Stored;
};

/** Who somebody is, and how he comes: what staff write down for him and what they change alike. */
export function RegistrationFields({ field, format, groups, mainLanguage, stored }: Props) {
  const { t, language } = useI18n();
  const bound = (name: keyof Stored, first?: string) => field(name, stored ? (stored[name] ?? "") : first);
  return (
    <>
      <TextInput {...bound("name")} label={t("registrationDesk.new.name")} autoComplete="off" />
      <TextInput
        {...bound("organisation")}
        optional
        label={t("registrationDesk.new.organisation")}
        autoComplete="off"
      />
      <KindSelect {...bound("kind")} label={t("registrationDesk.new.kind")} />
      <LanguageField {...bound("language", mainLanguage)} label={t("registrationDesk.new.language")} />
      {format === "hybrid" ? (
        <RadioGroup
          {...bound("attendAs")}
          label={t("registrationDesk.new.attendAs")}
          choices={attendances.map((value) => ({ value, label: t(`registrationDesk.how.${value}`) }))}
        />
      ) : (
        <HiddenFields values={{ attendAs: format === "room" ? "room" : "remote" }} />
      )}
      {groups.length > 0 ? (
        <Select
          {...bound("group", "")}
          optional
          label={t("registrationDesk.new.group")}
          empty={t("registrationDesk.new.anyGroup")}
          options={groups.map(({ letter, title }) => ({
            value: letter,
            label: `${letter}: ${pick(title, language, mainLanguage).text}`,
          }))}
        />
      ) : null}
    </>
  );
}
