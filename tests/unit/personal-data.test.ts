import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNorwegianNumber, isSwedishNumber } from "~/domain/contributions/person-numbers.ts";
import { findPersonalData, type PersonalDataKind } from "~/domain/contributions/personal-data.ts";

/** What is found in a text, by kind and words. */
const found = (text: string) =>
  findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

const two = (n: number) => String(n).padStart(2, "0");
const born = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
  year: fc.integer({ min: 0, max: 99 }),
  serial: fc.integer({ min: 0, max: 999 }),
  /** D-number, samordningsnummer */
  other: fc.boolean(),
});

/** Eleven digits with the check digits that belong to them, where there are any. */
const norwegian = born
  .map(({ day, month, year, serial, other }) => {
    const nine = `${two(day + (other ? 40 : 0))}${two(month)}${two(year)}${String(serial).padStart(3, "0")}`;
    const sum = (digits: string, weights: number[]) =>
      weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
    const first = (11 - (sum(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
    const second = (11 - (sum(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    return first < 10 && second < 10 ? `${nine}${first}${second}` : null;
  })
  .filter((digits) => digits !== null);
const swedish = born.map(({ day, month, year, serial, other }) => {
  const nine = `${two(year)}${two(month)}${two(day + (other ? 60 : 0))}${String(serial).padStart(3, "0")}`;
  const sum = [...nine].reduce((total, digit, at) => {
    const twice = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + Math.floor(twice / 10) + (twice % 10);
  }, 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
});
const around = fc.constantFrom(
  ["Nummeret mitt er ", "."],
  ["(", ")"],
  ["", ""],
  ["Født\n", "\nog slik."],
  ["«", "»"],
);
const digit = fc.integer({ min: 1, max: 9 });

describe("a number that a state gives to one person", () => {
  it("is found with its check digits, alone or in a text, with or without a space in it", () => {
    fc.assert(
      fc.property(norwegian, around, fc.constantFrom("", " ", "-"), (digits, [before, after], gap) => {
        const written = digits.slice(0, 6) + gap + digits.slice(6);
        expect(found(`${before}${written}${after}`)).toEqual([["identity_number", written]]);
      }),
    );
    fc.assert(
      fc.property(swedish, around, fc.constantFrom("-", "+", ""), (digits, [before, after], gap) => {
        for (const century of ["", "19"]) {
          const written = century + digits.slice(0, 6) + gap + digits.slice(6);
          expect(found(`${before}${written}${after}`)).toEqual([["identity_number", written]]);
        }
      }),
    );
  });

  it("is not found where one digit is another, or more digits follow", () => {
    fc.assert(
      fc.property(norwegian, fc.integer({ min: 0, max: 10 }), digit, (digits, at, by) => {
        const other = (Number(digits[at]) + by) % 10;
        if (other === Number(digits[at])) return;
        expect(isNorwegianNumber(digits.slice(0, at) + other + digits.slice(at + 1))).toBe(false);
      }),
    );
    fc.assert(
      fc.property(swedish, fc.integer({ min: 0, max: 9 }), digit, (digits, at, by) => {
        const other = (Number(digits[at]) + by) % 10;
        if (other === Number(digits[at])) return;
        expect(isSwedishNumber(digits.slice(0, at) + other + digits.slice(at + 1))).toBe(false);
      }),
    );
    fc.assert(
      fc.property(norwegian, digit, (digits, more) => {
        const twelve = `${digits}${more}`;
        // ... which may happen to make a Swedish one of it
        expect(found(twelve)).toEqual(isSwedishNumber(twelve) ? [["identity_number", twelve]] : []);
      }),
    );
  });
});

const eight = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 }).map((d) => d.join(""));

describe("a telephone number", () => {
  it("is found as it is written in Norway, in Sweden and from abroad", () => {
    const shapes = (n: string) => [
      `9${n.slice(0, 2)} ${n.slice(2, 4)} ${n.slice(4)}`,
      `2${n.slice(0, 1)} ${n.slice(1, 3)} ${n.slice(3, 5)} ${n.slice(5)}`,
      `4${n}`,
      `+47 4${n.slice(0, 2)} ${n.slice(2, 4)} ${n.slice(4)}`,
      `0047 4${n}`,
      `070-${n.slice(0, 3)} ${n.slice(3, 5)} ${n.slice(5)}`,
      `08-${n.slice(0, 3)} ${n.slice(3, 5)} ${n.slice(5)}`,
      `070${n}`,
      `+46 (0)8 ${n.slice(0, 3)} ${n.slice(3)}`,
      `+44 20 7${n.slice(0, 3)} ${n.slice(3)}`,
    ];
    fc.assert(
      fc.property(eight, around, (digits, [before, after]) => {
        // ... a mobile number may happen to be somebody's number too: it is pointed out all the same
        for (const written of shapes(digits))
          expect(found(`${before}${written}${after}`)).toEqual([
            [isSwedishNumber(written) ? "identity_number" : "telephone", written],
          ]);
      }),
    );
  });

  it("is not an amount, a day, a year, a case number or the number of an organisation", () => {
    for (const text of [
      "Det kosta 45 000 000 kroner i 2025.",
      "Det kosta kr 45000000, og 93 000 søkte.",
      "Frå 20260415 til 2026-04-15, sak 20231234.",
      "Sjå 2024/1234 og 24/11873-2.",
      "Organisasjonsnummer 923 609 016 og org.nr. 98765432.",
      "I 2023 2024 2025 og 2026.",
      "1 234 567 innbyggjarar, 12 345 678 kr",
      "Kl. 08 30 til 16 00, den 08.12.2024.",
      "ISBN 978-82-02-12345-6",
    ])
      expect(found(text), text).toEqual([]);
  });
});

describe("an address", () => {
  it("is found: of mail, of a street, of a place, of all together", () => {
    const cases: [string, PersonalDataKind, string][] = [
      ["Skriv til ola.dome+sak@post.dome.example, takk.", "email", "ola.dome+sak@post.dome.example"],
      ["Eg bur i Storgata 5B.", "address", "Storgata 5B"],
      ["Eg bur i Kong Dømes gate 22, 0160 Oslo.", "address", "Kong Dømes gate 22, 0160 Oslo"],
      ["Adressa er Dømevegen 101,\n2010 Strømmen", "address", "Dømevegen 101,\n2010 Strømmen"],
      [
        "Jag bor på Drottninggatan 12 A, 111 22 Stockholm.",
        "address",
        "Drottninggatan 12 A, 111 22 Stockholm",
      ],
      ["Dømegränd 3", "address", "Dømegränd 3"],
      ["Postboks 12, 5003 Bergen", "address", "5003 Bergen"],
      ["SE-11122 Stockholm", "address", "SE-11122 Stockholm"],
    ];
    for (const [text, kind, words] of cases) expect(found(text), text).toEqual([[kind, words]]);
  });

  it("is not a road, a year before a word, a plan or a place of work", () => {
    for (const text of [
      "Fylkesveg 7 er smal, og Riksvei 15 òg.",
      "I 2026 Noreg har ein plan.",
      "Sjå Handlingsplan 5, kapittel 3, 2024 Oslo.",
      "På veg 5 km mot nord. Vegen 5 er stengd.",
      "Alle gater 10 år fram.",
      "Gata 5 prosent dyrare",
      "Brukar @dome og e-post på dome.example",
    ])
      expect(found(text), text).toEqual([]);
  });
});

describe("what is found in any text", () => {
  const bits = fc.constantFrom(
    ..."0123456789 -.,@+()\nAaøÅ/".split(""),
    "gate ",
    "Storgata ",
    "912 34 567",
    "0160 Oslo",
    "kr ",
    "a@b.no",
  );
  it("lies within it, in order, without overlap; the same is found again", () => {
    fc.assert(
      fc.property(
        fc.array(bits, { maxLength: 60 }).map((parts) => parts.join("")),
        (text) => {
          let at = 0;
          for (const { start, end } of findPersonalData(text)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
          expect(findPersonalData(text)).toEqual(findPersonalData(text));
        },
      ),
    );
  });

  it("is nothing in what people wrote in the example forum", () => {
    const texts = ["open", "review"].flatMap((folder) =>
      readdirSync(join("db/demo/texts", folder)).map((name) =>
        readFileSync(join("db/demo/texts", folder, name), "utf8"),
      ),
    );
    expect(texts.flatMap(found).filter(([, words]) => !words?.includes(".example"))).toEqual([]);
  });

  it("takes time by the length of the text, whatever stands in it", () => {
    for (const bit of ["a", "A", "1", "1 ", "+1", "a.", "A ", "a@", "Storgata ", "0160 ", "A.a ", "@"]) {
      const spent = (length: number) => {
        const text = bit.repeat(Math.ceil(length / bit.length));
        const from = process.cpuUsage();
        findPersonalData(text);
        const { user, system } = process.cpuUsage(from);
        return (user + system) / 1000;
      };
      spent(2000);
      expect([bit, spent(200_000) < 2000]).toEqual([bit, true]);
    }
  });
});
