/** A server that dies in the middle of a burst, over and over: what was acknowledged is there, and nothing twice. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Forum, startForum } from "../support/forum.ts";
import { anInput, give, type Input, look, type Receipt } from "../support/giving-input.ts";
import { createDatabase, startPostgres, type TestPostgres } from "../support/postgres.ts";
import { timesStored, verifyLog } from "../support/stored.ts";

const deaths = 20;
const burst = 24;

describe.each(["SQLite", "PostgreSQL"])("killed in bursts of submissions, on %s", (system) => {
  const dataDir = mkdtempSync(join(tmpdir(), "gensvar-killed-"));
  const env: Record<string, string> = { DEMO: "1", TRUST_PROXY: "1" };
  let postgres: TestPostgres | undefined;
  let forum: Forum | undefined;
  beforeAll(async () => {
    if (system === "SQLite") return;
    postgres = await startPostgres({ durable: true });
    env.DATABASE_URL = (await createDatabase(postgres.url)).url;
  });
  afterAll(async () => {
    await forum?.kill();
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("tracks every receipt that was shown, keeps nothing twice, and its log verifies", async () => {
    const inputs: Input[] = [];
    const shown: Receipt[] = [];
    for (let death = 0; death < deaths; death++) {
      const running = await startForum(env, { dataDir });
      forum = running;
      const these = Array.from({ length: burst }, anInput);
      // It dies after another number of receipts each time, while the others are under way.
      const survives = death % burst;
      let receipts = 0;
      const asked = these.map(async (input) => {
        const receipt = await give(running, input);
        if (!receipt) return;
        shown.push(receipt);
        receipts += 1;
        if (receipts > survives) await running.kill();
      });
      await Promise.all(asked);
      await running.kill();
      inputs.push(...these);
    }
    // The bursts were broken off, else this shows nothing.
    expect(shown.length).toBeGreaterThan(deaths);
    expect(shown.length).toBeLessThan(inputs.length);

    const running = await startForum(env, { dataDir });
    forum = running;
    for (const receipt of shown) expect(await look(running, receipt), receipt.path).toContain(receipt.text);
    // Whoever saw no receipt sends the same form again.
    for (const input of inputs) {
      const before = shown.find(({ key }) => key === input.key);
      const receipt = await give(running, input);
      expect(receipt, input.text).not.toBeNull();
      if (before) expect(receipt?.path).toBe(before.path);
    }
    const place = { dataDir, databaseUrl: env.DATABASE_URL };
    expect(new Set(await timesStored(place, inputs))).toEqual(new Set([1]));
    await running.stop();
    await verifyLog(place);
  });
});
