import { afterEach, beforeEach, expect, it } from "vitest";
import { findAssignment } from "~/domain/contributions/assessing.server.ts";
import { addLater } from "~/domain/contributions/commands/add-later.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { addPassages } from "~/domain/contributions/commands/split.server.ts";
import { readContributionPage } from "~/domain/contributions/sorting.server.ts";
import { bodiesOf } from "~/domain/kernel/actor.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

it("coordinator and owner see which of a contribution's words came first and which hold, each with its day", async () => {
  const [point = ""] = await world.contributions("Kommunane bør vere med innan 2028.");
  expectOk(await assignContributions(world.as("coordinator"), [point], { owner: world.body, dueOn: null }));
  const partsOf = async () => {
    const { texts } = await readContributionPage(world.read, point);
    const found = await findAssignment(world.read, point, bodiesOf(world.staff.owner));
    return [texts.map(({ part }) => part), found?.excerpts.map(({ part }) => part)];
  };
  // One text needs no heading.
  expect(await partsOf()).toEqual([[null], [null]]);

  const ref = point.split(".")[0] ?? "";
  const { id } = await getSubmission(world.read, ref);
  world.later(24 * 60);
  expectOk(
    await addLater(world.as({ kind: "contributor", submissionIds: [id] }), ref, {
      kind: "correction",
      text: "Kommunane bør vere med innan 2030.",
      language: "nn",
      touches: [point],
    }),
  );
  expectOk(await addPassages(world.as("coordinator"), ref, 1, [{ text: 2, start: 0, end: 34 }]));
  expectOk(await completeSplit(world.as("coordinator"), ref));
  const both = [
    { kind: "original", on: "2026-04-21", fileName: null, corrected: true },
    { kind: "correction", on: "2026-04-22", fileName: null, corrected: false },
  ];
  expect(await partsOf()).toEqual([both, both]);
});
