import type { PublishedConsultation } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Row } from "../row.tsx";
import { useHostText } from "./host-text.tsx";

/** What came of the consultation, and for each commitment what was decided and why. */
export function ConsultationOutcome({ consultation }: { consultation: PublishedConsultation }) {
  const { t, date } = useI18n();
  const host = useHostText(consultation.mainLanguage);
  const { outcome } = consultation;
  if (!outcome) return null;
  return (
    <Row
      label={t("consultations.one.outcome")}
      heading
      margin={
        <p>
          <time dateTime={outcome.publishedOn}>
            {t("consultations.one.outcomeOn", { date: date(outcome.publishedOn) })}
          </time>
        </p>
      }
    >
      {host.paragraphs(outcome.text, "words")}
      {outcome.commitments.length > 0 ? (
        <ul className="list mt6">
          {outcome.commitments.map((verdict) => (
            <li className="item" key={verdict.slug}>
              <p className="meta">{t("consultations.one.outcomeOf", { number: String(verdict.number) })}</p>
              <h3>
                <a href={paths.commitment(verdict.slug)} lang={host.lang(verdict.title)}>
                  {host.words(verdict.title)}
                </a>
              </h3>
              <p className="state">{t(`states.commitmentOutcome.${verdict.outcome}`)}</p>
              {host.paragraphs(verdict.reason)}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="meta mt6">
        {t(outcome.fourEyes ? "responses.fourEyes" : "consultations.one.noFourEyes")}
      </p>
    </Row>
  );
}
