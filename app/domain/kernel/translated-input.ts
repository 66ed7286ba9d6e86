/** How texts in several languages enter: `title.nn`, `title.en`; what is left blank is not there. */
import { z } from "zod";
import { type Language, languages } from "~/i18n/languages.ts";
import { line, words } from "./input.ts";

type Translated = Partial<Record<Language, string>>;

const perLanguage = <S extends z.ZodType<string>>(text: S) =>
  z
    .object(
      Object.fromEntries(languages.map((code) => [code, text.optional()])) as Record<
        Language,
        z.ZodOptional<S>
      >,
    )
    .default({} as never)
    .transform((all) => keepWritten(all as Translated));

/** A title or a name in the host's languages. */
export const translatedLine = (max: number) => perLanguage(line(max));
/** Running text in the host's languages. */
export const translatedWords = (max: number) => perLanguage(words(max));

/** Without the languages that nobody has written in. */
export function keepWritten(text: Translated): Translated {
  return Object.fromEntries(Object.entries(text).filter(([, words]) => words?.trim()));
}

/** Part of an address: small letters a–z, digits and hyphens. `new` is a page of its own. */
export const slug = line(80)
  .refine((s) => s !== "", { error: "required" })
  .refine((s) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(s) && s !== "new" && s !== "commitments", {
    error: "not_slug",
  });
export const languageCode = z.enum(languages, { error: "not_listed" });
export const version = z.coerce.number({ error: "not_number" }).int();
/** A ticked or empty check box. */
export const checkbox = z
  .union([z.literal("on"), z.literal("")], { error: "not_listed" })
  .optional()
  .transform((v) => v === "on");
