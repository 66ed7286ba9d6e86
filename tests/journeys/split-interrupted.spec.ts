/** The splitting bench where the server is gone, or another tab has gone on: nothing is lost, and nothing undone unseen. */
import { expect, type Page, test } from "@playwright/test";
import { become } from "../matrix/crawl.ts";
import { bench, register } from "../support/bench-page.ts";
import { type Forum, startForum } from "../support/forum.ts";

let forum: Forum;
test.beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
});
test.afterAll(() => forum?.stop());

const made = (page: Page) => page.locator(".pts > li");
/** Makes a contribution of each of the next sentences. */
async function make(page: Page, count: number) {
  const before = await made(page).count();
  await page.keyboard.press("j");
  for (let n = 1; n <= count; n++) {
    await page.keyboard.press("Enter");
    await expect(made(page)).toHaveCount(before + n);
    await expect(page.getByRole("option").and(page.locator(":focus"))).toHaveCount(1);
  }
}

test("a title that can't be saved stays in its field, and is saved once the server is there again", async ({
  page,
}) => {
  await become(page, forum.origin, "Koordinator Døme");
  await bench(forum, page, await register(forum, page));
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.locator(".pts > li")).toHaveCount(1);
  const title = page.locator("#c1-title");
  const leave = async (words: string) => {
    await page.keyboard.press("e");
    await expect(title).toBeFocused();
    await title.fill(words);
    await page.keyboard.press("Escape");
  };
  const kept = page.getByText("What you wrote is still here");

  // Nobody answers.
  await page.context().setOffline(true);
  await leave("Written with nobody there");
  await expect(kept).toBeVisible();
  await expect(title).toHaveValue("Written with nobody there");
  await page.context().setOffline(false);

  // The server answers that its database is gone, as it does before any route is asked.
  await page.route("**/split?**_data=**", (route) =>
    route.fulfill({ status: 503, contentType: "text/html", body: "The site is not working right now" }),
  );
  await leave("Written without a database");
  await expect(kept).toBeVisible();
  await expect(title).toHaveValue("Written without a database");
  await page.unroute("**/split?**_data=**");

  await page.locator("#c-1").getByRole("button", { name: "Save" }).click();
  await expect(kept).toBeHidden();
  await expect(page.locator("#c-1 .t")).toHaveText("Written without a database");
});

test("undo with nobody there leaves the page as it is, says so, and works once the server is there again", async ({
  page,
}) => {
  await become(page, forum.origin, "Koordinator Døme");
  await bench(forum, page, await register(forum, page));
  await make(page, 1);
  const unsaved = page.getByText("Nothing can be saved right now");

  await page.context().setOffline(true);
  await page.keyboard.press("z");
  await expect(unsaved).toBeVisible();
  await expect(made(page)).toHaveCount(1);
  await page.context().setOffline(false);

  await page.route("**/split?**_data=**", (route) =>
    route.fulfill({ status: 503, contentType: "text/html", body: "The site is not working right now" }),
  );
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(unsaved).toBeVisible();
  await expect(made(page)).toHaveCount(1);
  await page.unroute("**/split?**_data=**");

  await page.keyboard.press("z");
  await expect(made(page)).toHaveCount(0);
  await expect(unsaved).toBeHidden();
});

test("undo goes back step by step, and takes nothing back that another tab has done unseen", async ({
  page,
}) => {
  await become(page, forum.origin, "Koordinator Døme");
  const refs = [await register(forum, page), await register(forum, page)] as const;
  const other = await page.context().newPage();
  await bench(forum, page, refs[0]);
  await make(page, 3);
  await page.keyboard.press("z");
  await expect(made(page)).toHaveCount(2);

  await bench(forum, other, refs[1]);
  await make(other, 1);
  await page.keyboard.press("z");
  await expect(page.getByText("It can't be undone any more")).toBeVisible();
  await expect(made(page)).toHaveCount(2);
  await other.reload();
  await expect(made(other)).toHaveCount(1);

  // Now it says whose turn it is; taken back there, one's own steps go on.
  await expect(page.getByText(`${refs[1]}.1 was made`)).toBeVisible();
  await expect(other.getByRole("listbox")).toBeVisible();
  await other.keyboard.press("z");
  await expect(made(other)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("listbox")).toBeVisible();
  for (const left of [1, 0]) {
    await page.keyboard.press("z");
    await expect(made(page)).toHaveCount(left);
  }
});
