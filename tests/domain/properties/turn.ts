/** One turn of a random walk: what a verb may use. Refusals are part of life; errors are not caught. */
import type { Ctx } from "~/domain/kernel/context.server.ts";
import type { World } from "../../support/world.ts";

export type Turn = {
  world: World;
  coordinator: Ctx;
  /** the step's place in the walk */
  i: number;
  a: number;
  b: number;
  publish: boolean;
  /** all submissions, and the one and the contribution that chance has picked */
  refs: string[];
  receipts: Map<string, string>;
  /** what was added to each since, in order */
  later: Map<string, string[]>;
  ref: string;
  points: string[];
  point: string;
  /** the response that chance has picked, and its version; 0 for none */
  number: number;
  version: number;
};
export type Verbs = Record<string, (turn: Turn) => Promise<unknown>>;

export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

/** Some words of a text, more or less. */
export const span = (n: number) => {
  const start = n % 40;
  return [{ text: 1, start, end: start + 1 + (n % 30) }];
};
