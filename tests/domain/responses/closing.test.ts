import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  publishOutcome,
  saveOutcome,
  submitOutcome,
} from "~/domain/consultations/commands/outcome.server.ts";
import { findConsultation, findOutcome, outcomeDigest } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { closeConsultation } from "~/domain/responses/commands/close-consultation.server.ts";
import { markNothingToAnswer } from "~/domain/submissions/commands/set-status.server.ts";
import { openWorld, type World } from "../../support/world.ts";

describe("closing a consultation", () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.close());
  const close = (who: Parameters<World["as"]>[0] = "coordinator", slug = "runde") =>
    closeConsultation(world.as(who), slug);
  const afterTheWindow = () => {
    world.clock.now = "2026-05-20T22:00:00.000Z"; // midnight in Oslo: the last day is over
  };

  async function publishTheOutcome(slug = "runde") {
    const ctx = world.as("coordinator");
    const { id } = (await findConsultation(world.read, slug)) as { id: string };
    const stored = await findOutcome(world.read, id);
    expectOk(
      await saveOutcome(ctx, slug, {
        version: stored?.version ?? 0,
        text: { nn: "Planen held fram." },
        commitments: [],
      }),
    );
    const outcome = await findOutcome(world.read, id);
    if (!outcome) throw new Error("no outcome");
    const digest = outcomeDigest(id, outcome);
    expectOk(await submitOutcome(ctx, slug, { digest }));
    expectOk(await publishOutcome(world.as("approver"), slug, { digest }));
  }

  it("is refused with what is still open, until nothing is", async () => {
    const waiting = await world.receive("Ikkje delt opp enno.");
    const [point] = await world.contributions("Søket er tregt.");
    afterTheWindow();
    expect(await close()).toMatchObject({
      code: "still_open",
      details: { submissions: 1, contributions: 1, outcome: 1 },
    });
    expectOk(await markNothingToAnswer(world.as("coordinator"), waiting, "Eit takkebrev."));
    await world.publish(await world.draft([point ?? ""]));
    expect(await close()).toMatchObject({
      code: "still_open",
      details: { submissions: 0, contributions: 0, outcome: 1 },
    });
    await publishTheOutcome();
    expectOk(await close());
    expect(await findConsultation(world.read, "runde")).toMatchObject({
      status: "closed",
      closedAt: world.clock.now,
    });
    expect(await close()).toMatchObject({ code: "not_announced" });
  });

  it("waits for the end of the last day in the forum's zone (rule 12)", async () => {
    world.clock.now = "2026-05-20T21:59:59.999Z";
    expect(await close()).toMatchObject({ code: "window_open" });
    afterTheWindow();
    await publishTheOutcome();
    expectOk(await close());
  });

  it("lets a standing one be closed when all that came has ended", async () => {
    await world.openConsultation("alltid", "ALL", { opensOn: "2026-04-01", closesOn: null }, true);
    await publishTheOutcome("alltid");
    const [point] = await world.contributions("Eit punkt.", {}, { consultation: "alltid" });
    expect(await close("coordinator", "alltid")).toMatchObject({
      code: "still_open",
      details: { contributions: 1 },
    });
    await world.publish(await world.draft([point ?? ""]));
    expectOk(await close("coordinator", "alltid"));
  });

  it("is for coordinators, and for consultations that there are", async () => {
    expect(await close("approver")).toMatchObject({ code: "not_allowed" });
    expect(await close("owner")).toMatchObject({ code: "not_allowed" });
    expect(await close("coordinator", "finst-ikkje")).toMatchObject({ code: "not_found" });
  });
});
