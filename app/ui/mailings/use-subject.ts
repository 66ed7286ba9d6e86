import { filled, type MailingKind, namesMeeting } from "~/domain/mailings/mailing.ts";
import type { Translated } from "~/domain/people/person.ts";
import { heldOn } from "~/domain/published/meetings.ts";
import { pick } from "~/i18n/translated.ts";
import { translator } from "~/i18n/translator.ts";
import { useI18n } from "~/i18n/use-i18n.tsx";
import type { MeetingFrame } from "../meeting-desk/meeting-head.tsx";

type Called = { number: number; kind: MailingKind; subject: Translated; startedAt: string | null };

/**
 * What a mailing is called: its subject as most get it, the meeting and its day filled in, whatever differs from one to the next as it is
 * written. Once it has begun, a subject that names the meeting or its day is no more than what would be sent now, and nobody may have
 * had it: then it is called by its kind and when it began.
 */
export function useSubject({ title, hours, mainLanguage }: MeetingFrame) {
  const { t, date, language } = useI18n();
  return ({ number, kind, subject, startedAt }: Called): { text: string; lang?: string } => {
    const { text, lang } = pick(subject, language, mainLanguage);
    if (startedAt && namesMeeting(text))
      return {
        text: t("mailingDesk.begun", {
          kind: t(`mailingDesk.kind.${kind}`),
          moment: date(startedAt, "moment"),
        }),
      };
    const meeting = pick(title, lang, mainLanguage).text;
    const day = hours ? { date: translator(lang).date(heldOn(hours)) } : {};
    const words = filled(text, { meeting, ...day });
    return words ? { text: words, lang } : { text: t("mailingDesk.number", { number: String(number) }) };
  };
}
