import type { Visibility } from "~/domain/contributions/contribution.ts";
import type { ReviewVerdict } from "~/domain/kernel/review.ts";
import type { Translated } from "~/domain/people/person.ts";
import type { Changes } from "~/domain/published/changes.ts";
import type { CorrectionKind, ResponseStatus } from "~/domain/responses/response.ts";
import type { Doubt } from "~/domain/responses/typing-error.ts";

type Body = { slug: string; shortName: Translated; name: Translated };

/** A response as the desk's components are given it. */
export type ResponseView = {
  today: string;
  fourEyes: boolean;
  number: number;
  status: ResponseStatus;
  version: number;
  /** of the exact text, as it is saved */
  digest: string;
  title: string;
  language: string;
  reason: string;
  destination: string;
  destinationBody: Body | null;
  promise: { what: string; byOn: string; body: Body | null } | null;
  disposition: {
    key: string;
    label: Translated;
    meaning: Translated;
    needsDestination: boolean;
    ended: boolean;
  } | null;
  consultation: { slug: string; title: Translated; mainLanguage: string };
  publishedVersion: number;
  correction: Correction | null;
  retraction: Retraction | null;
  dueOn: string;
  givenBack: { comment: string; at: string } | null;
  /** a page of them */
  members: { rows: ResponseMember[]; after: string; next: string | null };
  totals: MemberTotals;
  /** its drafts, the newest first, counted from 1 */
  versions: { version: number; at: string; person: string | null }[];
  /** published, it repeats hidden words of these, and nobody has judged the covers */
  covered: string[];
  /** it is being written and repeats hidden words of these */
  hidden: string[];
  /** who said, and when, that it is only a typing error all the same */
  said: { at: string; person: string | null }[];
  reviews: { verdict: ReviewVerdict; comment: string; at: string; person: string }[];
  approvers: string[];
  may: { draft: boolean; approve: boolean; wrote: boolean };
};

type Moved = { ref: string; title: string; language: string }[];
/** The next version of what is published, as it is being written. */
export type Correction = {
  kind: CorrectionKind;
  note: string;
  /** it changes what a typing error may not */
  substance: boolean;
  /** why what is called a typing error looks like more */
  doubts: Doubt[];
  added: Moved;
  leaving: Moved;
  changes: Changes;
};

export type Retraction = {
  reason: string;
  askedBy: string;
  askedAt: string;
  /** null until a second person has decided it */
  retractedAt: string | null;
  /** whether the reader asked for it */
  asked: boolean;
};

/** Of all members, shown on this page or not. */
export type MemberTotals = {
  count: number;
  cleared: number;
  notCleared: number;
  ownSentences: number;
  organisations: number;
  advice: number;
  titleRepeats: number;
  languages: { language: string; count: number }[];
  told: { byMail: number; unreachable: number };
  left: { ref: string; at: string | null; why: "withdrawn" | "set_aside" | "moved" }[];
  awaited: { body: Translated; n: number; askedAt: string; dueOn: string | null }[];
};

export type ResponseMember = {
  ref: string;
  title: string;
  language: string;
  visibility: Visibility;
  /** taken back by its contributor after it was answered */
  withdrawn: boolean;
  ownSentence: string | null;
  text: string[];
  advice: { text: string; at: string; body: Translated; disposition: { key: string; label: Translated } }[];
};
