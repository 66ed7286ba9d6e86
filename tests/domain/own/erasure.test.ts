import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq, sql } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { events, outbox, steps } from "#db/schema/kernel.ts";
import { contributors } from "#db/schema/people.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { attachments, erasures, submissionTexts } from "#db/schema/submissions.ts";
import { addLater } from "~/domain/contributions/commands/add-later.server.ts";
import { answerQuestion, askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { describeContribution, withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import type { DescribeInput } from "~/domain/contributions/forms.ts";
import { bar } from "~/domain/contributions/redaction.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { approveErasure, askErasure, returnErasure } from "~/domain/own/commands/erase.server.ts";
import { findConfirmed } from "~/domain/own/confirmed.server.ts";
import { findLastErasure } from "~/domain/own/erasure.server.ts";
import { findByLink } from "~/domain/own/queries.server.ts";
import { getResponse } from "~/domain/published/queries/responses.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { listCovered } from "~/domain/responses/covers-desk.server.ts";
import { getResponse as getDraft } from "~/domain/responses/queries.server.ts";
import { recordAddress } from "~/domain/submissions/commands/address.server.ts";
import { transcribeAttachment } from "~/domain/submissions/commands/transcribe.server.ts";
import type { ErasureInput } from "~/domain/submissions/forms.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { verifyTexts } from "~/domain/submissions/verify-texts.server.ts";
import { coveringIn } from "../../support/covering.ts";
import {
  approveToErase,
  askToErase,
  erasePerson,
  erasureDigestOf,
  forgotten,
  nameMarks,
} from "../../support/erasing.ts";
import { findMarks } from "../../support/rows.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const who = forgotten;
const marks = nameMarks;
const ask = (ref: string, change: Partial<ErasureInput> = {}, as?: "all") =>
  askToErase(world, ref, change, as);
const digestOf = (ref: string) => erasureDigestOf(world, ref);
const approve = (ref: string, as?: "all") => approveToErase(world, ref, as);
const erase = (ref: string, change: Partial<ErasureInput> = {}) => erasePerson(world, ref, change);
const text = "Hei, Signe Fjellstrand her. Søket er tregt granbar. Gje oss tal lyngtue.";
const wordMarks = ["granbar", "lyngtue"];
const file = {
  fileName: "Brev frå Fjellstrand.pdf",
  mediaType: "application/pdf",
  size: 3,
  sha256: "ab",
  storageKey: `ab/cd/${"0".repeat(40)}`,
};

const rowOf = async (ref: string) => {
  const [row] = await world.read
    .select()
    .from(publishedContributions)
    .where(eq(publishedContributions.ref, ref));
  return row;
};

/** A submission with everything that the product may know of one: cleared, asked about, with a file, partly answered. */
async function known() {
  const ref = await world.receive(text, {
    who,
    files: [file],
    choices: { text: true, organisation: true, person: true },
  });
  const coordinator = world.as("coordinator");
  expectOk(
    await transcribeAttachment(coordinator, ref, {
      attachment: 1,
      text: "Vedlegget granbar.",
      language: "nn",
    }),
  );
  expectOk(await makeContribution(coordinator, ref, [{ text: 1, start: 28, end: 51 }]));
  expectOk(await makeContribution(coordinator, ref, [{ text: 1, start: 52, end: text.length }]));
  expectOk(await markPassages(coordinator, ref, "greeting", [{ text: 1, start: 0, end: 27 }]));
  expectOk(await markPassages(coordinator, ref, "background", [{ text: 2, start: 0, end: 1000 }]));
  expectOk(await completeSplit(coordinator, ref));
  const refs = [`${ref}.1`, `${ref}.2`];
  await world.clear(refs);
  expectOk(
    await askContributor(coordinator, `${ref}.2`, {
      question: "Kva tal, Signe Fjellstrand?",
      answerBy: "2026-05-02",
    }),
  );
  const { id } = await getSubmission(world.read, ref);
  const own = world.as({ kind: "contributor", submissionIds: [id] });
  expectOk(await answerQuestion(own, `${ref}.2`, "Tal om granbar."));
  expectOk(
    await addLater(own, ref, { kind: "addition", text: "Og lyngtue til.", language: "nn", touches: [] }),
  );
  await world.publish(await world.draft([`${ref}.1`]));
  return { ref, id, first: `${ref}.1`, second: `${ref}.2` };
}

const rowsOfEvent = (type: string) => world.read.$count(events, eq(events.type, type));

describe("an erasure", () => {
  it("is asked for by one and carried out by another, whatever the forum's four eyes are", async () => {
    const { ref } = await known();
    expect(await ask(ref, {}, "all")).toMatchObject({ ok: true });
    expect(await ask(ref)).toMatchObject({ ok: false, code: "erasure_asked" });
    expect(await approve(ref, "all")).toMatchObject({ ok: false, code: "four_eyes" });
    expect(await approveErasure(world.as("approver"), ref, { digest: "another" })).toMatchObject({
      code: "text_changed",
    });
    expect(await findMarks(world.read, marks)).not.toEqual([]);
    expect(await approve(ref)).toMatchObject({ ok: true });
    expect(await approve(ref)).toMatchObject({ ok: false, code: "not_in_review" });
    expect(await ask(ref)).toMatchObject({ ok: false, code: "already_erased" });
  });

  it("is not for owners to ask, nor for coordinators to decide", async () => {
    const { ref } = await known();
    const input: ErasureInput = { scope: "words", ground: "objection", also: [] };
    expect(await askErasure(world.as("owner"), ref, input)).toMatchObject({ code: "not_allowed" });
    expectOk(await ask(ref));
    const digest = await digestOf(ref);
    expect(await approveErasure(world.as("coordinatorTwo"), ref, { digest })).toMatchObject({
      code: "not_allowed",
    });
  });

  it("is refused by the database where the same person asked and decided", async () => {
    const { ref } = await known();
    expectOk(await ask(ref));
    const alone = world.db.write((tx) =>
      tx.update(erasures).set({
        verdict: "approved",
        decidedAt: world.clock.now,
        decidedBy: sql`${erasures.askedBy}`,
        doneAt: world.clock.now,
      }),
    );
    await expect(alone).rejects.toThrow();
  });

  it("is of what was read: what came in since has to be read first", async () => {
    const { ref, id } = await known();
    expectOk(await ask(ref));
    const read = await digestOf(ref);
    const own = world.as({ kind: "contributor", submissionIds: [id] });
    expectOk(await addLater(own, ref, { kind: "addition", text: "Meir.", language: "nn", touches: [] }));
    expect(await approveErasure(world.as("approver"), ref, { digest: read })).toMatchObject({
      code: "text_changed",
    });
    expectOk(await approve(ref));
  });

  it("can be given back, with everything as it was, and asked for anew", async () => {
    const { ref, id } = await known();
    expectOk(await ask(ref));
    const digest = await digestOf(ref);
    expectOk(await returnErasure(world.as("approver"), ref, { digest, comment: "Berre namnet." }));
    expect(await findMarks(world.read, wordMarks)).not.toEqual([]);
    expect(await findLastErasure(world.read, id)).toMatchObject({
      verdict: "returned",
      comment: "Berre namnet.",
    });
    expect(await ask(ref, { scope: "identity" })).toMatchObject({ ok: true });
  });

  it("takes the words with all that was made of them, and leaves nothing of them or of the person in any table", async () => {
    const { ref, first, second } = await known();
    await erase(ref);
    expect(await findMarks(world.read, [...marks, ...wordMarks, "signe"])).toEqual([]);
    expect(await rowOf(first)).toMatchObject({
      stage: "answered",
      data: { title: null, text: null, by: null, erased: { ground: "consent_withdrawn", words: true } },
    });
    expect(await rowOf(second)).toMatchObject({
      stage: "withdrawn",
      data: { title: null, question: { question: null } },
    });
    expect((await rowOf(second))?.data.history.map(({ kind }) => kind)).not.toContain("withdrawn");
  });

  it("leaves the words where they are kept, with bars for the name, and what was answered and is worked on", async () => {
    const { ref, first, second } = await known();
    await erase(ref, { scope: "identity" });
    expect(await findMarks(world.read, marks)).toEqual([]);
    expect(await findMarks(world.read, wordMarks)).not.toEqual([]);
    expect(await rowOf(first)).toMatchObject({
      stage: "answered",
      data: { text: ["Søket er tregt granbar."], by: null, erased: { words: false } },
    });
    expect(await rowOf(second)).toMatchObject({
      stage: "received",
      data: { text: ["Gje oss tal lyngtue."] },
    });
    const [original] = await world.read.select().from(submissionTexts).where(eq(submissionTexts.number, 1));
    expect(original?.body).toHaveLength(text.length);
    expect(original?.body).toContain("▇▇▇▇▇ ▇▇▇▇▇▇▇▇▇▇▇ her.");
  });

  it("leaves the organisation where only its contact person is forgotten", async () => {
    const { ref, first } = await known();
    await erase(ref, { scope: "contact" });
    expect(await findMarks(world.read, ["fjellstrand", "oyvann-laget"])).toEqual([]);
    expect((await rowOf(first))?.data.by).toEqual({ kind: "organisation", name: "Laget Øyvann" });
    expect(await ask(ref, { scope: "contact" })).toMatchObject({ code: "already_erased" });
    await erase(ref);
    expect(await findMarks(world.read, [...marks, ...wordMarks])).toEqual([]);
    const other = await world.receive("Utan namn.", { who: { ...who, kind: "person" } });
    expect(await ask(other, { scope: "contact" })).toMatchObject({ code: "no_organisation" });
  });

  it("bars what is marked as signature, though it is not the name that was given", async () => {
    const ref = await world.receive("Gje oss tal. Helsing S. F. i Øydalen", { who });
    expectOk(await makeContribution(world.as("coordinator"), ref, [{ text: 1, start: 0, end: 12 }]));
    expectOk(
      await markPassages(world.as("coordinator"), ref, "signature", [{ text: 1, start: 13, end: 100 }]),
    );
    expectOk(await completeSplit(world.as("coordinator"), ref));
    await erase(ref, { scope: "identity" });
    expect(await findMarks(world.read, ["øydalen", "helsing"])).toEqual([]);
    expect(await findMarks(world.read, ["gje oss tal"])).not.toEqual([]);
  });

  it("is about other submissions from the same address too, where they were named, and only about those", async () => {
    const { ref } = await known();
    const also = await world.receive("Meir om stein.", { who });
    const kept = await world.receive("Meir om sand.", { who });
    const stranger = await world.receive("Ein annan.", {});
    await erase(ref, { also: [also, stranger] });
    expect(await findMarks(world.read, ["om stein"])).toEqual([]);
    expect(await findMarks(world.read, ["om sand"])).not.toEqual([]);
    expect(await findMarks(world.read, ["ein annan"])).not.toEqual([]);
    expect((await getSubmission(world.read, kept)).erasureId).toBeNull();
    expect(await rowsOfEvent("submission.erased")).toBe(2);
  });

  it("waits until a file has been typed in whose words are to stay", async () => {
    const ref = await world.receive("Sjå vedlegget.", { who, files: [file] });
    expect(await ask(ref, { scope: "identity" })).toMatchObject({ code: "file_unread" });
    expect(await ask(ref)).toMatchObject({ ok: true });
  });

  it("ends what is never split as taken back, and leaves spam what it is", async () => {
    const unread = await world.receive("Om stein.", { who });
    await erase(unread);
    expect((await getSubmission(world.read, unread)).status).toBe("withdrawn");
    const spam = await world.receive("Kjøp no.", { who });
    const { markSpam, takeBack } = await import("~/domain/submissions/commands/set-status.server.ts");
    expectOk(await markSpam(world.as("coordinator"), spam));
    await erase(spam);
    expect((await getSubmission(world.read, spam)).status).toBe("spam");
    expect(await takeBack(world.as("coordinator"), spam)).toMatchObject({ ok: false, code: "erased" });
  });

  it("ends the private link, the mail that waits, and every way to write to the person", async () => {
    const { ref, id } = await known();
    const { linkVersion, contributorId } = await getSubmission(world.read, ref);
    expect(await findByLink(world.read, { ref, version: linkVersion })).not.toBeNull();
    await erase(ref, { scope: "identity" });
    expect(await findByLink(world.read, { ref, version: linkVersion })).toBeNull();
    const notMe = { purpose: "not_me", ref, version: 1, until: "2026-07-01T00:00:00.000Z" } as const;
    expect(await findConfirmed(world.read, notMe, world.clock.now)).toBeNull();
    const waiting = await world.read.select().from(outbox).where(eq(outbox.recipientId, contributorId));
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.map(({ status, reason }) => `${status} ${reason}`)).not.toContain("queued null");
    expect(await recordAddress(world.as("coordinator"), ref, "ny@dome.example")).toMatchObject({
      code: "erased",
    });
    const own = world.as({ kind: "contributor", submissionIds: [id] });
    const input = { kind: "addition", text: "Meir.", language: "nn", touches: [] } as const;
    expect(await addLater(own, ref, input)).toMatchObject({ ok: false });
  });

  it("can't be undone by a step that was taken before", async () => {
    const { ref, second } = await known();
    const title: DescribeInput = {
      title: "Granbar om tal",
      kind: "question",
      theme: "soek",
      owner: "",
      commitments: [],
    };
    expectOk(await describeContribution(world.as("coordinator"), second, title));
    expectOk(
      await withholdContributions(world.as("coordinator"), [second], {
        ground: "personal_data",
        note: "Fjellstrand",
      }),
    );
    await erase(ref);
    expect(await world.read.$count(steps)).toBe(0);
    expect(await undoLastStep(world.as("coordinator"))).toMatchObject({ code: "nothing_to_undo" });
    expect(await findMarks(world.read, [...marks, ...wordMarks])).toEqual([]);
  });

  it("covers for good what a published response says of the person or repeats of the words, and leads a coordinator there", async () => {
    const ref = await world.receive(text, { who });
    const refs = await world.splitSubmission(ref);
    await world.clear(refs);
    const reason = "Laget Øyvann har rett: det må gjerast raskt og grundig av arkivet.";
    await world.publish(await world.draft(refs.slice(0, 1), { reason }));
    expect(await listCovered(world.read, 9)).toEqual([]);
    await erase(ref, { scope: "identity" });
    expect(await listCovered(world.read, 9)).toEqual([1]);
    const told = async () => (await getResponse(world.read, 1)).reason;
    expect(await told()).toBe(`${bar} har rett: det må gjerast raskt og grundig av arkivet.`);
    await erase(ref, { scope: "words" });
    expect(await told()).toBe(`${bar} har rett: det må gjerast raskt og grundig av arkivet.`);
    await coveringIn(world).correct(1, `${reason} Til hausten.`);
    expect(await told()).toBe(`${bar} har rett: det må gjerast raskt og grundig av arkivet. Til hausten.`);
  });

  it("takes what is said to one person and not published, and makes a draft of what was approved with it", async () => {
    const ref = await world.receive(text, { who });
    const [one = ""] = await world.splitSubmission(ref);
    await world.clear([one]);
    const sentences = { [one]: "Takk, Signe Fjellstrand." };
    const number = await world.draft([one], { sentences });
    expectOk(await submitResponse(world.as("coordinator"), number));
    const before = await getDraft(world.read, number);
    await erase(ref, { scope: "identity" });
    expect(await findMarks(world.read, marks)).toEqual([]);
    expect(await getDraft(world.read, number)).toMatchObject({
      status: "draft",
      version: before.version + 1,
    });
    expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
  });

  it("takes such a sentence out of a correction too, whatever is forgotten", async () => {
    for (const scope of ["identity", "words"] as const) {
      const ref = await world.receive(text, { who });
      const [one = ""] = await world.splitSubmission(ref);
      await world.clear([one]);
      const number = await world.publish(await world.draft([one], { sentences: { [one]: "Takk." } }));
      expectOk(await beginCorrection(world.as("coordinator"), number, "substantive"));
      await world.save(number, { sentences: { [one]: "Takk, Signe Fjellstrand." } });
      await erase(ref, { scope });
      expect(await findMarks(world.read, marks)).toEqual([]);
    }
  });

  it("leaves log and texts verifying, and the projection as it would be made anew", async () => {
    const { ref } = await known();
    const other = await world.receive("Eit anna innspel.");
    await erase(ref);
    await erase(other, { scope: "identity" });
    expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
    expect(await verifyTexts(world.read)).toMatchObject({ erased: 3 });
    expect((await verifyTexts(world.read)).firstBad).toBeUndefined();
    const before = await world.read.select().from(publishedContributions).orderBy(publishedContributions.ref);
    await rebuildProjection(world.as({ kind: "system", name: "maintenance" }));
    const after = await world.read.select().from(publishedContributions).orderBy(publishedContributions.ref);
    expect(after).toEqual(before);
  });
});

it("an erased file has neither name nor digest, and its words in the transcript stay where words stay", async () => {
  const { ref } = await known();
  await erase(ref, { scope: "identity" });
  expect(await world.read.select().from(attachments)).toMatchObject([{ fileName: "", sha256: "", size: 0 }]);
  expect(await findMarks(world.read, ["vedlegget granbar"])).not.toEqual([]);
  const [contributor] = await world.read.select().from(contributors);
  expect(contributor).toMatchObject({ personName: null, email: null, salt: "" });
  expect(await world.read.$count(contributions)).toBe(2);
});
