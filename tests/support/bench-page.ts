/** The splitting bench in a browser, with a letter to split. */
import { expect, type Page } from "@playwright/test";
import type { Forum } from "./forum.ts";

const text = "Hello! Please publish the minutes. Who answers us? Publish them within a week. Kind regards.";

/** Registers a letter by the form, and gives back its reference. */
export async function register(forum: Forum, page: Page, words = text): Promise<string> {
  await page.goto(`${forum.origin}/desk/intake/new?lang=en`);
  await page.getByLabel("Consultation", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("How it came").selectOption("letter");
  await page.getByLabel("The organisation's name", { exact: false }).first().fill("Laget Døme");
  await page.getByLabel("The text, exactly as it came").fill(words);
  await page.getByLabel("The language it is in").selectOption("en");
  await page.getByRole("button", { name: "Register" }).click();
  await expect(page.getByText("Register another like this")).toBeVisible();
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** A sentence of the running text. */
export const sentence = (page: Page, words: string) => page.getByRole("option", { name: words });
/** Opens the bench of a submission, and waits until scripts run. */
export async function bench(forum: Forum, page: Page, ref: string) {
  await page.goto(`${forum.origin}/desk/intake/${ref}/split?lang=en`);
  await expect(page.getByRole("listbox")).toBeVisible();
}
