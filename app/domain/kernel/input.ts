/**
 * How text from outside enters: one place that makes it storable alike on both databases. NUL and lone surrogates
 * are dropped (PostgreSQL can't hold them), line ends become LF; nothing else is changed, since it is someone's words.
 */
import { z } from "zod";

export function storable(raw: string): string {
  return raw.replaceAll("\0", "").toWellFormed().replace(/\r\n?/g, "\n");
}

/** Codes that forms turn into a sentence; `errors.field.<code>` in every language. */
export const fieldErrors = [
  "required",
  "too_long",
  "not_email",
  "not_date",
  /** an hour of the day: 09:30 */
  "not_time",
  /** clocks skip that hour on that day */
  "time_not_there",
  /** a day that has passed */
  "in_past",
  /** a day that is still to come, where something is written down that has happened */
  "not_yet",
  /** a day that is not later than the one before it */
  "too_early",
  /** a day and hour after the last that it may be */
  "too_late",
  "not_url",
  "not_listed",
  "not_number",
  /** small letters, digits and hyphens: a part of an address */
  "not_slug",
  /** two to ten letters and digits: the start of references */
  "not_prefix",
  /** somebody else has it */
  "taken",
  /** a question of the form that decides what becomes of it */
  "not_answered",
  "too_many_words",
  /** words in braces that nothing is filled in for */
  "unknown_placeholder",
  /** an address where the name of a body is asked for */
  "not_name",
  /** the link to join a meeting, which is for the registered alone */
  "join_link",
  /** it leads to a site, and not to one meeting */
  "join_link_wide",
  /** such a link that others read already */
  "join_link_told",
  /** words that stand as they were, where those in another language are others */
  "left_as_it_was",
] as const;
/** A number outside what it may be, or none at all: the least and the most go with it, since the sentence names them. */
export type OutOfRange = `between_${number}_${number}`;
export type FieldError = (typeof fieldErrors)[number] | OutOfRange;

/** The least and the most that such a mistake names; null of any other. */
export function rangeOf(error: string): { least: number; most: number } | null {
  const [, least, most] = /^between_(\d+)_(\d+)$/.exec(error) ?? [];
  return least === undefined ? null : { least: Number(least), most: Number(most) };
}
export const isOutOfRange = (error: string): error is OutOfRange => rangeOf(error) !== null;

const code = (error: FieldError) => ({ error });

/** Running text: kept as written, may hold line breaks. */
export const words = (max: number) =>
  z
    .string(code("required"))
    .transform(storable)
    .refine((s) => s.length <= max, code("too_long"));
export const requiredWords = (max: number) => words(max).refine((s) => s.trim() !== "", code("required"));

/** One line: a name, a title. Control characters and surrounding space go. */
export const line = (max: number) =>
  z
    .string(code("required"))
    .transform((s) =>
      storable(s)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
        .replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, " ")
        .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
        .trim(),
    )
    .refine((s) => s.length <= max, code("too_long"));
export const requiredLine = (max: number) => line(max).refine((s) => s !== "", code("required"));

/** One address, strictly one: it becomes one recipient. */
export const email = line(254).pipe(z.email(code("not_email")));
/** An address or nothing; an empty field is nothing. */
export const optionalEmail = line(254).pipe(
  z.union([z.literal("").transform(() => null), z.email(code("not_email"))]),
);

/** A plain date as <input type=date> sends it. */
export const plainDate = z.iso.date({
  error: ({ input }) => (input === "" ? "required" : "not_date") satisfies FieldError,
});
export const optionalPlainDate = z.union([z.literal("").transform(() => null), plainDate], code("not_date"));

/** http or https only: nothing that runs. */
export const webAddress = line(2000).pipe(
  z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "not_url" }),
);
/** One or nothing; an empty field, or none, is nothing. */
export const optionalWebAddress = z
  .union([z.literal("").transform(() => null), webAddress], code("not_url"))
  .default(null);

/** An hour of the day (09:30): as <input type=time> sends it, as it is written in the north (9.30), or without its minutes (9). */
export const hourOfDay = line(8)
  .refine((s) => s !== "", code("required"))
  .transform((s) => {
    const [, hour, minutes = "00"] = /^(\d{1,2})(?:[:.](\d{2})(?:[:.]\d{2})?)?$/.exec(s) ?? [];
    return hour === undefined ? s : `${hour.padStart(2, "0")}:${minutes}`;
  })
  .refine((s) => /^([01]\d|2[0-3]):[0-5]\d$/.test(s), code("not_time"));

/** Thousands as people set them apart: one sign, a space of any kind, a comma or a dot, before each group of three. */
const isWhole = (s: string) => /^\d+$|^\d{1,3}(?:[\s.,]\d{3})+$/.test(s) && new Set(s.match(/\D/g)).size <= 1;

/** A whole number from `least` to `most`, typed with or without its thousands set apart; anything else is `OutOfRange`. */
export const count = (least: number, most: number) =>
  line(40)
    .refine((s) => s !== "", code("required"))
    .transform((s) => (isWhole(s) ? Number(s.replace(/\D/g, "")) : Number.NaN))
    .refine((n) => n >= least && n <= most, code(`between_${least}_${most}`));
/** One or nothing; an empty field is nothing. */
export const optionalCount = (least: number, most: number) =>
  z.union([z.literal("").transform(() => null), count(least, most)], code(`between_${least}_${most}`));
