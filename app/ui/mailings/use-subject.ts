import { filled } from "~/domain/mailings/mailing.ts";
import type { Translated } from "~/domain/people/person.ts";
import { heldOn } from "~/domain/published/meetings.ts";
import { pick } from "~/i18n/translated.ts";
import { translator } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";

/** The subject of a mailing as most get it: the meeting and its day filled in, whatever differs from one to the next as it is written. */
export function useSubject({ title, hours, mainLanguage }: MeetingFrame) {
  const { language } = useI18n();
  return (subject: Translated) => {
    const { text, lang } = pick(subject, language, mainLanguage);
    const meeting = pick(title, lang, mainLanguage).text;
    const date = hours ? { date: translator(lang).date(heldOn(hours)) } : {};
    return { text: filled(text, { meeting, ...date }), lang };
  };
}
