import { afterEach, beforeEach, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { addBody, changeBody, endBody } from "~/domain/people/commands/bodies.server.ts";
import { endRole, grantRole } from "~/domain/people/commands/staff.server.ts";
import { findBody, listBodies } from "~/domain/people/queries.server.ts";
import { openHouse } from "../../support/house.ts";

let house: Awaited<ReturnType<typeof openHouse>>;
const admin = () => house.ctx({ actor: house.administrator });
const input = { name: { nn: "Direktoratet for døme", en: "" }, shortName: { nn: "Dømedir" } };

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.test.close());

it("a body is found by the slug of its short name, which is never given twice", async () => {
  expect(expectOk(await addBody(admin(), input)).slug).toBe("domedir");
  const other = { ...input, name: { nn: "Eit anna direktorat for døme" } };
  expect(expectOk(await addBody(admin(), other)).slug).toBe("domedir-2");
  expect(expectOk(await addBody(admin(), input)).slug).toBe("domedir");
  expect(await findBody(house.db.read, "domedir")).toMatchObject({
    name: { nn: "Direktoratet for døme" },
    version: 1,
  });
});

it("a body needs a name", async () => {
  expect(await addBody(admin(), { name: { nn: " " }, shortName: {} })).toMatchObject({ code: "no_name" });
});

it("a body is called by its full name where it has no short one", async () => {
  const name = { nn: "Direktoratet for døme", en: "Directorate of Examples" };
  const { slug } = expectOk(await addBody(admin(), { name, shortName: { nn: "Dømedir", en: "" } }));
  const named = async () => (await findBody(house.db.read, slug))?.shortName;
  expect(await named()).toEqual({ nn: "Dømedir", en: "Directorate of Examples" });
  expectOk(await changeBody(admin(), { slug, version: 1, name: { nn: "Eit namn" }, shortName: {} }));
  expect(await named()).toEqual({ nn: "Eit namn" });
});

it("a later change of a body never wins silently", async () => {
  const { slug } = expectOk(await addBody(admin(), input));
  expectOk(await changeBody(admin(), { slug, version: 1, name: { nn: "Eit namn" }, shortName: {} }));
  const late = await changeBody(admin(), { slug, version: 1, name: { nn: "Eit anna namn" }, shortName: {} });
  expect(late).toMatchObject({ code: "changed_meanwhile" });
  expect(await findBody(house.db.read, slug)).toMatchObject({ name: { nn: "Eit namn" } });
});

it("a body is not ended while somebody answers for it; then it can't be chosen, and stands", async () => {
  const { slug } = expectOk(await addBody(admin(), input));
  const owner = { email: "administrator@dome.example", role: "owner" as const, body: slug };
  expectOk(await grantRole(admin(), owner));
  expect(await endBody(admin(), { slug })).toMatchObject({ code: "has_owners", details: { count: 1 } });
  expectOk(await endRole(admin(), owner));
  expectOk(await endBody(admin(), { slug }));
  expect((await listBodies(house.db.read)).map((body) => body.slug)).not.toContain(slug);
  expect((await listBodies(house.db.read, { all: true })).map((body) => body.slug)).toContain(slug);
  expect(await grantRole(admin(), owner)).toMatchObject({ code: "body_not_found" });
});

it("bodies are an administrator's work", async () => {
  const visitor = house.ctx({ actor: { kind: "visitor" } });
  expect(await addBody(visitor, input)).toMatchObject({ code: "not_allowed" });
  expect(await endBody(visitor, { slug: "domedepartementet" })).toMatchObject({ code: "not_allowed" });
});
