/**
 * The numbers of a meeting, from the invitation to the answer: who was invited, reached, registered, came, and what became of what
 * was said. Staff read them; the public record shows its own. What is not known is null and never zero: a meeting from before
 * the list was here had no invitations that we know of. Neighbours: mailings, meetings, live and records, which it reads.
 */
import { type ContactKind, contactKinds } from "../contacts/contact.ts";
import { isEndStage, type ToldStage } from "../contributions/contribution.ts";
import type { Presence } from "../meetings/attendance.ts";
import type { RegistrationStatus } from "../meetings/registration.ts";
import type { Counting } from "../records/record.ts";

export type ByKind = Record<ContactKind, number>;
export const noneByKind = (): ByKind => Object.fromEntries(contactKinds.map((kind) => [kind, 0])) as ByKind;
export const total = (counts: ByKind): number => contactKinds.reduce((sum, kind) => sum + counts[kind], 0);

/** The steps from the invitation to the room; whoever registers or comes need not have been invited. */
export const steps = [
  /** an invitation was made for him, and his mail */
  "invited",
  /**
   * a mail of it was handed to a mail server and did not come back, or its link was answered; one that is only written to a folder
   * reached nobody by itself
   */
  "reached",
  /** comes, or may come; whoever waits for a seat has none to come to */
  "registered",
  /** was there */
  "came",
] as const;
export type Step = (typeof steps)[number];

/** Where what was said at a meeting is now: each contribution in one place, so that the places add up. */
export const places = [
  "answered",
  /** received, being assessed, or its response being prepared */
  "open",
  "set_aside",
  "withdrawn",
  /** it left for another consultation, and is answered there */
  "moved",
] as const;
export type Place = (typeof places)[number];
export type Points = Record<Place, number>;

export const placeOf = (stage: ToldStage): Place =>
  stage === "moved" ? "moved" : isEndStage(stage) ? stage : "open";

export type MeetingNumbers = {
  /** null where no mailing of ours has gone out for it */
  invited: ByKind | null;
  reached: ByKind | null;
  /** whatever was answered; null where nobody could register here and nobody did */
  answers: Record<RegistrationStatus, ByKind> | null;
  /** of those who come or may come, as far as their addresses are known; null where none is */
  newRegistered: Newcomers | null;
  /** null where it was called off, and where nobody counted */
  came: {
    byKind: ByKind;
    counted: Counting;
    /** in which way they were there; null where that was counted by hand, which tells nothing of it */
    presence: Record<Presence, number> | null;
    newcomers: Newcomers | null;
  } | null;
  /** about so many followed the stream, as staff wrote down: nobody of them is known, and none is in `came`; null where nobody did */
  streamFollowers: number | null;
  /** null before it begins, where it was called off, and where nothing tells what was said */
  points: Points | null;
  /** what was done elsewhere to reach people; `reach` is null where nobody knows a number */
  elsewhere: { done: number; reach: number | null };
};
/** New to the forum, of those of whom it is known. */
export type Newcomers = { count: number; known: number };

/** Those who come or may come: the rest is answered too, and has no seat. */
export function registeredOf(answers: Record<RegistrationStatus, ByKind>): ByKind {
  const counts = noneByKind();
  for (const kind of contactKinds) counts[kind] = answers.going[kind] + answers.maybe[kind];
  return counts;
}

/** A step by kind; null where it is not known. */
export function stepOf(numbers: MeetingNumbers, step: Step): ByKind | null {
  if (step === "registered") return numbers.answers && registeredOf(numbers.answers);
  return step === "came" ? (numbers.came?.byKind ?? null) : numbers[step];
}

export const pointsIn = (points: Points): number => places.reduce((sum, place) => sum + points[place], 0);
