/** Writers who wait together are committed together (decision 0024), and no rule is any weaker for it. */
import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Transaction } from "#db/client.ts";
import { eq, sql } from "#db/kit.ts";
import { bodies, roles } from "#db/schema/people.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { addBody } from "~/domain/people/commands/bodies.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const named = (slug: string) => ({
  ...{ id: slug, slug, name: { nn: slug }, shortName: { nn: slug }, version: 1 },
});
/** Writes a body, and tells how many of these are there for others once it has its answer. */
async function add(slug: string, meanwhile: (tx: Transaction) => Promise<void> = async () => {}) {
  await world.db.write(async (tx) => {
    await tx.insert(bodies).values(named(slug));
    await meanwhile(tx);
  });
  return world.read.$count(bodies, eq(bodies.version, 1));
}
const isThere = async (slug: string) => (await world.read.$count(bodies, eq(bodies.slug, slug))) > 0;

it("those who wait together are answered once all of it stands", async () => {
  const before = await world.read.$count(bodies, eq(bodies.version, 1));
  expect(await Promise.all(["ein", "to", "tre"].map((slug) => add(slug)))).toEqual(Array(3).fill(before + 3));
});

it("each sees what those before him in the group have written", async () => {
  const seen: number[] = [];
  const see = async (tx: Transaction) => void seen.push(await tx.$count(bodies, eq(bodies.version, 1)));
  await Promise.all(["ein", "to", "tre"].map((slug) => add(slug, see)));
  expect(seen.map((n) => n - (seen[0] ?? 0))).toEqual([0, 1, 2]);
});

it("who fails takes back what he wrote, and nobody else's", async () => {
  const broken = async () => {
    throw new Error("no");
  };
  const all = await Promise.allSettled([add("ein"), add("to", broken), add("ein"), add("tre")]);
  expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
  expect(await Promise.all(["ein", "to", "tre"].map(isThere))).toEqual([true, false, true]);
});

it("nobody is told anything before the group is committed, and all are refused where that fails", async () => {
  await deferReferences();
  const told: string[] = [];
  const tell = (name: string, writing: Promise<unknown>) => writing.finally(() => told.push(name));
  const lost = async (tx: Transaction) => {
    if (world.db.kind === "sqlite")
      (tx as unknown as { run(query: unknown): void }).run(sql`pragma defer_foreign_keys = on`);
    const grantedAt = world.clock.now;
    await tx.insert(roles).values({ id: "r", personId: "nobody", role: "coordinator", grantedAt });
    expect(told).toEqual([]);
  };
  const refused = async () => {
    throw new Error("his own");
  };
  const all = await Promise.allSettled([
    tell("first", add("ein")),
    tell("refused", add("to", refused)),
    tell("lost", add("tre", lost)),
  ]);
  expect(all.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  const reasons = all.map((one) => String((one as PromiseRejectedResult).reason));
  expect(new Set(reasons)).toHaveProperty("size", 1);
  expect(reasons[0]).toMatch(/foreign key/i);
  expect(await Promise.all(["ein", "to", "tre"].map(isThere))).toEqual([false, false, false]);
  await add("etterpå");
  expect(await isThere("etterpå")).toBe(true);
});

/** On SQLite a transaction says so itself. */
async function deferReferences(): Promise<void> {
  if (!world.test.url) return;
  const client = new pg.Client({ connectionString: world.test.url });
  await client.connect();
  const { rows } = await client.query(
    "select conname from pg_constraint where conrelid = 'roles'::regclass and contype = 'f' and confrelid = 'persons'::regclass",
  );
  for (const { conname } of rows)
    await client.query(`alter table roles alter constraint "${conname}" deferrable initially deferred`);
  await client.end();
}

it("commands of one group are one chain of events, refused ones leave no trace in it", async () => {
  const body = (name: string) => addBody(world.as("all"), { name: { nn: name }, shortName: {} });
  const form = { idempotencyKey: "same" };
  const results = await Promise.all([
    body("Ein"),
    world.receive("Søket er tregt.", form),
    addBody(world.as("owner"), { name: { nn: "To" }, shortName: {} }),
    world.receive("Søket er tregt.", form),
    body("Tre"),
  ]);
  expect(results.map((one) => (typeof one === "string" ? "received" : one.ok))).toEqual([
    ...[true, "received", false, "received", true],
  ]);
  expect(results[3]).toBe(results[1]);
  expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
});
