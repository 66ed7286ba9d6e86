import type { Translated } from "~/domain/people/person.ts";
import { type Language, languageNames } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextInput } from "../form/text-input.tsx";
import { type Answer, useBinding } from "../form/use-answer.ts";

export type BodyFormProps = {
  /** left out for a new one */
  body?: { slug: string; name: Translated; shortName: Translated; version: number; ended: boolean };
  /** that the forum translates into, the main one first */
  languages: Language[];
  answer: Answer | undefined;
  /** which of the page's forms it is */
  form: string;
};

/** A body's names in the forum's languages; where it stands already, a way to end it. */
export function BodyForm({ body, languages, answer, form }: BodyFormProps) {
  const { t } = useI18n();
  const binding = useBinding(answer, form);
  const field = (name: "name" | "shortName", language: Language) => ({
    ...binding.field(`${name}.${language}`, body && (body[name][language] ?? "")),
    lang: language,
  });
  return (
    <PostForm hidden={{ body: body?.slug, version: body?.version }}>
      {languages.map((language, index) => (
        <div key={language}>
          <TextInput
            {...field("name", language)}
            optional={index > 0}
            label={t("people.bodies.name", { language: languageNames[language] })}
          />
          <TextInput
            {...field("shortName", language)}
            optional
            label={t("people.bodies.shortName", { language: languageNames[language] })}
          />
        </div>
      ))}
      <div className="actions">
        <SubmitButton kind={body ? "second" : "main"}>
          {body ? t("common.button.save") : t("people.bodies.addButton")}
        </SubmitButton>
        {body && !body.ended ? (
          <SubmitButton kind="quiet" name="intent" value="end">
            {t("people.bodies.end")}
          </SubmitButton>
        ) : null}
      </div>
    </PostForm>
  );
}
