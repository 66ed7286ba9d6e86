/** Every page that a reader can reach by links, a few of each kind: so that a new page is looked at without being listed. */
import type { APIRequestContext, Page } from "@playwright/test";
import { matchPath } from "react-router";

export type Found = { path: string; pattern: string };

/** Which pattern of the URL table an address belongs to; the most specific one. */
export function patternOf(path: string, patterns: readonly string[]): string | undefined {
  const matches = patterns.filter(
    (pattern) => !pattern.endsWith("*") && matchPath(pattern, path.split("?")[0] ?? ""),
  );
  return matches.sort((a, b) => (a.match(/:/g)?.length ?? 0) - (b.match(/:/g)?.length ?? 0))[0];
}

/** Pages of a pattern that are read for their links only: one in another state leads to other pages. */
const more = 8;

/** Pages that the list of contributions leads to by its buttons, for two that are picked in it. */
async function pickedPages(request: APIRequestContext, origin: string, list: string, html: string) {
  const boxes = [...html.matchAll(/<input[^>]*name="refs"[^>]*>/g)].map(([box]) =>
    /value="([^"]+)"/.exec(box),
  );
  const picked = boxes.slice(0, 2).map((value) => ["refs", value?.[1] ?? ""]);
  const pages: string[] = [];
  for (const intent of picked.length > 0 ? ["clear", "aside", "move"] : []) {
    const answer = await request.post(origin + list, {
      data: new URLSearchParams([...picked, ["intent", intent]]).toString(),
      headers: { origin, "content-type": "application/x-www-form-urlencoded" },
      maxRedirects: 0,
    });
    const { location } = answer.headers();
    if (!location) throw new Error(`${intent} of ${list} leads nowhere: ${answer.status()}`);
    pages.push(location);
  }
  return pages;
}

/** Follows links from a start page, and the list's buttons that lead to a page; gives at most so many pages of a pattern. */
export async function crawl(
  request: APIRequestContext,
  origin: string,
  start: string,
  patterns: readonly string[],
  perPattern = 2,
): Promise<Found[]> {
  const found: Found[] = [];
  const seen = new Set([start]);
  const queue = [start];
  const read = new Map<string, number>();
  for (let path = queue.shift(); path; path = queue.shift()) {
    const pattern = patternOf(path, patterns);
    const before = read.get(pattern ?? "") ?? 0;
    if (!pattern || before >= perPattern + more) continue;
    read.set(pattern, before + 1);
    const answer = await request.get(origin + path);
    const { "content-type": type, "content-disposition": disposition } = answer.headers();
    if (!type?.startsWith("text/html") || disposition?.startsWith("attachment")) continue;
    if (answer.status() !== 200) throw new Error(`${path} is linked to and answers ${answer.status()}`);
    if (found.filter((f) => f.pattern === pattern).length < perPattern) found.push({ path, pattern });
    const html = await answer.text();
    const links = [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, href = ""]) =>
      href.replaceAll("&amp;", "&"),
    );
    if (pattern === "/desk/contributions" && before === 0)
      links.push(...(await pickedPages(request, origin, path, html)));
    for (const next of links) {
      if (seen.has(next) || /[?&]lang=|\/assets\/|\.(css|svg|woff2)/.test(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return found;
}

/** Signs in as a person of the demo, by one click. */
export async function become(page: Page, origin: string, name: string): Promise<void> {
  await page.goto(`${origin}/demo?lang=en`);
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await page.waitForURL(/\/desk/);
}
