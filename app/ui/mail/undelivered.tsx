import { type ListedMail, retryLimit } from "~/domain/notifications/mail.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DataTable } from "../data-table.tsx";
import { PostForm } from "../form/post-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { DecisionForms, type FormState } from "./decision-forms.tsx";
import { AboutLink, stateName, templateName, whichOf } from "./words.tsx";

/** One act for all that failed, or for the oldest of very many. */
export function RetryAll({ count }: { count: number }) {
  const { t } = useI18n();
  return (
    <PostForm hidden={{ intent: "retry_all" }} className="actions">
      <SubmitButton kind="second">
        {count > retryLimit
          ? t("mailDesk.failed.retryOldest", { limit: String(retryLimit) })
          : t("mailDesk.failed.retryAll")}
      </SubmitButton>
    </PostForm>
  );
}

type Props = { mails: ListedMail[]; count: number; form: FormState };

/** What has not been delivered, the oldest first, each with what the server said and what can be done. */
export function Undelivered({ mails, count, form }: Props) {
  const { t } = useI18n();
  const more = count - mails.length;
  return (
    <>
      <MailTable mails={mails} form={form} />
      {more > 0 ? <p className="m">{t("mailDesk.failed.more", { count: more })}</p> : null}
    </>
  );
}

function MailTable({ mails, form }: Omit<Props, "count">) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const which = whichOf(i18n, mails, ({ createdAt }) => createdAt);
  return (
    <DataTable
      dense
      caption={t("mailDesk.failed.caption")}
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
            {templateName(i18n, mail.template)} <AboutLink about={mail.about} /> {which.get(mail.message)}
          </>
        ),
        to: mail.address ?? t("mailDesk.noAddress"),
        state: (
          <>
            {stateName(i18n, mail)}. {t("mailDesk.failed.tries", { count: mail.attempts })}.
            <p>{t("mailDesk.failed.made", { moment: date(mail.createdAt, "moment") })}</p>
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
