/** Random walks through the loop: what a forum's people may do in any order, for the rules that hold whatever they do. */
import fc from "fast-check";
import { contributions } from "#db/schema/contributions.ts";
import { responses } from "#db/schema/responses.ts";
import type { World } from "../../support/world.ts";
import { consultationVerbs } from "./consultation-verbs.ts";
import { contributionVerbs } from "./contribution-verbs.ts";
import { responseVerbs } from "./response-verbs.ts";
import { submissionVerbs } from "./submission-verbs.ts";
import { pick, type Turn } from "./turn.ts";

const verbs = { ...submissionVerbs, ...contributionVerbs, ...responseVerbs, ...consultationVerbs };
export type Verb = keyof typeof verbs;
export type Step = { verb: Verb; a: number; b: number; publish: boolean };

/** Mostly what moves the loop forward, so that walks get somewhere. */
const weighted: Verb[] = [
  ...(Object.keys(verbs) as Verb[]),
  "receive",
  "make",
  "make",
  "mark",
  "finish",
  "finish",
  "clear",
  "forward",
  "forward",
  "answer",
  "receive",
];
/** Walks that take these steps more often than others. */
export const walkWith = (more: readonly Verb[]): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.record({
      verb: fc.constantFrom(...weighted, ...more),
      a: fc.nat(1000),
      b: fc.nat(1000),
      publish: fc.boolean(),
    }),
    { minLength: 20, maxLength: 70, size: "max" },
  );
export const walk = walkWith([]);

export type Walked = {
  submissions: string[];
  receipts: Map<string, string>;
  /** what was added to each since, in order */
  later: Map<string, string[]>;
};

/** Takes the steps. `after` looks at the world after each. */
export async function take(
  world: World,
  steps: readonly Step[],
  after: (verb: Verb) => Promise<void> = async () => {},
): Promise<Walked> {
  const refs: string[] = [];
  const receipts = new Map<string, string>();
  const later = new Map<string, string[]>();
  for (const [i, { verb, a, b, publish }] of steps.entries()) {
    world.clock.now = new Date(Date.parse(world.clock.now) + 3_600_000 * (1 + (a % 5))).toISOString();
    const points = await world.read.select({ ref: contributions.ref }).from(contributions);
    const written = await world.read
      .select({ number: responses.number, version: responses.version })
      .from(responses);
    const turn: Turn = {
      ...{ world, coordinator: world.as("coordinator"), i, a, b, publish, refs, receipts, later },
      ref: pick(refs, a) ?? "",
      points: points.map((point) => point.ref),
      point: pick(points, a)?.ref ?? "",
      number: pick(written, b)?.number ?? 0,
      version: pick(written, b)?.version ?? 0,
    };
    await verbs[verb](turn);
    await after(verb);
  }
  return { submissions: refs, receipts, later };
}
