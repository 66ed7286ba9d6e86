import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { giveAdvice } from "~/domain/contributions/commands/advise.server.ts";
import { listPassageTexts } from "~/domain/contributions/queries.server.ts";
import { bodiesOf } from "~/domain/kernel/actor.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { returnResponse } from "~/domain/responses/commands/publish.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { listDeskResponses } from "~/domain/responses/desk.server.ts";
import { listMemberPage, totalMembers } from "~/domain/responses/members.server.ts";
import { getResponse, listMembers } from "~/domain/responses/queries.server.ts";
import { findBegun, listUnawaited } from "~/domain/responses/unawaited.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());
const idOf = async (number: number) => (await getResponse(world.read, number)).id;

describe("the members of a response", () => {
  it("are shown page by page: each once, in order, with its own words", async () => {
    const refs = await world.contributions("Eitt punkt. To punkt. Tre punkt. Fire punkt. Fem punkt.");
    const number = await world.draft(refs);
    const id = await idOf(number);
    const seen = [];
    let after: string | undefined;
    do {
      const page = await listMemberPage(world.read, id, after, 2);
      expect(page.rows.length).toBeLessThanOrEqual(2);
      seen.push(...page.rows);
      after = page.next ?? undefined;
    } while (after);
    expect(seen.map((row) => row.ref)).toEqual([...refs].sort());
    for (const { contribution } of await listMembers(world.read, id)) {
      const row = seen.find((one) => one.ref === contribution.ref);
      expect(row?.text).toEqual(await listPassageTexts(world.read, contribution.id));
    }
  });

  it("and their own sentences stay when a page that does not show them is saved", async () => {
    const [first = "", second = "", third = ""] = await world.contributions("Eitt. To. Tre.");
    const number = await world.draft([first, second, third], { sentences: { [first]: "Til deg." } });
    await world.save(number, { sentences: { [second]: "Og til deg." } });
    await world.save(number, { sentences: {} });
    const members = await listMembers(world.read, await idOf(number));
    expect(members.map((m) => [m.contribution.ref, m.ownSentence])).toEqual(
      [
        [first, "Til deg."],
        [second, "Og til deg."],
        [third, null],
      ].sort(),
    );
    await world.save(number, { sentences: { [first]: " " } });
    expect((await totalMembers(world.read, await getResponse(world.read, number))).ownSentences).toBe(1);
  });

  it("are counted together: languages, what becomes public, who is told", async () => {
    const nynorsk = await world.contributions("Eitt. To.");
    const swedish = await world.contributions("Ett till.", {}, { language: "sv" });
    const silent = await world.contributions(
      "Løynd.",
      {},
      { choices: { text: false, organisation: false, person: false } },
    );
    const number = await world.draft([...nynorsk, ...swedish, ...silent]);
    expect(await totalMembers(world.read, await getResponse(world.read, number))).toMatchObject({
      count: 4,
      cleared: 3,
      notCleared: 0,
      languages: [
        { language: "nn", count: 3 },
        { language: "sv", count: 1 },
      ],
      // one organisation, whose name is public with the cleared ones; each submission is told once
      organisations: 1,
      told: { byMail: 3, unreachable: 0 },
      awaited: [],
    });
  });
});

describe("a response that is begun without waiting for advice", () => {
  it("says whose advice is not there, and its owner sees since when, until the advice comes", async () => {
    const refs = await world.contributions("Eitt. To.", { owner: world.body });
    const [first = "", second = ""] = refs;
    await world.advise(second);
    world.clock.now = "2026-04-22T08:00:00.000Z";
    const id = await idOf(await world.draft(refs));
    const bodies = bodiesOf(world.staff.owner);
    const awaited = async () => (await totalMembers(world.read, { id, title: "Svaret" })).awaited;
    expect(await awaited()).toMatchObject([{ body: { nn: "Arkiv" }, n: 1, dueOn: "2026-05-05" }]);
    expect(await listUnawaited(world.read, bodies)).toMatchObject([
      { ref: first, begunAt: "2026-04-22T08:00:00.000Z" },
    ]);
    expect(await findBegun(world.read, first)).toMatchObject({ status: "draft" });

    expectOk(await giveAdvice(world.as("owner"), first, { advice: "Kan gjerast.", disposition: "within" }));
    expect(await awaited()).toEqual([]);
    expect(await listUnawaited(world.read, bodies)).toEqual([]);
    const { rows } = await listMemberPage(world.read, id);
    expect(rows.find((row) => row.ref === first)?.advice).toHaveLength(1);
  });
});

it("a response that was given back says when, until it is sent again", async () => {
  const number = await world.draft(await world.contributions("Eitt."));
  expectOk(await submitResponse(world.as("coordinator"), number));
  const returnedAt = async () =>
    (await listDeskResponses(world.read, { statuses: ["draft", "in_review"], limit: 10 })).rows[0]
      ?.returnedAt;
  expect(await returnedAt()).toBeNull();
  const digest = await world.digestOf(number);
  expectOk(await returnResponse(world.as("approver"), number, { digest, comment: "Sei når." }));
  expect(await returnedAt()).toBe("2026-04-21T08:02:00.000Z");
  expectOk(await submitResponse(world.as("coordinator"), number));
  expect(await returnedAt()).toBeNull();
});
