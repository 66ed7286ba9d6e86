/** Coming to a meeting: registered on its page, confirmed by mail, changed, given up and come again by one's own link. */
import { type Browser, expect, type Page, test } from "@playwright/test";
import { type Journey, linkIn, openJourney } from "../support/journey.ts";

let journey: Journey;
test.beforeAll(async () => {
  journey = await openJourney({ DEMO: "1" });
});
test.afterAll(() => journey?.stop());

const someone = async (browser: Browser, javaScriptEnabled: boolean): Promise<Page> =>
  (await browser.newContext({ javaScriptEnabled, locale: "en" })).newPage();

for (const scripts of [true, false])
  test(`a meeting is registered for, the answer changed, the seat given up and asked for again, ${scripts ? "with" : "without"} scripts`, async ({
    browser,
  }) => {
    const email = `nils-${scripts}@laget.example`;
    const page = await someone(browser, scripts);
    const title = page.getByRole("heading", { level: 1 });
    const press = (name: string) => page.getByRole("button", { name, exact: true }).press("Enter");
    const follow = (name: string) => page.getByRole("link", { name, exact: true }).press("Enter");

    await test.step("the form keeps what was typed, and takes a minute", async () => {
      await page.goto(`${journey.origin}/meetings/einnsyn-forst?lang=en`);
      await follow("Register");
      await page.getByLabel("Name").fill("Nils Døme");
      await page.getByLabel("Civil society").check();
      await page.getByLabel("In the room").check();
      await page.getByLabel("What do you need to take part?").fill("A hearing loop");
      await press("Register");
      await page
        .getByRole("alert")
        .getByRole("link", { name: /E-mail/ })
        .press("Enter");
      await expect(page.getByLabel("What do you need to take part?")).toHaveValue("A hearing loop");
      await page.getByLabel("E-mail").fill(email);
      await press("Register");
      await expect(title).toHaveText("Look in your mail");
    });

    await test.step("opening the mailed link does nothing, and its button registers", async () => {
      const mail = await journey.mailed(email, /^Confirm: /);
      await page.goto(linkIn(mail, /\/registration\/confirm\//));
      await expect(page.getByText("A hearing loop")).toBeVisible();
      await press("Yes, register me");
      await expect(title).toHaveText("You have a seat");
      await expect(page.getByText("https://join.example")).toHaveCount(0);
    });

    await test.step("another group, digitally: the link to join stands here and on no other page", async () => {
      await follow("Change your answer");
      await page.getByLabel("The whole way there, digitally").check();
      await page.getByLabel("Digitally", { exact: true }).check();
      await press("Save");
      await expect(page.getByText("The whole way there, digitally")).toBeVisible();
      const join = page.getByRole("link", { name: "Join the meeting" });
      await expect(join).toHaveAttribute("href", /^https:\/\/join\.example\//);
      await follow("What should eInnsyn do first?");
      expect(await page.content()).not.toContain("join.example");
      await page.goBack();
    });

    await test.step("the seat is given up after a question, and asked for again", async () => {
      await follow("Give up your seat");
      await press("Yes, give up my seat");
      await expect(title).toHaveText("You are not coming");
      await expect(page.getByRole("link", { name: "Join the meeting" })).toHaveCount(0);
      await follow("I'm coming");
      await press("I'm coming");
      await expect(title).toHaveText("You have a seat");
    });

    await test.step("in another browser the page is not there, and its link is mailed to the address", async () => {
      const other = await someone(browser, scripts);
      const answer = await other.goto(page.url());
      expect(answer?.status()).toBe(404);
      await other.getByRole("link", { name: "Have the link to your page mailed to you" }).press("Enter");
      await other.getByLabel("E-mail").fill(email.toUpperCase());
      await other.getByRole("button", { name: "Mail me the link" }).press("Enter");
      const mail = await journey.mailed(email, /^Your registration: /);
      await other.goto(linkIn(mail, /\/registration\/link\//));
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("You have a seat");
      expect(other.url()).not.toContain("/link/");
    });
  });
