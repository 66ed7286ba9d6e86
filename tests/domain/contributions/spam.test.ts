import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { publishedContributions, publishedCounters } from "#db/schema/published.ts";
import { worklist, worklistCounts } from "#db/schema/worklist.ts";
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import { findAssignment, listToAssess } from "~/domain/contributions/assessing.server.ts";
import { giveAdvice, sayNotOurs, takeBackAdvice } from "~/domain/contributions/commands/advise.server.ts";
import { askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { completeSplit, reopenSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { describeContribution, setTheme } from "~/domain/contributions/commands/sort.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { bodiesOf } from "~/domain/kernel/actor.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { getOwnSubmission } from "~/domain/own/queries.server.ts";
import { draftResponse } from "~/domain/responses/commands/draft.server.ts";
import { removeMember } from "~/domain/responses/commands/members.server.ts";
import { reconcile } from "~/domain/responses/reconcile.server.ts";
import { markSpam, takeBack } from "~/domain/submissions/commands/set-status.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

/** Spam is kept, hidden and reversible, also where somebody saw it only after the split. */
let world: World;
let points: string[];
let ref: string;
beforeEach(async () => {
  world = await openWorld();
  points = await world.contributions("Kjøp billige klokker. Trykk her.", { owner: world.body });
  ref = points[0]?.split(".")[0] ?? "";
});
afterEach(() => world.close());
const coordinator = () => world.as("coordinator");

/** All that shows it: to outsiders, to its sender, to the desk and to its owner. */
async function seen() {
  const submission = await getSubmission(world.read, ref);
  const link = { kind: "contributor", submissionIds: [submission.id] } as const;
  const { status, splitOn, contributions } = await getOwnSubmission(world.read, link, ref);
  const { id = "" } = (await findConsultation(world.read, "runde")) ?? {};
  const counters = await world.read.select().from(publishedCounters);
  return {
    public: (await world.read.select().from(publishedContributions)).length,
    counted: counters
      .filter((c) => c.n !== 0 && c.scope === id)
      .map((c) => `${c.key} ${c.n}`)
      .sort(),
    desk: await world.read.$count(worklist, eq(worklist.commitmentId, "")),
    deskCounted: (await world.read.select().from(worklistCounts)).reduce((sum, row) => sum + row.n, 0),
    owner: (await listToAssess(world.read, bodiesOf(world.staff.owner))).length,
    sender: { status, splitOn, points: contributions.length },
    totals: await reconcile(world.read, id),
  };
}

describe("a split submission that is marked as spam", () => {
  it("is hidden with all that was made of it, and comes back as it was", async () => {
    const before = await seen();
    expect(before).toMatchObject({ public: 2, desk: 2, owner: 2, sender: { status: "split", points: 2 } });
    expectOk(await markSpam(coordinator(), ref));
    expect(await seen()).toMatchObject({
      public: 0,
      counted: ["submissions 1", "submissions:spam 1"],
      desk: 0,
      deskCounted: 0,
      owner: 0,
      sender: { status: "received", splitOn: null, points: 0 },
      totals: { submissions: { spam: 1 }, contributions: { total: 0 }, reconciles: true },
    });
    expectOk(await takeBack(coordinator(), ref));
    expect(await seen()).toEqual(before);
  });

  it("goes back to the bench where it was reopened before", async () => {
    expectOk(await reopenSplit(coordinator(), ref));
    expectOk(await markSpam(coordinator(), ref));
    expectOk(await takeBack(coordinator(), ref));
    expect(await getSubmission(world.read, ref)).toMatchObject({ status: "received", splitAt: null });
    expectOk(await completeSplit(coordinator(), ref));
  });

  it("is refused with those of its contributions that are in a response or answered", async () => {
    const [first = "", second = ""] = points;
    const { number } = expectOk(await draftResponse(coordinator(), points));
    expect(await markSpam(coordinator(), ref)).toMatchObject({
      code: "in_response",
      details: { refs: `${first}, ${second}` },
    });
    expectOk(await removeMember(coordinator(), number, first));
    expect(await markSpam(coordinator(), ref)).toMatchObject({ details: { refs: second } });
    await world.save(number);
    await world.publish(number);
    expect(await markSpam(coordinator(), ref)).toMatchObject({ details: { refs: second } });
  });

  it("is not brought out by undo", async () => {
    expectOk(await markSpam(coordinator(), ref));
    while ((await undoLastStep(coordinator())).ok);
    expect(await seen()).toMatchObject({ public: 0, desk: 0, owner: 0 });
    expect(await getSubmission(world.read, ref)).toMatchObject({ status: "spam" });
  });

  it("is nothing to advise on or to describe", async () => {
    expectOk(await markSpam(coordinator(), ref));
    const [first = ""] = points;
    const owner = world.as("owner");
    const bodies = bodiesOf(world.staff.owner);
    expect(await findAssignment(world.read, first, bodies)).toBeNull();
    for (const refused of [
      await giveAdvice(owner, first, { advice: "Nei.", disposition: "not" }),
      await sayNotOurs(owner, first, { why: "Ikkje vårt.", whose: "" }),
      await takeBackAdvice(owner, first),
    ])
      expect(refused).toMatchObject({ code: "not_found" });
    const description = {
      title: "Klokker",
      kind: "proposal",
      theme: "",
      owner: "",
      commitments: [],
    } as const;
    for (const refused of [
      await describeContribution(coordinator(), first, { ...description, commitments: [] }),
      await setTheme(coordinator(), points, ""),
      await askContributor(coordinator(), first, { question: "Kva?", answerBy: "2026-06-01" }),
      await draftResponse(coordinator(), points),
    ])
      expect(refused).toMatchObject({ code: "is_spam" });
  });
});
