/** A meeting's tables as those see them who run it: how far each is, and what becomes of what was said. Browser-safe. */
import type { Picked } from "~/i18n/translated.ts";
import type { GroupStaff } from "../meetings/group-staff.ts";
import type { TableStatus } from "./live.ts";

/** That somebody at a table meant something else than stands there, and has not been given right. */
export type RoomObjection = {
  /** the note's number at its table, and its words; empty once they lie in a submission */
  note: number;
  said: string;
  /** what was meant instead */
  meant: string;
  /** the scribe has said neither yes nor no to it */
  open: boolean;
  /** it came after the table had closed */
  late: boolean;
  /** the note is confirmed all the same: it goes along where that is taken in */
  confirmed: boolean;
};

/** The same of a note that went into a submission. */
export type Objected = {
  /** of the contributions in which the note's words stand now; none where they stand in no contribution any more */
  refs: string[];
  /** what was meant instead, in the words of whoever said so; null where it would tell an owner what is redacted */
  meant: string | null;
  /** the scribe kept the note's words; else the table, or its meeting, closed over it */
  settled: boolean;
  /** it came after that */
  late: boolean;
};

export type RoomTable = {
  letter: string;
  title: Picked;
  /** who leads it and takes notes, for the staff */
  staff: GroupStaff;
  status: TableStatus;
  /** for whoever writes for the table, and for everybody else at it */
  codes: { scribe: string; join: string };
  /** devices that sit there */
  scribes: number;
  guests: number;
  /** the number of the question that it is at; null before the first */
  question: number | null;
  notes: number;
  confirmed: number;
  /** those that stand */
  objections: RoomObjection[];
  /** captured in time, received after the table had closed, and taken in by the close of the meeting */
  late: number;
  /** the same, and taken in by nobody: the consultation takes nothing more, or the table has had as many additions as one may */
  lateLeft: number;
};

/** Those of a table that wait for its scribe. */
export const openObjections = ({ objections }: Pick<RoomTable, "objections">): number =>
  objections.filter(({ open }) => open).length;

export type Room = {
  /** rises with everything that happens at the tables */
  version: number;
  tables: RoomTable[];
  /** groups that have no table yet */
  unopened: number;
};

/** What became of a closed meeting's notes. */
export type Became = {
  /** submissions that were made, with how many points of each there are */
  taken: { ref: string; letter: string; points: number }[];
  /** notes that stayed with their tables */
  stayed: { letter: string; notes: number }[];
};

/** A text of what a table captured before it closed, and which came after that. */
export type LateSaid = {
  /** its number among those of its submission */
  text: number;
  /** instants: when the first and the last of it were written, as the device says */
  from: string;
  to: string;
  /** some of it after the table had closed, by that claim */
  after: boolean;
};

/** Of all tables together: what closing makes of it. */
export function sumsOf(
  tables: readonly Pick<RoomTable, "notes" | "confirmed" | "late" | "objections" | "status">[],
) {
  const sum = (of: (table: (typeof tables)[number]) => number) =>
    tables.reduce((all, one) => all + of(one), 0);
  return {
    open: tables.filter(({ status }) => status !== "closed").length,
    notes: sum(({ notes }) => notes),
    confirmed: sum(({ confirmed }) => confirmed),
    late: sum(({ late }) => late),
    /** those that go along without an answer: of what is not confirmed nothing is taken in */
    objections: sum(({ objections }) => objections.filter((one) => one.open && one.confirmed).length),
  };
}
