/** What became of what a table said, as everybody may see it. Browser-safe. */
import type { Language } from "~/i18n/languages.ts";
import type { ToldStage } from "../contributions/contribution.ts";
import type { Translated } from "../people/person.ts";

export type SaidPoint = {
  ref: string;
  stage: ToldStage;
  /** null where its text is not public */
  title: string | null;
  language: Language;
};

/** The points that everybody may see, and how many are received and wait to be sorted. */
export type Said = { points: SaidPoint[]; waiting: number };

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
