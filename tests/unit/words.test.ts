import { expect, it } from "vitest";
import { wholeWords, wordsIn } from "~/domain/kernel/words.ts";

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

it("what is marked on the bench takes nothing of the next point, though it begins with a number after a year", () => {
  const marked = (text: string, words: string) => {
    const start = text.indexOf(words);
    const span = wholeWords(text, { start, end: start + words.length }, [...wordsIn(text)]);
    return text.slice(span.start, span.end);
  };
  const list = "1. Bygg skule i 2026\n2. Bygg veg i 2027\n3. Ferje";
  expect(marked(list, "2. Bygg veg i 2027")).toBe("2. Bygg veg i 2027");
  expect(marked("Ja, svaret kjem innan 2025. 3 nye bussar hjelper.", "3 nye bussar hjelper.")).toBe(
    "3 nye bussar hjelper.",
  );
  expect(marked("Frist: 1. mai 2026.\n\n2. Neste punkt", "2. Neste punkt")).toBe("2. Neste punkt");
  expect(marked(list, "ygg veg")).toBe("Bygg veg");
});
