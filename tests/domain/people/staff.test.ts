import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asc } from "#db/kit.ts";
import { events, outbox } from "#db/schema/kernel.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { addBody } from "~/domain/people/commands/bodies.server.ts";
import { endRole, grantRole, invitePerson, renamePerson } from "~/domain/people/commands/staff.server.ts";
import { emailKey, mixesAlphabets } from "~/domain/people/person.ts";
import { findStaffByEmail, getStaffActor, listPeople } from "~/domain/people/queries.server.ts";
import { openHouse } from "../../support/house.ts";

let house: Awaited<ReturnType<typeof openHouse>>;
const admin = () => house.ctx({ actor: house.administrator });
const colleague = { name: "Koordinator Døme", email: "koordinator@dome.example", language: "nb" as const };
const invite = (email = colleague.email) =>
  invitePerson(admin(), { ...colleague, email, roles: [{ role: "coordinator" }] });

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.test.close());

describe("an invited colleague", () => {
  it("has an account, the roles given, and one mail on its way", async () => {
    const { personId } = expectOk(await invite());
    expect(await getStaffActor(house.db.read, personId)).toEqual({
      kind: "staff",
      personId,
      roles: [{ role: "coordinator", bodyId: null }],
    });
    const mail = await house.db.read.select().from(outbox);
    expect(mail).toHaveLength(1);
    expect(mail[0]).toMatchObject({
      template: "staff_invited",
      recipientKind: "person",
      recipientId: personId,
      status: "queued",
    });
  });

  it("has one account, however the address is cased or composed", async () => {
    expectOk(await invite("Kåre@Dome.example"));
    for (const twin of [
      "kåre@dome.example",
      " KÅRE@DOME.EXAMPLE ",
      "ka\u030are@dome.example",
      "ｋåre@dome.example",
      "kå\u200bre@dome.example",
    ]) {
      expect(await invite(twin)).toMatchObject({ ok: false, code: "already_invited" });
      expect(await findStaffByEmail(house.db.read, twin)).toMatchObject({ email: "Kåre@Dome.example" });
    }
  });

  it("can't pass for another by letters of another alphabet", async () => {
    expect(await invite("k\u043eordinator@dome.example")).toMatchObject({ code: "mixed_alphabets" });
    expect(await invite("koordinator@d\u03bfme.example")).toMatchObject({ code: "mixed_alphabets" });
    expect(mixesAlphabets("кто@пример.рф")).toBe(false);
    expect(mixesAlphabets("grønn.sjø+1@bodø.example")).toBe(false);
  });

  it("is not invited without a role, or by somebody who is no administrator", async () => {
    expect(await invitePerson(admin(), { ...colleague, roles: [] })).toMatchObject({ code: "no_role" });
    expectOk(await invite());
    const coordinator = await house.staff(colleague.email);
    const attempt = { ...colleague, email: "ny@dome.example", roles: [{ role: "administrator" as const }] };
    expect(await invitePerson(house.ctx({ actor: coordinator }), attempt)).toMatchObject({
      code: "not_allowed",
    });
    expect(await findStaffByEmail(house.db.read, attempt.email)).toBeNull();
  });

  it("leaves nothing behind where one of the roles is refused", async () => {
    const roles = [{ role: "coordinator" as const }, { role: "owner" as const, body: "nowhere" }];
    expect(await invitePerson(admin(), { ...colleague, roles })).toMatchObject({ code: "body_not_found" });
    expect(await findStaffByEmail(house.db.read, colleague.email)).toBeNull();
    expect(await house.db.read.select().from(outbox)).toEqual([]);
  });

  it("can be renamed; the log holds no name and no address", async () => {
    expectOk(await invite());
    expectOk(await renamePerson(admin(), { email: colleague.email, name: "Ny Heiter" }));
    expect((await listPeople(house.db.read)).map((person) => person.name)).toContain("Ny Heiter");
    const log = await house.db.read.select().from(events).orderBy(asc(events.seq));
    expect(JSON.stringify(log)).not.toMatch(/Ny Heiter|Døme|dome\.example/);
    expect(log.map((event) => event.type).slice(-3)).toEqual([
      "person.invited",
      "role.granted",
      "person.renamed",
    ]);
  });
});

describe("a role", () => {
  it("is held from the next request on, and gone with the next one after it is taken", async () => {
    const { personId } = expectOk(await invite());
    const held = async () =>
      (await getStaffActor(house.db.read, personId))?.roles.map((role) => role.role) ?? [];
    expectOk(await grantRole(admin(), { email: colleague.email, role: "approver" }));
    expect((await held()).sort()).toEqual(["approver", "coordinator"]);
    expectOk(await endRole(admin(), { email: colleague.email, role: "coordinator" }));
    expect(await held()).toEqual(["approver"]);
    expectOk(await endRole(admin(), { email: colleague.email, role: "approver" }));
    expect(await getStaffActor(house.db.read, personId)).toBeNull();
  });

  it("is given once, and can be given again after it was taken", async () => {
    expectOk(await invite());
    const role = { email: colleague.email, role: "coordinator" as const };
    expect(await grantRole(admin(), role)).toMatchObject({ code: "already_held" });
    expectOk(await endRole(admin(), role));
    expect(await endRole(admin(), role)).toMatchObject({ code: "not_held" });
    expectOk(await grantRole(admin(), role));
  });

  it("of an owner is for one body", async () => {
    expectOk(await invite());
    const { slug } = expectOk(await addBody(admin(), { name: { nb: "Dømedirektoratet" }, shortName: {} }));
    const { slug: other } = expectOk(await addBody(admin(), { name: { nb: "Dømetilsynet" }, shortName: {} }));
    expect(await grantRole(admin(), { email: colleague.email, role: "owner" })).toMatchObject({
      code: "body_not_found",
    });
    expectOk(await grantRole(admin(), { email: colleague.email, role: "owner", body: slug }));
    expectOk(await grantRole(admin(), { email: colleague.email, role: "owner", body: other }));
    expectOk(await endRole(admin(), { email: colleague.email, role: "owner", body: slug }));
    const person = (await listPeople(house.db.read)).find(({ email }) => email === colleague.email);
    expect(person?.roles.map(({ role, body }) => [role, body?.slug])).toEqual([
      ["coordinator", undefined],
      ["owner", other],
    ]);
  });

  it("of administrator can't be ended for the last one, by anyone", async () => {
    const last = { email: "administrator@dome.example", role: "administrator" as const };
    expect(await endRole(admin(), last)).toMatchObject({ code: "last_administrator" });
    expectOk(await invite());
    expectOk(await grantRole(admin(), { email: colleague.email, role: "administrator" }));
    const second = await house.staff(colleague.email);
    expectOk(await endRole(house.ctx({ actor: second }), last));
    expect(await endRole(house.ctx({ actor: second }), { ...last, email: colleague.email })).toMatchObject({
      code: "last_administrator",
    });
  });

  it("of administrator is never lost by two who end each other at once", async () => {
    expectOk(await invite());
    expectOk(await grantRole(admin(), { email: colleague.email, role: "administrator" }));
    const second = await house.staff(colleague.email);
    const results = await Promise.all([
      endRole(admin(), { email: colleague.email, role: "administrator" }),
      endRole(house.ctx({ actor: second }), { email: "administrator@dome.example", role: "administrator" }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });
});

it("the key of an address is its own key, and does not change with case", () => {
  fc.assert(
    fc.property(fc.emailAddress(), (email) => {
      expect(emailKey(emailKey(email))).toBe(emailKey(email));
      expect(emailKey(email.toUpperCase())).toBe(emailKey(email));
    }),
  );
});
