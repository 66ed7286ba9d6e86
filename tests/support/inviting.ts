/** Invitations to the meeting of the demo, sent from the desk and read in a mailbox. */
import { expect, type Page } from "@playwright/test";
import { meeting, press } from "./in-the-room.ts";
import type { Journey } from "./journey.ts";

/** Puts people on the invitation list, and invites whoever of it is not invited yet. */
export async function invite(journey: Journey, desk: Page, people: Record<string, string>) {
  for (const [name, email] of Object.entries(people)) {
    await desk.goto(`${journey.origin}/desk/people/invitation-list/new`);
    await desk.getByLabel("Name (if you like)").fill(name);
    await desk.getByLabel("E-mail").fill(email);
    await desk.getByLabel("Kind").selectOption("civil_society");
    await desk.getByLabel("Language").selectOption("en");
    await press(desk, "Put on the list");
    await expect(desk.getByText("Put on the list.")).toBeVisible();
  }
  await desk.goto(`${journey.origin + meeting}/mailings/new`);
  // It begins with words in every language.
  for (const subject of await desk.getByLabel("Subject (").all()) await subject.fill("Kom på møte");
  await desk.getByLabel("How fast?").selectOption("");
  await press(desk, "Save and see");
  await press(desk, "Send now");
  await expect(desk.getByText("What became of each mail")).toBeVisible();
}
export const invitation = (journey: Journey, email: string) => journey.mailed(email, /^Kom på møte$/);
