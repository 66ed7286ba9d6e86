import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DueDate } from "../due-date.tsx";
import { Shape } from "../shape.tsx";

type Row = { ref: string; title: string; language: string; dueOn: string | null };
export type AssessQueueProps = { waiting: Row[]; advised: Row[]; today: string; current?: string };

/** What waits for the owner's advice, the most pressing first, and what may still be taken back. */
export function AssessQueue({ waiting, advised, today, current }: AssessQueueProps) {
  const { t } = useI18n();
  const list = (rows: Row[], done: boolean) => (
    <ul className="queue">
      {rows.map((row) => (
        <li key={row.ref} data-row="">
          <a href={paths.desk.assessOne(row.ref)} aria-current={row.ref === current ? "true" : undefined}>
            <span className="m">
              <Shape name={done ? "done" : row.dueOn && row.dueOn < today ? "late" : "yours"} />{" "}
              {done ? (
                <span className="ref">{row.ref}</span>
              ) : row.dueOn ? (
                <DueDate due={row.dueOn} today={today} />
              ) : (
                t("assess.noDate")
              )}
            </span>
            <span className="words" lang={row.language}>
              {row.title}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav aria-label={t("assess.title")}>
      <h2>{waiting.length > 0 ? t("assess.waits", { count: waiting.length }) : t("assess.none")}</h2>
      {waiting.length > 0 ? list(waiting, false) : null}
      {advised.length > 0 ? (
        <>
          <h2 className="mt6">{t("assess.advised")}</h2>
          <p className="m">{t("assess.advisedMore")}</p>
          {list(advised, true)}
        </>
      ) : null}
    </nav>
  );
}
