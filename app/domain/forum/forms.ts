/** What the forms on the forum may hold. Browser-safe; logos are files, looked at by `setLogo`. */
import { z } from "zod";
import { languages } from "~/i18n/languages.ts";
import { email, line, requiredLine, words } from "../kernel/input.ts";
import { colours, forumLimits, isTimeZone } from "./forum.ts";

const language = z.enum(languages, { error: "not_listed" });
const look = {
  mainLanguage: language,
  languages: z.array(language).max(languages.length).default([]),
  timeZone: line(60).refine(isTimeZone, { error: "not_listed" }),
  contactEmail: email,
  contactPhone: line(40).default(""),
  colour: z.enum(colours, { error: "not_listed" }),
};

/** The first run: seven answers and who gives them. */
export const setUpForm = z.object({
  name: requiredLine(120),
  host: requiredLine(160),
  ...look,
  personName: requiredLine(200),
  personEmail: email,
});
export type SetUpForm = z.output<typeof setUpForm>;

const version = z.coerce.number({ error: "not_number" }).int();
const translated = (max: number) => z.partialRecord(language, line(max));

/** The settings; names in the main language must be there. */
export const forumForm = z
  .object({ version, name: translated(120), hostName: translated(160), ...look })
  .superRefine((input, ctx) => {
    for (const field of ["name", "hostName"] as const) {
      if (!input[field][input.mainLanguage]) {
        ctx.addIssue({ code: "custom", message: "required", path: [field, input.mainLanguage] });
      }
    }
  });
export type ForumForm = z.output<typeof forumForm>;

export const textForm = z.object({ version, language, body: words(forumLimits.text) });
export const fourEyesForm = z.object({ fourEyes: z.enum(["on", "off"], { error: "required" }) });
