/** What gives redacted words away, whatever they are: never the words of any text alone, always a name or a number. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givesAway, placesGivenAway } from "~/domain/contributions/giving-away.ts";
import { repeatFinder } from "~/domain/contributions/hidden.ts";
import { readWords } from "~/domain/kernel/words.ts";

/** Of four languages: what every text has. */
const common = (
  "the of and to in is that it for was with as his they this have from not but all were when we there can an your which their " +
  "og i det på som en å for av er til med at de har ikke den han om et men var seg meg vi ho eg ein ikkje dei frå skal kan " +
  "att och är jag inte hon också efter under över från när där hade skulle kunde varför eller mycket något bara igen"
).split(" ");
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const row = (least: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...common), fc.constantFrom(" ", " ", " ", ", ", ". ", ": ")), {
      minLength: least,
      maxLength: 14,
    })
    .map((words) =>
      words.reduce((text, [word, gap]) => {
        const opens = text === "" || /[.:] $/.test(text);
        return text + (opens ? capital(word) : word) + gap;
      }, ""),
    );
const names = fc.constantFrom(
  "Gullhår",
  "Kari",
  "Ask",
  "Åse",
  "Dømesen",
  "Per",
  "Even",
  "Nyåsen",
  "Öberg",
  "Zlatka",
);
const numbers = fc.constantFrom("912 34 567", "01017012345", "0571", "200-34");
const away = (said: string, redacted: string) =>
  placesGivenAway(readWords(said), redacted, readWords("")).map(({ start, end }) => said.slice(start, end));

describe("words that every text has", () => {
  it("are never taken, alone or in a row, whatever is redacted", () => {
    fc.assert(
      fc.property(row(1), row(1), row(0), (words, before, after) => {
        const said = `${before}${words}${after}`;
        expect(away(said, words)).toEqual([]);
        expect(givesAway(said, [words], "")).toBe(false);
        const whole = { texts: [words], why: "confidential" as const };
        const hidden = { contributionId: "", whole, redacted: [], shown: "", names: [] };
        expect(repeatFinder([said])(hidden)).toEqual([]);
      }),
    );
  });

  it.each([
    [
      "a beginning's capital is no name",
      "Det er Gullhår som ropar kvar kveld",
      "Det er rett at det ropar",
      [],
    ],
    [
      "three words of a long one",
      "ho er i det heile ikkje frisk nok til å vere der",
      "Ikkje i det heile.",
      [],
    ],
    [
      "a word with the capital of its sentence",
      "Naboen ropar stygt til alle barna kvar kveld",
      "Ein nabo, naboen.",
      [],
    ],
  ])("%s", (_, redacted, said, found) => {
    expect(away(said, redacted)).toEqual(found);
  });
});

describe("a name or a number", () => {
  it("is always taken, wherever it stands in what is redacted and in what is said", () => {
    fc.assert(
      fc.property(
        row(0),
        fc.oneof(names, numbers),
        row(0),
        row(0),
        row(0),
        (before, told, after, ...around) => {
          const redacted = `${before.replace(/[.:,] $/, " ")}${told} ${after}`;
          const [first, last] = around;
          const said = `${first}${told} ${last}`;
          expect(away(said, redacted).join(" ")).toContain(told.split(/[ /-]/).at(0));
          expect(givesAway(said, [redacted], "")).toBe(true);
        },
      ),
    );
  });
});

it("a name is taken where it is written small too", () => {
  expect(away("Skriv: gullhår@dome.example.", "skriv til Gullhår om støy kvar kveld")).toEqual(["gullhår"]);
});

it("a longer row is a quotation where a single word of it is not the language's", () => {
  const redacted = "ho er ikkje frisk nok til å vere der";
  expect(away("Vi les at ho er ikkje frisk nok til dette.", redacted)).toEqual(["ho er ikkje frisk nok til"]);
  expect(away("Dei er ikkje frisk.", redacted)).toEqual([]);
});
