import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contactImports } from "#db/schema/contacts.ts";
import { events } from "#db/schema/kernel.ts";
import {
  addImport,
  dropImport,
  importContacts,
  setColumns,
} from "~/domain/contacts/commands/import.server.ts";
import { keepInterest } from "~/domain/contacts/commands/interests.server.ts";
import { leaveList } from "~/domain/contacts/commands/own.server.ts";
import { endContact } from "~/domain/contacts/commands/staff.server.ts";
import type { ImportColumns } from "~/domain/contacts/import.ts";
import { planImport } from "~/domain/contacts/plan-import.server.ts";
import { countContacts, findByAddress, findImport, listContacts } from "~/domain/contacts/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { eraseContact } from "~/domain/own/commands/erase-contact.server.ts";
import { retain } from "~/domain/privacy/retain.server.ts";
import { join, list, ola } from "../../support/contacts.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const coordinator = () => world.as("coordinator");
const defaults = { kind: "civil_society", language: "nn" } as const;
const put = async (...cells: string[][]) => {
  const { ref } = expectOk(await addImport(coordinator(), { fileName: "liste.csv", cells, defaults }));
  const row = await findImport(world.read, ref);
  if (!row?.content) throw new Error("no file waits");
  return { ref, content: row.content, plan: await planImport(world.read, row.content) };
};
const heads = ["E-post", "Namn", "Organisasjon", "Kategori", "Språk", "Tema"];
const said = (plan: Awaited<ReturnType<typeof put>>["plan"]) =>
  plan.rows.map(({ problems }) => problems.map(({ code, row }) => (row ? `${code} ${row}` : code)).join(" "));
const importAll = (ref: string, twins: "skip" | "update" = "skip") =>
  importContacts(coordinator(), ref, { version: 1, twins });

describe("a file's columns", () => {
  it.each([
    [
      "en",
      [
        "E-mail",
        "First name",
        "Surname",
        "Organization",
        "Sector",
        "Language",
        "Region",
        "Topics",
        "Comment",
        "Phone",
      ],
    ],
    [
      "nb",
      [
        "E-postadresse",
        "Fornavn",
        "Etternavn",
        "Virksomhet",
        "Kategori",
        "Målform",
        "Fylke",
        "Temaer",
        "Merknad",
        "Telefon",
      ],
    ],
    [
      "nn",
      ["Epost", "Førenamn", "Etternamn", "Verksemd", "Slag", "Språk", "Område", "Tema", "Notat", "Telefon"],
    ],
    [
      "sv",
      [
        "E-postadress",
        "Förnamn",
        "Efternamn",
        "Organisation",
        "Typ",
        "Språk",
        "Län",
        "Teman",
        "Anteckning",
        "Telefon",
      ],
    ],
  ])("are recognised by their heads in %s", async (_language, names) => {
    const { content } = await put(
      names,
      names.map(() => "x"),
    );
    expect(content.columns).toEqual([
      ...[
        "email",
        "first_name",
        "last_name",
        "organisation",
        "kind",
        "language",
        "area",
        "interests",
        "note",
      ],
      null,
    ]);
  });

  it("are recognised by what stands in them, where nothing names them, and can be set", async () => {
    const { ref, content } = await put(
      ["Kari", "kari@laget.example", "nynorsk", "Frivillig"],
      ["Per", "per@laget.example", "bokmål", "næringsliv"],
    );
    expect(content).toMatchObject({ heads: [], columns: [null, "email", "language", "kind"] });
    const columns: ImportColumns = ["name", "email", null, "kind"];
    expectOk(
      await setColumns(coordinator(), ref, {
        version: 1,
        columns: [...columns],
        kind: "media",
        language: "sv",
      }),
    );
    expect(await importAll(ref)).toMatchObject({ code: "changed_meanwhile" });
    expectOk(await importContacts(coordinator(), ref, { version: 2, twins: "skip" }));
    expect(await findByAddress(world.read, "per@laget.example")).toMatchObject({
      name: "Per",
      language: "sv",
      kind: "business",
    });
  });
});

describe("a file's rows", () => {
  it("each say what is wrong with them", async () => {
    const gone = await list(world, { email: "gjekk@laget.example" });
    expectOk(await leaveList(world.visitor(), { ref: gone.ref, version: 1 }));
    const erased = await list(world, { email: "sletta@laget.example" });
    expectOk(await eraseContact(coordinator(), erased.ref));
    const ended = await list(world, { email: "slutta@laget.example" });
    expectOk(await endContact(coordinator(), { ref: ended.ref, version: 1 }));
    await list(world);
    await list(world, { email: "namne@to.example", name: "Ola Namne", organisation: null });
    const row = (email: string, name = "Per", more: string[] = []) => [email, name, "Laget Anna", ...more];
    const { plan } = await put(
      heads,
      row("per@laget.example"),
      row(""),
      row("per@@laget"),
      row("p\u0435r@laget.example"),
      ["ingen@laget.example", "", ""],
      row("PER@laget.example"),
      row("Sletta@laget.example"),
      row("gjekk@laget.example"),
      row("slutta@laget.example"),
      row("kari@laget.example"),
      ["kari.doeme@laget.example", "Kari Døme", "Laget døme"],
      row("per2@laget.example", "Per To", ["Romfart", "klingon", "Romfart"]),
      row("per3@laget.example", "x".repeat(300)),
      row("ingen@laget.example", "Ingen Annan"),
      ["namne@ein.example", "Ola Namne", ""],
      // An organisation may have rows without names, and people names without an organisation.
      ["namne@tre.example", "Ola Namne", ""],
      row("per4@laget.example", "per to"),
    );
    expect(said(plan)).toEqual([
      ...["", "no_email", "bad_email", "mixed_alphabets", "nobody", "twin_row 2"],
      ...["has_left", "has_left", "was_ended", "on_list", "name_twin"],
      ...["unknown_kind unknown_language unknown_theme", "too_long", "", "", "", "twin_name 13"],
    ]);
    expect(plan.counts).toEqual({ list: 5, twin: 1, pass: 11 });
    expect(plan.rows[12]?.problems).toEqual([{ code: "too_long", field: "name", most: 200 }]);
    const unknown = plan.rows.flatMap(({ problems }) => problems.flatMap(({ said: word }) => word ?? []));
    expect(unknown).toEqual(["Romfart", "klingon", "romfart"]);
  });

  it("hold no formula and no markup but as the text that they are", async () => {
    const words = ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "__proto__", "{{email}}"];
    const { ref } = await put(heads, ...words.map((name, i) => [`n${i}@laget.example`, name, ""]));
    expectOk(await importAll(ref));
    const { contacts } = await listContacts(world.read, {}, { limit: 10 });
    expect(contacts.map(({ name }) => name).sort()).toEqual([...words].sort());
  });
});

describe("importing", () => {
  it("lists what nothing stands in the way of, with organisations and themes, in one act", async () => {
    expectOk(
      await keepInterest(coordinator(), {
        interest: "",
        version: 0,
        title: { nn: "Innsyn, arkiv", en: "Access" },
        position: 1,
      }),
    );
    const { ref } = await put(
      heads,
      ["kari@laget.example", "Kari", "Laget Døme", "Frivillig", "nb", "innsyn, arkiv; ukjend"],
      ["post@laget.example", "", "LAGET døme", "næringsliv", "", ""],
      ["feil", "Per", "", "", "", ""],
    );
    expectOk(await importAll(ref));
    expect(
      (await listContacts(world.read, { interest: "innsyn-arkiv" }, { limit: 9 })).contacts,
    ).toMatchObject([
      { name: "Kari", organisation: "Laget Døme", kind: "civil_society", language: "nb", source: "import" },
    ]);
    expect(await findByAddress(world.read, "post@laget.example")).toMatchObject({
      name: null,
      kind: "civil_society",
      language: "nn",
    });
    expect(await world.read.select().from(contactImports)).toMatchObject([
      { status: "done", content: null, listed: 2, changed: 0, skipped: 1 },
    ]);
    const log = await world.read.select().from(events);
    expect(log.find(({ type }) => type === "contacts.imported")?.data).toEqual({
      listed: 2,
      changed: 0,
      skipped: 1,
    });
    expect(JSON.stringify(log)).not.toMatch(/kari|laget/i);
    expect(await importAll(ref)).toMatchObject({ code: "already_done" });
  });

  it("skips or updates those who are on the list, as is chosen; empty cells change nothing", async () => {
    await list(world);
    const twin = ["Kari@laget.example", "Kari Ny", "", "", "sv", ""];
    expectOk(await importAll((await put(heads, twin, ["per@annan.example", "Per", ""])).ref));
    expect(await findByAddress(world.read, "kari@laget.example")).toMatchObject({
      name: "Kari Døme",
      language: "nn",
    });
    const { ref } = await put(heads, twin);
    // Nobody would be listed: the file waits on.
    expect(await importAll(ref)).toMatchObject({ code: "nothing" });
    expectOk(await importAll(ref, "update"));
    expect(await findByAddress(world.read, "kari@laget.example")).toMatchObject({
      ...{ name: "Kari Ny", language: "sv", area: "Vestland", kind: "civil_society" },
      email: "kari@laget.example",
    });
    expect(await countContacts(world.read, { q: "laget døme" })).toBe(1);
    await join(world);
    expectOk(await importAll((await put(heads, [ola.email, "Ola Ny", "", "", "sv", ""])).ref, "update"));
    expect(await findByAddress(world.read, ola.email)).toMatchObject({
      ...{ name: "Ola Ny", language: ola.language },
    });
  });

  it.each([
    ["Has been before", "yes", "no"],
    ["Har vært med før", "Ja", "nei"],
    ["Har vore med før", "ja", "Nei"],
    ["Har varit med förut", "JA", "nej"],
  ])("says in a column who was there before: %s", async (head, yes, no) => {
    const more = ["E-post", "Namn", head];
    const { ref, plan } = await put(
      ...[more, ["kari@laget.example", "Kari", yes], ["per@laget.example", "Per", no]],
      ...[
        ["siv@laget.example", "Siv", ""],
        ["tor@laget.example", "Tor", "kanskje"],
      ],
    );
    expect(said(plan)).toEqual(["", "", "", "unknown_before"]);
    expectOk(await importAll(ref));
    const was = async (name: string) => (await findByAddress(world.read, `${name}@laget.example`))?.wasBefore;
    expect([await was("kari"), await was("per"), await was("siv"), await was("tor")]).toEqual([
      ...[true, false, false, false],
    ]);
    // an empty cell changes nothing
    const again = await put(more, ["kari@laget.example", "Kari", ""], ["siv@laget.example", "Siv", yes]);
    expectOk(await importAll(again.ref, "update"));
    expect([await was("kari"), await was("siv")]).toEqual([true, true]);
  });

  it("takes the first of several languages for the one to write in, and the others, also of a column of their own, for what is read", async () => {
    const more = ["E-post", "Namn", "Språk", "Les også"];
    const { ref, plan } = await put(
      more,
      ["kari@laget.example", "Kari", "nb; svensk | nynorsk", ""],
      ["per@laget.example", "Per", "", "engelsk, klingon"],
    );
    expect(said(plan)).toEqual(["", "unknown_reads"]);
    expectOk(await importAll(ref));
    const read = async (email: string) => (await findByAddress(world.read, email))?.reads;
    expect([await read("kari@laget.example"), await read("per@laget.example")]).toEqual(["nn sv", "en"]);
    // an empty cell changes nothing
    expectOk(await importAll((await put(more, ["kari@laget.example", "Kari", "sv", ""])).ref, "update"));
    expect(await read("kari@laget.example")).toBe("nn");
  });

  it("looks at the rows once more: who left since they were shown is not listed", async () => {
    const { ref } = await put(heads, ["per@laget.example", "Per", ""], ["ny@laget.example", "Ny", ""]);
    const per = await list(world, { email: "per@laget.example" });
    expectOk(await leaveList(world.visitor(), { ref: per.ref, version: 1 }));
    expectOk(await importAll(ref));
    expect(await findByAddress(world.read, "per@laget.example")).toMatchObject({ status: "left" });
    expect(await findByAddress(world.read, "ny@laget.example")).toMatchObject({ status: "listed" });
  });

  it("takes five thousand rows, whole", { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => [
      `k${n}@lag${n % 900}.example`,
      `Namn ${n}`,
      `Lag ${n % 900}`,
      "",
      "",
      "",
    ]);
    const { ref, plan } = await put(heads, ...rows);
    expect(plan.counts).toEqual({ list: 5000, twin: 0, pass: 0 });
    expectOk(await importAll(ref));
    expect(await countContacts(world.read, {})).toBe(5000);
    expectOk(await importAll((await put(heads, ...rows)).ref, "update"));
    expect(await countContacts(world.read, {})).toBe(5000);
  });

  it("of a file that is dropped, or waits for two days, does not happen, and its cells are gone", async () => {
    const one = await put(heads, ["per@laget.example", "Per", ""]);
    expectOk(await dropImport(coordinator(), one.ref, 1));
    await put(heads, ["siv@laget.example", "Siv", ""]);
    world.later(2 * 24 * 60 + 1);
    await retain(world.as({ kind: "system", name: "worker" }));
    expect(await world.read.select().from(contactImports)).toMatchObject([
      { status: "dropped", content: null },
      { status: "dropped", content: null },
    ]);
    expect(await countContacts(world.read, {})).toBe(0);
  });
});
