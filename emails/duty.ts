import type { DutyMail, DutyMovedMail } from "~/domain/notifications/mail-of-meetings.ts";
import { translator } from "~/i18n/translator.ts";
import { letter, type Part, type Rendered } from "./letter.ts";
import { beforeFacts, whenAndWhere, why } from "./meeting-mail.ts";

/** Times are told in the meeting's own zone. */
const wordsOf = ({ language, meeting }: DutyMail) => translator(language, { timeZone: meeting.timeZone });

/** The meeting in which he has a group is at another time or place, or held otherwise. */
export function dutyMoved(facts: DutyMovedMail): Rendered {
  const { t } = wordsOf(facts);
  return told(facts, "moved", [...beforeFacts(facts), ...why(facts.reason, t)]);
}

/** The meeting in which he has a group is not held. */
export function dutyCalledOff(facts: DutyMail): Rendered {
  const { t } = wordsOf(facts);
  return told({ ...facts, access: null }, "cancelled", why(facts.reason, t));
}

/** Nothing for a calendar: whoever is not registered has no entry of ours in his. */
function told(facts: DutyMail, what: "moved" | "cancelled", parts: Part[]): Rendered {
  const { t, list } = wordsOf(facts);
  const intro = t(`mail.duty.${what}`);
  return letter({
    ...facts,
    subject: t(`mail.meeting.${what}Subject`, { title: facts.meeting.title.text }),
    preview: intro,
    heading: t(`mail.meeting.${what}Heading`),
    parts: [
      { kind: "text", text: intro },
      ...facts.duties.map(({ duty, letters }) => ({
        kind: "text" as const,
        text: t(`meetingDesk.duty.${duty}Own`, { letters: list(letters) }),
      })),
      ...whenAndWhere(facts),
      ...parts,
      { kind: "button", label: t("mail.duty.button"), url: facts.url },
    ],
    because: t("mail.duty.because"),
  });
}
