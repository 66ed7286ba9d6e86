import { expect, it } from "vitest";
import { nextPath } from "~/server/sign-in/next-path.ts";

it("after signing in one goes to a path of ours, whatever the link said", () => {
  expect(nextPath("/desk/intake?channel=letter")).toBe("/desk/intake?channel=letter");
  expect(nextPath("/desk?_data=x&a=1")).toBe("/desk?a=1");
  const outward = [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "\\\\evil",
    "javascript:alert(1)",
    "/..//evil.example",
    "",
    null,
  ];
  for (const wanted of outward) expect(nextPath(wanted)).toBe("/desk");
});
