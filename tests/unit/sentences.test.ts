import { expect, it } from "vitest";
import { sentencesOf, wordsAround } from "~/domain/contributions/sentences.ts";
import { cpuOf } from "../support/cost.ts";

it("a text of line breaks alone takes as much longer as it is longer (it took the square)", () => {
  const text = (breaks: number) => `${"\n".repeat(breaks)}Hei. Og hå!`;
  expect(sentencesOf(text(99_990), "nn")).toHaveLength(2);
  const cost = (breaks: number) => cpuOf(() => sentencesOf(text(breaks), "nn"), { times: 20 });
  expect(cost(80_000)).toBeLessThan(16 * cost(5000) * 3);
});

it("a line break ends a sentence, a space does not begin one", () => {
  const text = "Hei\n  du der. Ja?\r\n\n";
  const found = sentencesOf(text, "nn").map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(["Hei", "du der.", "Ja?"]);
});

it("widens what was marked to the words that it cuts in two, and no further", () => {
  const text = "Søket er tregt, og e-posten kjem ikkje fram.";
  const around = (start: number, end: number) => {
    const span = wordsAround(text, { start, end });
    return text.slice(span.start, span.end);
  };
  expect(around(2, 11)).toBe("Søket er tregt");
  expect(around(6, 8)).toBe("er");
  // what is joined is one word
  expect(around(21, 24)).toBe("e-posten");
  expect(around(9, 14)).toBe("tregt");
  expect(wordsAround("ådt", { start: 1, end: 2 })).toEqual({ start: 0, end: 3 });
});
