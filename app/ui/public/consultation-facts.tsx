import { addDays, responseDueOn } from "~/domain/consultations/consultation.ts";
import type { PublishedConsultation } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Facts } from "../facts.tsx";
import { Row } from "../row.tsx";
import { ExternalLink } from "./external-link.tsx";
import { useHostText } from "./host-text.tsx";

type Props = { consultation: PublishedConsultation };

/** The texts that it builds on. */
export function ConsultationMaterial({ consultation }: Props) {
  const { t } = useI18n();
  const host = useHostText(consultation.mainLanguage);
  if (consultation.materials.length === 0) return null;
  return (
    <Row label={t("consultations.one.material")} heading>
      <ul>
        {consultation.materials.map((material) => (
          <li key={material.url + host.words(material.title)}>
            <ExternalLink href={material.url}>{host.span(material.title)}</ExternalLink>
            {material.note ? <span className="meta where">{host.span(material.note)}</span> : null}
          </li>
        ))}
      </ul>
    </Row>
  );
}

/** Who answers for it, how to reach them, and what they promise to keep to. */
export function ConsultationFacts({ consultation }: Props) {
  const { t, date } = useI18n();
  const host = useHostText(consultation.mainLanguage);
  const { closesOn, responseDays } = consultation;
  const dueOn = closesOn ? responseDueOn(consultation, closesOn) : "";
  const comesBeforeDecision = closesOn !== null && dueOn < addDays(closesOn, responseDays);
  const { lead, partners, contactName, contactEmail, caseNumber, channels, standing, formalHearing } =
    consultation;
  return (
    <Row label={t("consultations.one.practical")} heading>
      <Facts
        items={[
          { term: t("consultations.one.lead"), value: host.span(lead.name) },
          {
            term: t("consultations.one.partners"),
            value:
              partners.length > 0 ? (
                <ul className="bare">
                  {partners.map((body) => (
                    <li key={body.slug}>{host.span(body.name)}</li>
                  ))}
                </ul>
              ) : null,
          },
          {
            term: t("consultations.one.contact"),
            value: (
              <>
                {host.span(contactName)} <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
              </>
            ),
          },
          { term: t("consultations.one.caseNumber"), value: caseNumber },
          {
            term: t("consultations.one.hearing"),
            value: formalHearing ? t("consultations.one.formalHearing") : null,
          },
          {
            term: t("consultations.one.channels"),
            value: (
              <ul className="bare">
                {channels.map((channel) => (
                  <li key={channel}>{t(`states.channel.${channel}`)}</li>
                ))}
              </ul>
            ),
          },
          {
            term: t("consultations.one.firstStatus"),
            value: t("consultations.one.afterReceipt", { count: consultation.firstStatusDays }),
          },
          {
            term: t("consultations.one.response"),
            value: comesBeforeDecision
              ? t("consultations.one.beforeDecision", { date: date(dueOn) })
              : t(standing ? "consultations.one.afterReceipt" : "consultations.one.afterLastDay", {
                  count: responseDays,
                }),
          },
        ]}
      />
    </Row>
  );
}
