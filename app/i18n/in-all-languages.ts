import { type Language, languages } from "./languages.ts";
import type { ParamArgs } from "./messages/types.ts";
import type { Translated } from "./translated.ts";
import { type I18n, type MessageKey, type ParamValue, translator } from "./translator.ts";

/** One of our own texts in every language, where it becomes part of what the host publishes. */
export function inAllLanguages<K extends MessageKey>(
  key: K,
  params?: (i18n: I18n) => ParamArgs<K, ParamValue>[0],
  timeZone?: string,
): Translated {
  return Object.fromEntries(
    languages.map((language: Language) => {
      const i18n = translator(language, { timeZone });
      const t = i18n.t as (key: string, params?: unknown) => string;
      return [language, t(key, params?.(i18n))];
    }),
  );
}
