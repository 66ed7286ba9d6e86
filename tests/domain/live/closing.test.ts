import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { steps } from "#db/schema/kernel.ts";
import { liveDevices, liveTables, notes, noteTexts } from "#db/schema/live.ts";
import { meetings } from "#db/schema/meetings.ts";
import { contributors } from "#db/schema/people.ts";
import { submissions } from "#db/schema/submissions.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { listCoverage, listPassages } from "~/domain/contributions/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { closeMeeting } from "~/domain/live/commands/close.server.ts";
import { openTables } from "~/domain/live/commands/join.server.ts";
import { objectToNote } from "~/domain/live/commands/object.server.ts";
import { closeTable, readBack } from "~/domain/live/commands/read-back.server.ts";
import { takeStayed } from "~/domain/live/commands/stayed.server.ts";
import { liveLimits } from "~/domain/live/live.ts";
import { listNotes } from "~/domain/live/queries.server.ts";
import { listLateSaid, readBecame, readRoom } from "~/domain/live/room.server.ts";
import { listStayed, listWaiting } from "~/domain/live/stayed.server.ts";
import { cancelConsultation } from "~/domain/meetings/commands/announce.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { retain } from "~/domain/privacy/retain.server.ts";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
import { listTexts } from "~/domain/submissions/queries.server.ts";
import { both, meetingsOf } from "../../support/meetings.ts";
import { minute, sitDown, slug } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let at: Awaited<ReturnType<typeof sitDown>>;
beforeEach(async () => {
  world = await openWorld();
  at = await sitDown(world);
});
afterEach(() => world.close());

describe("a meeting that closes", () => {
  it("makes of each table's confirmed notes a submission with a contribution a note, and leaves the others", async () => {
    expect(await closeMeeting(world.as("approver"), slug)).toMatchObject({ code: "not_allowed" });
    await at.capture(
      at.scribe,
      at.point("Søket er tregt.\nDet må bli raskare."),
      at.point("Ikkje sagt ja til"),
      at.point("Tallene er ikke der."),
    );
    expectOk(await readBack(at.device(), at.scribe, "reading_back"));
    await at.confirm(1);
    await at.confirm(3);
    world.clock.now = minute(125);
    const [ref = "", ...more] = await at.close();
    expect(more).toEqual([]);
    const [submission] = await world.read.select().from(submissions).where(eq(submissions.ref, ref));
    expect(submission).toMatchObject({
      ...{ channel: "meeting", status: "received", receivedOn: "2026-05-07", onBehalfOf: "A Søk i arkivet" },
      ...{ publishText: true, publishOrganisation: false, publishPerson: false },
    });
    const [text] = await listTexts(world.read, submission?.id ?? "");
    expect(text?.body).toBe("Søket er tregt.\nDet må bli raskare.\n\nTallene er ikke der.");
    const rows = await world.read.select().from(contributions).orderBy(contributions.number);
    expect(rows.map((row) => row.ref)).toEqual([`${ref}.1`, `${ref}.2`]);
    expect(rows.map(({ language }) => language)).toEqual(["nn", "nb"]);
    expect(rows.every(({ themeId }) => themeId !== null)).toBe(true);
    const passages = await listPassages(world.read, submission?.id ?? "");
    expect(passages.map(({ start, end }) => text?.body.slice(start, end))).toEqual([
      "Søket er tregt.\nDet må bli raskare.",
      "Tallene er ikke der.",
    ]);
    const [{ coverage } = { coverage: { percent: 0 } }] = await listCoverage(
      world.read,
      submission?.id ?? "",
    );
    expect(coverage.percent).toBe(100);
    const kept = await listNotes(world.read, at.group);
    expect(kept.map(({ contributionId }) => contributionId !== null)).toEqual([true, false, true]);
    expect(kept.map(({ body }) => body)).toEqual(["", "Ikkje sagt ja til", ""]);
    expect(await getMeeting(world.read, slug)).toMatchObject({ status: "closed", closedAt: world.clock.now });
    expect((await at.tables())[0]?.table).toMatchObject({ status: "closed", submissionId: submission?.id });
    expect(await closeMeeting(world.as("coordinator"), slug)).toMatchObject({ code: "ended" });
    expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
  });

  it("is told in public to come from its table, whose title each reads in his own language", async () => {
    await at.capture(at.scribe, at.point("Søket er tregt."));
    await at.confirm(1);
    world.clock.now = minute(125);
    const [ref = ""] = await at.close();
    expectOk(await completeSplit(world.as("coordinator"), ref));
    await world.clear([`${ref}.1`]);
    const { by, onBehalfOf, table } = (await getContribution(world.read, `${ref}.1`)).contribution;
    expect([by, onBehalfOf]).toEqual([null, null]);
    expect(table).toEqual({ letter: "A", title: both("Søk i arkivet"), mainLanguage: "nn" });
  });

  it("names whoever agreed, in a submission of his own, and nobody who did not; names then lie nowhere else", async () => {
    await at.capture(
      at.scribe,
      at.point("Laget seier ja", { voice: "organisation", name: "Laget" }),
      at.point("Og eg", { voice: "person", name: "Nabo Døme" }),
      at.point("Ikkje spurt", { voice: "organisation", name: "Foreininga" }),
      at.point("Ingen"),
    );
    for (const note of [1, 2]) await at.confirm(note, { agreed: true });
    for (const note of [3, 4]) await at.confirm(note);
    world.clock.now = minute(125);
    const refs = await at.close();
    expect(refs).toHaveLength(3);
    // All of one table: by reference.
    const { taken } = await readBecame(world.read, (await getMeeting(world.read, slug)).id);
    expect(taken.map(({ ref, letter }) => [letter, ref])).toEqual(refs.toSorted().map((ref) => ["A", ref]));
    const people = await world.read.select().from(contributors).orderBy(contributors.id);
    expect(
      people.map(({ kind, organisationName, personName }) => [kind, organisationName, personName]),
    ).toEqual([
      ["organisation", "Laget", null],
      ["person", null, "Nabo Døme"],
      ["none", null, null],
    ]);
    const rest = JSON.stringify([
      await world.read.select().from(notes),
      await world.read.select().from(noteTexts),
      await world.read.select().from(liveDevices),
      await world.read.select().from(liveTables),
      await world.read.select().from(submissions),
    ]);
    for (const name of ['Laget"', "Nabo Døme", "Foreininga"]) expect(rest).not.toContain(name);
    const [own] = await world.read
      .select()
      .from(submissions)
      .where(eq(submissions.ref, refs[1] ?? ""));
    expect(own).toMatchObject({ publishPerson: true, publishOrganisation: false });
  });

  it("takes what was captured in time and sent late as an addition, before and after it closed", async () => {
    await at.capture(at.scribe, at.point("Ein"));
    await at.confirm(1);
    world.clock.now = minute(2);
    expectOk(await closeTable(at.device(), at.scribe));
    const claimedAt = minute(1);
    world.clock.now = minute(60);
    await at.capture(at.guest, at.point("Seint", { claimedAt }));
    // Those who close it are told of it before.
    const room = await readRoom(world.read, await getMeeting(world.read, slug), "nn");
    expect(room.tables[0]).toMatchObject({ notes: 2, confirmed: 1, late: 1, lateLeft: 0 });
    world.clock.now = minute(125);
    const [ref = ""] = await at.close();
    world.clock.now = minute(180);
    await at.capture(at.guest, at.point("Seinare", { claimedAt }), at.point("Sist", { claimedAt }));
    const [submission] = await world.read.select().from(submissions).where(eq(submissions.ref, ref));
    const texts = await listTexts(world.read, submission?.id ?? "");
    expect(texts.map(({ kind, body }) => [kind, body])).toEqual([
      ["original", "Ein"],
      ["addition", "Seint"],
      ["addition", "Seinare\n\nSist"],
    ]);
    expect(await listLateSaid(world.read, ref)).toEqual(
      [2, 3].map((text) => ({ text, from: claimedAt, to: claimedAt, after: false })),
    );
  });

  it("makes a submission of late notes where the table had said nothing else, and none where nobody said anything", async () => {
    world.clock.now = minute(125);
    expect(await at.close()).toEqual([]);
    await at.capture(at.guest, at.point("Likevel", { claimedAt: minute(10) }));
    const rows = await world.read.select().from(submissions);
    expect(rows).toHaveLength(1);
    expect((await listTexts(world.read, rows[0]?.id ?? "")).map(({ body }) => body)).toEqual(["Likevel"]);
  });

  it("closes where the consultation takes nothing more, and all that was said stays with its tables", async () => {
    await at.capture(at.scribe, at.point("Ein"));
    await at.confirm(1);
    world.clock.now = minute(125);
    expectOk(await cancelConsultation(world.as("coordinator"), "runde", { nn: "Ingen midlar" }));
    expect(expectOk(await closeMeeting(world.as("coordinator"), slug))).toEqual({ refs: [], heldBack: true });
    expect(await at.said()).toEqual(["Ein"]);
    await at.capture(at.guest, at.point("Seint", { claimedAt: minute(1) }));
    expect(await at.said()).toEqual(["Ein", "Seint"]);
    expect(await world.read.$count(submissions)).toBe(0);
  });

  it("opens no table for staff and owners only, and takes nothing in of one that was opened before it was refused", async () => {
    world.clock.now = minute(-60);
    await meetingsOf(world).announce("internt", "internal");
    expect(await openTables(world.as("coordinator"), "internt")).toMatchObject({ code: "internal" });
    world.clock.now = minute(5);
    await at.capture(at.scribe, at.point("Berre oss imellom"));
    await at.confirm(1);
    await world.db.write((tx) =>
      tx.update(meetings).set({ audience: "internal" }).where(eq(meetings.slug, slug)),
    );
    world.clock.now = minute(125);
    expect(expectOk(await closeMeeting(world.as("coordinator"), slug))).toEqual({ refs: [], heldBack: true });
    await at.capture(at.guest, at.point("Seint", { claimedAt: minute(1) }));
    const taken = await takeStayed(world.as("coordinator"), slug, { letter: "A", notes: [1, 2] });
    expect(taken).toMatchObject({ code: "takes_nothing" });
    expect(await world.read.$count(submissions)).toBe(0);
    const [table] = await listStayed(world.read, await getMeeting(world.read, slug), "nn");
    expect(table?.notes.map(({ why }) => why)).toEqual(["internal", "internal"]);
    expect(await listWaiting(world.read)).toEqual([]);
    world.clock.now = minute(126 + 31 * 24 * 60);
    await retain(world.as({ kind: "system", name: "worker" }));
    expect(await world.read.$count(noteTexts)).toBe(0);
  });

  it("leaves nothing for a coordinator to undo, and keeps an objection that nobody settled", async () => {
    await at.capture(at.scribe, at.point("Ein"), at.point("To"));
    const objection = { clientId: randomUUID(), note: 1, body: "Nei", claimedAt: world.clock.now };
    expectOk(await objectToNote(at.device(), at.guest, objection));
    await at.confirm(1);
    await at.confirm(2);
    world.clock.now = minute(125);
    await at.close();
    expect(await world.read.$count(steps)).toBe(0);
    expect((await listNotes(world.read, at.group))[0]?.objections).toMatchObject([{ body: "Nei" }]);
  });

  it("parts what is too long for one text into submissions", async () => {
    const words = "x".repeat(liveLimits.note);
    for (const n of [0, 1])
      await at.capture(
        at.scribe,
        ...Array.from({ length: 30 }, (_, i) => at.point(`${n}-${i} ${words}`.slice(0, 2000))),
      );
    for (let note = 1; note <= 60; note++) await at.confirm(note);
    world.clock.now = minute(125);
    const refs = await at.close();
    expect(refs).toHaveLength(2);
    expect(await world.read.$count(contributions)).toBe(60);
  });

  it("takes as much in that came late as a queue holds, in as many texts as that takes", async () => {
    await at.capture(at.scribe, at.point("Ein"));
    await at.confirm(1);
    world.clock.now = minute(125);
    const [ref = ""] = await at.close();
    const words = "x".repeat(liveLimits.note);
    const late = Array.from({ length: liveLimits.batch }, () => at.point(words, { claimedAt: minute(1) }));
    const done = await at.capture(at.guest, ...late);
    expect(new Set(done.map(({ outcome }) => outcome))).toEqual(new Set(["late"]));
    const [submission] = await world.read.select().from(submissions).where(eq(submissions.ref, ref));
    expect(await listTexts(world.read, submission?.id ?? "")).toHaveLength(3);
    expect((await at.said()).filter(Boolean)).toEqual([]);
  });

  it("does not close before it began", async () => {
    world.clock.now = minute(-1);
    expect(await closeMeeting(world.as("coordinator"), slug)).toMatchObject({ code: "still_to_come" });
  });
});
