/** What the meeting is for and what is discussed at it, as an invitation says it: the same in all mails of a mailing in a language. */
import type { MailingMail, Programme } from "~/domain/notifications/mail-to-invited.ts";
import { formatHour } from "~/i18n/format.ts";
import { translator } from "~/i18n/translator.ts";
import { type AgendaRow, drawnOnce, oneLine, type Part } from "./letter.ts";

/** So many lines of an agenda are in a mail; its page has the rest. */
const mostLines = 15;

/** The public page of the meeting, where it has one. */
export const morePart = ({ pageUrl, language }: MailingMail): Part[] =>
  pageUrl === null
    ? []
    : [{ kind: "link", label: translator(language).t("meetings.one.more"), url: pageUrl }];

const made = new WeakMap<Programme, Part>();
/** Nothing of a mail without a programme; drawn for the first one of those that share it. */
export function programmeParts({ programme }: MailingMail): Part[] {
  if (!programme) return [];
  const known = made.get(programme);
  if (known) return [known];
  const part = drawnOnce(partsOf(programme), programme.language);
  made.set(programme, part);
  return [part];
}

function partsOf({ purpose, agenda, language }: Programme): Part[] {
  const { t } = translator(language);
  // What comes after its first paragraph is on the page.
  const [first = ""] = purpose.text.trim().split(/\n\s*\n/);
  const all = agenda.map(({ starts, title, questions }) => ({
    ...{ hour: starts && formatHour(starts, language), title: oneLine(title.text), lang: title.language },
    questions: questions.map(({ number, text }) => ({
      ...{ number, text: oneLine(text.text), lang: text.language },
    })),
  }));
  const { rows, isCut } = shortened(all);
  return [
    ...(first === ""
      ? []
      : [
          { kind: "heading" as const, text: t("meetings.one.purpose") },
          { kind: "words" as const, text: first, lang: purpose.language },
        ]),
    ...(rows.length > 0
      ? [
          { kind: "heading" as const, text: t("meetings.one.agenda") },
          { kind: "agenda" as const, rows },
        ]
      : []),
    ...(isCut ? [{ kind: "text" as const, tone: "small" as const, text: t("mail.mailing.moreAgenda") }] : []),
  ];
}

/** Its first lines, each question being one. */
function shortened(all: readonly AgendaRow[]): { rows: AgendaRow[]; isCut: boolean } {
  const rows: AgendaRow[] = [];
  let left = mostLines;
  for (const row of all) {
    if (left < 1) return { rows, isCut: true };
    const questions = row.questions.slice(0, left - 1);
    rows.push({ ...row, questions });
    if (questions.length < row.questions.length) return { rows, isCut: true };
    left -= 1 + questions.length;
  }
  return { rows, isCut: false };
}
