import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
import { getResponse, listMembers } from "~/domain/published/queries/responses.server.ts";
import { openWorld, type World } from "../support/world.ts";

describe("the loop, once around", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it("takes a point from the form to a published response", async () => {
    const [first = "", second = ""] = await world.contributions("Søket er tregt. Statistikken manglar.", {
      theme: "soek",
      commitments: ["plan-1"],
    });
    const number = await world.publish(await world.draft([first]));

    const page = await getContribution(world.read, first);
    expect(page.contribution).toMatchObject({
      stage: "answered",
      text: ["Søket er tregt."],
      responseNumber: number,
      answeredOn: "2026-04-21",
    });
    expect(page.contribution.by).toEqual({ kind: "organisation", name: "Laget Døme" });
    expect((await getResponse(world.read, number)).disposition.key).toBe("within");
    expect(
      (
        await listMembers(world.read, await getResponse(world.read, number), { after: null, limit: 10 })
      ).items.map((m) => m.ref),
    ).toEqual([first]);
    expect((await getContribution(world.read, second)).contribution.stage).toBe("received");
    expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
  });

  it("keeps no half of a promise: what, by whom and by when belong together", async () => {
    const number = await world.draft(await world.contributions("Eit poeng til."));
    const half = world.save(number, { promiseWhat: "Rette søket", promiseBy: "2026-12-01" });
    await expect(half).rejects.toThrow("promise_incomplete");
    await world.save(number, {
      promiseWhat: "Rette søket",
      promiseBody: world.body,
      promiseBy: "2026-12-01",
    });
  });
});
