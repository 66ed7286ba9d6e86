import type { I18n } from "~/i18n/translator.ts";
import { fieldErrorText } from "../form/field-errors.ts";
import type { FileMistake, SubmitAnswer } from "./submission.ts";

const own: Partial<Record<string, Parameters<I18n["t"]>[0]>> = {
  organisation: "submit.who.organisationNeeded",
  who: "submit.who.choose",
  email: "submit.email.wrong",
};

export const fileMistakeText = (t: I18n["t"], { fileName, refusal }: FileMistake) =>
  t(`submit.file.${refusal}`, { name: fileName });

/** What to do about each mistake, by the id of its field, in the order of the page. */
export function submitMistakes(t: I18n["t"], answer: SubmitAnswer | undefined): Record<string, string> {
  if (!answer) return {};
  const { errors, files } = answer;
  const texts: Record<string, string> = {};
  if (answer.empty) texts.text = t("submit.text.needed");
  if (files.mistakes.length > 0)
    texts.files = [
      ...files.mistakes.map((mistake) => fileMistakeText(t, mistake)),
      t("submit.file.again"),
    ].join(" ");
  if (answer.unnamed) texts.who = t("submit.who.unnamed");
  for (const field of ["text", "who", "organisation", "person", "email", ...Object.keys(errors)]) {
    const error = errors[field];
    const key = error === "too_long" ? undefined : own[field];
    if (error) texts[field] ??= key ? (t as (key: string) => string)(key) : fieldErrorText(t, error);
  }
  return texts;
}
