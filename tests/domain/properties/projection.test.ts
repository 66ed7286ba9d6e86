import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNotNull, isNull } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { moves } from "#db/schema/decisions.ts";
import { passages } from "#db/schema/passages.ts";
import { searchIndex } from "#db/schema/published.ts";
import { responseCovers, responseMembers } from "#db/schema/responses.ts";
import { submissions, submissionTexts } from "#db/schema/submissions.ts";
import { responseDueOn } from "~/domain/consultations/consultation.ts";
import { getConsultation, listConsultations, readTerms } from "~/domain/consultations/queries.server.ts";
import { endStages, stages, toldEnds } from "~/domain/contributions/contribution.ts";
import { readSearch } from "~/domain/kernel/search.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { findKeys } from "~/domain/kernel/word-index.server.ts";
import { consultationPhase } from "~/domain/published/phase.ts";
import { getConsultation as getPublished } from "~/domain/published/queries.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { readVersion } from "~/domain/published/version.server.ts";
import { reconcile } from "~/domain/responses/reconcile.server.ts";
import { listTexts } from "~/domain/submissions/queries.server.ts";
import { submissionStatuses } from "~/domain/submissions/submission.ts";
import { takeWalks } from "../../support/runs.ts";
import { openWorld, type World } from "../../support/world.ts";
import { projectionOf, worklistOf } from "./derived.ts";
import { take, walk } from "./loop-model.ts";

/** Walks share nothing: each has a forum of its own. */
const walks = (
  check: (world: World, walked: Awaited<ReturnType<typeof take>>) => Promise<void>,
  runs: number,
) =>
  takeWalks(
    fc.asyncProperty(walk, async (steps) => {
      const world = await openWorld();
      try {
        await check(world, await take(world, steps));
      } finally {
        await world.close();
      }
    }),
    runs,
  );

describe("whatever people do", () => {
  it(
    "the projection kept is the projection rebuilt, and the log verifies (rule 9)",
    { timeout: 240_000 },
    () =>
      walks(async (world) => {
        const kept = await projectionOf(world);
        const list = await worklistOf(world);
        await rebuildProjection(world.as({ kind: "system", name: "maintenance" }));
        expect(await projectionOf(world)).toEqual(kept);
        expect(await worklistOf(world)).toEqual(list);
        expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
      }, 40),
  );

  it("what was acknowledged is kept as it came, and counted once (rules 1, 2, 4)", { timeout: 240_000 }, () =>
    walks(async (world, { submissions: refs, receipts, later }) => {
      const stored = await world.read.select().from(submissions);
      expect(stored.map((s) => s.ref).sort()).toEqual([...refs].sort());
      for (const row of stored.filter(({ erasureId }) => erasureId === null))
        expect((await listTexts(world.read, row.id)).map((t) => t.body)).toEqual([
          receipts.get(row.ref),
          ...(later.get(row.ref) ?? []),
        ]);
      const { counters, contributions: shown } = await projectionOf(world);
      const count = (key: string) => counters.find((c) => c.scope === "all" && c.key === key)?.n ?? 0;
      expect(count("submissions")).toBe(refs.length);
      expect(submissionStatuses.reduce((sum, status) => sum + count(`submissions:${status}`), 0)).toBe(
        refs.length,
      );
      // What was moved stands in each of its consultations, and counts once over all.
      const here = shown.filter((row) => row.stage !== "moved");
      expect(count("contributions")).toBe(here.length);
      expect(stages.reduce((sum, stage) => sum + count(`stage:${stage}`), 0)).toBe(here.length);
      expect(counters.every((c) => c.n > 0)).toBe(true);
    }, 25),
  );

  it(
    "nothing stands behind the first door that was not cleared and allowed (rules 7, 11)",
    { timeout: 240_000 },
    () =>
      walks(async (world, { receipts, later }) => {
        // A coordinator has said of covered words that they give nothing away.
        if ((await world.read.$count(responseCovers, isNotNull(responseCovers.liftedAt))) > 0) return;
        const projected = JSON.stringify(await projectionOf(world));
        const rows = await world.read.select().from(contributions);
        const stored = await world.read.select().from(submissions);
        const texts = await world.read.select().from(submissionTexts);
        const cut = await world.read.select().from(passages).where(isNull(passages.removedAt));
        for (const [ref, text] of receipts) {
          const submission = stored.find((s) => s.ref === ref);
          const cleared = rows.filter(
            (c) =>
              c.submissionId === submission?.id &&
              c.visibility === "cleared" &&
              !c.withdrawnAt &&
              c.stage !== "set_aside" &&
              c.listedAt &&
              !c.removedAt,
          );
          if (submission?.status === "spam") expect(projected).not.toContain(ref);
          const shown = submission?.publishText && submission.status !== "spam" && !submission.disputedAt;
          const open = new Set(
            (shown ? cut : [])
              .filter((one) => cleared.some((c) => c.id === one.contributionId))
              .flatMap(({ textId, start, end }) => {
                const body = texts.find(({ id }) => id === textId)?.body ?? "";
                return [...body.matchAll(/kanari\w+/g)]
                  .filter(({ 0: word, index }) => index < end && index + word.length > start)
                  .map(([word]) => word);
              }),
          );
          for (const word of [text, ...(later.get(ref) ?? [])].join(" ").match(/kanari\w+/g) ?? []) {
            if (open.has(word)) continue;
            expect(projected).not.toContain(word);
            const { terms } = readSearch(word);
            expect(await findKeys(world.read, searchIndex, { terms, labels: [], limit: 1 })).toEqual([]);
          }
        }
        const named = (row: (typeof stored)[number]) =>
          row.publishPerson &&
          !row.disputedAt &&
          rows.some(
            (c) =>
              c.submissionId === row.id &&
              c.visibility === "cleared" &&
              !c.withdrawnAt &&
              c.stage !== "set_aside",
          );
        if (!stored.some(named)) expect(projected).not.toContain("Kari Døme");
        for (const address of ["laget@dome-post.example", "ny@dome-post.example"])
          expect(projected).not.toContain(address);
      }, 25),
  );

  it(
    "the trail never breaks: numbers are not used again, and what was listed stays (rule 8)",
    {
      timeout: 240_000,
    },
    () =>
      walks(async (world) => {
        const rows = await world.read.select().from(contributions);
        const { contributions: shown } = await projectionOf(world);
        const stored = await world.read.select().from(submissions);
        const spam = new Set(stored.filter((one) => one.status === "spam").map((one) => one.id));
        for (const submission of stored) {
          const numbers = rows.filter((c) => c.submissionId === submission.id).map((c) => c.number);
          expect(numbers.sort((a, b) => a - b)).toEqual(
            Array.from({ length: submission.nextNumber - 1 }, (_, i) => i + 1),
          );
        }
        const here = shown.filter((row) => row.stage !== "moved");
        const left = await world.read.select().from(moves);
        for (const { ref, stage } of shown)
          if (stage === "moved") expect(here.map((row) => row.ref)).toContain(ref);
        for (const { contributionId, fromConsultationId } of left) {
          const now = rows.find((row) => row.id === contributionId);
          if (!now || spam.has(now.submissionId)) continue;
          const stands = shown.filter((row) => row.ref === now.ref);
          expect(stands.map((row) => row.consultationId)).toContain(fromConsultationId);
        }
        expect(here.map((c) => c.ref).sort()).toEqual(
          rows
            .filter((c) => c.listedAt && !spam.has(c.submissionId))
            .map((c) => c.ref)
            .sort(),
        );
        const members = await world.read.select().from(responseMembers);
        const current = members.filter((m) => !m.removedAt).map((m) => m.contributionId);
        expect(new Set(current).size).toBe(current.length);
      }, 20),
  );

  it(
    "no promise differs from the window, the days and the decision it is made from; late is what came after the last day (rule 12)",
    { timeout: 240_000 },
    () =>
      walks(async (world) => {
        const consultation = await getConsultation(world.read, world.consultation);
        const termsOf = new Map(
          await Promise.all(
            (await listConsultations(world.read)).map(
              async (row) => [row.id, await readTerms(world.read, row)] as const,
            ),
          ),
        );
        const closesOn = consultation.closesOn ?? "";
        const points = await world.read.select().from(contributions);
        for (const { id, receivedOn, late } of await world.read.select().from(submissions)) {
          // What came before an extension may be marked late by the last day that was then.
          if (late) expect(receivedOn > "2026-05-20").toBe(true);
          else expect(receivedOn <= closesOn).toBe(true);
          for (const {
            submissionId,
            stage,
            responseDueOn: due,
            movedOn,
            extendedTo,
            consultationId,
          } of points) {
            const terms = termsOf.get(consultationId);
            if (terms && submissionId === id && !endStages.some((end) => end === stage))
              expect(due).toBe([responseDueOn(terms, movedOn ?? receivedOn), extendedTo ?? ""].sort()[1]);
          }
        }
      }, 25),
  );

  it(
    "closed says so only while nothing waits; totals reconcile at every step (rule 4)",
    { timeout: 240_000 },
    () =>
      takeWalks(
        fc.asyncProperty(walk, async (steps) => {
          const world = await openWorld();
          try {
            await take(world, steps, async (verb) => {
              for (const other of await listConsultations(world.read))
                expect([verb, (await reconcile(world.read, other.id)).reconciles]).toEqual([verb, true]);
              const { id, status } = await getConsultation(world.read, world.consultation);
              const {
                submissions: wholes,
                contributions: parts,
                reconciles,
              } = await reconcile(world.read, id);
              expect([verb, reconciles]).toEqual([verb, true]);
              if (status !== "closed") return;
              const { counts, ...shown } = await getPublished(world.read, world.consultation);
              const waits =
                wholes.received > 0 || toldEnds.reduce((open, end) => open - parts[end], parts.total) > 0;
              const phase = consultationPhase(shown, counts, world.clock.now.slice(0, 10));
              expect([verb, phase]).toEqual([verb, waits ? "closed_waiting" : "closed"]);
            });
          } finally {
            await world.close();
          }
        }),
        15,
      ),
  );

  it(
    "the version rises with what an outsider could see change, and with nothing else",
    { timeout: 240_000 },
    () =>
      takeWalks(
        fc.asyncProperty(walk, async (steps) => {
          const world = await openWorld();
          try {
            let version = await readVersion(world.read);
            let shown = await projectionOf(world);
            await take(world, steps, async (verb) => {
              const now = await projectionOf(world);
              const risen = (await readVersion(world.read)) > version;
              expect([verb, risen]).toEqual([verb, !isDeepStrictEqual(now, shown)]);
              version = await readVersion(world.read);
              shown = now;
            });
          } finally {
            await world.close();
          }
        }),
        10,
      ),
  );
});
