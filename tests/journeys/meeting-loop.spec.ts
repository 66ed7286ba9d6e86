/** A meeting in the hands of those who are there: from the invitation in somebody's mailbox to what became of what he said. */
import { expect, type Page, test } from "@playwright/test";
import { become } from "../matrix/crawl.ts";
import { readCalendar } from "../support/calendars.ts";
import { movableClock } from "../support/clock.ts";
import { approveAndPublish, writeResponse } from "../support/desk-work.ts";
import {
  codesOf,
  follow,
  handset,
  heading,
  isKept,
  meeting,
  points,
  press,
  sitDown,
  someone,
  staff,
} from "../support/in-the-room.ts";
import { type Journey, linkIn, openJourney } from "../support/journey.ts";

const clock = movableClock();
let journey: Journey;
test.beforeAll(async () => {
  journey = await openJourney({ DEMO: "1", ...clock.env });
});
test.afterAll(async () => {
  await journey?.stop();
  clock.remove();
});

/** Puts people on the invitation list, and invites whoever of it is not invited yet. */
async function invite(desk: Page, people: Record<string, string>) {
  for (const [name, email] of Object.entries(people)) {
    await desk.goto(`${journey.origin}/desk/people/invitation-list/new`);
    await desk.getByLabel("Name (if you like)").fill(name);
    await desk.getByLabel("E-mail").fill(email);
    await desk.getByLabel("Kind").selectOption("civil_society");
    await desk.getByLabel("Language").selectOption("en");
    await press(desk, "Put on the list");
    await expect(desk.getByText("Put on the list.")).toBeVisible();
  }
  await desk.goto(`${journey.origin + meeting}/mailings/new`);
  // It begins with words in every language.
  for (const subject of await desk.getByLabel("Subject (").all()) await subject.fill("Kom på møte");
  await desk.getByLabel("How fast?").selectOption("");
  await press(desk, "Save and see");
  await press(desk, "Send now");
  await expect(desk.getByText("What became of each mail")).toBeVisible();
}
const invitation = (email: string) => journey.mailed(email, /^Kom på møte$/);

test("an invitation is answered without scripts: registered, changed and given up by the same link, or declined", async ({
  browser,
}) => {
  const desk = await staff(browser, journey.origin);
  const [ola, eli] = ["ola@laget.example", "eli@laget.example"];
  await invite(desk, { "Ola Døme": ola, "Eli Døme": eli });
  const page = await someone(browser, { javaScriptEnabled: false });
  const link = linkIn(await invitation(ola), /\/invitation\/link\//);
  const needs = "Plass til ein rullestol";
  const arrangersRead = async (times: number) => {
    await desk.goto(`${journey.origin + meeting}/registrations/needs`);
    await press(desk, "Show them");
    await expect(desk.getByRole("button", { name: "Show them" })).toHaveCount(0);
    await expect(desk.getByText(needs)).toHaveCount(times);
  };

  await test.step("a group and needs are chosen, and read by those who arrange the meeting", async () => {
    await page.goto(link);
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
    await expect(heading(page)).toHaveText("You don't come");
    await arrangersRead(0);
  });

  await test.step("somebody else says no by one button; the coordinator sees both", async () => {
    const other = await someone(browser, { javaScriptEnabled: false });
    await other.goto(linkIn(await invitation(eli), /\/invitation\/link\//));
    await press(other, "I'm not coming");
    await expect(other.getByText("You have said that you don't come.")).toBeVisible();
    await desk.goto(`${journey.origin + meeting}/mailings`);
    await desk.getByRole("link", { name: "Kom på møte" }).last().press("Enter");
    for (const who of [ola, eli])
      await expect(desk.getByRole("row").filter({ hasText: who })).toContainText("Said no");
  });
});

/** The last: it goes on to the day of the meeting, and closes it. */
test("a meeting, from the invitation in a mailbox to the answer to what was said", async ({ browser }) => {
  const desk = await staff(browser, journey.origin);
  const aase = await someone(browser, handset);
  const email = "aase@laget.example";
  const said = {
    first: "Tala kjem for seint til at vi kan bruke dei.",
    offline: "Vis kor lenge eit krav ligg før det blir svart på.",
    second: "Vis tala for kvart organ.",
  };

  const invited =
    await test.step("the invitation comes with a place in the calendar and a way off the list", async () => {
      await invite(desk, { "Åse Døme": email });
      const mail = await invitation(email);
      expect(mail.header("list-unsubscribe")).toContain(`<${journey.origin}/invitation-list/leave/`);
      const calendar = readCalendar(mail.calendar);
      expect([calendar.method, calendar.sequence, calendar.attendees]).toEqual(["REQUEST", 0, [email]]);
      expect(calendar.event.getFirstProperty("attendee")?.getParameter("partstat")).toBe("NEEDS-ACTION");
      return { calendar, link: linkIn(mail, /\/invitation\/link\//) };
    });

  const own =
    await test.step("its link registers, and the calendar follows under the same name", async () => {
      await aase.goto(invited.link);
      await aase.getByLabel("Name").fill("Åse Døme");
      await aase.getByLabel("The figures").check();
      await aase.getByLabel("In the room").check();
      await press(aase, "Register");
      await expect(heading(aase)).toHaveText("You have a seat");
      const mail = await journey.mailed(email, /^You are registered/);
      const file = await aase.request.get(`${aase.url().split("?")[0]}/calendar.ics`);
      for (const text of [mail.calendar, await file.text()]) {
        const { sequence, attendees, event, instant, read } = readCalendar(text);
        expect(read("uid")).toBe(invited.calendar.read("uid"));
        // An answer changes nothing of the meeting.
        expect(sequence).toBe(invited.calendar.sequence);
        expect(instant("dtstart")).toBe(invited.calendar.instant("dtstart"));
        expect(attendees).toEqual([email]);
        expect(event.getFirstProperty("attendee")?.getParameter("partstat")).toBe("ACCEPTED");
      }
      return linkIn(mail, /\/registration\/link\//);
    });

  const scribe = await someone(browser, handset);
  await test.step("she is checked in, and two phones sit down at her table", async () => {
    await clock.go(journey.forum, invited.calendar.instant("dtstart"));
    await become(desk, journey.origin, "Koordinator Døme");
    await desk.goto(`${journey.origin + meeting}/check-in?q=Åse`);
    await press(desk, /^Here.*Åse Døme$/);
    await expect(desk.getByText("Checked in.")).toBeVisible();
    const codes = await codesOf(desk, journey.origin, "B");
    await sitDown(scribe, journey.origin, codes.scribe);
    await sitDown(aase, journey.origin, codes.join);
    await press(scribe, "Begin with question 1");
    await expect(aase.getByText("Question 1 of 2")).toBeVisible();
  });

  await test.step("what is said comes to the other phone; what is written without a network waits, and comes once", async () => {
    const next = scribe.getByLabel("Next point, in their words");
    await next.fill(said.first);
    await next.press("Enter");
    await expect(points(aase)).toHaveText([said.first]);
    await isKept(aase);
    await aase.context().setOffline(true);
    await aase.getByLabel("A point of your own").fill(said.offline);
    await press(aase, "Add it");
    await expect(aase.getByText("No network: 1 unsent, kept on this phone.")).toBeVisible();
    // Loaded anew without a network, the phone still holds it.
    await aase.reload();
    await expect(points(aase)).toHaveText([said.first, said.offline]);
    await next.fill(said.second);
    await next.press("Enter");
    await expect(points(scribe)).toHaveText([said.first, said.second]);
    await aase.context().setOffline(false);
    for (const page of [scribe, aase])
      await expect(points(page)).toHaveText([said.first, said.second, said.offline]);
    await expect(aase.getByText("on this phone")).toHaveCount(0);
  });

  const scanned = await test.step("the table hears its points, and confirms two of them", async () => {
    await press(scribe, "Read back");
    await expect(aase.getByText("Your scribe is reading the points aloud.")).toBeVisible();
    for (const words of [said.first, said.offline]) await scribe.getByLabel(words).check();
    const way = (page: Page) => page.getByRole("link", { name: "Follow what we said" });
    const link = (await way(scribe).getAttribute("href")) ?? "";
    await press(scribe, "The table agrees, close");
    for (const page of [scribe, aase]) {
      await expect(heading(page)).toHaveText("The table has closed");
      await expect(way(page)).toHaveAttribute("href", link);
    }
    return link;
  });

  const ref =
    await test.step("the meeting closes: what was confirmed is two contributions, looked at and cleared", async () => {
      await desk.goto(`${journey.origin + meeting}/room/close`);
      await press(desk, "Close the meeting");
      await expect(desk.getByText("1 point that is not taken in")).toBeVisible();
      await desk.getByRole("link", { name: /^\w+-\w+$/ }).press("Enter");
      await expect(desk.getByRole("region", { name: "100% accounted for" })).toBeVisible();
      const [, submission = ""] = /intake\/([\w-]+)\/split/.exec(desk.url()) ?? [];
      await desk.getByRole("button", { name: "Done" }).click();
      await expect(desk.getByText(`${submission} is split in full.`)).toBeVisible();
      await desk.goto(`${journey.origin}/desk/contributions/${submission}.2`);
      await press(desk, /^Clear for publication/);
      await expect(desk.getByText("Cleared for publication").first()).toBeVisible();
      return `${submission}.2`;
    });

  const reason = "Vi viser ventetida for kvart krav frå og med mars.";
  await test.step("it is answered by one, and published by another", async () => {
    await press(desk, /^Begin a response/);
    const review = await writeResponse(desk, {
      words: { title: "Ventetid", reason, destination: "Det går inn i arbeidet med eInnsyn." },
    });
    await approveAndPublish(await staff(browser, journey.origin, "Godkjennar Døme"), journey.origin + review);
  });

  await test.step("she sees by her own link what became of it, and who came unregistered by the code of the table", async () => {
    const walkIn = await someone(browser, { ...handset, javaScriptEnabled: false });
    await aase.goto(own);
    await expect(heading(aase)).toHaveText("The meeting is over");
    await walkIn.goto(scanned);
    await expect(heading(walkIn)).toHaveText("What we said");
    for (const page of [aase, walkIn]) {
      const point = page.getByRole("listitem").filter({ hasText: ref });
      await expect(point).toContainText("Answered");
      await point.getByRole("link").press("Enter");
      await expect(page).toHaveURL(`${journey.origin}/contributions/${ref}`);
      await expect(page.getByText(said.offline).first()).toBeVisible();
      await expect(page.getByText(reason).first()).toBeVisible();
      expect(await page.content()).not.toContain("Åse");
    }
  });
});
