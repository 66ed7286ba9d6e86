/** A line of CSV (RFC 4180): every cell quoted, and none that a spreadsheet would take for a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${inert(cell).replaceAll('"', '""')}"`).join(",")}\r\n`;
}

/** Cells that begin with = + - @, a tab or a line break get an apostrophe before them, as spreadsheets expect. */
const inert = (cell: string) => (/^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `'${cell}` : cell);
