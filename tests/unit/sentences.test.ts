import { expect, it } from "vitest";
import { sentencesOf } from "~/domain/contributions/sentences.ts";
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
