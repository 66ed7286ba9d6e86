import type { PublishedStatus } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Facts } from "../facts.tsx";
import { Row } from "../row.tsx";
import { TimeText } from "../time-text.tsx";
import { ExternalLink } from "./external-link.tsx";
import { useHostText } from "./host-text.tsx";

type Props = { status: PublishedStatus; today: string; latest: boolean };

/** What an owner reported on a day: in its own words, with figures, evidence and when to expect the next. */
export function CommitmentStatus({ status, today, latest }: Props) {
  const { t, date } = useI18n();
  const host = useHostText(status.mainLanguage);
  const { body, state, text, reportedOn, figures, links, nextExpectedOn } = status;
  return (
    <Row label={<TimeText value={reportedOn} opens />} margin={<p>{host.span(body.name)}</p>}>
      <h2>{t(`states.commitment.${state}`)}</h2>
      {host.paragraphs(text, "words")}
      {figures.length > 0 ? (
        <div className="mt6">
          <Facts
            items={figures.map((figure) => ({
              term: host.words(figure.label),
              value: (
                <>
                  <span className="num">{figure.value}</span>{" "}
                  <span className="meta">{t("commitments.one.asOf", { date: date(figure.asOf) })}</span>
                </>
              ),
            }))}
          />
        </div>
      ) : null}
      {links.length > 0 ? (
        <>
          <h3>{t("commitments.one.evidence")}</h3>
          <ul>
            {links.map((link) => (
              <li key={link.url}>
                <ExternalLink href={link.url}>{host.span(link.label)}</ExternalLink>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {latest ? (
        <p className="meta mt4">
          {nextExpectedOn
            ? t(nextExpectedOn < today ? "commitments.one.nextLate" : "commitments.one.nextBy", {
                date: date(nextExpectedOn),
              })
            : t("commitments.one.nextUnset")}
        </p>
      ) : null}
    </Row>
  );
}
