import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asc, eq } from "#db/kit.ts";
import { contributions } from "#db/schema/contributions.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { extendWindow } from "~/domain/consultations/commands/announce.server.ts";
import { editConsultation } from "~/domain/consultations/commands/edit.server.ts";
import { addMilestone, changeMilestone } from "~/domain/consultations/commands/timeline.server.ts";
import { responseDueOn } from "~/domain/consultations/consultation.ts";
import {
  findConsultation,
  handleOf,
  listMilestones,
  readTerms,
} from "~/domain/consultations/queries.server.ts";
import { setTheme } from "~/domain/contributions/commands/sort.server.ts";
import { makeContribution } from "~/domain/contributions/commands/split.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { removeContribution } from "~/domain/contributions/commands/unsplit.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { getOwnSubmission } from "~/domain/own/queries.server.ts";
import { getConsultation } from "~/domain/published/queries.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** What the form, its contributor, the desk and the public page say of one submission's points, in one set. */
async function promised(ref: string): Promise<string[]> {
  const { id, receivedOn } = await getSubmission(world.read, ref);
  const own = await getOwnSubmission(world.read, { kind: "contributor", submissionIds: [id] }, ref);
  const desk = await world.read.select().from(contributions).where(eq(contributions.submissionId, id));
  const shown = await world.read
    .select()
    .from(publishedContributions)
    .where(eq(publishedContributions.submissionId, id))
    .orderBy(asc(publishedContributions.ref));
  return [
    ...new Set([
      responseDueOn(await getConsultation(world.read, "runde"), receivedOn),
      own.responseDueOn,
      ...own.contributions.map((point) => point.responseDueOn),
      ...desk.map((point) => point.responseDueOn),
      ...shown.map((point) => point.data.responseDueOn),
    ]),
  ];
}

const decision = (on: string) => ({ kind: "decision" as const, on, title: { nn: "Vedtak" }, note: {} });
const split = async (text: string, input = {}) => {
  const [ref = ""] = await world.contributions(text, {}, input);
  return ref.split(".")[0] ?? "";
};
const extend = (closesOn: string) =>
  extendWindow(world.as("coordinator"), "runde", {
    closesOn,
    reason: { nn: "Fleire bad om meir tid." },
    title: { nn: "Fristen er flytta" },
  });

describe("the day that a response is promised", () => {
  it("follows the window when it is extended, everywhere at once", async () => {
    const ref = await split("Søket er tregt. Gje oss tal.");
    expect(await promised(ref)).toEqual(["2026-08-12"]);
    expectOk(await extend("2026-06-10"));
    expect(await promised(ref)).toEqual(["2026-09-02"]);
  });

  it("follows the days that the consultation gives itself", async () => {
    const ref = await split("Søket er tregt.");
    const { version = 0 } = (await findConsultation(world.read, "runde")) ?? {};
    expectOk(await editConsultation(world.as("coordinator"), "runde", { version, responseDays: 60 }));
    expect(await promised(ref)).toEqual(["2026-07-19"]);
  });

  it("is the day before the decision, as soon as one is set, and moves with it", async () => {
    const ref = await split("Søket er tregt.");
    expectOk(await addMilestone(world.as("coordinator"), "runde", decision("2026-07-02")));
    expect(await promised(ref)).toEqual(["2026-07-01"]);
    const { id = "" } = (await findConsultation(world.read, "runde")) ?? {};
    const [milestone] = (await listMilestones(world.read, id)).filter((one) => one.kind === "decision");
    const handle = handleOf(milestone?.id ?? "");
    expectOk(
      await changeMilestone(world.as("coordinator"), "runde", handle, {
        ...decision("2026-06-15"),
        version: 1,
      }),
    );
    expect(await promised(ref)).toEqual(["2026-06-14"]);
    const later = await split("Gje oss tal.");
    expect(await promised(later)).toEqual(["2026-06-14"]);
  });

  it("runs from the receipt for what came late, until the window reaches it", async () => {
    world.clock.now = "2026-05-25T08:00:00.000Z";
    const late = await split("Eg kom for seint.");
    expect(await promised(late)).toEqual(["2026-08-17"]);
    expectOk(await addMilestone(world.as("coordinator"), "runde", decision("2026-08-01")));
    expect(await promised(late)).toEqual(["2026-07-31"]);
    expectOk(await extend("2026-06-30"));
    expect(await promised(late)).toEqual(["2026-07-31"]);
    expectOk(await extend("2026-08-10"));
    expect(await promised(late)).toEqual(["2026-11-02"]);
  });

  it("stays for what is answered: that promise was kept or broken", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    await world.publish(await world.draft([point]));
    expectOk(await extend("2026-06-10"));
    const [row] = await world.read.select().from(contributions).where(eq(contributions.ref, point));
    const [shown] = await world.read
      .select()
      .from(publishedContributions)
      .where(eq(publishedContributions.ref, point));
    expect([row?.responseDueOn, shown?.data.responseDueOn]).toEqual(["2026-08-12", "2026-08-12"]);
  });

  it("stays in other consultations", async () => {
    await world.openConsultation("anna", "ANN", { opensOn: "2026-04-01", closesOn: "2026-05-20" });
    const [point = ""] = await world.contributions("Søket er tregt.", {}, { consultation: "anna" });
    expectOk(await extend("2026-06-10"));
    const [row] = await world.read.select().from(contributions).where(eq(contributions.ref, point));
    expect(row?.responseDueOn).toBe("2026-08-12");
  });

  it("stands in nobody's way: undo still works, and what it brings back has the new day", async () => {
    const ref = await world.receive("Søket er tregt.");
    const coordinator = world.as("coordinator");
    expectOk(await makeContribution(coordinator, ref, [{ text: 1, start: 0, end: 100 }]));
    expectOk(await removeContribution(coordinator, ref, 1));
    expectOk(await extend("2026-06-10"));
    expectOk(await undoLastStep(coordinator));
    expect(await promised(ref)).toEqual(["2026-09-02"]);
    const points = await world.contributions("Gje oss tal.");
    expectOk(await setTheme(coordinator, points, "soek"));
    expectOk(await extend("2026-06-20"));
    expectOk(await undoLastStep(coordinator));
  });

  it("is the same for a bench that is filled after the change", async () => {
    expectOk(await addMilestone(world.as("coordinator"), "runde", decision("2026-06-15")));
    const row = await findConsultation(world.read, "runde");
    if (!row) throw new Error("no consultation");
    const ref = await split("Søket er tregt.");
    expect(await promised(ref)).toEqual([responseDueOn(await readTerms(world.read, row), "2026-04-21")]);
  });
});
