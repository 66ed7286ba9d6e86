import type { PublishedConsultation } from "~/domain/published/published.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Row } from "../row.tsx";
import { MeetingItem } from "./meeting-item.tsx";

/** Its meetings, the latest first. */
export function ConsultationMeetings({
  consultation: { meetings = [] },
  today,
}: {
  consultation: PublishedConsultation;
  today: string;
}) {
  const { t } = useI18n();
  if (meetings.length === 0) return null;
  return (
    <Row label={t("meetings.title")} heading>
      <ul className="list open">
        {meetings.toReversed().map((meeting) => (
          <MeetingItem key={meeting.slug} meeting={meeting} today={today} />
        ))}
      </ul>
    </Row>
  );
}
