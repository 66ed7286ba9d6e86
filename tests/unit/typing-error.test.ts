import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ResponseContent } from "~/domain/responses/response.ts";
import { tellingIn } from "~/domain/responses/telling-words.ts";
import { doubtsOf } from "~/domain/responses/typing-error.ts";
import { type Language, languages } from "~/i18n/languages.ts";
import { cpuBeside } from "../support/cost.ts";

const content = (reason: string, language = "nn", more: Partial<ResponseContent> = {}): ResponseContent => ({
  title: "Svaret",
  language,
  disposition: null,
  reason,
  destination: "",
  destinationBodyId: null,
  promise: null,
  members: [],
  correction: null,
  ...more,
});
const doubts = (before: string, after: string, language = "nn") =>
  doubtsOf(content(before, language), content(after, language)).map(({ part: _, ...doubt }) => doubt);
const figure = (before: string, after: string) => ({ kind: "figure", before, after });
const negation = (before: string, after: string) => ({ kind: "negation", before, after });

describe("what is called a typing error looks like more", () => {
  const long =
    "Arkivet tek det med i arbeidet før sommaren og seier frå til alle som har spurt om det".concat(
      " når arbeidet er ferdig",
    );
  it.each([
    [
      "en",
      "We reply to 12 of you in time for the winter",
      "We reply to 21 of you in time for the winter",
      [figure("12", "21")],
    ],
    [
      "en",
      "It is done by Monday 1 June as we said in the letter",
      "It is done by Monday 1 July as we said in the letter",
      [figure("June", "July")],
    ],
    [
      "nb",
      "Det koster 1 000,50 kroner å gjøre om på dette for alle",
      "Det koster 1 000,60 kroner å gjøre om på dette for alle",
      [figure("1 000,50", "1 000,60")],
    ],
    [
      "nb",
      "Vi svarer innen to uker fra den dagen du skrev til oss",
      "Vi svarer innen fem uker fra den dagen du skrev til oss",
      [figure("to", "fem")],
    ],
    [
      "sv",
      "Hälften, 50 %, av alla som skrev till oss har fått svar",
      "Hälften, 50, av alla som skrev till oss har fått svar",
      [figure("%", "")],
    ],
    [
      "en",
      "We will not build the search before the summer of next year",
      "We will now build the search before the summer of next year",
      [negation("not", "")],
    ],
    [
      "en",
      "You cant have it before the summer of this year, sorry",
      "You can have it before the summer of this year, sorry",
      [negation("cant", "")],
    ],
    [
      "nb",
      "Planen blir endret nå, før sommeren er over for de fleste",
      "Planen blir ikke endret nå, før sommeren er over for de fleste",
      [negation("", "ikke")],
    ],
    [
      "nn",
      "Planen blir ikkje endra no, før sommaren er over for dei fleste",
      "Planen blir endra no, før sommaren er over for dei fleste",
      [negation("ikkje", "")],
    ],
    [
      "sv",
      "Det ska inte byggas om innan sommaren är slut för de flesta",
      "Det ska byggas om innan sommaren är slut för de flesta",
      [negation("inte", "")],
    ],
    [
      "nb",
      "Vi er enige i at planen må bli endret i løpet av sommeren",
      "Vi er uenige i at planen må bli endret i løpet av sommeren",
      [negation("enige", "uenige")],
    ],
    [
      "sv",
      "Det är möjligt att ändra planen redan i år, om alla vill det",
      "Det är omöjligt att ändra planen redan i år, om alla vill det",
      [negation("möjligt", "omöjligt")],
    ],
    [
      "nn",
      long,
      long.replace(
        "sommaren og seier frå til alle som",
        "hausten, eller lèt det vere slik det har vore før, om vi",
      ),
      [{ kind: "words", changed: 12, of: 27 }],
    ],
    ["nn", "Det blir gjort", "Det blir droppa", [{ kind: "words", changed: 1, of: 3 }]],
  ])("%s: %s → %s", (language, before, after, found) => {
    expect(doubts(before, after, language)).toEqual(found);
  });

  it("and each part is looked at, own sentences too", () => {
    const before = content("Grunn", "nn", {
      title: "Søk i 12 arkiv",
      destination: "Nemnda tek det ikkje.",
      promise: { what: "Ein plan i mai", bodyId: "b", byOn: "2026-12-01" },
      members: [{ contributionId: "c", ownSentence: null }],
    });
    const after = {
      ...before,
      title: "Søk i 13 arkiv",
      destination: "Nemnda tek det.",
      promise: { what: "Ein plan i juni", bodyId: "b", byOn: "2026-12-01" },
      members: [{ contributionId: "c", ownSentence: "Nei." }],
    };
    expect(doubtsOf(before, after)).toEqual([
      { kind: "figure", part: "title", before: "12", after: "13" },
      { kind: "negation", part: "destination", before: "ikkje", after: "" },
      { kind: "figure", part: "promise", before: "mai", after: "juni" },
      { kind: "negation", part: "own", before: "", after: "Nei" },
    ]);
  });
});

describe("what looks like a typing error is not asked about", () => {
  it.each([
    ["nn", "Planen blir ikke endra i år", "Planen blir ikkje endra i år"],
    ["nn", "Det skjer mandag", "Det skjer måndag"],
    ["nn", "Vi gjer det no", "Vi gjer det mo"],
    ["en", "I do like it, its good", "I do like it, it's good"],
    ["en", "You can not have it", "You cannot have it"],
    ["nb", "ansvars området er vårt", "ansvarsområdet er vårt"],
    ["nb", "Det koster 1 000 kroner", "Det koster 1000 kroner"],
    ["sv", "Vi skriver tilll dig; snart", "Vi skriver till dig, snart"],
    ["en", "We recieve the letters of the members", "We receive the letters of the members"],
  ])("%s: %s → %s", (language, before, after) => {
    expect(doubts(before, after, language)).toEqual([]);
  });

  const letters = "abdefghijklmnoprstuvyåäöæø";
  const letter = fc.constantFrom(...letters);
  const word = fc.array(letter, { minLength: 1, maxLength: 9 }).map((all) => all.join(""));
  const wordsOf = fc.array(word, { minLength: 1, maxLength: 30 });
  const language = fc.constantFrom(...languages);
  const tells = (spoken: Language, ...words: string[]) => {
    const { negates, amount } = tellingIn(spoken);
    return words.some((one) => negates(one) || amount(one));
  };

  it("never a change of case", () => {
    fc.assert(
      fc.property(language, wordsOf, (spoken, words) => {
        const text = words.join(" ");
        expect(doubts(text, text.toUpperCase(), spoken)).toEqual([]);
        expect(doubts(text.toUpperCase(), text, spoken)).toEqual([]);
      }),
    );
  });

  it("never a change of how much space there is", () => {
    const space = fc.array(fc.constantFrom(" ", "\n", "\t", "\u00a0"), { minLength: 1, maxLength: 4 });
    const spaced = (words: string[], spaces: string[][]) =>
      words.map((one, at) => one + (spaces[at % spaces.length] ?? [" "]).join("")).join("");
    fc.assert(
      fc.property(
        language,
        fc.array(fc.oneof(word, fc.nat(99_999).map(String)), { minLength: 1, maxLength: 30 }),
        fc.array(space, { minLength: 1 }),
        fc.array(space, { minLength: 1 }),
        (spoken, words, some, others) => {
          expect(doubts(spaced(words, some), spaced(words, others), spoken)).toEqual([]);
        },
      ),
    );
  });

  it("never one letter of a word, or two that trade places, where no telling word is made or unmade", () => {
    fc.assert(
      fc.property(
        language,
        wordsOf,
        fc.nat(),
        fc.nat(),
        letter,
        fc.boolean(),
        (spoken, words, which, where, other, trade) => {
          const at = which % words.length;
          const was = [...(words[at] ?? "")];
          const place = where % was.length;
          const is = [...was];
          if (trade && place > 0) [is[place - 1], is[place]] = [was[place] ?? "", was[place - 1] ?? ""];
          else is[place] = other;
          fc.pre(!tells(spoken, was.join(""), is.join("")));
          const after = words.with(at, is.join(""));
          expect(doubts(words.join(" "), after.join(" "), spoken)).toEqual([]);
        },
      ),
    );
  });
});

it("any change of digits is asked about", () => {
  const text = fc.array(fc.constantFrom(..."0123456789 ,.:/-%aå½²"), { minLength: 1, maxLength: 60 });
  const digits = (all: string) => all.replace(/[^\p{N}]/gu, "");
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      text,
      text,
      fc.nat(),
      fc.constantFrom(..."0123456789"),
      (spoken, one, two, where, digit) => {
        const before = one.join("");
        const near = one.with(where % one.length, digit).join("");
        for (const after of [two.join(""), near]) {
          if (digits(before) === digits(after)) continue;
          expect(doubts(before, after, spoken).map(({ kind }) => kind)).toContain("figure");
        }
      },
    ),
    { numRuns: 2000 },
  );
});

it("a text of the greatest length takes a few times what one of half its length takes, whatever stands in it", () => {
  const pieces = ["1 000 ", "1,", "a’", "no ", "% ", "ein to tre "];
  for (const piece of pieces) {
    const doubting = (length: number) => {
      const text = piece.repeat(length).slice(0, length);
      return () => doubts(text, `${text.slice(1)}9`);
    };
    const [half, whole] = cpuBeside(doubting(10_000), doubting(20_000));
    expect(whole).toBeLessThan(8 * half);
  }
});
