import type { ReactNode } from "react";
import type { Audience, Format, Hours, MeetingStanding, MeetingStatus } from "~/domain/meetings/meeting.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { DeskHead } from "../desk-head.tsx";
import { HoursText } from "../hours-text.tsx";
import { MeetingNav, type MeetingTab, prepares } from "./meeting-nav.tsx";

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
  /** runs it in the room: its groups, who came, its tables */
  mayRunRoom: boolean;
  /** its page is public: announced, and not for staff only */
  isPublic: boolean;
  /** so many are told by mail of what becomes of it: who is on its list, who was invited and has not answered, and who has a group in it */
  told: Record<"moved" | "calledOff", number>;
  /** so many have no address, and are told by staff */
  untold: number;
  /** closed or called off: nothing of it changes any more */
  ended: boolean;
};

type Props = {
  frame: MeetingFrame;
  /** the page below the overview; left out on the overview itself */
  page?: MeetingTab | "copy";
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
        sub={page && frame.ended && prepares(page) ? t("meetingDesk.refused.ended") : sub}
        actions={actions}
      />
      {frame.mayRunRoom && frame.status !== "cancelled" ? <MeetingNav frame={frame} page={page} /> : null}
    </>
  );
}
