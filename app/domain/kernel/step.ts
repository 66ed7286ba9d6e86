/**
 * A step that staff can undo. Undo puts rows back as they were; rows are versioned or marked ended, never deleted.
 * Where a row has changed since, undo is refused rather than guessed at.
 */
export const stepKinds = [
  "contribution_made",
  "passages_added",
  "passages_marked",
  "passages_unmarked",
  "unchanged_placed",
  "contribution_described",
  "contribution_removed",
  "split_completed",
  "split_reopened",
  "theme_set",
  "owner_set",
  "due_set",
  "cleared",
  "withheld",
  "redacted",
  "unredacted",
  "consultees_added",
  "consultees_marked",
  "consultee_changed",
  "consultee_removed",
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Taken on contributions: in their list, and where one stands. */
export const sortingSteps: readonly StepKind[] = [
  "contribution_described",
  "theme_set",
  "owner_set",
  "due_set",
  "cleared",
  "withheld",
];
/** Taken on a whole submission when its bench is left or taken up again. */
export const wholeSteps: readonly StepKind[] = ["split_completed", "split_reopened"];
/** Taken where words are redacted. */
export const redactingSteps: readonly StepKind[] = ["redacted", "unredacted"];

/** Taken where a consultation's consultees are kept. */
export const consulteeSteps: readonly StepKind[] = [
  "consultees_added",
  "consultees_marked",
  "consultee_changed",
  "consultee_removed",
];

/** What was undone, as the event of it says; null for any other event. */
export const undoneIn = (data: { step?: unknown }): StepKind | null =>
  stepKinds.find((kind) => kind === data.step) ?? null;

/** Why a step is not taken back. */
export const undoRefusals = [
  "not_allowed",
  "nothing_to_undo",
  /** it was not said which step: the last may not be the one that was meant */
  "not_named",
  /** somebody has gone on from it: oneself, a colleague, or its contributor */
  "gone_on",
  /** it would take away a contribution that stands in public lists */
  "already_listed",
] as const;
export type UndoRefusal = (typeof undoRefusals)[number];

/** One row to put back: only if it still stands at `version`. */
export type StepChange = {
  table: "contributions" | "passages" | "submissions" | "redactions" | "consultees";
  id: string;
  /** the version that the step left behind */
  version: number;
  /** columns and the values that they had */
  restore: Record<string, string | number | boolean | null>;
  /** contributions only: the commitments that it was tied to */
  commitments?: string[];
};
