/** What the cells of a file say: which column is what, by its head or by what stands in it, and what is wrong with each row. */
import { isLanguage } from "~/i18n/languages.ts";
import { email, line } from "../kernel/input.ts";
import { emailKey, mixesAlphabets, type Translated } from "../people/person.ts";
import { foldName, sortKeyOf } from "./contact.ts";
import { contactLimits } from "./forms.ts";
import {
  type ContactImport,
  fateOf,
  type ImportColumns,
  type ImportDefaults,
  type ImportField,
  type ReadRow,
  type RowProblem,
} from "./import.ts";
import { beforeWords, headWords, kindWords, languageWords } from "./import-words.ts";

/** Takes the cells of a file apart: are the first row's cells heads, and which column is what? */
export function recognise(cells: readonly string[][], defaults: ImportDefaults): ContactImport {
  const [first = []] = cells;
  const named = first.map((head) => headWords.get(foldName(head)) ?? null);
  const hasHeads = named.some(Boolean) && !first.some(isAddress);
  const rows = cells.slice(hasHeads ? 1 : 0).map((row) => [...row]);
  const width = Math.max(0, ...cells.slice(0, 200).map((row) => row.length));
  const columns: (ImportField | null)[] = Array.from(
    { length: width },
    (_, i) => (hasHeads && named[i]) || null,
  );
  // No field twice: the first holds.
  for (const [i, field] of columns.entries()) if (field && columns.indexOf(field) < i) columns[i] = null;
  if (!columns.includes("email")) setByContent(columns, rows, "email", isAddress);
  if (!columns.includes("kind")) setByContent(columns, rows, "kind", (cell) => kindWords.has(foldName(cell)));
  if (!columns.includes("language"))
    setByContent(columns, rows, "language", (cell) =>
      severalIn(cell).every((part) => languageWords.has(foldName(part))),
    );
  return { ...defaults, heads: hasHeads ? [...first] : [], rows, columns };
}

const isAddress = (cell: string) => cell.split("@").length === 2 && cell.includes(".") && !/\s/.test(cell);

/** The column of which most cells that say anything are of this sort. */
function setByContent(
  columns: (ImportField | null)[],
  rows: readonly string[][],
  field: ImportField,
  fits: (cell: string) => boolean,
): void {
  const at = columns.findIndex((known, i) => {
    if (known) return false;
    const said = rows.slice(0, 200).flatMap((row) => (row[i] ? [row[i] as string] : []));
    return said.length > 0 && said.filter(fits).length > said.length * 0.6;
  });
  if (at >= 0) columns[at] = field;
}

const lineOf = (max: number) => line(max);
const limited = {
  name: lineOf(contactLimits.name),
  organisation: lineOf(contactLimits.organisation),
  position: lineOf(contactLimits.position),
  area: lineOf(contactLimits.area),
  note: lineOf(contactLimits.note),
} as const;

export type KnownInterest = { slug: string; title: Translated };

/** What each row says, and what is wrong with it by itself or beside the rows before it. */
export function readRows(content: ContactImport, interests: readonly KnownInterest[]): ReadRow[] {
  const themes = new Map(
    interests.flatMap(({ slug, title }) =>
      [slug, ...Object.values(title)].map((name) => [foldName(name), slug] as const),
    ),
  );
  const seen = new Map<string, number>();
  const offset = content.heads.length > 0 ? 2 : 1;
  return content.rows.flatMap((cells, i) => {
    if (cells.every((cell) => cell === "")) return [];
    const row = readRow(cells, content.columns, i + offset, themes);
    const before = seen.get(row.emailKey);
    if (row.emailKey && before) row.problems.push({ code: "twin_row", row: before });
    // A row that is passed over takes its address from no other.
    else if (row.emailKey && fateOf(row) === "list") seen.set(row.emailKey, row.number);
    return [row];
  });
}

/** Several languages, with semicolons, bars or commas between them. */
const severalIn = (said: string) =>
  said
    .split(/[;|,]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Several themes have semicolons, bars or commas between them; a comma may be part of the name of one that is known. */
function themesIn(said: string, themes: ReadonlyMap<string, string>): string[] {
  const parts = said.split(/[;|]/).flatMap((part) => (themes.has(foldName(part)) ? part : part.split(",")));
  return parts.map(foldName).filter(Boolean);
}

function readRow(
  cells: readonly string[],
  columns: ImportColumns,
  number: number,
  themes: ReadonlyMap<string, string>,
): ReadRow {
  const problems: ReadRow["problems"] = [];
  const wrong = (code: RowProblem, said?: string) => void problems.push({ code, ...(said && { said }) });
  const cell = (field: ImportField) => cells[columns.indexOf(field)]?.trim() ?? "";
  const text = (field: keyof typeof limited, said: string): string | null => {
    const read = limited[field].safeParse(said);
    if (!read.success) problems.push({ code: "too_long", field, most: contactLimits[field] });
    return (read.success && read.data) || null;
  };
  const address = email.safeParse(cell("email"));
  if (cell("email") === "") wrong("no_email");
  else if (mixesAlphabets(cell("email"))) wrong("mixed_alphabets");
  else if (!address.success) wrong("bad_email");
  const name = text(
    "name",
    cell("name") || [cell("first_name"), cell("last_name")].filter(Boolean).join(" "),
  );
  const organisation = text("organisation", cell("organisation"));
  if (!name && !organisation) wrong("nobody");
  const kind = kindWords.get(foldName(cell("kind"))) ?? null;
  if (cell("kind") && !kind) wrong("unknown_kind", cell("kind"));
  const [first = "", ...rest] = severalIn(cell("language"));
  const language = languageWords.get(foldName(first)) ?? null;
  if (first && !isLanguage(language)) wrong("unknown_language", first);
  const others = [...rest, ...severalIn(cell("reads"))];
  const strange = others.filter((part) => !languageWords.has(foldName(part)));
  if (strange.length > 0) wrong("unknown_reads", strange.join("; "));
  const wanted = themesIn(cell("interests"), themes);
  const unknown = wanted.filter((theme) => !themes.has(theme));
  if (unknown.length > 0) wrong("unknown_theme", unknown.join("; "));
  const saysBefore = cell("was_before");
  const wasBefore = beforeWords.get(foldName(saysBefore)) ?? null;
  if (saysBefore && wasBefore === null) wrong("unknown_before", saysBefore);
  return {
    ...{ number, name, organisation, kind, language, wasBefore, problems },
    reads: [...new Set(others.flatMap((part) => languageWords.get(foldName(part)) ?? []))],
    email: address.success ? address.data : cell("email"),
    emailKey: address.success ? emailKey(address.data) : "",
    position: text("position", cell("position")),
    area: text("area", cell("area")),
    note: text("note", cell("note")),
    interests: [...new Set(wanted.flatMap((theme) => themes.get(theme) ?? []))],
    sortKey: sortKeyOf(organisation, name),
  };
}
