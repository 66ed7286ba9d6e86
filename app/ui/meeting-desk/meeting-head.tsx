import type { ReactNode } from "react";
import type { Audience, Format, Hours, MeetingStanding, MeetingStatus } from "~/domain/meetings/meeting.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DeskHead } from "../desk-head.tsx";
import { HoursText } from "../hours-text.tsx";

/** What the pages of one meeting all show. */
export type MeetingFrame = {
  slug: string;
  title: Translated;
  status: MeetingStatus;
  audience: Audience;
  format: Format;
  standing: MeetingStanding;
  hours: Hours | null;
  mainLanguage: Language;
  /** that its texts are written in, the main one first */
  languages: Language[];
  /** that was read: what is announced is what was looked at */
  version: number;
  /** prepares and runs meetings; an approver only reads them */
  mayRun: boolean;
  /** its page is public: announced, and not for staff only */
  isPublic: boolean;
  /** so many are told by mail where it is moved or called off */
  told: number;
  /** closed or called off: nothing of it changes any more */
  ended: boolean;
};

/** What is done after it: these pages go on when the meeting has ended. */
const afterPages = ["record", "evaluation"] as const;
type MeetingAfterPage = (typeof afterPages)[number];

type Props = {
  frame: MeetingFrame;
  /** the page below the overview; left out on the overview itself */
  page?:
    | (
        | "edit"
        | "schedule"
        | "agenda"
        | "groups"
        | "material"
        | "registrations"
        | "mailings"
        | "outreach"
        | "room"
        | "copy"
      )
    | MeetingAfterPage;
  /** of a page that is called otherwise than its tab */
  title?: string;
  sub?: ReactNode;
  actions?: ReactNode;
};

/** The head of a meeting's desk pages: when it is, what it is called, and the way between them. */
export function MeetingHead({ frame, page, title: called, sub, actions }: Props) {
  const { t, language } = useI18n();
  const { slug, hours } = frame;
  const title = pick(frame.title, language, frame.mainLanguage);
  const before = [
    { key: "schedule", href: paths.desk.meetingSchedule(slug) },
    { key: "edit", href: paths.desk.editMeeting(slug) },
    { key: "agenda", href: paths.desk.meetingAgenda(slug) },
    { key: "groups", href: paths.desk.meetingGroups(slug) },
    { key: "material", href: paths.desk.meetingMaterial(slug) },
  ] as const;
  const pages = [
    { key: "overview", href: paths.desk.meeting(slug) },
    ...(frame.ended ? [] : before),
    ...(frame.status === "draft"
      ? []
      : [
          { key: "registrations", href: paths.desk.registrations(slug) } as const,
          { key: "mailings", href: paths.desk.mailings(slug) } as const,
          { key: "outreach", href: paths.desk.outreach(slug) } as const,
          { key: "room", href: paths.desk.room(slug) } as const,
        ]),
    { key: "evaluation", href: paths.desk.evaluation(slug) },
    { key: "record", href: paths.desk.record(slug) },
  ] as const;
  const trail = [
    <a key="all" href={paths.desk.meetings()}>
      {t("meetingDesk.title")}
    </a>,
    page ? (
      <a key="one" href={paths.desk.meeting(slug)} lang={title.lang}>
        {title.text}
      </a>
    ) : null,
    hours ? <HoursText key="hours" {...hours} /> : t("meetingDesk.list.noDay"),
  ];
  return (
    <>
      <DeskHead
        trail={trail}
        title={page ? (called ?? t(`meetingDesk.page.${page}`)) : title.text}
        titleLang={page ? undefined : title.lang}
        sub={
          page && frame.ended && before.some(({ key }) => key === page) ? t("meetingDesk.refused.ended") : sub
        }
        actions={actions}
      />
      {frame.mayRun && frame.status !== "cancelled" ? (
        <nav aria-label={t("meetingDesk.page.label")}>
          <ul className="views">
            {pages.map(({ key, href }) => (
              <li key={key}>
                <a href={href} aria-current={key === (page ?? "overview") ? "page" : undefined}>
                  {t(`meetingDesk.page.${key}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </>
  );
}
