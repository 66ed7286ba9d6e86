/** What only a browser shows of a table: what is in sight, a button that is pressed twice, what is meant without a network. */
import { type Browser, expect, type Page, test } from "@playwright/test";
import { become } from "../matrix/crawl.ts";
import { type Journey, openJourney } from "../support/journey.ts";

let journey: Journey;
test.beforeAll(async () => {
  journey = await openJourney({ DEMO: "1" });
});
test.afterAll(async () => {
  await journey?.stop();
});

const handset = { locale: "en", viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true };
async function sitDown(browser: Browser, code: string): Promise<Page> {
  const page = await (await browser.newContext(handset)).newPage();
  await page.goto(`${journey.origin}/live/${code}`);
  await page.getByRole("button", { name: "Join", exact: true }).press("Enter");
  await expect(page).toHaveURL(`${journey.origin}/live/table`);
  return page;
}
const points = (page: Page) => page.locator(".spoken > li > .words");

test("a scribe sees what he has just kept, once; what was meant without a network is said once, and answered while it is read back", async ({
  browser,
}) => {
  const desk = await (await browser.newContext({ locale: "en" })).newPage();
  await become(desk, journey.origin, "Koordinator Døme");
  await desk.goto(`${journey.origin}/desk/meetings/tala-om-innsyn/room`);
  const [forScribe = "", forOthers = ""] = await desk.locator("td .code").allInnerTexts();
  const scribe = await sitDown(browser, forScribe);
  const guest = await sitDown(browser, forOthers);
  const next = scribe.getByRole("textbox", { name: "Next point, in their words" });

  await test.step("the newest point stands above the field", async () => {
    for (let n = 1; n <= 8; n++) {
      await next.fill(`Punkt ${n}: søket må tole skrivefeil og gamle namn på etatar.`);
      await next.press("Enter");
      await expect(points(scribe)).toHaveCount(n);
    }
    const overlap = () =>
      scribe.evaluate(() => {
        const newest = document.querySelector(".spoken > li:last-child")?.getBoundingClientRect();
        const put = document.querySelector(".put")?.getBoundingClientRect();
        return newest && put ? Math.max(newest.bottom - put.top, put.bottom - innerHeight, -newest.top) : 1;
      });
    await expect.poll(overlap).toBeLessThanOrEqual(0);
    await expect(next).toBeFocused();
  });

  await test.step("who writes without a pause has each point in a line of its own", async () => {
    await scribe.keyboard.type("Fort skrive\nog meir\n");
    await expect(points(scribe)).toHaveCount(10);
    await expect(points(scribe).nth(8)).toHaveText("Fort skrive");
    await expect(points(scribe).nth(9)).toHaveText("og meir");
    await expect(next).toHaveValue("");
  });

  await test.step("a button that is pressed twice at once keeps one, and complains of nothing", async () => {
    await next.fill("Éin gong");
    await scribe.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>(".put button[type=submit]");
      for (const _ of [1, 2]) button?.click();
    });
    await expect(points(scribe)).toHaveCount(11);
    await expect(next).toHaveValue("");
    await expect(points(guest).filter({ hasText: "Éin gong" })).toHaveCount(1);
    await expect(scribe.locator(".err")).toHaveCount(0);
  });

  await test.step("what was meant waits on the phone, stands there once, and reaches the scribe", async () => {
    const point = guest.locator("#n-2");
    await guest.evaluate(async () => void (await navigator.serviceWorker.ready));
    await guest.context().setOffline(true);
    await point.getByRole("link", { name: /^That is not what I meant/ }).press("Enter");
    await guest.getByLabel("What you meant").fill("Namn på kommunar òg.");
    await guest.getByRole("button", { name: "Send to the scribe" }).press("Enter");
    await expect(point).toContainText("on this phone");
    await expect(guest.getByText("Namn på kommunar òg.")).toHaveCount(1);
    await expect(guest.getByRole("alert")).toHaveCount(0);
    await guest.context().setOffline(false);
    await expect(point).toContainText("The scribe has it");
    await expect(guest.getByText("Namn på kommunar òg.")).toHaveCount(1);
  });

  await test.step("the bar counts the ticks as they stand; what is taken up has to be ticked anew", async () => {
    await next.fill("Ikkje ferdig");
    await scribe.getByRole("button", { name: "Read back", exact: true }).press("Enter");
    await expect(scribe.getByLabel("Punkt 1:")).toBeInViewport();
    for (const n of [1, 2, 3]) await scribe.getByLabel(`Punkt ${n}:`).check();
    await expect(scribe.getByText("3 of 11 ticked.")).toBeVisible();
    await scribe.getByRole("link", { name: /^Use these words/ }).press("Enter");
    await scribe.getByLabel("In other words").fill("Punkt 2: namn på etatar og kommunar.");
    await scribe.getByRole("button", { name: "Save these words" }).press("Enter");
    await expect(scribe.getByText("2 of 11 ticked.")).toBeVisible();
    await expect(scribe.getByLabel("Punkt 2:")).not.toBeChecked();
    await expect(scribe.getByLabel("Punkt 3:")).toBeChecked();
    await scribe.getByRole("button", { name: "Write on", exact: true }).press("Enter");
    await expect(next).toHaveValue("Ikkje ferdig");
    await expect(scribe.getByText("confirmed", { exact: true })).toHaveCount(2);
  });

  await test.step("what somebody is writing when the table closes stays with him, and comes late if he sends it in", async () => {
    await guest.getByLabel("A point of your own").fill("Eg var midt i dette");
    await scribe.getByRole("button", { name: "Read back", exact: true }).press("Enter");
    await scribe.getByRole("button", { name: "The table agrees, close" }).press("Enter");
    await expect(scribe.getByText("Ikkje ferdig")).toBeVisible();
    await expect(guest.getByText("You were writing this when the table closed")).toBeVisible();
    await guest.reload();
    await expect(guest.getByText("Eg var midt i dette")).toBeVisible();
    await guest.getByRole("button", { name: "Send it in" }).press("Enter");
    await expect(guest.getByText(/^received late/)).toBeVisible();
    await expect(guest.getByRole("button", { name: "Send it in" })).toHaveCount(0);
  });
});
