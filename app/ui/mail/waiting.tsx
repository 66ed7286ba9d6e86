import type { ListedMailing } from "~/domain/notifications/mail.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { DecisionForms, type FormState } from "./decision-forms.tsx";

/** Response mail that waits for its time or for a decision. */
export function Waiting({ mailings, form }: { mailings: ListedMailing[]; form: FormState }) {
  const { t, date } = useI18n();
  return (
    <DataTable
      dense
      caption={t("mailDesk.waiting.title")}
      captionHidden
      columns={[
        { key: "what", head: t("mailDesk.settled.what"), rowHead: true },
        { key: "state", head: t("mailDesk.settled.state") },
        { key: "act", head: t("mailDesk.waiting.now") },
      ]}
      rows={mailings.map(({ number, title, language, status, notBefore, contributions }) => ({
        id: String(number),
        what: (
          <>
            <a href={paths.desk.response(number)}>{t("mailDesk.response", { number: String(number) })}</a>{" "}
            <span lang={language}>{title}</span>
            <p>{t("mailDesk.waiting.answers", { count: contributions })}</p>
          </>
        ),
        state: (
          <>
            {t(`states.fanOut.${status}`)}
            {status === "waiting" ? (
              <p>{t("mailDesk.waiting.goes", { moment: date(notBefore, "moment") })}</p>
            ) : null}
          </>
        ),
        act: (
          <DecisionForms
            id={String(number)}
            hidden={{ number }}
            now={[
              { intent: "send_now", label: t("mailDesk.waiting.now") },
              ...(status === "held" ? [] : [{ intent: "hold" as const, label: t("mailDesk.waiting.hold") }]),
            ]}
            never={{
              intent: "not_send",
              label: t("mailDesk.waiting.never"),
              reason: t("mailDesk.waiting.reason"),
            }}
            form={form}
          />
        ),
      }))}
    />
  );
}
