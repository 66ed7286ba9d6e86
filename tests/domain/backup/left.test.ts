/** A backup that is older than somebody's leaving does not bring him back to the invitation list. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { contacts } from "#db/schema/contacts.ts";
import { leaveList } from "~/domain/contacts/commands/own.server.ts";
import { addContact } from "~/domain/contacts/commands/staff.server.ts";
import { findByAddress } from "~/domain/contacts/queries.server.ts";
import type { Ctx } from "~/domain/kernel/context.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { eraseContact, eraseMyself } from "~/domain/own/commands/erase-contact.server.ts";
import { getStaffActor } from "~/domain/people/queries.server.ts";
import { addToErasureList, erasureList } from "~/server/erasures.server.ts";
import { holdToLeft, leftList, makeLeftKeeper, readLeftList } from "~/server/left-list.server.ts";
import { join, kari, list } from "../../support/contacts.ts";
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
