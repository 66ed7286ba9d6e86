/** Whichever name somebody has and however it is written, it goes as a whole; one word of it that stands alone is shown to whoever decides. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Name, partsOf, placesOfName, withoutNames } from "~/domain/own/forgotten-words.ts";

const first = fc.constantFrom("Signe", "Anne-Lise", "Bo", "Åse", "Chloé", "Per Olav");
const last = fc.constantFrom("Fjellstrand", "Berg-Hansen", "Li", "Øy", "O’Brien", "D'Arcy-Näs");
const person = (words: string): Name => ({ words, person: true });

const initial = (name: string) => `${name[0]}.`;
const firstHalf = (name: string) => name.split(/[- ]/)[0] ?? "";
const lastHalf = (name: string) => name.split("-").at(-1) ?? "";
const orders: ((first: string, last: string) => string)[] = [
  (one, two) => `${one} ${two}`,
  (one, two) => `${two}, ${one}`,
  (one, two) => `${initial(one)} ${two}`,
  (one, two) => `${one} ${initial(two)}`,
  (one, two) => `${firstHalf(one)} ${two}`,
  (one, two) => `${one} ${lastHalf(two)}`,
  (one, two) => `${firstHalf(one)} ${lastHalf(two)}`,
  (one, two) => `${one} Helene ${two}`,
  (one, two) => `${one} Mari-Ann ${two}`,
  (one, two) => `${one} Helene Kvam ${two}`,
  (one, two) => `${one} H. ${two}`,
  (one, two) => `${one} H ${lastHalf(two)}`,
  (one, two) => `${initial(one)} H. ${two}`,
  (one, two) => `${initial(one)}H.${two}`,
];
const signs: ((said: string) => string)[] = [
  (said) => said,
  (said) => said.toUpperCase(),
  (said) => said.normalize("NFD"),
  (said) => said.replaceAll("’", "'"),
  (said) => said.replaceAll("'", "’"),
  (said) => said.replaceAll("-", "\u2011"),
  (said) => said.replaceAll("-", " "),
  (said) => said.replaceAll(" ", "\n"),
];

describe("a person's name", () => {
  it("is barred as a whole and nothing beside it, in any order, with other words or initials between, and by any signs", () => {
    const ways = fc.tuple(fc.constantFrom(...orders), fc.constantFrom(...signs), fc.constantFrom(...signs));
    fc.assert(
      fc.property(first, last, ways, (one, two, [ordered, typed, given]) => {
        const said = typed(ordered(one, two));
        const left = withoutNames(`helsing ${said} i Døme`, [person(given(`${one} ${two}`))]);
        expect(left).toBe(`helsing ${said.replace(/\S/g, "▇")} i Døme`);
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves a word of it that stands alone, whole or half, and has whoever decides look at it", () => {
    fc.assert(
      fc.property(first, last, fc.constantFrom(...signs), (one, two, typed) => {
        const words = [one, two].flatMap((name) => (name.includes(" ") ? name.split(" ") : name));
        for (const word of words.flatMap((name) => [name, ...(name.includes("-") ? name.split("-") : [])])) {
          const text = `Om ${word} i dag.`;
          expect(withoutNames(text, [person(`${one} ${two}`)])).toBe(text);
          expect(partsOf(`${one} ${two}`, null)).toContain(word);
          const seen = `Om ${typed(word)} i dag.`;
          expect(placesOfName(seen, { words: word })).toEqual([{ start: 3, end: seen.length - 7 }]);
        }
      }),
    );
  });

  it("is barred whatever was ticked beside it, in whichever order", () => {
    const parts = fc.shuffledSubarray(["Anne-Lise", "Anne", "Lise", "Berg-Hansen", "Berg", "Hansen"]);
    fc.assert(
      fc.property(parts, (ticked) => {
        const names = [...ticked.map((words) => ({ words })), person("Anne-Lise Berg-Hansen")];
        expect(withoutNames("Anne-Lise Berg-Hansen skreiv", names)).toBe("▇▇▇▇▇▇▇▇▇ ▇▇▇▇▇▇▇▇▇▇▇ skreiv");
      }),
    );
  });
});

it("lists of erasures that are older name the same words by their order", () => {
  expect(partsOf("Bo Anne-Lise Berg", "Laget")).toEqual(["Anne-Lise", "Berg", "Laget", "Bo", "Anne", "Lise"]);
});

it("words without a capital between two words of a name make no name of them", () => {
  for (const text of ["Signe bur på Fjellstrand", "Fjellstrand. Hansen Signe", "Signe, Kari, Fjellstrand"])
    expect(withoutNames(text, [person("Signe Fjellstrand")])).toBe(text);
});
