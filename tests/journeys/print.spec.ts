/** What is printed: the words, the reference and the page's address; nothing that only a screen can use. */
import { expect, test } from "@playwright/test";
import { type Forum, startForum } from "../support/forum.ts";

let forum: Forum;
test.beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
});
test.afterAll(() => forum?.stop());

for (const path of ["/consultations/midtvegsgjennomgang-2026", "/meetings/forste-mote-2026/record"])
  test(`${path} on paper says where it stands, writes out where it links to, and has no navigation`, async ({
    page,
  }) => {
    await page.goto(`${forum.origin}${path}?lang=nn`);
    await expect(page.getByText(`${forum.origin}${path}`)).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText(`${forum.origin}${path}`)).toBeVisible();
    for (const screen of [".nav", ".langs", ".foot > div > ul", ".foot .on-screen"])
      await expect(page.locator(screen).first()).toBeHidden();
    const material = page.locator('main a[rel~="nofollow"]').first();
    const after = await material.evaluate((link) => getComputedStyle(link, "::after").content);
    expect(after).toContain(await material.getAttribute("href"));
  });
