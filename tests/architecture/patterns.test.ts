import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
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

/**
 * Each short piece of a text repeated until it is as long as it may be, with an end that does not fit: what can be repeated
 * in it is where a pattern has several ways.
 */
function worst(text: string, most: number): string[] {
  const texts: string[] = [];
  for (let at = 0; at < Math.min(text.length, 16); at++)
    for (const length of [1, 2]) {
      const unit = text.slice(at, at + length);
      const times = Math.floor((most - text.length) / length);
      if (unit.length === length && times > 0) texts.push(`${text.slice(0, at)}${unit.repeat(times)}\u0001!`);
    }
  return texts;
}

/** So many times what a plain pattern costs. */
const bound = 20;
/** Patterns that cost more by their nature and grow with the text no faster: how many times a plain one, and why. */
const dear: Record<string, { bound: number; why: string }> = {
  "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,5}\\p{L}{2,24}(?![\\p{L}\\p{N}-])":
    {
      bound: 60,
      why: "each sign may begin a name of 64 signs, which is looked through once",
    },
};

it("no pattern takes much longer over a text that was made for it than over any other", () => {
  expect(patterns.length).toBeGreaterThan(80);
  const runPlain = () => "a 1 ".repeat(length / 4).replace(/[\p{L}\p{N}]/gu, "");
  const plain = cpuOf(runPlain);
  const slow: string[] = [];
  const unfit: string[] = [];
  for (const { file, source, flags } of patterns) {
    const pattern = new RegExp(source, flags);
    const most = short[source]?.most ?? length;
    const times = dear[source]?.bound ?? bound;
    const made = repeats(source) ? fitting(source, flags).flatMap((text) => worst(text, most)) : [];
    if (repeats(source) && made.length === 0) unfit.push(source);
    const fixed = [...units, ...pairs].map((unit) => `${unit.repeat(most / unit.length)}\u0001!`);
    for (const text of new Set([...fixed, ...made])) {
      const run = () => text.replace(pattern, "");
      // The first time may have been another's fault, or the compiler's: then both are run again, one beside the other.
      const isSlow = cpuOf(run, { tries: 1 }) > times * plain && cpuOf(run) > times * cpuOf(runPlain);
      if (isSlow) slow.push(`${file}: /${source}/ over ${describe(text)} costs ${cpuOf(run)} µs`);
    }
  }
  expect(slow).toEqual([]);
  expect(unfit).toEqual([]);
}, 60_000);

const describe = (text: string) => `${JSON.stringify(text.slice(0, 30))} … (${text.length})`;
