import type { I18n } from "~/i18n/translator.ts";
import type { MeetingFrame } from "./meeting-head.tsx";

/** How many are told by mail where an announced meeting is moved or called off, and how many can't be; nothing where nobody is. */
export function toldWords(
  t: I18n["t"],
  { status, told, untold }: Pick<MeetingFrame, "status" | "told" | "untold">,
  what: keyof MeetingFrame["told"],
): string {
  if (status !== "announced") return "";
  return [
    told[what] > 0 ? t("meetingDesk.schedule.told", { count: told[what] }) : "",
    untold > 0 ? t("meetingDesk.schedule.untold", { count: untold }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
