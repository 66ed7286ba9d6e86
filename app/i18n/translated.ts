import { type Language, languages } from "./languages.ts";

/** A host's own words: one main language, the others as far as somebody has written them. */
export type Translated = Partial<Record<Language, string>>;

/** A text and the language it is really in, so that `lang` can be set right. */
export type Picked = { text: string; lang: Language };

/** Norwegians read each other's written form before they read English. */
const neighbours: Record<Language, Language[]> = {
  nn: ["nb"],
  nb: ["nn"],
  sv: ["nb", "nn"],
  en: [],
};

/** The words in the reader's language, else in a neighbouring one, the main one, or whichever there is. */
export function pick(translated: Translated, language: Language, mainLanguage: Language): Picked {
  const order = [language, ...neighbours[language], mainLanguage, "en" as const, ...languages];
  const lang = order.find((code) => translated[code]?.trim()) ?? mainLanguage;
  return { text: translated[lang] ?? "", lang };
}
