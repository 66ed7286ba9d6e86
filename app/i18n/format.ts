import { fallbacks, type Language } from "./languages.ts";

/**
 * How a day or a moment is written.
 * weekday: «onsdag 15. april 2026» · weekdayNoYear: «onsdag 15. april» · short: «15. april 2026» ·
 * month: «april 2026» · time: «kl. 14.07» · hour: «14.07» · moment: weekday and time.
 */
export type DateStyle = "weekday" | "weekdayNoYear" | "short" | "month" | "time" | "hour" | "moment";

const nynorskDays: Readonly<Record<string, string>> = {
  mandag: "måndag",
  tirsdag: "tysdag",
  lørdag: "laurdag",
};

type Parts = Record<"weekday" | "day" | "month" | "year" | "hour" | "minute", string>;

const plainDate = /^\d{4}-\d{2}-\d{2}$/;
// Browsers lack nynorsk where the server has it: both take bokmål, whose numbers and lists are the same, and the
// names of days that differ are our own. Else a page would change its words when its scripts start.
const tags: Record<Language, string> = { nn: "nb", nb: "nb", sv: "sv", en: "en-GB" };
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

// A list names the same few days again and again, and a mailing the same hours; taking one apart costs more than all else in its row.
const taken = new Map<string, Parts>();
const mostKept = 5000;

function partsOf(value: string, language: Language, timeZone: string): Parts {
  // A plain date is the same day everywhere, so it is never moved between time zones.
  const isDay = plainDate.test(value);
  const zone = isDay ? "UTC" : timeZone;
  const key = `${language} ${zone} ${value}`;
  let found = taken.get(key);
  if (!found) {
    found = takeApart(new Date(isDay ? `${value}T00:00:00Z` : value), language, zone);
    if (taken.size >= mostKept) taken.clear();
    taken.set(key, found);
  }
  return found;
}

function takeApart(instant: Date, language: Language, timeZone: string): Parts {
  const parts = formatter(language, timeZone).formatToParts(instant);
  const named = Object.fromEntries(parts.map((part) => [part.type, part.value])) as Parts;
  return language === "nn" ? { ...named, weekday: nynorskDays[named.weekday] ?? named.weekday } : named;
}

/**
 * A plain date (2026-04-15) or an instant (ISO 8601, UTC) in words. We put the parts together ourselves:
 * the libraries' own patterns differ between versions in commas and full stops.
 */
export function formatDate(value: string, style: DateStyle, language: Language, timeZone: string): string {
  const p = partsOf(value, language, timeZone);
  const day = language === "nb" || language === "nn" ? `${p.day}.` : p.day;
  const hour = language === "en" ? `${p.hour}:${p.minute}` : `${p.hour}.${p.minute}`;
  const time = language === "en" ? hour : `kl. ${hour}`;
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
    case "hour":
      return hour;
    case "moment":
      return `${p.weekday} ${day} ${p.month} ${p.year}${language === "en" ? ", " : " "}${time}`;
  }
}

// Making one costs a hundred times what using it does. The options are a handful, written in the code.
const numberFormatters = new Map<string, Intl.NumberFormat>();

/** 12 345,5 in Norwegian and Swedish, 12,345.5 in English. */
export function formatNumber(value: number, language: Language, options?: Intl.NumberFormatOptions): string {
  const key = options ? `${language} ${JSON.stringify(options)}` : language;
  let found = numberFormatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(tags[language], options);
    numberFormatters.set(key, found);
  }
  return found.format(value);
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

/** An hour of the day that is stored as 09:30, as it is written. */
export const formatHour = (hour: string, language: Language): string =>
  language === "en" ? hour : hour.replace(":", ".");
