/** The public pages of a response that was corrected and one that was retracted, and of what they answered. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectOk } from "~/domain/kernel/result.ts";
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import { removeMember } from "~/domain/responses/commands/members.server.ts";
import { askRetraction, retractResponse } from "~/domain/responses/commands/retract.server.ts";
import { languages } from "~/i18n/languages.ts";
import { keptAddress } from "~/server/http/kept-addresses.ts";
import { origin } from "../support/edge.ts";
import { readerOf } from "../support/reader.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let read: ReturnType<typeof readerOf>;
let corrected = 0;
let retracted = 0;
let [kept, left, ended] = ["", "", ""];

beforeAll(async () => {
  world = await openWorld();
  read = readerOf(world);
  [kept = "", left = ""] = await world.contributions("Søket er tregt. Malar manglar.");
  corrected = await world.publish(await world.draft([kept, left], { reason: "Det kjem i mars." }));
  world.clock.now = "2026-04-28T10:00:00.000Z";
  expectOk(await beginCorrection(world.as("coordinator"), corrected, "substantive"));
  await world.save(corrected, { reason: "Det kjem i mai.", note: "Arbeidet tok lengre tid." });
  expectOk(await removeMember(world.as("coordinator"), corrected, left));
  await world.publish(corrected);
  expectOk(await beginCorrection(world.as("coordinator"), corrected, "substantive"));
  await world.save(corrected, { reason: "Det kjem aldri.", note: "Løyndomen." });

  [ended = ""] = await world.contributions("Gje oss tal.");
  retracted = await world.publish(await world.draft([ended], { reason: "Tala finst alt." }));
  expectOk(await askRetraction(world.as("coordinator"), retracted, { reason: "Tala fanst ikkje." }));
  expectOk(await retractResponse(world.as("approver"), retracted, { reason: "Tala fanst ikkje." }));
});
afterAll(() => world.close());

const addresses = () => [
  `/responses/${corrected}`,
  `/responses/${corrected}?version=1`,
  `/responses/${corrected}?version=2`,
  `/responses/${retracted}`,
  `/contributions/${kept}`,
  `/contributions/${left}`,
  `/contributions/${ended}`,
  "/consultations/runde/responses",
];

describe("every page of what was mended", () => {
  it("stands in every language with its headings in order, by at most six questions, without the text in the making", async () => {
    for (const language of languages)
      for (const address of addresses()) {
        const { status, html, reads } = await readerOf(world, language)(address);
        expect([address, status]).toEqual([address, 200]);
        expect(reads, address).toBeLessThanOrEqual(6);
        const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
        expect(levels[0], address).toBe(1);
        for (const [at, level] of levels.entries())
          expect(level - (levels[at - 1] ?? 0), address).toBeLessThanOrEqual(1);
        expect(html, address).not.toMatch(/<script|Løyndomen|aldri/);
      }
  });
});

describe("a corrected response", () => {
  it("stands with its newest text, what was changed, and what it answers no longer", async () => {
    const { html } = await read(`/responses/${corrected}`);
    for (const part of ["Det kjem i mai.", "Arbeidet tok lengre tid.", left, `?version=1`])
      expect(html).toContain(part);
    expect(html).toMatch(/mars<\/del>.*mai<\/ins>/);
    expect(html).not.toContain('name="robots"');
  });

  it("is read as it was by the number of a version, which says so and is not the address to keep", async () => {
    const { html } = await read(`/responses/${corrected}?version=1`);
    expect(html).toContain("Det kjem i mars.");
    expect(html).not.toContain("Det kjem i mai.");
    expect(html).toContain("Ein tidlegare versjon.");
    expect(html).toContain(`<link rel="canonical" href="${origin}/responses/${corrected}"/>`);
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });

  it("has no other versions, and its addresses are kept in one form each", async () => {
    for (const [query, status] of [
      ["version=3", 404],
      ["version=0", 400],
      ["version=x", 400],
      ["version=1&version=2", 400],
      [`version=1&after=${kept}`, 400],
    ] as const)
      expect([query, (await read(`/responses/${corrected}?${query}`)).status]).toEqual([query, status]);
    expect(keptAddress("/responses/4?version=1&lang=nn")).toBe("/responses/4?version=1");
  });

  it("is said to be changed on the page of what it answers, and to have ended on that of what it left", async () => {
    expect((await read(`/contributions/${kept}`)).html).toContain("Arbeidet tok lengre tid.");
    const { html } = await read(`/contributions/${left}`);
    expect(html).toContain(`/responses/${corrected}?version=1`);
    expect(html).toContain("Det blir vurdert på nytt og får eit nytt svar");
  });
});

describe("a retracted response", () => {
  it("keeps its page with the reason, and says so in the list, where it was found and where it was the answer", async () => {
    const { html } = await read(`/responses/${retracted}`);
    for (const part of ["Trekt tilbake", "Tala fanst ikkje.", "Tala finst alt.", ended])
      expect(html).toContain(part);
    expect((await read("/consultations/runde/responses")).html).toContain("Trekt tilbake");
    expect((await read("/search?q=tala")).html).toContain("Trekt tilbake");
    expect((await read(`/contributions/${ended}`)).html).toContain("Tala fanst ikkje.");
  });
});
