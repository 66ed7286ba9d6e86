import { afterEach, beforeEach, expect, it } from "vitest";
import { events } from "#db/schema/kernel.ts";
import { findBench, listStarted } from "~/domain/contributions/bench.server.ts";
import { completeSplit, reopenSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { describeContribution } from "~/domain/contributions/commands/sort.server.ts";
import { addPassages, makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { removeContribution, unmarkPassages } from "~/domain/contributions/commands/unsplit.server.ts";
import { findContribution, getContribution } from "~/domain/contributions/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { getContribution as readPublished } from "~/domain/published/queries/contribution.server.ts";
import { markSpam } from "~/domain/submissions/commands/set-status.server.ts";
import { transcribeAttachment } from "~/domain/submissions/commands/transcribe.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

const text = "Hei! Søket bør bli betre. Kven svarer oss? Helsing laget.";
//            0    5                    26               43
const hello = { text: 1, start: 0, end: 4 };
const search = { text: 1, start: 5, end: 25 };
const who = { text: 1, start: 26, end: 42 };
const bye = { text: 1, start: 43, end: 57 };

let world: World;
let ref: string;
const coordinator = () => world.as("coordinator");
const bench = async () => {
  const found = await findBench(world.read, ref);
  if (!found) throw new Error("no bench");
  return found;
};

beforeEach(async () => {
  world = await openWorld();
  ref = await world.receive(text);
});
afterEach(() => world.close());

it("sentences are the same numbers on the page and in the domain", async () => {
  const { texts, coverage, place } = await bench();
  expect(texts[0]?.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Hei!",
    "Søket bør bli betre.",
    "Kven svarer oss?",
    "Helsing laget.",
  ]);
  expect(coverage).toMatchObject({ percent: 0, leftSentences: 4 });
  expect(place).toEqual({ at: 1, of: 1 });
});

it("every word is accounted for before a split is done, and the refusal says how far it is", async () => {
  expectOk(await makeContribution(coordinator(), ref, [search, who]));
  expectOk(await markPassages(coordinator(), ref, "greeting", [hello]));
  const early = await completeSplit(coordinator(), ref);
  expect(early).toMatchObject({ ok: false, code: "coverage" });
  expectOk(await markPassages(coordinator(), ref, "signature", [bye]));
  expectOk(await completeSplit(coordinator(), ref));
  expect((await bench()).status).toBe("split");
});

it("sentences picked side by side become one passage; a contribution may have several", async () => {
  expectOk(await makeContribution(coordinator(), ref, [search, who]));
  expect((await bench()).passages).toEqual([{ text: 1, start: 5, end: 42, mark: "contribution", number: 1 }]);
  expectOk(await addPassages(coordinator(), ref, 1, [bye]));
  expect((await bench()).contributions).toMatchObject([{ number: 1, passages: 2 }]);
});

it("passages may overlap, and a mark gives way where its words become a contribution", async () => {
  expectOk(await markPassages(coordinator(), ref, "background", [search]));
  expectOk(await makeContribution(coordinator(), ref, [search]));
  expectOk(await makeContribution(coordinator(), ref, [{ text: 1, start: 5, end: 42 }]));
  expect((await bench()).passages.map((p) => p.number)).toEqual([1, 2]);
});

it("a contribution whose last words are made free is gone, and its number is not given again", async () => {
  expectOk(await makeContribution(coordinator(), ref, [search]));
  expectOk(await unmarkPassages(coordinator(), ref, [search]));
  expect((await bench()).contributions).toEqual([]);
  expect(expectOk(await makeContribution(coordinator(), ref, [who])).ref).toBe(`${ref}.2`);
});

it("what can't be picked is refused as nothing picked", async () => {
  const beyond = { text: 1, start: 900, end: 950 };
  const space = { text: 1, start: 4, end: 5 };
  for (const selection of [[], [beyond], [space], [{ ...search, text: 7 }]]) {
    expect(await makeContribution(coordinator(), ref, selection)).toMatchObject({ code: "nothing_selected" });
    expect(await markPassages(coordinator(), ref, "greeting", selection)).toMatchObject({
      code: "nothing_selected",
    });
  }
  expect(await unmarkPassages(coordinator(), ref, [search])).toMatchObject({ code: "nothing_selected" });
});

it("where there is no text, or a file is not typed in, nothing is said to be accounted for", async () => {
  const file = { fileName: "brev.pdf", mediaType: "application/pdf", size: 9, sha256: "s" };
  const percentOf = async (one: string) => (await findBench(world.read, one))?.coverage.percent;
  const listed = async (one: string) => {
    const { id } = await getSubmission(world.read, one);
    return (await listStarted(world.read, [id])).get(id) ?? null;
  };
  const only = await world.receive("", { files: [{ ...file, storageKey: "a" }] });
  expect([await percentOf(only), await listed(only)]).toEqual([null, null]);
  const both = await world.receive("Søket er tregt.", { files: [{ ...file, storageKey: "b" }] });
  expect([await percentOf(both), await listed(both)]).toEqual([null, null]);
  expectOk(await makeContribution(coordinator(), both, [{ text: 1, start: 0, end: 50 }]));
  expect([await percentOf(both), await listed(both)]).toEqual([99, 99]);
});

it("a submission that does not wait is not on the bench", async () => {
  expectOk(await markSpam(coordinator(), ref));
  expect(await makeContribution(coordinator(), ref, [search])).toMatchObject({ code: "not_on_the_bench" });
  expect(await completeSplit(coordinator(), ref)).toMatchObject({ code: "not_on_the_bench" });
  expect(await reopenSplit(coordinator(), ref)).toMatchObject({ code: "not_split" });
});

it("what is not there is not found, and only coordinators split", async () => {
  expect(await makeContribution(coordinator(), "RND26-XXXX", [search])).toMatchObject({ code: "not_found" });
  expect(await addPassages(coordinator(), ref, 4, [search])).toMatchObject({ code: "not_found" });
  expect(await removeContribution(coordinator(), ref, 4)).toMatchObject({ code: "not_found" });
  for (const actor of ["owner", "approver"] as const) {
    expect(await makeContribution(world.as(actor), ref, [search])).toMatchObject({ code: "not_allowed" });
    expect(await completeSplit(world.as(actor), ref)).toMatchObject({ code: "not_allowed" });
    expect(await reopenSplit(world.as(actor), ref)).toMatchObject({ code: "not_allowed" });
  }
  expect(await makeContribution(world.visitor(), ref, [search])).toMatchObject({ code: "not_allowed" });
});

it("a text without a single point is nothing to answer, not a split", async () => {
  expectOk(await markPassages(coordinator(), ref, "background", [{ text: 1, start: 0, end: text.length }]));
  expect(await completeSplit(coordinator(), ref)).toMatchObject({ code: "no_contributions" });
});

it("a submission of files only needs a transcript first", async () => {
  const file = {
    fileName: "brev.pdf",
    mediaType: "application/pdf",
    size: 9,
    sha256: "0".repeat(64),
    storageKey: "aa/bb",
  };
  ref = await world.receive("", { files: [file] });
  expect(await completeSplit(coordinator(), ref)).toMatchObject({ code: "no_text" });
  expect((await bench()).untranscribed).toEqual([1]);
});

it("a file beside the text is read before the split is complete", async () => {
  const file = {
    fileName: "brev.pdf",
    mediaType: "application/pdf",
    size: 9,
    sha256: "0".repeat(64),
    storageKey: "cc/dd",
  };
  ref = await world.receive(text, { files: [file] });
  expectOk(await makeContribution(coordinator(), ref, [{ text: 1, start: 0, end: text.length }]));
  expect(await completeSplit(coordinator(), ref)).toMatchObject({
    code: "files_unread",
    details: { files: "brev.pdf" },
  });
  const typed = { attachment: 1, text: "Ei teikning av huset.", language: "nn" as const };
  expectOk(await transcribeAttachment(coordinator(), ref, typed));
  expect(await completeSplit(coordinator(), ref)).toMatchObject({ code: "coverage" });
  expectOk(await markPassages(coordinator(), ref, "background", [{ text: 2, start: 0, end: 21 }]));
  expectOk(await completeSplit(coordinator(), ref));
});

it("what stands in public lists stays: its words may change, it can't go", async () => {
  expectOk(await makeContribution(coordinator(), ref, [{ text: 1, start: 0, end: text.length }]));
  expectOk(await completeSplit(coordinator(), ref));
  expectOk(await reopenSplit(coordinator(), ref));
  expect(await removeContribution(coordinator(), ref, 1)).toMatchObject({ code: "already_listed" });
  expect(await unmarkPassages(coordinator(), ref, [search])).toMatchObject({ code: "already_listed" });
  expect((await bench()).contributions).toMatchObject([{ number: 1, listed: true }]);
});

it("two people on one bench: both may add, and a description never overwrites another unseen", async () => {
  expectOk(await makeContribution(coordinator(), ref, [search]));
  expectOk(await makeContribution(world.as("coordinatorTwo"), ref, [who]));
  expect((await bench()).contributions.map((c) => c.number)).toEqual([1, 2]);
  const words = { title: "Søket", kind: "proposal" as const, theme: "soek", owner: "", commitments: [] };
  expectOk(await describeContribution(coordinator(), `${ref}.1`, words, { version: 1 }));
  const late = await describeContribution(
    world.as("coordinatorTwo"),
    `${ref}.1`,
    { ...words, title: "Anna" },
    { version: 1 },
  );
  expect(late).toMatchObject({ code: "changed_meanwhile" });
  expect(await findContribution(world.read, `${ref}.1`)).toMatchObject({ title: "Søket" });
});

it("the kind that the product assumed is nobody's until somebody chooses one, be it the same", async () => {
  expectOk(await makeContribution(coordinator(), ref, [search]));
  const words = { title: "Søket", theme: "soek", owner: "", commitments: [] };
  expectOk(await describeContribution(coordinator(), `${ref}.1`, { ...words, kind: undefined }));
  expect((await bench()).contributions).toMatchObject([{ kind: null, theme: "soek" }]);
  expectOk(await describeContribution(coordinator(), `${ref}.1`, { ...words, kind: "proposal" }));
  // who saves the rest of it later chooses nothing anew
  expectOk(await describeContribution(coordinator(), `${ref}.1`, { ...words, kind: undefined }));
  expect((await bench()).contributions).toMatchObject([{ kind: "proposal" }]);
});

it("a language that was guessed is put right: the page everybody reads says it, and so does the log", async () => {
  const [one = ""] = await world.contributions("Det er som det er.", {}, {});
  const { title, kind, language } = await getContribution(world.read, one);
  expect(language).toBe("nn");
  const words = { title, kind, theme: "", owner: "", commitments: [] };
  expectOk(await describeContribution(coordinator(), one, { ...words, language: "nb" }));
  expect((await readPublished(world.read, one)).contribution.language).toBe("nb");
  expectOk(await describeContribution(coordinator(), one, words));
  const said = (await world.read.select().from(events)).filter(
    ({ type }) => type === "contribution.described",
  );
  expect(said.slice(-2).map(({ data }) => data.language)).toEqual(["nb", undefined]);
});

it("a theme, owner or commitment of somewhere else is refused", async () => {
  expectOk(await makeContribution(coordinator(), ref, [search]));
  const words = { title: "Søket", kind: "proposal" as const, theme: "", owner: "", commitments: [] };
  for (const wrong of [{ theme: "inkje" }, { owner: "inkje" }, { commitments: ["inkje"] }]) {
    const result = await describeContribution(coordinator(), `${ref}.1`, { ...words, ...wrong });
    expect(result).toMatchObject({ code: "not_listed_here" });
  }
});

it("undo takes back the last step of one's own, and is refused where the row has changed since", async () => {
  expect(await undoLastStep(coordinator())).toMatchObject({ code: "nothing_to_undo" });
  expect(await undoLastStep(world.as("owner"))).toMatchObject({ code: "not_allowed" });
  expectOk(await makeContribution(coordinator(), ref, [search]));
  const words = { title: "Søket", kind: "proposal" as const, theme: "", owner: "", commitments: [] };
  expectOk(await describeContribution(world.as("coordinatorTwo"), `${ref}.1`, words));
  expect(await undoLastStep(coordinator())).toMatchObject({ code: "gone_on" });
  expectOk(await undoLastStep(world.as("coordinatorTwo")));
});

it("those that wait stand in the order in which they came, and the next follows the last", async () => {
  const second = await world.receive("Eit innspel til.");
  const here = await bench();
  expect(here.next).toBe(second);
  expect((await findBench(world.read, second))?.next).toBe(ref);
  expect(here.place).toMatchObject({ of: 2 });
});
