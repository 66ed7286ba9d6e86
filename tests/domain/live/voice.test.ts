import { afterEach, beforeEach, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { makeContribution } from "~/domain/contributions/commands/split.server.ts";
import { removeContribution } from "~/domain/contributions/commands/unsplit.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { readTableVoice } from "~/domain/live/voice.server.ts";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
import { minute, sitDown } from "../../support/table.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

it("what a table stands behind is told from what one person said there, however its words are cut", async () => {
  const at = await sitDown(world);
  await at.capture(
    at.scribe,
    at.point("Bordet seier ja.", { voice: "table" }),
    at.point("Ein seier nei."),
    at.point("Og ein ville ikkje nemnast.", { voice: "person", name: "Nabo Døme" }),
  );
  for (const note of [1, 2, 3]) await at.confirm(note);
  world.clock.now = minute(125);
  const [ref = ""] = await at.close();
  await at.capture(at.guest, at.point("Og dette.", { voice: "table", claimedAt: minute(1) }));
  const voice = async (number: number) => {
    const [row] = await world.read
      .select()
      .from(contributions)
      .where(eq(contributions.ref, `${ref}.${number}`));
    return row && readTableVoice(world.read, row);
  };
  const voices = async (...numbers: number[]) => Promise.all(numbers.map(voice));
  expect(await voices(1, 2, 3)).toEqual(["table", "nobody", "nobody"]);
  const ctx = world.as("coordinator");
  for (const n of [1, 2]) expectOk(await removeContribution(ctx, ref, n));
  for (const spans of [
    [{ text: 1, start: 0, end: 6 }],
    [{ text: 1, start: 7, end: 21 }],
    [{ text: 1, start: 22, end: 32 }],
    [{ text: 2, start: 0, end: 9 }],
  ])
    expectOk(await makeContribution(ctx, ref, spans));
  // The second of them is of both.
  expect(await voices(4, 5, 6, 7)).toEqual(["table", null, "nobody", "nobody"]);
  expectOk(await completeSplit(ctx, ref));
  await world.clear([4, 5, 6].map((n) => `${ref}.${n}`));
  const told = async (n: number) => (await getContribution(world.read, `${ref}.${n}`)).contribution.saidBy;
  expect([await told(4), await told(5), await told(6)]).toEqual(["table", undefined, "nobody"]);
});
