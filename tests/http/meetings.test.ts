import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addMilestone } from "~/domain/consultations/commands/timeline.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { both, joinUrl, meetingsOf } from "../support/meetings.ts";
import { type Reading, readerOf } from "../support/reader.ts";
import { openWorld, type World } from "../support/world.ts";

const streamUrl = "https://stream.example/vaar";
let world: World;
let meetings: ReturnType<typeof meetingsOf>;
let read: (address: string) => Promise<Reading>;
beforeAll(async () => {
  world = await openWorld();
  meetings = meetingsOf(world);
  read = readerOf(world);
});
afterAll(() => world.close());

/** What one reads of a page, without its elements. */
const wordsOf = (html: string) =>
  html
    .replace(/<head>[\s\S]*?<\/head>|<!--.*?-->|<\/?(a|time|strong)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
const wordsAt = async (address: string) => wordsOf((await read(address)).html);
const eventAt = async (address: string) => {
  const { html } = await read(address);
  const [, json = ""] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
  return JSON.parse(json);
};

describe("the list of meetings", () => {
  it("says plainly that there is none", async () => {
    expect(await wordsAt("/meetings")).toContain("Ingen møte er kunngjorde enno.");
  });

  it("has those to come first, then those that were by year, and none that is for staff only", async () => {
    for (const slug of ["eldre", "foerst", "vaarmoete"]) await meetings.announce(slug);
    await meetings.announce("foermoete", "internal");
    await meetings.prepare("utkast");
    for (const slug of ["eldre", "foerst"])
      expectOk(await meetings.edit(slug, { registrationClosesOn: null }));
    expectOk(await meetings.schedule("eldre", { on: "2026-04-22", reason: both("Tidlegare") }));
    expectOk(await meetings.schedule("foerst", { on: "2026-04-30", reason: both("Tidlegare") }));
    const at = world.clock.now;
    world.clock.now = "2026-04-23T08:00:00.000Z";
    const { data } = await read("/meetings");
    expect(data).toMatchObject({
      ahead: [{ slug: "foerst" }, { slug: "vaarmoete" }],
      years: [{ year: "2026", meetings: [{ slug: "eldre" }] }],
    });
    expect(JSON.stringify(data)).not.toMatch(/foermoete|utkast/);
    expect(await wordsAt("/")).toContain(
      "Neste møte Torsdag 30. april 2026 kl. 09.30–11.30 lokal tid i Oslo",
    );
    world.clock.now = at;
  });
});

describe("the page of a meeting", () => {
  it("says when and where, who may come, what for, and what becomes of what is said", async () => {
    const words = await wordsAt("/meetings/vaarmoete");
    for (const part of [
      "Torsdag 7. mai 2026",
      "kl. 09.30–11.30, lokal tid i Oslo",
      "Storsalen",
      "I eit møterom og digitalt",
      "Trappefritt frå gata.",
      "Alle kan kome.",
      "høgst 2 frå kvar organisasjon",
      "Siste dag for påmelding Måndag 4. mai 2026",
      "Å lytte til dykk",
      "Ekspedisjonssjefen",
      "09.30 · 30 minutt · Diskusjon · Arkivet",
      "Kva bør vi gjere først?",
      "Gruppe A · soek · 8 plassar",
      "Kjem seinast torsdag 30. april 2026",
      "moete@dome.example",
      "Det får svar med grunngiving seinast onsdag 12. august 2026.",
    ])
      expect(words).toContain(part);
    // Whoever has read what it is goes on to when and where it is, and can register before he reads more.
    const order = ["Å lytte til dykk", "Når og kvar", "Meld deg på", "moete@dome.example", "Slik kom vi hit"];
    const places = order.map((part) => words.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("says of material that did not come that it is late, and of a meeting that is over what came in", async () => {
    const at = world.clock.now;
    world.clock.now = "2026-05-08T08:00:00.000Z";
    const words = await wordsAt("/meetings/vaarmoete");
    expect(words).toContain("Skulle ha kome seinast torsdag 30. april 2026, og er ikkje her enno");
    expect(words).toContain("Les det som kom inn i runden");
    expect(words).not.toContain("Legg det i kalenderen");
    expect(words).not.toContain("Siste dag for påmelding");
    world.clock.now = at;
  });

  it("shows nothing of one that is a draft or for staff only, and answers as if it did not exist", async () => {
    const unknown = await read("/meetings/finst-ikkje");
    for (const slug of ["foermoete", "utkast"]) {
      const reading = await read(`/meetings/${slug}`);
      expect([reading.status, reading.data]).toEqual([404, null]);
      expect(reading.html.replaceAll(slug, "finst-ikkje")).toBe(unknown.html);
    }
  });

  it("tells search engines what it tells people, in the hours of the place", async () => {
    expect(await eventAt("/meetings/vaarmoete")).toMatchObject({
      ...{ "@type": "Event", name: "Ope møte", inLanguage: "nn" },
      startDate: "2026-05-07T09:30:00+02:00",
      endDate: "2026-05-07T11:30:00+02:00",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/MixedEventAttendanceMode",
      location: [
        { "@type": "Place", name: "Storsalen" },
        { "@type": "VirtualLocation", url: expect.stringMatching(/\/meetings\/vaarmoete$/) },
      ],
      organizer: { "@type": "Organization", name: "Dømearkivet" },
    });
  });

  it("says on top that it was moved, why, and what it was before", async () => {
    expectOk(
      await meetings.schedule("vaarmoete", {
        ...{ on: "2026-05-12", starts: "10:00", ends: "12:00", place: both("Litlesalen") },
        ...{ streamed: true, streamUrl, reason: both("Salen var <b>oppteken</b>.") },
      }),
    );
    const { html } = await read("/meetings/vaarmoete");
    expect(html).toContain("Salen var &lt;b&gt;oppteken&lt;/b&gt;.");
    expect(html).toContain(`href="${streamUrl}"`);
    expect(wordsOf(html)).toMatch(
      /Møtet vart flytta tysdag 21\. april 2026 ?\. .* Før: torsdag 7\. mai 2026 · kl\. 09\.30–11\.30, lokal tid i Oslo · Storsalen/,
    );
    expect(await eventAt("/meetings/vaarmoete")).toMatchObject({
      eventStatus: "https://schema.org/EventRescheduled",
      startDate: "2026-05-12T10:00:00+02:00",
      previousStartDate: "2026-05-07T09:30:00+02:00",
    });
  });

  it("keeps its page when it is called off, with the reason", async () => {
    expectOk(await cancelMeeting(world.as("coordinator"), "vaarmoete", both("Ingen melde seg på.")));
    const { html } = await read("/meetings/vaarmoete");
    expect(html).not.toContain(`href="${streamUrl}"`);
    const words = wordsOf(html);
    expect(words).toContain("Møtet vart avlyst tysdag 21. april 2026");
    expect(words).toContain("Ingen melde seg på.");
    expect(words).toContain("Program, slik det var planlagt");
    for (const gone of ["Legg det i kalenderen", "Blir strøymt"]) expect(words).not.toContain(gone);
    const event = await eventAt("/meetings/vaarmoete");
    expect(event).toMatchObject({ eventStatus: "https://schema.org/EventCancelled" });
    expect(JSON.stringify(event)).not.toContain(streamUrl);
    expect(await wordsAt("/meetings")).toContain("Avlyst");
  });

  it("nowhere holds the link to join", async () => {
    for (const address of [
      "/",
      "/meetings",
      "/meetings/vaarmoete",
      "/consultations/runde",
      "/search?q=møte",
    ]) {
      const { html, data } = await read(address);
      expect(html + JSON.stringify(data), address).not.toContain(joinUrl);
    }
  });
});

describe("the page of its consultation", () => {
  it("has it in the timeline by its day, once, with a link, and in a list of its own", async () => {
    const milestone = {
      kind: "meeting",
      on: "2026-04-30",
      title: both("Første møte"),
      note: both("Litt over 30"),
    };
    expectOk(await addMilestone(world.as("coordinator"), "runde", { ...milestone, kind: "meeting" }));
    const { html } = await read("/consultations/runde");
    const [, line = ""] = /<ol class="(?:time)?line">([\s\S]*?)<\/ol>/.exec(html) ?? [];
    expect(line.match(/href="\/meetings\/[^"]*"/g)).toEqual([
      'href="/meetings/eldre"',
      'href="/meetings/foerst"',
      'href="/meetings/vaarmoete"',
    ]);
    expect(line).toContain("Litt over 30");
    expect(line).not.toContain("Første møte");
    expect(line).toContain("Avlyst");
    expect(html).not.toContain("foermoete");
    expect(html.match(/<li class="item"><h3><a href="\/meetings\//g)).toHaveLength(3);
  });
});
