/** Today of a forum that has just been set up. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Staff } from "~/domain/kernel/actor.ts";
import { readToday } from "~/domain/responses/whereabouts.server.ts";
import { consultingForum } from "../../support/consulting.ts";

let world: Awaited<ReturnType<typeof consultingForum>>;
beforeEach(async () => {
  world = await consultingForum();
});
afterEach(() => world.close());

const begins = async (who: "administrator" | "coordinator" | "approver" | "owner") => {
  const { db, actor, now } = world.as(who);
  return (await readToday(db.read, actor as Staff, now(), "2026-04-21", "Europe/Oslo")).beginning;
};

it("tells those who prepare a forum what to do first, until there is a consultation, a draft too", async () => {
  expect([await begins("coordinator"), await begins("administrator")]).toEqual([true, true]);
  expect([await begins("approver"), await begins("owner")]).toEqual([false, false]);
  await world.draftConsultation();
  expect([await begins("coordinator"), await begins("administrator")]).toEqual([false, false]);
});
