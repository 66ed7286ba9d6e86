import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA, and what axe holds to be good practice; it need not write down all that is right. */
const options: RunOptions = {
  resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

/** What axe finds wrong on a page as it stands: the rule's id, and the elements that it is wrong of. Our pages have no frames, so it runs in the page alone. */
export async function violationsOn(page: Page): Promise<AxeResults["violations"]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(
    (chosen) => (window as unknown as { axe: typeof import("axe-core") }).axe.run(chosen),
    options,
  );
  return violations;
}

/** The same as sentences: the rule's id and the first element. */
export const axeFaults = async (page: Page): Promise<string[]> =>
  (await violationsOn(page)).map(({ id, nodes }) => `${page.url()}: ${id}: ${nodes[0]?.html}`);
