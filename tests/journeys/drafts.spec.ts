/** What is written in the form for written input is kept in the browser until it is received: by tab, and whatever answers. */
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { fill, type Journey, openJourney } from "../support/journey.ts";

let journey: Journey;
test.beforeAll(async () => {
  journey = await openJourney({ DEMO: "1" });
});
test.afterAll(() => journey?.stop());

const form = "/consultations/einnsyn-evaluering/submit";
const received = /\/track\/[A-Z0-9]+-\w+\/receipt(#\w+)?$/;
const bar = (page: Page) => page.getByRole("button", { name: "Delete what is kept" });
const text = (page: Page) => page.locator("#text");
const send = (page: Page) => page.getByRole("button", { name: "Send input" }).click();
const write = (page: Page, words: string) =>
  fill(page.locator("form#submit"), { text: words, organisation: "Laget Døme" });

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(journey.origin + form);
  // Its draft has been chosen, and what it holds been put back.
  await page.waitForFunction(() => sessionStorage.length > 0);
  await expect(bar(page)).toBeVisible();
  return page;
}

test("a draft outlives a reload, another language, and a lost connection", async ({ browser }) => {
  const page = await open(await browser.newContext());
  await write(page, "A long thought about minutes.");
  await page.reload();
  await expect(page.locator("#text")).toHaveValue("A long thought about minutes.");
  await expect(page.getByRole("status")).toContainText("We found what you wrote here earlier");
  await page.getByRole("link", { name: "Svenska" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "sv");
  await expect(page.locator("#text")).toHaveValue("A long thought about minutes.");
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.context().setOffline(true);
  await send(page);
  await expect(page.getByRole("status")).toContainText("You have no connection right now.");
  await page.context().setOffline(false);
  await page.route(/\/submit(\?|$)/, (route) => route.abort("connectionreset"));
  await send(page);
  await expect(page.getByRole("status")).toContainText("It could not be sent");
  await expect(page.locator("#text")).toHaveValue("A long thought about minutes.");
  await page.unroute(/\/submit(\?|$)/);
  await send(page);
  await expect(page).toHaveURL(received);
  await page.goto(`${journey.origin}${form}`);
  await expect(bar(page)).toBeVisible();
  await expect(page.locator("#text")).toHaveValue("");
  await page.context().close();
});

test("each tab has a draft of its own, and a new one takes up what was left last", async ({ browser }) => {
  const context = await browser.newContext();
  const one = await open(context);
  await write(one, "Written in the first tab.");
  const two = await open(context);
  await expect(text(two)).toHaveValue("");
  await write(two, "Written in the second tab.");
  for (const [page, words] of [
    [one, "Written in the first tab."],
    [two, "Written in the second tab."],
  ] as const) {
    await page.reload();
    await expect(text(page)).toHaveValue(words);
  }

  await send(two);
  await expect(two).toHaveURL(received);
  await one.close();
  const three = await open(context);
  await expect(text(three)).toHaveValue("Written in the first tab.");
  await send(three);
  await expect(three).toHaveURL(received);
  await three.close();
  const four = await open(context);
  await expect(text(four)).toHaveValue("");
  await context.close();
});

test("what is too large says what to do, and the words stay, also when the page is loaded again", async ({
  browser,
}) => {
  const page = await open(await browser.newContext());
  const choose = (megabytes: number) =>
    page.locator("input[name=files]").evaluate(
      (input, size) => {
        const chosen = new DataTransfer();
        chosen.items.add(new File([new Uint8Array(size)], "letter.pdf"));
        (input as HTMLInputElement).files = chosen.files;
      },
      megabytes * 1024 * 1024,
    );
  const tooLarge = "The files are more than 25 MB together. Take one away and send again.";
  await write(page, "See the large letter.");
  await choose(26);
  await send(page);
  await expect(page.getByRole("status")).toHaveText(tooLarge);

  // What a proxy refuses never comes to us, and its page is not ours.
  const refused = { status: 413, contentType: "text/html", body: "<h1>413 Request Entity Too Large</h1>" };
  await page.route(/\/submit$/, (route) =>
    route.request().method() === "POST" ? route.fulfill(refused) : route.continue(),
  );
  await choose(1);
  await write(page, "See the letter.");
  await send(page);
  await expect(page.getByRole("status")).toHaveText(tooLarge);
  await expect(text(page)).toHaveValue("See the letter.");
  await page.reload();
  await expect(text(page)).toHaveValue("See the letter.");
  await page.context().close();
});
