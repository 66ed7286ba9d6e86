/** The ways that public pages lead back, and what they are called in the reader's language. */
import type { Language } from "~/i18n/languages.ts";
import { type Picked, pick, type Translated } from "~/i18n/translated.ts";
import type { I18n } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";
import type { LinkItem } from "../links.ts";

type Titled = { title: Translated; mainLanguage: string };

/** What the host called it, in the reader's language as far as it is written. */
export const titleIn = ({ title, mainLanguage }: Titled, language: Language): Picked =>
  pick(title, language, mainLanguage as Language);

/** Consultations, then this one. */
export function consultationCrumbs(
  consultation: Titled & { slug: string },
  { t, language }: I18n,
): LinkItem[] {
  return [
    { href: paths.consultations(), text: t("consultations.title") },
    { href: paths.consultation(consultation.slug), ...titleIn(consultation, language) },
  ];
}
