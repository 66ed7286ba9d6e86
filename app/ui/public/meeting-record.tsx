import type { PublishedMeeting, WithheldTakes } from "~/domain/published/meetings.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { TimeText } from "../time-text.tsx";
import { useHostText } from "./host-text.tsx";

type Props = { meeting: PublishedMeeting };

/** The way to its record, where there is one: on top, since whoever comes afterwards comes for it. */
export function ToRecord({ meeting: { slug, recordedOn } }: Props) {
  const { t, date } = useI18n();
  if (!recordedOn) return null;
  return (
    <p className="mt6">
      <a href={paths.record(slug)}>{t("meetings.one.record")}</a>
      <span className="meta where">{t("meetings.one.recordOn", { date: date(recordedOn) })}</span>
    </p>
  );
}

/** What the organiser takes from what those who were there answered. */
export function MeetingTakes({ meeting: { takes, mainLanguage } }: Props) {
  const { t } = useI18n();
  const host = useHostText(mainLanguage);
  if (!takes) return null;
  return (
    <Row
      label={t("meetings.one.takes")}
      heading
      margin={
        <p>
          <TimeText value={takes.on} opens />
        </p>
      }
    >
      {host.paragraphs(takes.text, "words")}
      <p className="meta mt4">{t("meetings.one.takesFrom")}</p>
      {takes.earlier ? (
        <details className="more">
          <summary>{t("meetings.one.takesEarlier", { count: takes.earlier.length })}</summary>
          <p className="print-only">{t("meetings.one.takesEarlier", { count: takes.earlier.length })}</p>
          <ol className="list open">
            {takes.earlier.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
              <li className="item" key={index}>
                {"withheld" in one ? <Withheld {...one} /> : host.paragraphs(one.text, "words")}
                <p className="meta">
                  <TimeText value={one.on} opens />
                </p>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </Row>
  );
}

/** That there was a text, and why it is not shown. */
function Withheld({ withheld: { ground, on } }: WithheldTakes) {
  const { t } = useI18n();
  return (
    <p>
      <Rich k="meetings.one.takesWithheld" with={{ date: <TimeText value={on} /> }} />{" "}
      {t(`states.withheldGround.${ground}`)}.
    </p>
  );
}
