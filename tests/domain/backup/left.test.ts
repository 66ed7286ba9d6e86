/** A backup that is older than somebody's leaving, or being forgotten, does not bring him back. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { attendances } from "#db/schema/attendance.ts";
import { contacts } from "#db/schema/contacts.ts";
import { handleOf } from "~/domain/consultations/queries.server.ts";
import { leaveList } from "~/domain/contacts/commands/own.server.ts";
import { addContact } from "~/domain/contacts/commands/staff.server.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { checkInWalkIn, undoCheckIn } from "~/domain/meetings/commands/check-in.server.ts";
import { addRegistration } from "~/domain/meetings/commands/register.server.ts";
import { getMeeting } from "~/domain/meetings/queries.server.ts";
import { eraseContact, eraseMyself } from "~/domain/own/commands/erase-contact.server.ts";
import { eraseRegistered } from "~/domain/own/commands/erase-registered.server.ts";
import { getStaffActor } from "~/domain/people/queries.server.ts";
import { addToErasureList, erasureList } from "~/server/erasures.server.ts";
import { holdToLeft, leftList, makeLeftKeeper, readLeftList } from "~/server/left-list.server.ts";
import { join, kari, list } from "../../support/contacts.ts";
import { both, meetingsOf } from "../../support/meetings.ts";
import { openRestoring, type Restoring } from "../../support/restoring.ts";
import { findMarks } from "../../support/rows.ts";

let forum: Restoring;
beforeEach(async () => {
  forum = await openRestoring();
});
afterEach(() => forum.close());

const keep = async () => {
  const config = forum.config("files");
  await makeLeftKeeper({ house: forum.world, config })();
};
/** The server that was restored, for whoever runs it. */
async function restored(): Promise<Ctx> {
  await forum.restore("monday", { file: erasureList(forum.place("files")) });
  const actor = await getStaffActor(forum.target.db.read, forum.world.staff.coordinator.personId);
  if (!actor) throw new Error("no coordinator was restored");
  return forum.target.ctx({ actor });
}
const relist = async (ctx: Ctx, email: string) =>
  (await addContact(ctx, { ...kari, email })) as { code?: string };

it("takes off once more who left, erases who was erased, keeps off who came and left since, and lets stay who came back", async () => {
  const { world } = forum;
  const first = await list(world, { email: "gammal@vev.example", organisation: null });
  expectOk(await eraseContact(world.as("coordinator"), first.ref));
  const leaves = await join(world, { email: "gaar@vev.example" });
  const erased = await join(world, { email: "slettast@vev.example", name: "Fjellstrand" });
  const returns = await join(world, { email: "attende@vev.example" });
  await keep();
  // As a server does when it starts: there is a list of erasures, though nobody was erased.
  await addToErasureList(forum.place("files"), []);
  await forum.backUp("monday");

  world.later(60);
  const since = await join(world, { email: "etterpaa@vev.example" });
  for (const { link } of [leaves, returns, since]) expectOk(await leaveList(world.visitor(), link));
  expectOk(await eraseMyself(world.visitor(), erased.link));
  await keep();
  world.later(60);
  await join(world, { email: "attende@vev.example" });
  world.later(60);
  expectOk(await leaveList(world.visitor(), (await join(world, { email: "sist@vev.example" })).link));
  await keep();
  await keep();
  const file = leftList(forum.place("files"));
  expect([...(await readLeftList(file)).values()].map(({ status }) => status).sort()).toEqual([
    ...["left", "left", "left", "left", "left", "listed"],
  ]);

  const ctx = await restored();
  const { read } = forum.target.db;
  expect(await findByAddress(read, "gaar@vev.example")).toMatchObject({ status: "left" });
  expect(await findByAddress(read, "attende@vev.example")).toMatchObject({ status: "listed" });
  expect(await findMarks(read, ["fjellstrand", "slettast"])).toEqual([]);
  for (const who of ["gaar", "slettast", "etterpaa", "sist", "gammal"])
    expect([who, await relist(ctx, `${who}@vev.example`)]).toMatchObject([who, { code: "has_left" }]);
  const rows = await read.select().from(contacts);
  expect(await holdToLeft({ house: forum.target, config: forum.config("restored") })).toBe(0);
  expect(await read.select().from(contacts)).toEqual(rows);
});

it("brings back no name of whoever was forgotten at a meeting since", async () => {
  const { world } = forum;
  const ctx = world.as("coordinator");
  await meetingsOf(world).announce("moete");
  const practical = both("Spør Sigrun Havskog, sigrun@havskog.example.");
  expectOk(await meetingsOf(world).edit("moete", { practical }));
  world.clock.now = "2026-05-07T07:40:00.000Z";
  const { ref } = expectOk(
    await addRegistration(ctx, "moete", {
      ...{ name: "Sigrun Havskog", organisation: "", kind: "individual", email: "sigrun@havskog.example" },
      ...{ language: "nn", attendAs: "room", group: "", accessNeeds: "", answers: [], asked: [] },
    }),
  );
  for (const name of ["Torleiv Havskog", "Une Havskog", "Vidar Fjord"])
    expectOk(
      await checkInWalkIn(ctx, "moete", {
        ...{ key: randomUUID(), name, kind: "individual", organisation: "", presence: "room" },
        ...{ isNew: "", email: name.startsWith("Torleiv") ? "sigrun@havskog.example" : "" },
      }),
    );
  await addToErasureList(forum.place("files"), []);
  await keep();
  await forum.backUp("monday");

  world.later(60);
  expectOk(await eraseRegistered(ctx, "moete", ref));
  const { id } = await getMeeting(world.read, "moete");
  const came = await world.read.select().from(attendances).where(eq(attendances.meetingId, id));
  const una = came.find(({ name }) => name.startsWith("Une"));
  expectOk(await undoCheckIn(ctx, "moete", handleOf(una?.id ?? "")));
  await keep();
  await keep();
  expect((await readLeftList(leftList(forum.place("files")))).size).toBe(3);

  await restored();
  const { read } = forum.target.db;
  expect(await findMarks(read, ["havskog"])).toEqual([]);
  expect((await getMeeting(read, "moete")).practical.nn).toMatch(/^Spør ▇+ ▇+, ▇+\.$/);
  const held = await read.select().from(attendances);
  expect(held.map(({ name, undoneAt }) => [name, undoneAt === null]).sort()).toEqual([
    ...[
      ["", false],
      ["", true],
      ["Vidar Fjord", true],
    ],
  ]);
  expect(await holdToLeft({ house: forum.target, config: forum.config("restored") })).toBe(0);
});
