/** What somebody does with the link of his invitation, without scripts, and what the desk sees of it. */
import { expect, test } from "@playwright/test";
import { follow, heading, meeting, press, someone, staff } from "../support/in-the-room.ts";
import { invitation, invite } from "../support/inviting.ts";
import { type Journey, linkIn, openJourney } from "../support/journey.ts";

let journey: Journey;
test.beforeAll(async () => {
  journey = await openJourney({ DEMO: "1" });
});
test.afterAll(() => journey?.stop());

test("an invitation is answered without scripts: registered, changed and given up by the same link, or declined", async ({
  browser,
}) => {
  const desk = await staff(browser, journey.origin);
  const [ola, eli] = ["ola@laget.example", "eli@laget.example"];
  await invite(journey, desk, { "Ola Døme": ola, "Eli Døme": eli });
  const page = await someone(browser, { javaScriptEnabled: false });
  const link = linkIn(await invitation(journey, ola), /\/invitation\/link\//);
  const needs = "Plass til ein rullestol";
  const arrangersRead = async (times: number) => {
    await desk.goto(`${journey.origin + meeting}/registrations/needs`);
    await press(desk, "Show them");
    await expect(desk.getByRole("button", { name: "Show them" })).toHaveCount(0);
    await expect(desk.getByText(needs)).toHaveCount(times);
  };

  await test.step("a group and needs are chosen, and read by those who arrange the meeting", async () => {
    await page.goto(link);
    // what the meeting is for
    await expect(page.getByText("Before we settle the order")).toBeVisible();
    await page.getByLabel("Name", { exact: true }).fill("Ola Døme");
    await page.getByLabel("Requests for access").check();
    await page.getByLabel("In the room").check();
    await page.getByLabel("What do you need to take part?").fill(needs);
    await press(page, "Register");
    await expect(heading(page)).toHaveText("You have a seat");
    await expect(page.getByText(needs)).toBeVisible();
    await arrangersRead(1);
  });

  await test.step("the same link leads to the answer, which is changed", async () => {
    await page.goto(link);
    await expect(heading(page)).toHaveText("You have a seat");
    await follow(page, "Change your answer");
    await page.getByLabel("The figures").check();
    await press(page, "Save");
    await expect(page.getByText("The figures")).toBeVisible();
  });

  await test.step("and is given up, with what was needed", async () => {
    await page.goto(link);
    await follow(page, "Give up your seat");
    await press(page, "Yes, give up my seat");
    await expect(heading(page)).toHaveText("You are not coming");
    await arrangersRead(0);
  });

  await test.step("somebody else says no by one button; the coordinator sees both", async () => {
    const other = await someone(browser, { javaScriptEnabled: false });
    await other.goto(linkIn(await invitation(journey, eli), /\/invitation\/link\//));
    await press(other, "I'm not coming");
    await expect(other.getByText("You have said that you are not coming.")).toBeVisible();
    await desk.goto(`${journey.origin + meeting}/mailings`);
    await desk.getByRole("link", { name: "Kom på møte" }).last().press("Enter");
    for (const who of [ola, eli])
      await expect(desk.getByRole("row").filter({ hasText: who })).toContainText("Said no");
  });
});
