import { useI18n } from "~/i18n/use-i18n.tsx";
import { Shape } from "./shape.tsx";
import { TimeText } from "./time-text.tsx";

export type DueDateProps = {
  /** Plain dates in the forum's time zone. */
  due: string;
  today: string;
  /** Draw the diamond or triangle too. */
  shape?: boolean;
};

const day = 86_400_000;

/** Days from one plain date to another; negative where the second has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** When something is due: late says by how many days, two days or less says so, else the date. */
export function DueDate({ due, today, shape }: DueDateProps) {
  const { t } = useI18n();
  const left = daysBetween(today, due);
  const date = <TimeText value={due} style="weekdayNoYear" />;
  if (left > 2) return <span className="due">{date}</span>;
  const word =
    left < 0
      ? t("common.due.late", { count: -left })
      : left === 0
        ? t("common.due.today")
        : left === 1
          ? t("common.due.tomorrow")
          : t("common.due.soon", { count: left });
  return (
    <span className="due">
      {shape ? <Shape name={left < 0 ? "late" : "look"} /> : null}{" "}
      <b className={left < 0 ? "bad" : "soon"}>{word}</b> {date}
    </span>
  );
}
