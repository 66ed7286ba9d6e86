/** A coordinator's meeting from the first word to the last: begun, its agenda, announced, moved, called off; by keyboard too. */
import { expect, test } from "@playwright/test";
import { become } from "../matrix/crawl.ts";
import { type Forum, startForum } from "../support/forum.ts";
import { day } from "../support/journey.ts";

let forum: Forum;
test.beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
});
test.afterAll(() => forum?.stop());

for (const javaScriptEnabled of [true, false])
  test(`a meeting is planned, announced, moved and called off, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ javaScriptEnabled, locale: "en" })).newPage();
    const title = javaScriptEnabled ? "Ope møte om søket" : "Ope møte om tala";
    const press = (name: string) => page.getByRole("button", { name, exact: true }).press("Enter");
    await become(page, forum.origin, "Koordinator Døme");
    await page.goto(`${forum.origin}/desk?lang=en`);

    await test.step("it begins as a draft that says what it lacks", async () => {
      await page.getByRole("link", { name: "Meetings", exact: true }).press("Enter");
      await page.getByRole("link", { name: "Plan a meeting" }).press("Enter");
      await page.getByLabel("Title (Nynorsk)").fill(title);
      await press("Make the draft");
      await expect(page.getByRole("heading", { name: title })).toBeVisible();
      await page.getByRole("link", { name: "Purpose", exact: true }).press("Enter");
      await page.getByLabel("Purpose (Nynorsk)").fill("Å høyre kva som er tregt.");
      await press("Save");
      await page.getByRole("link", { name: "Day and hours", exact: true }).press("Enter");
      await page.getByLabel("Day", { exact: true }).fill(day(60));
      await page.getByLabel("Begins").fill("09.30");
      await page.getByLabel("Ends").fill("08.30");
      await page.getByLabel("Place (Nynorsk)").fill("Storsalen");
      await press("Save");
      await expect(page.getByRole("alert")).toContainText("It would end before it begins.");
      await page.getByLabel("Ends").fill("11.30");
      await press("Save");
      await expect(page.getByText("Everything that readers need is there.")).toBeVisible();
    });

    await test.step("the agenda has a part that is discussed, with its question", async () => {
      await page.getByRole("link", { name: "Preparation", exact: true }).press("Enter");
      await page.getByRole("link", { name: "Agenda", exact: true }).press("Enter");
      const add = page.getByRole("region", { name: "Add a part" });
      await add.getByLabel("Title (Nynorsk)").fill("Søket i dag");
      await add.getByLabel("Discussion").check();
      await press("Add a part");
      await page.getByText("Add a question: Søket i dag").click();
      await page.getByLabel("Question (Nynorsk)").fill("Kva er tregt?");
      await press("Add a question");
      await expect(page.getByText("1. Kva er tregt?")).toBeVisible();
    });

    await test.step("it is announced, and moved for a reason that stands beside what it was", async () => {
      await page.getByRole("link", { name: "Overview", exact: true }).press("Enter");
      await press("Announce the meeting");
      await expect(page.getByText("To come", { exact: false }).first()).toBeVisible();
      await page.getByRole("link", { name: "Preparation", exact: true }).press("Enter");
      await page.getByLabel("Begins").fill("10:00");
      await press("Save the change");
      await expect(page.getByRole("alert")).toContainText("Reason, for everyone to read");
      await page.getByLabel("Reason, for everyone to read (Nynorsk)").fill("Salen var oppteken.");
      await press("Save the change");
      await expect(page.getByText("Salen var oppteken.")).toBeVisible();
      await expect(page.getByText(/Before:.*09:30–11:30/)).toBeVisible();
    });

    await test.step("it is called off, and stands among those that were", async () => {
      await page.getByText("Call the meeting off").click();
      await page.getByLabel("Reason, for everyone to read (Nynorsk)").fill("Ingen melde seg på.");
      await press("Call it off now");
      await expect(page.getByText("Ingen melde seg på.")).toBeVisible();
      await page.getByRole("link", { name: "Meetings", exact: true }).first().press("Enter");
      const past = page.getByRole("region", { name: "Over or called off" });
      await expect(past.getByRole("link", { name: title })).toBeVisible();
    });
  });
