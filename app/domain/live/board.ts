/** What stands on the wall of the room: what was said at each table, the latest first, and nobody's name. Browser-safe. */
import type { Picked } from "~/i18n/translated.ts";

export type BoardNote = {
  number: number;
  body: string;
  receivedAt: string;
  /** that it was said under, where that is another than the table's own */
  theme: Picked | null;
};

export type BoardTable = {
  letter: string;
  title: Picked;
  closed: boolean;
  /** of all that were said there */
  count: number;
  /** the latest first, as many as a wall holds */
  notes: BoardNote[];
};

export type Board = {
  version: number;
  /** that most tables are at; null before the first */
  question: { number: number; of: number; text: Picked; everywhere: boolean } | null;
  /** until when the part of the agenda lasts, or the meeting; an instant, null where nobody said so */
  until: string | null;
  tables: BoardTable[];
  /** of all tables */
  count: number;
};

/** As many of a table as a wall holds. */
export const onWall = 14;

/** Whole minutes until an instant, none once it has passed. */
export const minutesLeft = (until: string, now: string) =>
  Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000));
