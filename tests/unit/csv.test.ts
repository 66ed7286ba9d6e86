import { expect, it } from "vitest";
import { csvLine } from "~/server/csv.ts";

it.each(["=1+1", "+47", "-2", "@cmd", "\tx", "\rx", "＝1"])(
  "a cell that begins like a formula is inert: %j",
  (cell) => {
    expect(csvLine([cell])).toBe(`"'${cell}"\r\n`);
  },
);

it("quotes are doubled, and commas and line breaks stay inside their cell", () => {
  expect(csvLine(['a "b"', "c,d", "e\nf"])).toBe('"a ""b""","c,d","e\nf"\r\n');
});
