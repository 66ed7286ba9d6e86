import { type ConsultationPhase, progressOf } from "~/domain/published/phase.ts";
import type { PublishedConsultation } from "~/domain/published/published.ts";
import type { Translated } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Line } from "../line.tsx";
import { Row } from "../row.tsx";
import { Separated } from "../separated.tsx";
import { TimeText } from "../time-text.tsx";
import { Timeline, type TimelinePoint } from "../timeline.tsx";
import { type ConsultationPoint, consultationPoints } from "./consultation-points.ts";
import { useHostText } from "./host-text.tsx";

type Props = {
  consultation: PublishedConsultation;
  counts: Record<string, number>;
  phase: ConsultationPhase;
  today: string;
};

/** More points than this don't fit side by side. */
const across = 6;

/** 'Where we are': the thread through the consultation's dates, with today on it. */
export function ConsultationWhere({ consultation, counts, phase, today }: Props) {
  const { t } = useI18n();
  const host = useHostText(consultation.mainLanguage);
  const points = consultationPoints(consultation, phase, today).map((point) => draw(point));

  function draw(point: ConsultationPoint): TimelinePoint {
    const { key, passage, on, title, kind, meeting } = point;
    return {
      key,
      passage,
      title: title
        ? meeting
          ? linked(meeting.slug, title)
          : host.span(title)
        : kind === "now"
          ? t(`states.consultation.${phase}`)
          : kind === "all_answered"
            ? t("consultations.one.allAnswered")
            : t(`states.milestone.${kind}`),
      when: on ? <TimeText value={on} opens /> : t("common.word.now"),
      text: kind === "now" ? <Progress phase={phase} counts={counts} /> : textOf(point),
    };
  }
  function linked(slug: string, title: Translated) {
    return (
      <a href={paths.meeting(slug)} lang={host.lang(title)}>
        {host.words(title)}
      </a>
    );
  }
  function textOf({ kind, on, note, meeting }: ConsultationPoint) {
    if (meeting?.status === "cancelled") return t("meetings.state.cancelled");
    if (kind === "all_answered" && on && on < today) return t("consultations.one.late");
    const record = meeting?.recordedOn ? <a href={paths.record(meeting.slug)}>{t("records.title")}</a> : null;
    return note || record ? <Separated items={[note ? host.span(note) : null, record]} /> : null;
  }

  return (
    <Row
      label={t("consultations.one.where")}
      heading
      margin={<TimeText value={today} opens />}
      wide={points.length <= across}
    >
      {points.length <= across ? <Line points={points} /> : <Timeline points={points} />}
    </Row>
  );
}

/** How much has come in and how much has an answer, in words. */
function Progress({ phase, counts }: { phase: ConsultationPhase; counts: Record<string, number> }) {
  const { t } = useI18n();
  const { received, answered, waiting } = progressOf(counts);
  if (phase === "announced" || phase === "cancelled") return null;
  const open = phase === "open" || phase === "standing";
  // What came in without becoming a contribution is accounted for further down.
  if (received === 0 && waiting === 0)
    return open && !counts.submissions ? t("consultations.one.cameNone") : null;
  return (
    <>
      {open && answered === 0
        ? t("consultations.one.soFar", { count: received })
        : t("consultations.one.progress", { answered, total: received })}
      {waiting > 0 ? <>. {t("consultations.one.waitingSplit", { count: waiting })}</> : null}
    </>
  );
}
