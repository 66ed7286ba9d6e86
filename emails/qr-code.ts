/** A QR code drawn by cells, since mail programs hide images until they are asked for, and know no SVG. */
import { encode } from "uqr";
import { type Html, html } from "./html.ts";

/** Width and height of a module, and of the quiet around the code (four modules, ISO/IEC 18004), in pixels. */
const module = 4;
const quiet = 4 * module;
const table = html`role="presentation" cellpadding="0" cellspacing="0" border="0"`;

/** Each row is a table of its own: widths of one can't stretch another's. `label`: what it is, for those who don't see it. */
export function drawQrCode(value: string, label: string): Html {
  const { data, size } = encode(value, { ecc: "L", border: 0 });
  const width = size * module;
  return html`<table ${table} style="margin:0 0 18px"><tr><td role="img" aria-label="${label}" style="padding:${quiet}px;background:#ffffff;font-size:0;line-height:0">${data.map(
    (row) =>
      html`<table ${table} width="${width}" height="${module}"><tr>${runsOf(row).map(
        ({ on, length }) =>
          html`<td width="${length * module}" height="${module}" bgcolor="${on ? "#000000" : "#ffffff"}"></td>`,
      )}</tr></table>`,
  )}</td></tr></table>`;
}

/** Modules of the same colour beside each other, as one. */
function runsOf(row: readonly boolean[]): { on: boolean; length: number }[] {
  const runs: { on: boolean; length: number }[] = [];
  for (const on of row) {
    const last = runs.at(-1);
    if (last?.on === on) last.length++;
    else runs.push({ on, length: 1 });
  }
  return runs;
}
