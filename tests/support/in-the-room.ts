/** People in a room with their telephones: what journeys at tables have in common. */
import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { become } from "../matrix/crawl.ts";

/** The meeting of the example that is played through. */
export const meeting = "/desk/meetings/einnsyn-forst";
export const handset = { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true };

export async function someone(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return (await browser.newContext({ locale: "en", ...options })).newPage();
}
/** Somebody of the example's staff. */
export async function staff(browser: Browser, origin: string, name = "Koordinator Døme"): Promise<Page> {
  const page = await someone(browser);
  await become(page, origin, name);
  return page;
}

export const heading = (page: Page) => page.getByRole("heading", { level: 1 });
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" }).press("Enter");
export const follow = (page: Page, name: string | RegExp) =>
  page.getByRole("link", { name, exact: typeof name === "string" }).press("Enter");
/** The page and its rows are kept on the device by now: it opens without a network. The worker is active from the moment it takes hold, activated once it has. */
export const isKept = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== "activated")
      await new Promise((changed) => active?.addEventListener("statechange", changed, { once: true }));
  });
export const points = (page: Page) =>
  page.getByRole("list", { name: "Points, oldest first" }).locator(".words");

/** What is on the sheets of a table. */
export async function codesOf(desk: Page, origin: string, letter: string) {
  await desk.goto(`${origin + meeting}/room`);
  const open = desk.getByRole("button", { name: "Open the tables" });
  if (await open.isVisible()) await open.press("Enter");
  await expect(desk.getByRole("columnheader", { name: "Join code" })).toBeVisible();
  const names = await desk.getByRole("columnheader").allInnerTexts();
  const cells = desk.getByRole("row", { name: new RegExp(`^${letter} `) }).locator("th, td");
  const code = (column: string) => cells.nth(names.indexOf(column)).innerText();
  return { scribe: await code("Scribe's code"), join: await code("Join code") };
}
export async function sitDown(page: Page, origin: string, code: string) {
  await page.goto(`${origin}/live/${code}`);
  await press(page, "Join");
  await expect(page).toHaveURL(`${origin}/live/table`);
}
