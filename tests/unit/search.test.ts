import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findTerms,
  indexWords,
  longestSearch,
  markTerms,
  passagesOf,
  readSearch,
  withBeginnings,
} from "~/domain/kernel/search.ts";

const terms = (raw: string) =>
  readSearch(raw).terms.map(({ words, beginning }) => words.join(" ") + (beginning ? "*" : ""));

describe("what somebody writes in a search box", () => {
  it("is words, beginnings and phrases; all else is text", () => {
    expect(terms('Arkivet søk* "opne data"')).toEqual(["arkivet", "søk*", "opne data"]);
    expect(terms("«opne data» “nye krav”")).toEqual(["opne data", "nye krav"]);
    expect(terms("RND26-K7M4.3")).toEqual(["rnd26 k7m4 3"]);
    expect(terms("arkiv AND NOT (krav) NEAR/3 words:x -y +z ^q")).toEqual([
      "arkiv",
      "and",
      "not",
      "krav",
      "near 3",
      "words x",
      "y",
      "z",
      "q",
    ]);
    expect(terms("50 % _ ' ; --")).toEqual(["50"]);
    expect(terms('"open to the end')).toEqual(["open", "to", "the", "end"]);
    expect(terms('"open dat*"')).toEqual(["open dat*"]);
  });

  it("says why it asks nothing", () => {
    expect(readSearch("  ").problem).toBe("empty");
    expect(readSearch("").problem).toBe("empty");
    expect(readSearch("a").problem).toBe("too_short");
    expect(readSearch("a* b").problem).toBe("too_short");
    expect(readSearch("?!").problem).toBe("too_short");
    expect(readSearch("plan 3").problem).toBeNull();
    expect(readSearch("x".repeat(longestSearch + 1)).problem).toBe("too_long");
    expect(readSearch("to ".repeat(13)).problem).toBe("too_long");
  });

  it("can be asked again for words that begin so", () => {
    expect(withBeginnings(readSearch('arkiv "opne data" eg').terms)).toBe('arkiv* "opne data" eg');
    expect(withBeginnings(readSearch("arkiv*").terms)).toBeNull();
    expect(withBeginnings(readSearch('"opne data"').terms)).toBeNull();
  });
});

describe("a word", () => {
  it("is the same in small and capital letters, composed or not, in Swedish and Norwegian letters, with or without accents", () => {
    const folded = (text: string) => indexWords([text])[0];
    expect(folded("MILJÖ")).toBe(folded("miljø"));
    expect(folded("a\u030Ar")).toBe(folded("År"));
    expect(folded("Ämbete")).toBe(folded("æmbete"));
    expect(folded("idé")).toBe(folded("ide"));
    expect(folded("forvalt\u00ADning")).toBe("forvaltning");
    expect(folded("år")).not.toBe(folded("ar"));
    expect(folded("sǿr")).toBe("sør");
    expect(folded("x".repeat(100))).toBe("x".repeat(60));
  });

  it("does not run from one text into the next", () => {
    expect(indexWords(["a b", null, "c"])).toEqual(["a", "b", "§", "c", "§"]);
    expect(readSearch("§ §k§contribution").terms).toEqual([
      { words: ["k", "contribution"], beginning: false },
    ]);
  });
});

describe("what is found", () => {
  const marked = (text: string, search: string) =>
    markTerms(text, readSearch(search).terms)
      .map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join("");

  it("is marked in the text as it stands there", () => {
    expect(marked("Søket er tregt, og SØK hjelper ikkje.", "søk*")).toBe(
      "[Søket] er tregt, og [SØK] hjelper ikkje.",
    );
    expect(marked("Opne data, ikkje data åleine", '"opne data"')).toBe("[Opne data], ikkje data åleine");
    expect(marked("<b>søk</b> & co", "søk b")).toBe("<[b]>[søk]</[b]> & co");
  });

  it("is shown with what stands around it, whole words only", () => {
    const long = `${"ord ".repeat(200)}arkivet er ope. ${"meir ".repeat(200)}`;
    const [passage, ...others] = passagesOf(long, readSearch("arkivet").terms);
    const text = passage?.pieces.map((piece) => piece.text).join("") ?? "";
    expect(others).toEqual([]);
    expect([passage?.cutBefore, passage?.cutAfter]).toEqual([true, true]);
    expect(text).toMatch(/^ord ord .*arkivet er ope\. meir.* meir$/);
    expect(text.length).toBeLessThan(300);
    expect(passagesOf("Kort.", readSearch("finst").terms)).toEqual([
      { pieces: [{ text: "Kort.", hit: false }], cutBefore: false, cutAfter: false },
    ]);
  });

  it("is the text itself, whatever the text and whatever was looked for", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.string({ unit: "binary" }),
        (text, search) => {
          const { terms } = readSearch(search);
          expect(
            markTerms(text, terms)
              .map((piece) => piece.text)
              .join(""),
          ).toBe(text);
          for (const { pieces } of passagesOf(text, terms))
            expect(text).toContain(pieces.map((piece) => piece.text).join(""));
        },
      ),
    );
  });

  it("finds each word of a text in that text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        for (const word of indexWords([text]).filter((one) => one !== "§")) {
          expect(findTerms(text, [{ words: [word], beginning: false }]).length).toBeGreaterThan(0);
        }
      }),
    );
  });

  // Abuse: no pattern takes over 50 ms on its largest input.
  it.each([
    ["quotes", '"'.repeat(longestSearch)],
    ["unclosed quotes and stars", '"*'.repeat(longestSearch / 2)],
    ["spaces", " ".repeat(longestSearch)],
    ["stars after a word", `ab${"*".repeat(longestSearch - 2)}`],
    ["marks", "\u0301".repeat(longestSearch)],
    ["joiners", "\u200D".repeat(longestSearch)],
  ])("reads %s in one go", (_, raw) => {
    const started = process.cpuUsage();
    for (let i = 0; i < 100; i++) readSearch(raw);
    const used = process.cpuUsage(started);
    expect((used.user + used.system) / 1000 / 100).toBeLessThan(50);
  });
});
