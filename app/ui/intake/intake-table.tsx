import type { TakenBack } from "~/domain/contributions/contribution.ts";
import type { IntakeEntry } from "~/domain/submissions/entry.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { type Column, DataTable } from "../data-table.tsx";
import { DueDate } from "../due-date.tsx";
import { TimeText } from "../time-text.tsx";
import { entryTitle, takenBackText } from "./entry.tsx";

type Row = IntakeEntry & {
  percent: number | null;
  /** some of its contributions were taken back */
  takenBack: TakenBack | null;
};
type Key = "who" | "ref" | "consultation" | "received" | "how" | "covered" | "due";

/** Submissions in a close-set table; those that wait show how far they are and when the first status is due. */
export function IntakeTable({
  entries,
  today,
  waiting,
}: {
  entries: Row[];
  today: string;
  waiting: boolean;
}) {
  const i18n = useI18n();
  const { t, percent, language } = i18n;
  const columns: Column<Key>[] = [
    { key: "who", head: t("intake.list.who"), rowHead: true },
    { key: "ref", head: t("intake.list.ref") },
    { key: "consultation", head: t("intake.one.consultation") },
    { key: "received", head: t("intake.list.received") },
    { key: "how", head: t("intake.list.channel") },
  ];
  if (waiting) {
    columns.push({ key: "covered", head: t("intake.list.coverage"), numeric: true });
    columns.push({ key: "due", head: t("intake.list.due") });
  }
  return (
    <DataTable
      dense
      stacks
      caption={t("intake.title")}
      captionHidden
      columns={columns}
      rows={entries.map((entry) => {
        const title = pick(entry.consultation.title, language, entry.consultation.mainLanguage);
        return {
          id: entry.ref,
          who: (
            <>
              <a href={paths.desk.submission(entry.ref)}>{entryTitle(i18n, entry)}</a>
              {entry.takenBack ? <span className="m"> {takenBackText(i18n, entry.takenBack)}</span> : null}
            </>
          ),
          ref: <span className="ref">{entry.ref}</span>,
          consultation: <span lang={title.lang}>{title.text}</span>,
          received: (
            <>
              <TimeText value={entry.receivedOn} style="short" />
              {entry.late ? <span className="m bad"> {t("intake.entry.late")}</span> : null}
            </>
          ),
          how: t(`states.channel.${entry.channel}`),
          covered:
            entry.percent === null ? (
              <span className="mut">{t("intake.list.notBegun")}</span>
            ) : (
              percent(entry.percent / 100)
            ),
          due: <DueDate due={entry.firstStatusBy} today={today} shape />,
        };
      })}
    />
  );
}
