/** A published response is wrong: it is corrected, then retracted, and whoever it answers is told each time. */
import { type Browser, expect, type Page, test } from "@playwright/test";
import { become } from "../matrix/crawl.ts";
import { type Journey, openJourney } from "../support/journey.ts";

let journey: Journey;
test.beforeAll(async () => {
  journey = await openJourney({ DEMO: "1" });
});
test.afterAll(() => journey?.stop());

const contributor = "laget@bygdekvinner-dome.example";
const title = "Kven som er med i eInnsyn";
const before = "Nokre kommunar er det òg";
const after = "Åtte kommunar er med òg";
const note = "Vi skreiv at nokre kommunar er med. Talet er åtte.";
const why = "Svaret bygde på ei liste som er eit år gammal.";

async function someone(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await become(page, journey.origin, name);
  return page;
}

test("a wrong answer is corrected in the open, and at last retracted", async ({ browser }) => {
  const kim = await someone(browser, "Koordinator Døme");
  const gro = await someone(browser, "Godkjennar Døme");
  const visitor = await (await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" })).newPage();

  const number = await test.step("the coordinator begins a correction; what is public stays", async () => {
    await kim.goto(`${journey.origin}/desk/responses?status=published`);
    await kim.getByRole("link", { name: title }).click();
    const [, found = ""] = /responses\/(\d+)\/review/.exec(kim.url()) ?? [];
    await kim.getByText("Correct it").click();
    await kim.getByLabel("Change of substance").check();
    await kim.getByRole("button", { name: "Begin a correction" }).click();
    const reason = kim.getByRole("textbox", { name: "Reason" });
    await reason.fill((await reason.inputValue()).replace(before, after));
    // what is changed and why is part of it
    await kim.getByRole("button", { name: "Send for approval" }).click();
    await expect(kim.getByRole("link", { name: /Fill|Write|must/ }).first()).toBeVisible();
    await kim.getByLabel("What is changed and why").fill(note);
    await kim.getByRole("button", { name: "Save Ctrl Enter" }).click();
    await expect(kim).toHaveURL(/act=saved/);
    const against = kim.getByRole("region", { name: /Beside version 1/ });
    await expect(against.locator("del")).toContainText(["Nokre"]);
    await expect(against.locator("ins")).toContainText(["Åtte"]);
    await visitor.goto(`${journey.origin}/responses/${found}`);
    await expect(visitor.getByText(before)).toBeVisible();
    await kim.getByRole("button", { name: "Send for approval" }).click();
    await expect(kim.getByText("It waits for an approver.")).toBeVisible();
    return found;
  });

  const review = `${journey.origin}/desk/responses/${number}/review`;
  const page = `${journey.origin}/responses/${number}`;
  await test.step("a second person reads what changes, approves and publishes; the contributor is told again", async () => {
    await gro.goto(review);
    await expect(gro.getByText(note)).toBeVisible();
    await expect(gro.locator("ins")).toContainText(["Åtte"]);
    await gro.getByRole("button", { name: "Approve exactly this" }).click();
    await gro.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(gro.getByRole("heading", { name: "Published" })).toBeVisible();
    const mail = await journey.mailed(contributor, /^Endra svar på/);
    expect(mail.text).toContain(note);
    expect(mail.text).toContain(after);
  });

  await test.step("anyone reads what it says now, what was changed, and what it said before", async () => {
    await visitor.goto(page);
    await expect(visitor.getByText(after)).toBeVisible();
    await expect(visitor.getByText("version 2", { exact: true })).toBeVisible();
    await expect(visitor.getByText(note).first()).toBeVisible();
    await visitor.getByRole("link", { name: "Version 1" }).click();
    await expect(visitor).toHaveURL(`${page}?version=1`);
    await expect(visitor.getByText(before)).toBeVisible();
    await expect(visitor.getByText("An earlier version.")).toBeVisible();
    await expect(visitor.locator('link[rel="canonical"]')).toHaveAttribute("href", page);
    await expect(visitor.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
    await visitor.getByRole("link", { name: "read version 2, the newest" }).click();
    await expect(visitor).toHaveURL(page);
  });

  await test.step("the coordinator asks that it be retracted, and can't decide it", async () => {
    await kim.goto(review);
    await kim.getByText("Retract it").click();
    await kim.getByLabel("Why it is retracted").fill(why);
    await kim.getByRole("button", { name: "Ask for retraction" }).click();
    await expect(kim.getByText("It waits for an approver. Until then the response stands.")).toBeVisible();
    await expect(kim.getByRole("button", { name: "Retract it" })).toHaveCount(0);
    await visitor.goto(page);
    await expect(visitor.getByText(/^Retracted/)).toHaveCount(0);
  });

  await test.step("the approver finds it under Today and retracts; the contributor is told", async () => {
    await gro.goto(`${journey.origin}/desk`);
    await gro
      .getByRole("link", { name: `Response ${number} is proposed for retraction`, exact: true })
      .click();
    await expect(gro.getByText(why)).toBeVisible();
    await gro.getByRole("button", { name: "Retract it" }).click();
    await expect(gro.getByRole("heading", { name: "Retracted", exact: true })).toBeVisible();
    const mail = await journey.mailed(contributor, /gjeld ikkje lenger/);
    expect(mail.text).toContain(why);
  });

  await test.step("anyone reads that it holds no longer and why; its contribution waits for a new one", async () => {
    await visitor.goto(page);
    await expect(visitor.getByText(/^Retracted/).first()).toBeVisible();
    await expect(visitor.getByText(why)).toBeVisible();
    await visitor
      .locator("ol.contributions a")
      .first()
      .click({ position: { x: 80, y: 14 } });
    await expect(visitor.getByText("It had an answer that holds no longer")).toBeVisible();
    await expect(visitor.getByText("It is being assessed again and gets a new response")).toBeVisible();
    await kim.goto(`${journey.origin}/desk/contributions?stage=reopened`);
    await expect(kim.getByRole("checkbox", { name: /^Pick / })).toHaveCount(1);
  });
});

test("what was chosen before a change is called a typing error waits out of sight, and is neither sent nor lost", async ({
  browser,
}) => {
  const kim = await someone(browser, "Koordinator Døme");
  await kim.goto(`${journey.origin}/desk/responses?status=published`);
  const another = kim.locator('a[href*="/review"]').filter({ hasNotText: title }).first();
  await another.click();
  await kim.getByText("Correct it").click();
  await kim.getByLabel("Change of substance").check();
  await kim.getByRole("button", { name: "Begin a correction" }).click();

  const language = kim.getByLabel("Language of the response");
  const body = kim.getByRole("combobox", { name: "Body responsible" });
  const promised = kim.getByLabel("What is promised");
  const typing = kim.getByLabel("Correction of a typing error");
  const substance = kim.getByLabel("Change of substance");
  const stored = { language: await language.inputValue(), body: await body.inputValue() };
  await language.selectOption("sv");
  await body.selectOption({ index: 2 });
  const chosen = await body.inputValue();
  expect({ language: "sv", body: chosen }).not.toEqual(stored);
  await promised.fill("Ei liste.");
  await kim.getByLabel("Add contributions by their references").fill("EIN26-AAAA.1");

  await typing.check();
  for (const field of [language, body, promised]) await expect(field).toBeHidden();
  await substance.check();
  await expect(language).toHaveValue("sv");
  await expect(body).toHaveValue(chosen);
  await expect(promised).toHaveValue("Ei liste.");
  await expect(kim.getByLabel("Add contributions by their references")).toHaveValue("EIN26-AAAA.1");

  await typing.check();
  await kim.getByLabel("What is changed and why").fill("Eit komma mangla.");
  await kim.getByRole("button", { name: "Save Ctrl Enter" }).click();
  await expect(kim).toHaveURL(/act=saved/);
  await expect(kim.getByText("Nothing differs yet.")).toBeVisible();
  await substance.check();
  await expect(language).toHaveValue(stored.language);
  await expect(body).toHaveValue(stored.body);
});
