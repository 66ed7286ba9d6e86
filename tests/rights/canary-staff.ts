/** What the canary's forum knows of its staff, of whom nothing is public, and of mail that did not arrive. */

import { eq } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { addImport } from "~/domain/contacts/commands/import.server.ts";
import { signUp } from "~/domain/contacts/commands/own.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { dropMail } from "~/domain/notifications/commands.server.ts";
import { addBody } from "~/domain/people/commands/bodies.server.ts";
import { addFactor } from "~/domain/people/commands/factors.server.ts";
import { invitePerson } from "~/domain/people/commands/staff.server.ts";
import { findStaffByEmail, getStaffActor } from "~/domain/people/queries.server.ts";
import { list, ola } from "../support/contacts.ts";
import type { World } from "../support/world.ts";

/** Gives the address of an owner of another body than any that is asked for advice. */
export async function fillStaff(world: World, mark: (where: string) => string): Promise<string> {
  const admin = world.as(world.administrator);
  const { slug: otherBody } = expectOk(
    await addBody(admin, { name: { nn: "Nabodirektoratet" }, shortName: { nn: "Nabo" } }),
  );
  const neighbour = `${mark("persons.email")}@dome.example`;
  const person = { name: mark("persons.name"), language: "nn" } as const;
  const roles = [{ role: "coordinator" as const }];
  const colleague = `${mark("persons.email")}@dome.example`;
  expectOk(await invitePerson(admin, { ...person, email: colleague, roles }));
  const staffOf = async (email: string) => {
    const found = await findStaffByEmail(world.read, email);
    const actor = found && (await getStaffActor(world.read, found.id));
    if (!actor) throw new Error(`${email} holds no role`);
    return actor;
  };
  const signedIn = world.ctx({ actor: await staffOf(colleague) });
  for (const [kind, credentialId] of [
    ["app", null],
    ["passkey", mark("factors.credentialId")],
  ] as const) {
    const factor = { kind, credentialId, key: mark("factors.key"), name: mark("factors.name") };
    expectOk(await addFactor(signedIn, { ...factor, counter: 0, codeHashes: null }));
  }
  expectOk(
    await invitePerson(admin, {
      ...{ name: "Nabo Døme", email: neighbour, language: "nn" },
      roles: [{ role: "owner", body: otherBody }],
    }),
  );
  const [mail] = await world.read.select().from(outbox).limit(1);
  if (!mail) throw new Error("no mail was to go");
  await world.db.write(
    async (tx) =>
      void (await tx
        .update(outbox)
        .set({ status: "failed", lastError: mark("outbox.lastError") })
        .where(eq(outbox.id, mail.id))),
  );
  expectOk(await dropMail(world.as("coordinator"), mail.messageId, mark("outbox.reason")));
  await fillList(world, mark);
  return neighbour;
}

/** The invitation list: who is on it, who asked to be, and a file that waits; only its themes are public. */
async function fillList(world: World, mark: (where: string) => string): Promise<void> {
  const organisation = `Laget ${mark("organisations.name")}`;
  await list(world, {
    ...{
      organisation,
      name: `Kari ${mark("contacts.name")}`,
      position: `Leiar ${mark("contacts.position")}`,
    },
    email: `${mark("contacts.email")}@laget.example`,
    ...{ area: mark("contacts.area"), note: mark("contacts.sourceNote") },
  });
  const email = `${mark("signUps.email")}@vev.example`;
  const typed = { name: mark("signUps.name"), organisation: mark("signUps.organisation") };
  expectOk(await signUp(world.visitor(), { ...ola, email, ...typed }));
  expectOk(
    await addImport(world.as("coordinator"), {
      fileName: `${mark("contactImports.fileName")}.csv`,
      cells: [[mark("contactImports.content")]],
      defaults: { kind: "media", language: "nn" },
    }),
  );
}
