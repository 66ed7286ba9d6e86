import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as schema from "#db/schema/published.ts";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
import { openWorld, type World } from "../../support/world.ts";

/** Who wrote without a name is not to be found by when he wrote. */
let world: World;
const arrived: string[] = [];
let shown = "";
beforeAll(async () => {
  world = await openWorld();
  for (let n = 0; n < 24; n++) {
    world.clock.now = new Date(Date.parse(world.clock.now) + 61_001).toISOString();
    arrived.push(await world.receive(`Punkt ${n} frå ein som ikkje vil stå med namn.`));
  }
  const [ref = ""] = await world.splitSubmission(arrived[7] ?? "");
  await world.clear([ref]);
  shown = ref;
  await world.publish(await world.draft([ref]));
});
afterAll(() => world.close());

describe("what came in without a name", () => {
  it("has a reference by chance, which tells nothing of who came before or after", () => {
    expect(new Set(arrived).size).toBe(arrived.length);
    // of 23 steps from one to the next about half lead upwards; that fewer than 4 or more than 19 do, chance does not bring
    const upwards = arrived.filter((ref, n) => ref > (arrived[n - 1] ?? "~")).length;
    expect(upwards).toBeGreaterThan(3);
    expect(upwards).toBeLessThan(20);
    for (const ref of arrived) expect(ref).toMatch(/^RND26-[ACDEFGHJKMNPQRTUVWXY34679]{4}$/);
  });

  it("stands in public by its day, never by the time of day", async () => {
    const { contribution } = await getContribution(world.read, shown);
    expect(contribution.receivedOn).toBe("2026-04-21");
    const { publishedContributions, publishedResponses, publishedSubmissions, searchDocuments } = schema;
    for (const table of [publishedContributions, publishedResponses, publishedSubmissions, searchDocuments]) {
      const rows: unknown[] = await world.read.select().from(table);
      expect(rows.length).toBeGreaterThan(0);
      expect(JSON.stringify(rows)).not.toMatch(/\d[T ]\d\d:\d\d/);
    }
  });
});
