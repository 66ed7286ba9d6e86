import { type FieldError, isOutOfRange, rangeOf } from "~/domain/kernel/input.ts";
import { unknownPlaceholders } from "~/domain/mailings/mailing.ts";
import type { I18n } from "~/i18n/translator.ts";

const keys = {
  required: "required",
  too_long: "shorten",
  not_email: "email",
  not_date: "date",
  not_time: "hour",
  time_not_there: "skipped",
  in_past: "past",
  not_yet: "notYet",
  too_early: "later",
  not_url: "url",
  not_listed: "choose",
  not_number: "number",
  not_slug: "slug",
  not_prefix: "prefix",
  taken: "taken",
  not_answered: "answer",
  not_name: "name",
  join_link: "joinLink",
  join_link_wide: "joinLinkWide",
  join_link_told: "joinLinkTold",
  left_as_it_was: "leftAsItWas",
} as const satisfies Partial<Record<FieldError, string>>;

/** The most words that a short summary may have. */
const summaryWords = 100;

type About = {
  /** what was typed into the field */
  value?: string;
  /** the last moment that a day and hour can be before, as it is read */
  before?: string;
  /** the last day that it may be, as it is read */
  last?: string;
  /** the title of the meeting whose link it is */
  meeting?: string;
};

/** What to do about one mistake. */
export function fieldErrorText(
  t: I18n["t"],
  error: FieldError,
  { value = "", before = "", last, meeting }: About = {},
): string {
  if (isOutOfRange(error)) return t("errors.field.between", rangeOf(error) ?? { least: 0, most: 0 });
  if (error === "too_many_words") return t("errors.field.tooManyWords", { count: summaryWords });
  if (error === "join_link" && meeting) return t("errors.field.joinLinkOf", { meeting });
  if (error === "too_late" && last) return t("errors.field.tooLateDay", { last });
  if (error === "too_late") return t("errors.field.tooLate", { before });
  if (error === "unknown_placeholder") {
    const words = [...new Set(unknownPlaceholders(value))].map((word) => `{${word}}`).join(" ");
    return t("errors.field.placeholder", { words });
  }
  return t(`errors.field.${keys[error]}`);
}

/** The sentences of a form's mistakes, by field name, as fields and ErrorSummary take them. */
export function fieldErrorTexts(
  t: I18n["t"],
  errors: Record<string, FieldError> = {},
): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, fieldErrorText(t, error)]));
}

/** What was typed into a field, else what is stored. */
export function typed(
  values: Record<string, string | string[]> | undefined,
  name: string,
  stored?: string | null,
): string {
  const value = values?.[name];
  return (Array.isArray(value) ? value[0] : value) ?? (values ? "" : (stored ?? ""));
}
