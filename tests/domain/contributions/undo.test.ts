import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { completeSplit, reopenSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { addPassages, makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { unmarkPassages } from "~/domain/contributions/commands/unsplit.server.ts";
import { listCoverage } from "~/domain/contributions/queries.server.ts";
import { readContributionPage } from "~/domain/contributions/sorting.server.ts";
import { findUndoable } from "~/domain/contributions/undoable.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { readLogPage } from "~/domain/notifications/log-page.server.ts";
import { getContribution } from "~/domain/published/queries/contribution.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { listHistory } from "~/domain/submissions/intake.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

const text = "Søket bør bli betre. Telefonen min er 555. Helsing laget.";
const search = { text: 1, start: 0, end: 20 };
const phone = { text: 1, start: 21, end: 42 };
const bye = { text: 1, start: 43, end: 57 };
const passed = { ok: false, code: "gone_on" };

let world: World;
let ref: string;
const one = () => world.as("coordinator");
const other = () => world.as("coordinatorTwo");
const publicText = async () => (await getContribution(world.read, `${ref}.1`)).contribution.text;
const percent = async () => {
  const { id } = await getSubmission(world.read, ref);
  return (await listCoverage(world.read, id)).map(({ coverage }) => coverage.percent);
};

beforeEach(async () => {
  world = await openWorld();
  ref = await world.receive(text);
});
afterEach(() => world.close());

/** The search is a contribution; the rest is marked, by whoever it says. */
async function split(by = one) {
  expectOk(await makeContribution(by(), ref, [search]));
  expectOk(await markPassages(by(), ref, "background", [phone]));
  expectOk(await markPassages(by(), ref, "signature", [bye]));
  expectOk(await completeSplit(by(), ref));
}

describe("undo, when a colleague has gone on", () => {
  it("takes no mark off a submission that was split meanwhile (rule 3)", async () => {
    expectOk(await makeContribution(one(), ref, [search, phone]));
    expectOk(await markPassages(one(), ref, "signature", [bye]));
    expectOk(await completeSplit(other(), ref));
    expect(await undoLastStep(one())).toMatchObject(passed);
    expect(await percent()).toEqual([100]);
  });

  it("takes no words out of a contribution that was answered", async () => {
    expectOk(await markPassages(one(), ref, "signature", [bye]));
    expectOk(await makeContribution(one(), ref, [search]));
    expectOk(await addPassages(one(), ref, 1, [phone]));
    expectOk(await completeSplit(other(), ref));
    await world.clear([`${ref}.1`], other());
    await world.publish(await world.draft([`${ref}.1`]));
    expect(await undoLastStep(one())).toMatchObject(passed);
    expect((await publicText())?.join(" ")).toContain("555");
  });

  it("puts nothing back on the bench that is in a response, or answered", async () => {
    await split();
    expectOk(await reopenSplit(other(), ref));
    expectOk(await completeSplit(other(), ref));
    const number = await world.draft([`${ref}.1`]);
    expect(await undoLastStep(other())).toMatchObject(passed);
    await world.publish(number);
    expect(await undoLastStep(other())).toMatchObject(passed);
    expect((await getSubmission(world.read, ref)).status).toBe("split");
  });

  it("calls nothing split that has words without a place", async () => {
    await split();
    expectOk(await reopenSplit(one(), ref));
    expectOk(await unmarkPassages(other(), ref, [bye]));
    expect(await undoLastStep(one())).toMatchObject(passed);
    expect((await getSubmission(world.read, ref)).status).toBe("received");
  });

  it("leaves no contribution without words", async () => {
    expectOk(await makeContribution(other(), ref, [search]));
    expectOk(await addPassages(one(), ref, 1, [phone]));
    expectOk(await unmarkPassages(other(), ref, [search]));
    expect(await undoLastStep(one())).toMatchObject(passed);
  });
});

describe("what a page offers to undo", () => {
  const offered = async () => {
    const { personId } = world.staff.coordinator;
    return (await findUndoable(world.read, personId, world.clock.now))?.kind ?? null;
  };

  it("is the last step, while it is of the last hour", async () => {
    expectOk(await makeContribution(one(), ref, [search]));
    expect(await offered()).toBe("contribution_made");
    world.clock.now = "2026-04-21T09:30:00.000Z";
    expect(await offered()).toBe(null);
    // asked for on the bench, it goes on
    expectOk(await undoLastStep(one()));
  });

  it("is nothing of before the person signed in", async () => {
    const { personId } = world.staff.coordinator;
    expectOk(await makeContribution(one(), ref, [search]));
    const { now } = world.clock;
    world.later(5);
    expect(await findUndoable(world.read, personId, world.clock.now, now)).not.toBe(null);
    expect(await findUndoable(world.read, personId, world.clock.now, world.clock.now)).toBe(null);
  });

  it("is taken back once, however often it is asked for, and takes no other step along", async () => {
    expectOk(await makeContribution(one(), ref, [search]));
    expectOk(await markPassages(one(), ref, "signature", [bye]));
    const number = (await findUndoable(world.read, world.staff.coordinator.personId, world.clock.now))
      ?.number;
    const before = await percent();
    for (let times = 0; times < 2; times++)
      expect(expectOk(await undoLastStep(one(), number)).kind).toBe("passages_marked");
    expect(await offered()).toBe("contribution_made");
    expect(before).not.toEqual(await percent());
    expectOk(await markPassages(one(), ref, "background", [bye]));
    expect(await undoLastStep(one(), (number ?? 0) - 1)).toMatchObject(passed);
    for (const never of [0, 1.5, 2 ** 40]) expect(await undoLastStep(one(), never)).toMatchObject(passed);
  });

  it("is nothing that a colleague has gone on from", async () => {
    expectOk(await makeContribution(one(), ref, [search, phone]));
    expectOk(await markPassages(one(), ref, "signature", [bye]));
    expect(await offered()).toBe("passages_marked");
    expectOk(await completeSplit(other(), ref));
    expect(await offered()).toBe(null);
  });

  it("is nothing that its contributor has taken back since", async () => {
    await split();
    await world.clear([`${ref}.1`]);
    expect(await offered()).toBe("cleared");
    expectOk(await recordWithdrawal(other(), ref, { channel: "phone", receivedOn: "2026-04-21" }));
    expect(await offered()).toBe(null);
  });
});

describe("words on a reopened bench", () => {
  beforeEach(async () => {
    await split();
    await world.clear([`${ref}.1`], one());
    expectOk(await reopenSplit(one(), ref));
  });

  it("are not public before somebody has cleared them, though the contribution was (rule 7)", async () => {
    expectOk(await addPassages(one(), ref, 1, [phone]));
    expect(await publicText()).toBeNull();
    expectOk(await undoLastStep(one()));
    expect(await publicText()).toEqual(["Søket bør bli betre."]);
  });

  it("are gone from the public page at once when they are taken out", async () => {
    expectOk(await addPassages(one(), ref, 1, [phone]));
    expectOk(await markPassages(one(), ref, "background", [phone]));
    expectOk(await completeSplit(one(), ref));
    await world.clear([`${ref}.1`], one());
    expectOk(await reopenSplit(one(), ref));
    expect((await publicText())?.join(" ")).toContain("555");
    expectOk(await unmarkPassages(one(), ref, [phone]));
    expect(await publicText()).toEqual(["Søket bør bli betre."]);
  });
});

describe("what was undone is told", () => {
  const historyOf = async (reference: string) =>
    (await readContributionPage(world.read, reference)).history.map(({ type, undone }) => undone ?? type);
  const log = async (about: string) =>
    (await readLogPage(world.as("all"), { about })).rows.map(({ type, undone, subject }) => [
      undone ?? type,
      subject.reference,
    ]);

  it("in the history of the contribution, and in the log of it and of its submission", async () => {
    await split();
    await world.clear([`${ref}.1`]);
    expectOk(await undoLastStep(one()));
    expect((await historyOf(`${ref}.1`)).slice(-2)).toEqual(["contribution.cleared", "cleared"]);
    for (const about of [ref, `${ref}.1`]) expect((await log(about))[0]).toEqual(["cleared", `${ref}.1`]);
    expect(await listHistory(world.read, ref)).not.toContainEqual(
      expect.objectContaining({ undone: "cleared" }),
    );
  });

  it("in the history of the submission where it was of the whole: the splitting, a mark", async () => {
    await split();
    expectOk(await undoLastStep(one()));
    expect((await listHistory(world.read, ref)).at(-1)).toMatchObject({
      undone: "split_completed",
      by: expect.any(String),
    });
    expectOk(await undoLastStep(one()));
    expect((await log(ref))[0]).toEqual(["passages_marked", ref]);
    // small steps of the splitting are not told there
    expect((await listHistory(world.read, ref)).at(-1)).toMatchObject({ undone: "split_completed" });
  });
});
