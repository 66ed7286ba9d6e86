import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { assessments } from "#db/schema/contributions.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { getConsultation } from "~/domain/consultations/queries.server.ts";
import { listToAssess } from "~/domain/contributions/assessing.server.ts";
import { completeSplit, reopenSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import { listWorklist } from "~/domain/contributions/worklists.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { readSearch } from "~/domain/kernel/search.ts";
import { cancelConsultation } from "~/domain/meetings/commands/announce.server.ts";
import { getOwnSubmission } from "~/domain/own/queries.server.ts";
import { readCounts } from "~/domain/published/counters.server.ts";
import { getContribution as getPublished } from "~/domain/published/queries/contribution.server.ts";
import { listContributions } from "~/domain/published/queries/contributions.server.ts";
import { searchPublished } from "~/domain/published/queries/search.server.ts";
import { moveContributions } from "~/domain/responses/commands/move.server.ts";
import { askSetAside } from "~/domain/responses/commands/set-aside.server.ts";
import { getResponse } from "~/domain/responses/queries.server.ts";
import { reconcile } from "~/domain/responses/reconcile.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.openConsultation("alltid", "ALL26", { opensOn: "2026-04-01", closesOn: null }, true);
  await world.openConsultation("seinare", "SEI26", { opensOn: "2026-05-01", closesOn: "2026-07-01" });
});
afterAll(() => world.close());

const to = (consultation: string, theme = "") => ({
  to: { consultation, theme },
  reason: "Det gjeld noko som alltid er ope.",
});
const idOf = async (slug: string) => (await getConsultation(world.read, slug)).id;
const listed = (slug: string) =>
  listContributions(world.read, slug, {}, { after: null, limit: 100 }).then((page) => page.items);

describe("a submission one of whose points was moved", () => {
  it("is not put back on the bench by undo either", async () => {
    const [ref = ""] = await world.contributions("Opne alt saman.");
    const submission = ref.split(".")[0] ?? "";
    const coordinator = world.as("coordinator");
    expectOk(await reopenSplit(coordinator, submission));
    expectOk(await completeSplit(coordinator, submission));
    expectOk(await moveContributions(coordinator, ref, to("alltid")));
    expect(await undoLastStep(coordinator)).toMatchObject({ code: "gone_on" });
    expect(await getSubmission(world.read, submission)).toMatchObject({ status: "split" });
  });
});

describe("moving a contribution to another consultation", () => {
  it("keeps reference, words and trail; begins there anew, with a promise by that consultation's terms", async () => {
    const [ref = ""] = await world.contributions("Opne alt.", { owner: world.body, theme: "anna" });
    await world.advise(ref);
    world.clock.now = "2026-04-21T09:00:00.000Z";
    expectOk(await moveContributions(world.as("coordinator"), ref, to("alltid", "soek")));
    const moved = await getContribution(world.read, ref);
    expect(moved).toMatchObject({
      consultationId: await idOf("alltid"),
      stage: "received",
      ownerBodyId: null,
      assignedAt: null,
      adviceDueOn: null,
      movedOn: "2026-04-21",
      responseDueOn: "2026-07-14",
    });
    expect(await listToAssess(world.read, [(await getContribution(world.read, ref)).id])).toEqual([]);
    expect(await world.read.$count(assessments, eq(assessments.contributionId, moved.id))).toBe(1);
    const { contribution, consultation } = await getPublished(world.read, ref);
    expect(consultation.slug).toBe("alltid");
    expect(contribution).toMatchObject({
      stage: "received",
      text: ["Opne alt."],
      theme: { slug: "soek" },
      movedFrom: { slug: "runde", on: "2026-04-21" },
    });
    expect(contribution.history.map(({ kind }) => kind)).toEqual([
      "received",
      "split",
      "assigned",
      "assessed",
      "moved",
    ]);
  });

  it("is counted by both, listed by the one as moved, and found once", async () => {
    const all = await readCounts(world.read, "all");
    const runde = await readCounts(world.read, await idOf("runde"));
    const [ref = ""] = await world.contributions("Særmerkt ope.", { theme: "anna", commitments: ["plan-1"] });
    expectOk(await moveContributions(world.as("coordinator"), ref, to("alltid")));
    const more = async (scope: string, before: Record<string, number>, key: string) =>
      ((await readCounts(world.read, scope))[key] ?? 0) - (before[key] ?? 0);
    expect(await more(await idOf("runde"), runde, "contributions")).toBe(1);
    expect(await more(await idOf("runde"), runde, "stage:moved")).toBe(1);
    expect(await more(await idOf("runde"), runde, "theme:anna")).toBe(1);
    expect(await more("all", all, "contributions")).toBe(1);
    expect(await more("all", all, "stage:moved")).toBe(0);
    for (const slug of ["runde", "alltid"]) {
      expect((await listed(slug)).map((row) => row.ref)).toContain(ref);
      expect((await reconcile(world.read, await idOf(slug))).reconciles).toBe(true);
    }
    const left = (await listed("runde")).find((row) => row.ref === ref);
    expect(left).toMatchObject({ stage: "moved", text: null, by: null, movedTo: { slug: "alltid" } });
    for (const [consultation, hits] of [
      ["alltid", [ref]],
      ["runde", []],
    ] as const) {
      const { terms } = readSearch("særmerkt");
      const asked = { terms, consultation, order: "newest", after: null, language: "nn", limit: 9 } as const;
      expect((await searchPublished(world.read, asked)).hits.map((hit) => hit.ref)).toEqual(hits);
    }
    const rows = async (consultation: string) =>
      (await listWorklist(world.read, { consultation }, "2026-04-21", 100)).rows.map((row) => row.ref);
    expect(await rows("runde")).not.toContain(ref);
    expect(await rows("alltid")).toContain(ref);
  });

  it("can go on, and back: each that it left leads to where it is, and the one that it is in to nowhere", async () => {
    const [ref = ""] = await world.contributions("Fram og tilbake.");
    const coordinator = world.as("coordinator");
    expectOk(await moveContributions(coordinator, ref, to("alltid")));
    expectOk(await moveContributions(coordinator, ref, to("runde")));
    const stands = await world.read
      .select({ stage: publishedContributions.stage, consultationId: publishedContributions.consultationId })
      .from(publishedContributions)
      .where(eq(publishedContributions.ref, ref));
    expect(stands).toContainEqual({ stage: "received", consultationId: await idOf("runde") });
    expect(stands).toContainEqual({ stage: "moved", consultationId: await idOf("alltid") });
    expect(stands).toHaveLength(2);
    const { version } = await getConsultation(world.read, "runde");
    expectOk(await editConsultation(coordinator, "runde", { version, title: { nn: "Runden" } }));
    expect((await listed("alltid")).find((row) => row.ref === ref)?.movedTo).toMatchObject({
      title: { nn: "Runden" },
    });
  });

  it("takes it out of the draft that was to answer it; a promise follows what changes there", async () => {
    const [ref = ""] = await world.contributions("Opne alt.");
    const number = await world.draft([ref]);
    expectOk(await moveContributions(world.as("coordinator"), ref, to("alltid")));
    expect((await getResponse(world.read, number)).status).toBe("draft");
    const { version } = await getConsultation(world.read, "alltid");
    expectOk(await editConsultation(world.as("coordinator"), "alltid", { version, responseDays: 10 }));
    expect((await getContribution(world.read, ref)).responseDueOn).toBe("2026-05-01");
    expectOk(
      await editConsultation(world.as("coordinator"), "alltid", { version: version + 1, responseDays: 84 }),
    );
  });

  it("tells its contributor where it is and why, and is answered there", async () => {
    const [ref = ""] = await world.contributions("Opne alt.");
    expectOk(await moveContributions(world.as("coordinator"), ref, to("alltid")));
    await world.publish(await world.draft([ref]));
    const { id, ref: whole } = await getSubmission(world.read, ref.split(".")[0] ?? "");
    const link = world.as({ kind: "contributor", submissionIds: [id] });
    const own = await getOwnSubmission(world.read, link.actor, whole);
    expect(own.contributions[0]).toMatchObject({
      ref,
      stage: "answered",
      movedTo: { slug: "alltid", reason: "Det gjeld noko som alltid er ope." },
    });
  });

  it("is refused where there is nothing to move, or nowhere to", async () => {
    const [ref = "", answered = ""] = await world.contributions("Opne alt. Søket er tregt.");
    const coordinator = world.as("coordinator");
    const code = async (target: Parameters<typeof moveContributions>[2], point = ref, who = coordinator) => {
      const moved = await moveContributions(who, point, target);
      return moved.ok ? "moved" : moved.code;
    };
    expect(await code(to("runde"))).toBe("moved_nowhere");
    expect(await code(to("seinare"))).toBe("takes_no_input");
    expect(await code(to("alltid", "ukjent"))).toBe("not_listed_here");
    expect(await code(to("ukjent"))).toBe("not_listed_here");
    expect(await code(to("alltid"), ref, world.as("approver"))).toBe("not_allowed");
    await world.publish(await world.draft([answered]));
    expect(await code(to("alltid"), answered)).toBe("answered");
    expectOk(await askSetAside(coordinator, ref, { ground: "abuse", reason: "Sjå teksten." }));
    expect(await code(to("alltid"))).toBe("set_aside_asked");
    expectOk(await cancelConsultation(coordinator, "seinare", { nn: "Ikkje no." }));
    expect(await code(to("seinare"), (await world.contributions("Eit til."))[0])).toBe("takes_no_input");
  });

  it("keeps its submission off the bench: another consultation works on its words", async () => {
    const [ref = ""] = await world.contributions("Opne alt.");
    expectOk(await moveContributions(world.as("coordinator"), ref, to("alltid")));
    expect(await reopenSplit(world.as("coordinator"), ref.split(".")[0] ?? "")).toMatchObject({
      code: "moved_out",
    });
  });
});

describe("moving several in one act", () => {
  it("moves all of them or none, out of drafts too, and names each that stood in the way with its reason", async () => {
    const coordinator = world.as("coordinator");
    const refs = await world.contributions("Opne alt. Opne kartet. Opne lista.");
    const [one = "", two = "", three = ""] = refs;
    await world.draft([two]);
    expectOk(await moveContributions(coordinator, three, to("alltid")));
    expect(await moveContributions(coordinator, refs, to("alltid", "soek"))).toMatchObject({
      code: "some_cannot",
      details: { [three]: "moved_nowhere" },
    });
    expect((await getContribution(world.read, one)).movedOn).toBeNull();
    expect(expectOk(await moveContributions(coordinator, [one, two], to("alltid", "soek"))).count).toBe(2);
    for (const ref of refs)
      expect(await getContribution(world.read, ref)).toMatchObject({
        consultationId: await idOf("alltid"),
        stage: "received",
      });
  });
});
