/** People in browsers of their own, before a forum that is served and a mail server that is real. */
import { expect, type Locator, type Page } from "@playwright/test";
import { type Forum, startForum } from "./forum.ts";
import { type Mailbox, openMailbox, type ReceivedMail } from "./mailbox.ts";
import { makePhone } from "./phone.ts";

export type Journey = {
  forum: Forum;
  origin: string;
  mailbox: Mailbox;
  /** waits for the mail to an address whose subject fits; the newest, once there are more than `before` */
  mailed: (address: string, subject: RegExp, before?: number, timeout?: number) => Promise<ReceivedMail>;
  /** how many such mails have come by now */
  count: (address: string, subject: RegExp) => number;
  stop: () => Promise<void>;
};

export async function openJourney(env: Record<string, string> = {}): Promise<Journey> {
  const mailbox = await openMailbox();
  const forum = await startForum({
    SMTP_URL: mailbox.url,
    MAIL_FROM: "no-reply@forum.example",
    RESPONSE_MAIL_DELAY: "0",
    ...env,
  });
  const those = (address: string, subject: RegExp) =>
    mailbox.to(address).filter((mail) => subject.test(mail.header("subject") ?? ""));
  return {
    forum,
    origin: forum.origin,
    mailbox,
    count: (address, subject) => those(address, subject).length,
    async mailed(address, subject, before = 0, timeout = 20_000) {
      await expect
        .poll(() => those(address, subject).length, {
          message: `mail to ${address}: ${subject}`,
          timeout,
        })
        .toBeGreaterThan(before);
      return those(address, subject).at(-1) as ReceivedMail;
    },
    async stop() {
      await forum.stop();
      await mailbox.close();
    },
  };
}

export const codeSubject = /^Sign-in code/;

/** The six digits of a mail. */
export function codeIn(mail: ReceivedMail): string {
  return /^(\d{6})$/m.exec(mail.text)?.[1] ?? "";
}

/** The first address in a mail that leads to such a place. */
export function linkIn(mail: ReceivedMail, place: RegExp): string {
  return mail.text.split(/\s+/).find((word) => word.startsWith("http") && place.test(word)) ?? "";
}

/** Asks for a code on the page where a browser stands, and gives what was mailed. */
export async function askForCode(journey: Journey, page: Page, address: string): Promise<string> {
  const before = journey.count(address, codeSubject);
  await page.getByLabel("Your address at work").fill(address);
  await page.getByRole("button", { name: "Send the code" }).click();
  await expect(page).toHaveURL(`${journey.origin}/sign-in/code`);
  return codeIn(await journey.mailed(address, codeSubject, before));
}

export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: "Code" }).fill(code);
  await page.getByRole("button", { name: "Go on" }).click();
}

/** Everybody's app. */
export const phone = makePhone();

/** The second factor, where it is asked for: set up the first time, with the codes for paper that are shown then. */
export async function giveSecond(page: Page, address: string): Promise<string[]> {
  await page.waitForURL(/\/desk|\/sign-in\/(set-up|second)/);
  if (!page.url().includes("/sign-in/")) return [];
  const first = page.url().includes("/set-up");
  if (first) phone.scan(address, await page.locator(".appkey").innerText());
  await page.locator("input[name=second]").fill(phone.code(address));
  await page.locator("main .btn").first().click();
  if (!first) return [];
  const papers = await page.locator(".papercodes li").allInnerTexts();
  phone.keep(address, papers);
  await page.getByRole("link", { name: "I have them. Go on" }).click();
  return papers;
}

/** Signs in by the code that is mailed, and by the app where that is asked for. */
export async function signIn(journey: Journey, page: Page, address: string): Promise<string[]> {
  await page.goto(`${journey.origin}/sign-in`);
  await enterCode(page, await askForCode(journey, page, address));
  const papers = await giveSecond(page, address);
  await expect(page).toHaveURL(/\/desk$/);
  return papers;
}

/** Writes into fields by their names: what they are called depends on the language of the page. */
export async function fill(scope: Page | Locator, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await scope.locator(`[name="${name}"]`).fill(value);
}

/** Ticks one of the boxes or buttons of a name. */
export async function tick(scope: Page | Locator, name: string, value?: string): Promise<void> {
  await scope.locator(`input[name="${name}"]${value === undefined ? "" : `[value="${value}"]`}`).check();
}

/** A day in the forum's time zone, so many days from now. */
export function day(offset: number, timeZone = "Europe/Oslo"): string {
  const now = new Date(Date.now() + offset * 24 * 3600_000);
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);
}
