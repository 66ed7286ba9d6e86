import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { eq, isNotNull } from "#db/kit.ts";
import { liveDevices, noteObjections, notes, noteTexts } from "#db/schema/live.ts";
import { submissions } from "#db/schema/submissions.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { undoNote } from "~/domain/live/commands/capture.server.ts";
import { joinTable } from "~/domain/live/commands/join.server.ts";
import { objectToNote } from "~/domain/live/commands/object.server.ts";
import { closeTable } from "~/domain/live/commands/read-back.server.ts";
import { leaveStayed } from "~/domain/live/commands/stayed.server.ts";
import { cancelConsultation, cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { retain } from "~/domain/privacy/retain.server.ts";
import { markSpam } from "~/domain/submissions/commands/set-status.server.ts";
import { listTexts } from "~/domain/submissions/queries.server.ts";
import { begins, minute, sitDown, slug } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const worker = () => world.as({ kind: "system", name: "worker" });
const day = (days: number) => new Date(Date.parse(begins) + (days * 24 + 2) * 3_600_000).toISOString();

/** Texts, objections, devices with a name, notes with one. */
const held = async () => [
  await world.read.$count(noteTexts),
  await world.read.$count(noteObjections),
  await world.read.$count(liveDevices, isNotNull(liveDevices.calledAs)),
  await world.read.$count(notes, isNotNull(notes.voiceName)),
];
const keep = async (days: number) => {
  world.clock.now = day(days);
  await retain(worker());
};

it("all that was said waits for whoever closes the meeting, however late, and names do not", async () => {
  const table = await sitDown(world);
  await table.capture(table.scribe, table.point("Stadfesta."), table.point("Ikkje stadfesta."));
  await table.capture(table.scribe, table.point("Sagt av Kari.", { voice: "person", name: "Kari" }));
  await table.capture(table.scribe, table.point("Teke attende."));
  expectOk(await undoNote(table.device(), table.scribe, 4));
  expectOk(await joinTable(table.device(), { code: table.joinCode, calledAs: "Kari" }));
  const objection = { clientId: randomUUID(), note: 2, body: "Ikkje slik.", claimedAt: minute(2) };
  expectOk(await objectToNote(table.device(), table.guest, objection));
  await table.confirm(1);
  await table.confirm(3, { agreed: true });
  world.clock.now = minute(180);
  expectOk(await closeTable(table.device(), table.scribe, [], ["2.1"]));
  await table.capture(table.guest, table.point("Seint.", { claimedAt: minute(100) }));
  expect(await held()).toEqual([5, 1, 1, 1]);
  await keep(29);
  expect(await held()).toEqual([5, 1, 1, 1]);
  await keep(31);
  expect(await held()).toEqual([4, 1, 0, 0]);
  const [ref = "", ...more] = await table.close();
  expect(more).toEqual([]);
  const [submission] = await world.read.select().from(submissions).where(eq(submissions.ref, ref));
  expect((await listTexts(world.read, submission?.id ?? "")).map(({ body }) => body)).toEqual([
    "Stadfesta.\n\nSagt av Kari.",
    "Seint.",
  ]);
  // What the table did not confirm goes thirty days after that. That it was said is counted still.
  await keep(60);
  expect(await held()).toEqual([1, 1, 0, 0]);
  await keep(62);
  expect([await held(), await world.read.$count(notes)]).toEqual([[0, 0, 0, 0], 5]);
});

it("what came late and is not in a submission waits until somebody has decided, or its consultation has ended", async () => {
  const table = await sitDown(world);
  await table.capture(table.scribe, table.point("Ein"));
  await table.confirm(1);
  world.clock.now = minute(125);
  const [ref = ""] = await table.close();
  expectOk(await markSpam(world.as("coordinator"), ref));
  await table.capture(table.guest, table.point("Seint 1"), table.point("Seint 2"));
  await keep(90);
  expect(await table.said()).toEqual(["", "Seint 1", "Seint 2"]);
  const leave = { letter: "A", notes: [2], ground: "no_point" as const };
  expectOk(await leaveStayed(world.as("coordinator"), slug, leave));
  await keep(119);
  expect(await table.said()).toEqual(["", "Seint 1", "Seint 2"]);
  await keep(121);
  expect(await table.said()).toEqual(["", "Seint 2"]);
  expectOk(await cancelConsultation(world.as("coordinator"), "runde", { nn: "Ingen midlar" }));
  await keep(150);
  expect(await table.said()).toEqual(["", "Seint 2"]);
  await keep(152);
  expect(await table.said()).toEqual([""]);
});

it("what was said at a meeting that was called off goes thirty days after that", async () => {
  const table = await sitDown(world);
  await table.capture(table.scribe, table.point("Ein"));
  await table.confirm(1);
  expectOk(await cancelMeeting(world.as("coordinator"), slug, { nn: "Straumen gjekk" }));
  await keep(29);
  expect(await table.said()).toEqual(["Ein"]);
  await keep(31);
  expect(await table.said()).toEqual([]);
});
