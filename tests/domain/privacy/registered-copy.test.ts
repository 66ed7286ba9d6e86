import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { addRegistration, askToRegister } from "~/domain/meetings/commands/register.server.ts";
import { makeCopyFor } from "~/domain/privacy/commands.server.ts";
import { getOwnCopy } from "~/domain/privacy/copy.server.ts";
import { copyRegistered, copyRegistration } from "~/domain/privacy/registered-copy.server.ts";
import { getOwnStaffCopy } from "~/domain/privacy/staff-copy.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { guro, register } from "../../support/registering.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await meetingsOf(world).announce("ope");
  await meetingsOf(world).announce("neste");
});
afterEach(() => world.close());

const answers = {
  ...{ group: "A", accessNeeds: "Teleslynge", asked: ["Matønske?"], answers: ["Fisk"] },
};

describe("what is held of who is registered", () => {
  it("is who he is, what he answered and needs, and the mail to him; what waits to be confirmed too", async () => {
    const { ref } = await register(world, "ope", answers);
    expectOk(await askToRegister(world.visitor(), "neste", { ...guro, ...answers }));
    const { registrations, asks } = await copyRegistered(world.read, guro.email);
    const said = {
      ...{ name: "Guro Døme", organisation: "Laget Døme", email: guro.email, accessNeeds: "Teleslynge" },
      ...{ group: { nn: expect.any(String) }, answers: [{ question: "Matønske?", answer: "Fisk" }] },
    };
    expect(registrations).toMatchObject([
      { ...said, ref, status: "going", source: "public", meeting: { slug: "ope" } },
    ]);
    expect(asks).toMatchObject([{ ...said, meeting: { slug: "neste" } }]);
    expect(registrations[0]?.mail.map(({ template }) => template)).toEqual(["registration_made"]);
    expect(asks[0]?.mail.map(({ template }) => template)).toEqual(["registration_confirm"]);
    expect(await copyRegistration(world.read, ref)).toEqual(registrations[0]);
    expect(JSON.stringify(registrations)).not.toContain("join.example");
  });

  it("is not in what a submission's link opens, which whoever typed the address holds; staff tick it", async () => {
    const { ref: registration } = await register(world, "ope", answers);
    const ref = await world.receive("Søket er tregt.", {
      who: { kind: "person", person: "Nokon", organisation: "", email: guro.email },
    });
    const actor = {
      kind: "contributor" as const,
      submissionIds: [(await getSubmission(world.read, ref)).id],
    };
    const own = await getOwnCopy({ ...world.as(actor), actor }, ref);
    expect([own.registered, JSON.stringify(own).includes(registration)]).toEqual([null, false]);
    const made = async (meetings: boolean) =>
      expectOk(await makeCopyFor(world.as("coordinator"), ref, { also: [], meetings })).registered;
    expect(await made(false)).toBeNull();
    expect((await made(true))?.registrations).toMatchObject([{ ref: registration }]);
  });

  it("is in the copy of whoever works with the forum and comes with the same address", async () => {
    const { personId } = world.staff.owner;
    const before = await getOwnStaffCopy(world.as("owner"), personId);
    expect(before.registered).toEqual({ invitations: [], registrations: [], asks: [], walkIns: [] });
    const input = { ...guro, ...answers, email: before.person.email };
    const { ref } = expectOk(await addRegistration(world.as("coordinator"), "ope", input));
    const { registered } = await getOwnStaffCopy(world.as("owner"), personId);
    expect(registered.registrations).toMatchObject([{ ref, source: "staff" }]);
  });
});
