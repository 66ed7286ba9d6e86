/** A correction says most of it again: what was made of those words is proposed, and what was redacted is pointed out. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findBench } from "~/domain/contributions/bench.server.ts";
import { addLater } from "~/domain/contributions/commands/add-later.server.ts";
import { placeUnchanged } from "~/domain/contributions/commands/carry-over.server.ts";
import { completeSplit, reopenSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { redact, redactAgain } from "~/domain/contributions/commands/redact.server.ts";
import { clearContributions } from "~/domain/contributions/commands/sort.server.ts";
import { addPassages, makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { unmarkPassages } from "~/domain/contributions/commands/unsplit.server.ts";
import { bar } from "~/domain/contributions/redaction.ts";
import { findRedactionBench } from "~/domain/contributions/redaction-bench.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const coordinator = () => world.as("coordinator");
const before = "Hei.\nSøket er treigt. Malar manglar.\nHelsing Laget.";
const after = "Hei.\nSøket er tregt. Malar manglar.\nHelsing Laget.";
const span = (body: string, words: string, text = 1) => {
  const start = body.indexOf(words);
  return { text, start, end: start + words.length };
};
const shown = async (ref: string) => (await getContribution(world.read, ref)).contribution;

/** A submission with a greeting, two cleared contributions and a signature. */
async function splitWithGreeting(body = before) {
  const ref = await world.receive(body);
  const first = body.slice(body.indexOf("\n") + 1, body.indexOf(". ") + 1);
  expectOk(await markPassages(coordinator(), ref, "greeting", [span(body, "Hei.")]));
  expectOk(await makeContribution(coordinator(), ref, [span(body, first)], { title: "Søket" }));
  expectOk(await makeContribution(coordinator(), ref, [span(body, "Malar manglar.")], { title: "Malar" }));
  expectOk(await markPassages(coordinator(), ref, "signature", [span(body, "Helsing Laget.")]));
  expectOk(await completeSplit(coordinator(), ref));
  await world.clear([`${ref}.1`, `${ref}.2`]);
  return ref;
}
async function correct(ref: string, text = after) {
  const { id } = await getSubmission(world.read, ref);
  const link = world.as({ kind: "contributor", submissionIds: [id] });
  expectOk(await addLater(link, ref, { kind: "correction", text, language: "nn", touches: [] }));
}
const proposals = async (ref: string) =>
  (await findBench(world.read, ref))?.proposals.map(({ start, end, mark, number }) => [
    after.slice(start, end),
    number ?? mark,
  ]);

describe("the title that is proposed", () => {
  it("is of the words that hold, where they stand in a text and in its correction", async () => {
    const ref = await world.receive(before);
    await correct(ref);
    const [old, now] = [span(before, "Søket er treigt."), span(after, "Søket er tregt.", 2)];
    const titles = async () => (await findBench(world.read, ref))?.contributions.map(({ title }) => title);
    expectOk(await makeContribution(coordinator(), ref, [old, now]));
    expect(await titles()).toEqual(["Søket er tregt"]);
    expectOk(await makeContribution(coordinator(), ref, [span(before, "Malar manglar.")]));
    expectOk(await addPassages(coordinator(), ref, 2, [span(after, "Malar manglar.", 2)]));
    expect(await titles()).toEqual(["Søket er tregt", "Malar manglar"]);
    const kinds = (await findBench(world.read, ref))?.texts.map(({ kind, corrected }) => [kind, corrected]);
    expect(kinds).toEqual([
      ["original", true],
      ["correction", false],
    ]);
  });

  it("follows a correction that comes to it later, and no title that somebody wrote", async () => {
    const ref = await world.receive(before);
    expectOk(await makeContribution(coordinator(), ref, [span(before, "Søket er treigt.")]));
    expectOk(
      await makeContribution(coordinator(), ref, [span(before, "Malar manglar.")], { title: "Malar" }),
    );
    await correct(ref);
    expectOk(await addPassages(coordinator(), ref, 1, [span(after, "Søket er tregt.", 2)]));
    expectOk(await addPassages(coordinator(), ref, 2, [span(after, "Malar manglar.", 2)]));
    const made = (await findBench(world.read, ref))?.contributions;
    expect(made?.map(({ title }) => title)).toEqual(["Søket er tregt", "Malar"]);
  });
});

describe("the unchanged words of a correction", () => {
  it("are proposed as what they were, and count as placed only once they are accepted", async () => {
    const ref = await splitWithGreeting();
    await correct(ref);
    const bench = await findBench(world.read, ref);
    expect(await proposals(ref)).toEqual([
      ["Hei.", "greeting"],
      ["Malar manglar.", 2],
      ["Helsing Laget.", "signature"],
    ]);
    expect(bench?.coverage.percent).toBe(0);
    expect(await completeSplit(coordinator(), ref)).toMatchObject({ code: "coverage" });

    expect(expectOk(await placeUnchanged(coordinator(), ref)).count).toBe(3);
    expect(await proposals(ref)).toEqual([]);
    expect(await placeUnchanged(coordinator(), ref)).toMatchObject({ code: "nothing_selected" });
    expect(await completeSplit(coordinator(), ref)).toMatchObject({ code: "coverage" });
    expectOk(await addPassages(coordinator(), ref, 1, [span(after, "Søket er tregt.", 2)]));
    expectOk(await completeSplit(coordinator(), ref));
  });

  it("are read once, in the correction; what was cleared stays public, what is new waits to be read", async () => {
    const ref = await splitWithGreeting();
    await correct(ref);
    expectOk(await placeUnchanged(coordinator(), ref));
    expect((await shown(`${ref}.2`)).text).toEqual(["Malar manglar."]);
    expectOk(await addPassages(coordinator(), ref, 1, [span(after, "Søket er tregt.", 2)]));
    expect((await shown(`${ref}.1`)).text).toBeNull();
    expectOk(await completeSplit(coordinator(), ref));
    await world.clear([`${ref}.1`]);
    expect((await shown(`${ref}.1`)).text).toEqual(["Søket er tregt."]);
    expect((await shown(`${ref}.2`)).text).toEqual(["Malar manglar."]);
  });

  it("and words that are new are public by the placing only where somebody has read them in it", async () => {
    const ref = await splitWithGreeting();
    await correct(ref);
    expectOk(await placeUnchanged(coordinator(), ref));
    expectOk(await addPassages(coordinator(), ref, 1, [span(after, "Søket er tregt.", 2)]));
    // cleared by what it is read in now, which is not what it will be
    await world.clear([`${ref}.1`]);
    expect((await shown(`${ref}.1`)).text).toEqual(["Søket er treigt."]);
    expectOk(await completeSplit(coordinator(), ref));
    expect((await shown(`${ref}.1`)).text).toBeNull();
    expect((await shown(`${ref}.2`)).text).toEqual(["Malar manglar."]);
  });

  it("are taken back as one step, and leave alone what was placed otherwise meanwhile", async () => {
    const ref = await splitWithGreeting();
    await correct(ref);
    expectOk(await placeUnchanged(coordinator(), ref));
    expectOk(await undoLastStep(coordinator()));
    expectOk(await markPassages(coordinator(), ref, "background", [span(after, "Malar manglar.", 2)]));
    expect(await proposals(ref)).toEqual([
      ["Hei.", "greeting"],
      ["Helsing Laget.", "signature"],
    ]);
  });

  it("are background where their contribution is answered: they stand there already", async () => {
    const ref = await splitWithGreeting();
    await world.publish(await world.draft([`${ref}.2`]));
    await correct(ref);
    expect((await proposals(ref))?.[1]).toEqual(["Malar manglar.", "background"]);
    expectOk(await placeUnchanged(coordinator(), ref));
    expect((await shown(`${ref}.2`)).text).toEqual(["Malar manglar."]);
  });
});

describe("redacted words that a correction repeats", () => {
  const ground = { statute: "Offentleglova", section: "§ 13", reason: "personlege tilhøve" };
  const body = "Hei.\nKari Døme fekk ikkje svar. Malar manglar.\nHelsing Laget.";
  const corrected = body.replace("Malar manglar.", "Malar og Kari Døme manglar, ikkje Kari Dømesen.");
  /** Redacts as before what the page of redactions points out. */
  const again = async (ref: string) => {
    const found = (await findRedactionBench(world.read, ref, 1))?.findings ?? [];
    return redactAgain(
      coordinator(),
      ref,
      found.filter((one) => one.kind === "redacted_before"),
    );
  };
  const places = async (ref: string) =>
    ((await findRedactionBench(world.read, ref, 1))?.findings ?? []).map(({ kind, text, start, end }) => [
      ...[kind, text, corrected.slice(start, end)],
    ]);

  it("are pointed out wherever they stand whole, and are redacted as before in one step", async () => {
    const ref = await splitWithGreeting(body);
    expectOk(await redact(coordinator(), ref, { passages: [], words: "Kari Døme", ground }));
    await correct(ref, corrected);
    expect(await places(ref)).toEqual([
      ["redacted_before", 2, "Kari Døme"],
      ["redacted_before", 2, "Kari Døme"],
    ]);
    expect(expectOk(await again(ref)).count).toBe(2);
    expect(await places(ref)).toEqual([]);
    expect(await again(ref)).toMatchObject({ code: "already_redacted" });
    expectOk(await placeUnchanged(coordinator(), ref));
    expectOk(await markPassages(coordinator(), ref, "background", [span(corrected, "Malar og", 2)]));
    expect((await shown(`${ref}.1`)).text).toEqual([`${bar} fekk ikkje svar.`]);
  });

  it("are not public by what is carried over: it waits to be cleared, and that until they are decided on", async () => {
    const ref = await splitWithGreeting(body);
    expectOk(await redact(coordinator(), ref, { passages: [], words: "Kari Døme", ground }));
    await correct(ref, corrected);
    expectOk(await placeUnchanged(coordinator(), ref));
    expect((await shown(`${ref}.1`)).text).toEqual([`${bar} fekk ikkje svar.`]);
    const rest = span(corrected, "Malar og Kari Døme manglar, ikkje Kari Dømesen.", 2);
    expectOk(await markPassages(coordinator(), ref, "background", [rest]));
    expectOk(await completeSplit(coordinator(), ref));
    expect((await shown(`${ref}.1`)).text).toBeNull();
    expect(await clearContributions(coordinator(), [`${ref}.1`])).toMatchObject({ code: "personal_data" });
    expectOk(await again(ref));
    await world.clear([`${ref}.1`]);
    expect((await shown(`${ref}.1`)).text).toEqual([`${bar} fekk ikkje svar.`]);
  });

  it("are not public either where they were redacted between the carrying over and the placing", async () => {
    const ref = await splitWithGreeting(body);
    await correct(ref, corrected);
    expectOk(await placeUnchanged(coordinator(), ref));
    const rest = span(corrected, "Malar og Kari Døme manglar, ikkje Kari Dømesen.", 2);
    expectOk(await markPassages(coordinator(), ref, "background", [rest]));
    const passages = [span(body, "Kari Døme")];
    expectOk(await redact(coordinator(), ref, { passages, words: "", ground }));
    expect((await shown(`${ref}.1`)).text).toEqual([`${bar} fekk ikkje svar.`]);
    expectOk(await completeSplit(coordinator(), ref));
    expect((await shown(`${ref}.1`)).text).toBeNull();
  });

  it("are found across line breaks and other space, and only those places are redacted that were shown", async () => {
    const ref = await splitWithGreeting(body);
    expectOk(await redact(coordinator(), ref, { passages: [], words: "Kari Døme", ground }));
    await correct(ref, "Hei.\nKari\nDøme, Kari\u00a0 Døme.\nHelsing Laget.");
    const found = (await findRedactionBench(world.read, ref, 1))?.findings ?? [];
    expect(found.map((one) => one.words)).toEqual(["Kari\nDøme", "Kari\u00a0 Døme"]);
    expect(expectOk(await redactAgain(coordinator(), ref, found.slice(0, 1))).count).toBe(1);
    expect((await findRedactionBench(world.read, ref, 1))?.findings.length).toBe(1);
  });

  it("make what is cleared wait too where they are redacted in one place by its offsets", async () => {
    const ref = await splitWithGreeting(body);
    await correct(ref);
    const { id } = await getSubmission(world.read, ref);
    const link = world.as({ kind: "contributor", submissionIds: [id] });
    expectOk(
      await addLater(link, ref, { kind: "addition", text: "Kari Døme ringde.", language: "nn", touches: [] }),
    );
    expectOk(await addPassages(coordinator(), ref, 2, [{ text: 3, start: 0, end: 99 }]));
    await world.clear([`${ref}.2`]);
    expect((await shown(`${ref}.2`)).text).toContain("Kari Døme ringde.");
    expectOk(await redact(coordinator(), ref, { passages: [span(body, "Kari Døme")], words: "", ground }));
    expect((await shown(`${ref}.2`)).text).toBeNull();
  });

  it("do not come back by a bench that was opened again: another reading is read for publication first", async () => {
    const ref = await splitWithGreeting(body);
    expectOk(await redact(coordinator(), ref, { passages: [span(body, "Kari Døme")], words: "", ground }));
    await correct(ref, corrected);
    const name = span(corrected, "Kari Døme fekk ikkje svar.", 2);
    const rest = span(corrected, "Malar og Kari Døme manglar, ikkje Kari Dømesen.", 2);
    expectOk(await markPassages(coordinator(), ref, "background", [name, rest]));
    expectOk(await markPassages(coordinator(), ref, "greeting", [span(corrected, "Hei.", 2)]));
    expectOk(await markPassages(coordinator(), ref, "signature", [span(corrected, "Helsing Laget.", 2)]));
    expectOk(await completeSplit(coordinator(), ref));
    expect((await shown(`${ref}.1`)).text).toEqual([`${bar} fekk ikkje svar.`]);
    expectOk(await reopenSplit(coordinator(), ref));
    expectOk(await unmarkPassages(coordinator(), ref, [name]));
    expectOk(await placeUnchanged(coordinator(), ref));
    expect((await shown(`${ref}.1`)).text).toBeNull();
    expectOk(await undoLastStep(coordinator()));
    expect((await shown(`${ref}.1`)).text).toEqual([`${bar} fekk ikkje svar.`]);
  });

  it("nor does a name come back that is redacted in the correction alone, when its words are taken off there", async () => {
    const ref = await splitWithGreeting(body);
    await correct(ref, body.replace("Malar manglar.", "Malar finst."));
    expectOk(await placeUnchanged(coordinator(), ref));
    expectOk(await markPassages(coordinator(), ref, "background", [{ text: 2, start: 32, end: 44 }]));
    expectOk(await completeSplit(coordinator(), ref));
    const name = span(body, "Kari Døme", 2);
    expectOk(await redact(coordinator(), ref, { passages: [name], words: "", ground }));
    await world.clear([`${ref}.1`]);
    expect((await shown(`${ref}.1`)).text).toEqual([`${bar} fekk ikkje svar.`]);
    expectOk(await reopenSplit(coordinator(), ref));
    expectOk(await unmarkPassages(coordinator(), ref, [span(body, "Kari Døme fekk ikkje svar.", 2)]));
    expect((await shown(`${ref}.1`)).text).toBeNull();
  });
});
