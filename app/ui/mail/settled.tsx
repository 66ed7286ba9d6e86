import type { ListedMail } from "~/domain/notifications/mail.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DataTable } from "../data-table.tsx";
import { TimeText } from "../time-text.tsx";
import { AboutLink, reasonText, stateName, templateName, whichOf } from "./words.tsx";

const whenOf = ({ sentAt, notBefore }: ListedMail) => sentAt ?? notBefore;

/** What left the house lately, and what was not sent and why. */
export function Settled({ mails }: { mails: ListedMail[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  const which = whichOf(i18n, mails, whenOf);
  return (
    <DataTable
      dense
      stacks
      caption={t("mailDesk.settled.title")}
      captionHidden
      columns={[
        { key: "what", head: t("mailDesk.settled.what"), rowHead: true },
        { key: "about", head: t("mailDesk.settled.about") },
        { key: "to", head: t("mailDesk.settled.to") },
        { key: "state", head: t("mailDesk.settled.state") },
        { key: "when", head: t("mailDesk.settled.when") },
      ]}
      rows={mails.map((mail) => ({
        id: mail.message,
        what: [templateName(i18n, mail.template), which.get(mail.message)].filter(Boolean).join(" "),
        about: <AboutLink about={mail.about} />,
        to: mail.address ?? t("mailDesk.noAddress"),
        state: [stateName(i18n, mail), reasonText(i18n, mail)].filter(Boolean).join(". "),
        when: <TimeText value={whenOf(mail)} style="moment" />,
      }))}
    />
  );
}
