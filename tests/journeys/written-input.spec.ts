/** Written input and following it: with scripts off, with scripts on, by link and by address. */
import { type Browser, type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import { clearAll, split } from "../support/desk-work.ts";
import { pdf } from "../support/files.ts";
import { announce, draftConsultation, foundForum } from "../support/founding.ts";
import { day, fill, type Journey, linkIn, openJourney } from "../support/journey.ts";

let journey: Journey;
let ada: Page;
test.beforeAll(async ({ browser }) => {
  journey = await openJourney();
  ada = await someone(browser);
  await foundForum(journey, ada);
  await draftConsultation(journey, ada, "inp26");
  await announce(journey, ada, "inp26");
});
test.afterAll(async () => {
  await ada?.context().close();
  await journey?.stop();
});

async function someone(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return (await browser.newContext(options)).newPage();
}
const plain = (browser: Browser) => someone(browser, { javaScriptEnabled: false });

const formOf = (page: Page) => page.locator("form#submit");
const send = (page: Page) => page.getByRole("button", { name: "Send input" }).click();
const received = /\/track\/[A-Z0-9]+-\w+\/receipt(#\w+)?$/;
const refOf = (page: Page) => /\/track\/([^/?]+)/.exec(page.url())?.[1] ?? "";
const open = (page: Page, slug = "inp26") => page.goto(`${journey.origin}/consultations/${slug}/submit`);

async function give(page: Page, words: Record<string, string>, slug = "inp26"): Promise<string> {
  await open(page, slug);
  await fill(formOf(page), { organisation: "Laget Døme", ...words });
  await send(page);
  await expect(page).toHaveURL(received);
  return refOf(page);
}

test("mistakes are linked to from the top, and what was typed stays", async ({ browser }) => {
  const page = await plain(browser);
  await open(page);
  await fill(formOf(page), { text: "Publish <b>minutes</b> & agendas.\n\nSoon.", email: "laget at dome" });
  await page.getByLabel("The organisation's name", { exact: true }).last().uncheck();
  await send(page);
  const summary = page.getByRole("alert");
  await expect(summary.getByRole("heading")).toHaveText("2 things must be put right before we can go on");
  for (const id of ["organisation", "email"]) {
    await summary.locator(`a[href="#${id}"]`).click();
    await expect(page.locator(`#${id}:target`)).toBeVisible();
    await expect(page.locator(`#${id}`)).toHaveAttribute("aria-invalid", "true");
  }
  await expect(page.locator("#text")).toHaveValue("Publish <b>minutes</b> & agendas.\n\nSoon.");
  await expect(page.locator("#email")).toHaveValue("laget at dome");
  await expect(page.locator("input[name=publishOrganisation]")).not.toBeChecked();
  await fill(formOf(page), { organisation: "Laget Døme", email: "" });
  await send(page);
  await expect(page).toHaveURL(received);
  await expect(page.locator("main")).toContainText("Publish <b>minutes</b> & agendas.");
  await page.context().close();
});

test("whose name may be published is asked of whoever gives that name", async ({ browser }) => {
  const page = await plain(browser);
  await open(page);
  const boxes = page.getByRole("group", { name: "What may we publish?" }).getByRole("checkbox");
  await expect(boxes).toHaveCount(2);
  await expect(boxes.last()).toHaveAccessibleName("The organisation's name");
  await page.getByRole("radio", { name: "Myself" }).check();
  await expect(boxes.last()).toHaveAccessibleName("My name");
  await expect(boxes).toHaveCount(2);
  await page.context().close();
});

test("sent twice it is received once", async ({ browser }) => {
  const page = await plain(browser);
  await open(page);
  await fill(formOf(page), { text: "Only once, please.", organisation: "Laget Døme" });
  const multipart = Object.fromEntries(
    await formOf(page).evaluate((form) =>
      [...new FormData(form as HTMLFormElement)].filter(([name]) => name !== "files"),
    ),
  ) as Record<string, string>;
  const post = () =>
    page.request.post(page.url(), { multipart, headers: { origin: journey.origin }, maxRedirects: 0 });
  const answers = await Promise.all([post(), post()]);
  expect(answers.map((answer) => answer.status())).toEqual([303, 303]);
  const [one, two] = answers.map((answer) => answer.headers().location);
  expect(two).toBe(one);
  await send(page);
  await expect(page).toHaveURL(journey.origin + one);
  await page.goto(`${journey.origin}/track`);
  await expect(page.locator("main li .ref")).toHaveCount(1);
  await page.context().close();
});

test("back and sent once more it is received once", async ({ browser }) => {
  const page = await plain(browser);
  const ref = await give(page, { text: "I was not sure that it came through." });
  await page.goBack();
  const text = page.locator("#text");
  await expect(text).toBeVisible();
  if ((await text.inputValue()) === "")
    await fill(formOf(page), { text: "I was not sure that it came through.", organisation: "Laget Døme" });
  await send(page);
  await expect(page).toHaveURL(received);
  expect(refOf(page)).toBe(ref);
  await page.context().close();
});

test("a file of an unknown kind is refused, and the text and the other file stay", async ({ browser }) => {
  const page = await plain(browser);
  await open(page);
  await fill(formOf(page), { text: "See the attachments.", organisation: "Laget Døme" });
  await formOf(page)
    .locator("input[name=files]")
    .setInputFiles([
      { name: "notes.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdf) },
      { name: "run.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ\u0090 this is a program") },
    ]);
  await send(page);
  await expect(page.getByRole("alert")).toContainText("run.pdf");
  await expect(page.locator("#text")).toHaveValue("See the attachments.");
  await expect(
    page.getByRole("group", { name: "Already with us" }).getByRole("checkbox", { name: "notes.pdf" }),
  ).toBeChecked();
  await send(page);
  await expect(page).toHaveURL(received);
  await expect(page.locator("main")).toContainText("notes.pdf");
  await expect(page.locator("main")).not.toContainText("run.pdf");
  await page.context().close();
});

test("with scripts too, mistakes keep what was typed, and two clicks send it once", async ({ browser }) => {
  const page = await someone(browser);
  await open(page);
  await fill(formOf(page), { text: "Twice clicked.", email: "nowhere" });
  await send(page);
  await expect(page.getByRole("alert").locator("a")).toHaveCount(2);
  await expect(page.getByRole("alert")).toBeFocused();
  await expect(page.locator("#text")).toHaveValue("Twice clicked.");
  await fill(formOf(page), { organisation: "Laget Døme", email: "" });
  await page.getByRole("button", { name: "Send input" }).dblclick();
  await expect(page).toHaveURL(received);
  await page.goto(`${journey.origin}/track`);
  await expect(page.locator("main li .ref")).toHaveCount(1);
  await page.context().close();
});

test("after the last day it is received and marked as late", async ({ browser }) => {
  // The day is over where the forum is, once the forum has moved to the other side of the date line.
  const zone = async (timeZone: string) => {
    await ada.goto(`${journey.origin}/desk/settings`);
    const choice = ada.locator("select[name=timeZone]");
    // Offered are those of Europe; every one is taken.
    await choice.evaluate((select, zone) => select.append(new Option(zone, zone)), timeZone);
    await choice.selectOption(timeZone);
    await ada.getByRole("button", { name: "Save" }).first().click();
    await expect(ada.locator("main").getByText("Saved.")).toBeVisible();
  };
  await zone("Pacific/Pago_Pago");
  await draftConsultation(journey, ada, "late26", day(0, "Pacific/Pago_Pago"));
  await announce(journey, ada, "late26");
  await zone("Pacific/Kiritimati");
  const page = await plain(browser);
  await open(page, "late26");
  await expect(page.locator("main")).toContainText("What you send now is received and marked as late.");
  await expect(page.locator("main")).toContainText("We read it and mark it as late.");
  await give(page, { text: "Late, but here." }, "late26");
  await expect(page.locator("main")).toContainText("It came after the last day and is marked as late.");
  await page.getByRole("link", { name: "Open your page" }).click();
  await expect(page.locator("main")).toContainText("marked as late");
  await zone("Europe/Oslo");
  await page.context().close();
});

test("links are asked for by address, known or not, with the same answer", async ({ browser }) => {
  const giver = await plain(browser);
  const ref = await give(giver, { text: "Write to me.", email: "known@dome-post.example" });
  const answers: string[] = [];
  for (const email of ["known@dome-post.example", "unknown@dome-post.example"]) {
    const page = await plain(browser);
    await page.goto(`${journey.origin}/track`);
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Send me the links" }).click();
    await expect(
      page.getByText("If we have input from this address, the list is on its way there."),
    ).toBeVisible();
    answers.push(page.url() + (await page.locator("main").innerHTML()));
    await page.context().close();
  }
  expect(answers[1]).toBe(answers[0]);
  const mail = await journey.mailed("known@dome-post.example", /^Your input to/);
  const page = await plain(browser);
  await page.goto(linkIn(mail, /\/link\//));
  await expect(page).toHaveURL(`${journey.origin}/track/${ref}`);
  expect(journey.mailbox.to("unknown@dome-post.example")).toEqual([]);
  for (const one of [giver, page]) await one.context().close();
});

test("without its link a submission is like one that does not exist", async ({ browser }) => {
  const giver = await plain(browser);
  const ref = await give(giver, { text: "Mine alone." });
  const page = await plain(browser);
  const seen: string[] = [];
  for (const path of [ref, "INP26-ZZZZ", `${ref}/receipt`, "INP26-ZZZZ/receipt"]) {
    const answer = await page.goto(`${journey.origin}/track/${path}`);
    expect(answer?.status()).toBe(404);
    seen.push((await page.content()).replaceAll(ref, "INP26-ZZZZ"));
  }
  expect(seen[0]).toBe(seen[1]);
  expect(seen[2]).toBe(seen[3]);
  await page.goto(`${journey.origin}/link/${"x".repeat(40)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link does not work");
  for (const one of [giver, page]) await one.context().close();
});

test("mails are stopped and resumed, and a question is answered", async ({ browser }) => {
  const address = "question@dome-post.example";
  const page = await plain(browser);
  const point = "Publish the agendas too.";
  const ref = await give(page, { text: `Hello! ${point} Kind regards.`, email: address });
  await page.getByRole("link", { name: "Open your page" }).click();
  await page.getByRole("button", { name: "Stop the e-mails" }).click();
  await expect(page.getByText("The e-mails are stopped.")).toBeVisible();
  await page.getByRole("button", { name: "Send e-mails again" }).click();
  await expect(page.getByText("We write to you again when something happens.")).toBeVisible();

  await split(journey, ada, ref, [point]);
  await clearAll(journey, ada, 1);
  await ada.goto(`${journey.origin}/desk/contributions/${ref}.1`);
  await ada
    .locator("details")
    .filter({ hasText: "Ask its contributor one question" })
    .locator("summary")
    .click();
  await ada.getByLabel("Can you tell us more?").fill("Which agendas do you mean?");
  await ada.getByLabel("Answer hoped for by").fill(day(14));
  await ada.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(ada.getByText("No answer yet.")).toBeVisible();

  const mail = await journey.mailed(address, /^A question about/);
  expect(mail.text).toContain("Which agendas do you mean?");
  await page.goto(linkIn(mail, /\/link\//));
  await page.getByRole("button", { name: "Send the answer" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Write your answer" }).click();
  await page.getByLabel("Your answer").fill("Those of the steering group.");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.getByText("We have received your answer. Thank you.")).toBeVisible();
  await expect(page.getByText("Those of the steering group.")).toBeVisible();
  await ada.goto(`${journey.origin}/desk/contributions/${ref}.1`);
  await expect(ada.getByText("Those of the steering group.")).toBeVisible();
  await page.context().close();
});
