import type { CommitmentState } from "~/domain/plans/commitment.ts";
import { consultationPhase } from "~/domain/published/phase.ts";
import type { PublishedConsultation } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Note } from "../note.tsx";
import { Row } from "../row.tsx";
import { ConsultationAsked } from "./consultation-asked.tsx";
import { ConsultationCame } from "./consultation-came.tsx";
import { ConsultationCommitments } from "./consultation-commitments.tsx";
import { ConsultationFacts, ConsultationMaterial } from "./consultation-facts.tsx";
import { ConsultationMeetings } from "./consultation-meetings.tsx";
import { ConsultationOutcome } from "./consultation-outcome.tsx";
import { ConsultationScope } from "./consultation-scope.tsx";
import { ConsultationTake, type OpenElsewhere } from "./consultation-take.tsx";
import { ConsultationWhere } from "./consultation-where.tsx";
import { useHostText } from "./host-text.tsx";

export type ConsultationViewProps = {
  consultation: PublishedConsultation;
  /** the consultation's own counters; none yet for a draft */
  counts: Record<string, number>;
  /** the plain date in the forum's zone */
  today: string;
  states?: Readonly<Record<string, CommitmentState | null>>;
  elsewhere?: readonly OpenElsewhere[];
  /** for staff, before it is announced */
  preview?: boolean;
};

/** A consultation's page, row by row: the public page and the desk's preview draw this same component. */
export function ConsultationView({
  consultation,
  counts,
  today,
  states,
  elsewhere,
  preview,
}: ConsultationViewProps) {
  const { t } = useI18n();
  const host = useHostText(consultation.mainLanguage);
  const phase = consultationPhase(consultation, counts, today);
  return (
    <>
      {preview ? <Note title={t("common.chrome.notice")}>{t("consultations.one.preview")}</Note> : null}
      <Row label={t("consultations.one.label")} margin={<p>{t(`states.consultation.${phase}`)}</p>}>
        <h1 lang={host.lang(consultation.title)}>{host.words(consultation.title)}</h1>
        {host.paragraphs(consultation.purpose, "lede mt6")}
        {host.paragraphs(consultation.summary, "mt6")}
      </Row>
      <ConsultationWhere consultation={consultation} counts={counts} phase={phase} today={today} />
      <ConsultationOutcome consultation={consultation} />
      <ConsultationScope consultation={consultation} />
      <ConsultationTake consultation={consultation} phase={phase} elsewhere={elsewhere} />
      {phase === "announced" ? null : (
        <ConsultationCame consultation={consultation} counts={counts} today={today} />
      )}
      <ConsultationAsked consultation={consultation} preview={preview} />
      <ConsultationMeetings consultation={consultation} today={today} />
      <ConsultationCommitments consultation={consultation} counts={counts} states={states} />
      {host.words(consultation.background) ? (
        <Row label={t("consultations.one.background")} heading>
          {host.paragraphs(consultation.background, "words")}
        </Row>
      ) : null}
      <ConsultationMaterial consultation={consultation} />
      <ConsultationFacts consultation={consultation} />
    </>
  );
}
