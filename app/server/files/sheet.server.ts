/**
 * The cells of a table that somebody hands in, as text: CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252, or
 * the first sheet of a workbook (XLSX). A workbook is measured before it is read: by its directory, which must be the whole of what
 * the file holds, then by inflating each part no further than it says, then by the furthest cell that any of them names. A formula is the text of its result.
 */
import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { storable } from "~/domain/kernel/input.ts";
import { isBomb, isContiguous, unpack, zipEntries } from "./zip.ts";

export type TableLimits = { rows: number; columns: number; cell: number; bytes: number };
export type TableRefusal =
  /** neither a table of text nor a workbook */
  | "not_a_table"
  /** the file itself, or what it holds */
  | "too_large"
  | "too_many_rows";
/** `wider`: something stood in columns beyond those that are read. */
export type Cells = { ok: true; rows: string[][]; wider?: true } | { ok: false; code: TableRefusal };

/** So many characters are kept of a whole file. */
const mostText = 20_000_000;
/** So much do the parts of a workbook hold together, inflated. */
const mostInflated = 40 * 1024 * 1024;
const refuse = (code: TableRefusal): Cells => ({ ok: false, code });

export async function readCells(bytes: Uint8Array, limits: TableLimits): Promise<Cells> {
  if (bytes.byteLength > limits.bytes) return refuse("too_large");
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const read = isZip ? await readWorkbook(Buffer.from(bytes), limits) : readText(bytes, limits);
  if (!Array.isArray(read)) return refuse(read);
  const isWider = read.some((row) => row.slice(limits.columns).some((cell) => cell.trim() !== ""));
  const rows = read.map((row) =>
    row.slice(0, limits.columns).map((cell) => storable(cell.trim().slice(0, limits.cell))),
  );
  const isBlank = (row: string[] | undefined) => row?.every((cell) => cell === "") === true;
  // Those between others stay: a row is named by its number in the file.
  while (isBlank(rows.at(-1))) rows.pop();
  while (isBlank(rows[0])) rows.shift();
  if (rows.length > limits.rows + 1) return refuse("too_many_rows");
  const text = rows.reduce((sum, row) => sum + row.reduce((all, cell) => all + cell.length, 0), 0);
  if (text > mostText) return refuse("too_large");
  if (!rows.some((row) => row.some((cell) => cell !== ""))) return refuse("not_a_table");
  return { ok: true, rows, ...(isWider && { wider: true }) };
}

function readText(bytes: Uint8Array, { rows }: TableLimits): string[][] | TableRefusal {
  const [text, said] = withoutDirective(decode(bytes));
  // What has a NUL in it is no text, whatever it is.
  if (text.includes("\0")) return "not_a_table";
  try {
    return parse(text, {
      ...{ bom: true, delimiter: said ?? separatorOf(text), to: rows + 2 },
      ...{ relax_quotes: true, relax_column_count: true, skip_empty_lines: false },
    }) as string[][];
  } catch {
    return "not_a_table";
  }
}

/** A first line that tells Excel what stands between cells (`sep=;`) is no row: Excel does not count it either. */
function withoutDirective(text: string): [text: string, separator?: string] {
  const [line, separator] = /^\uFEFF?"?sep=([;,\t|])"?(?:\r?\n|$)/i.exec(text) ?? [];
  return line === undefined ? [text] : [text.slice(line.length), separator];
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // As Excel writes it where nobody chose otherwise.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The one that stands most often in the first line, outside quotes. */
function separatorOf(text: string): string {
  const [line = ""] = text.replace(/"[^"]*"/g, "").split(/\r?\n/, 1);
  const count = (separator: string) => line.split(separator).length;
  const [first = ","] = [";", "\t", ","].sort((a, b) => count(b) - count(a));
  return first;
}

async function readWorkbook(bytes: Buffer, limits: TableLimits): Promise<string[][] | TableRefusal> {
  const entries = zipEntries(bytes, bytes.byteLength);
  if (!entries?.some(({ name }) => name === "xl/workbook.xml")) return "not_a_table";
  const inflated = entries.reduce((sum, { size }) => sum + size, 0);
  if (isBomb(entries, bytes.byteLength) || inflated > mostInflated) return "too_large";
  if (!isContiguous(bytes, entries)) return "not_a_table";
  const at = async (start: number, length: number) => bytes.subarray(start, start + length);
  try {
    for (const entry of entries) {
      // Throws where it is much longer than its directory says; what is short may be longer packed than it is.
      const content = await unpack(at, entry, Math.max(entry.size, entry.packed, 1));
      if (content.length !== entry.size) return "not_a_table";
      if (reachesFar(content.toString("latin1"), limits)) return "too_many_rows";
    }
    return (await readSheet(bytes)).map((row) => row.map(textOf));
  } catch {
    return "not_a_table";
  }
}

/**
 * A row or cell that is named far out would be padded up to with empty ones. Which part holds the sheet is for the workbook to
 * say, so each that has rows is looked at; a name in any other form than spreadsheets write is far out.
 */
function reachesFar(xml: string, { rows }: TableLimits): boolean {
  for (const [, attributes = ""] of xml.matchAll(rowOrCell)) {
    for (const [, said = ""] of attributes.matchAll(named)) {
      const [, row = ""] = /^["'][A-Z]{0,2}(\d{1,5})["']$/.exec(said) ?? [];
      if (row === "" || Number(row) > rows + 1000) return true;
    }
  }
  return false;
}
const rowOrCell = /<(?:[\w.-]+:)?(?:row|c)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
/** What stands behind `r=`. */
const named = /(?:^|[\s"'])r\s*=\s*("[^"]*"|'[^']*'|[^\s"']*)/g;

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
