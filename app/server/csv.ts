import { dateIn, hourIn } from "~/domain/kernel/day.ts";

/** An instant as a spreadsheet reads it, by the clocks of a zone: 2026-05-07 09:30. */
export const csvInstant = (instant: string, timeZone: string): string =>
  `${dateIn(instant, timeZone)} ${hourIn(instant, timeZone)}`;

/** A line of CSV (RFC 4180): every cell quoted, and none that a spreadsheet would take for a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${inert(cell).replaceAll('"', '""')}"`).join(",")}\r\n`;
}

/** A CSV as a download, made as fast as it is read; its name says what it holds. */
export function csvAnswer(
  nameParts: readonly (string | undefined)[],
  lines: AsyncGenerator<string>,
): Response {
  const name = nameParts
    .filter(Boolean)
    .join("-")
    .replace(/[^\w.-]/g, "_");
  return new Response(streamOf(lines), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}

function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await texts.next();
      // the mark tells spreadsheets that it is UTF-8
      if (!done) controller.enqueue(encoder.encode(begun ? value : `\uFEFF${value}`));
      else controller.close();
      begun = true;
    },
    cancel: () => void texts.return(undefined),
  });
}

/** Cells that begin with = + - @, a tab or a line break get an apostrophe before them, as spreadsheets expect. */
const inert = (cell: string) => (/^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `'${cell}` : cell);
