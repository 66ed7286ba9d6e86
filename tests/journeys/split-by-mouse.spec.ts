/** A coordinator at the splitting bench with the mouse: whole sentences, a file that is not typed in, and what was completed put back. */
import { expect, test } from "@playwright/test";
import { become } from "../matrix/crawl.ts";
import { bench, register, sentence } from "../support/bench-page.ts";
import { pdf } from "../support/files.ts";
import { type Forum, startForum } from "../support/forum.ts";

let forum: Forum;
test.beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
});
test.afterAll(() => forum?.stop());

test("Shift takes whole sentences, from the one that was picked or that a marked passage lies in", async ({
  page,
}) => {
  await become(page, forum.origin, "Koordinator Døme");
  const ref = await register(forum, page);
  await bench(forum, page, ref);
  await sentence(page, "Hello!").click({ position: { x: 30, y: 8 } });
  await sentence(page, "Who answers us?").click({ position: { x: 40, y: 8 }, modifiers: ["Shift"] });
  await expect(page.getByText("3 sentences picked")).toBeVisible();
  await page.keyboard.press("Escape");
  await sentence(page, "Who answers us?").dblclick({ position: { x: 8, y: 8 } });
  await expect(page.getByText("A passage is picked")).toBeVisible();
  await sentence(page, "Hello!").click({ position: { x: 30, y: 8 }, modifiers: ["Shift"] });
  await expect(page.getByText("3 sentences picked")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator("#c-1 .t")).toContainText("Hello!");
  const made = await page.locator(".bench .orig .pz").allTextContents();
  expect(made.join("")).toContain("Please publish the minutes. Who answers us?");
});

test("a split that was completed is put back on the bench from the list it led to, by Z", async ({
  page,
}) => {
  await become(page, forum.origin, "Koordinator Døme");
  const ref = await register(forum, page, "One point for the archive.");
  await bench(forum, page, ref);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Done" }).click();
  await page.waitForURL((url) => !url.pathname.includes(ref));
  await page.goto(`${forum.origin}/desk/intake?lang=en&status=split`);
  await expect(page.getByRole("button", { name: "Turn the single-letter keys off" })).toBeVisible();
  await expect(page.locator("main").getByText(ref, { exact: true })).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.locator(".did")).toContainText("Undone: a split completed");
  await expect(page.locator("main").getByText(ref, { exact: true })).toHaveCount(0);
});

test("a file that is not typed in is what the split waits for, and the way to it stands there", async ({
  page,
}) => {
  await become(page, forum.origin, "Koordinator Døme");
  await page.goto(`${forum.origin}/desk/intake/new?lang=en`);
  await page.getByLabel("Consultation", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("How it came").selectOption("letter");
  await page.getByLabel("The organisation's name", { exact: false }).first().fill("Laget Døme");
  await page.getByLabel("The text, exactly as it came").fill("One point for the archive.");
  await page.getByLabel("The language it is in").selectOption("en");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "drawing.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdf) });
  await page.getByRole("button", { name: "Register" }).click();
  const ref = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await bench(forum, page, ref);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.locator(".cover > b")).toHaveText("99%");
  await expect(page.getByText("Done, when the file is typed in")).toBeVisible();
  await page.getByRole("link", { name: "Type it in here" }).click();
  await page.getByText("Type what drawing.pdf says").click();
  await page.getByLabel("The words of the file").fill("It shows a house.");
  await page.getByRole("button", { name: "Save the text" }).click();
  await page.goto(`${forum.origin}/desk/intake/${ref}/split?lang=en`);
  await expect(page.getByRole("listbox")).toHaveCount(2);
  await sentence(page, "It shows a house.").click();
  await page.keyboard.press("b");
  await page.getByRole("button", { name: "Done" }).click();
  await page.waitForURL((url) => !url.pathname.includes(ref));
  await page.goto(`${forum.origin}/desk/intake/${ref}?lang=en`);
  await expect(page.getByText("Split in full")).toBeVisible();
});
