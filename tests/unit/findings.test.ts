import { expect, it } from "vitest";
import { countWords, findingsOf } from "~/domain/responses/response.ts";

const draft = {
  title: "Søket i eInnsyn",
  hasDisposition: true,
  dispositionEnded: false,
  needsDestination: false,
  reason: "ord ".repeat(20),
  destination: "",
  language: "nn",
  promise: null,
  correction: null,
  today: "2026-04-21",
};
const members = { languages: [{ language: "nn" }], notCleared: 0, awaited: [], titleRepeats: 0 };

it.each([
  [{}, members, []],
  [{ title: "RND26-K7M4.3" }, members, ["title_missing"]],
  [{ dispositionEnded: true }, members, ["disposition_ended"]],
  [{ promise: { byOn: "2026-04-20" } }, members, ["promise_past"]],
  [{ promise: { byOn: "2026-04-21" } }, members, []],
  [{ correction: { kind: "typing_error", note: "Kommaet.", substance: false, doubts: [] } }, members, []],
  [
    { correction: { kind: "typing_error", note: " ", substance: false, doubts: [] } },
    members,
    ["note_missing"],
  ],
  [
    { correction: { kind: "typing_error", note: "Alt.", substance: true, doubts: [] } },
    members,
    ["changes_substance"],
  ],
  [
    { correction: { kind: "typing_error", note: "Alt.", substance: true, doubts: [{}] } },
    members,
    ["changes_substance"],
  ],
  [
    { correction: { kind: "typing_error", note: "Tal.", substance: false, doubts: [{}] } },
    members,
    ["looks_substantive"],
  ],
  [{ correction: { kind: "substantive", note: "Alt.", substance: true, doubts: [] } }, members, []],
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
] as const)("what is found before approval: %j", (change, those, found) => {
  expect(findingsOf({ ...draft, ...change }, those)).toEqual(found);
});

it("words are counted by the spaces between them", () => {
  expect(["", "  ", "eitt", " to  ord\n", "a\u00a0b"].map(countWords)).toEqual([0, 0, 1, 2, 2]);
});
