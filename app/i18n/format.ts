import { fallbacks, type Language } from "./languages";

/**
 * How a day or a moment is written.
 * weekday: «onsdag 15. april 2026» · weekdayNoYear: «onsdag 15. april» · short: «15. april 2026» ·
 * month: «april 2026» · time: «kl. 14.07» · moment: weekday and time.
 */
export type DateStyle = "weekday" | "weekdayNoYear" | "short" | "month" | "time" | "moment";

type Parts = Record<"weekday" | "day" | "month" | "year" | "hour" | "minute", string>;

const plainDate = /^\d{4}-\d{2}-\d{2}$/;
const tags: Record<Language, string> = { nn: "nn", nb: "nb", sv: "sv", en: "en-GB" };
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat([tags[language], ...fallbacks[language]], {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    });
    formatters.set(key, found);
  }
  return found;
}

function partsOf(value: string, language: Language, timeZone: string): Parts {
  // A plain date is the same day everywhere, so it is never moved between time zones.
  const plain = plainDate.test(value);
  const instant = new Date(plain ? `${value}T00:00:00Z` : value);
  const parts = formatter(language, plain ? "UTC" : timeZone).formatToParts(instant);
  return Object.fromEntries(parts.map((part) => [part.type, part.value])) as Parts;
}

/**
 * A plain date (2026-04-15) or an instant (ISO 8601, UTC) in words. We put the parts together ourselves:
 * the libraries' own patterns differ between versions in commas and full stops.
 */
export function formatDate(value: string, style: DateStyle, language: Language, timeZone: string): string {
  const p = partsOf(value, language, timeZone);
  const day = language === "nb" || language === "nn" ? `${p.day}.` : p.day;
  const time = language === "en" ? `${p.hour}:${p.minute}` : `kl. ${p.hour}.${p.minute}`;
  switch (style) {
    case "weekday":
      return `${p.weekday} ${day} ${p.month} ${p.year}`;
    case "weekdayNoYear":
      return `${p.weekday} ${day} ${p.month}`;
    case "short":
      return `${day} ${p.month} ${p.year}`;
    case "month":
      return `${p.month} ${p.year}`;
    case "time":
      return time;
    case "moment":
      return `${p.weekday} ${day} ${p.month} ${p.year}${language === "en" ? ", " : " "}${time}`;
  }
}

/** 12 345,5 in Norwegian and Swedish, 12,345.5 in English. */
export function formatNumber(value: number, language: Language, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(tags[language], options).format(value);
}

/** «a, b og c». */
export function formatList(items: string[], language: Language): string {
  return new Intl.ListFormat(tags[language], { type: "conjunction" }).format(items);
}

/** The first letter made large, for a date or a state that opens a line. */
export function sentenceCase(text: string, language: Language): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(tags[language]) + text.slice(first.length);
}
