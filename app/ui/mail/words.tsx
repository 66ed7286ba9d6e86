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

/** Which of several mails a line is, where those of one list would read alike: «1 of 2», by the name of each. */
export function whichOf(
  { t, date }: I18n,
  mails: readonly ListedMail[],
  /** the instant that its line shows */
  shown: (mail: ListedMail) => string,
): ReadonlyMap<string, string> {
  const alike = new Map<string, ListedMail[]>();
  for (const mail of mails) {
    const { template, about, address } = mail;
    const line = JSON.stringify([template, about, address, date(shown(mail), "moment")]);
    alike.set(line, [...(alike.get(line) ?? []), mail]);
  }
  return new Map(
    [...alike.values()]
      .filter((group) => group.length > 1)
      .flatMap((group) =>
        group.map(({ message }, at) => [
          message,
          t("mailDesk.which", { n: String(at + 1), of: String(group.length) }),
        ]),
      ),
  );
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
