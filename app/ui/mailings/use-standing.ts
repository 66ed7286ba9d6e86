import type { MailingStatus } from "~/domain/mailings/mailing.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";

/** How a mailing stands, in words: what would wait for its hour is never sent once its meeting is called off or closed. */
export function useStanding({ status: meeting }: Pick<MeetingFrame, "status">) {
  const { t } = useI18n();
  return ({ status }: { status: MailingStatus }): string =>
    status === "scheduled" && (meeting === "cancelled" || meeting === "closed")
      ? t(`mailingDesk.unsent.${meeting}`)
      : t(`mailingDesk.status.${status}`);
}
