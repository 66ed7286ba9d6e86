import { expect, it } from "vitest";
import { countWords, findingsOf, repeatsWords } from "~/domain/responses/response.ts";

const draft = {
  title: "Søket i eInnsyn",
  hasDisposition: true,
  dispositionEnded: false,
  needsDestination: false,
  reason: "ord ".repeat(20),
  destination: "",
  language: "nn",
  promise: null,
  today: "2026-04-21",
};
const members = { languages: [{ language: "nn" }], notCleared: 0, awaited: [], titleRepeats: 0 };

it.each([
  [{}, members, []],
  [{ title: "RND26-K7M4.3" }, members, ["title_missing"]],
  [{ dispositionEnded: true }, members, ["disposition_ended"]],
  [{ promise: { byOn: "2026-04-20" } }, members, ["promise_past"]],
  [{ promise: { byOn: "2026-04-21" } }, members, []],
  [{}, { ...members, titleRepeats: 1 }, ["title_repeats"]],
  [{ hasDisposition: false }, members, ["disposition_missing"]],
  [{ reason: " \n" }, members, ["reason_missing"]],
  [{ needsDestination: true, destination: " " }, members, ["destination_missing"]],
  [{ reason: "ord ".repeat(14) }, members, ["reason_thin"]],
  [{ reason: "ord ".repeat(15) }, members, []],
  [{}, { ...members, languages: [{ language: "nb" }] }, ["language_mismatch"]],
  [{}, { ...members, languages: [{ language: "nb" }, { language: "nn" }] }, ["language_mismatch"]],
  [{}, { ...members, notCleared: 1 }, ["members_not_cleared"]],
  [{}, { ...members, awaited: [{}] }, ["advice_awaited"]],
])("what is found before approval: %j", (change, those, found) => {
  expect(findingsOf({ ...draft, ...change }, those)).toEqual(found);
});

it("words are counted by the spaces between them", () => {
  expect(["", "  ", "eitt", " to  ord\n", "a\u00a0b"].map(countWords)).toEqual([0, 0, 1, 2, 2]);
});

it.each([
  ["its title, whatever its case and its marks", "Om «tregt SØK»: vi ser på det.", true],
  ["six of its words in a row", "Du skriv at arkivet aldri svarar på brev frå oss.", true],
  ["five in a row, as any text may", "Vi veit at arkivet aldri svarar på e-post.", false],
  ["a part of a word", "Eit tregt søkje er ikkje eit søk.", false],
  ["nothing of it", "Vi set i verk ei betring.", false],
])("a text repeats a contribution by %s", (_, text, repeats) => {
  const contribution = { title: "Tregt søk …", words: "Hugs at arkivet aldri svarar på brev frå oss." };
  expect(repeatsWords(text, contribution)).toBe(repeats);
});

it("a title of one word is the language's, and not its contributor's", () => {
  expect(repeatsWords("Vi ser på innsyn.", { title: "Innsyn", words: "Innsyn!" })).toBe(false);
});
