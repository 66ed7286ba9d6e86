import { expect, it } from "vitest";
import { holdsName, withoutNames, withoutPlaces } from "~/domain/own/forgotten-words.ts";

const bars = (n: number) => "▇".repeat(n);

it.each([
  ["as it was given", "Helsing Kari Berg.", `Helsing ${bars(4)} ${bars(4)}.`],
  ["whatever its case", "KARI BERG", `${bars(4)} ${bars(4)}`],
  ["over a line, with more space than one", "Kari\n  Berg", `${bars(4)}\n  ${bars(4)}`],
  ["with the s of a genitive", "Kari Bergs brev", `${bars(4)} ${bars(4)}s brev`],
  ["but not within a longer word", "Skari Berger og Kari Bergen", "Skari Berger og Kari Bergen"],
])("a name is barred %s", (_, text, left) => {
  expect(withoutNames(text, ["Kari Berg"])).toBe(left);
  expect(holdsName(text, ["Kari Berg"])).toBe(text !== left);
});

it("a name is barred whichever way its marks are written", () => {
  for (const [text, name] of [
    ["A\u030ase \u00d8y", "\u00c5se \u00d8y"],
    ["\u00c5se \u00d8y", "A\u030ase \u00d8y"],
  ] as const)
    expect(withoutNames(text, [name])).toMatch(/^▇+ ▇▇$/);
  expect(withoutNames("Ole\u0301 Øy", ["Ole"])).toBe("Ole\u0301 Øy");
});

it("an address is barred, and its signs are no pattern", () => {
  expect(withoutNames("k.b+x@post.example, kxb+x@post.example", ["k.b+x@post.example"])).toBe(
    `${bars(18)}, kxb+x@post.example`,
  );
});

it("a text is as long as it was, so that passages keep their places", () => {
  const text = "🌲 Kari 🌲 Berg 🌲";
  for (const left of [withoutNames(text, ["Kari 🌲 Berg"]), withoutPlaces(text, [{ start: 3, end: 8 }])]) {
    expect(left).toHaveLength(text.length);
    expect(left.slice(0, 3)).toBe("🌲 ");
  }
});

it("a name of one letter is nobody's", () => {
  expect(withoutNames("a b c", ["a", ""])).toBe("a b c");
});
