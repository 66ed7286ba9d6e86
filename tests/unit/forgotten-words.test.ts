import { expect, it } from "vitest";
import {
  barredIn,
  holdsName,
  partsOf,
  placesOfName,
  withoutNames,
  withoutPlaces,
} from "~/domain/own/forgotten-words.ts";

const known = (...names: string[]) => names.map((words) => ({ words }));
const bars = (n: number) => "▇".repeat(n);

it.each([
  ["as it was given", "Helsing Kari Berg.", `Helsing ${bars(4)} ${bars(4)}.`],
  ["whatever its case", "KARI BERG", `${bars(4)} ${bars(4)}`],
  ["over a line, with more space than one", "Kari\n  Berg", `${bars(4)}\n  ${bars(4)}`],
  ["with the s of a genitive", "Kari Bergs brev", `${bars(4)} ${bars(4)}s brev`],
  ["but not within a longer word", "Skari Berger og Kari Bergen", "Skari Berger og Kari Bergen"],
])("a name is barred %s", (_, text, left) => {
  expect(withoutNames(text, known("Kari Berg"))).toBe(left);
  expect(holdsName(text, known("Kari Berg"))).toBe(text !== left);
});

const signe = [{ words: "Signe Marie Fjellstrand", person: true }];
it.each([
  "Fjellstrand, Signe",
  "Fjellstrand, S.",
  "Signe Fjellstrand",
  "S. Fjellstrand",
  "S. M. Fjellstrand",
  "S.M.Fjellstrand",
  "Signe M. Fjellstrand",
  "Signe F.",
  "SIGNE FJELLSTRAND",
])("a person is known by two words of the name, or an initial and one: %s", (said) => {
  expect(withoutNames(`Helsing ${said}\ni Døme`, signe)).toBe(`Helsing ${said.replace(/\S/g, "▇")}\ni Døme`);
});

it("a person who typed the name without capitals is known by it with them", () => {
  for (const words of ["signe fjellstrand", "SIGNE FJELLSTRAND"])
    expect(withoutNames("Fjellstrand, Signe og S. Fjellstrand", [{ words, person: true }])).toBe(
      "▇▇▇▇▇▇▇▇▇▇▇▇ ▇▇▇▇▇ og ▇▇ ▇▇▇▇▇▇▇▇▇▇▇",
    );
});

it("two letters are no name of a person that is cut up", () => {
  expect(withoutNames("A. B. og a b", [{ words: "A B", person: true }])).toBe("A. B. og ▇ ▇");
});

it("one word of a name may be anything, and is left", () => {
  for (const text of ["Signe er her.", "På Fjellstrand.", "S. og M. er her.", "Fjellstrand. Signe sa det."])
    expect(withoutNames(text, signe)).toBe(text);
  const berg = [{ words: "Dag Berg", person: true }];
  const text = "Dag etter dag. I Berg og i berg. Bergs dag, dag og berg";
  expect(withoutNames(text, berg)).toBe(text);
  expect(partsOf("Dag Berg", null)).toEqual(["Dag", "Berg"]);
  expect(placesOfName(text, { words: "Berg" }).map(({ start }) => text.slice(start - 2, start + 4))).toEqual([
    "I Berg",
    ". Berg",
  ]);
});

it("a name of one word is known by its capital", () => {
  expect(withoutNames("Dag sa: dag for dag. DAG", known("Dag"))).toBe("▇▇▇ sa: dag for dag. ▇▇▇");
  expect(withoutNames("dag sa", known("dag"))).toBe("▇▇▇ sa");
});

it("what may name a person by itself are words of two letters, and on whose behalf it came", () => {
  expect(partsOf("Fjellstrand, Bo S. von Signe", " Bord 4 ")).toEqual([
    "Fjellstrand",
    "von",
    "Signe",
    "Bord 4",
    "Bo",
  ]);
  expect(partsOf("Signe", null)).toEqual([]);
  expect(partsOf(null, "")).toEqual([]);
});

it("the places that are barred are told with the spaces between, and can be barred again", () => {
  const text = "Hei, Signe\nFjellstrand her, 🌲 Signe.";
  const left = withoutNames(text, [...signe, ...known("Signe")]);
  expect(withoutPlaces(text, barredIn(left))).toBe(left);
  expect(barredIn(left)).toEqual([
    { start: 5, end: 22 },
    { start: 31, end: 36 },
  ]);
});

it("a name is barred whichever way its marks are written", () => {
  for (const [text, name] of [
    ["A\u030ase \u00d8y", "\u00c5se \u00d8y"],
    ["\u00c5se \u00d8y", "A\u030ase \u00d8y"],
  ] as const)
    expect(withoutNames(text, known(name))).toMatch(/^▇+ ▇▇$/);
  expect(withoutNames("Ole\u0301 Øy", known("Ole"))).toBe("Ole\u0301 Øy");
});

it("an address is barred, and its signs are no pattern", () => {
  expect(withoutNames("k.b+x@post.example, kxb+x@post.example", known("k.b+x@post.example"))).toBe(
    `${bars(18)}, kxb+x@post.example`,
  );
});

it("a text is as long as it was, so that passages keep their places", () => {
  const text = "🌲 Kari 🌲 Berg 🌲";
  for (const left of [
    withoutNames(text, known("Kari 🌲 Berg")),
    withoutPlaces(text, [{ start: 3, end: 8 }]),
  ]) {
    expect(left).toHaveLength(text.length);
    expect(left.slice(0, 3)).toBe("🌲 ");
  }
});

it("a name of one letter is nobody's", () => {
  expect(withoutNames("a b c", known("a", ""))).toBe("a b c");
});
