import { createInstance } from "i18next";
import { type DateStyle, formatDate, formatList, formatNumber, sentenceCase } from "./format.ts";
import { fallbacks, type Language, languages } from "./languages.ts";
import { messages } from "./messages/index.ts";
import type { MessageKey, ParamArgs } from "./messages/types.ts";

export type { MessageKey } from "./messages/types.ts";

/** A parameter's value. Numbers are written the language's way, so give years and references as text. */
export type ParamValue = string | number;

/** Everything a component or a mail needs to speak one language in one time zone. */
export type I18n = {
  readonly language: Language;
  readonly timeZone: string;
  /** The text of a key; parameters are required where the English text has {{them}}. */
  t<K extends MessageKey>(key: K, ...args: ParamArgs<K, ParamValue>): string;
  /** A plain date or an instant in words; an instant is read in the forum's time zone. */
  date(value: string, style?: DateStyle): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** A share between 0 and 1 as whole per cent. */
  percent(share: number): string;
  list(items: string[]): string;
  /** First letter large: for a word or a date that opens a line. */
  sentence(text: string): string;
};

type Translate = (key: string, options: Record<string, unknown>) => string;

/** One immutable instance a language, made when the module loads: nothing is shared that a request could change. */
const translate = Object.fromEntries(
  languages.map((language) => {
    const instance = createInstance();
    instance.init({
      lng: language,
      fallbackLng: fallbacks[language],
      resources: Object.fromEntries(languages.map((code) => [code, { translation: messages[code] }])),
      initAsync: false,
      showSupportNotice: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
    } as Parameters<typeof instance.init>[0]);
    return [language, instance.t as unknown as Translate];
  }),
) as Record<Language, Translate>;

/** A name that is a question, or ends in a stop of its own, ends the sentence that it stands last in. */
export const endsSentence = (name: string) => /[.?!…]$/.test(name);
const withoutSecondStop = (text: string, name: string) => text.replaceAll(`${name}.`, () => name);

function build(language: Language, timeZone: string): I18n {
  const number = (value: number, options?: Intl.NumberFormatOptions) =>
    formatNumber(value, language, options);
  // i18next finds the text of a key, once for each form of its plural; putting values into it is the work of a line, and
  // a person's words are never read as i18next's own options or calls.
  const texts = new Map<string, string[]>();
  const plural = new Intl.PluralRules(language);
  /** The text of a key in pieces: words, a parameter's name, words, … */
  const piecesOf = (key: string, count: ParamValue | undefined): string[] => {
    const form = typeof count !== "number" ? "" : count === 0 ? " 0" : ` ${plural.select(count)}`;
    let found = texts.get(key + form);
    if (!found) {
      found = translate[language](key, { count, skipInterpolation: true }).split(/\{\{(\w+)\}\}/);
      texts.set(key + form, found);
    }
    return found;
  };
  const t = (key: string, params?: Record<string, ParamValue>) => {
    const pieces = piecesOf(key, params?.count);
    if (!params || pieces.length === 1) return pieces[0] ?? "";
    let text = "";
    const names: string[] = [];
    for (const [i, piece] of pieces.entries()) {
      if (i % 2 === 0) text += piece;
      else {
        const value = params[piece];
        const written = typeof value === "number" ? number(value) : (value ?? "");
        text += written;
        if (endsSentence(written)) names.push(written);
      }
    }
    return names.reduce(withoutSecondStop, text);
  };
  return Object.freeze({
    language,
    timeZone,
    t: t as I18n["t"],
    date: (value: string, style: DateStyle = "weekday") => formatDate(value, style, language, timeZone),
    number,
    percent: (share: number) => number(share, { style: "percent", maximumFractionDigits: 0 }),
    list: (items: string[]) => formatList(items, language),
    sentence: (text: string) => sentenceCase(text, language),
  });
}

const built = new Map<string, I18n>();

/** The translator of a language; the time zone is the forum's. */
export function translator(language: Language, options: { timeZone?: string } = {}): I18n {
  const timeZone = options.timeZone ?? "Europe/Oslo";
  const key = `${language} ${timeZone}`;
  let found = built.get(key);
  if (!found) {
    found = build(language, timeZone);
    built.set(key, found);
  }
  return found;
}
