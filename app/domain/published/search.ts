/** What can be found by search, and how it is listed. Every member is public by decision, as in `published.ts`. Browser-safe. */

import type { Passage, Piece } from "../kernel/search.ts";
import type { Translated } from "../people/person.ts";

export const searchKinds = [
  /** cleared, with its text public; others are not found by anything */
  "contribution",
  /** published */
  "response",
  "commitment",
  /** announced */
  "consultation",
  /** announced, and not for staff only */
  "meeting",
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** One text of what is found, in one language. */
export type SearchPart = { language: string; title: string; body: string };

export const searchOrders = [
  /** by day */
  "newest",
  /** among the newest, those that say it in their title first, then those that say it most */
  "best",
] as const;
export type SearchOrder = (typeof searchOrders)[number];

/** One thing that was found, with the words that were looked for marked in it. */
export type SearchHit = {
  kind: SearchKind;
  ref: string;
  on: string;
  /** the day that a response was retracted: it stays readable and is found, and says so */
  retractedOn: string | null;
  by: string | null;
  /** empty where it has none: then its words lead to it */
  title: Piece[];
  titleLanguage: string;
  passages: Passage[];
  language: string;
  consultation: { title: Translated; mainLanguage: string } | null;
};
