/** A clock that falls short, as Today tells it. */
import type { Translated } from "~/domain/people/person.ts";
import type { Language } from "~/i18n/languages.ts";
import { pick } from "~/i18n/translated.ts";
import type { I18n } from "~/i18n/translator.ts";
import { paths } from "~/paths.ts";

type ClockRule =
  | "timeline_notice"
  | "meeting_notice"
  | "written_window"
  | "hearing_window"
  | "response_days"
  | "response_before_decision"
  | "first_status_days";
type Clock = {
  rule: ClockRule;
  days: number;
  wanted: number;
  slug: string;
  title: Translated;
  mainLanguage: string;
};

/** A clock that falls short, with the name of what it concerns. */
export function clockItem({ rule, days, wanted, slug, title, mainLanguage }: Clock, { t, language }: I18n) {
  const name = pick(title, language, mainLanguage as Language);
  const inDays = (count: number) => t("common.count.days", { count });
  return (
    <>
      <h3>
        <a href={paths.desk.consultationTimeline(slug)} lang={name.lang}>
          {name.text}
        </a>
      </h3>
      <p>{t(`desk.clock.${rule}`, { days: inDays(days), wanted: inDays(wanted) })}</p>
    </>
  );
}
