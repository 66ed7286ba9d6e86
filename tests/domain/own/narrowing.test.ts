import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { and, eq } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { publishedContributions, searchDocuments } from "#db/schema/published.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { askNarrowing, confirmNarrowing } from "~/domain/own/commands/narrow.server.ts";
import { type Confirmation, choicesOf, confirmationEnd, createLinks } from "~/domain/own/links.server.ts";
import { listCovered } from "~/domain/responses/covers-desk.server.ts";
import { recordNarrowing } from "~/domain/submissions/commands/narrow.server.ts";
import { getSubmission, listOpen } from "~/domain/submissions/queries.server.ts";
import type { PublicationChoice } from "~/domain/submissions/submission.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const who = { kind: "organisation", organisation: "Laget Døme", person: "Kari Døme" } as const;
const reachable = { ...who, email: "laget@dome-post.example" };
const unreachable = { ...who, email: null };
const all = { text: true, organisation: true, person: true };

const submissionOf = (ref: string) => getSubmission(world.read, ref.split(".")[0] ?? "");
const holding = async (ref: string) =>
  world.as({ kind: "contributor", submissionIds: [(await submissionOf(ref)).id] });
const openOf = async (ref: string) => listOpen(world.read, await submissionOf(ref));
const confirmationOf = (ref: string, off: PublicationChoice[]): Confirmation => ({
  purpose: "narrowing",
  ref: ref.split(".")[0] ?? "",
  version: 1,
  until: confirmationEnd(world.clock.now),
  detail: off.join("."),
});
const shownOf = async (ref: string) => {
  const [row] = await world.read
    .select()
    .from(publishedContributions)
    .where(eq(publishedContributions.ref, ref));
  return row?.data;
};
const foundOf = (ref: string) =>
  world.read.select().from(searchDocuments).where(eq(searchDocuments.ref, ref));

describe("letting less be published", () => {
  it("takes the person's name off at once, and leaves the rest", async () => {
    const [ref = ""] = await world.contributions(
      "Søket er tregt.",
      {},
      { who: { ...unreachable, kind: "person", organisation: "" }, choices: all },
    );
    expect((await shownOf(ref))?.by).toEqual({ kind: "person", name: "Kari Døme" });
    expect(expectOk(await askNarrowing(await holding(ref), (await submissionOf(ref)).ref, ["person"]))).toBe(
      "narrowed",
    );
    expect(await shownOf(ref)).toMatchObject({ by: null, text: ["Søket er tregt."] });
    expect((await foundOf(ref))[0]?.byName).toBeNull();
  });

  it("takes the text off every public place, after the answer too, and stays so", async () => {
    const [ref = ""] = await world.contributions(
      "Kanarigult søk er tregt.",
      {},
      { who: unreachable, choices: all },
    );
    const number = await world.publish(
      await world.draft([ref], { sentences: { [ref]: "Takk for kanarigult." } }),
    );
    expect(await foundOf(ref)).toHaveLength(1);
    const { ref: submission } = await submissionOf(ref);
    expectOk(await askNarrowing(await holding(ref), submission, ["text", "organisation"]));
    expect(await shownOf(ref)).toMatchObject({
      title: null,
      text: null,
      by: null,
      visibility: "withheld",
      withheldGround: "contributors_choice",
    });
    const [row] = await world.read
      .select()
      .from(publishedContributions)
      .where(eq(publishedContributions.ref, ref));
    expect(row).toMatchObject({ stage: "answered", responseNumber: number, ownSentence: null });
    expect(await foundOf(ref)).toEqual([]);
    expect(await openOf(ref)).toEqual(["person"]);
    expect(await askNarrowing(await holding(ref), submission, ["text"])).toMatchObject({
      code: "nothing_narrowed",
    });
  });

  it("waits for the mailed link where there is an address, which names what it switches off", async () => {
    const [ref = ""] = await world.contributions("Søket er tregt.", {}, { who: reachable, choices: all });
    const { ref: submission } = await submissionOf(ref);
    expect(expectOk(await askNarrowing(await holding(ref), submission, ["text"]))).toBe("asked");
    expect(await openOf(ref)).toEqual(["text", "organisation", "person"]);
    const links = createLinks(Buffer.alloc(32, 1), "https://forum.dome.example");
    const mailed = links.readConfirmation(links.confirmationToken(confirmationOf(ref, ["text"])));
    expect(mailed && choicesOf(mailed)).toEqual(["text"]);
    const token = Buffer.from(links.confirmationToken(confirmationOf(ref, ["text"])), "base64url").toString();
    const forged = Buffer.from(token.replace("~text~", "~organisation~")).toString("base64url");
    expect(links.readConfirmation(forged)).toBeNull();
    expectOk(await confirmNarrowing(world.visitor(), confirmationOf(ref, ["text"])));
    expect(await openOf(ref)).toEqual(["organisation", "person"]);
    expect(await confirmNarrowing(world.visitor(), confirmationOf(ref, ["text"]))).toMatchObject({
      code: "nothing_narrowed",
    });
  });

  it("is asked about once where a click came twice, and again where another choice is named", async () => {
    const [ref = ""] = await world.contributions("Eitt.", {}, { who: reachable, choices: all });
    const { ref: submission, contributorId } = await submissionOf(ref);
    const own = await holding(ref);
    for (const off of [["person"], ["person"], ["organisation"]] as const)
      expect(expectOk(await askNarrowing(own, submission, off))).toBe("asked");
    const asked = and(eq(outbox.recipientId, contributorId), eq(outbox.template, "narrowing_asked"));
    expect(await world.read.$count(outbox, asked)).toBe(2);
    world.later(1);
    expectOk(await askNarrowing(own, submission, ["organisation"]));
    expect(await world.read.$count(outbox, asked)).toBe(3);
  });

  it("is nobody else's to do, and ends with the private link that it was asked by", async () => {
    const [ref = ""] = await world.contributions("Eitt.", {}, { who: reachable, choices: all });
    const [other = ""] = await world.contributions("Anna.", {}, { who: reachable, choices: all });
    const { ref: submission } = await submissionOf(ref);
    expect(await askNarrowing(await holding(other), submission, ["text"])).toMatchObject({
      code: "not_found",
    });
    const dead = { ...confirmationOf(ref, ["text"]), version: 2 };
    expect(await confirmNarrowing(world.visitor(), dead)).toMatchObject({ code: "not_found" });
    for (let n = 0; n < 5; n++) {
      world.later(1);
      expectOk(await askNarrowing(await holding(ref), submission, ["person"]));
    }
    world.later(1);
    expect(await askNarrowing(await holding(ref), submission, ["person"])).toMatchObject({
      code: "asked_often",
    });
  });

  it("is written down by staff, and a published response that repeats the words is covered", async () => {
    const words = "Søket i arkivet er så tregt at ingen av oss orkar å bruke det lenger";
    const [ref = ""] = await world.contributions(`${words}.`, {}, { who: reachable, choices: all });
    const number = await world.publish(
      await world.draft([ref], { reason: `De skriv: ${words}. Vi er samde.` }),
    );
    const { ref: submission } = await submissionOf(ref);
    const said = { off: ["text"] as const, channel: "phone", receivedOn: "2026-04-21" } as const;
    expect(await recordNarrowing(world.as("approver"), submission, said)).toMatchObject({
      code: "not_allowed",
    });
    expect(
      await recordNarrowing(world.as("coordinator"), submission, { ...said, receivedOn: "2030-01-01" }),
    ).toMatchObject({ code: "day_to_come" });
    expectOk(await recordNarrowing(world.as("coordinator"), submission, said));
    expect(await listCovered(world.read, 9)).toContain(number);
  });
});
