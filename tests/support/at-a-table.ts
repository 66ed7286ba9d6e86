/** Browsers at the tables of a meeting, over the real edge and without scripts. */
import { expect } from "vitest";
import { type Browser, fieldOf } from "./served.ts";

/** Sits a browser down by a code, and gives it back. */
export async function joinTable(code: string, browser: Browser): Promise<Browser> {
  const answer = await browser.post("/live", { code, calledAs: "" });
  expect([answer.status, answer.headers.location]).toEqual([303, "/live/table"]);
  return browser;
}

export const tablePage = async (browser: Browser, query = "") =>
  (await browser.get(`/live/table${query}`)).text;

/** Does something as a page without scripts does: with the key of the form as it was shown. */
export async function actAtTable(browser: Browser, intent: string, fields: Record<string, string> = {}) {
  const shown = await tablePage(browser);
  const [key, table] = [fieldOf(shown, "key"), fieldOf(shown, "table")];
  return browser.post("/live/table?lang=en", { intent, key, table, ...fields });
}

export const done = async (answer: ReturnType<Browser["post"]>) => expect((await answer).status).toBe(303);
