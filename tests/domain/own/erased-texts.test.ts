import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { erasures, submissions, submissionTexts } from "#db/schema/submissions.ts";
import { saltedDigest } from "~/domain/kernel/event-log.server.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { forgetContributor } from "~/domain/own/forget.server.ts";
import { listAskedErasures } from "~/domain/submissions/erasure.server.ts";
import type { ErasureInput } from "~/domain/submissions/forms.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { verifyTexts } from "~/domain/submissions/verify-texts.server.ts";
import { approveToErase, askToErase, erasePerson, forgotten, nameMarks } from "../../support/erasing.ts";
import { findMarks } from "../../support/rows.ts";
import { tamper } from "../../support/tamper.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const erase = (ref: string, change: Partial<ErasureInput> = {}) => erasePerson(world, ref, change);
const who = forgotten;

describe("a text", () => {
  const change = (columns: Partial<typeof submissionTexts.$inferInsert>) =>
    world.db.write((tx) => tx.update(submissionTexts).set(columns).where(eq(submissionTexts.number, 1)));

  it("is changed by nothing but an erasure that was carried out", async () => {
    await world.receive("Om stein.");
    await expect(change({ body: "Om sand." })).rejects.toThrow();
    await expect(change({ body: "", salt: "", erasedAt: world.clock.now })).rejects.toThrow();
  });

  it("keeps its digest, and who and when, even then", async () => {
    const ref = await world.receive("Om stein.", { who });
    await erase(ref);
    const [text] = await world.read.select().from(submissionTexts);
    const erasedAt = text?.erasedAt ?? "";
    await expect(change({ digest: "x", salt: "", erasedAt })).rejects.toThrow();
    await expect(change({ createdAt: "x", salt: "", erasedAt })).rejects.toThrow();
    await expect(change({ body: "Om sand.", salt: "salt", erasedAt })).rejects.toThrow();
    await expect(world.db.write((tx) => tx.delete(submissionTexts))).rejects.toThrow();
  });

  it("is changed once by one erasure, and only into as much or nothing", async () => {
    const long = await world.receive("Signe Fjellstrand om stein.", { who });
    await erase(long, { scope: "identity" });
    const [text] = await world.read.select().from(submissionTexts);
    const erasedAt = text?.erasedAt ?? "";
    expect(text?.salt).not.toBe("");
    await expect(change({ body: "▇▇▇▇▇ ▇▇▇▇▇▇▇▇▇▇▇ om sand!!", salt: "salt", erasedAt })).rejects.toThrow();
    await expect(change({ body: "", salt: "", erasedAt })).rejects.toThrow();
    await erase(long);
    await expect(change({ body: "Om sand.", salt: "", erasedAt: world.clock.now })).rejects.toThrow();
    await expect(change({ body: "", salt: "", erasedAt: world.clock.now })).rejects.toThrow();
  });

  it("whose words stayed is held to what the erasure left of them", async () => {
    const ref = await world.receive("Signe Fjellstrand om stein.", { who });
    await erase(ref, { scope: "identity" });
    expect((await verifyTexts(world.read)).firstBad).toBeUndefined();
    const { id } = await getSubmission(world.read, ref);
    const [text] = await world.read.select().from(submissionTexts);
    // A second row stands for one that was edited on the disk, as above.
    const edited = {
      ...text,
      id: "edited",
      submissionId: id,
      number: 2,
    } as typeof submissionTexts.$inferInsert;
    await world.db.write((tx) => tx.insert(submissionTexts).values(edited));
    expect((await verifyTexts(world.read)).firstBad).toEqual({ ref, number: 2, why: "edited" });
  });

  it("that is not what was received is named", async () => {
    const ref = await world.receive("Om stein.");
    const { id } = await getSubmission(world.read, ref);
    const [text] = await world.read.select().from(submissionTexts);
    // Nothing can change a row: another stands for one that was edited on the disk.
    const edited = {
      ...text,
      id: "edited",
      submissionId: id,
      number: 2,
      body: "Om sand.",
    } as typeof submissionTexts.$inferInsert;
    await world.db.write((tx) => tx.insert(submissionTexts).values(edited));
    expect((await verifyTexts(world.read)).firstBad).toEqual({ ref, number: 2, why: "edited" });
  });

  it("whose digest was changed with it is named too, since the log holds what was received", async () => {
    const ref = await world.receive("Om stein.");
    await world.contributions("Om sand.");
    expect(await verifyTexts(world.read)).toEqual({ texts: 2, erased: 0, unheld: 0 });
    const { id } = await getSubmission(world.read, ref);
    const digest = saltedDigest("salt", "Om grus.");
    const edited = `update submission_texts set body = 'Om grus.', salt = 'salt', digest = '${digest}'`;
    await tamper(world.test, "submission_texts", `${edited} where submission_id = '${id}'`);
    expect((await verifyTexts(world.read)).firstBad).toEqual({ ref, number: 1, why: "edited" });
  });

  it("that came before the log held it is counted apart", async () => {
    const ref = await world.receive("Om stein.");
    await world.contributions("Om sand.");
    const { id } = await getSubmission(world.read, ref);
    const older = "update events set data = '{}' where type = 'submission.received'";
    await tamper(world.test, "events", `${older} and subject_id = '${id}'`);
    expect(await verifyTexts(world.read)).toEqual({ texts: 2, erased: 0, unheld: 1 });
  });

  it("is not taken for one of those where the log holds another in its place, or holds one that is not there", async () => {
    const ref = await world.receive("Om stein.");
    const { id } = await getSubmission(world.read, ref);
    const body = "Om grus.";
    const digest = saltedDigest("salt", body);
    const swapped = `update submission_texts set id = 'other', body = '${body}', salt = 'salt', digest = '${digest}'`;
    await tamper(world.test, "submission_texts", `${swapped} where submission_id = '${id}'`);
    expect((await verifyTexts(world.read)).firstBad).toEqual({ ref, number: 1, why: "edited" });
    await tamper(
      world.test,
      "submission_texts",
      `delete from submission_texts where submission_id = '${id}'`,
    );
    expect((await verifyTexts(world.read)).firstBad).toEqual({ ref, number: 1, why: "missing" });
  });

  it("of a submission that was never erased and has no salt is told from one that was", async () => {
    const ref = await world.receive("Om stein.", { who });
    await erase(ref);
    const other = await world.receive("Om sand.");
    const { id } = await getSubmission(world.read, other);
    // As somebody would who knows the trigger: an erasure's mark without the erasure.
    const [done] = await world.read.select().from(erasures);
    await world.db.write(async (tx) => {
      await tx
        .update(submissions)
        .set({ erasureId: done?.id ?? "" })
        .where(eq(submissions.id, id));
      await tx
        .update(submissionTexts)
        .set({ body: "", salt: "", erasedAt: done?.doneAt ?? "" })
        .where(eq(submissionTexts.submissionId, id));
    });
    expect((await verifyTexts(world.read)).firstBad).toEqual({ ref: other, number: 1, why: "not_erased" });
  });
});

describe("the database", () => {
  const insert = (columns: Partial<typeof erasures.$inferInsert>) =>
    world.db.write((tx) =>
      tx.insert(erasures).values({
        id: "another",
        scope: "words",
        ground: "objection",
        askedAt: world.clock.now,
        doneAt: world.clock.now,
        ...columns,
      }),
    );

  it("carries nothing out that nobody asked for, but where a period has passed", async () => {
    await expect(insert({})).rejects.toThrow();
    await expect(insert({ ground: "period_passed", askedBy: "somebody", doneAt: null })).rejects.toThrow();
    await insert({ ground: "period_passed" });
  });
});

const rowsOfEvent = (type: string) => world.read.$count(events, eq(events.type, type));

describe("by a rule of the forum's own", () => {
  const passed = (ref: string, scope: "identity" | "words") =>
    write<undefined, never>(world.as({ kind: "system", name: "worker" }), async (tx) => {
      const { id } = await getSubmission(world.read, ref);
      await forgetContributor(tx, id, { scope, ground: "period_passed" });
      return ok();
    });
  const waiting = () => listAskedErasures(world.read, "somebody", 10);

  it("what was asked for and takes more can still be decided", async () => {
    const ref = await world.receive("Søket er tregt granbar.", { who });
    expectOk(await askToErase(world, ref));
    await passed(ref, "identity");
    expect(await waiting()).toEqual([ref]);
    expectOk(await approveToErase(world, ref));
    expect(await findMarks(world.read, ["granbar"])).toEqual([]);
  });

  it("what was asked for and takes no more is given back, or decided for the others alone", async () => {
    const ref = await world.receive("Søket er tregt.", { who });
    expectOk(await askToErase(world, ref, { scope: "identity" }));
    await passed(ref, "words");
    expect(await waiting()).toEqual([]);
    const [first, also] = [
      await world.receive("Om stein.", { who }),
      await world.receive("Om sand.", { who }),
    ];
    expectOk(await askToErase(world, first, { scope: "identity", also: [also] }));
    await passed(first, "words");
    const { erasureId } = await getSubmission(world.read, first);
    expectOk(await approveToErase(world, also));
    expect((await getSubmission(world.read, first)).erasureId).toBe(erasureId);
    expect((await getSubmission(world.read, also)).erasureId).not.toBeNull();
    expect(await findMarks(world.read, nameMarks)).toEqual([]);
  });

  it("somebody is forgotten without being asked for, once", async () => {
    const ref = await world.receive("Søket er tregt granbar.", { who });
    const { id } = await getSubmission(world.read, ref);
    const system = world.as({ kind: "system", name: "worker" });
    const forget = () =>
      write<undefined, never>(system, async (tx) => {
        await forgetContributor(tx, id, { scope: "identity", ground: "period_passed" });
        return ok();
      });
    await forget();
    await forget();
    expect(await findMarks(world.read, nameMarks)).toEqual([]);
    expect(await rowsOfEvent("submission.erased")).toBe(1);
    expect(await world.read.select().from(erasures)).toMatchObject([
      { askedBy: null, decidedBy: null, ground: "period_passed" },
    ]);
    await erase(ref);
    expect(await findMarks(world.read, ["granbar"])).toEqual([]);
  });
});
