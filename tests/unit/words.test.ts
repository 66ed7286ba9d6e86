import { expect, it } from "vitest";
import { wholeWords } from "~/domain/kernel/words.ts";

it("what was marked is widened to the words that it cuts in two, and no further", () => {
  const text = "Søket er tregt, og e-posten kjem ikkje fram.";
  const around = (start: number, end: number) => {
    const span = wholeWords(text, { start, end });
    return text.slice(span.start, span.end);
  };
  expect(around(2, 11)).toBe("Søket er tregt");
  expect(around(6, 8)).toBe("er");
  // what is joined is one word
  expect(around(21, 24)).toBe("e-posten");
  expect(around(9, 14)).toBe("tregt");
  expect(around(14, 15)).toBe(",");
  expect(wholeWords("ådt", { start: 1, end: 2 })).toEqual({ start: 0, end: 3 });
  // a number is one word, whatever stands between its digits
  expect(wholeWords("Ring 555 12 34.", { start: 9, end: 11 })).toEqual({ start: 5, end: 14 });
});
