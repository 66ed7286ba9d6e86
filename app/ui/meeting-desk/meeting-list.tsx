import type { GroupDuty } from "~/domain/meetings/group-staff.ts";
import type { Audience, Hours, MeetingStanding } from "~/domain/meetings/meeting.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DataTable } from "../data-table.tsx";
import { HoursText } from "../hours-text.tsx";
import { ClockList, type Clocks } from "./clocks.tsx";
import { OwnGroups } from "./group-staff.tsx";

type Titled = { title: Translated; mainLanguage: string };
type Meeting = Titled &
  Clocks & {
    slug: string;
    audience: Audience;
    hours: Hours | null;
    standing: MeetingStanding;
    consultation: Titled;
    /** groups in which the reader has a duty */
    own: { letter: string; duty: GroupDuty }[];
  };

/** One of the three parts of the list; nothing where it is empty. */
export function MeetingSection({
  name,
  meetings,
}: {
  name: "coming" | "drafts" | "past";
  meetings: Meeting[];
}) {
  const { t, language } = useI18n();
  if (meetings.length === 0) return null;
  const named = ({ title, mainLanguage }: Titled) => pick(title, language, mainLanguage as Language);
  return (
    <section className="block">
      <DataTable
        caption={t(`meetingDesk.list.${name}`)}
        dense
        stacks
        columns={[
          { key: "title", head: t("meetingDesk.part.title"), rowHead: true },
          { key: "hours", head: t("meetingDesk.part.hours") },
          { key: "consultation", head: t("meetingDesk.part.consultation") },
          { key: "audience", head: t("meetingDesk.part.audience") },
          { key: "standing", head: t("consultationDesk.list.state") },
        ]}
        rows={meetings.map((meeting) => {
          const title = named(meeting);
          const of = named(meeting.consultation);
          return {
            id: meeting.slug,
            hours: meeting.hours ? <HoursText {...meeting.hours} /> : t("meetingDesk.list.noDay"),
            title: (
              <>
                <a href={paths.desk.meeting(meeting.slug)} lang={title.lang}>
                  {title.text}
                </a>
                <OwnGroups own={meeting.own} />
              </>
            ),
            consultation: <span lang={of.lang}>{of.text}</span>,
            audience: t(`states.audience.${meeting.audience}`),
            standing: (
              <>
                {t(`states.meeting.${meeting.standing}`)}
                {meeting.warnings.length + meeting.duties.length > 0 ? <ClockList {...meeting} /> : null}
              </>
            ),
          };
        })}
      />
    </section>
  );
}

/** Those of one consultation; the address says which. */
export function MeetingFilter({
  consultations,
  chosen,
}: {
  consultations: (Titled & { slug: string })[];
  chosen: string | null;
}) {
  const { t, language } = useI18n();
  return (
    <nav aria-label={t("meetingDesk.list.filter")}>
      <ul className="views">
        <li>
          <a href={paths.desk.meetings()} aria-current={chosen === null ? "page" : undefined}>
            {t("meetingDesk.list.all")}
          </a>
        </li>
        {consultations.map(({ slug, title, mainLanguage }) => {
          const { text, lang } = pick(title, language, mainLanguage as Language);
          return (
            <li key={slug}>
              <a
                href={paths.desk.meetings({ consultation: slug })}
                lang={lang}
                aria-current={chosen === slug ? "page" : undefined}
              >
                {text}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
