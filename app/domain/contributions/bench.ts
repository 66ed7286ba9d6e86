/**
 * What the splitting bench shows of one submission: its texts in numbered sentences, the passages on them, and the
 * contributions made of these. Types only, so that page and query agree; coverage and sentences are their own files.
 */
import type { Language } from "~/i18n/languages.ts";
import type { Translated } from "../people/person.ts";
import type { SubmissionStatus, TextKind } from "../submissions/submission.ts";
import type { Kind, Mark } from "./contribution.ts";
import type { CoverageSum } from "./coverage.ts";
import type { Span } from "./sentences.ts";

/** A sentence, and whether some of its words are not accounted for yet. */
export type BenchSentence = Span & { free: boolean };

export type BenchText = {
  number: number;
  kind: TextKind;
  /** a later text corrects it */
  corrected?: boolean;
  /** of a transcript: the file that it was typed from */
  fileName: string | null;
  language: Language;
  /** characters of the whole text */
  length: number;
  /** where the words on this page begin in the text */
  offset: number;
  /** the words on this page */
  body: string;
  /** the number of the first sentence on this page, counted over all texts */
  firstSentence: number;
  /** those on this page, by their places in the whole text */
  sentences: BenchSentence[];
};

/** A long submission lies on the bench a page at a time; a short one has one page. */
export type BenchPage = {
  number: number;
  of: number;
  /** the numbers of its first and last sentence */
  first: number;
  last: number;
  /** of all texts */
  sentences: number;
  /** the next sentence on another page that is not accounted for, the first again after the last */
  nextFree: { number: number; text: number; start: number } | null;
};

export type BenchPassage = Span & {
  text: number;
  /** on the bench a mark; where words are redacted, what the public does not see and what looks personal */
  mark: Mark | "redacted" | "found";
  /** the contribution's number; null for what needs no answer */
  number: number | null;
  /** what the same words were made in the text that this one corrects: not placed until it is accepted */
  proposed?: boolean;
};

export type BenchContribution = {
  number: number;
  ref: string;
  title: string;
  /** by the product, and nobody has read it yet */
  titleProposed: boolean;
  language: Language;
  /** null where nobody has chosen one */
  kind: Kind | null;
  /** slugs; an empty text where there is none */
  theme: string;
  owner: string;
  commitments: string[];
  version: number;
  /** it stands in public lists: its passages may change, it can't be removed */
  listed: boolean;
  answered: boolean;
  passages: number;
};

export type BenchOption = { slug: string; title: Translated; mainLanguage: Language };

export type Bench = {
  ref: string;
  status: SubmissionStatus;
  page: BenchPage;
  /** those with words on this page */
  texts: BenchText[];
  /** those on this page, cut where it begins and ends */
  passages: BenchPassage[];
  /** what is proposed for words on this page, and how much in all */
  proposals: BenchPassage[];
  proposed: number;
  /** all while they are few, else a part of those with words on this page */
  contributions: BenchContribution[];
  made: {
    count: number;
    last: number | null;
    answered: boolean;
    /** of those with words on this page, the nearest that are not listed */
    earlier: number | null;
    later: number | null;
  };
  /** of the whole submission */
  coverage: CoverageSum;
  /** numbers of the files that wait for a transcript */
  untranscribed: number[];
  /** where it stands among those that wait to be split; null where it does not wait */
  place: { at: number; of: number } | null;
  /** the next that waits, the oldest again after the last */
  next: string | null;
  themes: BenchOption[];
  owners: BenchOption[];
  commitments: (BenchOption & { number: number })[];
};
