/** What became of what a table said, for those who sat there. Browser-safe. */
import type { Language } from "~/i18n/languages.ts";
import type { ToldStage } from "../contributions/contribution.ts";
import type { Answer } from "../live/live.ts";
import type { TableView } from "../live/table.ts";
import type { Translated } from "../people/person.ts";

export type SaidPoint = {
  ref: string;
  stage: ToldStage;
  /** as they were cleared, with their bars; null where they are not public, nor theirs to see before they are */
  words: string | null;
  /** these are their own words: nobody has looked them through, and nobody else reads them yet */
  own: boolean;
  language: Language;
  /** the outcome; the reason stands on the page of the point */
  answer: { key: string; label: Translated } | null;
  /** what became of objections to it at the table, each answer once; for those who hold the table's link */
  objected: Answer[];
};

export type StandingPoint = Pick<SaidPoint, "ref" | "stage" | "language"> & {
  /** null where its text is not public */
  title: string | null;
};

/** What became of a point that one device wrote, once its meeting was closed and it was taken in. */
export type OwnPoint = {
  /** of its table */
  note: number;
  /** as the table may read them, or everybody; null where they are kept from both */
  words: string | null;
  /** those that its words stand in now, as everybody sees them; none while a coordinator has not sorted them */
  points: StandingPoint[];
  /** it came after the close, and was added to what the table said */
  late: boolean;
  /** that addition is sorted, among the points of the table */
  placed: boolean;
};

/** How far what a table said has come, all of it. */
export type Reached = {
  /** a coordinator has sorted it */
  read: boolean;
  /** each point of it has its answer, or waits for none */
  answered: boolean;
};

/** A table as the page of one device shows it, after its meeting too. */
export type OwnTable = TableView & {
  own: OwnPoint[];
  reached: Reached;
  /** where one follows what the table said; null where there is nothing of it to follow */
  said: string | null;
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

/** What was said at a table that somebody's registration leads to. */
export type OwnSaid = Said & {
  letter: string;
  group: Translated;
  /** he sat there; else he had chosen it, and reads what everybody does */
  sat: boolean;
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
