/** What goes and what stays where a contributor is erased, by how much is. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { outbox, steps } from "#db/schema/kernel.ts";
import { contributors } from "#db/schema/people.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { attachments, submissionTexts } from "#db/schema/submissions.ts";
import { addLater } from "~/domain/contributions/commands/add-later.server.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { describeContribution, withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import type { DescribeInput } from "~/domain/contributions/forms.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { findConfirmed } from "~/domain/own/confirmed.server.ts";
import { findByLink } from "~/domain/own/queries.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { recordAddress } from "~/domain/submissions/commands/address.server.ts";
import { markSpam, takeBack } from "~/domain/submissions/commands/set-status.server.ts";
import type { ErasureInput } from "~/domain/submissions/forms.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { verifyTexts } from "~/domain/submissions/verify-texts.server.ts";
import {
  askToErase,
  erasePerson,
  forgotten,
  knownSubmission,
  knownText,
  nameMarks,
  wordMarks,
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
const erase = (ref: string, change: Partial<ErasureInput> = {}) => erasePerson(world, ref, change);
const known = () => knownSubmission(world);

const rowOf = async (ref: string) => {
  const [row] = await world.read
    .select()
    .from(publishedContributions)
    .where(eq(publishedContributions.ref, ref));
  return row;
};

describe("an erasure", () => {
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
    expect(original?.body).toHaveLength(knownText.length);
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

  it("ends what is never split as taken back, and leaves spam what it is", async () => {
    const unread = await world.receive("Om stein.", { who });
    await erase(unread);
    expect((await getSubmission(world.read, unread)).status).toBe("withdrawn");
    const spam = await world.receive("Kjøp no.", { who });
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
