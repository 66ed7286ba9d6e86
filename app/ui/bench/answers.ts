/** What the bench's forms are answered, and where a sentence stands on the page. */
import type { FieldError } from "~/domain/kernel/input.ts";
import type { StepKind, UndoRefusal } from "~/domain/kernel/step.ts";

/** What undo answers a page with scripts. */
export type UndoAnswer =
  | { ok: true; value: { kind: StepKind } }
  | {
      ok: false;
      code: UndoRefusal;
      details: Readonly<Record<string, string | number>>;
    };

/** What the bench's action answers. */
export type BenchAnswer = {
  intent: string;
  /** the refusal's code and what fills its sentence */
  refusal: string | null;
  details: Readonly<Record<string, string | number>>;
  /** the contribution that it made, added to or described */
  number: number | null;
  /** what was picked, so that nothing has to be picked again */
  passages: string[];
  errors: Record<string, FieldError>;
  /** the fields as they were typed, where they were not saved */
  values: Record<string, string | string[]> | null;
};

/** The id of a sentence on the page: the form comes back to it. */
export const sentenceId = (text: number, start: number) => `s-${text}-${start}`;
