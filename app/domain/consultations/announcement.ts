/**
 * What a consultation must hold before it is announced: a reader must see what it is for, what can be influenced and
 * what can't, until when, and whom to ask. Every part is asked for in the consultation's main language.
 */
import type { Translated } from "../people/person.ts";
import type { LimitOfInfluence } from "./consultation.ts";

export const requiredParts = [
  "title",
  "purpose",
  "summary",
  "can_influence",
  "cannot_influence",
  "opens_on",
  /** not for a standing consultation */
  "closes_on",
  "contact_name",
  "contact_email",
  "channels",
  /** how late input is treated (rule 12); not for a standing consultation */
  "late_policy",
  "dispositions",
] as const;
export type RequiredPart = (typeof requiredParts)[number];

export type Announceable = {
  mainLanguage: string;
  title: Translated;
  purpose: Translated;
  summary: Translated;
  canInfluence: Translated[];
  cannotInfluence: LimitOfInfluence[];
  standing: boolean;
  opensOn: string | null;
  closesOn: string | null;
  contactName: Translated;
  contactEmail: string;
  channels: readonly string[];
  latePolicy: Translated;
};

/** The parts that are missing, in the order of the page. `dispositions`: how many have not ended. */
export function missingParts(consultation: Announceable, dispositions: number): RequiredPart[] {
  const written = (text: Translated) => Boolean(text[consultation.mainLanguage as keyof Translated]?.trim());
  const there: Record<RequiredPart, boolean> = {
    title: written(consultation.title),
    purpose: written(consultation.purpose),
    summary: written(consultation.summary),
    can_influence: consultation.canInfluence.some(written),
    cannot_influence: consultation.cannotInfluence.some((limit) => written(limit.text)),
    opens_on: consultation.opensOn !== null,
    closes_on: consultation.standing || consultation.closesOn !== null,
    contact_name: written(consultation.contactName),
    contact_email: consultation.contactEmail !== "",
    channels: consultation.channels.length > 0,
    late_policy: consultation.standing || written(consultation.latePolicy),
    dispositions: dispositions > 0,
  };
  return requiredParts.filter((part) => !there[part]);
}

/** The summary is plain and short: at most this many words in each language. */
export const summaryWordLimit = 100;

/** Words as a reader counts them: runs between spaces that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/** The languages in which a summary is too long. */
export function tooLongSummaries(summary: Translated): string[] {
  return Object.entries(summary).flatMap(([code, text]) =>
    countWords(text) > summaryWordLimit ? [code] : [],
  );
}
