import { afterEach, beforeEach, expect, it } from "vitest";
import { askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { completeSplit, reopenSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { describeContribution } from "~/domain/contributions/commands/sort.server.ts";
import { findContribution } from "~/domain/contributions/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { addBody } from "~/domain/people/commands/bodies.server.ts";
import { discardResponse } from "~/domain/responses/commands/draft.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let ref: string;
let point: string;
const coordinator = () => world.as("coordinator");
const words = (owner: string) => ({
  title: "Søket",
  kind: "proposal" as const,
  theme: "",
  owner,
  commitments: [],
});

beforeEach(async () => {
  world = await openWorld();
  ref = await world.receive("Søket er tregt.");
  [point = ""] = await world.splitSubmission(ref);
});
afterEach(() => world.close());

it("a submission stays off the bench while one of its points is in a response", async () => {
  const number = await world.draft([point]);
  expect(await reopenSplit(coordinator(), ref)).toMatchObject({ ok: false, code: "in_response" });
  expectOk(await discardResponse(coordinator(), number));
  expectOk(await reopenSplit(coordinator(), ref));
});

it("an owner who is named on the reopened bench is asked when the split is complete", async () => {
  const { slug } = expectOk(
    await addBody(world.as("all"), { name: { nn: "Nabodirektoratet" }, shortName: { nn: "Nabo" } }),
  );
  expectOk(await describeContribution(coordinator(), point, words(world.body)));
  const first = await findContribution(world.read, point);
  expectOk(await reopenSplit(coordinator(), ref));
  expectOk(await describeContribution(coordinator(), point, words(slug)));
  expect(await findContribution(world.read, point)).toMatchObject({ stage: "received", assignedAt: null });
  expectOk(await completeSplit(coordinator(), ref));
  const second = await findContribution(world.read, point);
  expect(second).toMatchObject({ stage: "being_assessed", assignedAt: world.clock.now });
  expect(second?.ownerBodyId).not.toBe(first?.ownerBodyId);
});

it("days are the forum's: at half past midnight in Oslo it is a new one (rule 12)", async () => {
  world.clock.now = "2026-04-21T22:30:00.000Z";
  const ask = (answerBy: string) =>
    askContributor(coordinator(), point, { question: "Kva meiner de?", answerBy });
  expect(await ask("2026-04-21")).toMatchObject({ ok: false, code: "date_passed" });
  expectOk(await ask("2026-04-22"));
  const assign = (dueOn: string | null) =>
    assignContributions(coordinator(), [point], { owner: world.body, dueOn });
  expect(await assign("2026-04-21")).toMatchObject({ ok: false, code: "due_in_past" });
  expectOk(await assign(null));
  expect(await findContribution(world.read, point)).toMatchObject({ adviceDueOn: "2026-05-06" });
});
