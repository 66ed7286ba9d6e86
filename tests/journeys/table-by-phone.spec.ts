/**
 * What only a browser shows of a table: what is in sight, what is typed fast or not sent, what waits without a network, a page
 * without scripts.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type Page, test } from "@playwright/test";
import { launchOptions } from "../support/browser.ts";
import {
  codesOf,
  follow,
  handset,
  heading,
  isKept,
  points,
  press,
  sitDown,
  someone,
  staff,
} from "../support/in-the-room.ts";
import { type Journey, openJourney } from "../support/journey.ts";

let journey: Journey;
test.beforeAll(async () => {
  journey = await openJourney({ DEMO: "1" });
});
test.afterAll(async () => {
  await journey?.stop();
});

const small = { ...handset, viewport: { width: 320, height: 640 } };
/** As a browser does that runs out of room, under a page that is open. */
async function clearStorage(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await devtools.detach();
}
/** The name of a link or button that is about one of the points. */
const ofPoint = (words: string, number: number) => new RegExp(`^${words}\\s?, point ${number}$`);

test("a scribe sees what he has just kept, once; what was meant without a network is said once, and answered while it is read back", async ({
  browser,
}) => {
  const desk = await staff(browser, journey.origin);
  await desk.goto(`${journey.origin}/desk/meetings/tala-om-innsyn/room`);
  const [forScribe = "", forOthers = ""] = await desk.locator("td .code").allInnerTexts();
  const [scribe, guest] = [await someone(browser, small), await someone(browser, small)];
  await sitDown(scribe, journey.origin, forScribe);
  await sitDown(guest, journey.origin, forOthers);
  const next = scribe.getByRole("textbox", { name: "Next point, in their words" });

  await test.step("the newest point stands above the field", async () => {
    for (let n = 1; n <= 8; n++) {
      await next.fill(`Punkt ${n}: søket må tole skrivefeil og gamle namn på etatar.`);
      await next.press("Enter");
      await expect(points(scribe)).toHaveCount(n);
    }
    const overlap = () =>
      scribe.evaluate(() => {
        const newest = document.querySelector(".spoken > li:last-child")?.getBoundingClientRect();
        const put = document.querySelector(".put")?.getBoundingClientRect();
        return newest && put ? Math.max(newest.bottom - put.top, put.bottom - innerHeight, -newest.top) : 1;
      });
    await expect.poll(overlap).toBeLessThanOrEqual(0);
    await expect(next).toBeFocused();
  });

  await test.step("who writes without a pause has each point in a line of its own", async () => {
    await scribe.keyboard.type("Fort skrive\nog meir\n");
    await expect(points(scribe)).toHaveCount(10);
    await expect(points(scribe).nth(8)).toHaveText("Fort skrive");
    await expect(points(scribe).nth(9)).toHaveText("og meir");
    await expect(next).toHaveValue("");
  });

  await test.step("a button that is pressed twice at once keeps one, and complains of nothing", async () => {
    await next.fill("Éin gong");
    await scribe.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>(".put button[type=submit]");
      for (const _ of [1, 2]) button?.click();
    });
    await expect(points(scribe)).toHaveCount(11);
    await expect(next).toHaveValue("");
    await expect(points(guest).filter({ hasText: "Éin gong" })).toHaveCount(1);
    await expect(scribe.locator(".err")).toHaveCount(0);
  });

  await test.step("what was meant waits on the phone, stands there once, and reaches the scribe", async () => {
    const point = guest.locator("#n-2");
    await guest.evaluate(async () => void (await navigator.serviceWorker.ready));
    await guest.context().setOffline(true);
    await point.getByRole("link", { name: /^That is not what I meant/ }).press("Enter");
    await guest.getByLabel("What you meant").fill("Namn på kommunar òg.");
    await guest.getByRole("button", { name: "Send to the scribe" }).press("Enter");
    await expect(point).toContainText("on this phone");
    await expect(guest.getByText("Namn på kommunar òg.")).toHaveCount(1);
    await expect(guest.getByRole("alert")).toHaveCount(0);
    await guest.context().setOffline(false);
    await expect(point).toContainText("The scribe has it");
    await expect(guest.getByText("Namn på kommunar òg.")).toHaveCount(1);
  });

  await test.step("the bar counts the ticks as they stand; what is taken up has to be ticked anew", async () => {
    await next.fill("Ikkje ferdig");
    await scribe.reload();
    await expect(next).toHaveValue("Ikkje ferdig");
    await scribe.getByRole("button", { name: "Read back", exact: true }).press("Enter");
    await expect(scribe.getByLabel("Punkt 1:")).toBeInViewport();
    for (const n of [1, 2, 3]) await scribe.getByLabel(`Punkt ${n}:`).check();
    await expect(scribe.getByText("3 of 11 ticked.")).toBeVisible();
    await scribe.getByRole("link", { name: /^Use these words/ }).press("Enter");
    await scribe.getByLabel("In other words").fill("Punkt 2: namn på etatar og kommunar.");
    await scribe.getByRole("button", { name: "Save these words" }).press("Enter");
    await expect(scribe.getByText("2 of 11 ticked.")).toBeVisible();
    await expect(scribe.getByLabel("Punkt 2:")).not.toBeChecked();
    await expect(scribe.getByLabel("Punkt 3:")).toBeChecked();
    await scribe.getByRole("button", { name: "Write on", exact: true }).press("Enter");
    await expect(next).toHaveValue("Ikkje ferdig");
    await expect(scribe.getByText("confirmed", { exact: true })).toHaveCount(2);
  });

  await test.step("what somebody is writing when the table closes stays with him, and comes late if he sends it in", async () => {
    await guest.getByLabel("A point of your own").fill("Eg var midt i dette");
    await scribe.getByRole("button", { name: "Read back", exact: true }).press("Enter");
    await scribe.getByRole("button", { name: "The table agrees, close" }).press("Enter");
    await expect(scribe.getByText("Ikkje ferdig")).toBeVisible();
    await expect(guest.getByText("You were writing this when the table closed")).toBeVisible();
    await guest.reload();
    await expect(guest.getByText("Eg var midt i dette")).toBeVisible();
    await guest.getByRole("button", { name: "Send it in" }).press("Enter");
    await expect(guest.getByText(/^received late/)).toBeVisible();
    await expect(guest.getByRole("button", { name: "Send it in" })).toHaveCount(0);
  });
});

test("a table takes notes without scripts: a point, what was meant instead, a point of one's own", async ({
  browser,
}) => {
  const codes = await codesOf(await staff(browser, journey.origin), journey.origin, "A");
  const scribe = await someone(browser, { ...handset, javaScriptEnabled: false });
  const guest = await someone(browser, { ...handset, javaScriptEnabled: false });
  await sitDown(scribe, journey.origin, codes.scribe);
  await sitDown(guest, journey.origin, codes.join);
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
  const codes = await codesOf(await staff(browser, journey.origin), journey.origin, "C");
  const scribe = await someone(browser, small);
  await sitDown(scribe, journey.origin, codes.scribe);
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
    await has("button", "Save these words", ofPoint("Take the point out", 1));
    await fits();
    await follow(scribe, "Let it be");
  });

  await test.step("what is taken out is said, and one goes on at the next point, or at the field where there is none", async () => {
    for (const [n, words] of ["Dette skal ut", "Dette òg"].entries()) {
      await write(words);
      await expect(points(scribe)).toHaveCount(n + 2);
      // received: what waits on the device has no number yet
      await expect(scribe.getByRole("link", { name: ofPoint("Change", n + 2) })).toBeVisible();
    }
    const takeOut = async (number: number) => {
      await follow(scribe, ofPoint("Change", number));
      await press(scribe, ofPoint("Take the point out", number));
      await expect(status).toHaveText(`Point ${number} is taken out.`);
    };
    await takeOut(2);
    await expect(scribe.getByRole("link", { name: ofPoint("Change", 3) })).toBeFocused();
    await takeOut(3);
    await expect(next).toBeFocused();
    await expect(points(scribe)).toHaveCount(1);
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
  const codes = await codesOf(await staff(browser, journey.origin), journey.origin, "D");
  const scribe = await someone(browser);
  await sitDown(scribe, journey.origin, codes.scribe);
  const profile = mkdtempSync(join(tmpdir(), "gensvar-phone-"));
  const phone = () =>
    chromium.launchPersistentContext(profile, { ...launchOptions(), ...handset, locale: "en" });
  const written = ["Skriv at de har sett det.", "Og kva de gjer no."];

  await test.step("written without a network while storage is cleared, then the browser is closed", async () => {
    const before = await phone();
    const [page = await before.newPage()] = before.pages();
    await sitDown(page, journey.origin, codes.join);
    await isKept(page);
    await before.setOffline(true);
    for (const [n, words] of written.entries()) {
      await page.getByLabel("A point of your own").fill(words);
      await press(page, "Add it");
      await expect(points(page)).toHaveText(written.slice(0, n + 1));
      if (n === 0) await clearStorage(page);
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
