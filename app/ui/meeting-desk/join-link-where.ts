import type { PublicPart } from "~/domain/kernel/join-link.ts";
import type { I18n } from "~/i18n/translator.ts";

/** Where the link to join stands, of a refusal's details. */
export function joinLinkWhere(t: I18n["t"], details: Readonly<Record<string, string | number>>): string {
  const part = details.part as PublicPart;
  return part === "other_meeting" || details.meeting
    ? t("meetingDesk.joinLinkIn.other_meeting", { meeting: String(details.meeting) })
    : t(`meetingDesk.joinLinkIn.${part}`);
}
