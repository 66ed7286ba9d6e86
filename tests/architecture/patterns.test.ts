import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { titleLimit } from "~/domain/contributions/contribution.ts";
import { cpuOf } from "../support/cost.ts";

/**
 * No pattern can be made to hang: each one that stands in the source is run over texts that make backtracking ones try every
 * way there is, and may cost a few times what a plain one does. Twice the square of the length would be a thousand times.
 */
const length = 8000;

/** Patterns that take the square of their input, which is short: the longest that they are given, and why. */
const short: Record<string, { most: number; why: string }> = {
  "(\\d+)\\.(\\d+)\\.(\\d+)\\.(\\d+)$": { most: 45, why: "it has passed as an IPv6 address" },
  "[\\s,;:–—-]+$": { most: titleLimit + 1, why: "a proposed title has room for so many" },
};

type Pattern = { file: string; source: string; flags: string };

function patternsIn(file: string): Pattern[] {
  const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const flags = node.text.slice(end + 1).replace("y", "");
      found.push({ file, source: node.text.slice(1, end), flags: flags.includes("g") ? flags : `${flags}g` });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const patterns = ["app", "emails"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.tsx?$/.test(name))
  .flatMap(patternsIn);

const units = [
  "a",
  "A",
  "0",
  " ",
  "\n",
  "\t",
  ".",
  "-",
  "/",
  "@",
  "&",
  "=",
  "<",
  ">",
  '"',
  "{",
  "(",
  "[",
  "é",
];
const pairs = [
  "a ",
  "a.",
  "a-",
  "a@",
  "a/",
  "0 ",
  "0-",
  "0.",
  "A0",
  "\r\n",
  " \n",
  ". ",
  "ab",
  "</",
  "--",
  "{{",
  "+4",
];

it("no pattern takes much longer over a text that was made for it than over any other", () => {
  expect(patterns.length).toBeGreaterThan(80);
  const plain = cpuOf(() => "a 1 ".repeat(length / 4).replace(/[\p{L}\p{N}]/gu, ""));
  const slow: string[] = [];
  for (const { file, source, flags } of patterns) {
    const pattern = new RegExp(source, flags);
    const most = short[source]?.most ?? length;
    for (const unit of [...units, ...pairs]) {
      const text = `${unit.repeat(most / unit.length)}\u0001!`;
      const cost = cpuOf(() => text.replace(pattern, ""), { tries: 2 });
      if (cost > 20 * plain) slow.push(`${file}: /${source}/ over ${JSON.stringify(unit)} costs ${cost} µs`);
    }
  }
  expect(slow).toEqual([]);
});
