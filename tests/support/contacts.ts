/** People for the invitation list, in the words of its forms. */

import { eq } from "#db/kit.ts";
import { signUps } from "#db/schema/contacts.ts";
import { confirmSignUp, signUp } from "~/domain/contacts/commands/own.server.ts";
import { addContact } from "~/domain/contacts/commands/staff.server.ts";
import type { ContactForm, SignUpForm } from "~/domain/contacts/forms.ts";
import { findByAddress, findContact } from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { emailKey } from "~/domain/people/person.ts";
import type { World } from "./world.ts";

export const kari: ContactForm = {
  version: 0,
  email: "kari@laget.example",
  name: "Kari Døme",
  organisation: "Laget Døme",
  position: "Leiar",
  kind: "civil_society",
  language: "nn",
  reads: [],
  area: "Vestland",
  note: "Spurd på møtet i mars",
  interests: [],
  wasBefore: false,
};
export const ola: SignUpForm = {
  email: "ola@vev.example",
  name: "Ola Døme",
  organisation: null,
  kind: "individual",
  language: "nb",
  reads: [],
  interests: [],
};

export async function list(world: World, who: Partial<ContactForm> = {}) {
  const { ref } = expectOk(await addContact(world.as("coordinator"), { ...kari, ...who }));
  const contact = await findContact(world.read, ref);
  if (!contact) throw new Error("nobody was listed");
  return contact;
}

/** Signs up and confirms, as the owner of the address does. */
export async function join(world: World, who: Partial<SignUpForm> = {}) {
  const input = { ...ola, ...who };
  expectOk(await signUp(world.visitor(), input));
  const [waiting] = await world.read
    .select()
    .from(signUps)
    .where(eq(signUps.emailKey, emailKey(input.email)));
  const link = expectOk(
    await confirmSignUp(world.visitor(), { ref: waiting?.ref ?? "", version: 1 }, waiting?.version ?? 0),
  );
  const contact = await findByAddress(world.read, input.email);
  if (!contact || !link) throw new Error("nobody was listed");
  return { link, contact };
}
