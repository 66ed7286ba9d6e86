/** What a device has caught at a table and sends from another seat: once, and to that table, whatever has become of its key. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dialect, sql } from "#db/kit.ts";
import { noteObjections, notes, noteTexts } from "#db/schema/live.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { captureNotes, rewordNote, undoNote } from "~/domain/live/commands/capture.server.ts";
import { joinTable, leaveTable } from "~/domain/live/commands/join.server.ts";
import { objectToNote, takeBackObjection } from "~/domain/live/commands/object.server.ts";
import { closeTable, moveOn, readBack } from "~/domain/live/commands/read-back.server.ts";
import { findDevice, listNotes } from "~/domain/live/queries.server.ts";
import { readTable } from "~/domain/live/view.server.ts";
import { begins, minute, sitDown } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let at: Awaited<ReturnType<typeof sitDown>>;
beforeEach(async () => {
  world = await openWorld();
  at = await sitDown(world);
});
afterEach(() => world.close());

/** Sits down anew by a code, as the browser that holds a key. */
const again = async (code: string, key = "") =>
  expectOk(await joinTable(at.device(), { code, calledAs: "" }, { key })).key;

describe("what was received, and whose answer was lost", () => {
  it("is known at its table by whatever key the device holds there by now", async () => {
    const point = at.point("Kom fram, men svaret vart borte");
    await at.capture(at.guest, point);
    const byOther = await again(at.scribeCode, at.guest);
    expect(await at.capture(byOther, point)).toMatchObject([{ note: 1, outcome: "repeated" }]);
    expectOk(await leaveTable(at.device(), byOther));
    const fresh = await again(at.joinCode);
    const next = at.point("Det neste");
    expect(await at.capture(fresh, point, next)).toMatchObject([
      { note: 1, outcome: "repeated" },
      { note: 2, outcome: "received" },
    ]);
    // Whoever else says that name learns that it is known, and none of its words.
    const other = await again(at.joinCode);
    expect(await at.capture(other, { ...next, body: "Noko anna" })).toEqual([
      { clientId: next.clientId, note: 2, outcome: "repeated" },
    ]);
    expect(await at.said()).toEqual([point.body, next.body]);
  });

  it("is known, too, where it is an objection or other words for a point", async () => {
    await at.capture(at.guest, at.point("Vanleg tid"));
    const meant = { clientId: randomUUID(), note: 1, body: "Lengste tid", claimedAt: begins };
    const words = { ...meant, clientId: randomUUID(), body: "Den vanlege tida" };
    expectOk(await objectToNote(at.device(), at.guest, meant));
    expectOk(await rewordNote(at.device(), at.guest, words));
    expectOk(await rewordNote(at.device(), at.scribe, { ...words, clientId: randomUUID(), body: "Ei tid" }));
    const byOther = await again(at.scribeCode, at.guest);
    expectOk(await objectToNote(at.device(), byOther, meant));
    expectOk(await rewordNote(at.device(), byOther, words));
    expect(await at.said()).toEqual(["Ei tid"]);
    expect(await world.read.$count(noteObjections)).toBe(1);
    expect(await world.read.$count(noteTexts)).toBe(3);
  });
});

describe("a device that has left its table", () => {
  it("reads nothing there and does nothing, but what it had written still comes, by the part that it had", async () => {
    await at.capture(at.scribe, at.point("Ein"));
    const meant = { clientId: randomUUID(), note: 1, body: "Eit", claimedAt: minute(1) };
    expectOk(await objectToNote(at.device(), at.scribe, meant));
    const byOther = await again(at.joinCode, at.scribe);
    expectOk(await leaveTable(at.device(), byOther));
    for (const key of [at.scribe, byOther]) {
      expect(await findDevice(world.read, key)).toBeNull();
      expect(await readTable(world.read, key, { language: "nn", now: world.clock.now })).toBeNull();
    }
    const words = { ...meant, clientId: randomUUID() };
    const acts = [
      undoNote(at.device(), at.scribe, 1),
      rewordNote(at.device(), at.scribe, words),
      moveOn(at.device(), at.scribe, ""),
      readBack(at.device(), at.scribe, "reading_back"),
      closeTable(at.device(), at.scribe),
      leaveTable(at.device(), at.scribe),
    ];
    for (const act of acts) expect(await act).toMatchObject({ code: "not_joined" });
    const point = at.point("Skrive av skrivaren", { claimedAt: minute(2) });
    expect(await at.capture(at.scribe, point)).toMatchObject([{ note: 2, outcome: "received" }]);
    const [, caught] = await listNotes(world.read, at.group);
    expect(caught).toMatchObject({ role: "scribe", claimedAt: minute(2), late: false });
    expectOk(await objectToNote(at.device(), byOther, { ...meant, clientId: randomUUID() }));
    // Nor does it take back what another key has said.
    expect(await takeBackObjection(at.device(), byOther, { note: 1, takesBack: 1 })).toMatchObject({
      code: "unknown_note",
    });
    expectOk(await takeBackObjection(at.device(), at.scribe, { note: 1, takesBack: 1 }));
  });

  it("is heard until 24 hours after the close of the meeting, and what it sends then is marked as late", async () => {
    expectOk(await leaveTable(at.device(), at.guest));
    world.clock.now = minute(110);
    expectOk(await closeTable(at.device(), at.scribe));
    await at.close();
    const before = at.point("Før eg gjekk", { claimedAt: minute(5) });
    world.clock.now = minute(110 + 24 * 60);
    expect(await at.capture(at.guest, before)).toMatchObject([{ outcome: "late" }]);
    expect(await at.capture(at.guest, before)).toMatchObject([{ outcome: "repeated" }]);
    world.clock.now = minute(110 + 24 * 60 + 1);
    expect(await at.capture(at.guest, at.point("For seint"))).toMatchObject([{ outcome: "too_late" }]);
    expect(await captureNotes(at.device(), "ukjendukjendukjenduk99", [before])).toMatchObject({
      code: "not_joined",
    });
  });
});

type Raw = { run?: (query: unknown) => unknown; execute?: (query: unknown) => unknown };

it("of a forum that has taken the same twice, both stay, and the first is what is known", async () => {
  const point = at.point("To gonger");
  const meant = { clientId: randomUUID(), note: 1, body: "Éin gong", claimedAt: begins };
  const guests = [at.guest, await again(at.joinCode), await again(at.joinCode)];
  for (const key of guests) {
    await at.capture(key, { ...point, clientId: randomUUID() });
    expectOk(await objectToNote(at.device(), key, { ...meant, clientId: randomUUID() }));
  }
  const before = await listNotes(world.read, at.group);
  await write(world.as("coordinator"), async (tx) => {
    const raw = tx.db as Raw;
    const run = async (query: unknown) => void (await (raw.execute?.(query) ?? raw.run?.(query)));
    for (const index of ["notes_once", "note_texts_once", "note_objections_once"])
      await run(sql.raw(`drop index ${index}`));
    for (const table of ["notes", "note_texts", "note_objections"])
      await run(sql.raw(`create unique index ${table}_once on ${table} (device_id, client_id)`));
    for (const table of [notes, noteTexts]) await tx.db.update(table).set({ clientId: point.clientId });
    await tx.db.update(noteObjections).set({ clientId: meant.clientId });
    for (const statement of migration().split("--> statement-breakpoint")) await run(sql.raw(statement));
    return ok();
  });
  expect((await listNotes(world.read, at.group)).map(({ clientId: _, ...note }) => note)).toEqual(
    before.map(({ clientId: _, objections, ...note }) => ({
      ...note,
      objections: objections.map((one, n) => ({
        ...one,
        clientId: n === 0 ? meant.clientId : one.id,
      })),
    })),
  );
  expect(await at.capture(at.scribe, point)).toMatchObject([{ note: 1, outcome: "repeated" }]);
  expectOk(await objectToNote(at.device(), at.scribe, meant));
  expect((await listNotes(world.read, at.group))[0]?.objections).toHaveLength(3);
});

const migration = () => readFileSync(`db/migrations/${dialect}/0057_caught_once.sql`, "utf8");
