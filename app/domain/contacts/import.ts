/**
 * A file of contacts on its way to the list: its cells are text and nothing else, so a formula is only what it looks like.
 * Nothing of a file is listed before all of it is. Neighbours: `import-rows.ts` says which column is what, and what a cell means.
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
  /** the two are put together */
  "first_name",
  "last_name",
  "organisation",
  "position",
  "kind",
  /** several: the first is the one that he is written to in */
  "language",
  "reads",
  "area",
  /** several, with commas or semicolons between */
  "interests",
  "note",
  /** yes or no */
  "was_before",
] as const;
export type ImportField = (typeof importFields)[number];
export type ImportColumns = readonly (ImportField | null)[];

/** What becomes of rows whose address is on the list. */
export const twinChoices = [
  /** what is on the list stays as it is */
  "skip",
  /** what the file says takes the place of what is on the list; an empty cell changes nothing */
  "update",
] as const;
export type TwinChoice = (typeof twinChoices)[number];

/** For rows that say nothing of it, or nothing that is known. */
export type ImportDefaults = { kind: ContactKind; language: string };
export type ContactImport = ImportDefaults & {
  /** the first row, where it names the columns; else empty */
  heads: string[];
  rows: string[][];
  columns: ImportColumns;
  /** the file has more columns than are read */
  wider?: true;
};

export const importLimits = { rows: 10_000, columns: 60, cell: 1000, bytes: 5 * 1024 * 1024 } as const;

export const rowProblems = [
  // the row is passed over
  "no_email",
  "bad_email",
  "mixed_alphabets",
  /** neither a name nor an organisation */
  "nobody",
  "too_long",
  /** an earlier row has this address */
  "twin_row",
  /** an earlier row has this name and organisation, with another address */
  "twin_name",
  /** its owner left the list: nobody else puts him back */
  "has_left",
  /** staff took it off the list */
  "was_ended",
  /** somebody of this name and organisation is on the list with another address */
  "name_twin",
  // the row is listed, with what is usual
  "unknown_kind",
  "unknown_language",
  "unknown_reads",
  "unknown_theme",
  "unknown_before",
  /** on the list by this address: skipped or updated, as is chosen */
  "on_list",
] as const;
export type RowProblem = (typeof rowProblems)[number];
/** A row with one of these is listed all the same. */
export const minor: readonly RowProblem[] = [
  "unknown_kind",
  "unknown_language",
  "unknown_reads",
  "unknown_theme",
  "unknown_before",
];

export type RowFinding = {
  code: RowProblem;
  /** the earlier row that has the same address */
  row?: number;
  /** what stands there and is not known */
  said?: string;
  /** the column whose cell is longer than it may be, and how long it may be */
  field?: ImportField;
  most?: number;
};

export type ReadRow = {
  /** as a spreadsheet counts, from 1 */
  number: number;
  email: string;
  emailKey: string;
  name: string | null;
  organisation: string | null;
  position: string | null;
  area: string | null;
  note: string | null;
  kind: ContactKind | null;
  language: string | null;
  /** other languages, by code */
  reads: string[];
  /** slugs */
  interests: string[];
  /** null where nothing is said of it, or nothing that is known */
  wasBefore: boolean | null;
  sortKey: string;
  problems: RowFinding[];
};

/** What a row that is listed says nothing of, so that what is usual is used: `unknown_kind` and its like say it where it says something. */
export type Assumed = "kind" | "language";
export const assumedIn = ({ kind, language, problems }: ReadRow): Assumed[] => {
  const says = (code: RowProblem) => problems.some((one) => one.code === code);
  return [
    ...(kind === null && !says("unknown_kind") ? (["kind"] as const) : []),
    ...(language === null && !says("unknown_language") ? (["language"] as const) : []),
  ];
};

/** What will be done with a row. */
export type RowFate = "list" | "twin" | "pass";
export const fateOf = ({ problems }: Pick<ReadRow, "problems">): RowFate => {
  const grave = problems.filter(({ code }) => !minor.includes(code));
  if (grave.length === 0) return "list";
  return grave.every(({ code }) => code === "on_list") ? "twin" : "pass";
};
