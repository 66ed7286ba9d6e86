/**
 * A mail as its parts, drawn once as text and once as HTML: the text is no afterthought, it holds all that the HTML
 * holds. Hand-written HTML of tables with inline styles, since mail programs know little else.
 */
import type { MailFrame } from "~/domain/notifications/mail.ts";
import type { Language } from "~/i18n/languages.ts";
import { type I18n, translator } from "~/i18n/translator.ts";
import type { CalendarMethod } from "./calendar.ts";
import type { Html } from "./html.ts";
import { drawHtml, drawParts } from "./layout.ts";

export type Rendered = {
  subject: string;
  text: string;
  html: string;
  /** what the recipient's calendar is told beside it */
  calendar?: { method: CalendarMethod; text: string };
};

/** A knot of the thread: passed, here now, or not yet (with its date). */
export type Knot = { shape: "passed" | "now" | "next"; label: string; when?: string; parts: Part[] };

/** One thing on an agenda, and the numbered questions beneath it. */
export type AgendaRow = {
  hour: string | null;
  title: string;
  lang: string;
  questions: { number: number; text: string; lang: string }[];
};

export type Part =
  | { kind: "text"; text: string; lang?: string; tone?: "strong" | "small" }
  /** somebody's own words, or words that somebody answers for: set in the serif */
  | { kind: "words"; text: string; lang: string; quoted?: boolean }
  | { kind: "heading"; text: string }
  /** how it was decided: the line that is looked for first */
  | { kind: "outcome"; text: string; lang: string }
  | { kind: "facts"; facts: { label: string; value: string; lang?: string }[] }
  | { kind: "items"; items: { title: string; lang?: string; note?: string; url?: string }[] }
  | { kind: "agenda"; rows: AgendaRow[] }
  | { kind: "link"; label: string; url: string }
  | { kind: "thread"; knots: Knot[] }
  /** a QR code; the text says what it is for, and what does without it */
  | { kind: "code"; text: string; label: string; value: string }
  /** the one thing to do */
  | { kind: "button"; label: string; url: string }
  /** parts that are the same in many mails (`drawnOnce`) */
  | { kind: "drawn"; text: string; html: Html };

export type Letter = {
  language: Language;
  forum: { name: string; hostName: string };
  contactEmail: string;
  subject: string;
  /** the line that mail programs show beside the subject */
  preview: string;
  heading: string;
  parts: Part[];
  /** why this mail came to this address */
  because: string;
  /** follow, or stop the mail */
  follow?: { label: string; url: string };
};

/** The words of a mail's language, with the forum's zone for its dates. */
export const words = (frame: Pick<MailFrame, "language" | "timeZone">): I18n =>
  translator(frame.language, frame);

/** One line without control characters, for a subject: a person's words can't begin a header of their own. */
export const oneLine = (text: string) =>
  text
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();

/** Draws a mail. Pure. */
export function letter(mail: Letter): Rendered {
  const { t } = translator(mail.language);
  const foot = t("mail.frame.responsible", { host: mail.forum.hostName, email: mail.contactEmail });
  return { subject: oneLine(mail.subject), text: drawText(mail, foot), html: drawHtml(mail, foot).source };
}

/** Parts that many mails in a language have alike, as one that is drawn already. */
export const drawnOnce = (parts: readonly Part[], language: Language): Part => ({
  kind: "drawn",
  text: parts.map(partAsText).join("\n\n"),
  html: drawParts(parts, language),
});

function drawText(mail: Letter, foot: string): string {
  const { follow } = mail;
  const end = ["--", mail.because, ...(follow ? [`${follow.label}: ${follow.url}`] : []), foot].join("\n");
  return `${[mail.forum.name, mail.heading, ...mail.parts.map(partAsText), end].join("\n\n")}\n`;
}

function partAsText(part: Part): string {
  switch (part.kind) {
    case "text":
    case "heading":
    case "outcome":
    case "code":
    case "drawn":
      return part.text;
    case "words":
      return part.quoted ? part.text.replace(/^/gm, "> ") : part.text;
    case "facts":
      return part.facts.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "items":
      return part.items
        .map(({ title, note, url }) =>
          [`* ${title}`, note && note !== url && `  ${note}`, url && `  ${url}`].filter(Boolean).join("\n"),
        )
        .join("\n\n");
    case "agenda":
      return part.rows
        .map(({ hour, title, questions }) =>
          [
            [hour, title].filter(Boolean).join(" "),
            ...questions.map(({ number, text }) => `   ${number}. ${text}`),
          ].join("\n"),
        )
        .join("\n");
    case "link":
      return `${part.label}: ${part.url}`;
    case "thread":
      return part.knots
        .map(({ label, when, parts }) =>
          [when ? `${label} ${when}` : label, ...parts.map(partAsText)].join("\n\n"),
        )
        .join("\n\n");
    case "button":
      return `${part.label}:\n${part.url}`;
  }
}
