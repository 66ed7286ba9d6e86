/**
 * Attendance: that somebody was there. Whoever registered is checked in by his registration, which holds his name; a walk-in
 * gives his at the door. A tap that went wrong is undone, and the row stays. Neighbours: registrations before it; the record of
 * the meeting and its numbers read from it.
 */
import type { ContactKind } from "../contacts/contact.ts";
import { wordsIn } from "../kernel/words.ts";
import type { Attendance } from "./registration.ts";

export const presences = [
  "room",
  /** by the link to join */
  "remote",
  /** followed what was sent, and could not speak */
  "stream",
] as const;
export type Presence = (typeof presences)[number];

/** What is held of whoever was there; of whom nothing is held any more there is no name. */
export type Attended = {
  /** what the desk names it by */
  handle: string;
  /** of his registration; null for a walk-in */
  ref: string | null;
  name: string;
  organisation: string | null;
  kind: ContactKind;
  presence: Presence;
  /** to the forum; null where nobody knows */
  isNew: boolean | null;
  /** not new, as was said at the door alone */
  saidBefore: boolean;
  checkedInAt: string;
};

/** Somebody at the door: registered, there already or not; or a walk-in, who is there. */
export type AtDoor = Omit<Attended, "handle" | "presence" | "checkedInAt" | "isNew"> & {
  /** of his attendance; null while he has not come */
  handle: string | null;
  presence: Presence | null;
  checkedInAt: string | null;
  isNew: boolean | null;
  /** how he means to come */
  attendAs: Attendance | null;
  /** his answer to the invitation; null for a walk-in */
  status: "going" | "maybe" | "waiting" | "not_going" | null;
  group: string | null;
  /** the letter of the table where he sits, as far as anybody noted it; null for a walk-in */
  satAt: string | null;
};

export type AttendanceCounts = {
  /** who said that they would come, or came with another answer */
  expected: number;
  /** all that are there */
  came: number;
  /** of those that are there: without a registration */
  walkIns: number;
  presence: Record<Presence, number>;
  /** new to the forum, of those of whom it is known */
  newcomers: number;
  known: number;
};

/** Of those who are there, and how many said that they would come. */
export function countsOf(
  there: readonly Pick<Attended, "presence" | "ref" | "isNew">[],
  expected: number,
): AttendanceCounts {
  const count = (which: (one: (typeof there)[number]) => boolean) => there.filter(which).length;
  const byPresence = presences.map((one) => [one, count(({ presence }) => presence === one)] as const);
  return {
    ...{ expected, came: there.length, walkIns: count(({ ref }) => ref === null) },
    presence: Object.fromEntries(byPresence) as AttendanceCounts["presence"],
    newcomers: count(({ isNew }) => isNew === true),
    known: count(({ isNew }) => isNew !== null),
  };
}

/**
 * Whether two names may be one person's: all words of the shorter are in the other. An address alone does not tell, since
 * colleagues share a mailbox.
 */
export function fitsName(one: string, other: string): boolean {
  const [few, many] = [one, other]
    .map((name) => new Set(Array.from(wordsIn(name), ({ word }) => word)))
    .sort((a, b) => a.size - b.size) as [Set<string>, Set<string>];
  return few.size > 0 && [...few].every((word) => many.has(word));
}

/** Of the link of a walk-in: it is mailed once, and is not renewed. */
export const walkInLinkVersion = 1;

/** What writing down a walk-in came to: himself, or somebody known by address and name, who is checked in or was already. */
export type WrittenDown = "walk_in" | "walk_in_like" | "registered" | "there";

/** Hours before it begins from which somebody may be checked in, and sits down at his table. */
const doorsOpen = 12;

export const areDoorsOpen = ({ startsAt }: { startsAt: string }, now: string) =>
  Date.parse(now) >= Date.parse(startsAt) - doorsOpen * 3_600_000;

/** Minutes after the start from which somebody who comes has missed some of it. */
const lateAfter = 10;

/** Whether he came when it had begun a while ago: marked, and nothing follows from it. */
export const cameLate = (
  { checkedInAt }: { checkedInAt: string | null },
  { startsAt }: { startsAt: string | null },
) =>
  checkedInAt !== null &&
  startsAt !== null &&
  Date.parse(checkedInAt) > Date.parse(startsAt) + lateAfter * 60_000;

/** How many signs of a registration's name it takes to find it at the door. */
export const shortRefSigns = 4;
/** What whoever has no telephone at hand reads aloud at the door: the first signs of what his link names him by. */
export const shortRef = (ref: string) => ref.slice(0, shortRefSigns).toUpperCase();

/** Whether what was typed at the door is in his name or his organisation's, or begins his short reference. */
export function isSought(
  { name, organisation, ref }: Pick<AtDoor, "name" | "organisation" | "ref">,
  typed: string,
): boolean {
  const words = typed.toLowerCase().trim();
  if (words === "") return true;
  const inWords = `${name} ${organisation ?? ""}`.toLowerCase();
  if (words.split(/\s+/).every((word) => inWords.includes(word))) return true;
  return ref !== null && words.length >= shortRefSigns && ref.toLowerCase().startsWith(words);
}
