/** Getting in, and the ways in which one must not. Each test has a person of its own: codes are counted by address. */
import { expect, type Page, test } from "@playwright/test";
import { foundForum, invite } from "../support/founding.ts";
import {
  askForCode,
  codeSubject,
  enterCode,
  giveSecond,
  type Journey,
  openJourney,
  signIn,
} from "../support/journey.ts";

let journey: Journey;
let admin: Page;
test.beforeAll(async ({ browser }) => {
  journey = await openJourney();
  admin = await (await browser.newContext()).newPage();
  await foundForum(journey, admin);
});
test.afterAll(async () => {
  await admin?.context().close();
  await journey?.stop();
});

async function somebody(name: string, role = "coordinator"): Promise<string> {
  const email = `${name}@host.example`;
  await invite(journey, admin, { name, email, role });
  return email;
}

const toSignIn = (page: Page, next = "") => page.goto(`${journey.origin}/sign-in${next}`);
const isOver = (page: Page) => expect(page.getByRole("heading", { name: "This code is over" })).toBeVisible();
const wrong = (code: string) => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));

test("five wrong tries end a code, and then the right one opens nothing", async ({ page }) => {
  const email = await somebody("five");
  await toSignIn(page);
  const code = await askForCode(journey, page, email);
  await enterCode(page, code.slice(1));
  await expect(page.getByRole("alert")).toContainText("That is 5 digits or signs. The code has six digits.");
  await expect(page.getByRole("textbox", { name: "Code" })).toHaveValue(code.slice(1));
  for (const left of [4, 3, 2, 1]) {
    await enterCode(page, wrong(code));
    await expect(page.getByRole("alert")).toContainText("That is not the code.");
    await expect(page.getByText(left === 1 ? "1 try is left." : `${left} tries are left.`)).toBeVisible();
  }
  const right = page.context().request.post(`${journey.origin}/sign-in/code`, {
    form: { code: wrong(code) },
    headers: { origin: journey.origin },
  });
  expect((await right).status()).toBe(422);
  await enterCode(page, code);
  await isOver(page);
  await page.goto(`${journey.origin}/desk`);
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk$/);
});

test("a code opens nothing in another browser", async ({ page, browser }) => {
  const email = await somebody("elsewhere");
  await toSignIn(page);
  const code = await askForCode(journey, page, email);
  const other = await (await browser.newContext()).newPage();
  await other.goto(`${journey.origin}/sign-in/code`);
  await isOver(other);
  // Not even where the other browser has begun a sign-in itself.
  await toSignIn(other);
  await askForCode(journey, other, await somebody("somebody-else"));
  await enterCode(other, code);
  await expect(other.getByRole("alert")).toContainText("That is not the code.");
  await enterCode(page, code);
  await giveSecond(page, email);
  await expect(page).toHaveURL(`${journey.origin}/desk`);
  await other.context().close();
});

test("a newer code ends the older one", async ({ page, browser }) => {
  const email = await somebody("newer");
  await toSignIn(page);
  const older = await askForCode(journey, page, email);
  // The same one would have clicked twice: that is told in tests/http/sign-in.test.ts.
  const other = await (await browser.newContext({ userAgent: "Another browser" })).newPage();
  await toSignIn(other);
  const newer = await askForCode(journey, other, email);
  await enterCode(page, older);
  await isOver(page);
  await enterCode(other, newer);
  await giveSecond(other, email);
  await expect(other).toHaveURL(`${journey.origin}/desk`);
  await other.context().close();
});

test("a code is used once", async ({ page, context }) => {
  const email = await somebody("once");
  await toSignIn(page);
  const code = await askForCode(journey, page, email);
  const before = await context.cookies();
  await enterCode(page, code);
  await giveSecond(page, email);
  await expect(page).toHaveURL(`${journey.origin}/desk`);
  await context.clearCookies();
  await context.addCookies(before);
  const again = await context.request.post(`${journey.origin}/sign-in/code`, {
    form: { code },
    headers: { origin: journey.origin },
  });
  expect(again.status()).toBe(422);
  expect(again.headers()["set-cookie"] ?? "").not.toContain("gs_session");
  await page.goto(`${journey.origin}/sign-in/code`);
  await isOver(page);
});

test("without scripts, and on to where one was going", async ({ browser }) => {
  const email = await somebody("plain");
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${journey.origin}/desk/intake?status=split`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await enterCode(page, await askForCode(journey, page, email));
  await giveSecond(page, email);
  await expect(page).toHaveURL(`${journey.origin}/desk/intake?status=split`);
  await page.context().close();
});

test("signing in never leads to another site", async ({ page }) => {
  const email = await somebody("elsewhere-bound");
  for (const next of ["//evil.example", "/\\evil.example", "https://evil.example/", "/%09/evil.example"]) {
    await toSignIn(page, `?next=${encodeURIComponent(next)}`);
    await enterCode(page, await askForCode(journey, page, email));
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Write the code");
    await giveSecond(page, email);
    await expect(page).not.toHaveURL(/\/sign-in\//);
    expect(new URL(page.url()).origin, next).toBe(journey.origin);
  }
});

test("known and unknown addresses are answered alike", async ({ browser }) => {
  const said: string[] = [];
  for (const email of [await somebody("known"), "nobody@host.example"]) {
    const page = await (await browser.newContext()).newPage();
    await toSignIn(page);
    await page.getByLabel("Your address at work").fill(email);
    await page.getByRole("button", { name: "Send the code" }).click();
    await expect(page).toHaveURL(`${journey.origin}/sign-in/code`);
    const asked = await page.locator("main").innerHTML();
    await enterCode(page, "000000");
    const tried = await page.locator("main").innerHTML();
    said.push((asked + tried).replaceAll(email, "…").replaceAll(/<time.*?<\/time>/g, "…"));
    await page.context().close();
  }
  expect(said[1]).toBe(said[0]);
  // The one who is known has had the mail, so the other's would be here too.
  await journey.mailed("known@host.example", codeSubject);
  expect(journey.mailbox.to("nobody@host.example")).toEqual([]);
});

test("a role that is taken away is gone with the next request", async ({ page }) => {
  const email = await somebody("former");
  await signIn(journey, page, email);
  await page.goto(`${journey.origin}/desk/intake`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await admin.goto(`${journey.origin}/desk/people`);
  await admin.getByRole("button", { name: "Take away Coordinator from former" }).click();
  await expect(admin.getByText("The role is taken away.")).toBeVisible();
  const refused = await page.goto(`${journey.origin}/desk/intake`);
  expect(refused?.url()).toMatch(/\/sign-in\?next=/);
  // Nor does a new code come.
  const before = journey.count(email, codeSubject);
  await page.getByLabel("Your address at work").fill(email);
  await page.getByRole("button", { name: "Send the code" }).click();
  await expect(page).toHaveURL(`${journey.origin}/sign-in/code`);
  await signIn(journey, page, await somebody("former-colleague"));
  expect(journey.count(email, codeSubject)).toBe(before);
});

test("a session is ended from another browser, and by signing out", async ({ page, browser }) => {
  const email = await somebody("sessions");
  await signIn(journey, page, email);
  const other = await (await browser.newContext()).newPage();
  await signIn(journey, other, email);
  await page.goto(`${journey.origin}/desk/sessions`);
  await page.getByRole("button", { name: "End it" }).click();
  await expect(page.getByText("Ended. Nobody is signed in there any more.")).toBeVisible();
  await other.goto(`${journey.origin}/desk`);
  await expect(other).toHaveURL(/\/sign-in\?next=%2Fdesk$/);
  await page
    .getByRole("row")
    .filter({ hasText: "(this one)" })
    .getByRole("button", { name: "Sign out" })
    .click();
  await expect(page).toHaveURL(`${journey.origin}/`);
  await page.goto(`${journey.origin}/desk`);
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk$/);
  await other.context().close();
});
