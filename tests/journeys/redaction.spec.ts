/** A coordinator redacts words without scripts and by keyboard; outsiders see a bar and why, the contributor sees his own words. */
import { expect, type Page, test } from "@playwright/test";
import { become, crawl } from "../matrix/crawl.ts";
import { type Forum, startForum } from "../support/forum.ts";
import { listRoutes } from "../support/route-table.ts";

let forum: Forum;
test.beforeAll(async () => {
  forum = await startForum({ DEMO: "1" });
});
test.afterAll(() => forum?.stop());

const contributions = () => `${forum.origin}/consultations/einnsyn-evaluering/contributions?lang=en`;

/** The reference of a public contribution of the example, by some of its words. */
async function refOf(page: Page, words: string): Promise<string> {
  await page.goto(contributions());
  const link = page.getByRole("link", { name: words });
  return (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
}

async function privateLink(page: Page, submission: string): Promise<string> {
  await page.goto(`${forum.origin}/desk/intake/${submission}?paper=1&lang=en`);
  const link = await page.getByText(`${forum.origin}/link/`).first().innerText();
  return link.trim();
}

test("without scripts: words are written, a ground is stated, and everybody's pages follow", async ({
  browser,
}) => {
  const staff = await browser.newContext({ javaScriptEnabled: false });
  const desk = await staff.newPage();
  const outside = await (await browser.newContext()).newPage();
  const own = await (await browser.newContext()).newPage();
  const words = "Finst det ein stad der det står";
  const ref = await refOf(outside, words);
  const submission = ref.split(".")[0] ?? "";
  await become(desk, forum.origin, "Koordinator Døme");
  const link = await privateLink(desk, submission);
  // Read before, so that the page would come from what is kept of it.
  await outside.goto(`${forum.origin}/contributions/${ref}?lang=en`);
  await expect(outside.locator("blockquote")).toContainText("kommunen vår");

  await desk.goto(`${forum.origin}/desk/contributions/${ref}?lang=en`);
  await desk.getByRole("link", { name: "Redact words" }).click();
  await desk.getByRole("button", { name: "Redact", exact: true }).click();
  await expect(desk.locator(".errsum")).toContainText("Ground");
  await desk.getByLabel("Words to redact").fill("kommunen vår");
  await desk.getByLabel("Ground", { exact: true }).selectOption("own");
  await desk.getByRole("button", { name: "Redact", exact: true }).click();
  await expect(desk.getByLabel("Words to redact")).toHaveValue("kommunen vår");
  await desk.getByLabel("Act or regulation").fill("Offentleglova");
  await desk.getByLabel("Section").fill("§ 13");
  await desk.getByLabel("Why, in a few words").fill("personlege tilhøve");
  await desk.getByRole("button", { name: "Redact", exact: true }).click();
  await expect(desk.getByText("Offentleglova § 13: personlege tilhøve")).toBeVisible();
  await expect(desk.locator(".status")).toContainText(`Words of ${submission} were redacted.`);

  await outside.goto(`${forum.origin}/contributions/${ref}?lang=en`);
  const quote = outside.locator("blockquote");
  await expect(quote).toContainText("Redacted: Offentleglova § 13");
  await expect(quote).not.toContainText("kommunen");
  // below its own words, and below the answer, which repeated them
  const grounds = outside.getByRole("listitem").filter({ hasText: "personlege tilhøve" });
  await expect(grounds).toHaveCount(2);
  await outside.goto(contributions());
  const row = outside.getByRole("link", { name: words });
  await expect(row).toContainText("redacted");
  await expect(row).not.toContainText("kommunen vår");
  await outside.goto(`${forum.origin}/search?q=%22kommunen+v%C3%A5r%22&lang=en`);
  await expect(outside.getByRole("link", { name: "Kven er med i eInnsyn?" })).toHaveCount(0);

  await own.goto(link);
  await own.goto(`${forum.origin}/track/${submission}?lang=en`);
  await expect(own.locator("mark.redacted")).toHaveText("kommunen vår");
  await expect(own.getByText("The public sees a bar in place of the marked words").first()).toBeVisible();

  await desk.getByRole("button", { name: /^Take back/ }).click();
  await expect(desk.getByText("Nothing is redacted.")).toBeVisible();
  await outside.goto(`${forum.origin}/contributions/${ref}?lang=en`);
  await expect(quote).toContainText("kommunen vår");
  await staff.close();
});

test("nothing that an outsider reaches by links holds a redacted word: pages, their data, search", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { request } = await browser.newContext();
  const routes = await listRoutes();
  const patterns = [...new Set(routes.map((route) => route.path.replace(/(.)\/$/, "$1")))];
  const word = "arkivmedarbeidar@dome-arkiv.example";
  const seen: string[] = [];
  let itself = 0;
  for (const { path, pattern } of await crawl(request, forum.origin, "/", patterns, 40)) {
    const file = routes.find((route) => route.path.replace(/(.)\/$/, "$1") === pattern)?.file ?? "";
    const data = `${path}${path.includes("?") ? "&" : "?"}_data=${encodeURIComponent(file.replace(/\.tsx?$/, ""))}`;
    for (const address of [path, data]) {
      const text = await (await request.get(forum.origin + address)).text();
      if (text.includes("De snakkar om eInnsyn")) itself += 1;
      if (text.includes(word) || text.includes("arkivmedarbeidar")) seen.push(address);
    }
  }
  expect(seen).toEqual([]);
  expect(itself).toBeGreaterThan(2);
  const found = await request.get(`${forum.origin}/search?q=arkivmedarbeidar*&lang=en`);
  expect(await found.text()).not.toContain("dome-arkiv");
});

test("by keyboard alone: a sentence is picked, a ground chosen, and the step undone", async ({ page }) => {
  const ref = await refOf(page, "Statistikken viser antall krav");
  await become(page, forum.origin, "Koordinator Døme");
  await page.goto(`${forum.origin}/desk/intake/${ref.split(".")[0]}/redact?lang=en`);
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByText("2 sentences picked")).toBeVisible();
  await page.keyboard.press("r");
  await expect(page.getByLabel("Ground", { exact: true })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Redact", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Take back/ })).toHaveCount(1);
  await page.goto(`${forum.origin}/contributions/${ref}?lang=en`);
  await expect(page.locator("blockquote .blackout")).toHaveCount(1);
  await expect(page.locator("blockquote")).not.toContainText("Statistikken");

  await page.goto(`${forum.origin}/desk/intake/${ref.split(".")[0]}/redact?lang=en`);
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText("Nothing is redacted.")).toBeVisible();
});

test("any words can be marked with the mouse", async ({ page }) => {
  const ref = await refOf(page, "Statistikken viser antall krav");
  await become(page, forum.origin, "Koordinator Døme");
  await page.goto(`${forum.origin}/desk/intake/${ref.split(".")[0]}/redact?lang=en`);
  await page.getByRole("option", { name: "Skriver master" }).dblclick({ position: { x: 8, y: 8 } });
  await expect(page.getByText("A passage is picked")).toBeVisible();
  await page.getByLabel("Ground", { exact: true }).selectOption("private_matter");
  await page.getByRole("button", { name: "Redact", exact: true }).click();
  await expect(page.locator("#redacted + ul .pz")).toHaveText("Skriver");
});

test("what looks personal is pointed out before clearing: redacted in one step, or said to be fine", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await become(page, forum.origin, "Koordinator Døme");
  await page.goto(`${forum.origin}/desk/find?q=avundas&lang=en`);
  const href = await page.locator("a[href*='/desk/contributions/']").first().getAttribute("href");
  const ref = href?.split("/").at(-1) ?? "";
  await page.goto(`${forum.origin}/desk/contributions/clear?picked=${ref}&lang=en`);
  await expect(page.getByText("E-mail address: info@exempelarkiv.example")).toBeVisible();
  await page.getByLabel("Title that becomes public").fill("Keep one place");
  await page.getByRole("button", { name: "Clear these" }).click();
  await expect(page.locator(".errsum")).toContainText("Something in it looks like personal data");
  await page.getByRole("button", { name: /^Redact this.*info@exempelarkiv/ }).click();
  await expect(page.getByLabel("Title that becomes public")).toHaveValue("Keep one place");
  await expect(page.locator(".pz.redacted")).toContainText("info@exempelarkiv.example");
  await page.getByRole("button", { name: "Clear these" }).click();
  await page.goto(`${forum.origin}/contributions/${ref}?lang=en`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Keep one place");
  await expect(page.locator("blockquote .blackout")).toHaveCount(1);

  // It may be said to be fine as well.
  await page.goto(`${forum.origin}/desk/intake/${ref.split(".")[0]}/redact?lang=en`);
  await page.getByRole("button", { name: /^Take back/ }).click();
  await page.goto(`${forum.origin}/desk/contributions/${ref}?lang=en`);
  await page.getByText("Withhold", { exact: true }).first().click();
  await page.getByLabel("On which ground").selectOption("confidential");
  await page.getByRole("button", { name: "Withhold" }).click();
  await page.getByLabel("I have read this, and it may be public").check();
  await page.getByRole("button", { name: "Clear for publication" }).click();
  await expect(page.getByText("Cleared for publication").first()).toBeVisible();
  await expect(page.getByText("and said that it may be public")).toBeVisible();
  await context.close();
});
