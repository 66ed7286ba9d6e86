import type { HistoryLine } from "~/domain/submissions/entry.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { TimeText } from "../time-text.tsx";
import { Timeline } from "../timeline.tsx";

/** What happened to the submission as a whole, from the event log. */
export function History({ lines }: { lines: HistoryLine[] }) {
  const { t } = useI18n();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t("intake.one.history")}</h2>
      <Timeline
        brief
        points={lines.map((line, index) => {
          const what = line.undone
            ? t("split.said.undone", { step: t(`split.undone.${line.undone}`) })
            : t(`intake.history.${line.type}`, { ref: line.ref ?? "" });
          return {
            key: `${line.at}-${index}`,
            passage: "passed",
            title: line.by ? t("intake.one.by", { what, who: line.by }) : what,
            when: <TimeText value={line.at} style="moment" />,
          };
        })}
      />
    </section>
  );
}
