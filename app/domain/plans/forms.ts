/** What the forms on plans and commitments may hold. Browser-safe. */
import { z } from "zod";
import { line, optionalPlainDate, plainDate, requiredLine, webAddress } from "../kernel/input.ts";
import { languageCode, slug, translatedLine, translatedWords, version } from "../kernel/translated-input.ts";
import { commitmentStates } from "./commitment.ts";

export const planForm = z
  .object({
    slug,
    mainLanguage: languageCode,
    title: translatedLine(200),
    startsOn: plainDate,
    endsOn: plainDate,
  })
  .superRefine((plan, ctx) => {
    if (!plan.title[plan.mainLanguage])
      ctx.addIssue({ code: "custom", message: "required", path: ["title", plan.mainLanguage] });
  });
export type PlanForm = z.output<typeof planForm>;

/** A commitment of a plan; which language its title must have is the plan's main language, checked by the command. */
export const commitmentForm = z.object({
  version: version.default(0),
  number: z.coerce
    .number({ error: "not_number" })
    .int()
    .min(1, { error: "not_number" })
    .max(999, { error: "not_number" }),
  title: translatedLine(200),
  goal: translatedWords(4000),
  owners: z.array(line(80)).min(1, { error: "required" }).max(20).default([]),
});
export type CommitmentForm = z.output<typeof commitmentForm>;

/** What an owner reports. The label of a figure and of a link, and the text, are in the language of the report. */
export const statusForm = z
  .object({
    body: requiredLine(80),
    state: z.enum(commitmentStates, { error: "not_listed" }),
    mainLanguage: languageCode,
    text: translatedWords(4000),
    reportedOn: plainDate,
    figures: z
      .array(z.object({ label: translatedLine(200), value: requiredLine(60), asOf: plainDate }))
      .max(20)
      .default([]),
    links: z
      .array(z.object({ label: translatedLine(200), url: webAddress }))
      .max(20)
      .default([]),
    nextExpectedOn: optionalPlainDate.default(null),
  })
  .superRefine((status, ctx) => {
    const language = status.mainLanguage;
    const wanted = (path: (string | number)[]) =>
      ctx.addIssue({ code: "custom", message: "required", path: [...path, language] });
    if (!status.text[language]) wanted(["text"]);
    for (const [i, figure] of status.figures.entries())
      if (!figure.label[language]) wanted(["figures", i, "label"]);
    for (const [i, link] of status.links.entries()) if (!link.label[language]) wanted(["links", i, "label"]);
  });
export type StatusForm = z.output<typeof statusForm>;
