/** What a published response repeats of hidden words is covered, in every version (rules 7, 9, 11). */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { publishedResponses, publishedResponseVersions } from "#db/schema/published.ts";
import { redact } from "~/domain/contributions/commands/redact.server.ts";
import { withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
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
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import { coverAgain, coverByHand, keepCovers, liftCover } from "~/domain/responses/commands/cover.server.ts";
import { askRetraction, retractResponse } from "~/domain/responses/commands/retract.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { findCoverBench, listHiddenIn } from "~/domain/responses/covers-desk.server.ts";
import { getResponse as workingResponse } from "~/domain/responses/queries.server.ts";
import { listJobs } from "~/domain/responses/today.server.ts";
import { recordNarrowing } from "~/domain/submissions/commands/narrow.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const coordinator = () => world.as("coordinator");
const text = "Naboen min Gullhår ropar til oss over gjerdet kvar einaste kveld.";
const quoted = "Naboen min Gullhår ropar til oss over gjerdet";
const repeating = `Du skriv: ${quoted}. Det ser vi på.`;
const withhold = async (refs: string[], ground: "personal_data" | "confidential" = "personal_data") =>
  expectOk(await withholdContributions(coordinator(), refs, { ground, note: "" }));
const waits = async () =>
  (await listJobs(world.read, world.staff.coordinator, "2026-04-21"))
    .filter((job) => job.kind === "covered")
    .map((job) => job.subject);
const correct = async (number: number, reason: string, note = "Vi skreiv feil.") => {
  expectOk(await beginCorrection(coordinator(), number, "substantive"));
  const { title } = await workingResponse(world.read, number);
  await world.save(number, { title, reason, note, kind: "substantive" });
  return world.publish(number);
};
const reasonOf = async (number: number, version: number) =>
  (await getVersion(world.read, number, version)).text.reason;
const coversOf = async (number: number) =>
  (await findCoverBench(world.read, await workingResponse(world.read, number), 1)).covers;
const placeOf = async (number: number) => (await coversOf(number))[0]?.place ?? "";
/** All that the projection holds of a response. */
const projected = async (number: number) => {
  const { number: n } = publishedResponseVersions;
  const rows = await world.read
    .select()
    .from(publishedResponses)
    .where(eq(publishedResponses.number, number));
  return JSON.stringify([
    rows,
    await world.read.select().from(publishedResponseVersions).where(eq(n, number)),
  ]);
};
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
    const said = {
      off: ["organisation", "person"] as const,
      channel: "phone",
      receivedOn: "2026-04-21",
    } as const;
    expectOk(await recordNarrowing(coordinator(), ref.split(".")[0] ?? "", said));
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

describe("a coordinator", () => {
  const held = async () => {
    const [ref = ""] = await world.contributions(text);
    const number = await world.publish(await world.draft([ref], { reason: repeating }));
    await withhold([ref]);
    return { ref, number };
  };

  it("judges what was found on Today: it stays covered, whatever is withheld again on the same ground", async () => {
    const { ref, number } = await held();
    expect(await waits()).toEqual([String(number)]);
    expect(await keepCovers(world.as("approver"), number)).toMatchObject({ code: "not_allowed" });
    expectOk(await keepCovers(coordinator(), number));
    expect(await waits()).toEqual([]);
    expect(await reasonOf(number, 1)).toContain(bar);
    await withhold([ref], "confidential");
    expect(await waits(), "on another ground").toEqual([String(number)]);
  });

  it("shows words that give nothing away in every version, later ones too, and covers them again", async () => {
    const { number } = await held();
    await correct(number, `${repeating} Til hausten.`);
    const place = await placeOf(number);
    expect(await liftCover(world.as("approver"), number, place)).toMatchObject({ code: "not_allowed" });
    expectOk(await liftCover(coordinator(), number, place));
    expect([await reasonOf(number, 1), await reasonOf(number, 2)].join()).not.toContain(bar);
    expect(await waits()).toEqual([]);
    expect(await liftCover(coordinator(), number, place)).toMatchObject({ code: "changed_meanwhile" });
    await correct(number, `Same ord: ${quoted}. Til vinteren.`);
    expect(await reasonOf(number, 3), "the same words, as it was said of them").toContain("Gullhår");
    expectOk(await coverAgain(coordinator(), number, place));
    expect(await projected(number)).not.toContain("Gullhår");
  });

  it("covers a passage by hand wherever its words stand, in every version and those to come", async () => {
    const [ref = ""] = await world.contributions("Søket er tregt.");
    const number = await world.publish(
      await world.draft([ref], { reason: "Ola 👩‍👩‍👧 har sagt dette til Ola sjølv." }),
    );
    await correct(number, "Det er sagt til Ola.");
    const ground = { statute: "Offentleglova", section: "§ 13", reason: "ein annan person" };
    const cover = (words: string) => coverByHand(coordinator(), number, { passages: [], words, ground });
    expect(await cover("Kari")).toMatchObject({ code: "words_not_there" });
    expect(await cover("")).toMatchObject({ code: "nothing_selected" });
    expect(
      await coverByHand(coordinator(), number, {
        ...{ passages: [], words: "Ola" },
        ground: { ...ground, reason: "Ola bad om det" },
      }),
    ).toMatchObject({ code: "ground_gives_away" });
    expect(expectOk(await cover("Ola")).count).toBe(3);
    expect(await cover("Ola")).toMatchObject({ code: "already_covered" });
    expect(await waits()).toEqual([]);
    expect(await reasonOf(number, 1)).toBe(`${bar} 👩‍👩‍👧 har sagt dette til ${bar} sjølv.`);
    expect(await reasonOf(number, 2)).toBe(`Det er sagt til ${bar}.`);
    await correct(number, "Ola veit det.");
    expect(await reasonOf(number, 3)).toBe(`${bar} veit det.`);
    const texts = (await findCoverBench(world.read, await workingResponse(world.read, number), 1)).texts;
    const first = texts.findIndex((one) => one.version === 1 && one.part === "reason") + 1;
    const family = { passages: [{ text: first, start: 5, end: 7 }], words: "", ground };
    expectOk(await coverByHand(coordinator(), number, family));
    expect(await reasonOf(number, 1), "whole graphemes").toBe(
      `${bar} ${bar} har sagt dette til ${bar} sjølv.`,
    );
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
