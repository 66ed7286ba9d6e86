/** Rule 3 over any text: emoji with joiners, combining marks, letters from right to left, line breaks of any kind. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { unmarkPassages } from "~/domain/contributions/commands/unsplit.server.ts";
import { marks } from "~/domain/contributions/contribution.ts";
import { coverageOf, type MarkedSpan } from "~/domain/contributions/coverage.ts";
import { listCoverage, listPassages } from "~/domain/contributions/queries.server.ts";
import { isGraphemeBoundary, sentencesOf, snapSpan, trimSpan } from "~/domain/contributions/sentences.ts";
import { storable } from "~/domain/kernel/input.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

const bits = [
  "👩🏽‍🚀",
  "👨‍👩‍👧‍👦",
  "🇳🇴",
  "e\u0301",
  "a\u0308\u0323",
  "שלום",
  "مرحبا",
  "नमस्ते",
  "각",
  "\r\n",
  "\n",
  "\n\n",
  ". ",
  "! ",
  " ",
  "Hei",
  "ær",
  "x",
  "\u200d",
  "\u00a0",
  "«ord»",
  "1.2",
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: "grapheme", maxLength: 6 })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => storable(parts.join("")));
const span = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const graphemesOf = (text: string) =>
  [...new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
const boundaries = (text: string) =>
  new Set(
    [...new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text)]
      .map((s) => s.index)
      .concat(text.length),
  );

it("no offset ever falls inside a grapheme, wherever it is asked for", () => {
  fc.assert(
    fc.property(
      anyText.chain((text) => fc.tuple(fc.constant(text), span(text))),
      ([text, asked]) => {
        const real = boundaries(text);
        const snapped = snapSpan(text, asked);
        expect(real.has(snapped.start) && real.has(snapped.end)).toBe(true);
        expect(snapped.start <= asked.start && snapped.end >= asked.end).toBe(true);
        const trimmed = trimSpan(text, snapped);
        if (trimmed) {
          const words = text.slice(trimmed.start, trimmed.end);
          expect(real.has(trimmed.start) && real.has(trimmed.end)).toBe(true);
          // Without space at its ends, but for space that is one grapheme with what follows.
          expect(words.trim()).toBe(text.slice(snapped.start, snapped.end).trim());
          const graphemes = graphemesOf(words);
          expect([graphemes.at(0), graphemes.at(-1)].map((one) => one?.trim())).not.toContain("");
        }
        for (const at of [asked.start, asked.end]) expect(isGraphemeBoundary(text, at)).toBe(real.has(at));
      },
    ),
    { numRuns: 400, examples: [[[" \u200d", { start: 0, end: 1 }]]] },
  );
});

it("sentences are in order, don't overlap, and hold every character that is not space", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0;
      for (const { start, end } of sentencesOf(text, "nn")) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(text.slice(at, start).trim()).toBe("");
        at = end;
      }
      expect(text.slice(at).trim()).toBe("");
    }),
    { numRuns: 300 },
  );
});

it("coverage is the union of passages, and its runs add up to the whole", () => {
  const passages = (text: string): fc.Arbitrary<MarkedSpan[]> =>
    fc.array(
      fc.tuple(span(text), fc.constantFrom(...marks)).map(([s, mark]) => ({ ...s, mark })),
      { maxLength: 8 },
    );
  fc.assert(
    fc.property(
      anyText.chain((text) => fc.tuple(fc.constant(text), passages(text))),
      ([text, all]) => {
        const result = coverageOf(text, all);
        const solid = [...text.matchAll(/\S/g)].map((match) => match.index);
        const inside = solid.filter((at) => all.some((p) => p.start <= at && at < p.end));
        expect(result.total).toBe(solid.length);
        expect(result.covered).toBe(inside.length);
        expect(Object.values(result.byMark).reduce((a, b) => a + b, 0)).toBe(result.covered);
        expect(result.runs.reduce((sum, run) => sum + run.size, 0)).toBe(result.total);
        expect(result.percent === 100).toBe(result.covered === result.total);
        const left = solid.filter((at) => result.left.some((l) => l.start <= at && at < l.end));
        expect(left).toEqual(solid.filter((at) => !inside.includes(at)));
      },
    ),
    { numRuns: 300 },
  );
});

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const act = fc.record({
  what: fc.constantFrom("make", "greeting", "signature", "background", "free"),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.double({ min: 0, max: 1, noNaN: true }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

async function run(ref: string, length: number, { what, from, size }: Act) {
  const start = Math.floor(from * length);
  const picked = [{ text: 1, start, end: Math.min(length, start + 1 + Math.floor(size * length)) }];
  const ctx = world.as("coordinator");
  if (what === "make") return makeContribution(ctx, ref, picked);
  if (what === "free") return unmarkPassages(ctx, ref, picked);
  return markPassages(ctx, ref, what as "greeting", picked);
}

async function standing(ref: string) {
  const { id } = await getSubmission(world.read, ref);
  const passages = await listPassages(world.read, id);
  return {
    coverage: await listCoverage(world.read, id),
    passages: passages.map((p) => `${p.start}-${p.end} ${p.mark} ${p.contributionId}`).sort(),
  };
}

it("passages as stored never end inside a grapheme, and undo of any acts gives back what was", async () => {
  const acts = fc.array(act, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      anyText.filter((text) => text.trim() !== ""),
      acts,
      async (text, steps) => {
        const ref = await world.receive(text);
        const real = boundaries(text);
        const before = [];
        for (const step of steps) {
          const was = await standing(ref);
          if ((await run(ref, text.length, step)).ok) before.push(was);
          const { id } = await getSubmission(world.read, ref);
          for (const p of await listPassages(world.read, id))
            expect(real.has(p.start) && real.has(p.end)).toBe(true);
        }
        for (const was of before.reverse()) {
          expectOk(await undoLastStep(world.as("coordinator")));
          expect(await standing(ref)).toEqual(was);
        }
      },
    ),
    { numRuns: 25, examples: [[" \u200d", [{ what: "make", from: 0, size: 0 }]]] },
  );
}, 60_000);

it("fifty steps can be taken back, and the fifty-first can't", async () => {
  const ref = await world.receive("Eitt ord til her.");
  const ctx = world.as("coordinatorTwo");
  expectOk(await makeContribution(ctx, ref, [{ text: 1, start: 0, end: 4 }]));
  const first = await standing(ref);
  for (let n = 0; n < 25; n++) {
    expectOk(await markPassages(ctx, ref, "background", [{ text: 1, start: 5, end: 8 }]));
    expectOk(await unmarkPassages(ctx, ref, [{ text: 1, start: 5, end: 8 }]));
  }
  for (let n = 0; n < 50; n++) expectOk(await undoLastStep(ctx));
  expect(await standing(ref)).toEqual(first);
  expect(await undoLastStep(ctx)).toMatchObject({ code: "nothing_to_undo" });
});
