import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asc } from "#db/kit.ts";
import { events, outbox } from "#db/schema/kernel.ts";
import { recoveryCodes } from "#db/schema/people.ts";
import type { Staff } from "~/domain/kernel/actor.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { addBody } from "~/domain/people/commands/bodies.server.ts";
import {
  addFactor,
  giveFactor,
  giveRecoveryCode,
  makeRecoveryCodes,
  removeFactor,
  resetFactors,
} from "~/domain/people/commands/factors.server.ts";
import { invitePerson } from "~/domain/people/commands/staff.server.ts";
import { mostFactors } from "~/domain/people/factor.ts";
import { countRecoveryCodes, listFactors, listPeople } from "~/domain/people/queries.server.ts";
import { openHouse } from "../../support/house.ts";

let house: Awaited<ReturnType<typeof openHouse>>;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.test.close());

const email = "administrator@dome.example";
const codes = ["hash-one", "hash-two"];
const app = { kind: "app" as const, name: "Firefox · Linux", key: "sealed", credentialId: null, counter: 7 };
const passkey = (credentialId: string) => ({ ...app, kind: "passkey" as const, credentialId, counter: 0 });
const as = (actor: Staff) => house.ctx({ actor });
const own = () => as(house.administrator);
const addFirst = () => addFactor(own(), { ...app, codeHashes: codes });
const held = () => listFactors(house.db.read, house.administrator.personId);
const mails = async () => (await house.db.read.select().from(outbox)).map(({ template }) => template);

async function second(role: "administrator" | "coordinator") {
  const colleague = { name: "Ny Døme", email: "ny@dome.example", language: "nb" as const };
  expectOk(await invitePerson(own(), { ...colleague, roles: [{ role }] }));
  return house.staff(colleague.email);
}

describe("a second factor", () => {
  it("comes with codes for paper when it is the first, and is told by mail", async () => {
    expectOk(await addFirst());
    expect(await held()).toHaveLength(1);
    expect(await countRecoveryCodes(house.db.read, house.administrator.personId)).toBe(2);
    expect(await mails()).toEqual(["factor_changed"]);
    expect((await listPeople(house.db.read))[0]?.factor).toBe(true);
  });

  it("is not the first where another session was sooner", async () => {
    const both = await Promise.all([addFirst(), addFirst()]);
    expect(both.map((result) => result.ok).sort()).toEqual([false, true]);
    expect(both.find((result) => !result.ok)).toMatchObject({ code: "added_meanwhile" });
  });

  it("is not for owners in other bodies, nor for who holds no role", async () => {
    const { slug } = expectOk(await addBody(own(), { name: { nb: "Dømedirektoratet" }, shortName: {} }));
    const owner = { name: "Eigar", email: "eigar@dome.example", language: "nn" as const };
    expectOk(await invitePerson(own(), { ...owner, roles: [{ role: "owner", body: slug }] }));
    const actor = await house.staff(owner.email);
    expect(await addFactor(as(actor), { ...app, codeHashes: codes })).toMatchObject({ code: "not_allowed" });
    expect(await makeRecoveryCodes(as(actor), codes)).toMatchObject({ code: "not_allowed" });
  });

  it("is one passkey once, and there are not too many", async () => {
    expectOk(await addFirst());
    const add = (id: string) => addFactor(own(), { ...passkey(id), codeHashes: null });
    expectOk(await add("key"));
    expect(await add("key")).toMatchObject({ code: "already_added" });
    for (let n = 2; n < mostFactors; n++) expectOk(await add(`key-${n}`));
    expect(await add("one-more")).toMatchObject({ code: "too_many" });
  });

  it("moves on with each use: of two who saw the same count, one is done", async () => {
    expectOk(await addFirst());
    const [factor] = await held();
    const give = () => giveFactor(own(), { factorId: factor?.id ?? "", seen: 7, counter: 8 });
    const both = await Promise.all([give(), give()]);
    expect(both.map((result) => result.ok).sort()).toEqual([false, true]);
    const stranger = await second("coordinator");
    const theirs = { factorId: factor?.id ?? "", seen: 8, counter: 9 };
    expect(await giveFactor(as(stranger), theirs)).toMatchObject({ code: "used_meanwhile" });
  });

  it("is removed by its holder, but not the last one", async () => {
    expectOk(await addFirst());
    const [first] = await held();
    const at = first?.addedAt ?? "";
    expect(await removeFactor(own(), at)).toMatchObject({ code: "last_factor" });
    house.clock.now = "2026-04-21T09:00:00.000Z";
    expectOk(await addFactor(own(), { ...passkey("key"), codeHashes: null }));
    expect(await removeFactor(as(await second("administrator")), at)).toMatchObject({ code: "not_found" });
    expectOk(await removeFactor(own(), at));
    expect((await held()).map(({ kind }) => kind)).toEqual(["passkey"]);
  });
});

describe("a code on paper", () => {
  it("is used once, by its holder alone, and told with how many are left", async () => {
    expectOk(await addFirst());
    const stranger = await second("coordinator");
    expect(await giveRecoveryCode(as(stranger), "hash-one")).toMatchObject({ code: "used_meanwhile" });
    const both = await Promise.all([
      giveRecoveryCode(own(), "hash-one"),
      giveRecoveryCode(own(), "hash-one"),
    ]);
    expect(both.map((result) => result.ok).sort()).toEqual([false, true]);
    const [last] = (await house.db.read.select().from(events).orderBy(asc(events.seq))).slice(-1);
    expect(last).toMatchObject({ type: "person.recovery_code_used", data: { left: 1 } });
    expect(await mails()).toEqual(["factor_changed", "staff_invited", "factor_changed"]);
  });

  it("is over when new ones are made", async () => {
    expectOk(await addFirst());
    expectOk(await makeRecoveryCodes(own(), ["hash-three"]));
    expect(await giveRecoveryCode(own(), "hash-one")).toMatchObject({ code: "used_meanwhile" });
    expectOk(await giveRecoveryCode(own(), "hash-three"));
  });
});

describe("a reset", () => {
  it("ends all factors and codes of another person, who is told", async () => {
    const other = await second("administrator");
    expectOk(await addFactor(as(other), { ...app, codeHashes: codes }));
    expectOk(await resetFactors(own(), { email: "ny@dome.example" }));
    expect(await listFactors(house.db.read, other.personId)).toEqual([]);
    expect(await house.db.read.select().from(recoveryCodes)).toEqual([]);
    const told = (await house.db.read.select().from(outbox)).filter(
      ({ recipientId }) => recipientId === other.personId,
    );
    expect(told.map(({ template }) => template)).toEqual([
      "staff_invited",
      "factor_changed",
      "factor_changed",
    ]);
    expect(await resetFactors(own(), { email: "ny@dome.example" })).toMatchObject({ code: "no_factor" });
  });

  it("is done by an administrator, and never of one's own", async () => {
    expectOk(await addFirst());
    expect(await resetFactors(own(), { email })).toMatchObject({ code: "own_factor" });
    const coordinator = await second("coordinator");
    expect(await resetFactors(as(coordinator), { email })).toMatchObject({ code: "not_allowed" });
    expect(await held()).toHaveLength(1);
    // Whoever runs the server can, where there is no other administrator.
    expectOk(await resetFactors(house.ctx({ actor: { kind: "system", name: "maintenance" } }), { email }));
  });
});

it("the event log holds no key, code or address of a factor", async () => {
  expectOk(await addFirst());
  expectOk(await addFactor(own(), { ...passkey("credential"), codeHashes: null }));
  expectOk(await giveRecoveryCode(own(), "hash-one"));
  expectOk(await makeRecoveryCodes(own(), codes));
  const log = JSON.stringify(await house.db.read.select().from(events));
  expect(log).not.toMatch(/sealed|hash-|credential|Firefox|dome\.example/);
});
