import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { asc, dialect, sql } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { describeContribution } from "~/domain/contributions/commands/sort.server.ts";
import { makeContribution } from "~/domain/contributions/commands/split.server.ts";
import { listPicked } from "~/domain/contributions/worklists.server.ts";
import { expectOk, ok } from "~/domain/kernel/result.ts";
import { write } from "~/domain/kernel/write.server.ts";
import { openWorld } from "../../support/world.ts";

type Raw = { run?: (query: unknown) => unknown; execute?: (query: unknown) => unknown };

it("of a forum that is older, a kind that no event tells of was chosen by nobody, and is in public no more", async () => {
  const world = await openWorld();
  const ctx = world.as("coordinator");
  const ref = await world.receive("Søket er tregt. Arkivet er greitt. Opne data.");
  for (const [start, end] of [
    [0, 15],
    [16, 34],
    [35, 45],
  ] as const)
    expectOk(await makeContribution(ctx, ref, [{ text: 1, start, end }]));
  const words = { theme: "", owner: "", commitments: [] };
  expectOk(await describeContribution(ctx, `${ref}.2`, { ...words, title: "Arkivet", kind: "proposal" }));
  expectOk(await describeContribution(ctx, `${ref}.3`, { ...words, title: "Data", kind: "concern" }));
  expectOk(await completeSplit(ctx, ref));
  const shown = async () => {
    const rows = await world.read
      .select()
      .from(publishedContributions)
      .orderBy(asc(publishedContributions.ref));
    return rows.map(({ data }) => data);
  };
  const now = await shown();
  expect(now.map(({ kind }) => kind)).toEqual([null, "proposal", "concern"]);
  // the desk's list and its file say as much
  const listed = await listPicked(
    world.read,
    [1, 2, 3].map((n) => `${ref}.${n}`),
  );
  expect(listed.map(({ kind }) => kind)).toEqual([null, "proposal", "concern"]);
  await write(ctx, async (tx) => {
    await tx.db.update(contributions).set({ kindAssumed: false });
    for (const row of await tx.db.select().from(publishedContributions))
      await tx.db
        .update(publishedContributions)
        .set({ data: { ...row.data, kind: row.data.kind ?? "proposal" } })
        .where(sql`${publishedContributions.id} = ${row.id}`);
    const migration = readFileSync(`db/migrations/${dialect}/0040_kinds_assumed.sql`, "utf8");
    const db = tx.db as Raw;
    for (const statement of migration.split("--> statement-breakpoint"))
      await (db.execute?.(sql.raw(statement)) ?? db.run?.(sql.raw(statement)));
    return ok();
  });
  expect(await shown()).toEqual(now);
  await world.close();
});
