import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { setTheme } from "~/domain/contributions/commands/sort.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { askStaffErasure, decideStaffErasure } from "~/domain/own/commands/erase-staff.server.ts";
import { endRole, invitePerson } from "~/domain/people/commands/staff.server.ts";
import { findStaffByEmail, getStaffActor } from "~/domain/people/queries.server.ts";
import { getMeetingRow } from "~/domain/published/queries.server.ts";
import { both, meetingsOf } from "../../support/meetings.ts";
import { guro } from "../../support/registering.ts";
import { findMarks } from "../../support/rows.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

describe("somebody of staff who has left", () => {
  const email = "sigrid.tveitmo@dome.example";
  const staffOf = async (address: string) => {
    const person = await findStaffByEmail(world.read, address);
    const actor = person && (await getStaffActor(world.read, person.id));
    if (!actor) throw new Error(`${address} holds no role`);
    return actor;
  };
  const second = async () => {
    const input = {
      name: "Administrator To",
      email: "to@dome.example",
      language: "nn",
      roles: [{ role: "administrator" }],
    } as const;
    expectOk(await invitePerson(world.as("all"), input));
    return world.ctx({ actor: await staffOf("to@dome.example") });
  };
  const invited = async () => {
    const input = {
      name: "Sigrid Tveitmo",
      email,
      language: "nn",
      roles: [{ role: "coordinator" }],
    } as const;
    const { personId } = expectOk(await invitePerson(world.as("all"), input));
    expectOk(
      await setTheme(
        world.ctx({ actor: await staffOf(email) }),
        await world.contributions("Om stein."),
        "soek",
      ),
    );
    return personId;
  };

  it("is forgotten by two administrators, once no role is held", async () => {
    const personId = await invited();
    const admin = world.as("all");
    await meetingsOf(world).announce("ope");
    const contact = { contactName: both("Sigrid Tveitmo"), contactEmail: email };
    expectOk(await meetingsOf(world).edit("ope", contact));
    const tveitmo = { ...guro, email, name: "Sigrid Tveitmo", organisation: "" };
    expectOk(await addRegistration(admin, "ope", { ...tveitmo, accessNeeds: "Plass til Tveitmo" }));
    expect(await askStaffErasure(admin, email, "not_needed")).toMatchObject({ code: "holds_role" });
    expectOk(await endRole(admin, { email, role: "coordinator" }));
    expect(await askStaffErasure(world.as("coordinator"), email, "not_needed")).toMatchObject({
      code: "not_allowed",
    });
    expectOk(await askStaffErasure(admin, email, "not_needed"));
    expect(await askStaffErasure(admin, email, "objection")).toMatchObject({ code: "erasure_asked" });
    expect(await decideStaffErasure(admin, email, true)).toMatchObject({ code: "four_eyes" });
    expectOk(await decideStaffErasure(await second(), email, true));
    expect(await findMarks(world.read, ["tveitmo"])).toEqual([]);
    expect((await getMeetingRow(world.read, "ope")).data).toMatchObject({
      ...{ contactName: both("▇▇▇▇▇▇ ▇▇▇▇▇▇▇"), contactEmail: "forum@dome.example" },
    });
    expect(await world.read.$count(events, eq(events.actorId, personId))).toBeGreaterThan(0);
    expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
    // The address is free again for somebody who comes back.
    const back = {
      name: "Sigrid Tveitmo",
      email,
      language: "nn",
      roles: [{ role: "owner", body: world.body }],
    } as const;
    expect(await invitePerson(admin, back)).toMatchObject({ ok: true });
  });

  it("stays where the second administrator says no", async () => {
    await invited();
    expectOk(await endRole(world.as("all"), { email, role: "coordinator" }));
    expectOk(await askStaffErasure(world.as("all"), email, "not_needed"));
    expectOk(await decideStaffErasure(await second(), email, false));
    expect(await findMarks(world.read, ["tveitmo"])).not.toEqual([]);
  });
});
