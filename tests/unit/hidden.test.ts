/** Where a text repeats words that are hidden. */
import { describe, expect, it } from "vitest";
import { type HiddenWords, repeatFinder } from "~/domain/contributions/hidden.ts";

const nothing: HiddenWords = { contributionId: "", whole: null, redacted: [], shown: "", names: [] };
const ground = { statute: "Lov", section: "§ 1", reason: "privat" };
const places = (text: string, hidden: Partial<HiddenWords>) =>
  repeatFinder([text])({ ...nothing, ...hidden }).map(({ start, end }) => text.slice(start, end));

describe("of a text that is not public", () => {
  const whole = {
    why: "confidential" as const,
    texts: ["Tregt søk hos dei", "Hugs at arkivet aldri svarar på brev frå oss, skriv dei."],
  };
  it.each([
    [
      "its title, whatever its case and its marks",
      "Om «tregt SØK hos dei»: vi ser på det.",
      ["tregt SØK hos dei"],
    ],
    [
      "eight words in a row, with what stands between them",
      "Du skriv at arkivet aldri svarar på brev, frå oss, som er rett.",
      ["at arkivet aldri svarar på brev, frå oss"],
    ],
    ["no seven, as any text may", "Vi veit at arkivet aldri svarar på brev frå folk.", []],
    ["no part of a word", "Eit tregt søk hos deira er ikkje eit søk.", []],
    ["nothing of it", "Vi set i verk ei betring.", []],
  ])("%s", (_, text, found) => {
    expect(places(text, { whole })).toEqual(found);
  });

  it("no text of three words, which is the language's", () => {
    expect(places("Vi ser på innsyn i alt.", { whole: { ...whole, texts: ["Innsyn i alt"] } })).toEqual([]);
  });
});

describe("of redacted words", () => {
  const redacted = (words: string) => ({ redacted: [{ words, ground }] });
  it.each([
    ["a name, and each name of it", "Kari Døme ringde. Døme ventar.", "Kari Døme", ["Kari Døme", "Døme"]],
    ["a number, whatever stands between its digits", "Ring 91-23 45.67 no.", "912 34 567", ["91-23 45.67"]],
    [
      "two words of a few, not a short one alone",
      "Min mor er her, den sjuke mora.",
      "min sjuke mor",
      ["sjuke"],
    ],
    [
      "three in a row of many",
      "Ho er svolten og redd kvar kveld.",
      "barnet er svolten og redd i lag",
      ["svolten og redd"],
    ],
    ["with a soft hyphen in it", "Det er Gull\u00ADhår som ropar.", "Gullhår", ["Gull\u00ADhår"]],
  ])("%s", (_, text, words, found) => {
    expect(places(text, redacted(words))).toEqual(found);
  });

  it("nothing that the public reads in the same contribution anyway", () => {
    expect(places("Gullhår bur der.", { ...redacted("Gullhår"), shown: "Gullhår er nabo." })).toEqual([]);
  });
});

describe("of a name that is not published", () => {
  it.each([
    [
      "two names in a row, the last alone with a capital, in the genitive too",
      "Kari Anne Bergs brev: Berg bur ved eit berg.",
      ["Kari Anne Bergs", "Berg"],
    ],
    ["no first name alone", "Kari er ei anna.", []],
  ])("of a person: %s", (_, text, found) => {
    expect(places(text, { names: [{ name: "Kari Anne Berg", kind: "person" }] })).toEqual(found);
  });
  it("of a person, no last name that is part of the organisation's, which is named", () => {
    const names = [{ name: "Kari Berg", kind: "person" as const, shown: "Berg og dal" }];
    expect(places("Berg og dal har rett, seier Kari Berg.", { names })).toEqual(["Kari Berg"]);
  });
  it.each([
    ["Lag for open forvalting seier sitt.", "Lag for Open Forvalting", ["Lag for open forvalting"]],
    ["Eit lag for dei opne.", "Lag for Open Forvalting", []],
    ["Arkivforbundets syn er klart.", "Arkivforbundet", ["Arkivforbundets"]],
  ])("of an organisation, whole: %s", (text, name, found) => {
    expect(places(text, { names: [{ name, kind: "organisation" }] })).toEqual(found);
  });
});
