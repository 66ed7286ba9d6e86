import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { saveResponse } from "~/domain/responses/commands/draft.server.ts";
import { addMembers, removeMember } from "~/domain/responses/commands/members.server.ts";
import {
  approveResponse,
  publishResponse,
  returnResponse,
} from "~/domain/responses/commands/publish.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { getResponse, listMembers } from "~/domain/responses/queries.server.ts";
import { takeWalks } from "../../support/runs.ts";
import { openWorld, type World } from "../../support/world.ts";

/**
 * One response and everything that people may do to it, in any order, beside a small model of what rules 5 and 6 allow:
 * who has saved it, and which text was sent, approved.
 */
const step = fc.record({
  verb: fc.constantFrom(
    "save",
    "join",
    "part",
    "submit",
    "submit",
    "approve",
    "approve",
    "approve",
    "return",
    "publish",
  ),
  who: fc.constantFrom("coordinator" as const, "coordinatorTwo" as const, "all" as const),
  by: fc.constantFrom("approver" as const, "all" as const),
  /** a digest that was read earlier: the page stood open meanwhile */
  stale: fc.boolean(),
  reason: fc.constantFrom("", "Arkivet tek det med.", "Arkivet tek det ikkje med."),
});

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it(
  "only somebody who saved none of it approves it, only exactly as it stands, and any edit takes that back (rules 5, 6)",
  { timeout: 120_000 },
  () =>
    takeWalks(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 30, size: "max" }), async (steps) => {
        const { as, read } = world;
        const [first = "", second = ""] = await world.contributions("Eitt punkt. Og eitt til.");
        const number = await world.draft([first]);
        const savers = new Set<string>([world.staff.coordinator.personId]);
        const opened = { earlier: await world.digestOf(number) };
        const now = () => getResponse(read, number);
        for (const { verb, who, by, stale, reason } of steps) {
          const before = await now();
          const current = await world.digestOf(number);
          const edit = { save: saveResponse, join: addMembers, part: removeMember };
          if (verb === "save" || verb === "join" || verb === "part") {
            const sentences = stale ? { [first]: "Takk." } : {};
            const input = {
              version: before.version,
              title: "Svaret",
              language: "nn" as const,
              disposition: "within",
              reason,
              destination: "Arkivet.",
              destinationBody: "",
              promiseWhat: "",
              promiseBody: "",
              promiseBy: null,
              sentences,
            };
            const result =
              verb === "save"
                ? await edit.save(as(who), number, input)
                : verb === "join"
                  ? await edit.join(as(who), number, [second])
                  : await edit.part(as(who), number, second);
            if (result.ok) savers.add(world.staff[who].personId);
            // an edit that was done makes a draft without approval; one that was refused changes nothing
            if (result.ok)
              expect(await now()).toMatchObject({
                status: "draft",
                approvedBy: null,
                approvedDigest: null,
                submittedDigest: null,
              });
            else expect(await now()).toEqual(before);
            if (before.status === "published") expect(result).toMatchObject({ code: "published" });
          }
          if (verb === "submit") {
            const result = await submitResponse(as(who), number);
            expect(result.ok).toBe(before.status === "draft" && before.reason.trim() !== "");
          }
          if (verb === "approve") {
            const digest = stale ? opened.earlier : current;
            const result = await approveResponse(as(by), number, { digest, comment: "" });
            const allowed =
              before.status === "in_review" && digest === current && !savers.has(world.staff[by].personId);
            expect(result.ok).toBe(allowed);
          }
          if (verb === "return")
            await returnResponse(as(by), number, { digest: current, comment: "Sjå på grunnen." });
          if (verb === "publish") {
            const result = await publishResponse(as(by), number);
            expect(result.ok).toBe(before.status === "approved");
          }
          const after = await now();
          if (after.status === "approved" || after.status === "published") {
            expect(after.approvedDigest).toBe(await world.digestOf(number));
            expect(savers.has(after.approvedBy ?? "")).toBe(false);
            expect(after.reason.trim()).not.toBe("");
          } else expect([after.approvedBy, after.approvedDigest]).toEqual([null, null]);
          if (stale) opened.earlier = current;
        }
        const members = await listMembers(read, (await now()).id);
        const answered = (await now()).status === "published";
        for (const { contribution } of members)
          expect(contribution.stage).toBe(answered ? "answered" : "response_being_prepared");
      }),
      80,
      90_000,
    ),
);
