/** What was said at a table and lies in no submission: why it does not, and until when it is kept. Browser-safe. */
import type { Picked } from "~/i18n/translated.ts";
import type { Audience } from "../meetings/meeting.ts";
import { type LeaveGround, takesIn } from "./live.ts";

export const stayReasons = [
  /** it could be taken in, and a coordinator has to say whether it is */
  "waits",
  /** a coordinator has said that it is not */
  "left",
  /** its consultation takes in nothing more */
  "ended",
  /** its meeting was for staff and owners only */
  "internal",
  /** its meeting was called off */
  "called_off",
  /** the table has not said that it meant it */
  "unconfirmed",
] as const;
export type StayReason = (typeof stayReasons)[number];

export type StayedNote = {
  /** of its table */
  number: number;
  /** the last of its wordings */
  body: string;
  /** the number of its question among all of the agenda; null where it has none */
  question: number | null;
  /** the title of its theme, where it is about one instead */
  theme: Picked | null;
  /** an instant: when its device says that it was written; null where it came before its table had closed */
  late: string | null;
  /** what was meant instead, of the objections that stand */
  objections: string[];
  why: StayReason;
  /** on what ground it was left */
  ground: LeaveGround | null;
  /** whether it can be taken in still */
  takes: boolean;
  /** an instant; null while it waits */
  keptUntil: string | null;
};

export type StayedTable = { letter: string; title: Picked; notes: StayedNote[] };

type Said = { confirmedAt: string | null; late: boolean; leftAt: string | null };
type Around = {
  meeting: { audience: Audience; status: string; closedAt: string | null; cancelledAt: string | null };
  consultation: { status: string; closedAt: string | null; cancelledAt: string | null };
};

/** What the table meant, or came late: a person decides about it. Nobody may decide that a table meant what it did not confirm. */
const isAsked = ({ confirmedAt, late }: Said) => confirmedAt !== null || late;

export function whyStays(note: Said, { meeting, consultation }: Around): StayReason {
  if (meeting.status === "cancelled") return "called_off";
  if (!isAsked(note)) return "unconfirmed";
  if (meeting.audience === "internal") return "internal";
  if (note.leftAt !== null) return "left";
  return consultation.status === "announced" ? "waits" : "ended";
}

/** Whether it can be taken in, also where somebody has said before that it is not. */
export const mayTake = (note: Said, { meeting, consultation }: Around): boolean =>
  isAsked(note) && meeting.status === "closed" && takesIn(meeting, consultation);

/** Since when nothing is waited for any more, from which its time is counted; null while something is. An instant. */
export function restsSince(note: Said, { meeting, consultation }: Around): string | null {
  if (meeting.cancelledAt !== null || meeting.closedAt === null) return meeting.cancelledAt;
  if (!isAsked(note) || meeting.audience === "internal") return meeting.closedAt;
  const ends = [note.leftAt, consultation.closedAt, consultation.cancelledAt];
  const [first] = ends.filter((at): at is string => at !== null).sort();
  if (first === undefined) return null;
  return first > meeting.closedAt ? first : meeting.closedAt;
}
