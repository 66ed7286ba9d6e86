import type { ToldStage } from "~/domain/contributions/contribution.ts";
import type { Source } from "~/i18n/messages/types.ts";

/** The five knots of the thread, in order. */
export const knots = [
  "received",
  "being_assessed",
  "response_being_prepared",
  "answered",
  "followed_up",
] as const satisfies readonly (keyof Source["states"]["stage"])[];
export type Knot = (typeof knots)[number];
/** What a thread is drawn for: a knot, or an end before the last. */
export type ShownStage = Knot | ToldStage;

/** How a thread that ends before its last knot is cut, and after how many knots. */
const cuts = { withdrawn: 2, set_aside: 2, moved: 2 } as const;
export type Cut = keyof typeof cuts;

/** The shape of an end that is no knot, or null. */
export const cutOf = (stage: ShownStage): Cut | null => (stage in cuts ? (stage as Cut) : null);

/** The knots that are drawn: all, or those up to the cut. */
export const drawn = (stage: ShownStage): readonly Knot[] =>
  cutOf(stage) ? knots.slice(0, stepOf(stage)) : knots;

/** How many knots a contribution has come past or to: 1–5. */
export function stepOf(stage: ShownStage): number {
  const cut = cutOf(stage);
  return cut ? cuts[cut] : knots.indexOf(stage as Knot) + 1;
}

/** Where a point of a timeline is seen from today. */
export type Passage = "passed" | "now" | "next";

/** The class of a point: passed is the plain one. */
export function passageClass(passage: Passage): string | undefined {
  return passage === "passed" ? undefined : passage;
}
