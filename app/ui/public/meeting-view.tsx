import type { PublishedMeeting } from "~/domain/published/meetings.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Rich } from "../rich.tsx";
import { Row } from "../row.tsx";
import { useHostText } from "./host-text.tsx";
import { MeetingAgenda, MeetingGroups } from "./meeting-agenda.tsx";
import { MeetingChanges } from "./meeting-changes.tsx";
import { MeetingGlance } from "./meeting-glance.tsx";
import { MeetingAfter, MeetingMaterial, MeetingPlans, MeetingPractical } from "./meeting-parts.tsx";
import { MeetingTakes, ToRecord } from "./meeting-record.tsx";

/** A meeting's page, as its projection tells it: beside the text what one needs at a glance; on a narrow screen under the heading. `today`: the plain date in the forum's zone. */
export function MeetingView({ meeting, today }: { meeting: PublishedMeeting; today: string }) {
  const { t } = useI18n();
  const host = useHostText(meeting.mainLanguage);
  const of = useHostText(meeting.consultation.mainLanguage);
  const { title, purpose, background, consultation, status } = meeting;
  const partOf = (
    <a href={paths.consultation(consultation.slug)} lang={of.lang(consultation.title)}>
      {of.words(consultation.title)}
    </a>
  );
  return (
    <div className="beside">
      <div className="begin">
        <MeetingChanges meeting={meeting} />
        <h1 lang={host.lang(title)}>{host.words(title)}</h1>
        {host.paragraphs(purpose, "lede mt6")}
        <p className="meta mt6">
          <Rich k="meetings.one.partOf" with={{ consultation: partOf }} />
        </p>
        <ToRecord meeting={meeting} />
      </div>
      <MeetingGlance meeting={meeting} today={today} />
      <div className="rest">
        {host.words(background) ? (
          <Row label={t("meetings.one.background")} heading>
            {host.paragraphs(background, "words")}
          </Row>
        ) : null}
        <MeetingPlans meeting={meeting} />
        {status === "cancelled" && meeting.agenda.length === 0 ? null : <MeetingAgenda meeting={meeting} />}
        <MeetingGroups meeting={meeting} />
        <MeetingMaterial meeting={meeting} today={today} />
        <MeetingPractical meeting={meeting} />
        <MeetingAfter meeting={meeting} today={today} />
        <MeetingTakes meeting={meeting} />
      </div>
    </div>
  );
}
