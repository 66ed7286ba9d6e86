import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { and, asc, eq, isNotNull, isNull } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { events, saves } from "#db/schema/kernel.ts";
import { publishedContributions, publishedEndedAnswers } from "#db/schema/published.ts";
import { responseMembers, responses, responseVersions } from "#db/schema/responses.ts";
import { listConsultations } from "~/domain/consultations/queries.server.ts";
import { saltedDigest } from "~/domain/kernel/event-log.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { addMembers, removeMember } from "~/domain/responses/commands/members.server.ts";
import { approveResponse, publishResponse } from "~/domain/responses/commands/publish.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { getResponse, listMembers, listSavers, readContent } from "~/domain/responses/queries.server.ts";
import { reconcile } from "~/domain/responses/reconcile.server.ts";
import { canonicalContent, changesSubstance, parseContent } from "~/domain/responses/response.ts";
import { doubtsOf } from "~/domain/responses/typing-error.ts";
import { takeWalks } from "../../support/runs.ts";
import { openWorld, type World } from "../../support/world.ts";
import { take, walk } from "../properties/loop-model.ts";

const walks = (check: (world: World) => Promise<void>, runs: number) =>
  takeWalks(
    fc.asyncProperty(walk, async (steps) => {
      const world = await openWorld();
      try {
        await take(world, steps);
        await check(world);
      } finally {
        await world.close();
      }
    }),
    runs,
    60_000,
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
        const current = await world.read
          .select({
            id: contributions.id,
            stage: contributions.stage,
            memberId: responseMembers.id,
            firstVersion: responseMembers.firstVersion,
          })
          .from(contributions)
          .leftJoin(
            responseMembers,
            and(eq(responseMembers.contributionId, contributions.id), isNull(responseMembers.removedAt)),
          );
        // one current response at most: a second one would stand here as a second row
        expect(new Set(current.map((row) => row.id)).size).toBe(current.length);
        for (const { stage, memberId, firstVersion } of current) {
          // a correction that is being written takes no answer back
          expect(stage === "answered").toBe(firstVersion !== null);
          expect(stage === "response_being_prepared").toBe(memberId !== null && firstVersion === null);
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
          const saved = await read
            .select()
            .from(saves)
            .where(and(eq(saves.subjectKind, "response"), eq(saves.subjectId, row.id)))
            .orderBy(asc(saves.version));
          const versions = await listVersions(read, row.id);
          expect(versions.map(({ version }) => version)).toEqual(
            Array.from({ length: row.publishedVersion }, (_, at) => at + 1),
          );
          for (const [at, version] of versions.entries()) {
            const before = versions[at - 1]?.publishedAt ?? "";
            const wrote = saved.filter((save) => save.at > before && save.at <= version.publishedAt);
            expect(version.fourEyes).toBe(true);
            expect(wrote.map((save) => save.personId)).not.toContain(version.approvedBy);
            expect(version.digest).toBe(saltedDigest(row.id, version.content));
            const { reason, disposition } = parseContent(version.content);
            expect([reason.trim() !== "", disposition !== null]).toEqual([true, true]);
          }
          const last = versions.at(-1);
          if (row.status === "published") expect(plain(last?.content)).toBe(plain(content));
          if (row.status === "draft" || row.status === "in_review") {
            expect([row.approvedBy, row.approvedDigest]).toEqual([null, null]);
          }
          if (row.status === "approved") {
            expect(row.approvedDigest).toBe(digest);
            expect(await listSavers(read, row.id)).not.toContain(row.approvedBy);
          }
          // what stands is what was saved last: nobody changes a text without being its writer
          if (["draft", "in_review", "approved"].includes(row.status))
            expect(saved.at(-1)?.digest).toBe(digest);
        }
      }, 60),
  );

  it(
    "a later version says what it changed, a typing error changes no substance, and whoever lost an answer is told which (rules 8, 9)",
    { timeout: 120_000 },
    () =>
      walks(async ({ read }) => {
        for (const { id } of await read.select().from(responses)) {
          const versions = await listVersions(read, id);
          for (const [at, { kind, note, content }] of versions.entries()) {
            const before = versions[at - 1];
            expect(kind === "first").toBe(!before);
            if (!before) continue;
            expect(note?.trim()).toBeTruthy();
            expect(plain(content)).not.toBe(plain(before.content));
            if (kind === "typing_error")
              expect(changesSubstance(parseContent(before.content), parseContent(content))).toBe(false);
            if (
              kind === "typing_error" &&
              doubtsOf(parseContent(before.content), parseContent(content)).length > 0
            )
              expect(await saidTypingErrors(read, id), "not without a word").not.toEqual([]);
          }
        }
        const told = await read.select().from(publishedEndedAnswers);
        const shown = await read.select().from(publishedContributions);
        for (const member of await read
          .select()
          .from(responseMembers)
          .where(isNotNull(responseMembers.lastVersion))) {
          expect(member.lastVersion).toBeGreaterThanOrEqual(member.firstVersion ?? 0);
          if (!shown.some((row) => row.id === member.contributionId)) continue;
          const ended = told.filter((row) => row.contributionId === member.contributionId);
          expect(ended.map((row) => row.version)).toContain(member.lastVersion);
        }
      }, 40),
  );
});

const saidTypingErrors = (read: World["read"], id: string) =>
  read
    .select({ seq: events.seq })
    .from(events)
    .where(and(eq(events.subjectId, id), eq(events.type, "response.said_typing_error")));

/** What a version answers with, apart from what is told of the change. */
const plain = (content = "") => canonicalContent({ ...parseContent(content), correction: null });
const listVersions = (read: World["read"], id: string) =>
  read
    .select()
    .from(responseVersions)
    .where(eq(responseVersions.responseId, id))
    .orderBy(asc(responseVersions.version));

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
