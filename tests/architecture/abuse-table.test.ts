import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** `docs/abuse.md` says which test shows that an abuse is refused or survived. It names no test that there is not. */
const [tables = "", notYet = ""] = readFileSync("docs/abuse.md", "utf8").split("\n## Not there yet\n");
const sections = [...tables.matchAll(/^## (.+)\n([\s\S]*?)(?=^## |(?![\s\S]))/gm)].map(
  ([, title = "", body = ""]) => ({ title, rows: rowsOf(body) }),
);

/** The rows under a table's head: what, the file, the test's name. */
function rowsOf(body: string): { what: string; file: string; name: string }[] {
  const lines = body.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) => {
    const [what = "", file = "", name = ""] = line.split("|").slice(1).map(bare);
    return { what, file, name };
  });
}

function bare(cell: string): string {
  return cell.trim().replace(/^`(.*)`$/, "$1");
}

/** Whether a test of this name is run: one that is skipped, or merely spoken of, is none. */
function holds(source: string, name: string): boolean {
  const run = source.replace(/^\s*(\/\/|\*).*$/gm, "");
  if (/\b(it|test|describe)\.(skip|todo|skipIf|runIf|fails|fixme)\b/.test(run)) return false;
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(\\b(it|test)|\\))\\(\\s*(["'\`])${quoted}\\3\\s*,`).test(run);
}

describe("the table of abuses", () => {
  it("has the six parts, each with its tests, and says what is not there yet", () => {
    expect(sections.map(({ title }) => title)).toEqual([
      "Reading what is not yours",
      "Getting in",
      "Text and files",
      "Load and spam",
      "Work and time",
      "Faults",
    ]);
    for (const { title, rows } of sections) expect(rows.length, title).toBeGreaterThan(10);
    expect(notYet).toMatch(/^- /m);
  });

  it.each(sections)("names only tests that there are: $title", ({ rows }) => {
    const missing = rows.filter(
      ({ what, file, name }) =>
        what === "" || name === "" || !existsSync(file) || !holds(readFileSync(file, "utf8"), name),
    );
    expect(missing).toEqual([]);
  });

  it("knows a test by its name, also one of many, and none that is skipped", () => {
    expect(holds('it("is refused: 1 + 1", () => {', "is refused: 1 + 1")).toBe(true);
    expect(holds('it.each([\n  ["a", 1],\n])("%s is refused", (a) => {', "%s is refused")).toBe(true);
    expect(holds("test(\n  `in words`,\n  async () => {", "in words")).toBe(true);
    expect(holds('it.skip("is refused", () => {', "is refused")).toBe(false);
    expect(holds('it.skip.each([[1]])("is refused", () => {', "is refused")).toBe(false);
    expect(holds('// it("is refused", () => {', "is refused")).toBe(false);
  });
});
