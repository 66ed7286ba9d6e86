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

/** How many knots a contribution has come past or to: 1–5. */
export function stepOf(stage: Knot): number {
  return knots.indexOf(stage) + 1;
}

/** Where a point of a timeline is seen from today. */
export type Passage = "passed" | "now" | "next";

/** The class of a point: passed is the plain one. */
export function passageClass(passage: Passage): string | undefined {
  return passage === "passed" ? undefined : passage;
}
