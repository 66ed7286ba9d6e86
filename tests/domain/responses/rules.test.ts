import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { and, asc, eq, isNull } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { saves } from "#db/schema/kernel.ts";
import { responseMembers, responses, responseVersions } from "#db/schema/responses.ts";
import { listConsultations } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { addMembers, removeMember } from "~/domain/responses/commands/members.server.ts";
import { approveResponse, publishResponse } from "~/domain/responses/commands/publish.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { getResponse, listMembers, listSavers, readContent } from "~/domain/responses/queries.server.ts";
import { reconcile } from "~/domain/responses/reconcile.server.ts";
import { walksOf } from "../../support/runs.ts";
import { openWorld, type World } from "../../support/world.ts";
import { take, walk } from "../properties/loop-model.ts";

const walks = (check: (world: World) => Promise<void>, runs: number) =>
  fc.assert(
    fc.asyncProperty(walk, async (steps) => {
      const world = await openWorld();
      try {
        await take(world, steps);
        await check(world);
      } finally {
        await world.close();
      }
    }),
    { numRuns: walksOf(runs), interruptAfterTimeLimit: 60_000 },
  );

describe("whatever people do with responses", () => {
  it(
    "every submission and contribution is in one place, and the totals reconcile (rule 4)",
    { timeout: 120_000 },
    () =>
      walks(async (world) => {
        for (const { id } of await listConsultations(world.read)) {
          const totals = await reconcile(world.read, id);
          expect(totals.reconciles).toBe(true);
          const { total, ...parts } = totals.submissions;
          expect(Object.values(parts).reduce((sum, n) => sum + n, 0)).toBe(total);
        }
        const answered = await world.read
          .select({ id: contributions.id, stage: contributions.stage, status: responses.status })
          .from(contributions)
          .leftJoin(
            responseMembers,
            and(eq(responseMembers.contributionId, contributions.id), isNull(responseMembers.removedAt)),
          )
          .leftJoin(responses, eq(responses.id, responseMembers.responseId));
        // one current response at most: a second one would stand here as a second row
        expect(new Set(answered.map((row) => row.id)).size).toBe(answered.length);
        for (const { stage, status } of answered) {
          expect(stage === "answered").toBe(status === "published");
          expect(stage === "response_being_prepared").toBe(status !== null && status !== "published");
        }
      }, 60),
  );

  it(
    "nothing is published without a reason and an approval of exactly it by somebody else (rules 5, 6)",
    { timeout: 120_000 },
    () =>
      walks(async ({ read }) => {
        for (const row of await read.select().from(responses)) {
          const { digest, content } = await readContent(read, row);
          const savers = await listSavers(read, row.id);
          const [last] = await read
            .select({ digest: saves.digest })
            .from(saves)
            .where(and(eq(saves.subjectKind, "response"), eq(saves.subjectId, row.id)))
            .orderBy(asc(saves.version))
            .then((all) => all.slice(-1));
          // what stands is what was saved last: nobody changes a text without being its writer
          if (row.status !== "discarded") expect(last?.digest).toBe(digest);
          if (row.status !== "approved" && row.status !== "published") {
            expect([row.approvedBy, row.approvedDigest]).toEqual([null, null]);
            continue;
          }
          expect(row.reason.trim()).not.toBe("");
          expect(row.dispositionId).not.toBeNull();
          expect(row.approvedDigest).toBe(digest);
          expect(savers).not.toContain(row.approvedBy);
          const versions = await read
            .select()
            .from(responseVersions)
            .where(eq(responseVersions.responseId, row.id));
          expect(versions.length).toBe(row.status === "published" ? 1 : 0);
          for (const version of versions) {
            expect(version).toMatchObject({ content, digest, approvedBy: row.approvedBy, fourEyes: true });
          }
        }
      }, 60),
  );
});

describe("an approval holds for exactly one text", () => {
  const changes = {
    "a letter of the reason": (world: World, number: number) =>
      world.save(number, { reason: "Arkivet tek det med i arbeidet før sommaren!" }),
    "a sentence for one member": async (world: World, number: number) => {
      const [member] = await listMembers(world.read, (await getResponse(world.read, number)).id);
      await world.save(number, { sentences: { [member?.contribution.ref ?? ""]: "Takk." } });
    },
    "a promise": (world: World, number: number) =>
      world.save(number, { promiseWhat: "Ei skisse", promiseBody: world.body, promiseBy: "2026-09-01" }),
    "a member more": async (world: World, number: number) => {
      const [free] = await world.contributions("Enno eit punkt.");
      expectOk(await addMembers(world.as("coordinator"), number, [free ?? ""]));
    },
    "a member less": async (world: World, number: number) => {
      const [member] = await listMembers(world.read, (await getResponse(world.read, number)).id);
      expectOk(await removeMember(world.as("coordinator"), number, member?.contribution.ref ?? ""));
    },
  };

  it.each(Object.entries(changes))("%s takes it back", async (_what, change) => {
    const world = await openWorld();
    try {
      const number = await world.draft(await world.contributions("Søket er tregt. Gje oss tal."));
      expectOk(await submitResponse(world.as("coordinator"), number));
      const digest = await world.digestOf(number);
      expectOk(await approveResponse(world.as("approver"), number, { digest, comment: "" }));
      await change(world, number);
      expect(await getResponse(world.read, number)).toMatchObject({
        status: "draft",
        approvedBy: null,
        approvedDigest: null,
      });
      expect(await publishResponse(world.as("approver"), number)).toMatchObject({ code: "not_approved" });
      // a replayed approval, of the text that is no longer there
      expectOk(await submitResponse(world.as("coordinator"), number));
      expect(await approveResponse(world.as("approver"), number, { digest, comment: "" })).toMatchObject({
        code: "text_changed",
      });
    } finally {
      await world.close();
    }
  });

  it("whoever saved any of its drafts can't approve it, however long ago; who only sent it can", async () => {
    const world = await openWorld();
    try {
      const number = await world.draft(await world.contributions("Søket er tregt."));
      await world.save(number, {}, "all");
      await world.save(number, {}, "coordinator");
      expectOk(await submitResponse(world.as("coordinatorTwo"), number));
      const input = { digest: await world.digestOf(number), comment: "" };
      expect(await approveResponse(world.as("all"), number, input)).toMatchObject({ code: "four_eyes" });
      expectOk(await approveResponse(world.as("approver"), number, input));
    } finally {
      await world.close();
    }
  });
});
