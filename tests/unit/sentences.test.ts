import { expect, it } from "vitest";
import { sentencesOf } from "~/domain/contributions/sentences.ts";

it("a text of line breaks alone takes no time to take apart (it took seconds)", () => {
  const began = performance.now();
  expect(sentencesOf(`${"\n".repeat(99_990)}Hei. Og hå!`, "nn")).toHaveLength(2);
  expect(performance.now() - began).toBeLessThan(500);
});

it("a line break ends a sentence, a space does not begin one", () => {
  const text = "Hei\n  du der. Ja?\r\n\n";
  const found = sentencesOf(text, "nn").map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(["Hei", "du der.", "Ja?"]);
});
