import type { I18n } from "~/i18n/translator.ts";
import type { MeetingFrame } from "./meeting-head.tsx";

/** How many are told by mail where an announced meeting is moved or called off; nothing where nobody is. */
export const toldWords = (t: I18n["t"], { status, told }: Pick<MeetingFrame, "status" | "told">): string =>
  status === "announced" && told > 0 ? t("meetingDesk.schedule.told", { count: told }) : "";
