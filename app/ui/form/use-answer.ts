import type { FieldError } from "~/domain/kernel/input.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { fieldErrorText, typed } from "./field-errors.ts";

type Values = Record<string, string | string[]>;
export type Answer = {
  form: string;
  values: Values;
  errors: Record<string, FieldError>;
  /** why it was refused; `changed_meanwhile` shows both texts */
  refusal?: unknown;
  /** of what was refused: an instant that it must be before, the last day that it may be, or of which meeting a link is, where that is what is wrong */
  details?: Readonly<Record<string, string | number>>;
};

type Bound<Value> = {
  name: string;
  /** of its own on the page */
  id: string;
  /** what was typed, else what is stored */
  value: Value;
  /** what to do about it */
  error: string | undefined;
  /** two editors: what somebody else has saved meanwhile, where it differs from what was typed */
  theirs: Value | undefined;
};

/** What the fields of a form are given. */
export type Binding = {
  /** the form was answered: show it open */
  answered: boolean;
  values: Values | undefined;
  field: (name: string, stored?: string | null) => Bound<string>;
  /** several of a group: ticked as they were sent, else as they are stored */
  group: (name: string, stored: readonly string[]) => Bound<readonly string[]>;
  /** one check box */
  tick: (
    name: string,
    stored: boolean,
  ) => Pick<Bound<boolean>, "name" | "id" | "theirs"> & { checked: boolean };
  /** how many rows a list has: those that are stored or were sent, and so many blank ones */
  rows: (name: string, stored: number, blank: number) => number[];
};

/** Ties the fields of one form of a page to what the action answered, and to what is stored now. */
export function useBinding(answer: Answer | undefined, form: string): Binding {
  const textOf = useErrorText(answer);
  const mine = answer?.form === form ? answer : undefined;
  const values = mine?.values;
  const conflict = mine?.refusal === "changed_meanwhile";
  const sent = (name: string) => [values?.[name] ?? []].flat();
  const error = (name: string) => mine?.errors[name] && textOf(name, mine.errors[name]);
  const id = (name: string) => `${form}-${name}`;
  return {
    answered: mine !== undefined,
    values,
    field: (name, stored) => {
      const value = typed(values, name, stored);
      // what a browser sends has other line ends than what is stored
      const differs = conflict && stored !== undefined && !sameText(value, stored ?? "");
      return { name, id: id(name), value, error: error(name), theirs: differs ? (stored ?? "") : undefined };
    },
    group: (name, stored) => {
      const value = values ? sent(name) : stored;
      const differs = conflict && [...value].sort().join() !== [...stored].sort().join();
      return { name, id: id(name), value, error: error(name), theirs: differs ? stored : undefined };
    },
    tick: (name, stored) => {
      const checked = values ? sent(name).includes("on") : stored;
      return { name, id: id(name), checked, theirs: conflict && checked !== stored ? stored : undefined };
    },
    rows: (name, stored, blank) => {
      const numbers = Object.keys(values ?? {}).flatMap((key) => {
        const index = key.startsWith(`${name}.`)
          ? Number(key.slice(name.length + 1).split(".")[0])
          : Number.NaN;
        return Number.isInteger(index) ? [index + 1] : [];
      });
      const count = values ? Math.max(stored, ...numbers) : stored + blank;
      return Array.from({ length: Math.min(count, 100) }, (_, index) => index);
    },
  };
}

const sameText = (a: string, b: string) =>
  a.replaceAll("\r\n", "\n").trim() === b.replaceAll("\r\n", "\n").trim();

/** The errors of the page by field id, for the summary on top. */
export function useSummary(answer: Answer | undefined): Record<string, string> {
  const textOf = useErrorText(answer);
  return Object.fromEntries(
    Object.entries(answer?.errors ?? {}).map(([name, error]) => [
      `${answer?.form}-${name}`,
      textOf(name, error),
    ]),
  );
}

/** Words a mistake with what was typed, and with what the refusal says of it. */
function useErrorText(answer: Answer | undefined) {
  const { t, date } = useI18n();
  const { before, last, of } = answer?.details ?? {};
  return (name: string, error: FieldError) =>
    fieldErrorText(t, error, {
      value: typed(answer?.values, name),
      before: before ? date(String(before), "moment") : undefined,
      last: last ? date(String(last)) : undefined,
      meeting: of === undefined ? undefined : String(of),
    });
}
