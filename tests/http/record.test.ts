import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { meetings } from "#db/schema/meetings.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { checkLinks } from "~/server/links/own-pages.server.ts";
import { documentFiles, isWellFormed, reads } from "../support/documents.ts";
import { origin } from "../support/edge.ts";
import { both } from "../support/meetings.ts";
import { type Reading, readerOf } from "../support/reader.ts";
import { answering, type Held, heldMeeting } from "../support/recording.ts";
import { openWorld, type World } from "../support/world.ts";

const hostile = `"'><img src=x onerror=alert(1)></w:t></w:r><script>alert(1)</script> \u0007\u202E &amp; {MERGEFIELD x}`;
const film = "https://film.example/opptak";
let world: World;
let held: Held;
let read: (address: string) => Promise<Reading>;
beforeAll(async () => {
  world = await openWorld();
  held = await heldMeeting(world, ["Søket er tregt.", "Tal!"], { under: "anna" });
  read = readerOf(world);
  await world.db.write(
    async (tx) =>
      void (await tx.update(meetings).set({ streamFollowers: 40 }).where(eq(meetings.id, held.meetingId))),
  );
  await held.draft();
  await held.links([{ kind: "recording", title: both("Opptak av innleiingane"), url: film }]);
  expectOk(
    await held.say(
      "attendance",
      {},
      { kinds: { academia: 20, media: 11 } as never, named: ["Laget <b>Døme</b>"] },
    ),
  );
  await held.add(both("Om opplegget"), both(`For langt, sa nokre. ${hostile} Sjå ${film}.`));
  expectOk(await held.say("next", both("Alt får svar.")));
  await held.found(answering(film));
  expectOk(await held.publish());
});
afterAll(() => world.close());

const documentOf = async (language: "nn" | "en" = "nn") => documentFiles(world, held.slug, language);

describe("the page of a record", () => {
  it("says who was there, what was said to each question, and what happens now, in few reads", async () => {
    const { status, html, reads } = await read("/meetings/moete/record");
    expect(status).toBe(200);
    for (const part of [
      "31 personar var der, talde for hand.",
      "I tillegg følgde om lag 40 personar strøyminga.",
      "Organisasjonar som var der",
      "Laget &lt;b&gt;Døme&lt;/b&gt;",
      "Kva bør vi gjere først?",
      "Søket er tregt.",
      "Alt får svar.",
      held.refs[0] ?? "",
    ])
      expect(html.replaceAll("<!-- -->", "")).toContain(part);
    expect(html).toContain(`href="${film}"`);
    expect(reads).toBeLessThanOrEqual(6);
  });

  it("lists what was said under a theme by that, as the document does", async () => {
    const { html } = await read("/meetings/moete/record");
    const heading = />Tema<\/span> <span[^>]*>anna<\/span><\/h3>[\s\S]*Og noko anna\./;
    expect(html.replaceAll("<!-- -->", "")).toMatch(heading);
    const document = (await documentOf())["word/document.xml"];
    expect(document).toContain("I tillegg følgde om lag 40 personar strøyminga.");
    expect(document).toMatch(/>Tema: <[\s\S]{0,200}>anna<[\s\S]*Og noko anna\./);
  });

  it("shows markup as text, and runs nothing", async () => {
    const { html } = await read("/meetings/moete/record");
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(html).not.toMatch(/<img src=x|<script>alert/);
  });

  it("is led to from the meeting's page and from the timeline", async () => {
    for (const address of ["/meetings/moete", "/consultations/runde"])
      expect((await read(address)).html).toContain('href="/meetings/moete/record"');
  });

  it("is not there for a meeting that has none, nor in a version that was never published", async () => {
    for (const address of ["/meetings/moete/record?version=2", "/meetings/ingen/record"])
      expect((await read(address)).status).toBe(404);
    expect((await read("/meetings/moete/record?version=x")).status).toBe(400);
  });
});

describe("the record as a document", () => {
  it("has headings, a table with a header row, the language of its words, and nobody as its author", async () => {
    const files = await documentOf();
    const xml = files["word/document.xml"] ?? "";
    for (const [name, content] of Object.entries(files))
      if (/\.(xml|rels)$/.test(name)) expect([name, isWellFormed(content)]).toEqual([name, true]);
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)?.length).toBeGreaterThan(4);
    expect(xml).toContain("<w:tblHeader/>");
    expect(xml).toContain('<w:lang w:val="nn-NO"');
    expect(files["word/styles.xml"]).toContain('<w:lang w:val="nn-NO"');
    const core = files["docProps/core.xml"] ?? "";
    expect(core).toContain("Referat frå Ope møte");
    for (const who of ["creator", "lastModifiedBy"])
      expect(new RegExp(`<[a-z]+:${who}>([^<]+)<`).exec(core)?.[1]).toBeUndefined();
    expect(Object.values(files).join()).not.toMatch(/Un-named|koordinator@/);
    expect((await documentOf("en"))["word/styles.xml"]).toContain('<w:lang w:val="en-GB"');
  });

  it("says what the page says; what somebody wrote is text, and no field or link of it runs", async () => {
    const files = await documentOf();
    const xml = files["word/document.xml"] ?? "";
    for (const part of [
      "Søket er tregt.",
      "31 personar var der",
      "Laget &lt;b&gt;Døme&lt;/b&gt;",
      "Alt får svar.",
    ])
      expect(xml).toContain(part);
    expect(xml).toContain("&lt;/w:t&gt;&lt;/w:r&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(xml).not.toMatch(/<script|<w:fldSimple|<w:instrText|\u202e/i);
    const targets = [
      ...(files["word/_rels/document.xml.rels"] ?? "").matchAll(/Target="([^"]*)"[^>]*External/g),
    ];
    expect(targets.length).toBeGreaterThan(2);
    expect(targets.filter(([, target = ""]) => !/^https?:\/\//.test(target))).toEqual([]);
  });

  it("loses what is withheld, as the page does", async () => {
    const [one = ""] = held.refs;
    expectOk(
      await withholdContributions(world.as("coordinator"), [one], { ground: "personal_data", note: "" }),
    );
    expect((await documentOf())["word/document.xml"]).not.toContain("tregt");
    expect((await read("/meetings/moete/record")).html).not.toContain("tregt");
  });
});

it("says in the document too what came of what was said, why words are gone, and that there is a newer one", async () => {
  const [gone = "", two = "", loose = ""] = held.refs;
  expectOk(await assignContributions(world.as("coordinator"), [two], { owner: world.body, dueOn: null }));
  const came = { channel: "phone", receivedOn: "2026-05-07" } as const;
  await world.advise(two);
  await world.publish(await world.draft([two]));
  expectOk(await recordWithdrawal(world.as("coordinator"), loose, came));
  expectOk(await held.say("next", both("Alt har fått svar.")));
  expectOk(await held.publish(both("Svara er komne.")));
  const textOf = (xml = "") =>
    [...xml.matchAll(/<w:p[ >].*?<\/w:p>/g)].map(([one]) => one.replace(/<[^>]+>/g, ""));
  const newest = textOf((await documentOf())["word/document.xml"]);
  const of = (ref: string) => newest.find((one) => one.includes(ref));
  expect(of(two)).toMatch(/^Tal! .*, Fått svar: within$/);
  expect(of(gone)).toMatch(/^Teksten er ikkje publisert /);
  expect(of(loose)).toMatch(/^Trekt /);
  expect(newest.join()).not.toContain("Ein tidlegare versjon");
  const first = textOf((await documentFiles(world, held.slug, "nn", "?version=1"))["word/document.xml"]);
  expect(first[1]).toBe("Ein tidlegare versjon. Han er erstatta: les versjon 2, den nyaste.");
});

it("pages of the forum's own are looked up, and not asked for over the network", async () => {
  const asked: string[] = [];
  const checkLink = async (url: string) => {
    asked.push(url);
    return answering(url);
  };
  const of = { ...reads(world), checkLink } as Parameters<typeof checkLinks>[0];
  const urls = [
    "/meetings/moete",
    "/meetings/moete/record",
    "/meetings/ingen",
    "/about",
    "/desk",
    `/contributions/${held.refs[1]}`,
  ];
  const found = await checkLinks(of, [...urls.map((path) => origin + path), film]);
  const outcomes = Object.fromEntries(found.map(({ url, outcome }) => [url.replace(origin, ""), outcome]));
  expect(outcomes).toEqual({
    ...{ "/meetings/moete": "answers", "/meetings/moete/record": "answers", "/meetings/ingen": "dead" },
    ...{
      "/about": "answers",
      "/desk": "dead",
      [`/contributions/${held.refs[1]}`]: "answers",
      [film]: "answers",
    },
  });
  expect(asked).toEqual([film]);
});
