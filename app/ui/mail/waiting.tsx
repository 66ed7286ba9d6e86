import type { ListedMailing } from "~/domain/notifications/mail.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { DecisionForms, type FormState } from "./decision-forms.tsx";

/** Response mail that waits for its time or for a decision, which holds for all mail of a response. */
export function Waiting({ mailings, form }: { mailings: ListedMailing[]; form: FormState }) {
  const { t, date } = useI18n();
  // A version that moves contributions out has two: to those whom it answers, and to those whom it answers no longer.
  const numbers = [...new Set(mailings.map(({ number }) => number))];
  const of = (number: number) => mailings.filter((mailing) => mailing.number === number);
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
      rows={numbers.map((number) => ({
        id: String(number),
        what: (
          <>
            <a href={paths.desk.response(number)}>{t("mailDesk.response", { number: String(number) })}</a>{" "}
            {of(number)
              .slice(0, 1)
              .map(({ title, language }) => (
                <span key={title} lang={language}>
                  {title}
                </span>
              ))}
            {of(number).map(({ template, notBefore, contributions: count }) => (
              <p key={template + notBefore}>
                {t(template === "answer_ended" ? "mailDesk.waiting.ended" : "mailDesk.waiting.answers", {
                  count,
                })}
              </p>
            ))}
          </>
        ),
        state: of(number).map(({ template, status, notBefore }) => (
          <p key={template + notBefore}>
            {t(`states.fanOut.${status}`)}
            {status === "waiting"
              ? `. ${t("mailDesk.waiting.goes", { moment: date(notBefore, "moment") })}`
              : null}
          </p>
        )),
        act: (
          <DecisionForms
            id={String(number)}
            hidden={{ number }}
            now={[
              { intent: "send_now", label: t("mailDesk.waiting.now") },
              ...(of(number).every(({ status }) => status === "held")
                ? []
                : [{ intent: "hold" as const, label: t("mailDesk.waiting.hold") }]),
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
