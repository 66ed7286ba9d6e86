import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { givesAway } from "~/domain/contributions/giving-away.ts";
import { bar, barred, piecesOfPassage, publicWords, touchedWords } from "~/domain/contributions/redaction.ts";

const ground = { statute: "Lova", section: "§ 1", reason: "personleg" };
const other = { statute: "Lova", section: "§ 2", reason: "hemmeleg" };

const cut = (size: number) =>
  fc.tuple(fc.nat(size), fc.nat(size)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe("what the public reads of a passage", () => {
  it("is its characters that no redaction covers, in order, with a bar of one length for each run", () => {
    const cases = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .chain((body) =>
        fc.tuple(fc.constant(body), cut(body.length), fc.array(cut(body.length), { maxLength: 6 })),
      );
    fc.assert(
      fc.property(cases, ([body, passage, spans]) => {
        const redacted = spans.filter(({ start, end }) => start < end);
        const hides = (at: number) => redacted.some(({ start, end }) => start <= at && at < end);
        const read = publicWords([
          piecesOfPassage(
            body,
            passage,
            redacted.map((s) => ({ ...s, ground })),
          ),
        ]);
        const [text = ""] = read.text;
        const parts = barred(text, read.bars, 0);
        const open = [...Array(body.length).keys()].filter(
          (at) => at >= passage.start && at < passage.end && !hides(at),
        );
        expect(parts.filter((part) => typeof part === "string").join("")).toBe(
          open.map((at) => body[at]).join(""),
        );
        const runs = [...Array(body.length).keys()].filter(
          (at) =>
            at >= passage.start && at < passage.end && hides(at) && (at === passage.start || !hides(at - 1)),
        );
        expect(read.bars.length).toBe(runs.length);
        for (const { at } of read.bars) expect(text.slice(at, at + bar.length)).toBe(bar);
      }),
    );
  });

  it("names every ground of what overlaps, once", () => {
    const [pieces = []] = [
      piecesOfPassage("Ring Kari Døme i dag", { start: 0, end: 20 }, [
        { start: 5, end: 9, ground },
        { start: 7, end: 14, ground: other },
        { start: 9, end: 14, ground },
      ]),
    ];
    expect(pieces.map(({ text, grounds }) => [text, grounds.length])).toEqual([
      ["Ring ", 0],
      ["Kari Døme", 2],
      [" i dag", 0],
    ]);
  });

  it("shows bars that somebody drew himself as the words that they are", () => {
    const body = `${bar} er min strek, 912 34 567`;
    const { text, bars } = publicWords([
      piecesOfPassage(body, { start: 0, end: body.length }, [
        { start: body.length - 10, end: body.length, ground },
      ]),
    ]);
    expect(barred(text[0] ?? "", bars, 0)[0]).toBe(`${bar} er min strek, `);
  });
});

describe("something that is said elsewhere gives redacted words away", () => {
  const away = (said: string, redacted: string, shown = "") => givesAway(said, [redacted], shown);
  it("where it holds a name, a number or a short redaction", () => {
    expect(away("Klage frå Kari", "Kari Døme")).toBe(true);
    expect(away("Klage frå kari", "kari døme")).toBe(true);
    expect(away("Ring 91234567", "912 34 567")).toBe(true);
    expect(away("Ring 912 34 567", "34 567")).toBe(true);
    expect(away("Om naboen", "naboen")).toBe(true);
  });
  it("where it quotes three words in a row", () => {
    const redacted = "ho fekk ikkje svar frå kontoret på to år";
    expect(away("Ho fekk ikkje svar, seier dei", redacted)).toBe(true);
    expect(away("Svar på søknader", redacted)).toBe(false);
  });
  it("not where the public reads the same words anyway", () => {
    expect(away("Arkivet er tregt", "Arkivet", "Arkivet bruker lang tid")).toBe(false);
    expect(away("Kari om Arkivet", "Kari i Arkivet", "Arkivet bruker lang tid")).toBe(true);
  });
  it("also where only half a word is redacted", () => {
    const body = "Eg er Kari-Anne Dømesen.";
    expect(touchedWords(body, { start: 16, end: 19 })).toBe("Dømesen");
  });
});
