/** What staff do before anybody can give input: the forum, its people, its plan and a consultation, all by the pages. */
import { expect, type Page } from "@playwright/test";
import { codeIn, codeSubject, day, enterCode, fill, giveSecond, type Journey, tick } from "./journey.ts";

export const administrator = "administrator@host.example";

/** The first run: the address from the log, the form, the code that it sends, and a second factor. */
export async function foundForum(journey: Journey, page: Page, change: Record<string, string> = {}) {
  await page.goto(await journey.forum.prints(/Set up your forum: ([^"\s]+)/));
  await fill(page, {
    name: "Forum Døme",
    host: "Digitaliseringsdirektoratet Døme",
    contactEmail: "forum@host.example",
    personName: "Ada Administrator",
    personEmail: administrator,
    ...change,
  });
  await page.getByRole("button", { name: "Open the desk" }).click();
  await expect(page.getByRole("heading", { name: "Write the code" })).toBeVisible();
  await enterCode(page, codeIn(await journey.mailed(change.personEmail ?? administrator, codeSubject)));
  const papers = await giveSecond(page, change.personEmail ?? administrator);
  await expect(page).toHaveURL(/\/desk$/);
  return papers;
}

export async function addBody(journey: Journey, page: Page, name: string) {
  await page.goto(`${journey.origin}/desk/people/bodies`);
  const form = page.getByRole("region", { name: "Add a body" });
  await fill(form, { "name.en": name });
  await form.getByRole("button", { name: "Add the body" }).click();
  await expect(page.getByText("The body is added.")).toBeVisible();
}

type Invited = { name: string; email: string; role: string; body?: string };

export async function invite(journey: Journey, page: Page, { name, email, role, body }: Invited) {
  await page.goto(`${journey.origin}/desk/people`);
  const form = page.getByRole("region", { name: "Invite somebody" });
  await fill(form, { name, email });
  await tick(form, "roles", role);
  if (body) await form.getByLabel("Body").selectOption(body);
  await form.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByText("Invited. The mail is on its way.")).toBeVisible();
  await journey.mailed(email, /^You are invited/);
}

/** A plan with one commitment. */
export async function makePlan(journey: Journey, page: Page, owner: string) {
  await page.goto(`${journey.origin}/desk/plans/new`);
  await fill(page, {
    "title.en": "Plan for openness",
    slug: "openness",
    startsOn: day(-300),
    endsOn: day(300),
  });
  await page.getByRole("button", { name: "Make the plan" }).click();
  const add = page.getByRole("region", { name: "Add a commitment" });
  await fill(add, { "title.en": "Open meetings", "goal.en": "Anyone can read what was decided." });
  await add.getByLabel(owner).check();
  await add.getByRole("button", { name: "Add the commitment" }).click();
  await expect(page.getByRole("heading", { name: "Open meetings", level: 1 })).toBeVisible();
}

/** A draft that holds everything that announcing asks for. */
export async function draftConsultation(journey: Journey, page: Page, slug: string, closesOn = day(60)) {
  await page.goto(`${journey.origin}/desk/consultations/new`);
  await fill(page, { "title.en": `Consultation ${slug}`, slug, referencePrefix: slug });
  await page.locator("select[name=lead]").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Make the draft" }).click();
  await expect(page).toHaveURL(new RegExp(`/desk/consultations/${slug}/edit`));
  await fill(page, {
    "purpose.en": "We ask what should come first.",
    "summary.en": "Say what you need to know about meetings.",
    "canInfluence.0.en": "the order of work",
    "cannotInfluence.0.text.en": "the budget",
    "cannotInfluence.0.where.en": "parliament",
    "latePolicy.en": "We read it and mark it as late.",
    "contactName.en": "The secretariat",
    contactEmail: "secretariat@host.example",
    opensOn: day(-1),
    closesOn,
  });
  await tick(page, "channels", "form");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(new RegExp(`/desk/consultations/${slug}$`));
}

export async function addTheme(journey: Journey, page: Page, slug: string, title: string) {
  await page.goto(`${journey.origin}/desk/consultations/${slug}/lists`);
  const form = page.locator("form").filter({ has: page.locator('input[value="theme_add"]') });
  await fill(form, { "title.en": title });
  await form.getByRole("button", { name: "Add" }).click();
  await expect(
    page.getByRole("region", { name: "Themes" }).getByText(title, { exact: true }).first(),
  ).toBeVisible();
}

export async function announce(journey: Journey, page: Page, slug: string) {
  await page.goto(`${journey.origin}/desk/consultations/${slug}`);
  await page.getByRole("button", { name: "Announce the consultation" }).click();
  await expect(page.getByRole("button", { name: "Announce the consultation" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "See the public page" })).toBeVisible();
}
