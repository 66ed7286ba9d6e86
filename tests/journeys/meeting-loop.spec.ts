/** A meeting in the hands of those who are there: from the invitation in somebody's mailbox to what became of what he said. */
import { expect, type Page, test } from "@playwright/test";
import { become } from "../matrix/crawl.ts";
import { readCalendar } from "../support/calendars.ts";
import { movableClock } from "../support/clock.ts";
import { approveAndPublish, writeResponse } from "../support/desk-work.ts";
import {
  codesOf,
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
import { invitation, invite } from "../support/inviting.ts";
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
      await invite(journey, desk, { "Åse Døme": email });
      const mail = await invitation(journey, email);
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
