/** What became of what a table said, for those who sat there. Browser-safe. */
import type { Language } from "~/i18n/languages.ts";
import type { ToldStage } from "../contributions/contribution.ts";
import type { Answer } from "../live/live.ts";
import type { Translated } from "../people/person.ts";

export type SaidPoint = {
  ref: string;
  stage: ToldStage;
  /** null where its text is not public, nor theirs to see before it is */
  title: string | null;
  /** these are their own words: nobody has looked them through, and nobody else reads them yet */
  own: boolean;
  language: Language;
  /** what became of objections to it at the table, each answer once; for those who hold the table's link */
  objected: Answer[];
};

export type Said = {
  /** those that stand in public, whether their words do or not */
  points: SaidPoint[];
  /** how many are received and wait to be sorted */
  waiting: number;
  /** how many the table did not confirm: they stayed with it, once its meeting was closed */
  unconfirmed: number;
  /** the last day for an answer to those that have none; null where every one has, or none is promised */
  answeredBy: string | null;
};

export type SaidAtTable = Said & {
  /** of the meeting */
  slug: string;
  title: Translated;
  mainLanguage: string;
  /** of the group */
  letter: string;
  group: Translated;
  /** nothing is taken in before the meeting is closed */
  standing: "open" | "closed" | "cancelled";
  /** whether the meeting has a page that everybody sees */
  isPublic: boolean;
};
