import { templates, writtenToFile } from "~/domain/kernel/outbox.ts";
import { type About, type ListedMail, notSentReasons } from "~/domain/notifications/mail.ts";
import type { I18n } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";

/** The name of a mail, as the list says it. */
export function templateName({ t }: I18n, template: string): string {
  const known = templates.find((name) => name === template);
  return known ? t(`mailDesk.template.${known}`) : template;
}

/** Where a mail stands. What lies in a folder was not sent, and is never called so. */
export function stateName({ t }: I18n, { status, reason }: Pick<ListedMail, "status" | "reason">): string {
  if (status === "sent" && reason === writtenToFile) return t("mailDesk.writtenToFile");
  return t(`states.delivery.${status}`);
}

/** Why it was not sent; a colleague's own reason in his words. */
export function reasonText(
  { t }: I18n,
  { status, reason }: Pick<ListedMail, "status" | "reason">,
): string | null {
  if (status !== "not_sent" || !reason) return null;
  const known = notSentReasons.find((word) => word === reason);
  return known ? t(`mailDesk.reason.${known}`) : reason;
}

/** What a mail is about, as a link to it. */
export function AboutLink({ about }: { about: About }) {
  const { t } = useI18n();
  switch (about.kind) {
    case "submission":
      return <a href={paths.desk.submission(about.ref)}>{about.ref}</a>;
    case "contribution":
      return <a href={paths.desk.contribution(about.ref)}>{about.ref}</a>;
    case "response":
      return (
        <a href={paths.desk.response(about.number)}>
          {t("mailDesk.response", { number: String(about.number) })}
        </a>
      );
    case "outcome":
      return (
        <a href={paths.desk.consultationOutcome(about.consultation)}>{t("consultationDesk.page.outcome")}</a>
      );
    case "other":
      return null;
  }
}
