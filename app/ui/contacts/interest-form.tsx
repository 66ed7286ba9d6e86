import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { TranslatedField } from "../form/translated-field.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";

export type InterestFormProps = {
  /** left out for a new one */
  interest?: { slug: string; title: Translated; position: number; version: number; ended: boolean };
  /** that the forum translates into, the main one first */
  languages: Language[];
  answer: Answer | undefined;
  /** which of the page's forms it is */
  form: string;
  /** where a new one would stand */
  last?: number;
};

/** A theme's title in the forum's languages and its place; where it stands already, a way to end it. */
export function InterestForm({ interest, languages, answer, form, last }: InterestFormProps) {
  const { t } = useI18n();
  const binding = useBinding(answer, form);
  return (
    <PostForm hidden={{ interest: interest?.slug, version: interest?.version }}>
      <TranslatedField
        name="title"
        label={t("contactDesk.interest.name")}
        form={binding}
        languages={languages}
        stored={interest?.title}
      />
      <TextInput
        {...binding.field("position", String(interest?.position ?? last ?? ""))}
        type="number"
        inputMode="numeric"
        label={t("contactDesk.interest.position")}
      />
      <div className="actions">
        <SubmitButton kind={interest ? "second" : "main"}>
          {t(interest ? "common.button.save" : "contactDesk.interest.addButton")}
        </SubmitButton>
        {interest && !interest.ended ? (
          <SubmitButton kind="quiet" name="intent" value="end">
            {t("contactDesk.interest.end")}
          </SubmitButton>
        ) : null}
      </div>
    </PostForm>
  );
}
