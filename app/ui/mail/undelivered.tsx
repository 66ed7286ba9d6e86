import type { ListedMail } from "~/domain/notifications/mail.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DataTable } from "../data-table.tsx";
import { DecisionForms, type FormState } from "./decision-forms.tsx";
import { AboutLink, stateName, templateName } from "./words.tsx";

/** What could not be delivered, each with what the server said and the two things that can be done. */
export function Undelivered({ mails, form }: { mails: ListedMail[]; form: FormState }) {
  const i18n = useI18n();
  const { t, date } = i18n;
  return (
    <DataTable
      dense
      caption={t("mailDesk.failed.title", { count: mails.length })}
      captionHidden
      columns={[
        { key: "what", head: t("mailDesk.settled.what"), rowHead: true },
        { key: "to", head: t("mailDesk.settled.to") },
        { key: "state", head: t("mailDesk.settled.state") },
        { key: "act", head: t("mailDesk.failed.retry") },
      ]}
      rows={mails.map((mail) => ({
        id: mail.message,
        what: (
          <>
            {templateName(i18n, mail.template)} <AboutLink about={mail.about} />
          </>
        ),
        to: mail.address ?? t("mailDesk.noAddress"),
        state: (
          <>
            {stateName(i18n, mail)}. {t("mailDesk.failed.tries", { count: mail.attempts })}.
            {mail.lastError ? <p>{t("mailDesk.failed.said", { words: mail.lastError })}</p> : null}
            {mail.status === "queued" ? (
              <p>{t("mailDesk.failed.next", { moment: date(mail.notBefore, "moment") })}</p>
            ) : null}
          </>
        ),
        act: (
          <DecisionForms
            id={mail.message}
            hidden={{ message: mail.message }}
            now={mail.status === "failed" ? [{ intent: "retry", label: t("mailDesk.failed.retry") }] : []}
            never={{ intent: "drop", label: t("mailDesk.failed.drop"), reason: t("mailDesk.failed.reason") }}
            form={form}
          />
        ),
      }))}
    />
  );
}
