/** What the page shows where words of a submission are redacted. Types only, so that page and query agree. */
import type { Bench } from "./bench.ts";
import type { FoundKind } from "./personal-data.ts";
import type { Ground } from "./redaction.ts";
import type { Span } from "./sentences.ts";

/** Something in a text that looks personal, or was redacted in another, and that no redaction hides; `text` is the text's number. */
export type Finding = Span & {
  kind: FoundKind;
  text: number;
  /** the ground that it was redacted on before */
  again?: Ground;
};

/** A passage of a contribution with what is redacted in its text; offsets are those of the text. */
export type StaffPassage = {
  text: number;
  language: string;
  start: number;
  words: string;
  redactions: Span[];
};

/** A redaction as the page lists it, with its words: for coordinators only. */
export type ListedRedaction = {
  place: string;
  words: string;
  language: string;
  ground: Ground;
  at: string;
  by: string | null;
  /** when it was taken back, and by whom; null while it holds */
  ended: { at: string; by: string | null } | null;
};
/** A find with its words. */
export type ListedFinding = Finding & { words: string; language: string };

export type RedactionBench = { bench: Bench; redactions: ListedRedaction[]; findings: ListedFinding[] };
