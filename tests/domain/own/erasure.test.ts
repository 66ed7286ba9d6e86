/** Who asks for an erasure, who decides, and of what. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq, sql } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { erasures } from "#db/schema/submissions.ts";
import { addLater } from "~/domain/contributions/commands/add-later.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { approveErasure, askErasure, returnErasure } from "~/domain/own/commands/erase.server.ts";
import { findLastErasure } from "~/domain/own/erasure.server.ts";
import type { ErasureInput } from "~/domain/submissions/forms.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import {
  approveToErase,
  askToErase,
  erasePerson,
  erasureDigestOf,
  forgotten,
  knownSubmission,
  letter,
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
const digestOf = (ref: string) => erasureDigestOf(world, ref);
const approve = (ref: string, as?: "all") => approveToErase(world, ref, as);
const erase = (ref: string, change: Partial<ErasureInput> = {}) => erasePerson(world, ref, change);
const known = () => knownSubmission(world);
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
    const ref = await world.receive("Sjå vedlegget.", { who, files: [letter] });
    expect(await ask(ref, { scope: "identity" })).toMatchObject({ code: "file_unread" });
    expect(await ask(ref)).toMatchObject({ ok: true });
  });
});
