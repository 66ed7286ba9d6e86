import { brotliCompressSync } from "node:zlib";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { languages } from "../../app/i18n/languages.ts";
import { violationsOn } from "../support/axe.ts";
import { type Forum, startForum } from "../support/forum.ts";
import { listRoutes } from "../support/route-table.ts";
import { become, crawl, type Found } from "./crawl.ts";
import { lookedAtByLink, lookedAtElsewhere } from "./elsewhere.ts";

// Each worker has a forum of its own, so two can look at once.
test.describe.configure({ mode: "parallel" });

let forum: Forum;
let patterns: string[];
/** those of them that show a page, and don't only answer a form, a program or a link */
let pages: string[];

test.beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
  const routes = await listRoutes();
  const patternsOf = (those: typeof routes) => [
    ...new Set(those.map(({ path }) => path.replace(/(.)\/$/, "$1"))),
  ];
  patterns = patternsOf(routes);
  pages = patternsOf(routes.filter(({ source }) => source.includes("export default")));
});
test.afterAll(() => forum?.stop());

/** Who reads, and where he begins. Names are those of the demo. */
const readers = [
  { who: "a visitor", start: "/" },
  { who: "a coordinator", name: "Koordinator Døme", start: "/desk" },
  { who: "an approver", name: "Godkjennar Døme", start: "/desk" },
  { who: "an owner", name: "Digitalrådgivar Døme", start: "/desk" },
  { who: "an administrator", name: "Administrator Døme", start: "/desk" },
  { who: "a facilitator", name: "Møteleiar Døme", start: "/desk" },
] as const;

async function contextOf(
  browser: Browser,
  reader: (typeof readers)[number],
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  if ("name" in reader) await become(await context.newPage(), forum.origin, reader.name);
  return context;
}

const crawls = new Map<string, Promise<Found[]>>();

/** What a reader reaches, at most two pages of a pattern: found once for each worker. */
async function pagesOf(context: BrowserContext, reader: (typeof readers)[number]): Promise<Found[]> {
  const known = crawls.get(reader.who) ?? crawl(context.request, forum.origin, reader.start, patterns, 2);
  crawls.set(reader.who, known);
  const found = await known;
  return "name" in reader ? found.filter((f) => f.path.startsWith("/desk")) : found;
}

/** The first page of each pattern. */
const oneEach = (found: Found[]) =>
  found.filter((page, at) => found.findIndex(({ pattern }) => pattern === page.pattern) === at);

/**
 * What axe judges by but the words: which elements stand where, how they look, what they are named by, and whether they say
 * anything; of what stands around the page and of the page itself.
 */
const shapesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shape = (elements: Element[]) =>
      elements
        .map((element) => {
          const named = ["class", "role", "type", "aria-hidden", "aria-current", "aria-label", "alt"];
          const said = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
          const values = named.map((name) => element.getAttribute(name) ?? "");
          return [element.tagName, ...element.getAttributeNames(), ...values, said].join(" ");
        })
        .join("\n");
    const inside = [...document.querySelectorAll("main, main *")];
    const around = [...document.querySelectorAll("*")].filter((element) => !element.closest("main"));
    return [shape(around), shape(inside)];
  });

/**
 * What axe finds where a reader comes, in one language. Staff of several roles come to much the same pages: one that has the
 * shape of a page that was held to axe before is not held to it again.
 */
async function faultsOn(page: Page, path: string, held: Set<string>): Promise<string[]> {
  await page.goto(forum.origin + path);
  const shapes = await shapesOf(page);
  if (shapes.every((shape) => held.has(shape))) return [];
  for (const shape of shapes) held.add(shape);
  return (await violationsOn(page)).map(
    (v) =>
      `${path}: ${v.id}: ${v.nodes
        .map((n) => n.target.join(" "))
        .slice(0, 3)
        .join(" · ")}`,
  );
}

const inLanguage = (path: string, language: string) =>
  `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;

const visitors = readers.filter((reader) => !("name" in reader));
const staff = readers.filter((reader) => "name" in reader);

const groups = [
  ["visitors", visitors],
  ["staff", staff],
] as const;

// Playwright gives each worker one half of the tests below, by their order; those of staff take the longest.
for (const language of languages)
  for (const [group, those] of groups)
    test(`axe finds nothing on what ${group} reach, without scripts, in ${language}`, async ({ browser }) => {
      test.setTimeout(900_000);
      const held = new Set<string>();
      const faults: string[] = [];
      for (const reader of those) {
        // axe needs scripts itself, so those of the pages are kept away instead.
        const context = await contextOf(browser, reader);
        await context.route(/\/assets\/.*\.js$/, (route) => route.abort());
        const page = await context.newPage();
        for (const { path } of oneEach(await pagesOf(context, reader)))
          faults.push(...(await faultsOn(page, inLanguage(path, language), held)));
        await context.close();
      }
      expect(faults).toEqual([]);
    });

for (const [group, those] of groups) {
  test(`axe finds nothing, no error is logged, with scripts, for ${group}`, async ({ browser }) => {
    test.setTimeout(900_000);
    const held = new Set<string>();
    const faults: string[] = [];
    for (const reader of those) {
      const context = await contextOf(browser, reader);
      context.on(
        "console",
        (message) => message.type() === "error" && faults.push(`${message.page()?.url()}: ${message.text()}`),
      );
      context.on("weberror", (error) => faults.push(`${error.page()?.url()}: ${error.error().message}`));
      const page = await context.newPage();
      for (const { path } of await pagesOf(context, reader))
        faults.push(...(await faultsOn(page, inLanguage(path, "nn"), held)));
      await context.close();
    }
    expect(faults).toEqual([]);
  });

  test(`nothing is wider than a narrow screen for ${group}`, async ({ browser }) => {
    test.setTimeout(600_000);
    const wide: string[] = [];
    for (const reader of those) {
      const context = await contextOf(browser, reader, { viewport: { width: 320, height: 640 } });
      const page = await context.newPage();
      for (const { path } of oneEach(await pagesOf(context, reader))) {
        await page.goto(forum.origin + inLanguage(path, "nn"));
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) wide.push(`${path}: ${over} px`);
      }
      await context.close();
    }
    expect(wide).toEqual([]);
  });
}

test("reading pages ship no executable script and weigh at most 60 KB compressed", async ({ browser }) => {
  const context = await browser.newContext();
  const weights = new Map<string, Promise<number>>();
  const weigh = (path: string) => {
    const known =
      weights.get(path) ??
      context.request.get(forum.origin + path).then(async (answer) => {
        const body = await answer.body();
        return path.endsWith(".woff2") ? body.length : brotliCompressSync(body).length;
      });
    weights.set(path, known);
    return known;
  };
  const wrong: string[] = [];
  const forms = ["/consultations/:slug/submit"];
  for (const { path, pattern } of await crawl(context.request, forum.origin, "/", patterns, 5)) {
    const answer = await context.request.get(forum.origin + path);
    const html = await answer.text();
    if (!forms.includes(pattern)) {
      // A block of data, for search engines, is not run.
      if (/<script\b(?! type="application\/ld\+json")/i.test(html)) wrong.push(`${path} ships a script`);
      if (!answer.headers()["content-security-policy"]?.includes("script-src 'none'"))
        wrong.push(`${path} allows scripts`);
    }
    const parts = [...html.matchAll(/<(?:link|img|script)\b[^>]*(?:href|src)="(\/[^"]+)"/g)].map((m) =>
      (m[1] ?? "").replaceAll("&amp;", "&"),
    );
    let total = brotliCompressSync(html).length;
    for (const part of new Set(parts.filter((p) => !p.includes("favicon")))) total += await weigh(part);
    if (total > 60 * 1024) wrong.push(`${path} weighs ${Math.round(total / 1024)} KB`);
  }
  expect(wrong).toEqual([]);
  await context.close();
});

test("every page of the URL table is reached by somebody, or looked at elsewhere", async ({ browser }) => {
  test.setTimeout(300_000);
  const reached = new Set<string>();
  for (const reader of readers) {
    const context = await contextOf(browser, reader);
    await pagesOf(context, reader);
    for (const { pattern } of (await crawls.get(reader.who)) ?? []) reached.add(pattern);
    await context.close();
  }
  const elsewhere: string[] = [...lookedAtByLink, ...Object.keys(lookedAtElsewhere)];
  expect(pages.filter((pattern) => !reached.has(pattern) && !elsewhere.includes(pattern))).toEqual([]);
});
