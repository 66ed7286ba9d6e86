import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { returnOutcome, saveOutcome, submitOutcome } from "~/domain/consultations/commands/outcome.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { cancelConsultation } from "~/domain/meetings/commands/announce.server.ts";
import { morningDigests } from "~/domain/notifications/digest.server.ts";
import { returnResponse } from "~/domain/responses/commands/publish.server.ts";
import { askRetraction, refuseRetraction } from "~/domain/responses/commands/retract.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { openPost, type Post } from "../../support/post.ts";

let post: Post;

beforeEach(async () => {
  post = await openPost();
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

const owner = "eigar@dome.example";
const system = () => post.world.ctx({ actor: { kind: "system", name: "worker" } });

async function assign(refs: string[], dueOn: string | null = null) {
  expectOk(await assignContributions(post.world.as("coordinator"), refs, { owner: post.world.body, dueOn }));
}

describe("staff who are invited", () => {
  it("get their roles and the way in", async () => {
    await post.drain();
    const [mail] = post.mailbox.to(owner);
    expect(mail?.text).toContain("Dømearkivet");
    expect(mail?.text).toContain("/sign-in");
  });
});

describe("an owner", () => {
  it("gets one mail for all that was assigned within a minute, without words that are not public", async () => {
    const { world, mailbox } = post;
    const cleared = await world.contributions("Eit klart punkt.", { title: "Klar tittel" });
    const secret = await world.splitSubmission(await world.receive("Eit løynt punkt."), {
      title: "Løynd tittel",
    });
    await post.quiet();
    await assign(cleared);
    await assign(secret);
    await post.drain();
    expect(mailbox.mails, "the minute is not over").toEqual([]);
    post.later(1);
    await post.drain();
    expect(mailbox.to(owner)).toHaveLength(1);
    const text = mailbox.to(owner)[0]?.text ?? "";
    for (const ref of [...cleared, ...secret]) expect(text).toContain(ref);
    expect(text).toContain("Klar tittel");
    expect(text).not.toContain("Løynd tittel");
  });

  it("is not asked for what was advised on, or taken away, in the meantime", async () => {
    const { world, mailbox } = post;
    const [ref = ""] = await world.contributions("Eit punkt.");
    await post.quiet();
    await assign([ref]);
    await world.advise(ref);
    post.later(1);
    await post.drain();
    expect(mailbox.mails).toEqual([]);
    expect(await post.about("contribution_assigned")).toMatchObject([
      { status: "not_sent", reason: "no_longer_applies" },
    ]);
  });

  it("gets one digest on a weekday morning, and none on a Saturday or with nothing due", async () => {
    const { world, mailbox } = post;
    const [late = "", soon = "", far = ""] = await world.contributions("Eitt. To. Tre.");
    await assign([late], "2026-04-21");
    await assign([soon], "2026-04-24");
    await assign([far], "2026-05-20");
    await post.quiet();
    world.clock.now = "2026-04-23T05:59:00.000Z";
    expect(await morningDigests(system()), "before eight in Oslo").toBe(0);
    world.clock.now = "2026-04-23T06:00:00.000Z";
    expect(await morningDigests(system())).toBe(1);
    expect(await morningDigests(system()), "once a day").toBe(0);
    await post.drain();
    const [mail] = mailbox.to(owner).filter((m) => m.header("subject")?.includes("fristen"));
    expect(mail?.header("subject")).toBe("1 innspel er over fristen");
    expect(mail?.text).toContain(late);
    expect(mail?.text).toContain(soon);
    expect(mail?.text).not.toContain(far);
    world.clock.now = "2026-04-25T06:00:00.000Z";
    expect(await morningDigests(system()), "a Saturday").toBe(0);
    for (const ref of [late, soon]) await world.advise(ref);
    world.clock.now = "2026-04-27T06:00:00.000Z";
    expect(await morningDigests(system()), "nothing due").toBe(0);
  });
});

describe("a digest that could not leave", () => {
  it("is replaced by the next morning's, which says it all", async () => {
    const { world, mailbox } = post;
    const [late = ""] = await world.contributions("Eit punkt.");
    await assign([late], "2026-04-22");
    post.later(1);
    await post.quiet();
    mailbox.answerAlways({ at: "rcpt", code: 421, text: "closing" });
    for (const morning of ["2026-04-23T06:00:00.000Z", "2026-04-24T06:00:00.000Z"]) {
      world.clock.now = morning;
      expect(await morningDigests(system())).toBe(1);
      await post.drain();
    }
    mailbox.answerAlways("take");
    post.later(300);
    await post.drain();
    expect(mailbox.to(owner)).toHaveLength(1);
    expect(await post.about("owner_digest")).toMatchObject([
      { status: "not_sent", reason: "no_longer_applies" },
      { status: "sent" },
    ]);
  });
});

describe("a response in review", () => {
  it("is told to approvers who wrote none of it, and back to whoever sent it", async () => {
    const { world, mailbox } = post;
    const number = await world.draft(await world.contributions("Eit punkt."));
    // The administrator is an approver too, but has written in it.
    await world.save(number, {}, "all");
    await post.quiet();
    expectOk(await submitResponse(world.as("coordinator"), number));
    await post.drain();
    expect(mailbox.mails.map((mail) => mail.to[0])).toEqual(["godkjennar@dome.example"]);
    expect(await post.about("review_requested"), "none is made for whoever wrote in it").toHaveLength(1);
    expect(mailbox.mails[0]?.text).toContain(`/desk/responses/${number}/review`);
    expect(mailbox.mails[0]?.raw).not.toContain("Arkivet tek det");
    await post.quiet();
    expectOk(
      await returnResponse(world.as("approver"), number, {
        digest: await world.digestOf(number),
        comment: "Kortare.",
      }),
    );
    await post.drain();
    expect(mailbox.mails.map((mail) => mail.to[0])).toEqual(["koordinator@dome.example"]);
  });
});

describe("a retraction that is asked for", () => {
  const reason = "Svaret bygde på eit gammalt vedtak.";
  const asked = async () => {
    const { world } = post;
    const number = await world.publish(await world.draft(await world.contributions("Eit punkt.")));
    await post.quiet();
    expectOk(await askRetraction(world.as("coordinator"), number, { reason }));
    return number;
  };

  it("is told to those who may decide it, without its reason", async () => {
    const { mailbox } = post;
    const number = await asked();
    await post.drain();
    const { mails } = mailbox;
    expect(mails.map((mail) => mail.to[0]).sort()).toEqual([
      "administrator@dome.example",
      "godkjennar@dome.example",
    ]);
    const mail = mailbox.to("godkjennar@dome.example")[0];
    expect(mail?.header("subject")).toBe(`Svar ${number}: skal det trekkjast tilbake?`);
    expect(mail?.text).toContain(`/desk/responses/${number}/review`);
    expect(mail?.raw).not.toContain("gammalt vedtak");
  });

  it("is not told of once it was decided", async () => {
    const { world, mailbox } = post;
    const number = await asked();
    expectOk(await refuseRetraction(world.as("approver"), number));
    await post.drain();
    expect(mailbox.mails).toEqual([]);
  });
});

describe("an outcome in review", () => {
  async function sendToReview() {
    const ctx = post.world.as("coordinator");
    const input = { text: { nn: "Planen held fram som han er." }, commitments: [] };
    // The administrator is an approver too, but has written in it.
    expectOk(await saveOutcome(post.world.as("all"), "runde", { version: 0, ...input }));
    const { digest } = expectOk(await saveOutcome(ctx, "runde", { version: 1, ...input }));
    expectOk(await submitOutcome(ctx, "runde", { digest }));
    return { digest, comment: "Sei kva som vart endra." };
  }

  it("is told to approvers who wrote none of it, and back to whoever sent it", async () => {
    const { world, mailbox } = post;
    await post.quiet();
    const read = await sendToReview();
    await post.drain();
    expect(mailbox.mails.map((mail) => mail.to[0])).toEqual(["godkjennar@dome.example"]);
    expect(await post.about("review_requested")).toHaveLength(1);
    expect(mailbox.mails[0]?.header("subject")).toMatch(/^Utfallet av .+ ventar på godkjenning$/);
    expect(mailbox.mails[0]?.text).toContain("/desk/consultations/runde/outcome");
    expect(mailbox.mails[0]?.raw).not.toContain("Planen held fram");
    await post.quiet();
    expectOk(await returnOutcome(world.as("approver"), "runde", read));
    await post.drain();
    expect(mailbox.mails.map((mail) => mail.to[0])).toEqual(["koordinator@dome.example"]);
    expect(mailbox.mails[0]?.text).toContain("/desk/consultations/runde/outcome");
    expect(mailbox.mails[0]?.raw).not.toContain("Sei kva som vart endra");
  });

  it("is not told of once it was given back, or its consultation was called off", async () => {
    const { world, mailbox } = post;
    await post.quiet();
    const read = await sendToReview();
    expectOk(await returnOutcome(world.as("approver"), "runde", read));
    expectOk(await cancelConsultation(world.as("coordinator"), "runde", { nn: "Avlyst." }));
    await post.drain();
    expect(mailbox.mails).toEqual([]);
    for (const template of ["review_requested", "review_returned"]) {
      expect(await post.about(template)).toMatchObject([{ status: "not_sent", reason: "no_longer_applies" }]);
    }
  });
});
