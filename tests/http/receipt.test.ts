import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addLater } from "~/domain/contributions/commands/add-later.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { askRetraction, retractResponse } from "~/domain/responses/commands/retract.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { type Browser, type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
let browser: Browser;

async function open(env: Record<string, string> = {}) {
  served = await serve(world, env);
  browser = served.browser();
}
beforeEach(async () => {
  world = await openWorld();
  await open();
});
afterEach(async () => {
  await served.stop();
  await world.close();
});

describe("the receipt", () => {
  it("can be saved as text, with the link and the words as received", async () => {
    const ref = await world.receive("Eitt poeng.\nPå to linjer.");
    await browser.get(served.linkTo(ref));
    const file = await browser.get(`/track/${ref}/receipt.txt`);
    expect(file.headers["content-disposition"]).toContain(`filename="${ref}.txt"`);
    expect(file.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(file.text).toContain(served.linkTo(ref));
    expect(file.text).toContain("Eitt poeng.\nPå to linjer.");
  });

  it("says what was received as it was, and what was put right and taken back since; nothing that is not so", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    const ref = point.split(".")[0] ?? "";
    const number = await world.publish(await world.draft([point]));
    await browser.get(served.linkTo(ref));
    const page = async () => (await browser.get(`/track/${ref}/receipt`)).text;
    const text = async () => (await browser.get(`/track/${ref}/receipt.txt`)).text;
    expect(await page()).toContain("We may publish");
    expect(await page()).not.toContain("Since then");
    const { id } = await getSubmission(world.read, ref);
    const own = world.as({ kind: "contributor", submissionIds: [id] });
    const corrected = {
      kind: "correction",
      text: "Søket er ofte tregt.",
      language: "nn",
      touches: [],
    } as const;
    expectOk(await addLater(own, ref, corrected));
    world.clock.now = "2026-04-22T07:15:00.000Z";
    expectOk(await askRetraction(world.as("coordinator"), number, { reason: "Feil." }));
    expectOk(await retractResponse(world.as("approver"), number, { reason: "Feil." }));
    const came = { channel: "phone", receivedOn: "2026-04-22" } as const;
    expectOk(await recordWithdrawal(world.as("coordinator"), ref, came));
    for (const receipt of [await page(), await text()]) {
      expect(receipt).toContain("Søket er tregt.");
      expect(receipt).toContain("You corrected the text.");
      expect(receipt).toContain("You withdrew all of it.");
      expect(receipt).toContain("22 April 2026");
      expect(receipt).toContain("We publish neither your text nor your name.");
      for (const untrue of ["We may publish", "Answered", "Assessed", "reads it first", "Then each point"])
        expect(receipt).not.toContain(untrue);
    }
    expect(await page()).toContain(`href="/track/${ref}/withdrawn"`);
  });

  it("says what came since in the order in which it came, also of one day, with the hour where that is known", async () => {
    const [first = "", second = ""] = await world.contributions("Søket er tregt. Malar manglar.");
    const ref = first.split(".")[0] ?? "";
    await browser.get(served.linkTo(ref));
    const { id } = await getSubmission(world.read, ref);
    const own = world.as({ kind: "contributor", submissionIds: [id] });
    const came = { channel: "phone", receivedOn: "2026-04-22" } as const;
    const add = { kind: "addition", text: "Og gje oss tal.", language: "nn", touches: [] } as const;
    world.clock.now = "2026-04-22T07:15:00.000Z";
    expectOk(await recordWithdrawal(world.as("coordinator"), first, came));
    world.clock.now = "2026-04-22T08:15:00.000Z";
    expectOk(await addLater(own, ref, add));
    world.clock.now = "2026-04-22T22:15:00.000Z";
    expectOk(await addLater(world.as("coordinator"), ref, { ...add, came, kind: "correction" }));
    expectOk(await recordWithdrawal(world.as("coordinator"), second, came));
    const { text } = await browser.get(`/track/${ref}/receipt.txt`);
    const since = text.split("\n").filter((line) => /You (withdrew|added|corrected)/.test(line));
    expect(since.map((line) => line.replace(/^- /, ""))).toEqual([
      expect.stringMatching(/22 April 2026.* 09:15.*You withdrew/),
      expect.stringMatching(/22 April 2026.* 10:15.*You added/),
      expect.stringMatching(/22 April 2026: You corrected/),
      expect.stringMatching(/23 April 2026.* 00:15.*You withdrew/),
    ]);
  });

  it("keeps an answer in sight that was given before all of it was taken back", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    const ref = point.split(".")[0] ?? "";
    await world.publish(await world.draft([point]));
    world.clock.now = "2026-04-22T07:15:00.000Z";
    const came = { channel: "phone", receivedOn: "2026-04-22" } as const;
    expectOk(await recordWithdrawal(world.as("coordinator"), ref, came));
    await browser.get(served.linkTo(ref));
    const { text } = await browser.get(`/track/${ref}/receipt`);
    expect(text).toMatch(/Since then[\s\S]*Assess[\s\S]*Answer[\s\S]*What you sent/);
  });

  it("says that it is mailed only where mail is sent and there is an address", async () => {
    const [with_, without] = [
      await world.receive("Ein."),
      await world.receive("To.", { who: { kind: "none", organisation: "", person: "", email: null } }),
    ];
    const textOf = async (ref: string) => {
      await browser.get(served.linkTo(ref));
      return (await browser.get(`/track/${ref}/receipt`)).text;
    };
    expect(await textOf(with_)).not.toContain("•••");
    await served.stop();
    await open({ SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "no-reply@forum.example" });
    expect(await textOf(with_)).toContain("We also send it to l•••@•••.example.");
    expect(await textOf(without)).toContain("We have no address");
  });
});
