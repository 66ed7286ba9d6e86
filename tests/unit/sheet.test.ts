import { describe, expect, it } from "vitest";
import { readCells } from "~/server/files/sheet.server.ts";
import { zip } from "../support/files.ts";
import { sheetOf, xlsx } from "../support/sheets.ts";

const limits = { rows: 50, columns: 6, cell: 100, bytes: 100_000 };
const read = (bytes: Uint8Array) => readCells(bytes, limits);
const csv = (text: string) => read(new TextEncoder().encode(text));
const rows = [
  ["E-post", "Namn"],
  ["kari@laget.example", "Kåre Ødegård; leiar"],
];

describe("a table of text", () => {
  it.each([
    ["semicolons", 'E-post;Namn\r\nkari@laget.example;"Kåre Ødegård; leiar"\r\n'],
    ["commas", 'E-post,Namn\nkari@laget.example,"Kåre Ødegård; leiar"\n'],
    ["tabs and a byte order mark", "\uFEFFE-post\tNamn\nkari@laget.example\tKåre Ødegård; leiar"],
  ])("with %s is read", async (_what, text) => {
    expect(await csv(text)).toEqual({ ok: true, rows });
  });

  it.each([";", ","])(
    "whose first line names %s to Excel is read by that, without the line",
    async (separator) => {
      const cells = [
        ["E-post", "Namn"],
        ["kari@laget.example", "a;b,c"],
      ].map((row) => row.map((cell) => `"${cell}"`).join(separator));
      expect(await csv(`\uFEFFsep=${separator}\r\n${cells.join("\r\n")}`)).toEqual({
        ok: true,
        rows: [
          ["E-post", "Namn"],
          ["kari@laget.example", "a;b,c"],
        ],
      });
    },
  );

  it("in Windows-1252 or UTF-16 is read", async () => {
    const text = 'E-post;Namn\r\nkari@laget.example;"Kåre Ødegård; leiar"';
    expect(await read(new Uint8Array(Buffer.from(text, "latin1")))).toEqual({ ok: true, rows });
    expect(await read(new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le")))).toEqual({ ok: true, rows });
  });

  it("keeps a blank line between others, so that rows keep their numbers, and none before or after them", async () => {
    expect(await csv("\na;b\n\nc;d\n\n")).toEqual({ ok: true, rows: [["a", "b"], [""], ["c", "d"]] });
  });

  it("keeps a formula as the text that it is", async () => {
    expect(await csv('a;"=HYPERLINK(""https://lure.example"")"')).toEqual({
      ok: true,
      rows: [["a", '=HYPERLINK("https://lure.example")']],
    });
  });
});

describe("a workbook", () => {
  it("is read by its first sheet, formulas by their results", async () => {
    const sheet = sheetOf([
      ["E-post", "Namn"],
      ["kari@laget.example", "=A1|Kåre Ødegård; leiar"],
    ]);
    expect(await read(xlsx(sheet))).toEqual({ ok: true, rows });
  });

  it("that unpacks to far more than it weighs is refused before it is inflated", async () => {
    const bomb = xlsx(sheetOf([["a"]]), [{ name: "xl/media/x.bin", body: "x", says: 400 * 1024 * 1024 }]);
    expect(await read(bomb)).toEqual({ ok: false, code: "too_large" });
  });

  it("with a cell far out is refused, and not padded up to it", async () => {
    for (const place of ["XFD1048576", "A999999", "AAA1"])
      expect(await read(xlsx(sheetOf([["a"]]).replace('r="A1"', `r="${place}"`)))).toEqual({
        ok: false,
        code: "too_many_rows",
      });
  });

  it("whose rows and cells are named as spreadsheets do not is refused", async () => {
    const far = ["r='A99999999'", 'r="1e9"', 'r = "zzzz1"', "r=A1"];
    for (const name of far)
      expect(await read(xlsx(sheetOf([["a"]]).replace('r="A1"', name))), name).toMatchObject({ ok: false });
    const elsewhere = { name: "xl/other/s.xml", body: sheetOf([["a"]]).replace('r="A1"', "r='A99999999'") };
    expect(await read(xlsx(sheetOf([["a"]]), [elsewhere]))).toMatchObject({ code: "too_many_rows" });
  });

  it("with a part that its directory does not name is refused", async () => {
    const plain = Buffer.from(xlsx(sheetOf([["a"]])));
    const part = Buffer.from(zip([{ name: "xl/worksheets/sheet1.xml", body: "x" }]));
    const end = plain.length - 22;
    const start = plain.readUInt32LE(end + 16);
    const hidden = part.subarray(0, part.readUInt32LE(part.length - 6));
    const moved = Buffer.from(plain);
    moved.writeUInt32LE(start + hidden.length, end + 16);
    const whole = Buffer.concat([moved.subarray(0, start), hidden, moved.subarray(start)]);
    expect(await read(plain)).toMatchObject({ ok: true });
    expect(await read(whole)).toEqual({ ok: false, code: "not_a_table" });
  });

  it("whose part is longer than its directory says is refused", async () => {
    const sheet = sheetOf([["a".repeat(500)]]);
    const lying = zip([
      { name: "xl/workbook.xml", body: "<workbook/>" },
      { name: "xl/worksheets/sheet1.xml", body: sheet, says: 10 },
    ]);
    expect(await read(lying)).toEqual({ ok: false, code: "not_a_table" });
  });
});

describe("what is no table", () => {
  it("is refused: other files, archives, nothing, too much", async () => {
    const bytes = new Uint8Array(new Array(100_001).fill(97));
    expect(await read(bytes)).toEqual({ ok: false, code: "too_large" });
    expect(await csv("")).toEqual({ ok: false, code: "not_a_table" });
    expect(await csv("a\0b;c")).toEqual({ ok: false, code: "not_a_table" });
    expect(await read(zip([{ name: "word/document.xml", body: "<x/>" }]))).toEqual({
      ok: false,
      code: "not_a_table",
    });
    expect(await csv("a\n".repeat(60))).toEqual({ ok: false, code: "too_many_rows" });
  });

  it("is cut: columns and cells beyond what a list needs", async () => {
    const wide = await csv(`${"x;".repeat(30)}\n${"y".repeat(500)}`);
    expect(wide.ok && wide.rows.map((row) => [row.length, row[0]?.length])).toEqual([
      [6, 1],
      [1, 100],
    ]);
    // That columns go is told; blank ones are no loss.
    expect(wide).toMatchObject({ wider: true });
    expect(await csv(`a${";".repeat(30)}`)).not.toHaveProperty("wider");
  });
});
