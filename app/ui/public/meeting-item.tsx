import { inRoom } from "~/domain/meetings/meeting.ts";
import { type MeetingPoint, standingOn } from "~/domain/published/meetings.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Separated } from "../separated.tsx";
import { TimeText } from "../time-text.tsx";
import { useHostText } from "./host-text.tsx";
import { meetingTime } from "./meeting-time.ts";

/** A meeting in a list: its name, its day and hours, where it is, and whether it was called off. */
export function MeetingItem({ meeting, today }: { meeting: MeetingPoint; today: string }) {
  const i18n = useI18n();
  const { t } = i18n;
  const host = useHostText(meeting.mainLanguage);
  const { slug, title, format, place } = meeting;
  const { on, hours } = meetingTime(meeting, i18n);
  const state = standingOn(meeting, today);
  return (
    <li className="item">
      <h3>
        <a href={paths.meeting(slug)} lang={host.lang(title)}>
          {host.words(title)}
        </a>
      </h3>
      <p className="state">{t(`meetings.state.${state}`)}</p>
      <p className="meta">
        <Separated
          items={[
            <TimeText key="on" value={on} opens />,
            hours,
            inRoom(format) ? <span key="place">{host.span(place)}</span> : null,
            format === "room" ? null : t(`states.format.${format}`),
          ]}
        />
      </p>
    </li>
  );
}
