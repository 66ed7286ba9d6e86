/** A submission of any length lies on the bench a page at a time; what is known of it is known of the whole. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { findBench } from "~/domain/contributions/bench.server.ts";
import { contributionsAPage, sentencesAPage } from "~/domain/contributions/bench-window.ts";
import { makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { transcribeAttachment } from "~/domain/submissions/commands/transcribe.server.ts";
import { openWorld, type World } from "../../support/world.ts";

const lines = (count: number) => Array.from({ length: count }, (_, at) => `Punkt ${at + 1}.`).join("\n");
const spanOf = (text: string, first: number, last = first) => ({
  text: 1,
  start: text.indexOf(`Punkt ${first}.`),
  end: text.indexOf(`Punkt ${last}.`) + `Punkt ${last}.`.length,
});

let world: World;
const coordinator = () => world.as("coordinator");
const bench = async (ref: string, asked?: Parameters<typeof findBench>[2]) => {
  const found = await findBench(world.read, ref, asked);
  if (!found) throw new Error("no bench");
  return found;
};

beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

it("the pages of a long text, one after the other, are the text, and every sentence keeps its number", async () => {
  const text = lines(sentencesAPage * 2 + 30);
  const ref = await world.receive(text);
  const pages = [await bench(ref), await bench(ref, { page: 2 }), await bench(ref, { page: 3 })];
  expect(pages.map((one) => one.texts.map((part) => part.body).join("")).join("")).toBe(text);
  expect(pages.map((one) => one.page)).toMatchObject([
    { number: 1, of: 3, first: 1, last: 200, sentences: 430 },
    { number: 2, of: 3, first: 201, last: 400, sentences: 430 },
    { number: 3, of: 3, first: 401, last: 430, sentences: 430 },
  ]);
  for (const { texts } of pages) {
    for (const { sentences, firstSentence } of texts) {
      expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(
        sentences.map((_, at) => `Punkt ${firstSentence + at}.`),
      );
    }
  }
  expect(pages.every((one) => one.texts[0]?.length === text.length)).toBe(true);
});

it("a page that is not there is the nearest that is", async () => {
  const ref = await world.receive(lines(201));
  expect((await bench(ref, { page: 99 })).page.number).toBe(2);
  for (const page of [0, -3, Number.NaN]) expect((await bench(ref, { page })).page.number).toBe(1);
});

it("a passage over two pages is cut for each, is stored whole, and covers the whole text's share", async () => {
  const text = lines(400);
  const ref = await world.receive(text);
  const across = spanOf(text, 150, 250);
  expectOk(await makeContribution(coordinator(), ref, [across]));
  const [first, second] = [await bench(ref), await bench(ref, { page: 2 })];
  const edge = second.texts[0]?.offset ?? 0;
  expect(text.slice(edge)).toMatch(/^Punkt 201\./);
  expect(first.passages).toMatchObject([{ start: across.start, end: edge, number: 1 }]);
  expect(second.passages).toMatchObject([{ start: edge, end: across.end, number: 1 }]);
  expect(first.contributions).toMatchObject([{ passages: 1 }]);
  expect(first.coverage).toEqual(second.coverage);
  expect(first.coverage.leftSentences).toBe(299);
});

it("the next sentence that is not accounted for is found on a later page, else on an earlier one", async () => {
  const text = lines(600);
  const ref = await world.receive(text);
  expectOk(await markPassages(coordinator(), ref, "background", [spanOf(text, 2, 450)]));
  const at = (number: number) => ({ number, text: 1, start: spanOf(text, number).start });
  expect((await bench(ref)).page.nextFree).toEqual(at(451));
  expect((await bench(ref, { page: 3 })).page.nextFree).toEqual(at(1));
  expectOk(await markPassages(coordinator(), ref, "background", [spanOf(text, 1, 600)]));
  expect((await bench(ref, { page: 2 })).page.nextFree).toBeNull();
});

it("sentences are counted over all texts, and a page holds the end of one and the start of the next", async () => {
  const scan = {
    fileName: "brev.pdf",
    mediaType: "application/pdf",
    size: 9,
    sha256: "0".repeat(64),
    storageKey: "aa/bb",
  };
  const ref = await world.receive(lines(150), { files: [scan] });
  const file = lines(100);
  const typed = { attachment: 1, text: file, language: "nn" as const };
  expectOk(await transcribeAttachment(coordinator(), ref, typed));
  const [first, second] = [await bench(ref), await bench(ref, { page: 2 })];
  expect(first.texts.map((part) => [part.number, part.firstSentence, part.sentences.length])).toEqual([
    [1, 1, 150],
    [2, 151, 50],
  ]);
  expect(second.texts.map((part) => [part.number, part.firstSentence, part.sentences.length])).toEqual([
    [2, 201, 50],
  ]);
  expect(first.texts.at(-1)?.body.concat(second.texts[0]?.body ?? "")).toBe(file);
});

it("of many contributions those with words on the page are listed, so many at a time, and the open one is among them", async () => {
  const text = lines(260);
  const ref = await world.receive(text);
  for (let number = 1; number <= 60; number++)
    expectOk(await makeContribution(coordinator(), ref, [spanOf(text, number)]));
  expectOk(await makeContribution(coordinator(), ref, [spanOf(text, 230)]));
  const numbers = async (asked: Parameters<typeof findBench>[2]) =>
    (await bench(ref, asked)).contributions.map((c) => c.number);
  expect(await numbers({ page: 2 })).toEqual([61]);
  expect(await numbers({ page: 2, open: 3 })).toEqual([3, 61]);
  expect(await numbers({ page: 1, open: 3 })).toEqual(
    Array.from({ length: contributionsAPage }, (_, i) => i + 1),
  );
  const newest = await bench(ref);
  expect(newest.contributions.map((c) => c.number)).toEqual([51, 52, 53, 54, 55, 56, 57, 58, 59, 60]);
  expect(newest.made).toEqual({ count: 61, last: 61, answered: false, earlier: 50, later: null });
});
