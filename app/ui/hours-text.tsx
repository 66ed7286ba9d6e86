import type { Hours } from "~/domain/meetings/meeting.ts";
import { formatDate } from "~/i18n/format.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { zonePlace } from "~/i18n/zone-places.ts";

/** The day with its weekday, from when to when, and the zone that the hours are told in: its own, not the forum's. */
export function HoursText({ startsAt, endsAt, timeZone }: Hours) {
  const { t, language, sentence } = useI18n();
  const told = (instant: string, style: "weekday" | "hour") => formatDate(instant, style, language, timeZone);
  const words = t("common.hours.text", {
    date: told(startsAt, "weekday"),
    from: told(startsAt, "hour"),
    to: told(endsAt, "hour"),
    place: zonePlace(timeZone, language),
  });
  return <time dateTime={startsAt}>{sentence(words)}</time>;
}
