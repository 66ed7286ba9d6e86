/** What is typed before a page's scripts run, and what a browser brings back, is still there when they do. */
import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { become } from "../matrix/crawl.ts";
import { type Journey, openJourney } from "../support/journey.ts";

let journey: Journey;
test.beforeAll(async () => {
  journey = await openJourney({ DEMO: "1" });
});
test.afterAll(() => journey?.stop());

const typed = "Fire ord til saman.";
const reason = (page: Page) => page.getByRole("textbox", { name: "Reason" });

async function openDraft(page: Page): Promise<string> {
  await become(page, journey.origin, "Koordinator Døme");
  await page.goto(`${journey.origin}/desk/responses?status=draft`);
  await page.locator('main a[href^="/desk/responses/"]').first().click();
  await expect(reason(page)).toBeVisible();
  return page.url();
}

test("words that were typed before the scripts came are kept, and counted", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
  const draft = await openDraft(page);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/entry\.client/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(draft, { waitUntil: "commit" });
  await reason(page).fill(typed);
  letGo();
  await expect(page.getByText(/^4 words/)).toBeVisible();
  await expect(reason(page)).toHaveValue(typed);
});

test("words that the browser brings back with its back button are kept", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await openDraft(page);
  await reason(page).fill(typed);
  await page.goto(`${journey.origin}/desk/responses`);
  await page.goBack();
  await expect(page.getByText(/^4 words/)).toBeVisible();
  await expect(reason(page)).toHaveValue(typed);
});

/** A line between the browser and the forum on which the end of a page is late: `hold` it, and `letGo` of it. */
async function slowLine(forum: string) {
  let gate = Promise.resolve();
  let letGo = () => {};
  const line = createServer((asked, answer) => {
    const onward = request(
      forum + asked.url,
      { method: asked.method, headers: { ...asked.headers, "accept-encoding": "identity" } },
      async (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        const whole = Buffer.concat(await got.toArray());
        const end = got.headers["content-type"]?.startsWith("text/html") ? whole.lastIndexOf("</body>") : -1;
        if (end >= 0) {
          answer.write(whole.subarray(0, end));
          await gate;
        }
        answer.end(whole.subarray(Math.max(end, 0)));
      },
    );
    asked.pipe(onward);
  });
  await once(line.listen(0, "localhost"), "listening");
  return {
    // By the name that the forum is reached by, so that whoever is signed in there is so here.
    origin: `http://localhost:${(line.address() as AddressInfo).port}`,
    hold: () => {
      gate = new Promise((resolve) => {
        letGo = resolve;
      });
    },
    letGo: () => letGo(),
    async stop() {
      letGo();
      line.closeAllConnections();
      line.close();
      await once(line, "close");
    },
  };
}

test("words that the browser brings back after the scripts have come are kept", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
  const { pathname } = new URL(await openDraft(page));
  const line = await slowLine(journey.origin);
  try {
    await page.goto(line.origin + pathname);
    await reason(page).fill(typed);
    await expect(page.getByText(/^4 words/)).toBeVisible();
    await page.goto(`${line.origin}/desk/responses`);
    line.hold();
    await page.goBack({ waitUntil: "commit" });
    // What the page runs is there before its end is.
    const scripts = () =>
      performance.getEntriesByType("resource").filter(({ name }) => /entry\.client/.test(name));
    await expect.poll(async () => page.evaluate(`(${scripts})().length`)).toBeGreaterThan(0);
    line.letGo();
    await expect(page.getByText(/^4 words/)).toBeVisible();
    await expect(reason(page)).toHaveValue(typed);
  } finally {
    await line.stop();
  }
});
