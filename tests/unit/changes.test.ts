import { expect, it } from "vitest";
import { wordChanges } from "~/domain/kernel/changes.ts";
import { isRewritten, textOf } from "~/domain/kernel/rewritten.ts";
import { changesBetween } from "~/domain/published/changes.ts";

const said = (before: string, after: string) =>
  wordChanges(before, after).map(({ kind, text }) => `${kind}: ${text}`);

it("tells what went and what came, word by word, and what stayed between them", () => {
  expect(said("Det kjem i mars.", "Det kjem i mai.")).toEqual([
    "same: Det kjem i ",
    "removed: mars",
    "added: mai",
    "same: .",
  ]);
  expect(said("Same.", "Same.")).toEqual(["same: Same."]);
});

it("gives a sentence of which most words are others whole, before and now, and leaves the others word by word", () => {
  const stays = "Vi tar med bindestrecken i nästa version.";
  expect(
    said(
      `${stays} Kommunerna kommer med 2028. Vi hör av oss.\nDet sägs i mars.`,
      `${stays} Kommunerna kommer inte med: det kräver en lag som inte finns.\nDet sägs i maj.`,
    ),
  ).toEqual([
    `same: ${stays} `,
    "removed: Kommunerna kommer med 2028. Vi hör av oss.",
    "added: Kommunerna kommer inte med: det kräver en lag som inte finns.",
    "same: \nDet sägs i ",
    "removed: mars",
    "added: maj",
    "same: .",
  ]);
  // a word here and a word there
  const few = said("Arkivet svarar alle i mars, som lova.", "Arkivet svarar fleire i mai, som lova.");
  expect(few).toHaveLength(7);
});

it("keeps every letter of both texts, however long and different they are", () => {
  const text = (word: string) => Array.from({ length: 3000 }, (_, n) => `${word}${n}`).join(" ");
  for (const [before, after] of [
    ["Ei linje.\n\nEi til.", "Ei linje.\nEi til, og ei til."],
    ["", "Ny."],
    ["Han kom, såg  og vann alt. \n Slutt", "Ho kom, vann så og tapte mest\n"],
    [text("før"), text("etter")],
  ] as const) {
    const pieces = wordChanges(before, after);
    const joined = (not: string) =>
      pieces
        .filter(({ kind }) => kind !== not)
        .map((piece) => piece.text)
        .join("");
    expect([joined("added"), joined("removed")]).toEqual([before, after]);
  }
});

it("calls a text written anew where most of its words are others, and gives both whole", () => {
  const before = "Arkivet tek søket med i arbeidet før sommaren, og ser på det att i haust.";
  const after = "Departementet har bestemt at planen ikkje blir endra no, sidan pengane er brukte.";
  const anew = wordChanges(before, after);
  expect(isRewritten(anew)).toBe(true);
  expect([textOf(anew, "before"), textOf(anew, "after")]).toEqual([before, after]);
  expect(isRewritten(wordChanges(before, before.replace("haust", "vinter")))).toBe(false);
  // two words for one are read at a glance
  expect(isRewritten(wordChanges("Svaret", "Eit anna ord"))).toBe(false);
  expect(isRewritten(wordChanges("", after))).toBe(false);
});

it("takes an outcome for the same in whatever order its languages are kept", () => {
  const text = { title: "", reason: "", destination: "", destinationBody: null, promise: null };
  const of = (label: Record<string, string>) => ({ ...text, disposition: { key: "not", label } });
  expect(changesBetween(of({ nn: "nei", en: "no" }), of({ en: "no", nn: "nei" })).outcome).toBeNull();
});

it("sets choices side by side, and only what differs", () => {
  const text = {
    title: "Svaret",
    reason: "Grunnen.",
    destination: "",
    disposition: { key: "not", label: { nn: "nei" } },
    destinationBody: null,
    promise: null,
  };
  expect(changesBetween(text, text)).toEqual({
    words: [],
    outcome: null,
    destinationBody: null,
    promiseBody: null,
    promiseBy: null,
  });
  const body = { slug: "arkiv", name: { nn: "Arkivet" } };
  const after = {
    ...text,
    disposition: { key: "within", label: { nn: "ja" } },
    promise: { what: "Ei liste", body, byOn: "2026-09-01" },
  };
  expect(changesBetween(text, after)).toMatchObject({
    words: [{ part: "promise" }],
    outcome: { before: { nn: "nei" }, after: { nn: "ja" } },
    promiseBody: { before: null, after: { nn: "Arkivet" } },
    promiseBy: { before: null, after: "2026-09-01" },
  });
});
