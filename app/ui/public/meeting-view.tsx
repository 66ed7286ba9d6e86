import { type PublishedMeeting, standingOn } from "~/domain/published/meetings.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { useHostText } from "./host-text.tsx";
import { MeetingAgenda, MeetingGroups } from "./meeting-agenda.tsx";
import { MeetingChanges } from "./meeting-changes.tsx";
import { MeetingAfter, MeetingCommitments, MeetingMaterial, MeetingPractical } from "./meeting-parts.tsx";
import { MeetingTakes, ToRecord } from "./meeting-record.tsx";
import { meetingTime } from "./meeting-time.ts";
import { MeetingWhere } from "./meeting-where.tsx";

/** A meeting's page, row by row, as its projection tells it. `today`: the plain date in the forum's zone. */
export function MeetingView({ meeting, today }: { meeting: PublishedMeeting; today: string }) {
  const i18n = useI18n();
  const { t, date, sentence } = i18n;
  const host = useHostText(meeting.mainLanguage);
  const of = useHostText(meeting.consultation.mainLanguage);
  const { title, purpose, background, consultation, status } = meeting;
  const { on, hours } = meetingTime(meeting, i18n);
  const state = standingOn(meeting, today);
  const partOf = (
    <a href={paths.consultation(consultation.slug)} lang={of.lang(consultation.title)}>
      {of.words(consultation.title)}
    </a>
  );
  return (
    <>
      <Row
        label={t("meetings.one.label")}
        margin={
          <>
            <p>{t(`meetings.state.${state}`)}</p>
            <p className="big">
              <time dateTime={meeting.startsAt}>{sentence(date(on))}</time>
            </p>
            <p>{hours}</p>
          </>
        }
      >
        <MeetingChanges meeting={meeting} />
        <h1 lang={host.lang(title)}>{host.words(title)}</h1>
        {host.paragraphs(purpose, "lede mt6")}
        <p className="meta mt6">
          <Rich k="meetings.one.partOf" with={{ consultation: partOf }} />
        </p>
        <ToRecord meeting={meeting} />
      </Row>
      <MeetingWhere meeting={meeting} today={today} />
      {host.words(background) ? (
        <Row label={t("meetings.one.background")} heading>
          {host.paragraphs(background, "words")}
        </Row>
      ) : null}
      <MeetingCommitments meeting={meeting} />
      {status === "cancelled" && meeting.agenda.length === 0 ? null : <MeetingAgenda meeting={meeting} />}
      <MeetingGroups meeting={meeting} />
      <MeetingMaterial meeting={meeting} today={today} />
      <MeetingPractical meeting={meeting} />
      <MeetingAfter meeting={meeting} today={today} />
      <MeetingTakes meeting={meeting} />
    </>
  );
}
