import type { FieldError } from "~/domain/kernel/input.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { fieldErrorText, typed } from "./field-errors.ts";

type Values = Record<string, string | string[]>;
export type Answer = { form: string; values: Values; errors: Record<string, FieldError> };

/** What a field of a form is given: its name, an id of its own on the page, what was typed, what to do about it. */
export type Binding = {
  /** the form was answered: show it open */
  answered: boolean;
  values: Values | undefined;
  field: (
    name: string,
    stored?: string | null,
  ) => { name: string; id: string; value: string; error: string | undefined };
  /** a check box or one of a group: ticked as it was sent, else as it is stored */
  ticked: (name: string, stored: boolean, value?: string) => boolean;
  /** how many rows a list has: those that are stored or were sent, and so many blank ones */
  rows: (name: string, stored: number, blank: number) => number[];
};

/** Ties the fields of one form of a page to what the action answered. */
export function useBinding(answer: Answer | undefined, form: string): Binding {
  const { t } = useI18n();
  const mine = answer?.form === form ? answer : undefined;
  const values = mine?.values;
  return {
    answered: mine !== undefined,
    values,
    field: (name, stored) => ({
      name,
      id: `${form}-${name}`,
      value: typed(values, name, stored),
      error: mine?.errors[name] && fieldErrorText(t, mine.errors[name]),
    }),
    ticked: (name, stored, value = "on") => (values ? [values[name]].flat().includes(value) : stored),
    rows: (name, stored, blank) => {
      const sent = Object.keys(values ?? {}).flatMap((key) => {
        const index = key.startsWith(`${name}.`)
          ? Number(key.slice(name.length + 1).split(".")[0])
          : Number.NaN;
        return Number.isInteger(index) ? [index + 1] : [];
      });
      const count = values ? Math.max(stored, ...sent) : stored + blank;
      return Array.from({ length: Math.min(count, 100) }, (_, index) => index);
    },
  };
}

/** The errors of the page by field id, for the summary on top. */
export function useSummary(answer: Answer | undefined): Record<string, string> {
  const { t } = useI18n();
  return Object.fromEntries(
    Object.entries(answer?.errors ?? {}).map(([name, error]) => [
      `${answer?.form}-${name}`,
      fieldErrorText(t, error),
    ]),
  );
}
