/** A seat that is offered to somebody who fills in the form as well, before or after. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { accessNeeds, registrations } from "#db/schema/registrations.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { passOnSeat } from "~/domain/meetings/commands/pass-on-seat.server.ts";
import { askToRegister, confirmRegistration } from "~/domain/meetings/commands/register.server.ts";
import type { RegisterForm } from "~/domain/meetings/registration-forms.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { askedLink, guro, register } from "../../support/registering.ts";
import { openWorld, type World } from "../../support/world.ts";

const slug = "moete";
const vikar = {
  ...{ name: "Vikaren til Eigar", organisation: "", kind: "individual" as const },
  ...{ email: "vikar@post.example", language: "nn" as const },
};
const typed: Partial<RegisterForm> = {
  ...{ name: "Vikar Døme", organisation: "Vikarlaget", email: vikar.email, group: "A" },
  ...{ accessNeeds: "Teleslynge", answers: ["Vegetar"], asked: ["Matønske?"] },
};

let world: World;
let holder: Awaited<ReturnType<typeof register>>;
beforeEach(async () => {
  world = await openWorld();
  const meetings = meetingsOf(world);
  await meetings.announce(slug);
  expectOk(await meetings.edit(slug, { capacity: 1, seatsPerOrganisation: null }));
  holder = await register(world, slug, { email: "eig@post.example" });
  await register(world, slug, { email: "ventar@post.example" });
});
afterEach(() => world.close());

const offer = async (who: Partial<typeof vikar> = {}) =>
  expectOk(await passOnSeat(world.visitor(), holder, { ...vikar, ...who }));
const fillIn = async (who: Partial<RegisterForm> = {}) =>
  expectOk(await askToRegister(world.visitor(), slug, { ...guro, ...typed, ...who }));
const confirm = async () => {
  const asked = await askedLink(world, slug, vikar.email);
  const got = expectOk(await confirmRegistration(world.visitor(), asked, asked.seen));
  const row = (await world.read.select().from(registrations)).find(({ ref }) => ref === got?.ref);
  const [needs] = await world.read.select().from(accessNeeds);
  return { ...row, needs: needs?.text };
};
const seated = { status: "going", seat: 1, source: "passed_on" };
const own = { name: typed.name, organisation: typed.organisation, needs: "Teleslynge" };

describe("a seat that is offered", () => {
  it("stays offered whoever fills in the form with that address afterwards, and what was typed there holds", async () => {
    await offer();
    await fillIn();
    expect(await confirm()).toMatchObject({ ...seated, ...own });
  });

  it("to somebody who has filled in the form leaves his own words as they are", async () => {
    await fillIn();
    await offer();
    const row = await confirm();
    expect(row).toMatchObject({ ...seated, ...own, answers: [{ question: "Matønske?", answer: "Vegetar" }] });
    expect(row.groupId).not.toBeNull();
  });

  it("once more puts right what its holder typed of the other", async () => {
    await offer({ name: "Vikra" });
    await offer();
    expect(await confirm()).toMatchObject({ ...seated, name: vikar.name });
  });
});
