import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isNotNull } from "#db/kit.ts";
import { liveDevices, noteObjections, notes, noteTexts } from "#db/schema/live.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { joinTable } from "~/domain/live/commands/join.server.ts";
import { objectToNote } from "~/domain/live/commands/object.server.ts";
import { retain } from "~/domain/privacy/retain.server.ts";
import { begins, minute, sitDown } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const worker = () => world.as({ kind: "system", name: "worker" });
const day = (days: number) => new Date(Date.parse(begins) + (days * 24 + 2) * 3_600_000).toISOString();

it("what was said at a table and not taken in goes thirty days after its meeting, whether anybody closed it or not", async () => {
  const table = await sitDown(world);
  await table.capture(table.scribe, table.point("Stadfesta."), table.point("Ikkje stadfesta."));
  await table.capture(table.scribe, table.point("Sagt av Kari.", { voice: "person", name: "Kari" }));
  expectOk(await joinTable(table.device(), { code: table.joinCode, calledAs: "Kari" }));
  const objection = { clientId: randomUUID(), note: 2, body: "Ikkje slik.", claimedAt: minute(2) };
  expectOk(await objectToNote(table.device(), table.guest, objection));
  const held = async () => [
    await world.read.$count(noteTexts),
    await world.read.$count(noteObjections),
    await world.read.$count(liveDevices, isNotNull(liveDevices.calledAs)),
    await world.read.$count(notes, isNotNull(notes.voiceName)),
  ];
  await table.confirm(1);
  await table.confirm(3, { agreed: true });
  expect(await held()).toEqual([3, 1, 1, 1]);
  world.clock.now = day(29);
  await retain(worker());
  expect(await held()).toEqual([3, 1, 1, 1]);
  world.clock.now = day(31);
  await retain(worker());
  // What was confirmed waits for whoever closes the meeting, and for nobody by name. All is counted still.
  expect(await held()).toEqual([2, 0, 0, 0]);
  expect([await world.read.$count(notes), await table.said()]).toEqual([3, ["Stadfesta.", "Sagt av Kari."]]);
  expect(await table.close()).toHaveLength(1);
});
