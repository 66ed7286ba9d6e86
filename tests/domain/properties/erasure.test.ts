import fc from "fast-check";
import { expect, it } from "vitest";
import { asc } from "#db/kit.ts";
import { publishedContributions, publishedCounters, searchIndex } from "#db/schema/published.ts";
import { findIndex, responseVersions } from "#db/schema/responses.ts";
import { submissions } from "#db/schema/submissions.ts";
import { listConsultations } from "~/domain/consultations/queries.server.ts";
import { readSearch } from "~/domain/kernel/search.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { findKeys } from "~/domain/kernel/word-index.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { reconcile } from "~/domain/responses/reconcile.server.ts";
import { findErasureScope } from "~/domain/submissions/erasure.server.ts";
import { verifyTexts } from "~/domain/submissions/verify-texts.server.ts";
import { findMarks } from "../../support/rows.ts";
import { walksOf } from "../../support/runs.ts";
import { openWorld, type World } from "../../support/world.ts";
import { projectionOf } from "./derived.ts";
import { take, walkWith } from "./loop-model.ts";

const walk = walkWith([...Array(8).fill("erase"), "answer", "answer", "addTo", "describe", "undo", "mend"]);

async function shownIn({ read }: World) {
  const counters = await read
    .select()
    .from(publishedCounters)
    .orderBy(asc(publishedCounters.scope), asc(publishedCounters.key));
  return [
    await read
      .select()
      .from(publishedContributions)
      .orderBy(asc(publishedContributions.ref), asc(publishedContributions.consultationId)),
    counters.filter(({ n }) => n !== 0),
  ];
}

/** The marks of what was erased: names by their scope, and words where they went. */
async function marksOf(
  world: World,
  receipts: Map<string, string>,
  later: Map<string, string[]>,
): Promise<string[]> {
  const marks: string[] = [];
  for (const { ref, erasureId } of await world.read.select().from(submissions)) {
    const scope = await findErasureScope(world.read, erasureId);
    if (!scope) continue;
    const words = [receipts.get(ref) ?? "", ...(later.get(ref) ?? [])].join(" ").match(/kanari\w+/g) ?? [];
    const n = /kanari(\d+)a/.exec(receipts.get(ref) ?? "")?.[1];
    marks.push(`merke${n}p`);
    if (scope !== "contact") marks.push(`merke${n}o`);
    if (scope === "words") marks.push(...words);
  }
  return marks;
}

it(
  "whoever was erased stands in no row of any table, nothing else is lost, and log, texts, totals and projection hold (rules 2, 4, 11)",
  { timeout: 240_000 },
  () =>
    fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const world = await openWorld();
        try {
          const { submissions: refs, receipts, later } = await take(world, steps);
          const marks = await marksOf(world, receipts, later);
          // What was published stays as it was, for the desk and for the record: the public reads a bar (0022, 0025).
          const published = JSON.stringify(await world.read.select().from(responseVersions));
          const left = marks.filter((mark) => !published.includes(mark));
          expect(await findMarks(world.read, left)).toEqual([]);
          const shown = JSON.stringify(await projectionOf(world));
          expect(marks.filter((mark) => shown.includes(mark))).toEqual([]);
          for (const mark of marks)
            for (const index of left.includes(mark) ? [findIndex, searchIndex] : [searchIndex]) {
              const { terms } = readSearch(mark);
              expect([mark, await findKeys(world.read, index, { terms, labels: [], limit: 1 })]).toEqual([
                mark,
                [],
              ]);
            }
          expect(await world.read.$count(submissions)).toBe(refs.length);
          expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
          expect((await verifyTexts(world.read)).firstBad).toBeUndefined();
          for (const { id } of await listConsultations(world.read))
            expect((await reconcile(world.read, id)).reconciles).toBe(true);
          const kept = await shownIn(world);
          await rebuildProjection(world.as({ kind: "system", name: "maintenance" }));
          expect(await shownIn(world)).toEqual(kept);
        } finally {
          await world.close();
        }
      }),
      { numRuns: walksOf(25), interruptAfterTimeLimit: 100_000 },
    ),
);
