/** A meeting in the hands of those who are there: from the invitation in somebody's mailbox to what became of what he said. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  expect,
  type Page,
  test,
} from "@playwright/test";
import { become } from "../matrix/crawl.ts";
import { launchOptions } from "../support/browser.ts";
import { readCalendar } from "../support/calendars.ts";
import { movableClock } from "../support/clock.ts";
import { approveAndPublish, writeResponse } from "../support/desk-work.ts";
import { type Journey, linkIn, openJourney } from "../support/journey.ts";

const meeting = "/desk/meetings/einnsyn-forst";
const clock = movableClock();
let journey: Journey;
test.beforeAll(async () => {
  journey = await openJourney({ DEMO: "1", ...clock.env });
});
test.afterAll(async () => {
  await journey?.stop();
  clock.remove();
});

const handset = { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true };
async function someone(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return (await browser.newContext({ locale: "en", ...options })).newPage();
}
/** Somebody of the example's staff. */
async function staff(browser: Browser, name = "Koordinator Døme"): Promise<Page> {
  const page = await someone(browser);
  await become(page, journey.origin, name);
  return page;
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" }).press("Enter");
const follow = (page: Page, name: string | RegExp) =>
  page.getByRole("link", { name, exact: typeof name === "string" }).press("Enter");
/** The name of a link or button that is about one of the points. */
const ofPoint = (words: string, number: number) => new RegExp(`^${words}\\s?, point ${number}$`);
/** The page is kept on the device by now: it opens without a network. */
const isKept = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));
const points = (page: Page) => page.getByRole("list", { name: "Points, oldest first" }).locator(".words");

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

/** What is on the sheets of a table. */
async function codesOf(desk: Page, letter: string) {
  await desk.goto(`${journey.origin + meeting}/room`);
  const open = desk.getByRole("button", { name: "Open the tables" });
  if (await open.isVisible()) await open.press("Enter");
  await expect(desk.getByRole("columnheader", { name: "Join code" })).toBeVisible();
  const names = await desk.getByRole("columnheader").allInnerTexts();
  const cells = desk.getByRole("row", { name: new RegExp(`^${letter} `) }).locator("th, td");
  const code = (column: string) => cells.nth(names.indexOf(column)).innerText();
  return { scribe: await code("Scribe's code"), join: await code("Join code") };
}
async function sitDown(page: Page, code: string) {
  await page.goto(`${journey.origin}/live/${code}`);
  await press(page, "Join");
  await expect(page).toHaveURL(`${journey.origin}/live/table`);
}

test("an invitation is answered without scripts: registered, changed and given up by the same link, or declined", async ({
  browser,
}) => {
  const desk = await staff(browser);
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

test("a table takes notes without scripts: a point, what was meant instead, a point of one's own", async ({
  browser,
}) => {
  const codes = await codesOf(await staff(browser), "A");
  const scribe = await someone(browser, { ...handset, javaScriptEnabled: false });
  const guest = await someone(browser, { ...handset, javaScriptEnabled: false });
  await sitDown(scribe, codes.scribe);
  await sitDown(guest, codes.join);
  await scribe.getByLabel("Next point, in their words").fill("Vanleg tid");
  await press(scribe, "Keep");
  await expect(points(scribe)).toHaveText(["Vanleg tid"]);
  await guest.goto(`${journey.origin}/live/table`);
  await follow(guest, ofPoint("That is not what I meant", 1));
  await guest.getByLabel("What you meant").fill("Den lengste tida");
  await press(guest, "Send to the scribe");
  await expect(guest.getByText("The scribe has it")).toBeVisible();
  await follow(guest, "Write a point yourself");
  await guest.getByLabel("A point of your own").fill("Søk på tvers");
  await press(guest, "Add it");
  await scribe.goto(`${journey.origin}/live/table`);
  await expect(points(scribe)).toHaveText(["Vanleg tid", "Den lengste tida", "Søk på tvers"]);
  await follow(scribe, ofPoint("Use these words", 1));
  await press(scribe, "Save these words");
  await expect(points(scribe)).toHaveText(["Den lengste tida", "Søk på tvers"]);
});

test("the scribe's page fits a phone of 320 pixels, and says by names and aloud what it does", async ({
  browser,
}) => {
  const codes = await codesOf(await staff(browser), "C");
  const scribe = await someone(browser, { ...handset, viewport: { width: 320, height: 640 } });
  await sitDown(scribe, codes.scribe);
  const fits = async () =>
    expect(await scribe.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const has = async (role: "button" | "textbox", ...names: (string | RegExp)[]) => {
    for (const name of names)
      await expect(scribe.getByRole(role, { name, exact: true }), `${role} ${name}`).toBeVisible();
  };
  const status = scribe.getByRole("status");
  const next = scribe.getByRole("textbox", { name: "Next point, in their words" });
  const write = async (words: string) => {
    await next.fill(words);
    await next.press("Enter");
  };

  await test.step("what there is has a name", async () => {
    await expect(heading(scribe)).toHaveText("C · Requests for access");
    await expect(scribe.getByRole("region", { name: "The question" })).toBeVisible();
    await has("button", "Read back", "Begin with question 1", "Keep", "Leave this table");
    const whose = scribe.getByRole("group", { name: "Whose point?" });
    for (const name of ["Nobody is named", "The table", "An organisation that agrees", "A person who agrees"])
      await expect(whose.getByRole("radio", { name, exact: true })).toBeVisible();
    await fits();
  });

  await test.step("what is kept is said, and the next point is written at once", async () => {
    await write(`${"Innsynskravsbehandlingstid".repeat(4)} er for lang.`);
    await expect(status).toHaveText("Kept.");
    await expect(next).toBeFocused();
    await fits();
    await follow(scribe, ofPoint("Change", 1));
    await has("textbox", "In other words");
    await has("button", "Save these words", ofPoint("Undo", 1));
    await fits();
    await follow(scribe, "Let it be");
  });

  await test.step("what waits is counted aloud, and told once it is received", async () => {
    await scribe.context().setOffline(true);
    await write("Utan nett");
    await expect(status).toHaveText(/No network: 1 unsent, kept on this phone\./);
    await has("button", "Undo");
    await fits();
    await scribe.context().setOffline(false);
    await expect(status).toHaveText("Everything is received.");
  });

  await test.step("reading back, each point is a box to tick by its words", async () => {
    await press(scribe, "Read back");
    await expect(scribe.getByRole("checkbox", { name: /^Utan nett/ })).toBeVisible();
    await has("button", "Write on", "The table agrees, close", "Keep the ticks");
    await fits();
    await press(scribe, "Write on");
    await expect(next).toBeVisible();
  });
});

test("points that wait outlive a closed browser, and arrive once though two tabs send them", async ({
  browser,
}) => {
  const codes = await codesOf(await staff(browser), "D");
  const scribe = await someone(browser);
  await sitDown(scribe, codes.scribe);
  const profile = mkdtempSync(join(tmpdir(), "gensvar-phone-"));
  const phone = () =>
    chromium.launchPersistentContext(profile, { ...launchOptions(), ...handset, locale: "en" });
  const written = ["Skriv at de har sett det.", "Og kva de gjer no."];

  await test.step("written without a network, then the browser is closed", async () => {
    const before = await phone();
    const [page = await before.newPage()] = before.pages();
    await sitDown(page, codes.join);
    await isKept(page);
    await before.setOffline(true);
    for (const [n, words] of written.entries()) {
      await page.getByLabel("A point of your own").fill(words);
      await press(page, "Add it");
      await expect(points(page)).toHaveText(written.slice(0, n + 1));
    }
    await before.close();
  });

  await test.step("opened again in two tabs, still without a network, it holds them; with one, they come once", async () => {
    const after = await phone();
    await after.setOffline(true);
    const tabs = [await after.newPage(), await after.newPage()];
    for (const tab of tabs) {
      await tab.goto(`${journey.origin}/live/table`);
      await expect(points(tab)).toHaveText(written);
    }
    await expect(points(scribe)).toHaveCount(0);
    await after.setOffline(false);
    for (const page of [scribe, ...tabs]) {
      await expect(points(page)).toHaveText(written);
      await expect(page.getByText("on this phone")).toHaveCount(0);
    }
    await after.close();
  });
  rmSync(profile, { recursive: true, force: true });
});

/** The last: it goes on to the day of the meeting, and closes it. */
test("a meeting, from the invitation in a mailbox to the answer to what was said", async ({ browser }) => {
  const desk = await staff(browser);
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
        expect(sequence).toBeGreaterThan(invited.calendar.sequence);
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
    const codes = await codesOf(desk, "B");
    await sitDown(scribe, codes.scribe);
    await sitDown(aase, codes.join);
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
      await expect(desk.getByText("B: 1 point stayed")).toBeVisible();
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
    await approveAndPublish(await staff(browser, "Godkjennar Døme"), journey.origin + review);
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
