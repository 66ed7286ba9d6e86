/** What a published response repeats of hidden words is covered, in every version (rules 7, 9, 11). */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { redact } from "~/domain/contributions/commands/redact.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { bar } from "~/domain/contributions/redaction.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { readSearch } from "~/domain/kernel/search.ts";
import { changesBetween } from "~/domain/published/changes.ts";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
import { getResponse, getVersion } from "~/domain/published/queries/responses.server.ts";
import { searchPublished } from "~/domain/published/queries/search.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { readVersion } from "~/domain/published/version.server.ts";
import { liftCover } from "~/domain/responses/commands/cover.server.ts";
import { askRetraction, retractResponse } from "~/domain/responses/commands/retract.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { listHiddenIn } from "~/domain/responses/covers-desk.server.ts";
import { getResponse as workingResponse } from "~/domain/responses/queries.server.ts";
import { recordNarrowing } from "~/domain/submissions/commands/narrow.server.ts";
import { coveringIn, quoted, repeating, text } from "../../support/covering.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
const { coordinator, correct, placeOf, projected, reasonOf, waits, withhold } = coveringIn(() => world);
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const found = async (words: string) => {
  const { terms } = readSearch(words);
  const search = { terms, order: "newest" as const, after: null, language: "nn", limit: 9 };
  return (await searchPublished(world.read, search)).hits.map((hit) => hit.kind);
};

describe("words of a contribution that is withheld after its answer", () => {
  it("are covered at once in every version of the response, in search and in what it says of its changes", async () => {
    const [ref = ""] = await world.contributions(text);
    const number = await world.publish(await world.draft([ref], { title: quoted, reason: repeating }));
    await correct(number, `${repeating} Til hausten.`, `Vi la til når. ${quoted}.`);
    await correct(number, "Vi ser på saka til hausten.");
    expect(await found("Gullhår")).toContain("response");
    const before = await readVersion(world.read);
    await withhold([ref]);
    expect(await readVersion(world.read), "pages that are kept are made anew").toBeGreaterThan(before);
    expect(await projected(number)).not.toContain("Gullhår");
    expect(await reasonOf(number, 1)).toBe(`Du skriv: ${bar}. Det ser vi på.`);
    const { text: second, before: first } = await getVersion(world.read, number, 2);
    expect(second.bars).toContainEqual(
      expect.objectContaining({ part: "reason", at: 10, grounds: [{ why: "personal_data" }] }),
    );
    expect(JSON.stringify(first && changesBetween(first, second))).not.toContain("Gullhår");
    expect(await found("Gullhår")).toEqual([]);
    const newest = await getResponse(world.read, number);
    expect([newest.title, newest.reason]).toEqual([bar, "Vi ser på saka til hausten."]);
    expect(newest.versions[1]?.note).toBe(`Vi la til når. ${bar}.`);
  });

  it("are covered in a retracted response and in the reason for it, and shown when they are public again", async () => {
    const [ref = ""] = await world.contributions(text);
    const number = await world.publish(await world.draft([ref], { reason: repeating }));
    const reason = `Vi gjengav at ${quoted}, og det var gale.`;
    expectOk(await askRetraction(coordinator(), number, { reason }));
    expectOk(await retractResponse(world.as("approver"), number, { reason }));
    await withhold([ref]);
    expect(await projected(number)).not.toContain("Gullhår");
    const { contribution, ended } = await getContribution(world.read, ref);
    expect(JSON.stringify([contribution, ended])).not.toContain("Gullhår");
    expect(ended[0]?.why).toBe(`Vi gjengav at ${bar}, og det var gale.`);
    await world.clear([ref]);
    expect((await getResponse(world.read, number)).retraction?.reason).toBe(reason);
    expect(await reasonOf(number, 1)).toBe(repeating);
  });

  it("are covered when a retraction's reason repeats what was withheld before it", async () => {
    const [ref = ""] = await world.contributions(text);
    const number = await world.publish(await world.draft([ref]));
    await withhold([ref]);
    const reason = `Vi gjengav at ${quoted}, og det var gale.`;
    expectOk(await askRetraction(coordinator(), number, { reason }));
    expect(await listHiddenIn(world.read, await workingResponse(world.read, number))).toEqual([ref]);
    expectOk(await retractResponse(world.as("approver"), number, { reason }));
    expect((await getResponse(world.read, number)).retraction?.reason).not.toContain("Gullhår");
    expect(await waits()).toEqual([String(number)]);
  });

  it("are left readable where they are the language's and not its contributor's", async () => {
    const [ref = ""] = await world.contributions(
      "I tråd med rammeverket for open forvalting bør arkivet svare.",
    );
    const reason = "I tråd med rammeverket for open forvalting tek vi det med.";
    const number = await world.publish(await world.draft([ref], { reason }));
    await withhold([ref]);
    expect(await reasonOf(number, 1)).toBe(reason);
    expect(await waits()).toEqual([]);
  });
});

describe("a response that is published with words that are hidden already", () => {
  it("is covered before anybody reads it, and whoever writes it is told", async () => {
    const [ref = ""] = await world.contributions(text);
    await withhold([ref]);
    const draft = await world.draft([ref], { reason: repeating, sentences: { [ref]: "Takk." } });
    expect(await listHiddenIn(world.read, await workingResponse(world.read, draft))).toEqual([ref]);
    const number = await world.publish(draft);
    expect(await projected(number)).not.toContain("Gullhår");
    expect(await waits()).toEqual([String(number)]);
  });

  it.each([
    ["that nobody has cleared", {}],
    [
      "whose contributor does not let them be published",
      { choices: { text: false, organisation: true, person: false } },
    ],
  ])("covers words %s", async (_, input) => {
    const [ref = ""] = await world.splitSubmission(await world.receive(text, input));
    const number = await world.publish(await world.draft([ref], { reason: repeating }));
    expect(await projected(number)).not.toContain("Gullhår");
  });
});

describe("words are hidden", () => {
  const answered = async (reason = repeating) => {
    const [ref = ""] = await world.contributions(text);
    return { ref, number: await world.publish(await world.draft([ref], { reason })) };
  };

  it("when their contributor takes them back, when they are set aside, and when a clearing is undone", async () => {
    const one = await answered();
    const came = { channel: "phone" as const, receivedOn: "2026-04-21" };
    expectOk(await recordWithdrawal(coordinator(), one.ref, came));
    expect(await reasonOf(one.number, 1)).toContain(bar);

    const [ref = ""] = await world.splitSubmission(await world.receive(text));
    const number = await world.publish(await world.draft([ref], { reason: repeating }));
    await world.clear([ref]);
    expect(await reasonOf(number, 1)).toBe(repeating);
    expectOk(await undoLastStep(coordinator()));
    expect(await reasonOf(number, 1)).toContain(bar);
  });

  it("when they are redacted: a name wherever it stands, on its ground, and public again when that is taken back", async () => {
    const reason = "Gullhår bur der lovleg. Vi talar med Gullhårs familie.";
    const { ref, number } = await answered(reason);
    const ground = { statute: "Offentleglova", section: "§ 13", reason: "privat" };
    expectOk(
      await redact(coordinator(), ref.split(".")[0] ?? "", { passages: [], words: "Gullhår", ground }),
    );
    const { text: shown } = await getVersion(world.read, number, 1);
    expect(shown.reason).toBe(`${bar} bur der lovleg. Vi talar med Gullhårs familie.`);
    expect(shown.bars?.[0]?.grounds).toEqual([ground]);
    expectOk(await undoLastStep(coordinator()));
    expect(await reasonOf(number, 1)).toBe(reason);
  });

  it("when a name is published no longer: of an organisation whole, of a person the last alone too", async () => {
    const choices = { text: true, organisation: true, person: true };
    const who = {
      kind: "organisation" as const,
      organisation: "Foreininga for Ope Arkiv",
      person: "Lill Prøvestad",
      email: null,
    };
    const [ref = ""] = await world.contributions(text, {}, { choices, who });
    const reason =
      "Foreininga for ope arkiv har rett, skriv Prøvestad. Foreininga er stor, og arkiv er viktige.";
    const number = await world.publish(await world.draft([ref], { reason }));
    expect(await reasonOf(number, 1)).toBe(reason);
    const narrowed = {
      off: ["organisation", "person"] as const,
      channel: "phone",
      receivedOn: "2026-04-21",
    } as const;
    expectOk(await recordNarrowing(coordinator(), ref.split(".")[0] ?? "", narrowed));
    expect(await reasonOf(number, 1)).toBe(
      `${bar} har rett, skriv ${bar}. Foreininga er stor, og arkiv er viktige.`,
    );
  });
});

describe("a name that is published", () => {
  it("is hidden while nothing of its submission is public", async () => {
    const [one = "", two = ""] = await world.contributions("Søket er tregt. Malar manglar i arkivet.");
    const number = await world.publish(await world.draft([one], { reason: "Laget Døme har rett." }));
    await withhold([one]);
    expect(await reasonOf(number, 1), "another of theirs stands with it").toBe("Laget Døme har rett.");
    await withhold([two]);
    expect(await reasonOf(number, 1)).toBe(`${bar} har rett.`);
    await world.clear([two]);
    expect(await reasonOf(number, 1)).toBe("Laget Døme har rett.");
  });
});

describe("a sentence for a single member", () => {
  it("is covered on its own page and in search", async () => {
    const refs = await world.contributions(`${text} Søket er tregt.`);
    const [held = "", other = ""] = refs;
    const sentences = { [other]: `Vi veit at ${quoted}.` };
    const number = await world.publish(await world.draft(refs, { sentences }));
    expect((await getContribution(world.read, other)).contribution.ownSentence).toContain("Gullhår");
    await withhold([held]);
    expect((await getContribution(world.read, other)).contribution.ownSentence).toBe(`Vi veit at ${bar}.`);
    expect(await found("Gullhår")).toEqual([]);
    const place = await placeOf(number);
    expectOk(await liftCover(coordinator(), number, place));
    expect((await getContribution(world.read, other)).contribution.ownSentence).toContain("Gullhår");
  });
});

it("rebuilding the projection covers what it covered", async () => {
  const [ref = ""] = await world.contributions(text);
  const number = await world.publish(await world.draft([ref], { reason: repeating }));
  await withhold([ref]);
  const before = await projected(number);
  expectOk(await rebuildProjection(world.as({ kind: "system", name: "maintenance" })));
  expect(await projected(number)).toBe(before);
});
