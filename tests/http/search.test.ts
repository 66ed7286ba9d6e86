import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { searchDocuments, searchIndex } from "#db/schema/published.ts";
import { withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { fillSearch } from "~/domain/published/rebuild.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { type Reading, readerOf } from "../support/reader.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let read: (address: string) => Promise<Reading>;
let refs: string[];

beforeAll(async () => {
  world = await openWorld();
  read = readerOf(world, "en");
  refs = await world.contributions("Søket er <b>tregt</b> & dyrt. Opne data for alle.");
});
afterAll(() => world.close());

const ask = (q: string, more: Record<string, string> = {}) =>
  read(`/search?${new URLSearchParams({ q, ...more })}`);

describe("the page of search", () => {
  it("shows what was found with the words marked, as text, in its own language", async () => {
    const { status, html } = await ask("tregt dyrt");
    expect(status).toBe(200);
    expect(html).toContain("1 found");
    expect(html).toContain(`href="/contributions/${refs[0]}"`);
    // Each run of words stands in an element of its own.
    expect(html.replace(/<\/?span>/g, "")).toContain(
      "&lt;b&gt;<mark>tregt</mark>&lt;/b&gt; &amp; <mark>dyrt</mark>",
    );
    expect(html).toMatch(/<p class="passages" lang="nn">/);
    expect(html).not.toMatch(/<script|<b>tregt/);
  });

  it("helps where nothing is asked, too little, too much, or nothing is found", async () => {
    expect((await read("/search")).html).toContain("A star finds words that begin so");
    expect((await ask("a")).html).toContain("at least one word of two letters");
    expect((await ask("ord ".repeat(60))).html).toContain("more than one search takes");
    const none = (await ask("søke", { kind: "contribution" })).html;
    expect(none).toContain("Nothing that is published holds these words");
    expect(none).toContain(`href="/search?q=s%C3%B8ke*"`);
    expect(none).toContain(`href="/search?q=s%C3%B8ke"`);
    expect(none).toContain('value="søke"');
    expect((await ask("søke*")).html).toContain("1 found");
  });

  it("is narrowed by kind and consultation, keeps that when asked anew, and knows no others", async () => {
    const { html } = await ask("opne", { kind: "contribution", in: "runde" });
    expect(html).toContain(`href="/contributions/${refs[1]}"`);
    expect(html).toMatch(/<input type="hidden" name="kind" value="contribution"/);
    expect((await ask("opne", { kind: "response" })).html).not.toContain(refs[1]);
    for (const wrong of ["kind=x", "in=x", "order=x", "after=x", "after=-1", "page=2", "q=a&q=b"])
      expect([wrong, (await read(`/search?${wrong}`)).status]).toEqual([wrong, 400]);
    expect((await ask("opne", { after: "999999999999999" })).status).toBe(200);
  });

  it("leads from a whole number to its page, in whatever letters, where its words are taken back too", async () => {
    const [ref = ""] = await world.contributions("Kanariord står her.");
    expectOk(
      await recordWithdrawal(world.as("coordinator"), ref, { channel: "phone", receivedOn: "2026-04-21" }),
    );
    const led = async (address: string) => {
      const { status, location } = await read(address);
      return [status, location];
    };
    const page = `/contributions/${ref}`;
    expect(await led(`/search?q=${ref}`)).toEqual([302, page]);
    expect(await led(`/search?q=+${ref.toLowerCase()}+`)).toEqual([302, page]);
    expect(await led(page.toLowerCase())).toEqual([301, page]);
    expect((await read(page)).html).not.toContain("Kanariord");
    // no number, or none that is public: the words decide, and what was taken back is found by none of its own
    for (const q of ["kanariord", `${ref} kanariord`, `${ref.slice(0, -1)}9`, ref.split(".")[0] ?? ""])
      expect([q, (await ask(q)).html.includes("Nothing that is published holds")]).toEqual([q, true]);
    expect((await read("/contributions/rnd26-aaaa.1")).status).toBe(404);
  });

  it("answers every text, and never by an error", async () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 250 }),
      fc.constantFrom(
        '"',
        "*",
        "a*",
        '"" ""',
        "NEAR(a b)",
        "{words}:x",
        "%",
        "_",
        "'; drop table x;--",
        "\0",
        "søk\ud800",
      ),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect((await ask(text)).status).toBe(200);
      }),
      { numRuns: 60 },
    );
  });

  it("finds a withheld word no more", async () => {
    expect((await ask("dyrt")).html).toContain("1 found");
    const ground = { ground: "personal_data" as const, note: "" };
    expectOk(await withholdContributions(world.as("coordinator"), refs.slice(0, 1), ground));
    expect((await ask("dyrt")).html).toContain("Nothing that is published holds these words");
  });
});

it("a forum that is older than its search gets it at the next start, once", async () => {
  const empty = () =>
    world.db.write(async (tx) => {
      await tx.delete(searchDocuments);
      await tx.delete(searchIndex);
    });
  await empty();
  expect((await ask("opne")).html).toContain("Nothing that is published");
  await fillSearch(world.as({ kind: "system", name: "maintenance" }));
  expect((await ask("opne")).html).toContain("1 found");
});
