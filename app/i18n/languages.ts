/** The four languages of the interface, in the order they are offered. */
export const languages = ["nn", "nb", "sv", "en"] as const;
export type Language = (typeof languages)[number];

/** Each language's own name for itself: never translated. */
export const languageNames: Record<Language, string> = {
  nn: "Nynorsk",
  nb: "Bokmål",
  sv: "Svenska",
  en: "English",
};

/** A language's own name within a line, where its own rules want a small letter. */
export const nameInLine = (code: Language): string =>
  code === "en" ? languageNames.en : languageNames[code].toLowerCase();

/** Where a missing text is looked for next. A test holds that none is missing, so this is a second line. */
export const fallbacks: Record<Language, Language[]> = {
  nn: ["nb", "en"],
  nb: ["en"],
  sv: ["en"],
  en: [],
};

/** Is this text one of our language codes? */
export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}
