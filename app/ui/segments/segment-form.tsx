import { contactKinds, contactSources } from "~/domain/contacts/contact.ts";
import type { Translated } from "~/domain/people/person.ts";
import { type SegmentFilter, segmentConsultees, segmentHistories } from "~/domain/segments/segment.ts";
import { type Language, languageNames, languages } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { InterestFields } from "../contacts/contact-fields.tsx";
import { CheckboxGroup } from "../form/checkbox-group.tsx";
import { PostForm } from "../form/post-form.tsx";
import { Select } from "../form/select.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import type { Binding } from "../form/use-answer.ts";

export type SegmentChoices = {
  interests: { slug: string; title: Translated }[];
  consultations: { slug: string; title: Translated; mainLanguage: string }[];
};
type Props = {
  form: Binding;
  choices: SegmentChoices;
  name: string;
  /** null where nothing was asked for yet */
  filter: SegmentFilter | null;
  version?: number;
  /** a button that counts, before anything is saved */
  counts?: boolean;
};

/** What a segment is composed of. What is left open means everybody. */
export function SegmentForm({ form, choices, name, filter, version, counts }: Props) {
  const { t, language } = useI18n();
  const of = <T extends string>(values: readonly T[], label: (value: T) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  const consultations = choices.consultations.map(({ slug, title, mainLanguage }) => {
    const { text, lang } = pick(title, language, mainLanguage as Language);
    return { value: slug, label: text, lang };
  });
  return (
    <PostForm hidden={{ version }}>
      <CheckboxGroup
        {...form.group("kinds", filter?.kinds ?? [])}
        values={form.group("kinds", filter?.kinds ?? []).value}
        label={t("contactDesk.form.kind")}
        choices={of(contactKinds, (kind) => t(`contacts.kind.${kind}`))}
      />
      <InterestFields
        {...form.group("interests", filter?.interests ?? [])}
        values={form.group("interests", filter?.interests ?? []).value}
        label={t("contactDesk.form.interests")}
        hint={t("segments.interestsHint")}
        interests={choices.interests}
      />
      <CheckboxGroup
        {...form.group("languages", filter?.languages ?? [])}
        values={form.group("languages", filter?.languages ?? []).value}
        label={t("contactDesk.form.language")}
        hint={t("segments.languagesHint")}
        choices={languages.map((code) => ({ value: code, label: languageNames[code], lang: code }))}
      />
      <CheckboxGroup
        {...form.group("sources", filter?.sources ?? [])}
        values={form.group("sources", filter?.sources ?? []).value}
        label={t("contactDesk.list.source")}
        choices={of(contactSources, (source) => t(`contacts.source.${source}`))}
      />
      <TextInput
        {...form.field("area", filter?.area)}
        label={t("contactDesk.form.area")}
        hint={t("segments.areaHint")}
        optional
      />
      <CheckboxGroup
        {...form.group("history", filter?.history ?? [])}
        values={form.group("history", filter?.history ?? []).value}
        label={t("segments.history.label")}
        hint={t("segments.history.hint")}
        choices={of(segmentHistories, (history) => t(`segments.history.${history}`))}
      />
      <Select
        {...form.field("consulteesOf", filter?.consulteesOf)}
        label={t("segments.consultees.of")}
        options={consultations}
        empty={t("segments.any")}
        optional
      />
      <Select
        {...form.field("consultees", filter?.consultees ?? "all")}
        label={t("segments.consultees.which")}
        options={of(segmentConsultees, (which) => t(`segments.consultees.${which}`))}
      />
      <TextInput {...form.field("name", name)} label={t("segments.name")} hint={t("segments.nameHint")} />
      <div className="actions">
        {counts ? (
          <button type="submit" className="btn" formMethod="get">
            {t("segments.countNow")}
          </button>
        ) : null}
        <SubmitButton kind="second">{t("common.button.save")}</SubmitButton>
      </div>
    </PostForm>
  );
}
