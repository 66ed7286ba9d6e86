import type { ReactNode } from "react";
import type { AgendaFaults } from "~/domain/meetings/agenda-hours.ts";
import type { MeetingDuty, MeetingWarning } from "~/domain/meetings/meeting.ts";
import type { Language } from "~/i18n/languages.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Shape } from "../shape.tsx";
import { AgendaFaultItems, hasFaults } from "./agenda-faults.tsx";
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

type Props = Clocks & { faults: AgendaFaults; mainLanguage: Language };

/** The same with its heading, and where the agenda's hours don't fit; nothing where there is nothing. */
export function ClockSection({ faults, mainLanguage, ...clocks }: Props) {
  const { t } = useI18n();
  if (clocks.warnings.length + clocks.duties.length === 0 && !hasFaults(faults)) return null;
  return (
    <section className="block" aria-labelledby="clocks">
      <h2 id="clocks">{t("meetingDesk.clock.title")}</h2>
      <ClockList {...clocks} more={<AgendaFaultItems {...{ faults, mainLanguage }} />} />
    </section>
  );
}
