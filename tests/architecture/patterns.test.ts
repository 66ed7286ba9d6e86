import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { expect, it } from "vitest";
import { titleLimit } from "~/domain/contributions/contribution.ts";
import { cpuBeside, cpuOf } from "../support/cost.ts";

/**
 * No pattern can be made to hang: each one that stands in the source is run over texts that make backtracking ones try every
 * way there is. One that costs many times what a plain one does is run over a part of the same text beside it: whatever it costs,
 * and however busy the machine is, it may grow with the text, and not with its square.
 */
const length = 8000;

/** Patterns that take the square of their input, which is short: the longest that they are given, and why. */
const short: Record<string, { most: number; why: string }> = {
  "(\\d+)\\.(\\d+)\\.(\\d+)\\.(\\d+)$": { most: 45, why: "it has passed as an IPv6 address" },
  "^-+|-+$": { most: 60, why: "a part of an address is cut before" },
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

/** What looks around takes nothing of a text itself; fast-check knows neither it nor flags. */
const lookAround = /\(\?<?[!=](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\\b/g;
/** What repeats nothing can't try several ways. */
const repeats = (source: string) => /[*+]|\{\d/.test(source);
/** Texts that fit a pattern, made from its source; none where that can't be done. */
function fitting(source: string, flags: string): string[] {
  try {
    const whole = new RegExp(source.replace(lookAround, ""), flags.replace(/[^u]/g, ""));
    return fc.sample(fc.stringMatching(whole, { size: "xsmall" }), { numRuns: 3, seed: 20260421 });
  } catch {
    return [];
  }
}

/** A beginning, then one piece over and over. */
type Made = { start: string; unit: string };

/** As long as it may be, with an end that does not fit. */
const textOf = ({ start, unit }: Made, most: number) =>
  `${start}${unit.repeat(Math.max(0, Math.floor((most - start.length) / unit.length)))}\u0001!`;

/** Each short piece of a text repeated: what can be repeated in it is where a pattern has several ways. */
function worst(text: string): Made[] {
  const made: Made[] = [];
  for (let at = 0; at < Math.min(text.length, 16); at++)
    for (const length of [1, 2]) {
      const unit = text.slice(at, at + length);
      if (unit.length === length) made.push({ start: text.slice(0, at), unit });
    }
  return made;
}

/** So many times what a plain pattern costs is worth a second look: the dearest here cost half as much again on a busy machine. */
const dear = 20;
/** Over a quarter of the text, what grows with it costs a quarter, and what grows with its square a sixteenth. */
const [part, growth] = [4, 8];

it("no pattern takes much longer over a text that was made for it than over any other", () => {
  expect(patterns.length).toBeGreaterThan(80);
  const plain = cpuOf(() => "a 1 ".repeat(length / 4).replace(/[\p{L}\p{N}]/gu, ""));
  const slow: string[] = [];
  const unfit: string[] = [];
  for (const { file, source, flags } of patterns) {
    const pattern = new RegExp(source, flags);
    const most = short[source]?.most ?? length;
    const made = repeats(source) ? fitting(source, flags).flatMap(worst) : [];
    if (repeats(source) && made.length === 0) unfit.push(source);
    const fixed = [...units, ...pairs].map((unit) => ({ start: "", unit }));
    for (const [text, one] of new Map([...fixed, ...made].map((one) => [textOf(one, most), one]))) {
      const run = () => text.replace(pattern, "");
      if (cpuOf(run, { tries: 1 }) <= dear * plain) continue;
      const less = textOf(one, most / part);
      const [whole, quarter] = cpuBeside(run, () => less.replace(pattern, ""));
      if (whole <= dear * plain || whole <= growth * quarter) continue;
      slow.push(
        `${file}: /${source}/ over ${describe(text)} costs ${whole} µs, and ${quarter} µs over a part`,
      );
    }
  }
  expect(slow).toEqual([]);
  expect(unfit).toEqual([]);
  // It waits for nothing: how long it takes is the machine's affair.
}, 600_000);

const describe = (text: string) => `${JSON.stringify(text.slice(0, 30))} … (${text.length})`;
