/** The second step: an app, codes on paper and a passkey, as the people do it who run the forum. */
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import BetterSqlite from "better-sqlite3";
import { languages } from "../../app/i18n/languages.ts";
import { axeFaults } from "../support/axe.ts";
import { administrator, foundForum, invite } from "../support/founding.ts";
import {
  askForCode,
  enterCode,
  giveSecond,
  type Journey,
  openJourney,
  phone,
  signIn,
} from "../support/journey.ts";

let journey: Journey;
let admin: Page;
let papers: string[];
const people = ["passkey", "no-key", "lost", "narrow"] as const;
const addressOf = (name: (typeof people)[number]) => `${name}@host.example`;
test.beforeAll(async ({ browser }) => {
  journey = await openJourney();
  admin = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  papers = await foundForum(journey, admin);
  for (const name of people)
    await invite(journey, admin, { name, email: addressOf(name), role: "coordinator" });
});
test.afterAll(async () => {
  await admin?.context().close();
  await journey?.stop();
});

const changed = /^Your sign-in to/;

async function signOut(page: Page) {
  await page.goto(`${journey.origin}/desk/sessions`);
  const here = page.getByRole("row").filter({ hasText: "(this one)" });
  await here.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(`${journey.origin}/`);
}

/** As far as the mailed code leads. */
async function toSecond(page: Page, address: string) {
  await page.goto(`${journey.origin}/sign-in`);
  await enterCode(page, await askForCode(journey, page, address));
  await page.waitForURL(/\/sign-in\/(second|set-up)/);
}

/** A key of the browser's own, which answers by itself. */
async function plugIn(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "usb",
      hasResidentKey: false,
      hasUserVerification: false,
      automaticPresenceSimulation: true,
    },
  });
}

/** Makes it so long ago that anybody gave the second step. */
function letTimePass() {
  const store = new BetterSqlite(join(journey.forum.dataDir, "volatile.db"));
  const at = new Date(Date.now() - 11 * 60_000).toISOString();
  store.prepare("update sessions set second_at = ? where second_at is not null").run(at);
  store.close();
}

test("the first administrator set it up before the desk, and signs in by app and by paper, without scripts", async () => {
  expect(papers).toHaveLength(10);
  await journey.mailed(administrator, changed);
  await test.step("by the app", async () => {
    await signOut(admin);
    await toSecond(admin, administrator);
    await admin.goto(`${journey.origin}/desk/people`);
    await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Show once more that it is you");
    await admin.getByLabel("Code").fill(phone.code(administrator));
    await admin.getByRole("button", { name: "Sign in" }).click();
    await expect(admin).toHaveURL(`${journey.origin}/desk/people`);
  });
  await test.step("by a code on paper, which is told by mail", async () => {
    await signOut(admin);
    await toSecond(admin, administrator);
    const before = journey.count(administrator, changed);
    await admin.getByLabel("Code").fill(papers[3] ?? "");
    await admin.getByRole("button", { name: "Sign in" }).click();
    await expect(admin).toHaveURL(/\/desk$/);
    const mail = await journey.mailed(administrator, changed, before);
    expect(mail.text).toContain("One of your codes on paper was used");
    expect(mail.text).not.toContain(papers[3]?.slice(0, 4));
  });
});

test("a passkey is added at the first sign-in, signs in, and confirms a change", async ({ page }) => {
  const email = addressOf("passkey");
  await plugIn(page);
  await toSecond(page, email);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Put these codes on paper");
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("link", { name: "I have them. Go on" }).click();
  await expect(page).toHaveURL(/\/desk$/);
  await signOut(page);
  await toSecond(page, email);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page).toHaveURL(/\/desk$/);
  await page.goto(`${journey.origin}/desk/sessions`);
  await expect(page.getByText("This is your only one.")).toBeVisible();
  letTimePass();
  await page.getByRole("button", { name: "Make new codes" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm that it is you");
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.locator(".papercodes li")).toHaveCount(10);
});

test("a passkey that is not there says so, and the page still takes a code", async ({ page }) => {
  const email = addressOf("no-key");
  await plugIn(page);
  await toSecond(page, email);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("link", { name: "I have them. Go on" }).click();
  await page.goto(`${journey.origin}/desk/sessions`);
  await page.getByRole("link", { name: "Add another" }).click();
  await expect(page.getByText("The passkey was not accepted.")).toBeHidden();
  // The same key once more: the browser refuses, and nothing is sent.
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("The passkey was not accepted.")).toBeVisible();
  await giveSecondHere(page, email);
  await expect(page.getByText("Added. You can use it from the next sign-in on.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Remove/ })).toHaveCount(2);
});

async function giveSecondHere(page: Page, email: string) {
  phone.scan(email, await page.locator(".appkey").innerText());
  await page.locator("input[name=second]").fill(phone.code(email));
  await page.getByRole("button", { name: "Go on" }).click();
}

test("another administrator resets it, and the person is told and sets up anew", async ({ page }) => {
  const email = addressOf("lost");
  await signIn(journey, page, email);
  // The mail on what was added just now may come late: only then is the next one the one on the reset.
  await journey.mailed(email, changed);
  const before = journey.count(email, changed);
  letTimePass();
  await admin.goto(`${journey.origin}/desk/people`);
  const row = admin.getByRole("row").filter({ hasText: email });
  await row.locator("summary").click();
  await row.getByRole("button", { name: "Reset the second step of lost" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Confirm that it is you");
  await admin.getByLabel("Code").fill(papers[5] ?? "");
  await admin.getByRole("button", { name: "Confirm and do it" }).click();
  await expect(admin.getByText("The second step is reset")).toBeVisible();
  expect((await journey.mailed(email, changed, before)).text).toContain("Your second step was reset.");
  await page.goto(`${journey.origin}/desk`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await enterCode(page, await askForCode(journey, page, email));
  await expect(page).toHaveURL(/\/sign-in\/set-up/);
  expect(await giveSecond(page, email)).toHaveLength(10);
});

test("the pages fit a narrow screen in every language, and axe finds nothing", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const email = addressOf("narrow");
  await toSecond(page, email);
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  for (const language of languages) {
    await page.goto(`${journey.origin}/sign-in/set-up?lang=${language}`);
    expect(await wider(), language).toBeLessThanOrEqual(0);
    expect(await axeFaults(page)).toEqual([]);
  }
  await page.goto(`${journey.origin}/sign-in/set-up?lang=en`);
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await giveSecond(page, email);
  for (const language of languages) {
    for (const path of ["/sign-in/second", "/desk/sessions"]) {
      await page.goto(`${journey.origin}${path}?lang=${language}`);
      expect(await wider(), `${path} ${language}`).toBeLessThanOrEqual(0);
      expect(await axeFaults(page)).toEqual([]);
    }
  }
});
