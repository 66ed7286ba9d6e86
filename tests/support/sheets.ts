/** Small workbooks, as spreadsheet programs write them. */
import { type Entry, zip } from "./files.ts";

const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const text = (cell: string) => cell.replace(/[&<>"]|[^ -~]/gu, (sign) => `&#${sign.codePointAt(0)};`);
/** A cell by its place; `=SUM(1)|2` is a formula and its result. */
function cellOf(cell: string, column: number, row: number): string {
  const place = `${String.fromCharCode(65 + column)}${row + 1}`;
  const [formula = "", result] = cell.startsWith("=") ? cell.slice(1).split("|") : [];
  if (result !== undefined)
    return `<c r="${place}" t="str"><f>${text(formula)}</f><v>${text(result)}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t>${text(cell)}</t></is></c>`;
}

export const sheetOf = (rows: readonly (readonly string[])[]) =>
  `<worksheet ${ns}><sheetData>${rows
    .map((row, y) => `<row r="${y + 1}">${row.map((cell, x) => cellOf(cell, x, y)).join("")}</row>`)
    .join("")}</sheetData></worksheet>`;

export function xlsx(sheet: string, more: readonly Entry[] = []): Uint8Array {
  return zip([
    { name: "[Content_Types].xml", body: "<Types/>" },
    {
      name: "xl/workbook.xml",
      body: `<workbook ${ns} xmlns:r="${rel}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      body: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/sheet1.xml", body: sheet },
    ...more,
  ]);
}
