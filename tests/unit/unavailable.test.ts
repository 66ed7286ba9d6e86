import { expect, test } from "vitest";
import { isUnavailable } from "~/server/unavailable.ts";

const coded = (code: string, cause?: Error) => Object.assign(new Error("x", { cause }), { code });

test.each([
  "ECONNREFUSED",
  "57P01",
  "57P03",
  "08006",
  "53100",
  "SQLITE_FULL",
  "SQLITE_IOERR_WRITE",
  "SQLITE_BUSY",
])("%s means: try again later", (code) => {
  expect(isUnavailable(coded(code))).toBe(true);
  expect(isUnavailable(new Error("Failed query", { cause: coded(code) }))).toBe(true);
});

test.each(["23505", "SQLITE_CONSTRAINT_UNIQUE", "42703"])("%s is a bug", (code) => {
  expect(isUnavailable(coded(code))).toBe(false);
});

test("anything else is a bug", () => {
  expect(isUnavailable(new Error("x"))).toBe(false);
  expect(isUnavailable("ECONNREFUSED")).toBe(false);
});
