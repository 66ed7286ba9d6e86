import { expect, it } from "vitest";
import { csvInstant, csvLine } from "~/server/csv.ts";

it.each(["=1+1", "+47", "-2", "@cmd", "\tx", "\rx", "＝1"])(
  "a cell that begins like a formula is inert: %j",
  (cell) => {
    expect(csvLine([cell])).toBe(`"'${cell}"\r\n`);
  },
);

it("quotes are doubled, and commas and line breaks stay inside their cell", () => {
  expect(csvLine(['a "b"', "c,d", "e\nf"])).toBe('"a ""b""","c,d","e\nf"\r\n');
});

it("an instant is told by the clocks of its meeting, as a spreadsheet reads it", () => {
  expect(csvInstant("2026-05-06T22:30:00.000Z", "Europe/Oslo")).toBe("2026-05-07 00:30");
});
