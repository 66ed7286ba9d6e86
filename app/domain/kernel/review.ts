/** What an approver says of a text that waits for a second person (rule 6), in every room that has such texts. */
import { z } from "zod";
import { requiredLine, requiredWords } from "./input.ts";

export const reviewVerdicts = [
  /** exactly as it stands */
  "approved",
  /** given back to those who write, with what to change */
  "returned",
] as const;
export type ReviewVerdict = (typeof reviewVerdicts)[number];

/** Giving back says what to change, and of which text: the digest is of the one that was read. */
export const returnForm = z.object({ comment: requiredWords(4000), digest: requiredLine(64) });
export type ReturnForm = z.output<typeof returnForm>;
