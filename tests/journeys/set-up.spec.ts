/** The first run: the front page is drawn while one writes, and the page is whole without that. */
import { expect, test } from "@playwright/test";
import { type Forum, startForum } from "../support/forum.ts";

let forum: Forum;
let address: string;
test.beforeAll(async () => {
  forum = await startForum();
  address = new URL(await forum.prints(/http[^"\s\\]*\/setup\/[\w-]+/)).pathname;
});
test.afterAll(() => forum?.stop());

const drawing = "How the front page begins";

test("the front page is drawn with its name, host, language and colour while they are chosen", async ({
  page,
}) => {
  await page.goto(`${forum.origin}${address}?lang=en`);
  const peek = page.getByRole("figure", { name: drawing });
  await page.getByLabel("What is the forum called?").fill("Forum for open forvalting");
  await page.getByLabel("Who hosts it?").fill("Dømedepartementet");
  await expect(peek).toContainText("Forum for open forvalting");
  await expect(peek).toContainText("Dømedepartementet");
  const main = page.getByRole("group", { name: "Main language" });
  await main.getByLabel("Nynorsk").check();
  const button = peek.locator(".btn:visible");
  await expect(button).toHaveText("Sjå innspelsrundane");
  await page.getByLabel("Spruce").check();
  await expect(button).toHaveCSS("background-color", "rgb(31, 90, 67)");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("nothing is drawn, and the form is there", async ({ page }) => {
    await page.goto(`${forum.origin}${address}?lang=en`);
    await expect(page.getByText(drawing)).toBeHidden();
    await expect(page.getByRole("button", { name: "Open the desk" })).toBeVisible();
  });
});
