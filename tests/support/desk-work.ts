/** What a coordinator does with what has come in, by the pages, with scripts on. */
import { expect, type Page } from "@playwright/test";
import { fill, type Journey } from "./journey.ts";

/** By keyboard: the first sentence is a greeting, the last a signature, each between them a contribution. */
export async function split(
  journey: Journey,
  page: Page,
  ref: string,
  points: readonly string[],
  transcript = "",
) {
  await page.goto(`${journey.origin}/desk/intake/${ref}/split`);
  await expect(page.getByRole("listbox").first()).toBeVisible();
  const options = page.getByRole("listbox").getByRole("option");
  const standsAt = (words: string) => expect(options.filter({ hasText: words })).toBeFocused();
  await page.keyboard.press("j");
  await expect(options.first()).toBeFocused();
  await page.keyboard.press("h");
  for (const [index, point] of points.entries()) {
    await standsAt(point);
    await page.keyboard.press("Enter");
    await expect(page.locator(".pts > li")).toHaveCount(index + 1);
  }
  await expect(options.nth(points.length + 1)).toBeFocused();
  await page.keyboard.press("s");
  if (transcript) {
    await standsAt(transcript);
    await page.keyboard.press("b");
  }
  await expect(page.locator(".cover > b")).toHaveText("100%");
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText(`${ref} is split in full.`)).toBeVisible();
}

/** Types in what an attached file says. */
export async function transcribe(journey: Journey, page: Page, ref: string, text: string) {
  await page.goto(`${journey.origin}/desk/intake/${ref}`);
  await page.locator("summary").filter({ hasText: ".pdf" }).click();
  await page.getByRole("textbox", { name: "The words of the file" }).fill(text);
  await page.getByRole("button", { name: "Save the text" }).click();
  await expect(page.getByText(text)).toBeVisible();
}

/** Picks every contribution that a filter shows. */
export async function pickAll(journey: Journey, page: Page, count: number, query = "") {
  await page.goto(`${journey.origin}/desk/contributions${query}`);
  const boxes = page.getByRole("checkbox", { name: /^Pick / });
  await expect(boxes).toHaveCount(count);
  for (const box of await boxes.all()) await box.check();
  await expect(page.getByRole("status").filter({ hasText: `${count} picked` })).toBeVisible();
}

export async function clearAll(journey: Journey, page: Page, count: number) {
  await pickAll(journey, page, count);
  await page.getByRole("button", { name: "Clear for publication" }).click();
  // What becomes public is read first: the words, and the exact titles.
  await expect(page.getByLabel("Title that becomes public")).toHaveCount(count);
  await page.getByRole("button", { name: "Clear these" }).click();
  await expect(page.getByText(/contributions? w(as|ere) cleared for publication/)).toBeVisible();
}

export async function askForAdvice(journey: Journey, page: Page, count: number, body: string) {
  await pickAll(journey, page, count);
  await page.locator(".picked summary").filter({ hasText: "Owner" }).click();
  await page.locator(".picked .drop").getByRole("button", { name: body }).click();
  await expect(page.getByText(/contributions? got (its|their) owner/)).toBeVisible();
}

/** One response to everything that a filter shows, sent for approval. Gives the address of its review. */
export async function draftResponse(
  journey: Journey,
  page: Page,
  { count, query, ...response }: DraftedResponse,
): Promise<string> {
  await pickAll(journey, page, count, query);
  await page.getByRole("button", { name: "Answer together" }).click();
  return writeResponse(page, response);
}

/** Fills in the response that was begun, and sends it for approval. Gives the address of its review. */
export async function writeResponse(page: Page, { words, bodies = {} }: WrittenResponse): Promise<string> {
  const form = page.getByRole("form", { name: /^Response \d+$/ });
  await fill(form, words);
  await form.locator('input[name="disposition"][value="within"]').check();
  for (const [name, label] of Object.entries(bodies)) {
    await form.locator(`select[name="${name}"]`).selectOption({ label });
  }
  await form.getByRole("button", { name: "Send for approval" }).click();
  await expect(page).toHaveURL(/\/desk\/responses\/\d+\/review/);
  return new URL(page.url()).pathname;
}
type WrittenResponse = {
  words: Record<string, string>;
  /** fields that name a body, by its name */
  bodies?: Record<string, string>;
};
type DraftedResponse = WrittenResponse & { count: number; query?: string };

export async function approveAndPublish(page: Page, review: string) {
  await page.goto(review);
  await page.getByRole("button", { name: "Approve exactly this" }).click();
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("heading", { name: "Published" })).toBeVisible();
}
