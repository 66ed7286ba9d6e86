/** A point ends otherwise than by an answer, or is answered later: asked by one, decided by another, seen by everyone. */
import { expect, type Page, test } from "@playwright/test";
import { translator } from "../../app/i18n/translator.ts";
import { become } from "../matrix/crawl.ts";
import { type Forum, startForum } from "../support/forum.ts";
import { day } from "../support/journey.ts";

let forum: Forum;
test.beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
});
test.afterAll(() => forum?.stop());

/** Opens the first contributions that are being assessed, and returns their references. */
async function assessed(page: Page): Promise<string[]> {
  await page.goto(
    `${forum.origin}/desk/contributions?lang=en&consultation=einnsyn-evaluering&stage=being_assessed`,
  );
  const refs = await page
    .locator('a[href*="/desk/contributions/EIN26-"]')
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).pathname.split("/").at(-1) ?? ""),
    );
  return [...new Set(refs)];
}

test("a point is set aside by two people, another is moved, a third is promised later", async ({
  browser,
}) => {
  const coordinator = await (await browser.newContext()).newPage();
  const approver = await (await browser.newContext()).newPage();
  const reader = await (await browser.newContext({ locale: "en" })).newPage();
  await become(coordinator, forum.origin, "Koordinator Døme");
  await become(approver, forum.origin, "Godkjennar Døme");
  const [aside = "", moved = "", later = ""] = await assessed(coordinator);

  await test.step("the coordinator asks with a ground and a reason", async () => {
    await coordinator.goto(`${forum.origin}/desk/contributions/${aside}/set-aside?lang=en`);
    await coordinator.getByRole("button", { name: "Ask a second person" }).click();
    await expect(coordinator.getByRole("alert")).toContainText("On which ground");
    await coordinator.getByLabel("It tells of another person's private matter").check();
    await coordinator.getByLabel("What its contributor is told").fill("Du fortel om naboen.");
    await coordinator.getByRole("button", { name: "Ask a second person" }).click();
    await expect(coordinator.getByRole("heading", { name: "Waits for a second person" })).toBeVisible();
  });

  await test.step("the approver finds it under Today and decides; everyone sees the ground", async () => {
    await approver.goto(`${forum.origin}/desk?lang=en`);
    await approver.getByRole("link", { name: `Decide whether ${aside} is set aside`, exact: true }).click();
    await expect(approver.getByText("Du fortel om naboen.")).toBeVisible();
    await approver.getByRole("button", { name: "Set it aside" }).click();
    await expect(approver.getByText(/It was set aside/)).toBeVisible();
    await reader.goto(`${forum.origin}/contributions/${aside}?lang=en`);
    await expect(reader.getByText("The ground: It tells of another person's private matter.")).toBeVisible();
    await expect(reader.getByText("One person asked for it, and another approved it.")).toBeVisible();
  });

  await test.step("the coordinator moves another; its old address says where it is", async () => {
    await coordinator.goto(`${forum.origin}/desk/contributions/${moved}/move?lang=en`);
    await coordinator.getByLabel("Where to").selectOption({ index: 1 });
    await coordinator.getByLabel("Why it belongs there").fill("Det gjeld noko som alltid er ope.");
    await coordinator.getByRole("button", { name: "Move", exact: true }).click();
    await reader.goto(`${forum.origin}/consultations/einnsyn-evaluering/contributions?lang=en&stage=moved`);
    await reader.locator(`a[href="/contributions/${moved}"]`).click();
    await expect(reader.getByText(/It was moved here/)).toBeVisible();
  });

  await test.step("and promises a third by a later day, with a reason that stands in public", async () => {
    await coordinator.goto(`${forum.origin}/desk/contributions/${later}/delay?lang=en`);
    await coordinator.getByLabel("We need more time").check();
    await coordinator.getByLabel("The new day").fill(day(180));
    await coordinator.getByLabel("The reason, in public").fill("Vi må spørje eit anna organ.");
    await coordinator.getByRole("button", { name: "Promise the new day" }).click();
    await reader.goto(`${forum.origin}/contributions/${later}?lang=en`);
    await expect(reader.getByText("Vi må spørje eit anna organ.")).toBeVisible();
    await expect(
      reader.getByText(`to be answered by ${translator("en").date(day(180), "weekday")}`),
    ).toBeVisible();
  });
});
