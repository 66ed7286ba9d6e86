/** An organisation that adds, corrects, is written to elsewhere, publishes less and ends its old link; and one that never sent it. */
import { type Browser, expect, type Page, test } from "@playwright/test";
import { announce, draftConsultation, foundForum } from "../support/founding.ts";
import { fill, type Journey, linkIn, openJourney, tick } from "../support/journey.ts";

let journey: Journey;
let ada: Page;
test.beforeAll(async ({ browser }) => {
  journey = await openJourney();
  ada = await (await browser.newContext()).newPage();
  await foundForum(journey, ada);
  await draftConsultation(journey, ada, "mind26");
  await announce(journey, ada, "mind26");
});
test.afterAll(async () => {
  await ada?.context().close();
  await journey?.stop();
});

const plain = async (browser: Browser) => (await browser.newContext({ javaScriptEnabled: false })).newPage();
const confirms = /\/confirm\//;
const opens = /\/link\//;
const button = (page: Page) => page.locator("main .btn").first();

async function give(page: Page, email: string): Promise<string> {
  await page.goto(`${journey.origin}/consultations/mind26/submit`);
  await fill(page.locator("form#submit"), {
    ...{ text: "The search is slwo.\n\nPublish the minutes.", organisation: "Laget Døme", email },
  });
  await page.getByRole("button", { name: "Send input" }).click();
  return /\/track\/([^/?]+)/.exec(page.url())?.[1] ?? "";
}

test("changes of mind, by link and mail, without scripts", async ({ browser }) => {
  const [page, mail] = [await plain(browser), await plain(browser)];
  const old = "mind@dome-post.example";
  const ref = await give(page, old);
  const own = `${journey.origin}/track/${ref}`;

  await page.goto(`${own}/add?kind=correction`);
  await page.locator("#text").fill("The search is slow.\n\nPublish the minutes.");
  await button(page).click();
  await expect(page.locator("del")).toContainText("slwo");
  await expect(page.locator("ins")).toContainText("slow");
  await journey.mailed(old, /^Received: more on/);

  await page.goto(`${own}/choices`);
  await tick(page, "off", "organisation");
  await button(page).click();
  await expect(page.locator("main")).toContainText("We may publish the text and the organisation's name.");
  await mail.goto(linkIn(await journey.mailed(old, /^Confirm that we publish less/), confirms));
  await button(mail).click();
  await expect(mail.getByRole("heading", { level: 1 })).toHaveText(
    "We no longer publish the organisation's name",
  );
  await page.goto(own);
  await expect(page.locator("main")).toContainText("We may publish the text.");

  const next = "next@dome-post.example";
  await page.goto(`${own}/address`);
  await page.locator("#email").fill(next);
  await button(page).click();
  await mail.goto(linkIn(await journey.mailed(old, /^Another address/), confirms));
  await button(mail).click();
  await expect(mail.locator("main")).toContainText("still wait for the other address");
  await mail.goto(linkIn(await journey.mailed(next, /^May we write to you here/), confirms));
  await button(mail).click();
  await expect(mail.getByRole("heading", { level: 1 })).toHaveText("We write to the new address from now on");
  expect((await page.goto(own))?.status()).toBe(404);
  await page.goto(linkIn(await journey.mailed(next, /^Your new private link/), opens));
  await expect(page).toHaveURL(own);

  await page.goto(`${own}/new-link`);
  await button(page).click();
  await expect(page.locator("main")).toContainText("The old links have ended");
  await page.goto(linkIn(await journey.mailed(next, /^Your new private link/, 1), opens));
  await expect(page).toHaveURL(own);
});

test("somebody who never sent it says so, and the coordinator decides", async ({ browser }) => {
  const [page, mail] = [await plain(browser), await plain(browser)];
  const stranger = "stranger@dome-post.example";
  const ref = await give(page, stranger);
  await mail.goto(linkIn(await journey.mailed(stranger, new RegExp(`^Received: ${ref}`)), confirms));
  await button(mail).click();
  await expect(mail.getByRole("heading", { level: 1 })).toContainText("Your address is off");
  await page.goto(`${journey.origin}/track/${ref}`);
  await expect(page.locator("main")).toContainText("Nothing of it is public until we have looked at it");
  await ada.goto(`${journey.origin}/desk`);
  await ada.getByRole("link", { name: `Submission ${ref} may be from somebody else`, exact: true }).click();
  await ada.getByRole("button", { name: "Let it be public, but never with a name" }).click();
  await expect(ada.locator("main")).toContainText("Decided who it may be shown as from");
});
