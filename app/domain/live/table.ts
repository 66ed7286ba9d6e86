/** A table as those who sit at it see it: plain rows, safe in the browser, and what stands on a device that has no network. */
import type { Picked } from "~/i18n/translated.ts";
import {
  type Answer,
  aboutQuestion,
  aboutTheme,
  type DeviceRole,
  type TableStatus,
  type Voice,
} from "./live.ts";

/** A question of the agenda, by its handle; its number is its place among all of them. */
export type TableQuestion = { handle: string; number: number; text: Picked };

/** A theme of the consultation that points can be said under, by its handle. */
export type TableTheme = { handle: string; title: Picked };

export type SeenNote = {
  /** of its table */
  number: number;
  /** as it stands; empty once it lies in a submission */
  body: string;
  /** which of its wordings that is, from 1 */
  wording: number;
  /** raised by all that happens to it: what is confirmed is the note as it was read */
  version: number;
  /** the handle of its question; null where it has none */
  question: string | null;
  /** its theme, where it is about one instead */
  theme: TableTheme | null;
  voice: Voice;
  /** who is named: for the scribe, and for whoever wrote it; null to everybody else at the table */
  name: string | null;
  /** whoever is named has said that he may be */
  agreed: boolean;
  /** the table has heard it read back, and means it */
  confirmed: boolean;
  /** captured before the close, by the device's word, and received after it */
  late: boolean;
  /** an instant: when the device says that it was written */
  claimedAt: string;
  /** an instant: when it was received */
  receivedAt: string;
  by: DeviceRole;
  /** what whoever wrote it may be called: for the scribe alone */
  calledAs: string | null;
  /** this device wrote it */
  mine: boolean;
  /**
   * what somebody means instead, and what the scribe has answered, null while he has not; what was taken up is there for the device
   * that said it, without its words once they lie in a submission
   */
  objections: { number: number; body: string; mine: boolean; settled: Answer | null }[];
};

/** A table with its notes, as anybody who may see it does. */
export type TableRows = {
  /** of the group, the same for ever: what a device has captured belongs to it */
  handle: string;
  letter: string;
  title: Picked;
  status: TableStatus;
  /** an instant: since when nothing new is written at it, whatever ended it; null while it is open */
  closedAt: string | null;
  /** devices that sit there */
  devices: number;
  /** the handle of the question that it is at; null before the first */
  at: string | null;
  questions: TableQuestion[];
  /** the handle of the table's own theme; null where it has none */
  theme: string | null;
  themes: TableTheme[];
  notes: SeenNote[];
};

/** What a point is about unless somebody says otherwise: the question that the table is at, or else the table's own theme. */
export function aboutAtFirst({ at, theme }: Pick<TableRows, "at" | "theme">): string {
  if (at !== null) return aboutQuestion(at);
  return theme === null ? "" : aboutTheme(theme);
}

/**
 * The point beside which words about it stand that come after the close: one that the table meant. Beside another nobody would read
 * them, so they are a point of their own.
 */
export const standsBeside = (notes: readonly SeenNote[], number: number | null): SeenNote | null =>
  notes.find((note) => note.confirmed && note.number === number) ?? null;

/** What a point is about, as its form says it. */
export const aboutOfNote = ({ question, theme }: Pick<SeenNote, "question" | "theme">): string =>
  theme ? aboutTheme(theme.handle) : question === null ? "" : aboutQuestion(question);

/** What the page of one device is made of. */
export type TableView = TableRows & {
  device: { role: DeviceRole; calledAs: string | null };
  meeting: {
    slug: string;
    title: Picked;
    startsAt: string | null;
    endsAt: string | null;
    timeZone: string;
    /** what was said in it is taken in */
    closed: boolean;
    cancelled: boolean;
  };
  /** something of what was said at this table lies in a submission now */
  takenIn: boolean;
  /** the last day for an answer to what was said here; null where the consultation takes in nothing more */
  answeredBy: string | null;
  /** what is asked for here lies in this consultation, by its part of the address */
  consultation: string;
};

/** Whether there is something of its own to follow, or will be: it was taken in, or is when its meeting closes. */
export const isFollowed = ({
  meeting,
  takenIn,
  notes,
  answeredBy,
}: Pick<TableView, "takenIn" | "notes" | "answeredBy"> & {
  meeting: Pick<TableView["meeting"], "closed" | "cancelled">;
}): boolean => !meeting.cancelled && (meeting.closed ? takenIn : notes.length > 0 && answeredBy !== null);
