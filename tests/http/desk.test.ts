import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoDesk, openDemoDesk, type Who } from "../support/demo-desk.ts";

/** The frame of the desk, and Today. */
let desk: DemoDesk;
beforeAll(async () => {
  desk = await openDemoDesk();
}, 60_000);
afterAll(() => desk?.stop());

describe("the frame", () => {
  it("shows each role its rooms, and no others", async () => {
    const rooms = async (who: Who) =>
      [
        ...(/<nav class="bar-2"[\s\S]*?<\/nav>/.exec(await desk.page("/desk", who))?.[0] ?? "").matchAll(
          /href="([^"]+)"/g,
        ),
      ].map((m) => m[1]);
    expect(await rooms("coordinator")).toEqual([
      "/desk",
      "/desk/intake",
      "/desk/contributions",
      "/desk/responses",
      "/desk/consultations",
      "/desk/meetings",
      "/desk/plans",
      "/desk/mail",
      "/desk/people/invitation-list",
    ]);
    // He is asked to a meeting for staff only.
    expect(await rooms("owner")).toEqual(["/desk", "/desk/assess", "/desk/meetings", "/desk/plans"]);
    expect(await rooms("approver")).toEqual([
      "/desk",
      "/desk/responses",
      "/desk/consultations",
      "/desk/meetings",
    ]);
  });

  it("stays around what is unknown, so that the way back is in sight", async () => {
    const answer = await desk.get("/desk/contributions/EIN26-XXXX.1", "coordinator");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toMatch(/class="bar-2"[\s\S]*There is no such page/);
  });

  it("speaks to staff of what came to them, and of the example in the log", async () => {
    const intake = await desk.page("/desk/intake/new", "coordinator");
    expect(intake).toContain("read by those who work on the submission");
    expect(intake).not.toContain("your input");
    expect(await desk.page("/desk/log?before=3", "administrator")).toContain("Example content begun");
  });

  it("says that mail is written to files", async () => {
    expect(await desk.page("/desk", "owner")).toContain("No mail server is set up");
  });
});

describe("today", () => {
  it.each(["coordinator", "owner", "approver", "administrator"] as const)(
    "has one main button at most for the %s",
    async (who) => {
      const html = await desk.page("/desk", who);
      expect((html.match(/class="btn go"/g) ?? []).length).toBeLessThanOrEqual(1);
    },
  );

  it("shows numbers that add up", async () => {
    const html = (await desk.page("/desk", "coordinator")).replaceAll("<!-- -->", "");
    const sums = [...html.matchAll(/((?:\d+ \+ )+\d+) = (\d+)/g)];
    expect(sums.length).toBeGreaterThan(0);
    for (const [, parts = "", total = ""] of sums)
      expect(parts.split(" + ").reduce((sum, n) => sum + Number(n), 0)).toBe(Number(total));
  });
});
