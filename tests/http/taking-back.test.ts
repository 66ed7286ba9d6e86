import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addLater } from "~/domain/contributions/commands/add-later.server.ts";
import { findContribution } from "~/domain/contributions/queries.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { confirmationEnd, createLinks } from "~/domain/own/links.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { type Browser, formKey, type Served, serve } from "../support/served.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
let served: Served;
let browser: Browser;
beforeEach(async () => {
  world = await openWorld();
  served = await serve(world);
  browser = served.browser();
});
afterEach(async () => {
  await served.stop();
  await world.close();
});

describe("taking back", () => {
  const confirmOf = (ref: string) => {
    const links = createLinks(served.config.secretKey, served.config.origin);
    const until = confirmationEnd(world.clock.now);
    return new URL(links.confirmationUrl({ purpose: "withdrawal", ref, version: 1, until })).pathname;
  };
  const stageOf = async (ref: string) => (await findContribution(world.read, ref))?.stage;

  it("is offered on the page, asked by mail, and done by the button behind the mailed link alone", async () => {
    const [ref = ""] = await world.contributions("Søket er tregt.");
    const submission = ref.split(".")[0] ?? "";
    await browser.get(served.linkTo(submission));
    expect((await browser.get(`/track/${submission}`)).text).toContain(`href="/track/${ref}/withdraw"`);
    const page = await browser.get(`/track/${ref}/withdraw`);
    expect([page.status, page.headers["cache-control"]]).toEqual([200, "no-store"]);
    const asked = await browser.post(`/track/${ref}/withdraw`, { intent: "withdraw" });
    expect([asked.status, asked.headers.location]).toEqual([
      303,
      `/track/${submission}?done=withdrawal_asked`,
    ]);
    expect(await stageOf(ref)).toBe("received");
    const stranger = served.browser();
    const opened = await stranger.get(confirmOf(ref));
    expect([opened.status, opened.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(opened.text).not.toContain("tregt");
    expect(await stageOf(ref)).toBe("received");
    expect((await stranger.post(confirmOf(ref), { intent: "confirm" })).status).toBe(303);
    expect(await stageOf(ref)).toBe("withdrawn");
    expect((await stranger.get(confirmOf(ref))).text).not.toContain("<form");
    expect((await browser.get(`/track/${submission}`)).text).not.toContain(`/track/${ref}/withdraw`);
    expect((await browser.get(`/track/${ref}/withdraw`)).status).toBe(404);
  });

  it("leaves a receipt that says what was withdrawn, when and how, for whoever holds the link", async () => {
    const [ref = ""] = await world.contributions("Søket er tregt. Malar manglar.");
    const submission = ref.split(".")[0] ?? "";
    const path = `/track/${submission}/withdrawn`;
    expect((await browser.get(path)).status).toBe(404);
    await browser.get(served.linkTo(submission));
    expect((await browser.get(`/track/${submission}`)).text).not.toContain(path);
    world.clock.now = "2026-04-22T07:15:00.000Z";
    await served.browser().post(confirmOf(ref), { intent: "confirm" });
    expect((await browser.get(`/track/${submission}`)).text).toContain(`href="${path}"`);
    const receipt = await browser.get(path);
    expect([receipt.status, receipt.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(receipt.text).toContain(ref);
    expect(receipt.text).not.toContain(`${submission}.2`);
    expect(receipt.text).toContain("Wednesday 22 April 2026");
    expect(receipt.text).toContain("By your private link.");
    const came = { channel: "phone", receivedOn: "2026-04-21" } as const;
    expectOk(await recordWithdrawal(world.as("coordinator"), submission, came));
    const both = (await browser.get(path)).text;
    expect(both).toContain("All that you sent in");
    expect(both).toMatch(/Your word came .*21 April/);
  });

  it("leaves staff a way to what its contributor had added, where every point is taken back one by one", async () => {
    const [ref = ""] = await world.contributions("Søket er tregt.");
    const submission = ref.split(".")[0] ?? "";
    const { id } = await getSubmission(world.read, submission);
    const own = world.as({ kind: "contributor", submissionIds: [id] });
    const added = { kind: "addition", text: "Det gjeld arkivet òg.", language: "nn", touches: [] } as const;
    expectOk(await addLater(own, submission, added));
    await served.browser().post(confirmOf(ref), { intent: "confirm" });
    expect(await stageOf(ref)).toBe("withdrawn");
    const staff = await served.staffBrowser(world.staff.coordinator.personId);
    const page = await staff.get(`/desk/intake/${submission}`);
    expect(page.text).toContain(`href="/desk/intake/${submission}/split"`);
  });

  it("is done at once where there is no address, and is nothing for others", async () => {
    const who = { kind: "none", organisation: "", person: "", email: null } as const;
    const ref = await world.receive("Eg ombestemte meg.", { who });
    expect((await browser.get(`/track/${ref}/withdraw`)).status).toBe(404);
    expect((await browser.post(`/track/${ref}/withdraw`, { intent: "withdraw" })).status).toBe(404);
    await browser.get(served.linkTo(ref));
    const done = await browser.post(`/track/${ref}/withdraw`, { intent: "withdraw" });
    expect(done.headers.location).toBe(`/track/${ref}?done=withdrawn`);
    expect((await browser.get(`/track/${ref}`)).status).toBe(200);
  });
});

describe("a correction in two windows", () => {
  it("that was begun before another was sent shows both texts, and takes nothing back unseen", async () => {
    const ref = await world.receive("Søket er treigt. Malar manglar.");
    await browser.get(served.linkTo(ref));
    const path = `/track/${ref}/add?kind=correction`;
    const [first, second] = [await formKey(browser, path), await formKey(browser, path)];
    const post = (key: string, text: string, from: number) =>
      browser.post(path, { key, kind: "correction", from: String(from), language: "nn", text });
    expect((await browser.get(path)).text).toContain('name="from" value="1"');
    expect((await post(first, "Søket er tregt. Malar manglar.", 1)).status).toBe(303);
    const late = await post(second, "Søket er treigt. Malar manglar heilt.", 1);
    expect(late.status).toBe(409);
    expect(late.text).toContain("Malar manglar heilt.");
    expect(late.text).toContain("Søket er tregt. Malar manglar.");
    expect(late.text).toContain("corrected this text since");
    expect(late.text).toContain('name="from" value="2"');
    expect((await post(second, "Søket er tregt. Malar manglar heilt.", 2)).status).toBe(303);
  });
});
