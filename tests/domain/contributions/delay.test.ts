import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extendWindow } from "~/domain/consultations/commands/announce.server.ts";
import { getConsultation } from "~/domain/consultations/queries.server.ts";
import { answerQuestion, askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { delayAnswer } from "~/domain/contributions/commands/delay.server.ts";
import { redact } from "~/domain/contributions/commands/redact.server.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { readCounts } from "~/domain/published/counters.server.ts";
import { overdueOf } from "~/domain/published/phase.ts";
import { getContribution as getPublished } from "~/domain/published/queries/contribution.server.ts";
import { moveContributions } from "~/domain/responses/commands/move.server.ts";
import { takeUp } from "~/domain/responses/commands/set-aside.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** 84 days after the window: promised for all of `runde`. */
const promised = "2026-08-12";
const later = (dueOn: string, kind: "extended" | "waiting" = "extended") =>
  ({ kind, dueOn, reason: "Arkivet må spørje eit anna organ." }) as const;
describe("putting an answer off", () => {
  it("promises a later day; the day before and the reason stay in public sight", async () => {
    const [ref = ""] = await world.contributions("Søket er tregt.");
    expectOk(await delayAnswer(world.as("coordinator"), ref, later("2026-09-01")));
    expectOk(await delayAnswer(world.as("coordinator"), ref, later("2026-10-01")));
    const { contribution } = await getPublished(world.read, ref);
    expect(contribution.responseDueOn).toBe("2026-10-01");
    expect(contribution.delays).toMatchObject([
      { kind: "extended", on: "2026-04-21", fromOn: promised, dueOn: "2026-09-01" },
      { fromOn: "2026-09-01", dueOn: "2026-10-01", reason: "Arkivet må spørje eit anna organ." },
    ]);
    expect(contribution.history.map(({ kind }) => kind)).toContain("extended");
  });

  it("gives its reason to nobody where it would tell redacted words", async () => {
    const [ref = ""] = await world.contributions("Spør Kari Nordheim om dette.");
    const coordinator = world.as("coordinator");
    const said = { ...later("2026-09-01"), reason: "Vi ventar på Kari Nordheim." };
    expectOk(await delayAnswer(coordinator, ref, said));
    const reasonOf = async () =>
      (await getPublished(world.read, ref)).contribution.delays.map(({ reason }) => reason);
    expect(await reasonOf()).toEqual([said.reason]);
    const ground = { statute: "Lova", section: "§ 1", reason: "Namn på ein annan" };
    expectOk(
      await redact(coordinator, ref.split(".")[0] ?? "", { passages: [], words: "Kari Nordheim", ground }),
    );
    expect(await reasonOf()).toEqual([null]);
  });

  it("is a pause only while its contributor has been asked, and has not answered", async () => {
    const [ref = ""] = await world.contributions("Søket er tregt.");
    const pause = () => delayAnswer(world.as("coordinator"), ref, later("2026-09-01", "waiting"));
    expect(await pause()).toMatchObject({ code: "nothing_asked" });
    expectOk(
      await askContributor(world.as("coordinator"), ref, { question: "Kva?", answerBy: "2026-05-20" }),
    );
    expectOk(await pause());
    const { submissionId } = await getContribution(world.read, ref);
    expectOk(
      await answerQuestion(world.as({ kind: "contributor", submissionIds: [submissionId] }), ref, "Alt."),
    );
    expect(await delayAnswer(world.as("coordinator"), ref, later("2026-10-01", "waiting"))).toMatchObject({
      code: "nothing_asked",
    });
  });

  it("is refused for an earlier day, for what has ended, and to others", async () => {
    const [ref = "", aside = ""] = await world.contributions("Søket er tregt. Naboen er sjuk.");
    const code = async (dueOn: string, point = ref, who = world.as("coordinator")) => {
      const put = await delayAnswer(who, point, later(dueOn));
      return put.ok ? "put off" : put.code;
    };
    expect(await code(promised)).toBe("not_later");
    expect(await code("2026-09-01", ref, world.as("owner"))).toBe("not_allowed");
    await world.setAside(aside);
    expect(await code("2026-09-01", aside)).toBe("set_aside");
    await world.publish(await world.draft([ref]));
    expect(await code("2026-09-01")).toBe("answered");
  });

  it("stands when the consultation's terms change, unless they promise a later day still", async () => {
    const [ref = "", far = ""] = await world.contributions("Søket er tregt. Malar manglar.");
    expectOk(await delayAnswer(world.as("coordinator"), ref, later("2026-08-20")));
    expectOk(await delayAnswer(world.as("coordinator"), far, later("2026-12-01")));
    expectOk(
      await extendWindow(world.as("coordinator"), "runde", {
        closesOn: "2026-06-10",
        reason: { nn: "Fleire bad om tid." },
        title: { nn: "Flytt" },
      }),
    );
    const due = async (point: string) => (await getContribution(world.read, point)).responseDueOn;
    expect([await due(ref), await due(far)]).toEqual(["2026-09-02", "2026-12-01"]);
  });

  it("lasts over a setting aside, and ends where it is moved", async () => {
    const [aside = "", moved = ""] = await world.contributions("Søket er tregt. Malar manglar.");
    for (const ref of [aside, moved])
      expectOk(await delayAnswer(world.as("coordinator"), ref, later("2026-12-01")));
    await world.setAside(aside);
    expect((await getPublished(world.read, aside)).contribution.delays).toMatchObject([{ reason: null }]);
    expectOk(await takeUp(world.as("coordinator"), aside));
    expect((await getContribution(world.read, aside)).responseDueOn).toBe("2026-12-01");
    await world.openConsultation("alltid", "ALL26", { opensOn: "2026-04-01", closesOn: null }, true);
    const to = { consultation: "alltid", theme: "" };
    expectOk(await moveContributions(world.as("coordinator"), moved, { to, reason: "Det er ope." }));
    expect((await getContribution(world.read, moved)).responseDueOn).toBe("2026-07-14");
  });
});

describe("what is overdue", () => {
  it("is counted by its consultation with the first day that has passed, until it is answered or put off", async () => {
    const fresh = await openWorld();
    try {
      const counts = async () => readCounts(fresh.read, (await getConsultation(fresh.read, "runde")).id);
      const [ref = "", other = ""] = await fresh.contributions("Søket er tregt. Malar manglar.");
      expect(overdueOf(await counts(), promised)).toBeNull();
      expect(overdueOf(await counts(), "2026-08-13")).toEqual({ count: 2, since: promised });
      expectOk(await delayAnswer(fresh.as("coordinator"), ref, later("2026-09-01")));
      expect(overdueOf(await counts(), "2026-08-13")).toEqual({ count: 1, since: promised });
      await fresh.publish(await fresh.draft([other]));
      expect(overdueOf(await counts(), "2026-08-13")).toBeNull();
      expect(overdueOf(await counts(), "2026-09-02")).toEqual({ count: 1, since: "2026-09-01" });
    } finally {
      await fresh.close();
    }
  });
});
