/**
 * Where a consultation stands for its readers. Open, assessing, responding and answered are never stored: they follow
 * from its dates and its counts, so that a page can't say 'answered' while something waits. Browser-safe.
 */
import { toldEnds } from "../contributions/contribution.ts";
import type { PublishedConsultation } from "./published.ts";

export const consultationPhases = [
  /** announced; its window has not begun */
  "announced",
  /** takes input until its last day */
  "open",
  /** takes input without an end */
  "standing",
  /** the last day has passed; nothing has been answered yet */
  "assessing",
  /** the last day has passed; responses are being written or are partly out */
  "responding",
  /** every contribution has ended, as a rule by an answer, and no submission waits; the outcome may still be missing */
  "answered",
  "closed",
  /** closed, and since then something that had come in time was registered, or taken back from spam: it waits */
  "closed_waiting",
  "cancelled",
] as const;
export type ConsultationPhase = (typeof consultationPhases)[number];

type Dated = Pick<PublishedConsultation, "status" | "standing" | "opensOn" | "closesOn">;
type Counts = Readonly<Record<string, number>>;

/** The phase on a day (a plain date in the forum's zone; the last day counts as open). Counts: the consultation's own. */
export function consultationPhase(consultation: Dated, counts: Counts, today: string): ConsultationPhase {
  const { status, opensOn, closesOn, standing } = consultation;
  const { received, answered, ended: done, waiting } = progressOf(counts);
  const ended = waiting === 0 && done === received;
  if (status === "closed") return ended ? "closed" : "closed_waiting";
  if (status === "cancelled") return "cancelled";
  if (!opensOn || today < opensOn) return "announced";
  if (standing) return "standing";
  if (!closesOn || today <= closesOn) return "open";
  if (ended) return "answered";
  return answered > 0 || n(counts, "stage:response_being_prepared") > 0 ? "responding" : "assessing";
}

/** Contributions received, answered, and ended in whichever way (rule 4); submissions that wait to be split. */
export function progressOf(counts: Counts) {
  return {
    received: n(counts, "contributions"),
    answered: n(counts, "stage:answered"),
    ended: toldEnds.reduce((sum, stage) => sum + n(counts, `stage:${stage}`), 0),
    waiting: n(counts, "submissions:received"),
  };
}

/** How many wait for an answer whose promised day has passed, and the first such day; null where none does. */
export function overdueOf(counts: Counts, today: string): { count: number; since: string } | null {
  const late = Object.entries(counts)
    .filter(([key, n]) => key.startsWith("due:") && n > 0 && key.slice("due:".length) < today)
    .map(([key, count]) => ({ count, since: key.slice("due:".length) }));
  const [first] = late.map(({ since }) => since).sort();
  return first ? { count: late.reduce((sum, { count }) => sum + count, 0), since: first } : null;
}

/** The keys that a phase is derived from. */
export const phaseCounts = [
  "contributions",
  ...toldEnds.map((stage) => `stage:${stage}` as const),
  "stage:response_being_prepared",
  "submissions:received",
] as const;

const n = (counts: Counts, key: string) => counts[key] ?? 0;
