import type { ComponentProps, ReactNode } from "react";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DueDate } from "../due-date.tsx";
import { Shape } from "../shape.tsx";

type Row = { ref: string; title: string; language: string; dueOn: string | null };
/** A line of a list: what it is about, and what is said of it. */
type Listed = Omit<Row, "dueOn"> & { shape: ComponentProps<typeof Shape>["name"]; note: ReactNode };
export type AssessQueueProps = {
  waiting: Row[];
  advised: Row[];
  /** answered without their advice, since when */
  unawaited: { ref: string; title: string; language: string; begunAt: string }[];
  today: string;
  current?: string;
};

/** What waits for the owner's advice, the most pressing first, and what may still be taken back. */
export function AssessQueue({ waiting, advised, unawaited, today, current }: AssessQueueProps) {
  const { t, date } = useI18n();
  const list = (rows: Listed[]) => (
    <ul className="queue">
      {rows.map(({ ref, title, language, shape, note }) => (
        <li key={ref} data-row="">
          <a href={paths.desk.assessOne(ref)} aria-current={ref === current ? "true" : undefined}>
            <span className="m">
              <Shape name={shape} /> {note}
            </span>
            <span className="words" lang={language}>
              {title}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav aria-label={t("assess.title")}>
      <h2>{waiting.length > 0 ? t("assess.waits", { count: waiting.length }) : t("assess.none")}</h2>
      {waiting.length > 0
        ? list(
            waiting.map((row) => ({
              ...row,
              shape: row.dueOn && row.dueOn < today ? "late" : "yours",
              note: row.dueOn ? <DueDate due={row.dueOn} today={today} /> : t("assess.noDate"),
            })),
          )
        : null}
      {unawaited.length > 0 ? (
        <>
          <h2 className="mt6">{t("assess.unawaited")}</h2>
          <p className="m">{t("assess.unawaitedMore")}</p>
          {list(
            unawaited.map((row) => ({
              ...row,
              shape: "look",
              note: t("assess.since", { date: date(row.begunAt) }),
            })),
          )}
        </>
      ) : null}
      {advised.length > 0 ? (
        <>
          <h2 className="mt6">{t("assess.advised")}</h2>
          <p className="m">{t("assess.advisedMore")}</p>
          {list(
            advised.map((row) => ({ ...row, shape: "done", note: <span className="ref">{row.ref}</span> })),
          )}
        </>
      ) : null}
    </nav>
  );
}
