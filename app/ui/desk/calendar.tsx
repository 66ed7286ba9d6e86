import type { ReactNode } from "react";
import type { GroupDuty } from "~/domain/meetings/group-staff.ts";
import type { RegistrationStatus } from "~/domain/meetings/registration.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { OwnGroups } from "../meeting-desk/group-staff.tsx";

/** A day of something, and where it stands. */
type Entry = { slug: string; title: Translated; mainLanguage: string; on: string };
type OwnMeeting = Entry & {
  /** groups in which the reader leads, or takes notes */
  duties: { letter: string; duty: GroupDuty }[];
  /** how he stands on the list, where it is for staff only and he is asked to it */
  asked: RegistrationStatus | null;
};

/** Meetings to come that the reader has something to do in, with what that is. */
export function OwnMeetings({ meetings }: { meetings: OwnMeeting[] }) {
  const { t } = useI18n();
  if (meetings.length === 0) return null;
  return (
    <>
      <h2>{t("desk.today.ownMeetings")}</h2>
      <ul className="clocks">
        {meetings.map((meeting) => (
          <Dated key={meeting.slug} entry={meeting} href={paths.desk.meeting(meeting.slug)}>
            {meeting.asked ? <p className="m">{t(`registration.state.${meeting.asked}`)}</p> : null}
            <OwnGroups own={meeting.duties} />
          </Dated>
        ))}
      </ul>
    </>
  );
}

/** What comes next in consultations and meetings. */
export function Calendar({ entries }: { entries: (Entry & { room: "consultations" | "meetings" })[] }) {
  const { t } = useI18n();
  if (entries.length === 0) return null;
  return (
    <>
      <h2>{t("desk.today.calendar")}</h2>
      <ul className="clocks">
        {entries.map((entry) => (
          <Dated
            key={entry.slug + entry.on + Object.values(entry.title).join()}
            entry={entry}
            href={
              entry.room === "meetings" ? paths.desk.meeting(entry.slug) : paths.desk.consultation(entry.slug)
            }
          />
        ))}
      </ul>
    </>
  );
}

function Dated({ entry, href, children }: { entry: Entry; href: string; children?: ReactNode }) {
  const { language, date, sentence } = useI18n();
  const title = pick(entry.title, language, entry.mainLanguage as Language);
  return (
    <li>
      <span />
      <h3>{sentence(date(entry.on))}</h3>
      <p>
        <a href={href} lang={title.lang}>
          {title.text}
        </a>
      </p>
      {children}
    </li>
  );
}
