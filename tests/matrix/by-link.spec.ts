/**
 * axe, with the page's scripts and without, and a screen of 320 pixels, on the pages that the crawl of pages.spec.ts can't come to:
 * those with a secret in their address, and those that another state leads to. Each in one language, the four in turn.
 */
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { languages } from "../../app/i18n/languages.ts";
import { axeFaults } from "../support/axe.ts";
import { type Fields, formsIn } from "../support/forms.ts";
import { type Journey, linkIn, openJourney } from "../support/journey.ts";
import { listRoutes } from "../support/route-table.ts";
import { become, patternOf } from "./crawl.ts";
import { lookedAtByLink } from "./elsewhere.ts";

// One forum, and the last test sees what those before it left out.
test.describe.configure({ mode: "serial" });

let journey: Journey;
let patterns: string[];
const looked = new Set<string>();
const faults: string[] = [];
test.beforeAll(async () => {
  journey = await openJourney({ DEMO: "1" });
  patterns = [...new Set((await listRoutes()).map(({ path }) => path.replace(/(.)\/$/, "$1")))];
});
test.afterAll(() => journey?.stop());
test.beforeEach(() => void faults.splice(0));

const narrow = { locale: "en", viewport: { width: 320, height: 640 } };
const someone = (browser: Browser) => browser.newContext(narrow);
async function staff(browser: Browser, name: string): Promise<BrowserContext> {
  const context = await someone(browser);
  const page = await context.newPage();
  await become(page, journey.origin, name);
  await page.close();
  return context;
}

/** Holds a page to axe and to a narrow screen, as a reader finds it; one that does not exist for him is a page too. */
async function look(context: BrowserContext, path: string, status = 200): Promise<void> {
  const pattern = patternOf(path, patterns) ?? path;
  const language = languages[looked.size % languages.length] ?? "nn";
  looked.add(pattern);
  for (const scripts of [true, false]) {
    const page = await context.newPage();
    // axe needs scripts itself, so those of the page are kept away instead.
    if (!scripts) await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
    else page.on("pageerror", ({ message }) => void faults.push(`${path}: ${message}`));
    const address = `${journey.origin}${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
    const answer = await page.goto(address);
    expect([path, answer?.status()]).toEqual([path, status]);
    faults.push(
      ...(await faultsOn(page)).map((fault) => `${path} ${scripts ? "with" : "without"} scripts: ${fault}`),
    );
    await page.close();
  }
}

async function faultsOn(page: Page): Promise<string[]> {
  // What sticks to the foot of a table's page covers half a button only until one scrolls.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>("body *"))
      if (/sticky|fixed/.test(getComputedStyle(element).position)) element.style.position = "static";
  });
  const found = await axeFaults(page);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return over > 0 ? [...found, `${over} px wider than the screen`] : found;
}

/** Sends the form of a page that has such fields, as a browser without scripts does; gives where that leads. */
async function send(context: BrowserContext, path: string, filled: Record<string, string>): Promise<string> {
  const html = await read(context, path);
  const typed = Object.keys(filled).filter((name) => name !== "intent");
  const form = formsIn(html).find(
    ({ html: markup }) =>
      typed.every((name) => markup.includes(`name="${name}"`)) &&
      (filled.intent === undefined || markup.includes(`value="${filled.intent}"`)),
  );
  const kept: Fields = (form?.fields ?? []).filter(([name]) => !(name in filled));
  const answer = await context.request.post(journey.origin + path, {
    data: new URLSearchParams([...kept, ...Object.entries(filled)]).toString(),
    headers: { origin: journey.origin, "content-type": "application/x-www-form-urlencoded" },
    maxRedirects: 0,
  });
  expect([path, answer.status()]).toEqual([path, 303]);
  return answer.headers().location ?? "";
}
const read = async (context: BrowserContext, path: string) =>
  (await context.request.get(journey.origin + path)).text();

/** The address without where it is, and without what was done. */
const pathIn = (url: string) => new URL(url, journey.origin).pathname;
/** Opens a link that sets a cookie; gives where it leads. */
async function follow(context: BrowserContext, link: string): Promise<string> {
  const answer = await context.request.get(journey.origin + pathIn(link));
  expect([link, answer.status()]).toEqual([link, 200]);
  return pathIn(answer.url());
}
const firstLink = (html: string, to: RegExp) => new RegExp(`href="(${to.source})"`).exec(html)?.[1] ?? "";
const dead = "bm9zdWNobGluaw";

test("the invitation list by its links", async ({ browser }) => {
  const ola = await someone(browser);
  const email = "ola@vev.example";
  await send(ola, "/invitation-list", { email, name: "Ola", kind: "individual", language: "en" });
  const link = pathIn(linkIn(await journey.mailed(email, /./), /\/invitation-list\/confirm\//));
  await look(ola, link);
  await send(ola, link, { intent: "confirm" });
  await look(ola, "/invitation-list/own");
  await look(ola, `/invitation-list/link/${dead}`, 404);
  expect(faults).toEqual([]);
});

test("one's own submission by its link", async ({ browser }) => {
  const kari = await someone(browser);
  const email = "kari@vev.example";
  const page = await kari.newPage();
  await page.goto(`${journey.origin}/consultations/einnsyn-evaluering/submit?lang=en`);
  await page.locator("[name=text]").fill("Søket bør vise kva dokument det ikkje fann.");
  await page.locator("[name=organisation]").fill("Laget Døme");
  await page.locator("[name=email]").fill(email);
  await page.getByRole("button", { name: "Send input" }).click();
  await expect(page).toHaveURL(/\/receipt/);
  const own = pathIn(page.url()).replace(/\/receipt$/, "");
  await page.close();
  for (const more of ["", "/receipt", "/withdraw", "/withdrawn", "/add", "/choices", "/address", "/new-link"])
    await look(kari, own + more);
  const notMe = linkIn(await journey.mailed(email, /./), /\/confirm\//);
  await look(kari, notMe ? pathIn(notMe) : `/confirm/${dead}`, notMe ? 200 : 404);
  await look(kari, `/link/${dead}`, 404);
  expect(faults).toEqual([]);
});

/** It has begun when the example is made, and whoever comes late may register. */
const meeting = "/desk/meetings/tala-om-innsyn";

test("a meeting by the links of those who are invited, come, sit at a table and tell how it was", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const desk = await staff(browser, "Koordinator Døme");
  const email = "data@dataverket-as.example";
  const guest = await someone(browser);

  const own = await test.step("a mailing, the invitation that it brings, and one's own page", async () => {
    const questions = [0, 1, 2].map((row) => [`questions.${row}.text.nn`, "Kva lærte du?"]);
    await send(desk, `${meeting}/evaluation`, { intent: "questions", ...Object.fromEntries(questions) });
    const mailing = pathIn(await send(desk, `${meeting}/mailings/new`, { pace: "" }));
    for (const more of ["", "/edit", "/preview"]) await look(desk, mailing + more);
    await send(desk, mailing, { intent: "send", version: "1" });
    const mail = await journey.mailed(email, /./);
    const leave = /<([^>]*\/invitation-list\/leave\/[^>]*)>/.exec(mail.header("list-unsubscribe") ?? "")?.[1];
    await look(guest, pathIn(leave ?? ""));
    const invitation = await follow(guest, linkIn(mail, /\/invitation\/link\//));
    for (const more of ["", "/pass-on"]) await look(guest, invitation + more);
    await look(guest, `/invitation/link/${dead}`, 404);
    const who = { name: "Rådgivar Døme", attendAs: "room", group: "B" };
    const own = pathIn(await send(guest, invitation, who));
    for (const more of ["", "/change", "/give-up", "/new-link", "/pass-on"]) await look(guest, own + more);
    await look(guest, `/registration/link/${dead}`, 404);
    return own;
  });

  await test.step("whoever registers on the public page confirms by a mail", async () => {
    const late = await someone(browser);
    const who = { name: "Sein Døme", email: "sein@vev.example", kind: "individual", language: "en" };
    await send(late, "/meetings/tala-om-innsyn/register", { ...who, attendAs: "room" });
    await look(late, pathIn(linkIn(await journey.mailed(who.email, /./), /\/registration\/confirm\//)));
  });

  const scribe = await someone(browser);
  await test.step("a table: joined, written at, read back, closed", async () => {
    const page = await desk.newPage();
    await page.goto(`${journey.origin}${meeting}/room`);
    const [forScribe = "", forOthers = ""] = await page.locator("td .code").allInnerTexts();
    await page.close();
    await look(guest, "/live");
    await look(guest, `/live/${forOthers}`);
    await send(scribe, "/live", { code: forScribe });
    await send(guest, "/live", { code: forOthers });
    await send(scribe, "/live/table", { intent: "add", body: "Kor lenge eit krav ventar.", voice: "nobody" });
    await send(guest, "/live/table?object=1", { intent: "object", body: "Den lengste tida." });
    for (const query of ["", "?change=1"]) await look(scribe, `/live/table${query}`);
    for (const query of ["", "?object=1", "?write=1"]) await look(guest, `/live/table${query}`);
    for (const query of ["", "?show=projector"]) await look(desk, `${meeting}/board${query}`);
    await look(desk, own.replace("/registration", `${meeting}/check-in`));
    await send(scribe, "/live/table", { intent: "settle", settlement: "let_be" });
    await send(scribe, "/live/table", { intent: "read_back" });
    for (const one of [scribe, guest]) await look(one, "/live/table");
  });

  await test.step("the close, and what was said by the code of the table", async () => {
    const said = firstLink(await read(scribe, "/live/table"), /[^"]*\/said\/[\w-]+/);
    await look(desk, `${meeting}/room/close`);
    await send(desk, `${meeting}/room/close`, {});
    for (const one of [scribe, guest]) await look(one, "/live/table");
    await look(scribe, pathIn(said));
  });

  await test.step("afterwards: one's own page, the evaluation, the record before it is published", async () => {
    for (const more of ["", "/evaluation"]) await look(guest, own + more);
    await send(desk, `${meeting}/record`, { intent: "draft" });
    await look(desk, `${meeting}/record/publish`);
  });
  expect(faults).toEqual([]);
});

test("the pages of the desk that a form or another state leads to", async ({ browser }) => {
  const desk = await staff(browser, "Koordinator Døme");
  const visitor = await someone(browser);
  await look(visitor, "/demo");
  await look(visitor, "/consultations/einnsyn-evaluering/consultees");
  await look(desk, "/desk/find?q=innsyn");
  await look(desk, "/desk/no-such-page", 404);
  const consultees = await read(desk, "/desk/consultations/einnsyn-evaluering/consultees");
  await look(desk, firstLink(consultees, /\/desk\/consultees\/\w+/));
  const list = "/desk/people/invitation-list";
  await look(
    desk,
    firstLink(await read(desk, `${list}/segments`), new RegExp(`${list}/segments/(?!new)\\w+`)),
  );
  const uploaded = await desk.request.post(`${journey.origin}${list}/import`, {
    multipart: {
      file: {
        ...{ name: "liste.csv", mimeType: "text/csv" },
        buffer: Buffer.from("E-post;Namn\nny@vev.example;Ny\nfeil;Feil\n"),
      },
    },
    headers: { origin: journey.origin },
    maxRedirects: 0,
  });
  await look(desk, pathIn(uploaded.headers().location ?? ""));
  expect(faults).toEqual([]);
});

test("a meeting for staff only, as who prepares it and an owner who is asked find it", async ({
  browser,
}) => {
  const desk = await staff(browser, "Koordinator Døme");
  const meeting = "/desk/meetings/nytt-formote";
  const on = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await send(desk, "/desk/meetings/einnsyn-forst/copy", { slug: "nytt-formote" });
  await send(desk, `${meeting}/edit`, { audience: "internal" });
  await send(desk, `${meeting}/schedule`, { on, starts: "09:30", ends: "11:30" });
  await send(desk, meeting, { intent: "announce" });
  const asking = `${meeting}/registrations/staff`;
  const ticked = /value="([\w-]+)"[^>]*>\s*<label[^>]*>Digitalrådgivar Døme</.exec(await read(desk, asking));
  await send(desk, asking, { people: ticked?.[1] ?? "" });
  await look(desk, asking);
  await look(await staff(browser, "Digitalrådgivar Døme"), meeting);
  expect(faults).toEqual([]);
});

test("no page that is said to be looked at here is left out", () => {
  expect(lookedAtByLink.filter((pattern) => !looked.has(pattern))).toEqual([]);
  expect(lookedAtByLink.filter((pattern) => !patterns.includes(pattern))).toEqual([]);
});
