/** An addition or a correction as pages show it: what it changed, and what it touches. Types only. */
import type { Change } from "../kernel/changes.ts";
import type { LaterKind } from "../submissions/submission.ts";
import type { Stage } from "./contribution.ts";

export type LaterText = {
  number: number;
  kind: LaterKind;
  receivedOn: string;
  /** when it was written down here: an instant, that day or later */
  recordedAt: string;
  late: boolean;
  /** every word of it is accounted for */
  placed: boolean;
  /** of a correction: what it changed of the text before it, word by word */
  changes: Change[] | null;
  /** those that it names; `waits` where it was answered and nobody has looked yet */
  touches: { ref: string; number: number; stage: Stage; waits: boolean }[];
};
