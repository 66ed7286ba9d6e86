import { afterEach, beforeEach, expect, it } from "vitest";
import { setAdviceDue } from "~/domain/contributions/commands/sort.server.ts";
import { findContribution } from "~/domain/contributions/queries.server.ts";
import { countViews } from "~/domain/contributions/worklist-counts.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

it("several are given another day at once; advice that was given stands", async () => {
  const refs = await world.contributions("Søket er tregt. Gje oss tal.", { owner: world.body });
  await world.advise(refs[0] ?? "");
  expectOk(await setAdviceDue(world.as("coordinator"), refs, "2026-05-11"));
  for (const ref of refs)
    expect(await findContribution(world.read, ref)).toMatchObject({ adviceDueOn: "2026-05-11" });
  expect(await countViews(world.read, "2026-04-21")).toMatchObject({ advised: 1, atOwners: 1 });
});

it("a day is set only where somebody is asked, and not one that has passed", async () => {
  const [asked = ""] = await world.contributions("Søket er tregt.", { owner: world.body });
  const [unasked = ""] = await world.contributions("Gje oss tal.");
  const set = (refs: string[], on: string) => setAdviceDue(world.as("coordinator"), refs, on);
  expect(await set([unasked], "2026-05-11")).toMatchObject({ code: "no_such_body" });
  expect(await set([asked, unasked], "2026-05-11")).toMatchObject({
    value: { count: 1, refused: [{ ref: unasked, code: "no_such_body" }] },
  });
  expect(await set([asked], "2026-04-20")).toMatchObject({ code: "due_in_past" });
});
