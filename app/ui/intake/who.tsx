import type { TakenBack } from "~/domain/contributions/contribution.ts";
import type { IntakeEntry } from "~/domain/submissions/entry.ts";
import type { PublicationChoices } from "~/domain/submissions/submission.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { DueDate } from "../due-date.tsx";
import { Facts } from "../facts.tsx";
import { TimeText } from "../time-text.tsx";
import { takenBackText } from "./entry.tsx";

type Props = {
  entry: IntakeEntry;
  today: string;
  email: string | null;
  recordedAt: string;
  choices: PublicationChoices;
  reason: string | null;
  /** some of its contributions, and not all of it, were taken back */
  part: TakenBack | null;
};

/** Who gave it and how it came; each fact of the contributor says whether it may be published. */
export function Who({ entry, today, email, recordedAt, choices, reason, part }: Props) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const status = t(`states.submission.${entry.status}`);
  const { who, consultation } = entry;
  const title = pick(consultation.title, language, consultation.mainLanguage);
  const seen = (open: boolean) => (
    <span className="m"> {open ? t("common.word.public") : t("common.word.internal")}</span>
  );
  const named = (name: string | null, open: boolean) =>
    name ? (
      <>
        {name}
        {seen(open)}
      </>
    ) : null;
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t("intake.one.who")}</h2>
      <Facts
        items={[
          { term: t("intake.one.organisation"), value: named(who.organisation, choices.organisation) },
          { term: t("intake.one.person"), value: named(who.person, choices.person) },
          {
            term: t("intake.one.email"),
            value: email ? named(email, false) : <span className="mut">{t("intake.one.noEmail")}</span>,
          },
          { term: t("intake.one.behalf"), value: entry.onBehalfOf },
          {
            term: t("intake.one.publishText"),
            value: choices.text ? t("common.word.public") : t("common.word.internal"),
          },
          { term: t("intake.one.consultation"), value: <span lang={title.lang}>{title.text}</span> },
          { term: t("intake.one.status"), value: part ? `${status}, ${takenBackText(i18n, part)}` : status },
          { term: t("intake.one.reason"), value: reason },
          {
            term: t("intake.one.due"),
            value: entry.status === "received" ? <DueDate due={entry.firstStatusBy} today={today} /> : null,
          },
          { term: t("intake.one.channel"), value: t(`states.channel.${entry.channel}`) },
          { term: t("intake.one.receivedOn"), value: <TimeText value={entry.receivedOn} /> },
          { term: t("intake.one.recordedAt"), value: <TimeText value={recordedAt} style="moment" /> },
          { term: t("intake.one.language"), value: t(`common.language.${entry.language}`) },
          { term: t("intake.one.caseNumber"), value: entry.caseNumber },
        ]}
      />
    </section>
  );
}
