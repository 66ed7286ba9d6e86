import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { publishedContributions, searchDocuments } from "#db/schema/published.ts";
import { findBench } from "~/domain/contributions/bench.server.ts";
import {
  addLater,
  type LaterInput,
  lookAtAddition,
} from "~/domain/contributions/commands/add-later.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { completeSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { addPassages, makeContribution, markPassages } from "~/domain/contributions/commands/split.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { listLaterTexts } from "~/domain/contributions/later.server.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { getOwnSubmission } from "~/domain/own/queries.server.ts";
import { closeConsultation } from "~/domain/responses/commands/close-consultation.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { listJobs } from "~/domain/responses/today.server.ts";
import { getSubmission, listTexts } from "~/domain/submissions/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const whole = (ref: string) => ref.split(".")[0] ?? "";
const own = async (ref: string) =>
  world.as({ kind: "contributor", submissionIds: [(await getSubmission(world.read, whole(ref))).id] });
const addition = (text: string, touches: string[] = []): LaterInput => ({
  ...{ kind: "addition", text, language: "nn", touches },
});
const later = async (ref: string) =>
  listLaterTexts(world.read, (await getSubmission(world.read, whole(ref))).id);
const shownOf = async (ref: string) => {
  const [row] = await world.read
    .select()
    .from(publishedContributions)
    .where(eq(publishedContributions.ref, ref));
  return row;
};
const jobs = async () =>
  listJobs(world.read, world.staff.coordinator, "2026-04-21", "2026-04-21T10:00:00.000Z");
const coordinator = () => world.as("coordinator");
/** All of a text. */
const all = (text: number) => [{ text, start: 0, end: 10_000 }];

describe("an addition", () => {
  it("is a text of its own that lies on the bench by itself, and nothing of it is public before it is placed", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    const ref = whole(point);
    expectOk(await addLater(await own(ref), ref, addition("Kanariord: det heng ofte.", [point])));
    const submission = await getSubmission(world.read, ref);
    expect((await listTexts(world.read, submission.id)).map((text) => [text.kind, text.body])).toEqual([
      ["original", "Søket er tregt."],
      ["addition", "Kanariord: det heng ofte."],
    ]);
    expect(submission.status).toBe("split");
    expect(await jobs()).toContainEqual(expect.objectContaining({ kind: "added", subject: ref }));
    const bench = await findBench(world.read, ref);
    expect(bench).toMatchObject({ status: "received", texts: [{ number: 2 }], coverage: { percent: 0 } });
    expect(await completeSplit(coordinator(), ref)).toMatchObject({ code: "coverage" });

    const made = expectOk(await makeContribution(coordinator(), ref, all(2)));
    const refused = await assignContributions(coordinator(), [made.ref], { owner: world.body, dueOn: null });
    expect(refused).toMatchObject({ ok: false, code: "not_split" });
    expect(await shownOf(made.ref)).toBeUndefined();
    expectOk(await completeSplit(coordinator(), ref));
    expect((await shownOf(made.ref))?.data).toMatchObject({ visibility: "not_cleared", text: null });
    expect((await shownOf(point))?.data).toMatchObject({ text: ["Søket er tregt."] });
    expect(await later(ref)).toMatchObject([{ placed: true, touches: [{ ref: point, waits: false }] }]);
    expect((await jobs()).some((job) => job.kind === "added" && job.subject === ref)).toBe(false);
    expect(await completeSplit(coordinator(), ref)).toMatchObject({ code: "not_on_the_bench" });
  });

  it("under a point that has no answer makes its words wait to be cleared again", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    expectOk(await addLater(await own(point), whole(point), addition("Det heng ofte.", [point])));
    expectOk(await addPassages(coordinator(), whole(point), 1, all(2)));
    expect((await shownOf(point))?.data).toMatchObject({ visibility: "not_cleared", text: null });
    expectOk(await completeSplit(coordinator(), whole(point)));
    await world.clear([point]);
    expect((await shownOf(point))?.data.text).toEqual(["Søket er tregt.", "Det heng ofte."]);
  });

  it("reopens no answer, and waits until a coordinator has looked", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    const number = await world.publish(await world.draft([point]));
    expectOk(await addLater(await own(point), whole(point), addition("Det heng ofte.", [point])));
    expect(await shownOf(point)).toMatchObject({ stage: "answered", responseNumber: number });
    expect(await later(point)).toMatchObject([{ touches: [{ ref: point, waits: true }] }]);
    expect(await jobs()).toContainEqual(expect.objectContaining({ kind: "touched", subject: point }));
    expect(await addPassages(coordinator(), whole(point), 1, all(2))).toMatchObject({ code: "answered" });
    expect(await lookAtAddition(world.as("approver"), point, 2)).toMatchObject({ code: "not_allowed" });
    expectOk(await lookAtAddition(coordinator(), point, 2));
    expect(await later(point)).toMatchObject([{ touches: [{ waits: false }] }]);
    expectOk(await markPassages(coordinator(), whole(point), "background", all(2)));
    expectOk(await completeSplit(coordinator(), whole(point)));
    expect((await getContribution(world.read, point)).stage).toBe("answered");
  });

  it("is undone on the bench step by step, and stays once it is placed", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    expectOk(await addLater(await own(point), whole(point), addition("Det heng ofte.")));
    expectOk(await markPassages(coordinator(), whole(point), "background", all(2)));
    expectOk(await undoLastStep(coordinator()));
    expect(await completeSplit(coordinator(), whole(point))).toMatchObject({ code: "coverage" });
    expectOk(await markPassages(coordinator(), whole(point), "background", all(2)));
    expectOk(await completeSplit(coordinator(), whole(point)));
    expect(await undoLastStep(coordinator())).toMatchObject({ code: "gone_on" });
  });

  it("is kept once however often it is sent, told by mail, and limited", async () => {
    const ref = await world.receive("Søket er tregt.");
    const key = randomUUID();
    const once = { ...addition("Det heng ofte."), key };
    expect(expectOk(await addLater(await own(ref), ref, once))).toEqual({ repeated: false });
    expect(expectOk(await addLater(await own(ref), ref, once))).toEqual({ repeated: true });
    const { contributorId } = await getSubmission(world.read, ref);
    const mails = await world.read.select().from(outbox).where(eq(outbox.recipientId, contributorId));
    expect(mails.filter((mail) => mail.template === "text_added")).toHaveLength(1);
    for (let n = 0; n < 4; n++) expectOk(await addLater(await own(ref), ref, addition(`Nummer ${n}.`)));
    expect(await addLater(await own(ref), ref, addition("Meir."))).toMatchObject({ code: "too_many" });
    expect(
      await addLater(await own(await world.receive("Ei anna.")), ref, addition("Framand.")),
    ).toMatchObject({
      code: "not_found",
    });
  });

  it("after the last day is late; a closed consultation takes it from staff alone, if it came before", async () => {
    const fresh = await openWorld();
    try {
      const [point = ""] = await fresh.contributions("Søket er tregt.");
      await fresh.publish(await fresh.draft([point]));
      const id = (await getSubmission(fresh.read, whole(point))).id;
      const link = fresh.as({ kind: "contributor", submissionIds: [id] });
      fresh.clock.now = "2026-05-21T08:00:00.000Z";
      expectOk(await addLater(link, whole(point), addition("For seint?")));
      expect(await listLaterTexts(fresh.read, id)).toMatchObject([{ late: true, receivedOn: "2026-05-21" }]);
      await fresh.publishOutcome();
      expect(await closeConsultation(fresh.as("coordinator"), "runde")).toMatchObject({
        code: "still_open",
        details: { submissions: 1 },
      });
      expectOk(await markPassages(fresh.as("coordinator"), whole(point), "background", all(2)));
      expectOk(await completeSplit(fresh.as("coordinator"), whole(point)));
      expectOk(await closeConsultation(fresh.as("coordinator"), "runde"));
      fresh.clock.now = "2026-05-23T08:00:00.000Z";
      expect(await addLater(link, whole(point), addition("Enno meir."))).toMatchObject({
        code: "window_ended",
      });
      const came = { channel: "letter", receivedOn: "2026-05-22" } as const;
      const byLetter = (receivedOn: string) =>
        addLater(fresh.as("coordinator"), whole(point), {
          ...addition("I brev."),
          came: { ...came, receivedOn },
        });
      expect(await byLetter("2026-05-22")).toMatchObject({ code: "came_after_closing" });
      expect(await byLetter("2026-06-22")).toMatchObject({ code: "received_in_future" });
      expectOk(await byLetter("2026-05-20"));
    } finally {
      await fresh.close();
    }
  });

  it("waits for nobody once all of it is taken back", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    expectOk(await addLater(await own(point), whole(point), addition("Kanari heng ofte.")));
    expectOk(
      await recordWithdrawal(coordinator(), whole(point), { channel: "phone", receivedOn: "2026-04-21" }),
    );
    expect((await jobs()).some((job) => job.kind === "added" && job.subject === whole(point))).toBe(false);
    expect(await addLater(await own(point), whole(point), addition("Meir."))).toMatchObject({
      code: "withdrawn",
    });
  });
});

describe("a correction", () => {
  it("is the whole text anew: what it changed is seen word by word, and the first one stays", async () => {
    const [point = ""] = await world.contributions("Søket er treigt. Malar manglar.");
    const ref = whole(point);
    const corrected = { ...addition("Søket er tregt. Malar manglar.", [point]), kind: "correction" } as const;
    expectOk(await addLater(await own(ref), ref, corrected));
    expect((await later(ref))[0]?.changes).toEqual([
      { kind: "same", text: "Søket er " },
      { kind: "removed", text: "treigt" },
      { kind: "added", text: "tregt" },
      { kind: "same", text: ". Malar manglar." },
    ]);
    expect(await addLater(await own(ref), ref, corrected)).toMatchObject({ code: "nothing_changed" });
    const again = { ...corrected, text: "Søket er tregt. Malar manglar framleis." };
    expectOk(await addLater(await own(ref), ref, again));
    expect((await later(ref))[1]?.changes?.filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "added", text: " framleis" },
    ]);
    // begun in another window before that: it would take the correction back unseen
    const late = { ...corrected, text: "Søket er treigt. Malar manglar heilt.", from: 1 };
    expect(await addLater(await own(ref), ref, late)).toMatchObject({ code: "corrected_since" });
    const seen = await getOwnSubmission(world.read, (await own(ref)).actor, ref);
    expect(seen.correctable).toBe(again.text);
    expect(seen.texts.map(({ passages }) => passages.length > 0)).toEqual([true, false, false]);
    const found = await world.read.select().from(searchDocuments);
    expect(JSON.stringify(found)).not.toContain("framleis");
  });
});
