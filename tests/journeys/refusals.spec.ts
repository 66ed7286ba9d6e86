/** Unknown, refused and failed: designed pages in four languages that say what happened and what to do. */
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import Database from "better-sqlite3";
import { errors as en } from "../../app/i18n/messages/en/errors.ts";
import { errors as nb } from "../../app/i18n/messages/nb/errors.ts";
import { errors as nn } from "../../app/i18n/messages/nn/errors.ts";
import { errors as sv } from "../../app/i18n/messages/sv/errors.ts";
import { become } from "../matrix/crawl.ts";
import { axeFaults } from "../support/axe.ts";
import { type Forum, startForum } from "../support/forum.ts";

const words = { en, nb, nn, sv };
const languages = Object.keys(words) as (keyof typeof words)[];

let forum: Forum;
test.beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
});
test.afterAll(() => forum?.stop());

const readerOf = async (browser: Browser, language: string) =>
  (await browser.newContext({ locale: language === "en" ? "en-GB" : language })).newPage();

/** A page of ours: named, in its language, with a way on. */
async function isDesigned(page: Page, language: keyof typeof words, kind: "notFound" | "foreign" | "failed") {
  const { title, lede } = words[language][kind];
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(page).toHaveTitle(new RegExp(`^${title.replaceAll(/[.?]/g, "\\$&")} · `));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByRole("main")).toContainText(lede);
  await expect(page.locator('a[href="/"], a[href^="/?lang="]').first()).toBeVisible();
}

const isAccessible = async (page: Page) => expect(await axeFaults(page)).toEqual([]);

for (const language of languages) {
  test(`an unknown page, in ${language}`, async ({ browser }) => {
    const page = await readerOf(browser, language);
    for (const path of [
      "/nothing/here",
      "/consultations/nothing",
      "/contributions/NONE-1",
      "/responses/99999",
    ]) {
      const answer = await page.goto(forum.origin + path);
      expect(answer?.status(), path).toBe(404);
      await isDesigned(page, language, "notFound");
    }
    await isAccessible(page);
    await page.context().close();
  });

  test(`a form from another site, in ${language}`, async ({ browser }) => {
    const page = await readerOf(browser, language);
    await page.route("http://evil.example/", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<form method="post" action="${forum.origin}/track"><input name="email" value="a@b.example"><button>Send</button></form>`,
      }),
    );
    await page.goto("http://evil.example/");
    const answered = page.waitForResponse(`${forum.origin}/track`);
    await page.getByRole("button", { name: "Send" }).click();
    expect((await answered).status()).toBe(403);
    await isDesigned(page, language, "foreign");
    await isAccessible(page);
    await page.context().close();
  });
}

test("a page that fails says so in four languages, with a number and without its reason", async ({
  browser,
}) => {
  const data = new Database(join(forum.dataDir, "gensvar.db"), { timeout: 5000 });
  data.exec("alter table published_commitments rename to put_away");
  try {
    for (const language of languages) {
      const page = await readerOf(browser, language);
      const answer = await page.goto(`${forum.origin}/commitments`);
      expect(answer?.status()).toBe(500);
      await isDesigned(page, language, "failed");
      await isAccessible(page);
      await expect(page.getByRole("main")).toContainText(answer?.headers()["x-request-id"] ?? "no number");
      expect(await page.content()).not.toMatch(/published_commitments|SqliteError|node_modules|\bat \//);
      await page.context().close();
    }
  } finally {
    data.exec("alter table put_away rename to published_commitments");
    data.close();
  }
});

test("what an owner may not see is like what does not exist", async ({ page }) => {
  await become(page, forum.origin, "Digitalrådgivar Døme");
  const without = (html: string, path: string) =>
    html
      .replaceAll(path, "…")
      .replaceAll(encodeURIComponent(path), "…")

      // Which pages there are is no secret, nor which of them run scripts; what is in them is.
      .replaceAll(/<script\b.*?<\/script>|<link rel="modulepreload"[^>]*>/gs, "");
  const see = async (path: string) => {
    const answer = await page.request.get(forum.origin + path);
    return { status: answer.status(), html: without(await answer.text(), path) };
  };
  const missing = await see("/desk/nothing-here");
  expect(missing.status).toBe(404);
  const closed = [
    "intake",
    "contributions",
    "responses",
    "responses/1",
    "mail",
    "people",
    "settings",
    "log",
    "consultations/new",
  ];
  for (const path of closed) expect(await see(`/desk/${path}`), path).toEqual(missing);
  // There is a first response; nobody who may not read it is told so.
  expect(await see("/desk/responses/1")).toEqual(await see("/desk/responses/99999"));
  const written = await page.request.post(`${forum.origin}/desk/people`, {
    form: { intent: "invite" },
    headers: { origin: forum.origin },
  });
  expect(written.status()).toBe(404);
});

test("the door of the demo is in the demo alone", async ({ page }) => {
  expect((await page.goto(`${forum.origin}/demo`))?.status()).toBe(200);
  const other = await startForum();
  try {
    for (const path of ["/demo", "/nothing/here"]) {
      expect((await page.goto(other.origin + path))?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(en.notFound.title);
    }
    const entered = await page.request.post(`${other.origin}/demo`, {
      form: { email: "administrator@host.example" },
      headers: { origin: other.origin },
    });
    expect(entered.status()).toBe(404);
  } finally {
    await other.stop();
  }
});
