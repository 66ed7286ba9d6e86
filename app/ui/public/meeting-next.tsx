import { inRoom } from "~/domain/meetings/meeting.ts";
import { type PublishedMeeting, takesRegistrations } from "~/domain/published/meetings.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Row } from "../row.tsx";
import { Separated } from "../separated.tsx";
import { useHostText } from "./host-text.tsx";
import { meetingTime } from "./meeting-time.ts";

/** What the front page and the list show of a meeting to come. */
export type NextMeeting = Pick<
  PublishedMeeting,
  | "slug"
  | "title"
  | "purpose"
  | "mainLanguage"
  | "startsAt"
  | "endsAt"
  | "timeZone"
  | "format"
  | "streamed"
  | "place"
  | "status"
> & {
  /** where anyone may register: by when, and whether it is for the waiting list */
  registration: { by: string | null; isFull: boolean } | null;
};

export const nextMeeting = (meeting: PublishedMeeting, today: string): NextMeeting => {
  const { slug, title, purpose, mainLanguage, startsAt, endsAt, timeZone } = meeting;
  const { format, streamed, place, status, registrationClosesOn: by, isFull } = meeting;
  return {
    ...{ slug, title, purpose, mainLanguage, startsAt, endsAt, timeZone, format, streamed, place, status },
    registration: takesRegistrations(meeting, today) ? { by, isFull } : null,
  };
};

/** A meeting to come: its day and hours in the margin, beside what it is for. */
export function MeetingNext({ meeting, label }: { meeting: NextMeeting; label: string }) {
  const i18n = useI18n();
  const { t, date, sentence } = i18n;
  const host = useHostText(meeting.mainLanguage);
  const { slug, title, purpose, format, streamed, place, status, registration } = meeting;
  const { on, hours, zone } = meetingTime(meeting, i18n);
  const Held = status === "cancelled" ? "s" : "span";
  return (
    <Row
      label={label}
      margin={
        <>
          <p className="big">
            <Held>
              <time dateTime={meeting.startsAt}>{sentence(date(on))}</time>
            </Held>
          </p>
          <p>
            <Held>{hours}</Held>
          </p>
          {status === "cancelled" ? null : <p>{zone}</p>}
        </>
      }
    >
      <h2>
        <a href={paths.meeting(slug)} lang={host.lang(title)}>
          {host.words(title)}
        </a>
      </h2>
      {host.paragraphs(purpose)}
      <p className="meta mt4">
        <Separated
          items={[
            status === "announced" ? null : (
              <span key="state" className="state">
                {t(`meetings.state.${status}`)}
              </span>
            ),
            ...(status === "cancelled"
              ? []
              : [
                  inRoom(format) ? <span key="place">{host.span(place)}</span> : null,
                  format === "room" ? null : t(`states.format.${format}`),
                  streamed ? t("meetings.stream") : null,
                ]),
          ]}
        />
      </p>
      {registration ? (
        <p className="mt4">
          <a href={paths.register(slug)}>{t(registration.isFull ? "meetings.wait" : "meetings.register")}</a>
          <span className="meta where">
            <Separated
              items={[
                registration.by ? t("meetings.registerBy", { date: date(registration.by) }) : null,
                registration.isFull ? t("meetings.full") : null,
              ]}
            />
          </span>
        </p>
      ) : null}
      {status === "announced" ? (
        <p className="mt4">
          <a href={paths.meetingCalendar(slug)}>{t("meetings.inCalendar")}</a>
        </p>
      ) : null}
    </Row>
  );
}
