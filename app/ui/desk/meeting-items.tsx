import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import { paths } from "~/paths.ts";
import { dutyText, warningText } from "../meeting-desk/clock-text.ts";
import type { Clocks } from "../meeting-desk/clocks.tsx";
import { Shape } from "../shape.tsx";

type Meeting = Clocks & { slug: string; title: Translated; mainLanguage: string };
type Props = {
  /** what falls short, or what is to be done and still in time */
  of: keyof Clocks;
  meetings: Meeting[];
};

/** Meetings as Today tells of their clocks, under the name of each. */
export function MeetingItems({ of, meetings }: Props) {
  const i18n = useI18n();
  return meetings.map(({ slug, title, mainLanguage, warnings, duties }) => {
    const name = pick(title, i18n.language, mainLanguage as Language);
    const { t } = i18n;
    const told =
      of === "warnings"
        ? warnings.map((one) => warningText(one, i18n))
        : duties.map((one) => dutyText(one, i18n));
    return (
      <li key={slug}>
        <Shape name={of === "warnings" ? "look" : "others"} />
        <h3>
          <a href={paths.desk.meeting(slug)} lang={name.lang}>
            {name.text}
          </a>
        </h3>
        {told.map((words) => (
          <p key={words}>{words}</p>
        ))}
        {[...warnings, ...duties].some(({ rule }) => rule === "record") ? (
          <p>
            <a href={paths.desk.record(slug)}>{t("desk.today.record")}</a>
          </p>
        ) : null}
        {duties.some(({ rule }) => rule === "evaluation") && of === "duties" ? (
          <p>
            <a href={paths.desk.evaluation(slug)}>{t("evaluation.desk.choose")}</a>
          </p>
        ) : null}
      </li>
    );
  });
}
