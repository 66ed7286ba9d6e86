import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findConsultation } from "~/domain/consultations/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { cancelConsultation, cancelMeeting } from "~/domain/meetings/commands/announce.server.ts";
import { consultationPhase } from "~/domain/published/phase.ts";
import { getConsultation } from "~/domain/published/queries.server.ts";
import { closeConsultation } from "~/domain/responses/commands/close-consultation.server.ts";
import { receiveSubmission } from "~/domain/submissions/commands/receive.server.ts";
import { markNothingToAnswer } from "~/domain/submissions/commands/set-status.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { meetingsOf } from "../../support/meetings.ts";
import { openWorld, type World } from "../../support/world.ts";

describe("closing a consultation", () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.close());
  const close = (who: Parameters<World["as"]>[0] = "coordinator", slug = "runde") =>
    closeConsultation(world.as(who), slug);
  const afterTheWindow = () => {
    world.clock.now = "2026-05-20T22:00:00.000Z"; // midnight in Oslo: the last day is over
  };

  it("is refused with what is still open, until nothing is", async () => {
    const waiting = await world.receive("Ikkje delt opp enno.");
    const [point] = await world.contributions("Søket er tregt.");
    afterTheWindow();
    expect(await close()).toMatchObject({
      code: "still_open",
      details: { submissions: 1, contributions: 1, outcome: 1 },
    });
    expectOk(await markNothingToAnswer(world.as("coordinator"), waiting, "Eit takkebrev."));
    await world.publish(await world.draft([point ?? ""]));
    expect(await close()).toMatchObject({
      code: "still_open",
      details: { submissions: 0, contributions: 0, outcome: 1 },
    });
    await world.publishOutcome();
    expectOk(await close());
    expect(await findConsultation(world.read, "runde")).toMatchObject({
      status: "closed",
      closedAt: world.clock.now,
    });
    expect(await close()).toMatchObject({ code: "not_announced" });
  });

  it("waits for the end of the last day in the forum's zone (rule 12)", async () => {
    world.clock.now = "2026-05-20T21:59:59.999Z";
    expect(await close()).toMatchObject({ code: "window_open" });
    afterTheWindow();
    await world.publishOutcome();
    expectOk(await close());
  });

  it("waits for a meeting that is to come, which may be called off instead", async () => {
    const meetings = meetingsOf(world);
    await meetings.announce("sommarmoete");
    expectOk(
      await meetings.schedule("sommarmoete", { on: "2026-06-04", reason: { nn: "Salen var oppteken." } }),
    );
    afterTheWindow();
    await world.publishOutcome();
    expect(await close()).toMatchObject({ code: "still_open", details: { outcome: 0, meetings: 1 } });
    expectOk(await cancelMeeting(world.as("coordinator"), "sommarmoete", { nn: "Runden er slutt." }));
    expectOk(await close());
  });

  it("lets a standing one be closed when all that came has ended", async () => {
    await world.openConsultation("alltid", "ALL", { opensOn: "2026-04-01", closesOn: null }, true);
    await world.publishOutcome("alltid");
    const [point] = await world.contributions("Eit punkt.", {}, { consultation: "alltid" });
    expect(await close("coordinator", "alltid")).toMatchObject({
      code: "still_open",
      details: { contributions: 1 },
    });
    await world.publish(await world.draft([point ?? ""]));
    expectOk(await close("coordinator", "alltid"));
  });

  it("lets staff register what had come before it, and says that something waits until it is answered", async () => {
    const phase = async () => {
      const { counts, ...consultation } = await getConsultation(world.read, "runde");
      return consultationPhase(consultation, counts, world.clock.now.slice(0, 10));
    };
    const letter = (receivedOn: string, channel: "letter" | "form" = "letter") =>
      receiveSubmission(channel === "form" ? world.visitor() : world.as("coordinator"), {
        consultation: "runde",
        channel,
        text: "Eg skreiv i tide.",
        language: "nn",
        who: { kind: "none", organisation: "", person: "", email: null },
        choices: { text: true, organisation: true, person: false },
        receivedOn,
      });
    world.clock.now = "2026-06-01T10:00:00.000Z";
    await world.publishOutcome();
    expectOk(await close());
    world.clock.now = "2026-07-01T10:00:00.000Z";
    expect(await phase()).toBe("closed");
    expect(await letter("2026-06-02")).toMatchObject({ code: "came_after_closing" });
    expect(await letter("2026-05-19", "form")).toMatchObject({ code: "window_ended" });
    const { ref: late } = expectOk(await letter("2026-06-01"));
    const { ref } = expectOk(await letter("2026-05-19"));
    expect(await getSubmission(world.read, late)).toMatchObject({ late: true });
    expect(await getSubmission(world.read, ref)).toMatchObject({ late: false });
    expect(await phase()).toBe("closed_waiting");
    expectOk(await markNothingToAnswer(world.as("coordinator"), late, "Eit takkebrev."));
    const points = await world.splitSubmission(ref);
    expect(await phase()).toBe("closed_waiting");
    await world.publish(await world.draft(points));
    expect(await phase()).toBe("closed");
    expect(await findConsultation(world.read, "runde")).toMatchObject({ status: "closed" });
  });

  it("is not undone by a letter where the consultation was called off", async () => {
    expectOk(await cancelConsultation(world.as("coordinator"), "runde", { nn: "Det vart ikkje noko av." }));
    await expect(
      world.receive("Eg skreiv i tide.", { channel: "letter", receivedOn: "2026-04-20" }),
    ).rejects.toThrow("window_ended");
  });

  it("is for coordinators, and for consultations that there are", async () => {
    expect(await close("approver")).toMatchObject({ code: "not_allowed" });
    expect(await close("owner")).toMatchObject({ code: "not_allowed" });
    expect(await close("coordinator", "finst-ikkje")).toMatchObject({ code: "not_found" });
  });
});
