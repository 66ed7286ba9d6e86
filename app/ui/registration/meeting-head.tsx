import { inRoom } from "~/domain/meetings/meeting.ts";
import type { Attendance } from "~/domain/meetings/registration.ts";
import type { RegistrableMeeting } from "~/domain/own/registration.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { useHostText } from "../public/host-text.tsx";
import { meetingTime } from "../public/meeting-time.ts";

type Titled = Pick<RegistrableMeeting, "title" | "mainLanguage">;
type TitleProps =
  /** to its page, where everybody may read that */
  | { linked: boolean; meeting: Titled & Pick<RegistrableMeeting, "slug"> }
  | { linked: false; meeting: Titled };

/** What the host called the meeting, below the heading of each page about a registration. */
export function MeetingTitle(props: TitleProps) {
  const { meeting, linked } = props;
  const host = useHostText(meeting.mainLanguage);
  const lang = host.lang(meeting.title);
  const words = host.words(meeting.title);
  return (
    <p className="lede mt4" lang={linked ? undefined : lang}>
      {props.linked ? (
        <a href={paths.meeting(props.meeting.slug)} lang={lang}>
          {words}
        </a>
      ) : (
        words
      )}
    </p>
  );
}

/** What is told there. */
export type MeetingHours = Omit<RegistrableMeeting, "slug" | "title" | "groups" | "questions" | "isFull">;
type Props = {
  meeting: MeetingHours;
  /** how he takes part, where that is known: whoever takes part digitally has no way to find */
  attendAs?: Attendance;
};

/** When and where the meeting is, for the margin of each page about a registration. */
export function MeetingHead({ meeting, attendAs = "room" }: Props) {
  const i18n = useI18n();
  const { t, date, sentence } = i18n;
  const host = useHostText(meeting.mainLanguage);
  const { on, hours, zone } = meetingTime(meeting, i18n);
  return (
    <>
      <p className="big">
        <time dateTime={meeting.startsAt}>{sentence(date(on))}</time>
      </p>
      <p>{hours}</p>
      <p>{zone}</p>
      <p>
        {inRoom(meeting.format) && attendAs === "room"
          ? host.span(meeting.place)
          : t("states.format.digital")}
      </p>
    </>
  );
}
