import { Fragment, type ReactNode } from "react";
import type { MeetingDuty, MeetingWarning } from "~/domain/meetings/meeting.ts";
import type { Translated } from "~/domain/people/person.ts";
import { formatHour } from "~/i18n/format.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Rich } from "../rich.tsx";
import { Separated } from "../separated.tsx";
import { Shape } from "../shape.tsx";
import { dutyText, warningText } from "./clock-text.ts";

export type Clocks = { warnings: MeetingWarning[]; duties: MeetingDuty[] };

/** What falls short, then what is still in time; nothing of it stands in the way of going on. */
export function ClockList({ warnings, duties, more }: Clocks & { more?: ReactNode }) {
  const i18n = useI18n();
  return (
    <ul className="checks">
      {warnings.map((warning) => (
        <li key={warning.rule}>
          <Shape name="look" />
          <p>{warningText(warning, i18n)}</p>
        </li>
      ))}
      {more}
      {duties.map((duty) => (
        <li key={`${duty.rule} due`}>
          <Shape name="others" />
          <p>{dutyText(duty, i18n)}</p>
        </li>
      ))}
    </ul>
  );
}

type Part = { title: Translated; starts: string };
type Props = Clocks & {
  /** what the agenda has outside the meeting's hours */
  outside: Part[];
  /** what of it begins before something else is over */
  overlaps: { later: Part; earlier: Part }[];
  mainLanguage: Language;
};

/** The same with its heading, and where the agenda's hours don't fit the meeting's or each other; nothing where there is nothing. */
export function ClockSection({ outside, overlaps, mainLanguage, ...clocks }: Props) {
  const { t, language } = useI18n();
  if (clocks.warnings.length + clocks.duties.length + outside.length + overlaps.length === 0) return null;
  const part = ({ title, starts }: Part) => {
    const { text, lang } = pick(title, language, mainLanguage);
    return (
      <Fragment key={`${starts} ${text}`}>
        {formatHour(starts, language)} <span lang={lang}>{text}</span>
      </Fragment>
    );
  };
  return (
    <section className="block" aria-labelledby="clocks">
      <h2 id="clocks">{t("meetingDesk.clock.title")}</h2>
      <ClockList
        {...clocks}
        more={
          <>
            {outside.length > 0 ? (
              <li>
                <Shape name="look" />
                <p>
                  <Rich
                    k="meetingDesk.clock.outside"
                    with={{ parts: <Separated items={outside.map(part)} /> }}
                  />
                </p>
              </li>
            ) : null}
            {overlaps.map(({ later, earlier }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they stand in the order of the agenda
              <li key={index}>
                <Shape name="look" />
                <p>
                  <Rich k="meetingDesk.clock.overlap" with={{ later: part(later), earlier: part(earlier) }} />
                </p>
              </li>
            ))}
          </>
        }
      />
    </section>
  );
}
