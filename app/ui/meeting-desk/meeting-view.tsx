import type { ReactNode } from "react";
import type { GroupStaff } from "~/domain/meetings/group-staff.ts";
import type { AgendaKind, MeetingChange } from "~/domain/meetings/meeting.ts";
import type { Attendance } from "~/domain/meetings/registration.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { Facts } from "../facts.tsx";
import { HoursText } from "../hours-text.tsx";
import { Paragraphs } from "../paragraphs.tsx";
import { planPeriod } from "../public/plan-period.ts";
import { TimeText } from "../time-text.tsx";
import type { MeetingFrame } from "./meeting-head.tsx";

export type MeetingView = {
  purpose: Translated;
  background: Translated;
  listeners: Translated[];
  practical: Translated;
  contactName: Translated;
  contactEmail: string;
  place: Translated;
  access: Translated;
  streamed: boolean;
  streamUrl: string | null;
  /** shown to the registered alone */
  hasJoinLink: boolean;
  capacity: number | null;
  seatsPerOrganisation: number | null;
  registrationClosesOn: string | null;
  questions: Translated[];
  /** how many changes people were told of */
  sequence: number;
  consultation: { slug: string; title: Translated; mainLanguage: string };
  plans: { title: Translated; mainLanguage: string; startsOn: string; endsOn: string }[];
  commitments: { slug: string; number: number; title: Translated; mainLanguage: string }[];
  agenda: {
    item: string;
    kind: AgendaKind;
    title: Translated;
    detail: Translated;
    lead: Translated;
    starts: string | null;
    minutes: number | null;
    questions: { number: number; text: Translated }[];
  }[];
  groups: {
    letter: string;
    title: Translated;
    theme: Translated | null;
    seats: number | null;
    staff: GroupStaff;
    attendAs: Attendance | null;
  }[];
  materials: {
    item: string;
    title: Translated;
    note: Translated;
    url: string | null;
    dueOn: string | null;
  }[];
  changes: (MeetingChange & { at: string; sequence: number })[];
};
export type ViewProps = {
  frame: MeetingFrame;
  view: MeetingView;
  /** the reader may change it, so each part leads to where it is written */
  runs: boolean;
};

/** A part of the overview: its heading, and the way to where it is written. */
export function Part(props: { id: string; title: string; change: string | null; children: ReactNode }) {
  const { id, title, change, children } = props;
  const { t } = useI18n();
  return (
    <section className="block" aria-labelledby={id}>
      <div className="secth">
        <h2 id={id}>{title}</h2>
        {change ? (
          <span className="m">
            <a href={change}>
              {t("meetingDesk.overview.change")}
              <span className="vh">: {title}</span>
            </a>
          </span>
        ) : null}
      </div>
      {children}
    </section>
  );
}

/** A text of the meeting in the reader's language, else in its own; null where nobody has written it. */
export function useWords(mainLanguage: Language) {
  const { language } = useI18n();
  return (text: Translated, long = false): ReactNode => {
    if (Object.keys(text).length === 0) return null;
    const picked = pick(text, language, mainLanguage);
    return long ? (
      <div lang={picked.lang}>
        <Paragraphs text={picked.text} />
      </div>
    ) : (
      <span lang={picked.lang}>{picked.text}</span>
    );
  };
}

/** When, where and how one gets there. */
export function MeetingWhere({ frame, view, runs }: ViewProps) {
  const { t } = useI18n();
  const words = useWords(frame.mainLanguage);
  return (
    <Part
      id="where"
      title={t("meetingDesk.page.schedule")}
      change={runs ? paths.desk.meetingSchedule(frame.slug) : null}
    >
      <Facts
        items={[
          {
            term: t("meetingDesk.part.hours"),
            value: frame.hours ? <HoursText {...frame.hours} /> : t("meetingDesk.list.noDay"),
          },
          { term: t("meetingDesk.part.format"), value: t(`states.format.${frame.format}`) },
          { term: t("meetingDesk.part.place"), value: words(view.place) },
          { term: t("meetingDesk.part.access"), value: words(view.access, true) },
          {
            term: t("meetingDesk.part.join"),
            value: view.hasJoinLink ? t("meetingDesk.overview.joinSet") : null,
          },
          {
            term: t("meetingDesk.part.stream"),
            value: view.streamUrl ? (
              <a href={view.streamUrl} rel="noreferrer">
                {view.streamUrl}
              </a>
            ) : null,
          },
          {
            term: t("meetingDesk.overview.sequence"),
            value: view.sequence > 0 ? String(view.sequence) : null,
          },
        ]}
      />
    </Part>
  );
}

/** What it is about, for whom there is room, and whom to ask. */
export function MeetingTexts({ frame, view, runs }: ViewProps) {
  const i18n = useI18n();
  const { t, language, number } = i18n;
  const words = useWords(frame.mainLanguage);
  const list = (rows: Translated[]) =>
    rows.length > 0 ? (
      <ul>
        {rows.map((row) => (
          <li key={Object.values(row).join()}>{words(row)}</li>
        ))}
      </ul>
    ) : null;
  return (
    <Part
      id="what"
      title={t("meetingDesk.overview.what")}
      change={runs ? paths.desk.editMeeting(frame.slug) : null}
    >
      <Facts
        items={[
          { term: t("meetingDesk.part.purpose"), value: words(view.purpose, true) },
          { term: t("meetingDesk.part.background"), value: words(view.background, true) },
          { term: t("meetingDesk.part.listeners"), value: list(view.listeners) },
          { term: t("meetingDesk.part.practical"), value: words(view.practical, true) },
          {
            term: t("commitments.one.plan"),
            value:
              view.plans.length > 0 ? (
                <ul className="bare">
                  {view.plans.map(({ title, mainLanguage, ...period }) => {
                    const { text, lang } = pick(title, language, mainLanguage as Language);
                    return (
                      <li key={text}>
                        <span lang={lang}>{text}</span> ({planPeriod(period, i18n)})
                      </li>
                    );
                  })}
                </ul>
              ) : null,
          },
          {
            term: t("meetingDesk.part.commitments"),
            value:
              view.commitments.length > 0 ? (
                <ul>
                  {view.commitments.map(({ slug, number, title, mainLanguage }) => {
                    const { text, lang } = pick(title, language, mainLanguage as Language);
                    return (
                      <li key={slug}>
                        {number}. <span lang={lang}>{text}</span>
                      </li>
                    );
                  })}
                </ul>
              ) : null,
          },
          { term: t("meetingDesk.part.contact_name"), value: words(view.contactName) },
          { term: t("meetingDesk.part.contact_email"), value: view.contactEmail },
          { term: t("meetingDesk.part.capacity"), value: view.capacity && number(view.capacity) },
          {
            term: t("meetingDesk.part.seats"),
            value: view.seatsPerOrganisation && number(view.seatsPerOrganisation),
          },
          {
            term: t("meetingDesk.part.closes"),
            value: view.registrationClosesOn && <TimeText value={view.registrationClosesOn} opens />,
          },
          { term: t("meetingDesk.part.questions"), value: list(view.questions) },
        ]}
      />
    </Part>
  );
}
