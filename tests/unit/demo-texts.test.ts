import { expect, test } from "vitest";
import { checkTexts } from "#db/demo/texts/check.ts";
import { demo } from "#db/demo/texts/index.ts";

test("the texts of the demo fit together", () => {
  expect(checkTexts(demo)).toEqual([]);
});
