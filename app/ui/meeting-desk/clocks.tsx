import type { MeetingDuty, MeetingWarning } from "~/domain/meetings/meeting.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { Shape } from "../shape.tsx";
import { dutyText, warningText } from "./clock-text.ts";

export type Clocks = { warnings: MeetingWarning[]; duties: MeetingDuty[] };

/** What falls short, then what is still in time; nothing of it stands in the way of going on. */
export function ClockList({ warnings, duties }: Clocks) {
  const i18n = useI18n();
  return (
    <ul className="checks">
      {warnings.map((warning) => (
        <li key={warning.rule}>
          <Shape name="look" />
          <p>{warningText(warning, i18n)}</p>
        </li>
      ))}
      {duties.map((duty) => (
        <li key={`${duty.rule} due`}>
          <Shape name="others" />
          <p>{dutyText(duty, i18n)}</p>
        </li>
      ))}
    </ul>
  );
}

/** The same with its heading; nothing where there is nothing. */
export function ClockSection(clocks: Clocks) {
  const { t } = useI18n();
  if (clocks.warnings.length + clocks.duties.length === 0) return null;
  return (
    <section className="block" aria-labelledby="clocks">
      <h2 id="clocks">{t("meetingDesk.clock.title")}</h2>
      <ClockList {...clocks} />
    </section>
  );
}
