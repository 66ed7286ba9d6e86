import type { PublishedConsultation } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Row } from "../row.tsx";
import { useHostText } from "./host-text.tsx";

/** What can be influenced, what can't, and where that is decided instead. */
export function ConsultationScope({ consultation }: { consultation: PublishedConsultation }) {
  const { t } = useI18n();
  const host = useHostText(consultation.mainLanguage);
  const { canInfluence, cannotInfluence } = consultation;
  return (
    <Row label={t("consultations.one.scope")} heading id="scope">
      <div className="halves">
        <div>
          <h3>{t("consultations.one.can")}</h3>
          <ul>
            {canInfluence.map((text) => (
              <li key={host.words(text)} lang={host.lang(text)}>
                {host.words(text)}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{t("consultations.one.cannot")}</h3>
          <ul>
            {cannotInfluence.map(({ text, where }) => (
              <li key={host.words(text)}>
                {host.span(text)}
                {host.words(where) ? (
                  <span className="meta where" lang={host.lang(where)}>
                    {host.words(where)}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
          <p className="small">{t("consultations.one.cannotNote")}</p>
        </div>
      </div>
    </Row>
  );
}
