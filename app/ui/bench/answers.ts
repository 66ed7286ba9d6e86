/** What the bench's forms are answered, and where a sentence stands on the page. */
import type { ShouldRevalidateFunction } from "@remix-run/react";
import type { FieldError } from "~/domain/kernel/input.ts";
import type { StepKind } from "~/domain/kernel/step.ts";

/** What the bench's action answers. */
export type BenchAnswer = {
  intent: string;
  /** the refusal's code and what fills its sentence */
  refusal: string | null;
  details: Readonly<Record<string, string | number>>;
  /** the contribution that it made, added to or described */
  number: number | null;
  /** what was picked, so that nothing has to be picked again */
  passages: string[];
  errors: Record<string, FieldError>;
  /** the fields as they were typed, where they were not saved */
  values: Record<string, string | string[]> | null;
  /** the kind of step that it took back */
  undone?: StepKind;
};

/** The answer where a form could not be saved, though nothing in it was wrong: what was typed stays in its fields. */
export function unsaved(form: FormData): BenchAnswer {
  const typed = [...new Set(form.keys())].map((name): [string, string | string[]] => {
    const all = form.getAll(name).map(String);
    return [name, all.length > 1 ? all : (all[0] ?? "")];
  });
  return {
    ...{ intent: String(form.get("intent") ?? ""), refusal: "unavailable", details: {}, errors: {} },
    ...{ number: Number(form.get("number")) || null, passages: [], values: Object.fromEntries(typed) },
  };
}

/** What could not be saved has changed nothing; and loading the page again from a server that is gone would take it away. */
export const unlessUnsaved: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  defaultShouldRevalidate && !isUnsaved(actionResult);
export const isUnsaved = (answer: unknown) =>
  (answer as Partial<BenchAnswer> | null | undefined)?.refusal === "unavailable";

/** The id of a sentence on the page: the form comes back to it. */
export const sentenceId = (text: number, start: number) => `s-${text}-${start}`;
