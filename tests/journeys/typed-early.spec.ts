/** What is typed before a page's scripts run, and what a browser brings back, is still there when they do. */
import { expect, type Page, test } from "@playwright/test";
import { become } from "../matrix/crawl.ts";
import { type Journey, openJourney } from "../support/journey.ts";

let journey: Journey;
test.beforeAll(async () => {
  journey = await openJourney({ DEMO: "1" });
});
test.afterAll(() => journey?.stop());

const typed = "Fire ord til saman.";
const reason = (page: Page) => page.getByRole("textbox", { name: "Reason" });

async function openDraft(page: Page): Promise<string> {
  await become(page, journey.origin, "Koordinator Døme");
  await page.goto(`${journey.origin}/desk/responses?status=draft`);
  await page.locator('main a[href^="/desk/responses/"]').first().click();
  await expect(reason(page)).toBeVisible();
  return page.url();
}

test("words that were typed before the scripts came are kept, and counted", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
  const draft = await openDraft(page);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/entry\.client/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(draft, { waitUntil: "commit" });
  await reason(page).fill(typed);
  letGo();
  await expect(page.getByText(/^4 words/)).toBeVisible();
  await expect(reason(page)).toHaveValue(typed);
});

test("words that the browser brings back with its back button are kept", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await openDraft(page);
  await reason(page).fill(typed);
  await page.goto(`${journey.origin}/desk/responses`);
  await page.goBack();
  await expect(page.getByText(/^4 words/)).toBeVisible();
  await expect(reason(page)).toHaveValue(typed);
});
