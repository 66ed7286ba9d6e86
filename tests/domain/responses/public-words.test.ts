import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { endDisposition } from "~/domain/consultations/commands/dispositions.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { beginCorrection } from "~/domain/responses/commands/correct.server.ts";
import { draftResponse } from "~/domain/responses/commands/draft.server.ts";
import { approveResponse, publishResponse } from "~/domain/responses/commands/publish.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { totalMembers } from "~/domain/responses/members.server.ts";
import { getResponse } from "~/domain/responses/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const coordinator = () => world.as("coordinator");
const titleOf = async (number: number) => (await getResponse(world.read, number)).title;
const submit = (number: number) => submitResponse(coordinator(), number);

describe("the title of a response", () => {
  it("is never a contributor's words: its working name is a reference, until somebody writes a title", async () => {
    const [ref = ""] = await world.contributions("Per Døme i kommunen svara meg aldri.");
    const [waiting = ""] = await world.splitSubmission(await world.receive("Ola Døme tek pengar."));
    const other = expectOk(await draftResponse(coordinator(), [waiting]));
    expect(await titleOf(other.number)).toBe(waiting);
    const { number } = expectOk(await draftResponse(coordinator(), [ref]));
    expect(await titleOf(number)).toBe(ref);
    await world.save(number, { title: "" });
    expect(await titleOf(number)).toBe(ref);
    expect(await submit(number)).toMatchObject({ code: "title_missing" });
    await world.save(number, { title: "Svar på brev" });
    expectOk(await submit(number));
  });

  it("that is taken away gives place to the working name", async () => {
    const [ref = ""] = await world.contributions("Eit punkt.");
    const number = await world.draft([ref], { title: "Svar på brev" });
    await world.save(number, { title: "" });
    expect(await titleOf(number)).toBe(ref);
  });

  it("is pointed out where it is a member's, or stands in a text that is not public", async () => {
    const open = await world.contributions("Søket er tregt for alle.", { title: "Tregt søk" });
    const closed = await world.splitSubmission(await world.receive("Per Døme i kommunen svara meg aldri."), {
      title: "Svar som ikkje kom",
    });
    const number = await world.draft([...open, ...closed]);
    const repeats = async (title: string) => {
      await world.save(number, { title });
      return (await totalMembers(world.read, await getResponse(world.read, number))).titleRepeats;
    };
    expect(await repeats("tregt søk")).toBe(1);
    expect(await repeats("Svar som ikkje kom")).toBe(1);
    expect(await repeats("Per Døme i kommunen")).toBe(1);
    expect(await repeats("er tregt for alle"), "words of a text that is public").toBe(0);
    expect(await repeats("kommunen"), "a word of the language").toBe(0);
    expect(await repeats("Svar på brev")).toBe(0);
  });
});

describe("a promise", () => {
  const promise = { promiseWhat: "Vi måler ventetida.", promiseBy: "2026-04-20" };
  const drafted = async (promiseBy: string) =>
    world.draft(await world.contributions("Eit punkt."), {
      ...promise,
      promiseBody: world.body,
      promiseBy,
    });

  it("is for a day to come, in the forum's zone", async () => {
    expect(await submit(await drafted("2026-04-20"))).toMatchObject({ code: "promise_past" });
    const today = await drafted("2026-04-21");
    world.clock.now = "2026-04-21T22:00:00.000Z"; // midnight in Oslo
    expect(await submit(today)).toMatchObject({ code: "promise_past" });
    world.clock.now = "2026-04-21T21:59:59.000Z";
    expectOk(await submit(today));
  });

  it("whose day passed in review is not approved any more; what is approved is published", async () => {
    const late = await drafted("2026-04-22");
    const intime = await drafted("2026-04-22");
    const approve = async (number: number) =>
      approveResponse(world.as("approver"), number, { digest: await world.digestOf(number), comment: "" });
    expectOk(await submit(late));
    expectOk(await submit(intime));
    expectOk(await approve(intime));
    world.clock.now = "2026-04-23T08:00:00.000Z";
    expect(await approve(late)).toMatchObject({ code: "promise_past" });
    expectOk(await publishResponse(world.as("approver"), intime));
  });

  it("of a correction may keep the day that has passed, but names no other", async () => {
    const refs = await world.contributions("Søket er tregt.");
    const kept = { ...promise, promiseBody: world.body, promiseBy: "2026-04-21" };
    const number = await world.publish(await world.draft(refs, kept));
    world.clock.now = "2026-05-04T08:00:00.000Z";
    expectOk(await beginCorrection(coordinator(), number, "substantive"));
    await world.save(number, { ...kept, promiseBy: "2026-05-01", note: "Vi skreiv feil." });
    expect(await submit(number)).toMatchObject({ code: "promise_past" });
    await world.save(number, { ...kept, reason: "Arkivet tek det ikkje med.", note: "Vi skreiv feil." });
    await world.publish(number);
  });
});

describe("an outcome that was taken off the consultation's list", () => {
  it("stays in a draft that has it, and is refused when that is sent to review", async () => {
    const number = await world.draft(await world.contributions("Eit punkt."));
    expectOk(await endDisposition(coordinator(), "runde", "within"));
    await world.save(number, { reason: "Arkivet tek det med i arbeidet før jul." });
    expect((await getResponse(world.read, number)).reason).toContain("før jul");
    expect(await submit(number)).toMatchObject({ code: "disposition_ended" });
    await world.save(number, { disposition: "knowledge" });
    expectOk(await submit(number));
  });
});
