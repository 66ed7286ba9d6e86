import { isLanguage, type Language } from "./languages.ts";

export type LanguageSources = {
  /** The value of `?lang=`. */
  query?: string | null;
  /** The value of the language cookie. */
  cookie?: string | null;
  /** The language in which whoever opened a link from his mail is written to. */
  mailed?: string | null;
  /** The Accept-Language header. */
  acceptLanguage?: string | null;
  /** The forum's main language. */
  fallback: Language;
};

/** What other tags mean here: `no` is bokmål in practice, Danish readers read bokmål. */
const aliases: Record<string, Language> = { no: "nb", da: "nb" };

/** The reader's language: what the address says, then what was chosen before, then what he is written to in, then the browser's wish. */
export function negotiateLanguage({
  query,
  cookie,
  mailed,
  acceptLanguage,
  fallback,
}: LanguageSources): Language {
  if (isLanguage(query)) return query;
  if (isLanguage(cookie)) return cookie;
  if (isLanguage(mailed)) return mailed;
  return wished(acceptLanguage ?? "") ?? fallback;
}

function wished(header: string): Language | undefined {
  return header
    .slice(0, 500) // a header of any length must not cost more than this
    .split(",")
    .map((entry, index) => {
      const [tag = "", ...options] = entry.trim().toLowerCase().split(";");
      const quality = options.map((o) => o.trim()).find((o) => o.startsWith("q="));
      const weight = quality ? Number(quality.slice(2)) : 1;
      const primary = tag.split("-")[0] ?? "";
      return { language: aliases[primary] ?? primary, weight: Number.isNaN(weight) ? 0 : weight, index };
    })
    .filter((entry) => entry.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .map((entry) => entry.language)
    .find(isLanguage);
}
