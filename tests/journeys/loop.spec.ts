/** Five people take one submission from the first run of the forum to the mail with its answer. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Browser, type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import { askForAdvice, clearAll, draftResponse, split, transcribe } from "../support/desk-work.ts";
import { pdf } from "../support/files.ts";
import {
  addBody,
  addTheme,
  announce,
  draftConsultation,
  foundForum,
  invite,
  makePlan,
} from "../support/founding.ts";
import { day, fill, type Journey, linkIn, openJourney, signIn, tick } from "../support/journey.ts";

let journey: Journey;
test.beforeAll(async () => {
  journey = await openJourney();
});
test.afterAll(() => journey?.stop());

const people = {
  coordinator: { name: "Kim Koordinator", email: "coordinator@host.example", role: "coordinator" },
  approver: { name: "Gro Godkjennar", email: "approver@host.example", role: "approver" },
  owner: { name: "Eli Eigar", email: "owner@archive.example", role: "owner", body: "The Archive" },
};
const organisation = "laget@dome-post.example";
const points = ["De bør publisere møtereferata.", "Referata bør kome innan ei veke."];
const text = `Hei! ${points.join(" ")} Helsing Kari i Laget Døme.`;
const reason = "Arkivet legg ut referata etter kvart møte frå og med mars, og varslar når dei er ute.";
const promise = "Det første referatet ligg ute";

/** A browser of one's own. */
async function someone(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  return (await browser.newContext(options)).newPage();
}

test("from the first run to the mail", async ({ browser }) => {
  const ada = await someone(browser);
  await test.step("the administrator sets the forum up and invites three", async () => {
    await foundForum(journey, ada);
    await expect(ada.getByRole("heading", { name: "Begin the first consultation" })).toBeVisible();
    await addBody(journey, ada, "The Archive");
    for (const person of Object.values(people)) await invite(journey, ada, person);
  });

  const kim = await someone(browser);
  await test.step("the coordinator makes a plan and announces a consultation", async () => {
    await signIn(journey, kim, people.coordinator.email);
    await makePlan(journey, kim, "The Archive");
    await draftConsultation(journey, kim, "open26");
    await addTheme(journey, kim, "open26", "Minutes");
    await kim.getByLabel("1. Open meetings").check();
    await kim.getByRole("region", { name: "Commitments" }).getByRole("button", { name: "Save" }).click();
    await kim.goto(`${journey.origin}/desk/consultations/open26/preview`);
    await expect(kim.getByRole("article", { name: "Preview" })).toContainText("the order of work");
    expect((await kim.request.get(`${journey.origin}/consultations/open26`)).status()).toBe(404);
    await announce(journey, kim, "open26");
  });

  const laget = await someone(browser, { javaScriptEnabled: false, locale: "nn-NO" });
  const ref = await test.step("an organisation sends its input, without scripts", async () =>
    sendInput(laget));

  await test.step("the coordinator splits it, clears and asks for advice", async () => {
    const record = "Referat frå møtet.";
    await transcribe(journey, kim, ref, record);
    await split(journey, kim, ref, points, record);
    await clearAll(journey, kim, 2);
    await askForAdvice(journey, kim, 2, "The Archive");
  });

  await test.step("the owner is told, and advises", async () => {
    const eli = await someone(browser);
    await signIn(journey, eli, people.owner.email);
    // One mail tells all that was assigned within a minute, when the minute is over.
    const mail = await journey.mailed(people.owner.email, /2 contributions to assess/, 0, 90_000);
    await eli.goto(linkIn(mail, /\/desk\/assess/));
    for (const point of [1, 2]) {
      await eli.goto(`${journey.origin}/desk/assess/${ref}.${point}`);
      await eli.getByLabel("What you advise, and why").fill("It can be done from March.");
      await tick(eli, "disposition", "within");
      await eli.getByRole("button", { name: "Send advice" }).click();
      await expect(eli).toHaveURL(/act=advised/);
    }
    await expect(eli.getByText("Nothing waits for you")).toBeVisible();
  });

  const review = await test.step("the coordinator writes a response and can't approve it", async () =>
    draft(kim));

  await test.step("the approver approves exactly it, and publishes", async () => {
    const gro = await someone(browser);
    const mail = await journey.mailed(people.approver.email, /waits for approval/);
    await signIn(journey, gro, people.approver.email);
    await gro.goto(linkIn(mail, /\/desk\/responses/));
    await expect(gro.getByText(reason)).toBeVisible();
    await gro.getByRole("button", { name: "Approve exactly this" }).click();
    await gro.getByRole("button", { name: "Publish" }).click();
    await expect(gro.getByRole("heading", { name: "Published" })).toBeVisible();
    await expect(gro).toHaveURL(new RegExp(review));
  });

  await test.step("the organisation is told once, and follows its link without scripts", async () => {
    const mail = await journey.mailed(organisation, /^Svar på/);
    expect(mail.to).toEqual([organisation]);
    expect(mail.header("to")).toContain(organisation);
    expect(mail.header("message-id")).toMatch(/^<[^<>@\s]+@[^<>@\s]+>$/);
    for (const point of points) expect(mail.text).toContain(`> ${point}`);
    expect(mail.text).toContain(reason);
    const link = linkIn(mail, /\/link\//);
    const there = await browser.newContext({ javaScriptEnabled: false, locale: "nn-NO" });
    const answer = await there.request.get(link, { maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    expect(answer.headers().location).toBe(`/track/${ref}`);
    const page = await there.newPage();
    await page.goto(link);
    await expect(page).toHaveURL(`${journey.origin}/track/${ref}`);
    await expect(page.getByText(reason)).toHaveCount(2);
    await expect(page.getByText(promise).first()).toBeVisible();
    expect(journey.count(organisation, /^Svar på/)).toBe(1);
  });

  await test.step("anyone reads the contribution and its answer, and no name that was not allowed", async () => {
    const visitor = await someone(browser, { javaScriptEnabled: false });
    await visitor.goto(`${journey.origin}/consultations/open26/contributions`);
    await visitor.getByRole("link", { name: points[0] }).click({ position: { x: 80, y: 14 } });
    await expect(visitor).toHaveURL(`${journey.origin}/contributions/${ref}.1`);
    await expect(visitor.getByText(points[0] ?? "").first()).toBeVisible();
    await expect(visitor.getByText("Laget Døme").first()).toBeVisible();
    await expect(visitor.getByText(reason).first()).toBeVisible();
    const shown = [await visitor.content()];
    for (const path of ["/responses/1", `/contributions/${ref}.2`, "/consultations/open26", "/"]) {
      await visitor.goto(journey.origin + path);
      shown.push(await visitor.content());
    }
    expect(shown[1]).toContain(reason);
    const secret = [
      "Kari",
      organisation,
      "It can be done from March",
      ...Object.values(people).map((one) => one.name),
    ];
    for (const html of shown) for (const words of secret) expect(html).not.toContain(words);
  });

  const verified = await promisify(execFile)(process.execPath, ["build/server/cli.js", "log-verify"], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", DATA_DIR: journey.forum.dataDir },
  });
  expect(verified.stdout).toMatch(
    /^The event log is whole: \d+ rows\.\nThe texts are what was received: \d+\.\n$/,
  );
});

/** Fills in the form, with a file, and lands on the receipt; gives the reference. */
async function sendInput(page: Page): Promise<string> {
  await page.goto(`${journey.origin}/consultations/open26/submit`);
  const form = page.locator("form#submit");
  await fill(form, { text, organisation: "Laget Døme", email: organisation });
  await form
    .locator("input[name=files]")
    .setInputFiles({ name: "referat.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdf) });
  await form.locator("button[type=submit]").click();
  await expect(page).toHaveURL(/\/track\/OPEN26-\w+\/receipt$/);
  const [, ref = ""] = /\/track\/([^/]+)\//.exec(page.url()) ?? [];
  await expect(page.getByRole("heading", { name: "Vi har teke imot innspelet ditt" })).toBeVisible();
  await expect(page.locator("main")).toContainText("referat.pdf");
  await expect(page.locator("main")).toContainText(points[0] ?? "");
  const link = (await page.locator('main a[href*="/link/"]').getAttribute("href")) ?? "";
  const mail = await journey.mailed(organisation, new RegExp(ref));
  expect(mail.to).toEqual([organisation]);
  expect(linkIn(mail, /\/link\//)).toBe(link);
  return ref;
}

/** A response to both points, sent for approval, which its writer can't approve; gives the address of its review. */
async function draft(page: Page): Promise<string> {
  const review = await draftResponse(journey, page, {
    count: 2,
    query: "?stage=advised",
    words: {
      title: "Referat på nett",
      reason,
      destination: "Det går inn i arbeidet med opne møte.",
      promiseWhat: promise,
      promiseBy: day(90),
    },
    bodies: { destinationBody: "The Archive", promiseBody: "The Archive" },
  });
  await expect(page.getByText("It waits for an approver.")).toBeVisible();
  await expect(page.getByText("Gro Godkjennar").first()).toBeVisible();
  await expect(page.getByRole("button", { name: /Approve|Publish/ })).toHaveCount(0);
  for (const intent of ["approve", "publish"]) {
    const tried = await page.request.post(journey.origin + review, {
      form: { intent, digest: "0", comment: "" },
      headers: { origin: journey.origin },
    });
    expect(tried.status()).toBe(404);
  }
  return review;
}
