/** Whoever registers for a meeting by its public page, in the words of its form. */
import { and, eq } from "#db/kit.ts";
import { registrationAsks } from "#db/schema/registrations.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { askToRegister, confirmRegistration } from "~/domain/meetings/commands/register.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import type { RegisterForm } from "~/domain/meetings/registration-forms.ts";
import { emailKey } from "~/domain/people/person.ts";
import type { World } from "./world.ts";

export const guro: RegisterForm = {
  ...{ name: "Guro Døme", organisation: "Laget Døme", kind: "civil_society", email: "guro@laget.example" },
  ...{ language: "nn", attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] },
};

/** The link that was mailed to an address to confirm what was asked, and the version of that. */
export async function askedLink(world: World, slug: string, email: string) {
  const { id } = await getMeeting(world.read, slug);
  const [ask] = await world.read
    .select()
    .from(registrationAsks)
    .where(and(eq(registrationAsks.meetingId, id), eq(registrationAsks.emailKey, emailKey(email))));
  return { ref: ask?.ref ?? "", version: 1, seen: ask?.version ?? 0 };
}

/** Asks and confirms, as the owner of the address does. */
export async function register(world: World, slug: string, who: Partial<RegisterForm> = {}) {
  const input = { ...guro, ...who };
  expectOk(await askToRegister(world.visitor(), slug, input));
  const asked = await askedLink(world, slug, input.email);
  const link = expectOk(await confirmRegistration(world.visitor(), asked, asked.seen));
  if (!link) throw new Error("nobody was registered");
  return link;
}
