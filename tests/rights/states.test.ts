import { afterAll, beforeAll, expect, it } from "vitest";
import { listRoutes } from "../support/route-table.ts";
import { differing, questionsOf } from "./hold.ts";
import { builtPages, openRightsForum, type RightsForum } from "./served.ts";

/** The table of rights in whole: each act by each who may not, and all that is read, in every state, as page and as data. */
let forum: RightsForum;
beforeAll(async () => {
  forum = await openRightsForum(await builtPages());
});
afterAll(() => forum?.stop());

it("who may not is told nothing, and changes nothing, in every state of every record", async () => {
  const cells = (await listRoutes()).flatMap((route) => questionsOf(route, forum));
  const asked = cells.filter(({ act, expected }) => act === null || expected !== "+");
  expect(asked.length).toBeGreaterThan(10_000);
  expect(await differing(asked, forum)).toEqual([]);
});
