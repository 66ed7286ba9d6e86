import type { ConsultationPhase } from "~/domain/published/phase.ts";
import type { PublishedConsultation } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Paragraphs } from "../paragraphs.tsx";
import { Separated } from "../separated.tsx";
import { useHostText } from "./host-text.tsx";

/** What a list of consultations shows of each. */
export type ListedConsultation = Pick<
  PublishedConsultation,
  | "slug"
  | "title"
  | "purpose"
  | "mainLanguage"
  | "standing"
  | "opensOn"
  | "closesOn"
  | "closedOn"
  | "cancelledOn"
> & { phase: ConsultationPhase; received: number; answered: number };

/** A consultation in a list: its name, what it asks, its dates and how far it has come. */
export function ConsultationItem({ consultation }: { consultation: ListedConsultation }) {
  const { t } = useI18n();
  const host = useHostText(consultation.mainLanguage);
  const { slug, title, purpose, phase, received, answered } = consultation;
  const dates = useDates(consultation);
  return (
    <li className="item">
      <h3>
        <a href={paths.consultation(slug)} lang={host.lang(title)}>
          {host.words(title)}
        </a>
      </h3>
      <div lang={host.lang(purpose)}>
        <Paragraphs text={host.words(purpose)} />
      </div>
      <p className="state">{t(`states.consultation.${phase}`)}</p>
      <p className="meta">
        <Separated
          items={[
            ...dates,
            received > 0 ? t("common.count.contributions", { count: received }) : null,
            received > 0 ? t("consultations.answered", { count: answered }) : null,
          ]}
        />
      </p>
    </li>
  );
}

function useDates({
  phase,
  standing,
  opensOn,
  closesOn,
  closedOn,
  cancelledOn,
}: ListedConsultation): string[] {
  const { t, date } = useI18n();
  const dates: string[] = [];
  if (opensOn && phase === "announced") dates.push(t("consultations.dates.opens", { date: date(opensOn) }));
  if (closesOn && (phase === "announced" || phase === "open")) {
    dates.push(t("common.word.lastDay", { date: date(closesOn) }));
  } else if (opensOn && standing) dates.push(t("consultations.dates.openSince", { date: date(opensOn) }));
  else if (opensOn && closesOn && phase !== "announced") {
    dates.push(t("consultations.dates.window", { from: date(opensOn), to: date(closesOn) }));
  }
  if (closedOn) dates.push(t("consultations.dates.closed", { date: date(closedOn) }));
  if (cancelledOn) dates.push(t("consultations.dates.cancelled", { date: date(cancelledOn) }));
  return dates;
}
