/** A meeting's clock in a sentence: a rule that it falls short of, or what is still to be done and by when. */
import type { MeetingDuty, MeetingWarning } from "~/domain/meetings/meeting.ts";
import type { I18n } from "~/i18n/translator.ts";

export function warningText({ rule, days, wanted, by }: MeetingWarning, { t, date }: I18n): string {
  return rule === "notice"
    ? t("meetingDesk.clock.notice", {
        count: days,
        wanted: t("common.count.days", { count: wanted }),
      })
    : t(`meetingDesk.clock.${rule}`, { date: date(by) });
}

export function dutyText({ rule, wanted, by }: MeetingDuty, { t, date }: I18n): string {
  return rule === "notice"
    ? t("meetingDesk.clock.notice_due", {
        date: date(by),
        wanted: t("common.count.days", { count: wanted }),
      })
    : t(`meetingDesk.clock.${rule}_due`, { date: date(by) });
}
