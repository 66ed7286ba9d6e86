/** axe finds nothing on the pages that nobody reaches by links: first run, sign-in, receipt, one's own page. */
import { type Browser, expect, type Page, test } from "@playwright/test";
import { languages } from "../../app/i18n/languages.ts";
import { axeFaults } from "../support/axe.ts";
import { approveAndPublish, clearAll, draftResponse, split } from "../support/desk-work.ts";
import { announce, draftConsultation, foundForum, invite } from "../support/founding.ts";
import {
  askForCode,
  enterCode,
  fill,
  giveSecond,
  type Journey,
  linkIn,
  openJourney,
} from "../support/journey.ts";

let journey: Journey;
test.beforeAll(async () => {
  journey = await openJourney();
});
test.afterAll(() => journey?.stop());

/** What axe finds on the page where a reader stands, in each language; the page's own scripts are kept away. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  const here = new URL(page.url());
  here.hash = "";
  for (const language of languages) {
    here.searchParams.set("lang", language);
    const answer = await page.goto(here.href);
    expect(answer?.status(), here.href).toBe(200);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    found.push(...(await axeFaults(page)));
  }
  await page.goto(here.href.replace(/lang=\w+/, "lang=en"));
  return found;
}

const someone = async (browser: Browser) => (await browser.newContext()).newPage();

test("first run, sign-in, receipt and one's own page", async ({ browser }) => {
  const ada = await someone(browser);
  await test.step("first run, also with mistakes", async () => {
    await ada.goto(await journey.forum.prints(/Set up your forum: ([^"\s]+)/));
    expect(await faults(ada)).toEqual([]);
    await ada.getByRole("button", { name: "Open the desk" }).click();
    await expect(ada.getByRole("alert")).toBeVisible();
    expect(await axeFaults(ada)).toEqual([]);
    await foundForum(journey, ada);
  });

  const gro = await someone(browser);
  await test.step("sign-in and code, also with mistakes", async () => {
    const email = "approver@host.example";
    await invite(journey, ada, { name: "Gro Godkjennar", email, role: "approver" });
    await gro.goto(`${journey.origin}/sign-in`);
    expect(await faults(gro)).toEqual([]);
    await gro.getByRole("button", { name: "Send the code" }).click();
    await expect(gro.getByRole("alert")).toBeVisible();
    expect(await axeFaults(gro)).toEqual([]);
    const code = await askForCode(journey, gro, email);
    expect(await faults(gro)).toEqual([]);
    await enterCode(gro, "12345");
    await expect(gro.getByRole("alert")).toBeVisible();
    expect(await axeFaults(gro)).toEqual([]);
    await enterCode(gro, code);
    // The pages of the second step are looked at in second-factor.spec.ts.
    await giveSecond(gro, email);
    await expect(gro).toHaveURL(/\/desk$/);
    await gro.goto(`${journey.origin}/sign-in/code`);
    expect(await faults(gro)).toEqual([]);
  });

  await draftConsultation(journey, ada, "acc26");
  await announce(journey, ada, "acc26");
  const giver = await someone(browser);
  const point = "Publish the minutes.";
  const address = "laget@dome-post.example";
  await test.step("receipt, and one's own page before it is split", async () => {
    await giver.goto(`${journey.origin}/consultations/acc26/submit`);
    await giver.getByRole("button", { name: "Send input" }).click();
    await expect(giver.getByRole("alert")).toBeVisible();
    expect(await axeFaults(giver)).toEqual([]);
    await fill(giver, { text: `Hello! ${point} Kind regards.`, organisation: "Laget Døme", email: address });
    await giver.getByRole("button", { name: "Send input" }).click();
    await expect(giver).toHaveURL(/\/receipt$/);
    expect(await faults(giver)).toEqual([]);
    await giver.getByRole("link", { name: "Open your page" }).click();
    await expect(giver).toHaveURL(/\/track\/[\w-]+$/);
    expect(await faults(giver)).toEqual([]);
  });

  await test.step("one's own page when it is answered, and where the link is missing", async () => {
    const ref = /\/track\/([\w-]+)/.exec(giver.url())?.[1] ?? "";
    await split(journey, ada, ref, [point]);
    await clearAll(journey, ada, 1);
    const review = await draftResponse(journey, ada, {
      count: 1,
      words: { title: "Minutes", reason: "They are published from March.", destination: "The plan." },
    });
    await approveAndPublish(gro, journey.origin + review);
    await giver.goto(linkIn(await journey.mailed(address, /^Answer to/), /\/link\//));
    await expect(giver.getByText("They are published from March.").first()).toBeVisible();
    expect(await faults(giver)).toEqual([]);
    await giver.goto(`${journey.origin}/track`);
    expect(await faults(giver)).toEqual([]);
    await gro.goto(`${journey.origin}/track/${ref}`);
    expect(await axeFaults(gro)).toEqual([]);
  });
});
