/** Redaction: what the public reads follows at once, everywhere; the contributor's words stay as they came. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { events } from "#db/schema/kernel.ts";
import { redactions } from "#db/schema/passages.ts";
import { publishedContributions, searchDocuments } from "#db/schema/published.ts";
import { findAssignment, listToAssess } from "~/domain/contributions/assessing.server.ts";
import { giveAdvice } from "~/domain/contributions/commands/advise.server.ts";
import { askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { type RedactInput, redact, unredact } from "~/domain/contributions/commands/redact.server.ts";
import {
  clearContributions,
  describeContribution,
  withholdContributions,
} from "~/domain/contributions/commands/sort.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { acceptedValue, type DescribeInput, titlePlace } from "~/domain/contributions/forms.ts";
import { bar } from "~/domain/contributions/redaction.ts";
import { findRedactionBench } from "~/domain/contributions/redaction-bench.server.ts";
import { bodiesOf } from "~/domain/kernel/actor.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { readSearch } from "~/domain/kernel/search.ts";
import { getOwnSubmission } from "~/domain/own/queries.server.ts";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
import { getResponse } from "~/domain/published/queries/responses.server.ts";
import { searchPublished } from "~/domain/published/queries/search.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { readVersion } from "~/domain/published/version.server.ts";
import { findAtDesk } from "~/domain/responses/find.server.ts";
import { getSubmission, listTexts } from "~/domain/submissions/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const ground = { statute: "Offentleglova", section: "§ 13", reason: "personlege tilhøve" };
const said = "Kari Døme i Storgata fekk aldri svar. Søket er tregt.";
const coordinator = () => world.as("coordinator");
const submissionOf = (ref: string) => ref.split(".")[0] ?? "";
const hide = (ref: string, input: Partial<RedactInput>) =>
  redact(coordinator(), submissionOf(ref), { passages: [], words: "", ground, ...input });
const shown = async (ref: string) => (await getContribution(world.read, ref)).contribution;
const finds = async (text: string) => {
  const { hits } = await searchPublished(world.read, {
    terms: readSearch(text).terms,
    order: "newest",
    after: null,
    language: "nn",
    limit: 10,
  });
  return hits.length;
};
const placesOf = async (ref: string) =>
  ((await findRedactionBench(world.read, submissionOf(ref), 1))?.redactions ?? [])
    .filter((one) => !one.ended)
    .map((one) => one.place);

describe("redacted words", () => {
  it("leave the text, the title and the search at once, and a bar says on which ground", async () => {
    const [ref = "", next = ""] = await world.contributions(said);
    expect(await finds("Storgata")).toBe(1);
    const version = await readVersion(world.read);
    expectOk(await hide(ref, { words: "Kari Døme i Storgata" }));
    expect(await readVersion(world.read)).toBeGreaterThan(version);
    const { text, bars, title } = await shown(ref);
    expect(text).toEqual([`${bar} fekk aldri svar.`]);
    expect(bars).toEqual([{ passage: 0, at: 0, grounds: [ground] }]);
    expect(title).toBeNull();
    expect([await finds("Storgata"), await finds("Kari"), await finds("fekk aldri svar")]).toEqual([0, 0, 1]);
    expect((await shown(next)).bars).toBeUndefined();
  });

  it("are redacted wherever they stand, or where they were picked; whole graphemes, whatever was picked", async () => {
    const [ref = "", , third = ""] = await world.contributions("Ring Ola. Ola ventar. Ola 👩🏽‍🚀 ringjer.");
    expect(expectOk(await hide(ref, { words: "Ola", passages: [{ text: 1, start: 0, end: 9 }] })).count).toBe(
      1,
    );
    expect(expectOk(await hide(ref, { words: "Ola" })).count).toBe(2);
    expectOk(await hide(ref, { passages: [{ text: 1, start: 28, end: 29 }] }));
    expect((await shown(third)).text?.[0]).toBe(`${bar} ${bar} ringjer.`);
  });

  it("are refused where there are none, and where the reason would tell them", async () => {
    const [ref = ""] = await world.contributions(said);
    expect(await hide(ref, {})).toMatchObject({ code: "nothing_selected" });
    expect(await hide(ref, { words: "Per" })).toMatchObject({ code: "words_not_there" });
    const telling = { ...ground, reason: "Gjeld Kari" };
    expect(await hide(ref, { words: "Kari Døme", ground: telling })).toMatchObject({
      code: "ground_gives_away",
    });
    expect(
      await redact(world.as("owner"), submissionOf(ref), { passages: [], words: "Kari", ground }),
    ).toMatchObject({ code: "not_allowed" });
    expectOk(await hide(ref, { words: "Kari Døme" }));
    expect(await hide(ref, { words: "Kari" })).toMatchObject({ code: "already_redacted" });
  });

  it("come back when it is taken back, or undone; the row tells who and when", async () => {
    const [ref = ""] = await world.contributions(said);
    expectOk(await hide(ref, { words: "Kari Døme" }));
    const [place = ""] = await placesOf(ref);
    expectOk(await unredact(coordinator(), submissionOf(ref), place));
    expect((await shown(ref)).text).toEqual(["Kari Døme i Storgata fekk aldri svar."]);
    expect(await unredact(coordinator(), submissionOf(ref), place)).toMatchObject({
      code: "changed_meanwhile",
    });
    expectOk(await undoLastStep(coordinator()));
    expect((await shown(ref)).text?.[0]).toContain(bar);
    expectOk(await undoLastStep(coordinator()));
    expect((await shown(ref)).bars).toBeUndefined();
    const [row] = await world.read.select().from(redactions);
    expect(row).toMatchObject({ removedBy: world.staff.coordinator.personId, statute: "Offentleglova" });
    const types = (await world.read.select().from(events)).map((event) => event.type);
    expect(types).toEqual(expect.arrayContaining(["submission.redacted", "submission.unredacted"]));
  });

  it("stay redacted when it is withheld, cleared again and rebuilt", async () => {
    const [ref = ""] = await world.contributions(said);
    expectOk(await hide(ref, { words: "Kari Døme" }));
    expectOk(await withholdContributions(coordinator(), [ref], { ground: "unlawful", note: "" }));
    await world.clear([ref]);
    await rebuildProjection(world.as({ kind: "system", name: "maintenance" }));
    expect((await shown(ref)).text?.[0]).toBe(`${bar} i Storgata fekk aldri svar.`);
    const all = JSON.stringify([
      await world.read.select().from(publishedContributions),
      await world.read.select().from(searchDocuments),
    ]);
    expect(all).not.toContain("Kari");
  });

  it("give the title back when it is another, and hide a question that repeats them", async () => {
    const [ref = ""] = await world.contributions(said);
    expectOk(
      await askContributor(coordinator(), ref, { question: "Når skreiv Kari?", answerBy: "2026-05-01" }),
    );
    expect((await shown(ref)).question?.question).toBe("Når skreiv Kari?");
    expectOk(await hide(ref, { words: "Kari Døme" }));
    expect((await shown(ref)).question).toMatchObject({ question: null, answerBy: "2026-05-01" });
    const input = {
      title: "Svar som uteblir",
      kind: "concern",
      theme: "",
      owner: "",
      commitments: [],
    } as const;
    expectOk(await describeContribution(coordinator(), ref, { ...input, commitments: [] }));
    expect((await shown(ref)).title).toBe("Svar som uteblir");
  });

  it("are what their contributor still sees, with a mark and the ground", async () => {
    const [ref = ""] = await world.contributions(said);
    expectOk(await hide(ref, { words: "Kari Døme" }));
    const { id } = await getSubmission(world.read, submissionOf(ref));
    const own = await getOwnSubmission(
      world.read,
      { kind: "contributor", submissionIds: [id] },
      submissionOf(ref),
    );
    expect(own.contributions[0]).toMatchObject({ title: "Kari Døme i Storgata fekk aldri svar" });
    expect(own.contributions[0]?.text).toEqual(["Kari Døme i Storgata fekk aldri svar."]);
    expect(own.contributions[0]?.pieces[0]?.map(({ text, grounds }) => [text, grounds.length])).toEqual([
      ["Kari Døme", 1],
      [" i Storgata fekk aldri svar.", 0],
    ]);
    expect(own.texts[0]).toMatchObject({ body: said, redactions: [{ start: 0, end: 9, ground }] });
  });

  it("are hidden from the owner who advises: in the words, what stands around them, the title and the search", async () => {
    const [ref = "", next = ""] = await world.contributions(said, { owner: world.body });
    expectOk(await hide(ref, { words: "Kari Døme" }));
    const bodies = bodiesOf(world.staff.owner);
    const point = await findAssignment(world.read, ref, bodies);
    const beside = await findAssignment(world.read, next, bodies);
    const queue = await listToAssess(world.read, bodies);
    expect(JSON.stringify([point, beside, queue])).not.toContain("Kari");
    expect(point?.title).toBe(ref);
    expect(beside?.excerpts[0]?.before).toContain(bar);
    const search = (who: "owner" | "coordinator") =>
      findAtDesk(world.read, world.staff[who], {
        terms: readSearch("Kari").terms,
        after: null,
        limit: 9,
        language: "nn",
      });
    expect((await search("owner")).hits).toEqual([]);
    expect((await search("coordinator")).hits.map((hit) => hit.kind)).toContain("submission");
    expectOk(await giveAdvice(world.as("owner"), ref, { advice: "Kan gjerast.", disposition: "within" }));
  });
});

describe("a published response that repeats redacted words", () => {
  const reasonOf = async (number: number) => (await getResponse(world.read, number)).reason;
  const choices = { text: true, organisation: true, person: true };
  it("is covered when they are redacted after it, and when it is published after them", async () => {
    const refs = await world.contributions(said, {}, { choices });
    const reason = "Kari Døme har rett i det meste her.";
    const early = await world.publish(await world.draft(refs, { reason }));
    expect(await reasonOf(early)).toBe(reason);
    expectOk(await hide(refs[0] ?? "", { words: "Kari Døme" }));
    expect(await reasonOf(early)).toBe(`${bar} har rett i det meste her.`);
    const [place = ""] = await placesOf(refs[0] ?? "");
    expectOk(await unredact(coordinator(), submissionOf(refs[0] ?? ""), place));
    expect(await reasonOf(early)).toBe(reason);

    const [other = ""] = await world.contributions("Per Prøve ventar. Per ringjer.");
    expectOk(await hide(other, { words: "Per Prøve" }));
    await world.publish(await world.draft([other], { sentences: { [other]: "Takk, Prøve." } }));
    expect((await getContribution(world.read, other)).contribution.ownSentence).toBe(`Takk, ${bar}.`);
  });
});

describe("what looks like personal data", () => {
  const personal = "Ring meg på 912 34 567. Søket er tregt.";
  const split = async () => world.splitSubmission(await world.receive(personal));
  it("is neither cleared unseen nor for good: it is redacted, or somebody says that it may be public", async () => {
    const [ref = "", plain = ""] = await split();
    const read = await world.readTitles([ref, plain]);
    const refused = expectOk(await clearContributions(coordinator(), [ref, plain], read)).refused;
    expect(refused).toEqual([{ ref, code: "personal_data" }]);
    // the title is a title of these words, so it holds the number too
    const titled = { [ref]: { title: "Telefon til meg", version: read[ref]?.version ?? 0 } };
    expect(await clearContributions(coordinator(), [ref], titled)).toMatchObject({ code: "personal_data" });
    expectOk(await hide(ref, { words: "912 34 567" }));
    expectOk(await clearContributions(coordinator(), [ref], titled));
    expect((await shown(ref)).text).toEqual([`Ring meg på ${bar}.`]);
  });

  it("is said to be fine of these very places, which the log tells without them", async () => {
    const [ref = ""] = await split();
    const read = await world.readTitles([ref]);
    const clear = (accepted: string[]) =>
      clearContributions(coordinator(), [ref], {
        [ref]: { title: read[ref]?.title ?? "", version: read[ref]?.version ?? 0, accepted },
      });
    expect(await clear(["1:0-3", titlePlace(read[ref]?.title ?? "")])).toMatchObject({
      code: "personal_data",
    });
    expectOk(
      await clear(acceptedValue(read[ref]?.title ?? "", [{ text: 1, start: 12, end: 22 }]).split(" ")),
    );
    expect((await shown(ref)).text).toEqual(["Ring meg på 912 34 567."]);
    const rows = await world.read.select().from(events);
    const event = rows.find((row) => row.type === "contribution.personal_data_accepted");
    expect(event?.data).toEqual({ kinds: ["telephone"], places: ["1:12-22"] });
    const [{ id } = { id: "" }] = await world.read
      .select()
      .from(contributions)
      .where(eq(contributions.ref, ref));
    expect(event?.subjectId).toBe(id);
  });

  it("is pointed out in a new title too, once it is public at once; before the clearing that waits", async () => {
    const [, ref = ""] = await split();
    const titled: DescribeInput = {
      title: "Ring 912 34 567",
      kind: "concern",
      theme: "soek",
      owner: "",
      commitments: [],
    };
    expectOk(await describeContribution(coordinator(), ref, titled));
    expectOk(await describeContribution(coordinator(), ref, { ...titled, title: "Søket" }));
    await world.clear([ref]);
    expect(await describeContribution(coordinator(), ref, titled)).toMatchObject({ code: "personal_title" });
    expect((await shown(ref)).title).toBe("Søket");
    expectOk(await describeContribution(coordinator(), ref, { ...titled, title: "Søket er tregt" }));
    // said of one title, it is not said of another that was typed in its place
    const accepted = [titlePlace("Ring 912 34 567")];
    const other = { ...titled, title: "Ring Kari på 987 65 432" };
    expect(await describeContribution(coordinator(), ref, other, { accepted })).toMatchObject({
      code: "personal_title",
    });
    expectOk(await describeContribution(coordinator(), ref, titled, { accepted }));
    expect((await shown(ref)).title).toBe("Ring 912 34 567");
    const rows = await world.read.select().from(events);
    const said = rows.filter((row) => row.type === "contribution.personal_data_accepted");
    expect(said.map((row) => row.data)).toEqual([{ kinds: ["telephone"] }]);
    // it stands as it was accepted: a theme alone asks nothing anew
    expectOk(await describeContribution(coordinator(), ref, { ...titled, theme: "" }));
  });

  it("is found in the whole text on the page where words are redacted, until it is", async () => {
    const ref = await world.receive(personal);
    const bench = async () => findRedactionBench(world.read, ref, 1);
    expect((await bench())?.findings.map((one) => [one.kind, one.words])).toEqual([
      ["telephone", "912 34 567"],
    ]);
    const [{ start = 0, end = 0 } = {}] = (await bench())?.findings ?? [];
    expectOk(await hide(ref, { passages: [{ text: 1, start, end }] }));
    expect((await bench())?.findings).toEqual([]);
    const { id } = await getSubmission(world.read, ref);
    expect((await listTexts(world.read, id))[0]?.body).toBe(personal);
  });

  it("does not stand in the way of an owner being asked", async () => {
    const [ref = ""] = await split();
    expectOk(await assignContributions(coordinator(), [ref], { owner: world.body, dueOn: null }));
  });
});
