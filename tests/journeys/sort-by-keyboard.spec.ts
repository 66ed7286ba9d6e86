/** A coordinator sorts several contributions by keyboard alone: picks them over two filters, gives them an owner, takes it back; no key falls while a page comes alive. */
import { expect, type Page, test } from "@playwright/test";
import { become } from "../matrix/crawl.ts";
import { type Forum, startForum } from "../support/forum.ts";

let forum: Forum;
test.beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
});
test.afterAll(() => forum?.stop());

/** The page listens to keys. */
const listens = (page: Page) =>
  expect(page.getByRole("button", { name: "Turn the single-letter keys off" })).toBeVisible();
const bar = (page: Page) => page.getByRole("group", { name: "What to do with those picked" });

async function list(page: Page, query: string) {
  await page.goto(`${forum.origin}/desk/contributions?lang=en&${query}`);
  await listens(page);
}

test("several are picked over filters, given to an owner by two keys, and put back by one", async ({
  page,
}) => {
  await become(page, forum.origin, "Koordinator Døme");
  await list(page, "stage=received");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(bar(page)).toContainText("2 picked");
  await expect(bar(page)).toContainText("no owner · received");
  // Nobody has been asked for advice, so no other day can be set for it.
  await expect(bar(page).getByText("Due")).toHaveCount(0);

  await page.getByRole("link", { name: /^Withheld/ }).click();
  await expect(bar(page)).toContainText("2 picked");
  await expect(bar(page)).toContainText("2 not shown here");
  await page.reload();
  await expect(bar(page)).toContainText("2 picked");

  await listens(page);
  await page.keyboard.press("o");
  await expect(bar(page).getByLabel("Advice by")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bar(page).getByLabel("Advice by")).toBeHidden();
  await expect(bar(page)).toContainText("2 picked");
  await page.keyboard.press("o");
  await page.keyboard.press("1");
  await expect(page.locator(".did")).toContainText("2 contributions");
  await expect(bar(page)).toContainText("being assessed");

  await listens(page);
  await page.keyboard.press("z");
  await expect(bar(page)).toContainText("no owner · received");
  await listens(page);
  await page.keyboard.press("Escape");
  await expect(bar(page)).not.toContainText("picked");
  expect(new URL(page.url()).searchParams.has("picked")).toBe(false);
});

test("a step is offered to be undone where such steps are taken, and its undoing stands in the history", async ({
  page,
}) => {
  const undo = page.getByRole("button", { name: "Undo" });
  await become(page, forum.origin, "Koordinator Døme");
  await list(page, "stage=received");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await listens(page);
  const address = page.url();
  await page.getByLabel("Theme").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Save", exact: true }).first().click();
  await expect(undo).toBeVisible();
  for (const path of ["/desk", "/desk/intake", "/desk/responses", "/desk/mail", "/desk/consultations"]) {
    await page.goto(`${forum.origin}${path}?lang=en`);
    await expect(undo).toHaveCount(0);
  }
  await page.goto(address);
  await listens(page);
  await page.keyboard.press("z");
  await expect(page.locator(".did")).toContainText("Undone");
  await expect(
    page.locator("section", { hasText: "What was done" }).getByRole("listitem").last(),
  ).toContainText("Undone: a description");
});

test("the page takes keys from the moment at which it says so", async ({ page }) => {
  await become(page, forum.origin, "Koordinator Døme");
  // Sooner than any hand: in the very task in which the switch of the keys is drawn.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector("button[aria-pressed]")) return;
      observer.disconnect();
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", { key: "j", bubbles: true, cancelable: true }),
      );
    }).observe(document, { childList: true, subtree: true });
  });
  await list(page, "stage=received");
  await expect(page.locator("[data-row]").first().locator("a[href]").first()).toBeFocused();
});
