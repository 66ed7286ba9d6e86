/** Words of a response stay covered while they are hidden, whatever becomes of where they stood (rules 9, 11). */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { events } from "#db/schema/kernel.ts";
import { redactions } from "#db/schema/passages.ts";
import { responseCovers } from "#db/schema/responses.ts";
import { addLater } from "~/domain/contributions/commands/add-later.server.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { redact, unredact } from "~/domain/contributions/commands/redact.server.ts";
import { clearContributions } from "~/domain/contributions/commands/sort.server.ts";
import { addPassages } from "~/domain/contributions/commands/split.server.ts";
import { bar } from "~/domain/contributions/redaction.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import { coverByHand, liftCover } from "~/domain/responses/commands/cover.server.ts";
import { addMembers } from "~/domain/responses/commands/members.server.ts";
import { askRetraction, retractResponse } from "~/domain/responses/commands/retract.server.ts";
import { coverResponse, listPublished } from "~/domain/responses/covering.server.ts";
import { findCoverBench } from "~/domain/responses/covers-desk.server.ts";
import { getResponse } from "~/domain/responses/queries.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { coveringIn, quoted, repeating, text } from "../../support/covering.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
const { coordinator, correct, placeOf, projected, reasonOf, waits, withhold } = coveringIn(() => world);
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const ground = { statute: "Offentleglova", section: "§ 13", reason: "ein annan person" };
const maintenance = () => world.as({ kind: "system", name: "maintenance" });
const benchOf = async (number: number) =>
  findCoverBench(world.read, await getResponse(world.read, number), 1);
const clearAs = async (ref: string, title: string) => {
  const version = (await world.readTitles([ref]))[ref]?.version ?? 0;
  expectOk(await clearContributions(coordinator(), [ref], { [ref]: { title, version } }));
};
const covers = () => world.read.select().from(responseCovers).orderBy(responseCovers.id);
const sentenceOf = async (ref: string) => (await getContribution(world.read, ref)).contribution.ownSentence;

/** Its members wait for a new answer, and its page stays. */
async function retract(number: number) {
  const reason = "Svaret bygde på eit gammalt vedtak.";
  expectOk(await askRetraction(coordinator(), number, { reason }));
  expectOk(await retractResponse(world.as("approver"), number, { reason }));
}

/** Their contributor puts a text right, and a coordinator places it under the same point. */
async function correctText(ref: string, words: string) {
  const whole = ref.split(".")[0] ?? "";
  const own = world.as({
    kind: "contributor",
    submissionIds: [(await getSubmission(world.read, whole)).id],
  });
  expectOk(await addLater(own, whole, { kind: "correction", text: words, language: "nn", touches: [ref] }));
  expectOk(await addPassages(coordinator(), whole, 1, [{ text: 2, start: 0, end: 1000 }]));
  expectOk(await completeSplit(coordinator(), whole));
}

describe("words that are covered", () => {
  it("stay so where a correction takes their place while they are hidden, and when that is cleared, until a coordinator shows them", async () => {
    const [ref = ""] = await world.contributions(text, { title: "Støy" });
    const number = await world.publish(await world.draft([ref], { reason: repeating }));
    await withhold([ref]);
    await retract(number);
    await correctText(ref, "Ein nabo lagar støy om kvelden.");
    expect(await reasonOf(number, 1), "the correction is placed").toContain(bar);
    await withhold([ref], "confidential");
    expect(await reasonOf(number, 1), "on another ground").toContain(bar);
    const listed = (await benchOf(number)).covers;
    expect(listed.map(({ grounds }) => grounds)).toEqual([[{ why: "confidential" }]]);
    await clearAs(ref, "Støy frå ein nabo");
    expect(await reasonOf(number, 1), "what is public are other words").toContain(bar);
    expectOk(await liftCover(coordinator(), number, await placeOf(number)));
    expect(await reasonOf(number, 1)).toBe(repeating);
  });

  it("are what was said before a correction too, where a response repeats them later", async () => {
    const [ref = ""] = await world.contributions(text, { title: "Støy" });
    await withhold([ref]);
    await correctText(ref, "Ein nabo lagar støy om kvelden.");
    const number = await world.publish(await world.draft([ref], { reason: repeating }));
    expect(await reasonOf(number, 1)).toContain(bar);
  });

  it("stay so where they were a title, and another is cleared", async () => {
    const [ref = ""] = await world.contributions("Det er for mykje støy.", {
      title: "Gullhår ropar over gjerdet",
    });
    const reason = "Du skriv om «Gullhår ropar over gjerdet». Det ser vi på.";
    const number = await world.publish(await world.draft([ref], { reason }));
    await withhold([ref]);
    expect(await reasonOf(number, 1)).toContain(bar);
    await clearAs(ref, "Støy frå ein nabo");
    expect(await reasonOf(number, 1)).toContain(bar);
    expect(await projected(number)).not.toContain("Gullhår");
  });

  it("are shown again where what is cleared still holds them, though in another place", async () => {
    const [ref = ""] = await world.contributions(text, { title: "Støy" });
    const number = await world.publish(await world.draft([ref], { reason: repeating }));
    await withhold([ref]);
    await retract(number);
    await correctText(ref, `Eg meiner dette: ${text}`);
    await world.clear([ref]);
    expect(await reasonOf(number, 1)).toBe(repeating);
    expect(await waits()).toEqual([]);
  });
});

describe("words that are redacted", () => {
  const said = "Det gjeld mora mi som bur aleine og er sjuk og kan ikkje jobbe no";
  const about = "Du skriv om mora mi som bur aleine og er sjuk og treng hjelp.";
  const words = "er sjuk og kan ikkje jobbe";
  const redactIt = async (ref: string) =>
    expectOk(await redact(coordinator(), ref.split(".")[0] ?? "", { passages: [], words, ground }));

  it("stay covered where all of it was hidden before, and the rest is cleared", async () => {
    const [ref = ""] = await world.contributions(said, { title: "Hjelp" });
    const number = await world.publish(await world.draft([ref], { reason: about }));
    await withhold([ref]);
    expect(await reasonOf(number, 1)).not.toContain("er sjuk");
    await redactIt(ref);
    await clearAs(ref, "Hjelp heime");
    expect(await reasonOf(number, 1)).not.toContain("er sjuk");
  });

  it("stay covered where a coordinator has said so, though the rule would not find them any more, until the redaction is taken back", async () => {
    const [ref = ""] = await world.contributions(said, { title: "Hjelp" });
    const number = await world.publish(await world.draft([ref], { reason: about }));
    await redactIt(ref);
    const { id } = await getResponse(world.read, number);
    const [one] = await world.read.select().from(contributions).where(eq(contributions.ref, ref));
    const start = about.indexOf("er sjuk");
    const place = { version: 1, part: "reason", sentenceFor: null, start, end: start + "er sjuk og".length };
    // As an older rule found it.
    const found = {
      id: "older",
      responseId: id,
      contributionId: one?.id ?? "",
      ground,
      madeAt: world.clock.now,
    };
    const kept = { keptAt: world.clock.now, keptBy: world.staff.coordinator.personId };
    await world.db.write((tx) => tx.insert(responseCovers).values({ ...found, ...place, ...kept } as never));
    await coverResponse(maintenance(), number);
    expectOk(await rebuildProjection(maintenance()));
    expect(await reasonOf(number, 1)).toContain(bar);
    const [at] = await world.read.select().from(redactions);
    expectOk(
      await unredact(coordinator(), ref.split(".")[0] ?? "", `1:${at?.start}-${at?.end}.${at?.version}`),
    );
    expect(await reasonOf(number, 1)).toBe(about);
  });
});

describe("a version that adds somebody whose words are hidden", () => {
  it("covers in the versions before it what they repeat, as rebuilding does", async () => {
    const [one = ""] = await world.contributions("Søket er tregt.");
    const number = await world.publish(await world.draft([one], { reason: repeating }));
    const [other = ""] = await world.contributions(text);
    await withhold([other]);
    expect(await reasonOf(number, 1), "nobody knows whose words they are").toBe(repeating);
    expectOk(await beginCorrection(coordinator(), number, "substantive"));
    expectOk(await addMembers(coordinator(), number, [other]));
    await world.save(number, { reason: "Vi ser på det.", note: "Fleire meiner det.", kind: "substantive" });
    await world.publish(number);
    expect(await reasonOf(number, 1)).toBe(`Du skriv: ${bar}. Det ser vi på.`);
    const [kept, shown] = [await covers(), await projected(number)];
    expectOk(await rebuildProjection(maintenance()));
    expect(await covers()).toEqual(kept);
    expect(await projected(number)).toBe(shown);
  });
});

describe("what a coordinator has said of words", () => {
  it("holds for what one member is told, in the versions to come", async () => {
    const [ref = ""] = await world.contributions("Søket er tregt.");
    const number = await world.publish(
      await world.draft([ref], { sentences: { [ref]: "Spør Ola om det." } }),
    );
    expectOk(await coverByHand(coordinator(), number, { passages: [], words: "Ola", ground }));
    const again = async (sentence: string) => {
      expectOk(await beginCorrection(coordinator(), number, "substantive"));
      const sentences = { [ref]: sentence };
      await world.save(number, { sentences, note: "Vi skreiv feil.", kind: "substantive" });
      await world.publish(number);
    };
    await again("Spør heller Ola.");
    expect(await sentenceOf(ref)).toBe(`Spør heller ${bar}.`);
    await again("");
    await again("Ola veit det.");
    expect(await sentenceOf(ref), "after a version without a sentence").toBe(`${bar} veit det.`);
  });

  it("of hidden words that it shows or leaves covered, too", async () => {
    const refs = await world.contributions(`${text} Søket er tregt.`);
    const [held = "", other = ""] = refs;
    const sentences = { [other]: `Vi veit at ${quoted}.` };
    const number = await world.publish(await world.draft(refs, { sentences }));
    await withhold([held]);
    expectOk(await liftCover(coordinator(), number, await placeOf(number)));
    await correct(number, "Vi ser på det.");
    expect(await sentenceOf(other)).toContain("Gullhår");
    expect(await waits()).toEqual([]);
  });

  it("takes whole words, so that none of them is lost in the next version", async () => {
    const [ref = ""] = await world.contributions("Søket er tregt.");
    const number = await world.publish(await world.draft([ref], { reason: "Ring Gullhår på 912 34 567 ☎." }));
    const reason = (await benchOf(number)).texts.find(({ part }) => part === "reason")?.number ?? 0;
    const mark = (start: number, end: number) => ({ text: reason, start, end });
    const passages = [mark(5, 8), mark(20, 22), mark(27, 28)];
    expectOk(await coverByHand(coordinator(), number, { passages, words: "", ground }));
    expect(await reasonOf(number, 1)).toBe(`Ring ${bar} på ${bar} ${bar}.`);
    await correct(number, "Gullhår har 912 34 567, ☎.");
    expect(await reasonOf(number, 2)).toBe(`${bar} har ${bar}, ${bar}.`);
  });
});

describe("a forum that is older than its covers", () => {
  it("gets them a response at a time, and nothing is written where nothing is missing", async () => {
    const [ref = ""] = await world.contributions(text);
    const number = await world.publish(await world.draft([ref], { reason: repeating }));
    // as it was withheld before there were covers
    await world.db.write(async (tx) => {
      const withheld = { visibility: "withheld", withheldGround: "personal_data" } as const;
      await tx.update(contributions).set(withheld).where(eq(contributions.ref, ref));
    });
    expect(await reasonOf(number, 1)).toBe(repeating);
    const worker = world.as({ kind: "system", name: "worker" });
    const look = async () => {
      for (const one of await listPublished(world.read)) await coverResponse(worker, one);
    };
    await look();
    expect(await reasonOf(number, 1)).toContain(bar);
    expect(await waits()).toEqual([String(number)]);
    const [made, log] = [await covers(), await world.read.$count(events)];
    await look();
    expect([await covers(), await world.read.$count(events)]).toEqual([made, log]);
  });
});
