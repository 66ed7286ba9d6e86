/** When a meeting is, in words: its hours as they are told in its own zone, which need not be the forum's. */
import type { Hours } from "~/domain/meetings/meeting.ts";
import { heldOn } from "~/domain/published/meetings.ts";
import { formatDate } from "~/i18n/format.ts";
import type { I18n } from "~/i18n/translator.ts";
import { zonePlace } from "~/i18n/zone-places.ts";

export type MeetingTime = {
  /** a plain date */
  on: string;
  /** 'kl. 09.30–11.30' */
  hours: string;
  /** 'local time in Oslo' */
  zone: string;
};

export function meetingTime(meeting: Hours, { t, language }: I18n): MeetingTime {
  const hour = (instant: string) => formatDate(instant, "hour", language, meeting.timeZone);
  return {
    on: heldOn(meeting),
    hours: t("meetings.hours", { from: hour(meeting.startsAt), to: hour(meeting.endsAt) }),
    zone: t("meetings.localTime", { place: zonePlace(meeting.timeZone, language) }),
  };
}
