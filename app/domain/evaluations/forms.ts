/** What the forms on evaluations may hold. Browser-safe. */
import { z } from "zod";
import { words } from "../kernel/input.ts";
import { translatedLine, translatedWords, version } from "../kernel/translated-input.ts";
import { answerKinds, answerLength, questionsAsked, takesGrounds } from "./evaluation.ts";

/** `version`: 0 for the first time. */
export const evaluationForm = z.object({
  version,
  questions: z
    .array(
      z.object({
        kind: z.enum(answerKinds, { error: "not_listed" }).default("scale"),
        text: translatedLine(300),
      }),
    )
    .max(questionsAsked)
    .default([]),
});
export type EvaluationForm = z.output<typeof evaluationForm>;

/** One a question, empty where nothing is answered; what a scale takes is looked at by the question. */
export const repliesForm = z.object({
  replies: z.array(words(answerLength)).max(questionsAsked).default([]),
});
export type RepliesForm = z.output<typeof repliesForm>;

export const takesForm = z.object({ version, takes: translatedWords(10_000) });
export type TakesForm = z.output<typeof takesForm>;

/** `number`: 1 is the text that stood there first. */
export const shownTakesForm = z.object({ version, number: z.coerce.number({ error: "not_number" }).int() });
export type ShownTakesForm = z.output<typeof shownTakesForm>;
export const withheldTakesForm = shownTakesForm.extend({
  ground: z.enum(takesGrounds, { error: "required" }),
});
export type WithheldTakesForm = z.output<typeof withheldTakesForm>;
