import { brotliCompressSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, expect, test } from "@playwright/test";
import { languages } from "../../app/i18n/languages.ts";
import { type Forum, startForum } from "../support/forum.ts";
import { listRoutes } from "../support/route-table.ts";
import { become, crawl, type Found } from "./crawl.ts";

// Each worker has a forum of its own, so two can look at once.
test.describe.configure({ mode: "parallel" });

let forum: Forum;
let patterns: string[];

test.beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
  patterns = [...new Set((await listRoutes()).map((route) => route.path.replace(/(.)\/$/, "$1")))];
});
test.afterAll(() => forum?.stop());

/** Who reads, and where he begins. Names are those of the demo. */
const readers = [
  { who: "a visitor", start: "/" },
  { who: "a coordinator", name: "Koordinator Døme", start: "/desk" },
  { who: "an approver", name: "Godkjennar Døme", start: "/desk" },
  { who: "an owner", name: "Digitalrådgivar Døme", start: "/desk" },
  { who: "an administrator", name: "Administrator Døme", start: "/desk" },
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

async function pagesOf(
  context: BrowserContext,
  reader: (typeof readers)[number],
  perPattern = 1,
): Promise<Found[]> {
  const found = await crawl(context.request, forum.origin, reader.start, patterns, perPattern);
  return "name" in reader ? found.filter((f) => f.path.startsWith("/desk")) : found;
}

async function faultsOf(context: BrowserContext, path: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(forum.origin + path);
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  await page.close();
  return violations.map(
    (v) =>
      `${path}: ${v.id}: ${v.nodes
        .map((n) => n.target.join(" "))
        .slice(0, 3)
        .join(" · ")}`,
  );
}

const inLanguage = (path: string, language: string) =>
  `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;

for (const reader of readers) {
  for (const language of languages) {
    test(`axe finds nothing on what ${reader.who} reaches, without scripts, in ${language}`, async ({
      browser,
    }) => {
      test.setTimeout(600_000);
      // axe needs scripts itself, so those of the pages are kept away instead.
      const context = await contextOf(browser, reader);
      await context.route(/\/assets\/.*\.js$/, (route) => route.abort());
      const faults: string[] = [];
      for (const { path } of await pagesOf(context, reader))
        faults.push(...(await faultsOf(context, inLanguage(path, language))));
      expect(faults).toEqual([]);
      await context.close();
    });
  }

  test(`axe finds nothing, no error is logged, with scripts, for ${reader.who}`, async ({ browser }) => {
    test.setTimeout(600_000);
    const context = await contextOf(browser, reader);
    const faults: string[] = [];
    context.on(
      "console",
      (message) => message.type() === "error" && faults.push(`${message.page()?.url()}: ${message.text()}`),
    );
    context.on("weberror", (error) => faults.push(`${error.page()?.url()}: ${error.error().message}`));
    for (const { path } of await pagesOf(context, reader, 2))
      faults.push(...(await faultsOf(context, inLanguage(path, "nn"))));
    expect(faults).toEqual([]);
    await context.close();
  });

  test(`nothing is wider than a narrow screen for ${reader.who}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const context = await contextOf(browser, reader, { viewport: { width: 320, height: 640 } });
    const wide: string[] = [];
    for (const { path } of await pagesOf(context, reader)) {
      const page = await context.newPage();
      await page.goto(forum.origin + inLanguage(path, "nn"));
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) wide.push(`${path}: ${over} px`);
      await page.close();
    }
    expect(wide).toEqual([]);
    await context.close();
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

test("every page of the URL table is reached by somebody", async ({ browser }) => {
  test.setTimeout(300_000);
  const reached = new Set<string>();
  for (const reader of readers) {
    const context = await contextOf(browser, reader);
    for (const { pattern } of await crawl(context.request, forum.origin, reader.start, patterns))
      reached.add(pattern);
    await context.close();
  }
  // By a link in a mail or the log, by a form's answer, or not a page.
  const otherwise = [
    // the example asks no consultees, and keeps no segment, yet
    /\/consultees(\.csv|\/:ref)?$/,
    /\/segments\/:ref$/,
    /^\/setup/,
    /^\/link/,
    /^\/confirm/,
    /^\/invitation-list\/./,
    /^\/registration\/./,
    /\/import\/:ref$/,
    /^\/track\//,
    /^\/sign-in\/(code|second|set-up)/,
    /^\/demo/,
    /^\/sign-out/,
    /^\/logo/,
    /^\/theme/,
    /\/csv$/,
    /\/calendar\.ics$/,
    /\/copy(\.\w+)?$/,
    /\/files\//,
    /^\/desk\/(undo|restored)/,
    /^\/desk\/find$/,
    /\*$/,
  ];
  expect(
    patterns.filter((pattern) => !reached.has(pattern) && !otherwise.some((o) => o.test(pattern))),
  ).toEqual([]);
});
