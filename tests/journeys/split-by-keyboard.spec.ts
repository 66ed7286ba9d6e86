/** A coordinator splits a submission without touching the mouse, takes a step back, and completes it. */
import { expect, type Page, test } from "@playwright/test";
import { become } from "../matrix/crawl.ts";
import { bench, register, sentence } from "../support/bench-page.ts";
import { type Forum, startForum } from "../support/forum.ts";

let forum: Forum;
test.beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
});
test.afterAll(() => forum?.stop());

const covered = (page: Page) => page.locator(".cover > b");

test("a submission is split by keyboard alone", async ({ page }) => {
  await become(page, forum.origin, "Koordinator Døme");
  const ref = await register(forum, page);
  await bench(forum, page, ref);
  await expect(covered(page)).toHaveText("0%");

  await page.keyboard.press("j");
  await expect(sentence(page, "Hello!")).toBeFocused();
  await page.keyboard.press("h");
  // What is marked is done: one stands at the next sentence.
  await expect(sentence(page, "Please publish")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".pts > li")).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: `${ref}.1 was made` })).toBeVisible();

  await expect(sentence(page, "Who answers us?")).toBeFocused();
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(2);
  await page.keyboard.press("Enter");
  await expect(page.locator(".pts > li")).toHaveCount(2);

  await page.keyboard.press("z");
  await expect(page.locator(".pts > li")).toHaveCount(1);
  await page.keyboard.press("u");
  await expect(sentence(page, "Who answers us?")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".pts > li")).toHaveCount(2);
  await expect(sentence(page, "within a week")).toBeFocused();
  await page.keyboard.press("1");
  await expect(page.locator("#c-1")).toContainText("2 passages");
  await expect(sentence(page, "Kind regards.")).toBeFocused();
  await page.keyboard.press("s");
  await expect(covered(page)).toHaveText("100%");

  // Its fields: the title is written, and letters are letters there.
  await page.keyboard.press("e");
  await expect(page.locator("#c1-title")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Publish the minutes, by the week");
  await page.keyboard.press("Escape");
  await expect(page.locator("#c-1 .t")).toHaveText("Publish the minutes, by the week");
  await expect(page.getByRole("option").and(page.locator(":focus"))).toHaveCount(1);

  const done = page.getByRole("button", { name: "Done" });
  await done.focus();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(new RegExp(ref));
  await expect(page.getByText(`${ref} is split in full.`)).toBeVisible();
});

test("without scripts sentences are check boxes, and a refusal keeps what was ticked", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await become(page, forum.origin, "Koordinator Døme");
  const ref = await register(forum, page);
  await page.goto(`${forum.origin}/desk/intake/${ref}/split?lang=en`);
  await page.getByRole("button", { name: "New contribution" }).click();
  await expect(page.getByText("Pick something first.")).toBeVisible();
  await page.getByLabel("Please publish").check();
  await page.getByLabel("within a week").check();
  await page.getByRole("button", { name: "New contribution" }).click();
  await expect(page.locator("#c-1")).toContainText("2 passages");
  await page.locator("#c-1").getByLabel("Short title").fill("Minutes");
  await page.locator("#c-1").getByRole("button", { name: "Save" }).click();
  await expect(page.locator("#c-1 .t")).toHaveText("Minutes");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("#c-1 .t")).not.toHaveText("Minutes");
  await context.close();
});

const longText = Array.from({ length: 405 }, (_, at) => `Point ${at + 1}.`).join("\n");

test("a long submission is split a page at a time: the keys go on where a page ends", async ({ page }) => {
  await become(page, forum.origin, "Koordinator Døme");
  const ref = await register(forum, page, longText);
  await bench(forum, page, ref);
  await expect(page.getByText("Sentences 1–200 of 405")).toBeVisible();
  await page.keyboard.press("k");
  await expect(sentence(page, "Point 200.")).toBeFocused();
  // A passage may begin on one page and end on the next.
  await page.keyboard.press("Shift+ArrowDown");
  await expect(sentence(page, "Point 201.")).toBeFocused();
  await expect(page.getByText("2 sentences picked")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator("#c-1")).toContainText(`${ref}.1`);
  await expect(sentence(page, "Point 202.")).toBeFocused();
  await expect(page.locator("sup")).toHaveText("1");
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await expect(sentence(page, "Point 200.")).toBeFocused();
  await expect(page.locator("sup")).toHaveText("1");

  // The next that is free may be on any page, the first again after the last.
  await page.keyboard.press("u");
  await expect(sentence(page, "Point 202.")).toBeFocused();
  await page.goto(`${forum.origin}/desk/intake/${ref}/split?lang=en&page=3`);
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("k");
  await expect(sentence(page, "Point 405.")).toBeFocused();
  await page.keyboard.press("b");
  await expect(sentence(page, "Point 1.")).toBeFocused();
  await page.goto(`${forum.origin}/desk/intake/${ref}/split?lang=en&page=2`);
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText("Sentences 201–400 of 405")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Undone" })).toBeVisible();
});

test("without scripts the pages of a long submission are links, and an act keeps the page", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await become(page, forum.origin, "Koordinator Døme");
  const ref = await register(forum, page, longText);
  await page.goto(`${forum.origin}/desk/intake/${ref}/split?lang=en`);
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page.getByText("Sentences 201–400 of 405")).toBeVisible();
  await expect(page.locator(".sents")).toHaveAttribute("start", "201");
  await page.getByLabel("Point 201.").check();
  await page.getByRole("button", { name: "New contribution" }).click();
  await expect(page.locator("#c-1")).toContainText(`${ref}.1`);
  await expect(page).toHaveURL(/[?&]page=2/);
  await page.locator("#c-1").getByLabel("Short title").fill("The minutes");
  await page.locator("#c-1").getByRole("button", { name: "Save" }).click();
  await expect(page.locator("#c-1 .t")).toHaveText("The minutes");
  await expect(page).toHaveURL(/[?&]page=2/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("#c-1 .t")).toHaveText("Point 201");
  await expect(page).toHaveURL(/[?&]page=2/);
  await page.locator(".sents input").evaluateAll((boxes) => {
    for (const box of boxes as HTMLInputElement[]) box.checked = true;
  });
  await page.getByRole("button", { name: "Background" }).click();
  await page.getByRole("link", { name: "Next unmarked" }).click();
  await expect(page).toHaveURL(/[?&]page=3#s-1-/);
  await context.close();
});

test("any passage can be marked with the mouse", async ({ page }) => {
  await become(page, forum.origin, "Koordinator Døme");
  const ref = await register(forum, page);
  await bench(forum, page, ref);
  await sentence(page, "Who answers us?").dblclick({ position: { x: 8, y: 8 } });
  await expect(page.getByText("A passage is picked")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator(".pts .t")).toHaveText("Who");
  await expect(page.locator(".bench > svg path")).toHaveCount(2);
});

test("two people describe one contribution: the later sees both versions and decides", async ({
  browser,
}) => {
  const contexts = [
    await browser.newContext({ javaScriptEnabled: false }),
    await browser.newContext({ javaScriptEnabled: false }),
  ];
  const [one, two] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!one || !two) throw new Error("no pages");
  await become(one, forum.origin, "Koordinator Døme");
  await become(two, forum.origin, "Medkoordinator Døme");
  const ref = await register(forum, one);
  const address = `${forum.origin}/desk/intake/${ref}/split?lang=en`;
  await one.goto(address);
  await one.getByLabel("Please publish").check();
  await one.getByRole("button", { name: "New contribution" }).click();
  await two.goto(`${address}&open=1`);
  await one.locator("#c1-title").fill("The first title");
  await one.locator("#c-1").getByRole("button", { name: "Save" }).click();
  await two.locator("#c1-title").fill("The second title");
  const [answer] = await Promise.all([
    two.waitForResponse((response) => response.request().method() === "POST"),
    two.locator("#c-1").getByRole("button", { name: "Save" }).click(),
  ]);
  expect(answer.status()).toBe(409);
  await expect(two.locator("#c-1 .note")).toContainText("The first title");
  await expect(two.locator("#c1-title")).toHaveValue("The second title");
  await two.locator("#c-1").getByRole("button", { name: "Save" }).click();
  await expect(two.locator("#c-1 .t")).toHaveText("The second title");
  for (const context of contexts) await context.close();
});
