import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { rewordNote } from "~/domain/live/commands/capture.server.ts";
import { leaveTable } from "~/domain/live/commands/join.server.ts";
import { objectToNote, settleObjection } from "~/domain/live/commands/object.server.ts";
import { closeTable, moveOn } from "~/domain/live/commands/read-back.server.ts";
import { readRows, readTable } from "~/domain/live/view.server.ts";
import { getMeeting, listAgenda } from "~/domain/meetings/queries.server.ts";
import { minute, sitDown, slug } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let at: Awaited<ReturnType<typeof sitDown>>;
beforeEach(async () => {
  world = await openWorld();
  at = await sitDown(world);
});
afterEach(() => world.close());

const read = (key: string) => readTable(world.read, key, { language: "nn", now: world.clock.now });

describe("a table, as it is seen", () => {
  it("is that of the device that asks, with the question that it is at, and nobody's without a key", async () => {
    const [item] = await listAgenda(world.read, (await getMeeting(world.read, slug)).id);
    const question = handleOf(item?.questions[0]?.id ?? "");
    expectOk(await moveOn(at.device(), at.scribe, question));
    await at.capture(at.scribe, at.point("Ein", { question }));
    await at.capture(at.guest, at.point("To"));
    const seen = await read(at.guest);
    expect(seen).toMatchObject({
      ...{ letter: "A", status: "open", closedAt: null, devices: 2, at: question },
      device: { role: "participant", calledAs: null },
      notes: [
        { number: 1, body: "Ein", question, by: "scribe", mine: false },
        { number: 2, body: "To", question: null, by: "participant", mine: true },
      ],
    });
    expect(seen?.questions[0]).toMatchObject({ handle: question, number: 1, text: { lang: "nn" } });
    expect(await read("nobodys")).toBeNull();
    expectOk(await leaveTable(at.device(), at.guest));
    expect(await read(at.guest)).toBeNull();
  });

  it("names somebody to the scribe and to whoever wrote it, and to nobody else", async () => {
    await at.capture(at.guest, at.point("Ein", { voice: "person", name: "Nabo Døme" }));
    const third = await at.join(at.joinCode);
    for (const [key, name] of [
      [at.scribe, "Nabo Døme"],
      [at.guest, "Nabo Døme"],
      [third, null],
    ] as const)
      expect((await read(key))?.notes).toMatchObject([{ voice: "person", name }]);
    const [table] = await at.tables();
    if (!table) throw new Error("no table");
    const board = await readRows(world.read, table, { language: "nn", now: world.clock.now });
    expect(JSON.stringify(board)).not.toContain("Nabo Døme");
  });

  it("tells what is not settled, and what was not taken up, and which wording stands", async () => {
    await at.capture(at.scribe, at.point("Ein"));
    const said = { clientId: randomUUID(), note: 1, body: "Eitt", claimedAt: world.clock.now };
    expectOk(await objectToNote(at.device(), at.guest, said));
    expect((await read(at.guest))?.notes[0]?.objections).toEqual([
      { number: 1, body: "Eitt", mine: true, settled: null },
    ]);
    expect((await read(at.scribe))?.notes[0]?.objections).toEqual([
      { number: 1, body: "Eitt", mine: false, settled: null },
    ]);
    expectOk(
      await settleObjection(at.device(), at.scribe, {
        note: 1,
        objection: 1,
        settlement: "let_be",
        body: "",
      }),
    );
    expectOk(await rewordNote(at.device(), at.scribe, { ...said, clientId: randomUUID(), body: "Ein til" }));
    expect((await read(at.scribe))?.notes).toMatchObject([
      { body: "Ein til", wording: 2, objections: [{ body: "Eitt", settled: "let_be" }] },
    ]);
  });

  it("says since when it is closed, and by when there is an answer", async () => {
    world.clock.now = minute(100);
    expectOk(await closeTable(at.device(), at.scribe));
    expect(await read(at.scribe)).toMatchObject({ status: "closed", closedAt: minute(100) });
    expect((await read(at.scribe))?.answeredBy).toMatch(/^2026-/);
    await at.close();
    expect((await read(at.scribe))?.meeting.closed).toBe(true);
  });
});
