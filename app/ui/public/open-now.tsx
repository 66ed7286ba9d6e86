import { type ResponseTerms, responseDueOn } from "~/domain/consultations/consultation.ts";
import type { PublishedConsultation } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Paragraphs } from "../paragraphs.tsx";
import { Row } from "../row.tsx";
import { Separated } from "../separated.tsx";
import { useHostText } from "./host-text.tsx";

/** What the front page shows of a consultation that is open, or will be. */
export type OpenConsultation = Pick<
  PublishedConsultation,
  "slug" | "title" | "summary" | "mainLanguage" | "opensOn" | keyof ResponseTerms
> & {
  phase: "open" | "standing" | "announced";
  /** input can be written here, not only by mail or letter */
  byForm: boolean;
};

/** One open consultation on the front page: its last day in the margin, beside what it asks. */
export function OpenNow({ consultation }: { consultation: OpenConsultation }) {
  const { t, date } = useI18n();
  const host = useHostText(consultation.mainLanguage);
  const { slug, title, summary, phase, byForm, closesOn } = consultation;
  return (
    <Row
      label={t(phase === "announced" ? "home.coming" : "home.open")}
      margin={<Dates consultation={consultation} />}
    >
      <h2>
        <a href={paths.consultation(slug)} lang={host.lang(title)}>
          {host.words(title)}
        </a>
      </h2>
      <div lang={host.lang(summary)}>
        <Paragraphs text={host.words(summary)} />
      </div>
      <p className="mt4">
        {phase === "standing" ? null : <span className="state">{t(`states.consultation.${phase}`)}</span>}{" "}
        {closesOn && phase === "open" ? (
          <span className="meta">
            {t("home.answersBy", { date: date(responseDueOn(consultation, closesOn)) })}
          </span>
        ) : null}
      </p>
      <p className="mt4">
        <Separated
          items={[
            phase === "announced" || !byForm ? null : (
              <a key="write" href={paths.submit(slug)}>
                {t("home.write")}
              </a>
            ),
            <a key="scope" href={`${paths.consultation(slug)}#scope`}>
              {t("home.scope")}
            </a>,
          ]}
        />
      </p>
    </Row>
  );
}

function Dates({ consultation }: { consultation: OpenConsultation }) {
  const { t, date, sentence } = useI18n();
  const { phase, opensOn, closesOn } = consultation;
  const day = phase === "announced" ? opensOn : phase === "open" ? closesOn : null;
  if (!day) return <p className="big">{t("states.consultation.standing")}</p>;
  return (
    <>
      <p className="big">
        <time dateTime={day}>{sentence(date(day))}</time>
      </p>
      {phase === "open" ? <p>{t("home.wholeDay")}</p> : null}
    </>
  );
}
