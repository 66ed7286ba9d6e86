/** What the forms on the forum may hold. Browser-safe; logos are files, looked at by `setLogo`. */
import { z } from "zod";
import { languages } from "~/i18n/languages.ts";
import { email, line, requiredLine, words } from "../kernel/input.ts";
import { languageCode, translatedLine, version } from "../kernel/translated-input.ts";
import { colours, forumLimits, isTimeZone } from "./forum.ts";

const look = {
  mainLanguage: languageCode,
  languages: z.array(languageCode).max(languages.length).default([]),
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

/** The settings; names in the main language must be there. */
export const forumForm = z
  .object({ version, name: translatedLine(120), hostName: translatedLine(160), ...look })
  .superRefine((input, ctx) => {
    for (const field of ["name", "hostName"] as const) {
      if (!input[field][input.mainLanguage]) {
        ctx.addIssue({ code: "custom", message: "required", path: [field, input.mainLanguage] });
      }
    }
  });
export type ForumForm = z.output<typeof forumForm>;

export const textForm = z.object({ version, language: languageCode, body: words(forumLimits.text) });
export const fourEyesForm = z.object({ fourEyes: z.enum(["on", "off"], { error: "required" }) });
