/**
 * A file of contacts on its way to the list: its cells are text and nothing else, so a formula is only what it looks like.
 * Nothing of a file is listed before all of it is.
 */
import type { ContactKind } from "./contact.ts";

export const importStatuses = [
  /** its rows are shown to whoever put it in */
  "waiting",
  /** all of it is on the list, but for the rows that were passed over */
  "done",
  /** given up, or waited too long */
  "dropped",
] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** What a column may be; the rest of a file is not read. */
export const importFields = [
  "email",
  "name",
  "first_name",
  "last_name",
  "organisation",
  "position",
  "kind",
  "language",
  "area",
  "interests",
  "note",
] as const;
export type ImportField = (typeof importFields)[number];

/** What becomes of rows whose address is on the list. */
export const twinChoices = ["skip", "update"] as const;
export type TwinChoice = (typeof twinChoices)[number];

/** For rows that say nothing of it. */
export type ImportDefaults = { kind: ContactKind; language: string };

export type ImportColumns = readonly (ImportField | null)[];

export type ContactImport = {
  /** the first row, where it names the columns */
  heads: string[];
  rows: string[][];
  columns: ImportColumns;
};

export const importLimits = { rows: 10_000, columns: 60, cell: 1000, bytes: 5 * 1024 * 1024 } as const;
