import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { publishedResponses } from "#db/schema/published.ts";
import { clearContributions, withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import type { Tx } from "~/domain/kernel/context.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { readSearch } from "~/domain/kernel/search.ts";
import { findableResponse } from "~/domain/published/project-search.server.ts";
import {
  mostCounted,
  mostRanked,
  type SearchInput,
  searchPublished,
} from "~/domain/published/queries/search.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let refs: string[];
beforeAll(async () => {
  world = await openWorld();
  refs = await world.contributions(
    "Søket i Arkivet er tregt. Opne data må vere gratis. Miljødata er opne for alle.",
  );
});
afterAll(() => world.close());

const ask = (text: string, input: Partial<SearchInput> = {}) =>
  searchPublished(world.read, {
    terms: readSearch(text).terms,
    order: "newest",
    after: null,
    language: "nn",
    limit: 25,
    ...input,
  });
const found = async (text: string, input: Partial<SearchInput> = {}) =>
  (await ask(text, input)).hits.map((hit) => hit.ref);

describe("search over what is public", () => {
  it("finds whole words, beginnings and phrases, in capital or small letters", async () => {
    expect(await found("søket")).toEqual([refs[0]]);
    expect(await found("SØKET")).toEqual([refs[0]]);
    expect(await found("søk")).toEqual([]);
    expect(await found("søk*")).toEqual([refs[0]]);
    expect((await found("opne")).sort()).toEqual([refs[1], refs[2]].sort());
    expect(await found('"opne data"')).toEqual([refs[1]]);
    expect(await found('"data opne"')).toEqual([]);
    expect(await found("opne alle")).toEqual([refs[2]]);
    expect(await found("miljödata")).toEqual([refs[2]]);
    expect(await found("sokets")).toEqual([]);
  });

  it("finds a contribution by its reference and by the organisation that is named", async () => {
    expect(await found(refs[0] ?? "")).toEqual([refs[0]]);
    expect((await found('"Laget Døme"')).sort()).toEqual([...refs].sort());
    // the person's name is not published
    expect(await found("Kari")).toEqual([]);
  });

  it("finds consultations, commitments and responses, and narrows by kind and consultation", async () => {
    const [ref = ""] = await world.contributions("Bygg ein lesesal.");
    const number = await world.publish(await world.draft([ref], { reason: "Vi byggjer lesesalen no." }));
    expect(await found("lesesalen")).toEqual([String(number)]);
    expect(await found("lesesal*")).toHaveLength(2);
    expect(await found("lesesal*", { kind: "response" })).toEqual([String(number)]);
    expect(await found("lesesal*", { kind: "commitment" })).toEqual([]);
    expect(await found("forplikting", { kind: "commitment" })).toHaveLength(2);
    expect(await found("runde", { kind: "consultation" })).toEqual(["runde"]);
    await world.openConsultation("anna-runde", "ANN26", { opensOn: "2026-04-01", closesOn: "2026-05-20" });
    expect(await found("føremål", { consultation: "anna-runde" })).toEqual(["anna-runde"]);
    expect(await found("føremål", { consultation: "runde" })).toEqual(["runde"]);
    expect(await found("føremål", { consultation: "finst-ikkje" })).toEqual([]);
    expect(await ask("lesesal", { kind: "contribution" })).toMatchObject({
      hits: [{ on: "2026-04-21", by: "Laget Døme", consultation: { title: { nn: "runde" } } }],
    });
  });

  it("lists the newest first, in pages that hold each once", async () => {
    for (const day of ["2026-04-03", "2026-04-09", "2026-04-05"])
      await world.contributions(
        `Rekkjefølgja tel her ${day}. Og rekkjefølgja der.`,
        {},
        {
          channel: "letter",
          receivedOn: day,
        },
      );
    const all = await ask("rekkjefølgja", { kind: "contribution" });
    expect(all.hits.map((hit) => hit.on)).toEqual(
      ["09", "09", "05", "05", "03", "03"].map((day) => `2026-04-${day}`),
    );
    for (const order of ["newest", "best"] as const) {
      const paged: string[] = [];
      let after: number | null = null;
      do {
        const page = await ask("rekkjefølgja", { kind: "contribution", order, after, limit: 2 });
        paged.push(...page.hits.map((hit) => hit.ref));
        after = page.next ? Number(page.next) : null;
      } while (after);
      expect(new Set(paged).size).toBe(6);
      expect(paged).toHaveLength(6);
    }
    expect(all).toMatchObject({ found: 6, more: false, next: null });
  });

  it("ranks what says it in its title first, when asked to", async () => {
    const receivedOn = "2026-04-02";
    const [titled] = await world.contributions(
      "Ein ting om ballen.",
      { title: "Ballen" },
      { channel: "letter", receivedOn },
    );
    const [often] = await world.contributions(
      "Ballen og ballen.",
      { title: "To ting" },
      { channel: "letter", receivedOn: "2026-04-04" },
    );
    const [once] = await world.contributions(
      "Sjå ballen.",
      { title: "Tre ting" },
      { channel: "letter", receivedOn: "2026-04-06" },
    );
    expect(await found("ballen")).toEqual([once, often, titled]);
    expect(await found("ballen", { order: "best" })).toEqual([titled, often, once]);
  });

  it("marks the words in the published text, by code", async () => {
    const { hits } = await ask("tregt");
    expect(hits[0]?.passages).toEqual([
      {
        pieces: [
          { text: "Søket i Arkivet er ", hit: false },
          { text: "tregt", hit: true },
          { text: ".", hit: false },
        ],
        cutBefore: false,
        cutAfter: false,
      },
    ]);
  });

  it("finds nothing by a word that was not cleared, is withheld or was never public, and counts as if it were not there", async () => {
    const before = await ask("arkivet");
    const [ref = ""] = await world.splitSubmission(await world.receive("Arkivet kjenner Zakarias Døme."), {
      title: "Kjenning",
    });
    expect([await found("zakarias"), await ask("arkivet")]).toEqual([[], before]);
    expectOk(await clearContributions(world.as("coordinator"), [ref]));
    expect(await found("zakarias")).toEqual([ref]);
    expect((await ask("arkivet")).found).toBe(before.found + 1);
    expectOk(
      await withholdContributions(world.as("coordinator"), [ref], { ground: "personal_data", note: "" }),
    );
    expect([await found("zakarias"), await found(ref), await ask("arkivet")]).toEqual([[], [], before]);
    await world.contributions(
      "Arkivet har Ingvalds brev.",
      {},
      { choices: { text: false, organisation: true, person: false } },
    );
    expect([await found("ingvalds"), await ask("arkivet")]).toEqual([[], before]);
  });

  it("leaves the members where they are when a response is published, but finds the sentence to one of them", async () => {
    const members = await world.contributions("Fyrste pannekake. Andre pannekake.");
    const before = await found("pannekake");
    const number = await world.draft(members, { sentences: { [members[1] ?? ""]: "Særskild helsing." } });
    expect(await found("særskild")).toEqual([]);
    await world.publish(number);
    expect(await found("pannekake")).toEqual(before);
    expect(await found("særskild")).toEqual([members[1]]);
  });

  it("is the same after a rebuild", async () => {
    const words = ["opne", "søk*", '"opne data"', "forplikting", "lesesal*", "særskild", "zakarias"];
    const all = () => Promise.all(words.map((text) => ask(text)));
    const before = await all();
    expectOk(await rebuildProjection(world.as({ kind: "system", name: "maintenance" })));
    expect(await all()).toEqual(before);
  });

  it("counts and ranks some of the newest only, and pages through all", async () => {
    const number = await world.publish(await world.draft(await world.contributions("Eit svar på mange.")));
    const [row] = await world.read
      .select()
      .from(publishedResponses)
      .where(eq(publishedResponses.number, number));
    if (!row) throw new Error("the response is not there");
    await world.db.write(async (db) => {
      for (let i = 1; i <= mostCounted + 5; i++)
        await findableResponse({ db } as Tx, {
          ...row,
          number: number + i,
          data: { ...row.data, title: "Tusenfryd", publishedOn: `20${String(10 + (i % 15))}-01-01` },
        });
    });
    expect(await ask("tusenfryd")).toMatchObject({ found: mostCounted, more: true });
    expect(await ask("tusenfryd", { order: "best", limit: 1000 })).toMatchObject({
      hits: { length: mostRanked },
      next: null,
    });
    const second = await ask("tusenfryd", { after: Number((await ask("tusenfryd", { limit: 290 })).next) });
    expect([second.hits.length, second.next]).toEqual([15, null]);
  });

  it("has an answer to every text", async () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 220 }),
      fc.string({
        unit: fc.constantFrom(
          ..."\"'*()^{}:+-~\\/%_&|!<>§ \0\ud800",
          "OR",
          "AND",
          "NOT",
          "NEAR(",
          "søk",
          "a",
          "\u0301",
          "🌲",
          "ß",
          "İ",
        ),
        maxLength: 60,
      }),
    );
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom("newest" as const, "best" as const), async (text, order) => {
        const { terms, problem } = readSearch(text);
        if (!problem) expect((await ask(text, { terms, order })).hits.length).toBeLessThanOrEqual(25);
      }),
      { numRuns: 300 },
    );
  });
});
