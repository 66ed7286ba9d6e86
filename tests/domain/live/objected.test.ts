import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asc, eq } from "#db/kit.ts";
import { noteObjections, notes } from "#db/schema/live.ts";
import { submissions } from "#db/schema/submissions.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { redact } from "~/domain/contributions/commands/redact.server.ts";
import { withholdContributions } from "~/domain/contributions/commands/sort.server.ts";
import { makeContribution } from "~/domain/contributions/commands/split.server.ts";
import { removeContribution } from "~/domain/contributions/commands/unsplit.server.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { objectToNote, settleObjection, takeBackObjection } from "~/domain/live/commands/object.server.ts";
import { closeTable } from "~/domain/live/commands/read-back.server.ts";
import { settleForm } from "~/domain/live/forms.ts";
import type { Answer } from "~/domain/live/live.ts";
import { listObjected, listObjectedForOwner, listObjectedTo } from "~/domain/live/objected.server.ts";
import { listNotes } from "~/domain/live/queries.server.ts";
import { readRoom } from "~/domain/live/room.server.ts";
import { sumsOf } from "~/domain/live/room.ts";
import { readTable } from "~/domain/live/view.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { forgetContributor } from "~/domain/own/forget.server.ts";
import { findSaid } from "~/domain/own/said.server.ts";
import { retain } from "~/domain/privacy/retain.server.ts";
import { minute, sitDown, slug } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let at: Awaited<ReturnType<typeof sitDown>>;
beforeEach(async () => {
  world = await openWorld();
  at = await sitDown(world);
});
afterEach(() => world.close());

const object = (note: number, body: string, claimedAt = world.clock.now) =>
  objectToNote(at.device(), at.guest, { clientId: randomUUID(), note, body, claimedAt });
const settle = (note: number, settlement: Answer, body = "") =>
  settleObjection(at.device(), at.scribe, { note, objection: 1, settlement, body });
const takeBack = (note: number, key = at.guest) =>
  takeBackObjection(at.device(), key, { note, takesBack: 1 });
/** What a device is told of objections, note by note. */
const told = async (key: string) =>
  (await readTable(world.read, key, { language: "nn", now: world.clock.now }))?.notes.map(({ objections }) =>
    objections.map(({ body, mine, settled }) => [body, mine, settled]),
  );
/** What objections say, in the order of the alphabet. */
const bodies = async () => (await world.read.select().from(noteObjections)).map(({ body }) => body).sort();
const close = async () => {
  world.clock.now = minute(125);
  return at.close();
};
const forget = async (ref: string) => {
  const [row] = await world.read.select().from(submissions).where(eq(submissions.ref, ref));
  await write<undefined, never>(world.as({ kind: "system", name: "worker" }), async (tx) => {
    await forgetContributor(tx, row?.id ?? "", { scope: "words", ground: "period_passed" });
    return ok();
  });
};
const room = async () => readRoom(world.read, await getMeeting(world.read, slug), "nn");

describe("what somebody at the table means instead", () => {
  it("is taken up in words that the scribe has looked at, which are to be confirmed; without words it is not", async () => {
    await at.capture(at.scribe, at.point("Vanleg tid"));
    expectOk(await object(1, "Nei: den lengste!"));
    const blank = { note: 1, objection: 1, settlement: "taken", body: " " };
    expect(settleForm.safeParse(blank).error?.issues).toMatchObject([
      { path: ["body"], message: "required" },
    ]);
    expectOk(await settle(1, "taken", "Den lengste tida"));
    expect(await listNotes(world.read, at.group)).toMatchObject([
      { body: "Den lengste tida", confirmedAt: null, objections: [] },
    ]);
  });

  it("holds up the close of its table until it is answered, or said to go along", async () => {
    await at.capture(at.scribe, at.point("Ein"), at.point("To"));
    expectOk(await object(1, "Nei"));
    expectOk(await object(2, "Heller ikkje"));
    expect(await closeTable(at.device(), at.scribe)).toMatchObject({ code: "objections_open" });
    expectOk(await settle(1, "let_be"));
    expect(await closeTable(at.device(), at.scribe)).toMatchObject({ code: "objections_open" });
    expect((await at.tables())[0]?.table.status).toBe("open");
    expectOk(await closeTable(at.device(), at.scribe, [], ["2.1"]));
    expect((await at.tables())[0]?.table.status).toBe("closed");
    expectOk(await closeTable(at.device(), at.scribe));
  });

  it("is seen in full by those who run the room, before they close it", async () => {
    await at.capture(at.scribe, at.point("Ein"), at.point("To"));
    expectOk(await object(2, "Ikkje slik"));
    expectOk(await object(1, "Nei"));
    expectOk(await settle(1, "let_be"));
    const { tables } = await room();
    expect(tables[0]?.objections).toEqual([
      { note: 1, said: "Ein", meant: "Nei", open: false, late: false, confirmed: false },
      { note: 2, said: "To", meant: "Ikkje slik", open: true, late: false, confirmed: false },
    ]);
    // Of what is not confirmed nothing goes along.
    expect(sumsOf(tables).objections).toBe(0);
    await at.confirm(2);
    expect(sumsOf((await room()).tables).objections).toBe(1);
    await close();
    expect((await room()).tables[0]?.objections).toEqual([]);
  });

  it("goes along with what its point becomes, whether it was answered or not, and outlasts what was not taken in", async () => {
    await at.capture(
      at.scribe,
      at.point("Ein"),
      at.point("To"),
      at.point("Tre"),
      at.point("Ikkje stadfesta"),
    );
    for (const [note, body] of ["Nei", "Heller ikkje", "Tri", "Sletta"].entries())
      expectOk(await object(note + 1, body));
    expectOk(await settle(1, "let_be"));
    expectOk(await settle(3, "taken", "Tri"));
    for (const note of [1, 2, 3]) await at.confirm(note);
    const [ref = ""] = await close();
    const along = [
      { refs: [`${ref}.1`], meant: "Nei", settled: true, late: false },
      { refs: [`${ref}.2`], meant: "Heller ikkje", settled: false, late: false },
    ];
    expect(await listObjected(world.read, ref)).toEqual(along);
    // What was taken up lies in the submission, and here only that it was said; what was not taken in lies at its table, for thirty days.
    expect(await bodies()).toEqual(["", "Heller ikkje", "Nei", "Sletta"]);
    world.clock.now = minute(32 * 24 * 60);
    await retain(world.as({ kind: "system", name: "worker" }));
    expect(await bodies()).toEqual(["", "Heller ikkje", "Nei"]);
    expect(await listObjected(world.read, ref)).toEqual(along);
  });

  it("is said once where its device never heard that it had arrived, after its words were taken up too", async () => {
    await at.capture(at.scribe, at.point("Ein"));
    const said = { clientId: randomUUID(), note: 1, body: "Ei", claimedAt: world.clock.now };
    expectOk(await objectToNote(at.device(), at.guest, said));
    expectOk(await settle(1, "taken", "Ei"));
    await at.confirm(1);
    const [ref = ""] = await close();
    expectOk(await objectToNote(at.device(), at.guest, said));
    expect(await listObjected(world.read, ref)).toEqual([]);
  });

  it("follows its words into whatever a coordinator makes of them, and is in sight at all of them where they stand nowhere", async () => {
    const ctx = world.as("coordinator");
    await at.capture(at.scribe, at.point("Vanleg tid. Lengste tid."), at.point("To"));
    expectOk(await object(1, "Berre den lengste"));
    for (const note of [1, 2]) await at.confirm(note);
    const [ref = ""] = await close();
    const seenAt = async (n: number) =>
      (await listObjectedTo(world.read, { ref: `${ref}.${n}`, submissionRef: ref })).map(({ refs }) => refs);
    expect([await seenAt(1), await seenAt(2)]).toEqual([[[`${ref}.1`]], []]);
    // the scribe's point was two
    expectOk(await removeContribution(ctx, ref, 1));
    const cut = [
      { text: 1, start: 0, end: 11 },
      { text: 1, start: 12, end: 24 },
    ];
    for (const one of cut) expectOk(await makeContribution(ctx, ref, [one]));
    const both = [`${ref}.3`, `${ref}.4`];
    expect((await listObjected(world.read, ref)).map(({ refs }) => refs)).toEqual([both]);
    expect([await seenAt(2), await seenAt(3), await seenAt(4)]).toEqual([[], [both], [both]]);
    for (const n of [3, 4]) expectOk(await removeContribution(ctx, ref, n));
    expect(await seenAt(2)).toEqual([[]]);
  });

  it("is read by the owner who is asked about its words, but for what would tell what is redacted", async () => {
    const ctx = world.as("coordinator");
    await at.capture(at.scribe, at.point("Per Granbarsen sa at tida er for lang."));
    expectOk(await object(1, "Granbarsen sa det ikkje"));
    await at.confirm(1);
    const [ref = ""] = await close();
    const read = async () => (await listObjectedForOwner(world.read, `${ref}.1`)).map(({ meant }) => meant);
    expect(await read()).toEqual(["Granbarsen sa det ikkje"]);
    const ground = { statute: "Lova", section: "§ 1", reason: "Namn" };
    expectOk(await redact(ctx, ref, { passages: [{ text: 1, start: 0, end: 14 }], words: "", ground }));
    expect(await read()).toEqual([null]);
    expect(await listObjected(world.read, ref)).toMatchObject([{ meant: "Granbarsen sa det ikkje" }]);
    // Of what can't be told any more what it is about, no owner reads.
    expectOk(await removeContribution(ctx, ref, 1));
    expect(await listObjected(world.read, ref)).toMatchObject([{ refs: [] }]);
    expect(await read()).toEqual([]);
  });

  it("can't be taken back once its note lies in a submission, where it was read", async () => {
    await at.capture(at.scribe, at.point("Ein"));
    expectOk(await object(1, "Nei"));
    await at.confirm(1);
    await close();
    expect(await takeBack(1)).toMatchObject({ code: "answered" });
    expect(await bodies()).toEqual(["Nei"]);
  });

  it("is told to the device that said it, whatever became of it, and to nobody else once it was taken up", async () => {
    await at.capture(at.scribe, ...["Ein", "To", "Tre", "Fire"].map((body) => at.point(body)));
    for (const note of [1, 2, 3, 4]) expectOk(await object(note, `Nei, ${note}`));
    expectOk(await settle(1, "taken", "Ei"));
    expectOk(await settle(2, "kept_both"));
    expectOk(await settle(3, "let_be"));
    expect(await told(at.guest)).toEqual([
      [["Nei, 1", true, "taken"]],
      [["Nei, 2", true, "kept_both"]],
      [["Nei, 3", true, "let_be"]],
      [["Nei, 4", true, null]],
      [],
    ]);
    expect(await told(at.scribe)).toEqual([
      [],
      [],
      [["Nei, 3", false, "let_be"]],
      [["Nei, 4", false, null]],
      [],
    ]);
    for (const note of [1, 2, 3, 4, 5]) await at.confirm(note);
    const [ref = ""] = await close();
    expectOk(await completeSplit(world.as("coordinator"), ref));
    const said = async () =>
      (await findSaid(world.read, `${slug}.A`))?.points.map(({ words, objected }) => [words, objected]);
    expect(await said()).toEqual([
      ["Ei", ["taken"]],
      ["To", ["kept_both"]],
      ["Tre", ["let_be"]],
      ["Fire", ["let_be"]],
      ["Nei, 2", []],
    ]);
    // What is kept from everybody is not told of.
    const withheld = { ground: "personal_data" as const, note: "" };
    expectOk(await withholdContributions(world.as("coordinator"), [`${ref}.1`], withheld));
    expect((await said())?.[0]).toEqual([null, []]);
  });

  it("is taken back by the device that said it, as long as it has no answer, and its words are gone", async () => {
    await at.capture(at.scribe, at.point("Ein"), at.point("To"), at.point("Tre"));
    for (const note of [1, 2]) expectOk(await object(note, "Kari Døme meinte noko anna"));
    expect(await takeBack(1, at.scribe)).toMatchObject({ code: "unknown_note" });
    expect(await takeBack(3)).toMatchObject({ code: "unknown_note" });
    for (let sent = 0; sent < 2; sent++) expectOk(await takeBack(1));
    expect(await bodies()).toEqual(["", "Kari Døme meinte noko anna"]);
    expect(await told(at.guest)).toEqual([[], [["Kari Døme meinte noko anna", true, null]], []]);
    expectOk(await settle(2, "let_be"));
    expect(await takeBack(2)).toMatchObject({ code: "answered" });
    // Whoever was about to write it in other words is told, and keeps them.
    expect(await settle(1, "taken", "Med andre ord")).toMatchObject({ code: "taken_back" });
    // What is taken back holds up nothing, and can be said anew; not without end.
    world.clock.now = minute(1);
    expectOk(await closeTable(at.device(), at.scribe));
    for (let said = 2; said <= 20; said++) {
      expectOk(await object(1, "Nei", minute(0)));
      expectOk(await takeBackObjection(at.device(), at.guest, { note: 1, takesBack: said }));
    }
    expect(await object(1, "Nei", minute(0))).toMatchObject({ code: "too_many" });
  });

  it("is not kept where it comes after the words that it is about were erased", async () => {
    await at.capture(at.scribe, at.point("Ein"));
    await at.confirm(1);
    const [ref = ""] = await close();
    await forget(ref);
    expect(await object(1, "Kari Døme meinte noko anna", minute(1))).toMatchObject({ code: "unknown_note" });
    // What came after the close nobody had read before it: no words come to stand beside it.
    await at.capture(at.guest, at.point("Seint", { claimedAt: minute(2) }));
    expect(await object(2, "Kari Døme", minute(3))).toMatchObject({ code: "unknown_note" });
    expect(await bodies()).toEqual([]);
  });

  it("is forgotten with the words that it is about", async () => {
    await at.capture(at.scribe, at.point("Ein"));
    expectOk(await object(1, "Kari Døme meinte noko anna"));
    await at.confirm(1);
    const [ref = ""] = await close();
    await forget(ref);
    expect(JSON.stringify(await world.read.select().from(noteObjections))).not.toContain("Kari");
  });

  it("comes after the close within 24 hours of that of its meeting, and takes no tick away that nobody could give again", async () => {
    await at.capture(at.scribe, at.point("Ein"), at.point("To"));
    expectOk(await object(1, "Ei"));
    expectOk(await settle(1, "taken", "Ei"));
    for (const note of [1, 2]) await at.confirm(note);
    world.clock.now = minute(20);
    expectOk(await closeTable(at.device(), at.scribe));
    world.clock.now = minute(60);
    expectOk(await object(2, "Før", minute(10)));
    expect((await room()).tables[0]?.objections).toMatchObject([{ meant: "Før", late: true }]);
    const [ref = ""] = await close();
    // The words of the first were taken up, and its number is not used again.
    expectOk(await object(1, "Eitt", minute(10)));
    expect(
      (await listObjected(world.read, ref)).map(({ refs, meant, late }) => [...refs, meant, late]),
    ).toEqual([
      [`${ref}.1`, "Eitt", true],
      [`${ref}.2`, "Før", true],
    ]);
    world.clock.now = minute(3 * 24 * 60);
    expect(await object(2, "Så seint", minute(10))).toMatchObject({ code: "ended" });
    const kept = await world.read.select().from(notes).orderBy(asc(notes.number));
    expect(kept.every(({ confirmedAt }) => confirmedAt !== null)).toBe(true);
  });
});
