import type { NextDate } from "~/domain/consultations/consultation.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DueDate } from "../due-date.tsx";
import { TimeText } from "../time-text.tsx";

/** What happens next in a consultation and when; only the last day for input is a day to be pressed by. */
export function NextDateText({ next, today }: { next: NextDate; today: string }) {
  const { t } = useI18n();
  const what =
    next.kind === "opened" ? t("consultationDesk.part.opens_on") : t(`states.milestone.${next.kind}`);
  return (
    <>
      {what}{" "}
      {next.kind === "deadline" ? (
        <DueDate due={next.on} today={today} />
      ) : (
        <TimeText value={next.on} style="weekdayNoYear" />
      )}
    </>
  );
}
