import { inRoom } from "~/domain/meetings/meeting.ts";
import type { PublishedMeeting } from "~/domain/published/meetings.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Note } from "../note.tsx";
import { Rich } from "../rich.tsx";
import { Separated } from "../separated.tsx";
import { TimeText } from "../time-text.tsx";
import { useHostText } from "./host-text.tsx";
import { meetingTime } from "./meeting-time.ts";

/** That it was called off or moved, when and why, and what held until then: on top of its page, the latest first. */
export function MeetingChanges({ meeting }: { meeting: Pick<PublishedMeeting, "changes" | "mainLanguage"> }) {
  const host = useHostText(meeting.mainLanguage);
  return (
    <>
      {meeting.changes.map((change) => (
        <Note key={`${change.kind} ${change.on} ${change.before.startsAt}`} tone="warn">
          <p>
            <strong>
              <Rich k={`meetings.one.${change.kind}`} with={{ date: <TimeText value={change.on} /> }} />
            </strong>
          </p>
          {host.paragraphs(change.reason)}
          {change.kind === "moved" ? (
            <p className="small">
              <Before change={change} mainLanguage={meeting.mainLanguage} />
            </p>
          ) : null}
        </Note>
      ))}
    </>
  );
}

type BeforeProps = { change: PublishedMeeting["changes"][number]; mainLanguage: string };

function Before({ change: { before }, mainLanguage }: BeforeProps) {
  const i18n = useI18n();
  const host = useHostText(mainLanguage);
  const { on, hours, zone } = meetingTime(before, i18n);
  const was = (
    <Separated
      items={[
        <TimeText key="on" value={on} />,
        `${hours}, ${zone}`,
        inRoom(before.format) ? <span key="place">{host.span(before.place)}</span> : null,
        before.format === "room" ? null : i18n.t(`states.format.${before.format}`),
      ]}
    />
  );
  return <Rich k="meetings.one.before" with={{ was }} />;
}
