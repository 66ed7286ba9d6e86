/** Somebody is forgotten: asked for by one, decided by another, and gone from pages, lists and files at once. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { become } from "../matrix/crawl.ts";
import { axeFaults } from "../support/axe.ts";
import { type Forum, startForum } from "../support/forum.ts";

let forum: Forum;
test.beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
});
test.afterAll(() => forum?.stop());

/** An answered contribution to the standing consultation, whose mails are new enough to be kept: its reference, and its submission's. */
async function answered(page: Page): Promise<{ point: string; ref: string }> {
  await page.goto(`${forum.origin}/desk/contributions?lang=en&stage=answered`);
  const href = await page.locator('a[href^="/desk/contributions/EIN26-"]').first().getAttribute("href");
  const point = href?.split("/").at(-1) ?? "";
  return { point, ref: point.split(".")[0] ?? "" };
}

const folder = (name: string) => join(forum.dataDir, name);
/** Files below a folder that hold some words, quoted-printable or plain. */
const filesWith = (name: string, words: string) =>
  readdirSync(folder(name), { recursive: true, withFileTypes: true }).filter(
    (file) =>
      file.isFile() &&
      readFileSync(join(file.parentPath, file.name), "utf8")
        .replace(/=\r?\n/g, "")
        .includes(words),
  );

test("a person is erased with the words, and nothing leads back", async ({ browser }) => {
  const coordinator = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage();
  const approver = await (await browser.newContext()).newPage();
  const reader = await (await browser.newContext({ locale: "en" })).newPage();
  await become(coordinator, forum.origin, "Koordinator Døme");
  await become(approver, forum.origin, "Godkjennar Døme");
  const { point, ref } = await answered(coordinator);
  await coordinator.goto(`${forum.origin}/desk/intake/${ref}?lang=en`);
  const address = await coordinator.locator("dd", { hasText: "@" }).first().innerText();
  const email = /[^\s]+@[^\s]+/.exec(address)?.[0] ?? "none";
  await expect.poll(() => filesWith("mail", email).length).toBeGreaterThan(0);

  await test.step("the coordinator reads what it means, forgets the ground, and asks", async () => {
    await coordinator.getByRole("link", { name: "Erase personal data" }).click();
    await expect(coordinator.getByText("What stays: the reference")).toBeVisible();
    await coordinator.getByLabel("Who it is, and the words").check();
    // Without scripts of ours the browser asks for what is required: the server must too.
    await coordinator.locator("form.block").evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await coordinator.getByRole("button", { name: "Ask a second person" }).click();
    await expect(coordinator.getByRole("alert")).toContainText("On which ground");
    await expect(coordinator.getByLabel("Who it is, and the words")).toBeChecked();
    await coordinator.getByLabel(/has withdrawn consent/).check();
    await coordinator.getByRole("button", { name: "Ask a second person" }).click();
    await expect(coordinator.getByRole("heading", { name: "Waits for a second person" })).toBeVisible();
    expect(await axeFaults(coordinator)).toEqual([]);
  });

  await test.step("the approver finds it under Today, and decides", async () => {
    await approver.goto(`${forum.origin}/desk?lang=en`);
    await approver
      .getByRole("link", { name: `Decide whether personal data in ${ref}` })
      .first()
      .click();
    await expect(approver.getByText("nobody can bring it back")).toBeVisible();
    await approver.getByRole("button", { name: "Erase for good" }).click();
    await expect(approver.getByText(/^Erased /).first()).toBeVisible();
    await expect(approver.getByText("Koordinator Døme asked for it. Godkjennar Døme decided.")).toBeVisible();
  });

  await test.step("everyone sees that it was erased, why, and that the answer stands", async () => {
    await reader.goto(`${forum.origin}/contributions/${point}?lang=en`);
    await expect(reader.getByText("Words and names were erased")).toBeVisible();
    await expect(reader.getByText(/The person has withdrawn consent/)).toBeVisible();
    await expect(reader.getByText("Erased, on a stated ground").first()).toBeVisible();
  });

  await test.step("the mail that was written to files is gone, and the list that outlives the database knows", async () => {
    await expect.poll(() => filesWith("mail", email).length).toBe(0);
    expect(filesWith("attachments", '"words"')).toHaveLength(1);
  });

  await test.step("the desk finds nothing by the address, and shows the tombstone", async () => {
    await coordinator.goto(`${forum.origin}/desk/find?lang=en&q=${encodeURIComponent(email)}`);
    await expect(coordinator.locator(`a[href*="${ref}"]`)).toHaveCount(0);
    for (const path of [
      `contributions/${point}`,
      `intake/${ref}/split`,
      `intake/${ref}/redact`,
      `intake/${ref}`,
    ]) {
      const answer = await coordinator.goto(`${forum.origin}/desk/${path}?lang=en`);
      expect([path, answer?.status()]).toEqual([path, 200]);
    }
    await expect(coordinator.getByText(/^Erased /).first()).toBeVisible();
  });
});
