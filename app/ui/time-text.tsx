import type { DateStyle } from "~/i18n/format.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";

export type TimeTextProps = {
  /** A plain date or an instant. */
  value: string;
  style?: DateStyle;
  /** It opens a line: first letter large. */
  opens?: boolean;
};

/** A date in words, with its machine-readable value. */
export function TimeText({ value, style = "weekday", opens }: TimeTextProps) {
  const { date, sentence } = useI18n();
  const text = date(value, style);
  return <time dateTime={value}>{opens ? sentence(text) : text}</time>;
}
