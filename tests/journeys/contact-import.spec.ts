/** A long file of contacts over a slow line: how much of it is sent, and that its rows are brought in; and without scripts. */
import { expect, type Page, test } from "@playwright/test";
import { foundForum } from "../support/founding.ts";
import { type Journey, openJourney } from "../support/journey.ts";

let journey: Journey;
let ada: Page;
test.beforeAll(async ({ browser }) => {
  journey = await openJourney();
  ada = await (await browser.newContext()).newPage();
  await foundForum(journey, ada);
});
test.afterAll(async () => {
  await ada?.context().close();
  await journey?.stop();
});

const at = () => `${journey.origin}/desk/people/invitation-list/import`;
const rows = 3000;
const fileOf = (name: string) => {
  const lines = Array.from(
    { length: rows },
    (_, n) => `${name}-${n}@laget.example;${name} Listet ${n};Laget ${n % 50}`,
  );
  const text = ["E-post;Navn;Organisasjon", ...lines].join("\n");
  return { name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
};
const look = (page: Page) => page.getByRole("button", { name: "Look at its rows" });

test("what is under way is told: how much is sent, and how many rows are brought in", async () => {
  await ada.goto(at());
  await look(ada).click();
  await expect(ada.getByRole("alert")).toContainText("Choose a file");
  const line = await ada.context().newCDPSession(ada);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 40_000 };
  await line.send("Network.emulateNetworkConditions", slow);
  await ada.getByLabel("File").setInputFiles(fileOf("a"));
  await look(ada).click();
  await expect(ada.getByRole("status").filter({ hasText: /[1-9]0 % of the file is sent/ })).toBeVisible();
  await expect(ada.getByRole("progressbar")).toBeVisible();
  await expect(look(ada)).toBeDisabled();
  await expect(ada).toHaveURL(/\/import\/[A-Z0-9]+$/);
  await line.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await ada.reload();
  const bring = ada.getByRole("button", { name: "Import", exact: true });
  // What the page tells is gone with it as soon as the answer comes.
  await ada.evaluate(() => {
    const note = () => {
      const told = [...document.querySelectorAll("[role=status]")].map((one) => one.textContent).join("");
      const held = document.querySelectorAll("main button[disabled]").length;
      if (told) sessionStorage.setItem("told", `${told} ${held}`);
    };
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  await bring.click();
  await expect(ada.locator("main")).toContainText("3,000");
  await expect(bring).toHaveCount(0);
  expect(await ada.evaluate(() => sessionStorage.getItem("told"))).toBe("Importing 3,000 rows … 2");
});

test("a file can be let go of again, and nothing is listed", async () => {
  await ada.goto(at());
  await ada.getByLabel("File").setInputFiles(fileOf("b"));
  await look(ada).click();
  await ada.getByRole("button", { name: "Don't import this file" }).click();
  await expect(ada).toHaveURL(/did=dropped/);
});

test("without scripts it comes as well", async ({ browser }) => {
  const state = await ada.context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: state });
  const page = await context.newPage();
  await page.goto(at());
  await page.getByLabel("File").setInputFiles(fileOf("c"));
  await look(page).click();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("button", { name: "Import", exact: true })).toHaveCount(0);
  await expect(page.locator("main")).toContainText("3,000");
  await context.close();
});
