import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asc, eq } from "#db/kit.ts";
import { noteObjections, notes } from "#db/schema/live.ts";
import { submissions } from "#db/schema/submissions.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { objectToNote, settleObjection } from "~/domain/live/commands/object.server.ts";
import { closeTable } from "~/domain/live/commands/read-back.server.ts";
import { settleForm } from "~/domain/live/forms.ts";
import { listObjected } from "~/domain/live/objected.server.ts";
import { listNotes } from "~/domain/live/queries.server.ts";
import { readRoom } from "~/domain/live/room.server.ts";
import { sumsOf } from "~/domain/live/room.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { forgetContributor } from "~/domain/own/forget.server.ts";
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
const settle = (note: number, settlement: "taken" | "let_be", body = "") =>
  settleObjection(at.device(), at.scribe, { note, objection: 1, settlement, body });
/** What objections say, in the order of the alphabet. */
const bodies = async () => (await world.read.select().from(noteObjections)).map(({ body }) => body).sort();
const close = async () => {
  world.clock.now = minute(125);
  return at.close();
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
      { note: 1, said: "Ein", meant: "Nei", open: false, confirmed: false },
      { note: 2, said: "To", meant: "Ikkje slik", open: true, confirmed: false },
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
      { ref: `${ref}.1`, meant: "Nei", settled: true },
      { ref: `${ref}.2`, meant: "Heller ikkje", settled: false },
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

  it("is forgotten with the words that it is about", async () => {
    await at.capture(at.scribe, at.point("Ein"));
    expectOk(await object(1, "Kari Døme meinte noko anna"));
    await at.confirm(1);
    const [ref = ""] = await close();
    const [row] = await world.read.select().from(submissions).where(eq(submissions.ref, ref));
    await write<undefined, never>(world.as({ kind: "system", name: "worker" }), async (tx) => {
      await forgetContributor(tx, row?.id ?? "", { scope: "words", ground: "period_passed" });
      return ok();
    });
    expect(JSON.stringify(await world.read.select().from(noteObjections))).not.toContain("Kari");
  });

  it("comes after the close if it was said before it, and takes no tick away that nobody could give again", async () => {
    await at.capture(at.scribe, at.point("Ein"), at.point("To"));
    expectOk(await object(1, "Ei"));
    expectOk(await settle(1, "taken", "Ei"));
    for (const note of [1, 2]) await at.confirm(note);
    world.clock.now = minute(20);
    expectOk(await closeTable(at.device(), at.scribe));
    world.clock.now = minute(60);
    expect(await object(2, "Etterpå", minute(30))).toMatchObject({ code: "ended" });
    expectOk(await object(2, "Før", minute(10)));
    const [ref = ""] = await close();
    // The words of the first were taken up, and its number is not used again.
    expectOk(await object(1, "Eitt", minute(10)));
    expect((await listObjected(world.read, ref)).map(({ ref: of, meant }) => [of, meant])).toEqual([
      [`${ref}.1`, "Eitt"],
      [`${ref}.2`, "Før"],
    ]);
    const kept = await world.read.select().from(notes).orderBy(asc(notes.number));
    expect(kept.every(({ confirmedAt }) => confirmedAt !== null)).toBe(true);
  });
});
