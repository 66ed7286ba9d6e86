import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { events } from "#db/schema/kernel.ts";
import { handOver } from "~/domain/consultees/commands/hand-over.server.ts";
import { endInterest, keepInterest } from "~/domain/contacts/commands/interests.server.ts";
import { leaveList } from "~/domain/contacts/commands/own.server.ts";
import {
  addContact,
  changeContact,
  endContact,
  relistContact,
} from "~/domain/contacts/commands/staff.server.ts";
import {
  countContacts,
  findByAddress,
  listContacts,
  listInterests,
  readContact,
} from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { eraseContact } from "~/domain/own/commands/erase-contact.server.ts";
import { findInterests } from "~/domain/published/queries.server.ts";
import { kari, list } from "../../support/contacts.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const coordinator = () => world.as("coordinator");
const listed = async (filter = {}) =>
  (await listContacts(world.read, filter, { limit: 50 })).contacts.map(({ email }) => email);
const theme = (slug: string) =>
  keepInterest(coordinator(), { interest: "", version: 0, title: { nn: slug, en: slug }, position: 1 });

describe("somebody whom staff put on the list", () => {
  it("is found by every filter, by name, organisation and address", async () => {
    expectOk(await theme("innsyn"));
    await list(world, { interests: ["innsyn"] });
    await list(world, {
      email: "post@etaten.example",
      name: null,
      organisation: "Etaten",
      kind: "public_authority",
      language: "sv",
    });
    expect(await listed()).toEqual(["post@etaten.example", "kari@laget.example"]);
    for (const filter of [
      { kind: "civil_society" },
      { interest: "innsyn" },
      { language: "nn" },
      { q: "LAGET dø" },
      { q: "kari@" },
    ])
      expect(await listed(filter)).toEqual(["kari@laget.example"]);
    expect(await countContacts(world.read, { source: "staff" })).toBe(2);
    for (const filter of [
      { q: "%" },
      { q: "k_ri" },
      { status: "left" as const },
      { source: "self" as const },
    ])
      expect(await listed(filter)).toEqual([]);
  });

  it("comes once a page, whatever their number and names", async () => {
    for (const n of [1, 2, 3, 4, 5]) await list(world, { email: `k${n}@laget.example` });
    const first = await listContacts(world.read, {}, { limit: 2 });
    const second = await listContacts(world.read, {}, { limit: 2, after: first.next ?? "" });
    const third = await listContacts(world.read, {}, { limit: 2, after: second.next ?? "" });
    const emails = [first, second, third].flatMap((page) => page.contacts.map(({ email }) => email));
    expect(new Set(emails).size).toBe(5);
    expect(third.next).toBeNull();
  });

  it("is one, however the address is cased, and no look-alike", async () => {
    await list(world);
    expect(await addContact(coordinator(), { ...kari, email: "KARI@Laget.example" })).toMatchObject({
      code: "already_listed",
    });
    expect(await addContact(coordinator(), { ...kari, email: "k\u0430ri@laget.example" })).toMatchObject({
      code: "mixed_alphabets",
    });
  });

  it("is under one organisation with whoever writes its name otherwise, and has its kind", async () => {
    const one = await list(world);
    await list(world, {
      email: "per@laget.example",
      name: "Per",
      organisation: " laget  DØME. ",
      kind: "business",
    });
    const read = await readContact(world.read, one.ref);
    expect(read?.colleagues.map(({ name }) => name)).toEqual(["Per"]);
    expect(read?.kind).toBe("business");
  });

  it("is put there by coordinators and administrators only", async () => {
    for (const who of ["approver", "owner"] as const)
      expect(await addContact(world.as(who), kari)).toMatchObject({ code: "not_allowed" });
    expectOk(await addContact(world.as("all"), kari));
  });

  it("is told of by ids and words in the log, never by name or address", async () => {
    await list(world);
    const rows = await world.read.select().from(events);
    expect(rows.filter(({ type }) => type === "contact.listed").map(({ data }) => data)).toEqual([
      { source: "staff" },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/kari|laget|vestland/i);
  });
});

describe("somebody who was there before meetings were kept here", () => {
  it("was so still when he is listed anew by a form that does not say it", async () => {
    const { ref, version } = await list(world, { wasBefore: true });
    expectOk(await endContact(coordinator(), { ref, version }));
    const again = await list(world);
    expect([again.ref, again.wasBefore]).toEqual([ref, true]);
  });
});

describe("a contact that is corrected", () => {
  it("is told from the one that somebody else saved meanwhile", async () => {
    const { ref } = await list(world);
    expectOk(await changeContact(coordinator(), ref, { ...kari, version: 1, area: "Oslo" }));
    expect(await changeContact(coordinator(), ref, { ...kari, version: 1 })).toMatchObject({
      code: "changed_meanwhile",
    });
    expect((await readContact(world.read, ref))?.area).toBe("Oslo");
  });

  it("ends the links in mail to the old address where there is a new one, and takes nobody else's", async () => {
    const { ref, linkVersion } = await list(world);
    await list(world, { email: "per@laget.example", name: "Per" });
    expect(
      await changeContact(coordinator(), ref, { ...kari, version: 1, email: "per@laget.example" }),
    ).toMatchObject({ code: "already_listed" });
    expectOk(await changeContact(coordinator(), ref, { ...kari, version: 1, email: "kari@nytt.example" }));
    expect(await leaveList(world.visitor(), { ref, version: linkVersion })).toMatchObject({
      code: "not_found",
    });
  });
});

describe("handing over", () => {
  it("shows whose place somebody took by organisation and name, whether they have one", async () => {
    const shared = { organisation: "Aa", name: null, email: "post@aa.example" };
    const per = await list(world, { email: "per@laget.example", name: "Per" });
    const others = [
      await list(world, { ...shared, organisation: "Åsen", email: "post@aasen.example" }),
      await list(world, { organisation: "Berga", name: "Anna", email: "anna@berga.example" }),
      await list(world, shared),
    ];
    for (const { ref, version } of others)
      expectOk(
        await handOver(coordinator(), ref, {
          ...{ version, email: "per@laget.example", name: "Per", position: null, language: "nb" },
        }),
      );
    expect((await readContact(world.read, per.ref))?.tookOver.map(({ name }) => name)).toEqual([
      "post@aa.example",
      "Anna",
      "post@aasen.example",
    ]);
  });

  it("lists the successor with organisation, area and themes, and ends the one who leaves", async () => {
    expectOk(await theme("innsyn"));
    const before = await list(world, { interests: ["innsyn"] });
    const successor = {
      version: 1,
      email: "per@laget.example",
      name: "Per",
      position: "Nestleiar",
      language: "nb" as const,
    };
    const { ref } = expectOk(await handOver(coordinator(), before.ref, successor));
    expect(await readContact(world.read, ref)).toMatchObject({
      ...{
        name: "Per",
        position: "Nestleiar",
        organisation: "Laget Døme",
        area: "Vestland",
        kind: "civil_society",
      },
      ...{ interests: ["innsyn"], source: "passed_on", status: "listed" },
      tookOver: [{ ref: before.ref, name: before.name }],
    });
    expect(await readContact(world.read, before.ref)).toMatchObject({
      status: "ended",
      successor: { ref, name: "Per" },
    });
  });

  it("may go to somebody who is on the list, and to nobody who left it, nor to oneself", async () => {
    const before = await list(world);
    const per = await list(world, { email: "per@laget.example", name: "Per" });
    const gone = await list(world, { email: "siv@laget.example", name: "Siv" });
    expectOk(await leaveList(world.visitor(), { ref: gone.ref, version: 1 }));
    const to = (email: string) =>
      handOver(coordinator(), before.ref, { version: 1, email, name: null, position: null, language: "nn" });
    expect(await to("siv@laget.example")).toMatchObject({ code: "has_left" });
    expect(await to("kari@laget.example")).toMatchObject({ code: "same_address" });
    expect(expectOk(await to("per@laget.example")).ref).toBe(per.ref);
  });
});

describe("a contact that was ended", () => {
  it("is on no list, and comes back by staff", async () => {
    const { ref } = await list(world);
    expectOk(await endContact(coordinator(), { ref, version: 1 }));
    expect(await listed()).toEqual([]);
    expect(await endContact(coordinator(), { ref, version: 2 })).toMatchObject({ code: "not_listed" });
    expectOk(await relistContact(coordinator(), { ref, version: 2 }));
    expect(await listed()).toEqual(["kari@laget.example"]);
  });

  it("is listed once more under the same row where staff add the address again", async () => {
    const { ref } = await list(world);
    expectOk(await endContact(coordinator(), { ref, version: 1 }));
    expect((await list(world)).ref).toBe(ref);
  });
});

describe("a contact that is erased", () => {
  it("leaves a digest, by which nobody of the staff can list the address again", async () => {
    const { ref } = await list(world);
    expectOk(await eraseContact(coordinator(), ref));
    expect(await readContact(world.read, ref)).toBeNull();
    expect(await addContact(coordinator(), { ...kari, email: "Kari@laget.example" })).toMatchObject({
      code: "has_left",
    });
    const row = await findByAddress(world.read, "kari@laget.example");
    expect(row).toMatchObject({
      name: null,
      email: null,
      organisationId: null,
      area: null,
      sourceNote: null,
      sortKey: "",
    });
    // another one is remembered under the same salt
    await list(world, { email: "per@laget.example" }).then((per) => eraseContact(coordinator(), per.ref));
    expect((await findByAddress(world.read, "per@laget.example"))?.salt).toBe(row?.salt);
  });
});

describe("the forum's themes for invitations", () => {
  it("are public in their order, and can't be chosen once they are ended", async () => {
    expectOk(await theme("innsyn"));
    expectOk(
      await keepInterest(coordinator(), { interest: "", version: 0, title: { nn: "Skule" }, position: 0 }),
    );
    const slugs = async () => (await findInterests(world.read)).map(({ slug }) => slug);
    expect(await slugs()).toEqual(["skule", "innsyn"]);
    expectOk(await endInterest(coordinator(), "skule"));
    expect(await slugs()).toEqual(["innsyn"]);
    expect(await listInterests(world.read, { all: true })).toHaveLength(2);
  });

  it("have each a name of their own, and keep their address when they are renamed", async () => {
    expectOk(await theme("innsyn"));
    expect(await theme("Innsyn!")).toMatchObject({ code: "title_taken" });
    const again = { interest: "innsyn", version: 1, title: { nn: "Openheit" }, position: 2 };
    expectOk(await keepInterest(coordinator(), again));
    expect(await keepInterest(coordinator(), again)).toMatchObject({ code: "changed_meanwhile" });
    expect(await findInterests(world.read)).toEqual([{ slug: "innsyn", title: { nn: "Openheit" } }]);
  });
});
