import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import {
  publishedContributionCommitments,
  publishedContributions,
  publishedCounters,
} from "#db/schema/published.ts";
import {
  type ContributionFilter,
  listContributions,
  readCursor,
} from "~/domain/published/queries/contributions.server.ts";
import { takeWalks } from "../../support/runs.ts";
import { openWorld, type World } from "../../support/world.ts";

/** Filters that are combined find what they say, in the order of the list, page by page, whatever else there is. */
let world: World;
const themes = ["soek", "anna", null];
const outcomes = [null, "not", "within"];
const stages = ["received", "being_assessed", "answered"];
const commitments = ["plan-1", "plan-2"];

beforeAll(async () => {
  world = await openWorld();
  const refs: string[] = [];
  for (let n = 0; n < 36; n++) {
    const [ref = ""] = await world.contributions(`Punkt ${n} om søket.`, {
      theme: n % 3 === 0 ? "anna" : "soek",
    });
    refs.push(ref);
  }
  await world.clear(refs);
  // Every theme, stage and outcome that there can be, also those that never meet in a forum: a list knows nothing of it.
  await world.db.write(async (tx) => {
    const rows = await tx.select().from(publishedContributions);
    for (const [n, row] of rows.entries()) {
      const place = {
        themeSlug: themes[n % 3] ?? null,
        stage: stages[Math.floor(n / 3) % 3] ?? "",
        dispositionKey: outcomes[Math.floor(n / 9) % 3] ?? null,
        changedOn: `2026-05-${String(10 + (n % 5)).padStart(2, "0")}`,
      };
      await tx.update(publishedContributions).set(place).where(eq(publishedContributions.id, row.id));
      const { consultationId, ref, id: contributionId } = row;
      const ties = commitments.filter((_, i) => (n + i) % 2 === 0 || n % 4 === 0);
      await tx
        .delete(publishedContributionCommitments)
        .where(eq(publishedContributionCommitments.contributionId, contributionId));
      for (const commitmentSlug of ties)
        await tx
          .insert(publishedContributionCommitments)
          .values({ contributionId, consultationId, commitmentSlug, ref, ...place });
    }
    const [{ consultationId: scope = "" } = {}] = rows;
    for (const key of [...outcomes.map((o) => `disposition:${o}`), ...stages.map((s) => `stage:${s}`)].filter(
      (key) => !key.endsWith("null"),
    ))
      await tx
        .insert(publishedCounters)
        .values({ scope, key, n: 1 })
        .onConflictDoUpdate({
          target: [publishedCounters.scope, publishedCounters.key],
          set: { n: 1 },
        });
  });
});
afterAll(() => world.close());

/** What fits, found by looking at each. */
async function lookThrough({ theme, stage, outcome, commitment }: ContributionFilter): Promise<string[]> {
  const rows = await world.read.select().from(publishedContributions);
  const ties = await world.read.select().from(publishedContributionCommitments);
  return rows
    .filter((row) => !theme || (row.themeSlug ?? "none") === theme)
    .filter((row) => !stage || row.stage === stage)
    .filter((row) => !outcome || row.dispositionKey === outcome)
    .filter(
      (row) =>
        !commitment || ties.some((tie) => tie.contributionId === row.id && tie.commitmentSlug === commitment),
    )
    .sort((a, b) => (`${a.changedOn} ${a.ref}` < `${b.changedOn} ${b.ref}` ? 1 : -1))
    .map((row) => row.ref);
}

async function readAll(filter: ContributionFilter, limit: number): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listContributions>> = await listContributions(
      world.read,
      "runde",
      filter,
      { after: readCursor(after), limit },
    );
    found.push(...page.items.map(({ ref }) => ref));
    after = page.next;
  } while (after);
  return found;
}

it("any of them, alone and together, a page of any size", async () => {
  const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  await takeWalks(
    fc.asyncProperty(
      fc.record({
        theme: maybe("soek", "anna", "none"),
        stage: maybe(...stages),
        outcome: maybe("not", "within"),
        commitment: maybe(...commitments),
      }),
      fc.integer({ min: 1, max: 12 }),
      async (filter, limit) => {
        expect(await readAll(filter, limit)).toEqual(await lookThrough(filter));
      },
    ),
    200,
  );
});

it("has something to find for most of them", async () => {
  expect(
    (await lookThrough({ theme: "soek", stage: "received", commitment: "plan-1" })).length,
  ).toBeGreaterThan(0);
  expect((await lookThrough({ theme: "none", outcome: "not" })).length).toBeGreaterThan(0);
});
