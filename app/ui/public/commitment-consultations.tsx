import type { PublishedCommitment } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Row } from "../row.tsx";
import { useHostText } from "./host-text.tsx";

/** The consultations that concerned it, and what each decided about it. */
export function CommitmentConsultations({ commitment }: { commitment: PublishedCommitment }) {
  const { t } = useI18n();
  if (commitment.consultations.length === 0) return null;
  return (
    <Row label={t("commitments.one.consultations")} heading>
      <ul className="list open">
        {commitment.consultations.map((consultation) => (
          <Item key={consultation.slug} slug={commitment.slug} consultation={consultation} />
        ))}
      </ul>
    </Row>
  );
}

function Item({
  slug,
  consultation,
}: {
  slug: string;
  consultation: PublishedCommitment["consultations"][number];
}) {
  const { t } = useI18n();
  const host = useHostText(consultation.mainLanguage);
  const { outcome, title } = consultation;
  return (
    <li className="item">
      <h3>
        <a href={paths.consultation(consultation.slug)} lang={host.lang(title)}>
          {host.words(title)}
        </a>
      </h3>
      <p className="state">
        {outcome ? t(`states.commitmentOutcome.${outcome.outcome}`) : t("commitments.one.noOutcome")}
      </p>
      {outcome ? host.paragraphs(outcome.reason) : null}
      <p>
        <a href={paths.contributions(consultation.slug, { commitment: slug })}>
          {t("commitments.one.allInput")}
        </a>
      </p>
    </li>
  );
}
