import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeContribution } from "~/domain/contributions/commands/split.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { languages } from "~/i18n/languages.ts";
import { meetingsOf } from "../support/meetings.ts";
import { type Reading, readerOf } from "../support/reader.ts";
import { openWorld, type World } from "../support/world.ts";

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
let world: World;
let read: (address: string) => Promise<Reading>;
let answered = "";
let second = "";
let withheld = "";
let unsplit = "";
let number = 0;
let draft = 0;

beforeAll(async () => {
  world = await openWorld();
  read = readerOf(world);
  const description = { title: "Betre søk", theme: "soek", commitments: ["plan-1"] };
  [answered = "", second = ""] = await world.contributions(
    "Søket er tregt. Det finn ikkje alt.",
    description,
    { language: "nb" },
  );
  [withheld = ""] = await world.contributions(
    "Dette er mi løynde sak.",
    { theme: "anna" },
    {
      choices: { text: false, organisation: true, person: true },
    },
  );
  unsplit = await world.receive("Ikkje lese enno.");
  // Begun on the bench, so that there is a contribution of that address.
  expectOk(await makeContribution(world.as("coordinator"), unsplit, [{ text: 1, start: 0, end: 6 }]));
  number = await world.draft([answered, withheld]);
  await world.save(number, {
    sentences: { [answered]: "Til deg: ja.", [withheld]: "Om den løynde saka di." },
    promiseWhat: "Ei måling av søketida",
    promiseBody: world.body,
    promiseBy: "2026-09-01",
  });
  await world.publish(number);
  draft = await world.draft([second]);
  await meetingsOf(world).announce("vaarmoete");
});
afterAll(() => world.close());

const addresses = () => [
  "/",
  "/consultations",
  "/consultations/runde",
  "/consultations/runde/contributions",
  "/consultations/runde/contributions?stage=answered&theme=soek",
  "/consultations/runde/contributions?commitment=plan-1",
  "/consultations/runde/responses",
  `/contributions/${answered}`,
  `/contributions/${second}`,
  `/contributions/${withheld}`,
  `/responses/${number}`,
  "/meetings",
  "/meetings/vaarmoete",
  "/commitments",
  "/commitments/plan-1",
  "/search",
  "/search?q=tregt&in=runde&kind=contribution",
  "/search?q=finst-ikkje",
  "/about",
  "/privacy",
  "/accessibility",
];

describe("every public page", () => {
  it("is by the short way what Remix itself makes of it, and so is what is not there", async () => {
    const [short, long] = [readerOf(world, "sv"), readerOf(world, "sv", { byRemix: true })];
    const missing = [
      "/contributions/RND26-XXXX.1",
      "/consultations/runde/contributions?stage=x",
      "/finst-ikkje",
    ];
    for (const address of [...addresses(), ...missing]) {
      const [is, was] = [await short(address), await long(address)];
      expect([address, is.status, is.html]).toEqual([address, was.status, was.html]);
    }
  });

  it.each(languages)("stands in %s, with one heading, no script and no internal id", async (language) => {
    const reader = readerOf(world, language);
    for (const address of addresses()) {
      const { status, html, data } = await reader(address);
      expect([address, status]).toEqual([address, 200]);
      expect(html.match(/<h1/g), address).toHaveLength(1);
      expect(html, address).toContain(`<html lang="${language}"`);
      // A block of data, for search engines: nothing in it is run.
      const shown = html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, "");
      expect(shown, address).not.toMatch(/<script|style="/);
      expect(JSON.stringify(data), address).not.toMatch(uuid);
      expect(html, address).not.toMatch(uuid);
    }
  });

  it("asks the database at most six times, and is light", async () => {
    for (const address of addresses()) {
      const { reads, html } = await read(address);
      expect(reads, address).toBeLessThanOrEqual(6);
      // What is left of 60 KB beside the font (26 KB) and the stylesheets.
      expect(gzipSync(html).length, address).toBeLessThan(20_000);
    }
  });

  it("has its headings in order", async () => {
    for (const address of addresses()) {
      const levels = [...(await read(address)).html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
      expect(levels[0], address).toBe(1);
      for (const [at, level] of levels.entries())
        expect(level - (levels[at - 1] ?? 0), address).toBeLessThanOrEqual(1);
    }
  });

  it("answers what is not public like what does not exist", async () => {
    const unknown = await read("/contributions/RND26-XXXX.1");
    for (const address of [
      `/contributions/${unsplit}.1`,
      `/responses/${draft}`,
      "/responses/0x1",
      "/consultations/utkast",
      "/commitments/x",
      "/x",
    ]) {
      const { status, data } = await read(address);
      expect([address, status, data]).toEqual([address, 404, null]);
    }
    expect(unknown.status).toBe(404);
    expect(unknown.html).toContain("<title>Denne sida finst ikkje");
  });
});

describe("the front page", () => {
  it("says what is open until when, what was answered, and the numbers as they are", async () => {
    const { html, data } = await read("/");
    expect(html).toContain("Onsdag 20. mai 2026");
    expect(html).toContain("Søket er tregt.");
    expect(data).toMatchObject({ figures: { received: 3, answered: 2, waiting: 1, changed: 0 } });
    // each says what it counts
    const [, figures = ""] = /<dl class="figures">([\s\S]*?)<\/dl>/.exec(html) ?? [];
    expect(figures.match(/class="counts">[^<]{20,}</g)).toHaveLength(4);
  });

  it("says plainly that there is nothing yet", async () => {
    const empty = await openWorld();
    empty.clock.now = "2026-08-01T10:00:00.000Z";
    const reader = readerOf(empty);
    const { html, data } = await reader("/");
    expect(data).toMatchObject({
      open: [],
      answered: [],
      figures: { received: 0, answered: 0, waiting: 0, changed: 0 },
    });
    expect(html).toContain("Ingenting er ope for innspel akkurat no");
    expect((await reader("/consultations/runde")).html).toContain("Ingenting er kome inn enno.");
    expect((await reader("/consultations/runde/contributions")).html).toContain(
      "Ingen innspel står her enno.",
    );
    expect((await reader("/consultations/runde/responses")).html).toContain("Ingen svar er publiserte enno.");
    expect((await reader("/commitments/plan-2")).html).toContain("Ikkje rapportert");
    await empty.close();
  });
});

describe("a consultation", () => {
  it("accounts for every submission and every contribution", async () => {
    const { data } = (await read("/consultations/runde")) as { data: { counts: Record<string, number> } };
    const { counts } = data;
    const sum = (start: RegExp) =>
      Object.entries(counts).reduce((total, [key, n]) => (start.test(key) ? total + n : total), 0);
    expect(counts).toMatchObject({ submissions: 3, contributions: 3, "commitment:plan-1": 2 });
    expect(sum(/^submissions:/)).toBe(3);
    expect(sum(/^stage:/)).toBe(3);
    expect(sum(/^theme:[^:]+$/)).toBe(3);
  });

  it("is open through its last day, and then takes late input by its policy", async () => {
    const now = world.clock.now;
    world.clock.now = "2026-05-20T21:30:00.000Z";
    expect((await read("/consultations/runde")).html).toContain(
      "Du kan skrive til og med onsdag 20. mai 2026.",
    );
    world.clock.now = "2026-05-20T22:00:01.000Z";
    const { html } = await read("/consultations/runde");
    expect(html).toContain("Fristen gjekk ut onsdag 20. mai 2026.");
    expect(html).toContain("Seine innspel blir merkte.");
    expect(html).toContain("Send eit seint innspel");
    world.clock.now = now;
  });
});

describe("the contributions of a consultation", () => {
  const list = "/consultations/runde/contributions";
  const refsOf = (reading: Reading) =>
    (reading.data as { page: { items: { ref: string }[] } }).page.items.map(({ ref }) => ref);

  it("are found by stage, theme, commitment and outcome, alone and together", async () => {
    expect(refsOf(await read(list))).toHaveLength(3);
    expect(refsOf(await read(`${list}?stage=answered`)).sort()).toEqual([answered, withheld].sort());
    expect(refsOf(await read(`${list}?theme=soek`)).sort()).toEqual([answered, second].sort());
    expect(refsOf(await read(`${list}?stage=answered&theme=soek`))).toEqual([answered]);
    expect(refsOf(await read(`${list}?commitment=plan-1&outcome=within`))).toEqual([answered]);
    expect((await read(`${list}?outcome=not`)).html).toContain("Ingen innspel passar til dette valet.");
  });

  it.each([
    "?theme=x",
    "?stage=draft",
    "?sort=ref",
    "?stage=answered&stage=received",
    "?after=2026",
    "?outcome=__proto__",
    "?__proto__=1",
  ])("refuse %s, which is no filter of theirs", async (query) => {
    expect((await read(list + query)).status).toBe(400);
  });

  it("come 25 at a time, each once", async () => {
    const many = await openWorld();
    const sentences = Array.from({ length: 30 }, (_, n) => `Punkt nummer ${n + 1} står her.`).join(" ");
    const refs = await many.contributions(sentences);
    const reader = readerOf(many);
    const first = await reader(list);
    const { next } = (first.data as { page: { next: string } }).page;
    const rest = await reader(`${list}?after=${next}`);
    expect(refsOf(first)).toHaveLength(25);
    expect([...refsOf(first), ...refsOf(rest)].sort()).toEqual([...refs].sort());
    await many.close();
  });
});

describe("a contribution", () => {
  it("leads with its words in their own language, and ends with what is promised", async () => {
    const { html } = await read(`/contributions/${answered}`);
    expect(html).toMatch(/<blockquote[^>]*lang="nb"><p>Søket er tregt\.<\/p>/);
    expect(html).toContain("Laget Døme");
    expect(html).toContain("Til deg: ja.");
    expect(html).toContain("Ei måling av søketida");
    expect(html).toContain("Innan tysdag 1. september 2026");
    expect(html).toContain("godkjent av ein som ikkje har skrive noko av det");
  });

  it("says when a promised day has passed", async () => {
    const now = world.clock.now;
    world.clock.now = "2026-09-02T10:00:00.000Z";
    for (const address of [`/contributions/${answered}`, `/responses/${number}`]) {
      expect((await read(address)).html).toContain("ingen har meldt at det er gjort");
    }
    world.clock.now = now;
  });

  it("whose text is withheld stands with its ground and its answer, without a word of its own anywhere", async () => {
    const { html } = await read(`/contributions/${withheld}`);
    expect(html).toContain("Teksten er halden tilbake");
    expect(html).toContain("Den som sende innspelet, valde det");
    expect(html).toContain("Arkivet tek det med i arbeidet før sommaren.");
    for (const address of [...addresses(), "/consultations/runde/contributions?theme=anna"]) {
      const { html, data } = await read(address);
      expect(html + JSON.stringify(data), address).not.toMatch(/løynde|Kari Døme/);
    }
  });

  it("that waits says by when it is to be answered", async () => {
    const { html } = await read(`/contributions/${second}`);
    expect(html).toContain("Det skal ha svar innan onsdag 12. august 2026.");
  });
});

describe("a response", () => {
  it("stands with outcome, reason, what happens now, promise and members", async () => {
    const { html } = await read(`/responses/${number}`);
    for (const part of [
      "Arkivet tek det med i arbeidet",
      "følgjer det opp under forplikting 1",
      "Ei måling av søketida",
      answered,
      withheld,
    ]) {
      expect(html).toContain(part);
    }
  });
});
