import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { and, eq } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { publishedContributions, publishedResponses } from "#db/schema/published.ts";
import { withdrawals } from "#db/schema/submissions.ts";
import { askContributor } from "~/domain/contributions/commands/ask.server.ts";
import { assignContributions } from "~/domain/contributions/commands/assign.server.ts";
import { completeSplit, reopenSplit } from "~/domain/contributions/commands/complete-split.server.ts";
import { clearContributions } from "~/domain/contributions/commands/sort.server.ts";
import { addPassages, makeContribution } from "~/domain/contributions/commands/split.server.ts";
import { undoLastStep } from "~/domain/contributions/commands/undo.server.ts";
import { unmarkPassages } from "~/domain/contributions/commands/unsplit.server.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import type { ContributorActor } from "~/domain/kernel/actor.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { askWithdrawal, confirmWithdrawal } from "~/domain/own/commands/withdraw.server.ts";
import { findConfirmed } from "~/domain/own/confirmed.server.ts";
import { type Confirmation, confirmationEnd, createLinks } from "~/domain/own/links.server.ts";
import { getOwnSubmission } from "~/domain/own/queries.server.ts";
import { readCounts } from "~/domain/published/counters.server.ts";
import { consultationPhase } from "~/domain/published/phase.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { listLeft } from "~/domain/responses/members.server.ts";
import { getResponse, listMembers } from "~/domain/responses/queries.server.ts";
import { reconcile } from "~/domain/responses/reconcile.server.ts";
import { markSpam } from "~/domain/submissions/commands/set-status.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const nobody = { kind: "none", organisation: "", person: "", email: null } as const;
const submissionOf = (ref: string) => getSubmission(world.read, ref.split(".")[0] ?? "");
async function holding(ref: string) {
  const actor: ContributorActor = { kind: "contributor", submissionIds: [(await submissionOf(ref)).id] };
  return world.as(actor);
}
const shownOf = async (ref: string) => {
  const [row] = await world.read
    .select()
    .from(publishedContributions)
    .where(eq(publishedContributions.ref, ref));
  return row as NonNullable<typeof row>;
};
const confirmationOf = (ref: string, version = 1): Confirmation => ({
  purpose: "withdrawal",
  ref,
  version,
  until: confirmationEnd(world.clock.now),
});

describe("a contributor without an address", () => {
  it("withdraws on the page: nobody works on the point any more, and its words are gone at once", async () => {
    const [ref = ""] = await world.contributions("Søket er tregt.", { owner: world.body }, { who: nobody });
    expect(expectOk(await askWithdrawal(await holding(ref), ref))).toBe("withdrawn");
    expect(await getContribution(world.read, ref)).toMatchObject({ stage: "withdrawn" });
    const shown = await shownOf(ref);
    expect(shown).toMatchObject({ stage: "withdrawn" });
    expect(shown.data).toMatchObject({
      title: null,
      text: null,
      by: null,
      withheldGround: null,
      withdrawnOn: "2026-04-21",
    });
    expect(JSON.stringify(shown)).not.toContain("tregt");
    for (const refused of [
      await assignContributions(world.as("coordinator"), [ref], { owner: world.body, dueOn: null }),
      await clearContributions(world.as("coordinator"), [ref]),
      await askContributor(world.as("coordinator"), ref, { question: "Kvar?", answerBy: "2026-05-01" }),
    ])
      expect(refused).toMatchObject({ ok: false, code: "withdrawn" });
    expect(await askWithdrawal(await holding(ref), ref)).toMatchObject({ code: "already_withdrawn" });
  });

  it("withdraws what was never split: it ends as a whole, and is counted so", async () => {
    const before = await readCounts(world.read, "all");
    const ref = await world.receive("Eg ombestemte meg.", { who: nobody });
    expectOk(await askWithdrawal(await holding(ref), ref));
    expect((await submissionOf(ref)).status).toBe("withdrawn");
    const after = await readCounts(world.read, "all");
    expect((after["submissions:withdrawn"] ?? 0) - (before["submissions:withdrawn"] ?? 0)).toBe(1);
    expect(after["submissions:received"] ?? 0).toBe(before["submissions:received"] ?? 0);
  });
});

describe("a contributor with an address", () => {
  it("is asked by mail, and nothing happens before the mailed link is confirmed", async () => {
    const [ref = ""] = await world.contributions("Malar manglar.");
    expect(expectOk(await askWithdrawal(await holding(ref), ref))).toBe("asked");
    expect((await getContribution(world.read, ref)).stage).toBe("received");
    const { id, contributorId } = {
      ...(await getContribution(world.read, ref)),
      ...(await submissionOf(ref)),
    };
    expect(id).toBeTruthy();
    const mails = await world.read.select().from(outbox).where(eq(outbox.recipientId, contributorId));
    expect(mails.map((mail) => mail.template)).toContain("withdrawal_asked");
    expectOk(await confirmWithdrawal(world.visitor(), confirmationOf(ref)));
    expect((await getContribution(world.read, ref)).stage).toBe("withdrawn");
    expect(await confirmWithdrawal(world.visitor(), confirmationOf(ref))).toMatchObject({
      code: "already_withdrawn",
    });
    expect(await findConfirmed(world.read, confirmationOf(ref), world.clock.now)).toMatchObject({
      done: true,
    });
  });

  it("confirms by a link that ends, holds for one thing, and can't be made up", async () => {
    const [ref = "", other = ""] = await world.contributions("Eitt. To.");
    const links = createLinks(Buffer.alloc(32, 1), "https://forum.dome.example");
    const token = links.confirmationToken(confirmationOf(ref));
    expect(links.readConfirmation(token)).toEqual(confirmationOf(ref));
    const forged = Buffer.from(Buffer.from(token, "base64url").toString().replace(ref, other)).toString(
      "base64url",
    );
    expect([links.readConfirmation(forged), links.readToken(token)]).toEqual([null, null]);
    expect(links.readConfirmation(links.submissionToken(ref, 1))).toBeNull();
    for (const confirmation of [{ ...confirmationOf(ref), until: world.clock.now }, confirmationOf(ref, 2)]) {
      expect(await confirmWithdrawal(world.visitor(), confirmation)).toMatchObject({ code: "not_found" });
      expect(await findConfirmed(world.read, confirmation, world.clock.now)).toBeNull();
    }
    expect((await getContribution(world.read, ref)).stage).toBe("received");
  });

  it("is not written to more than five times an hour", async () => {
    const [ref = ""] = await world.contributions("Eitt poeng.");
    const own = await holding(ref);
    for (let n = 0; n < 5; n++) {
      world.later(1);
      expectOk(await askWithdrawal(own, ref));
    }
    world.later(1);
    expect(await askWithdrawal(own, ref)).toMatchObject({ code: "asked_often" });
  });

  it("is written to once where a click came twice", async () => {
    const [ref = ""] = await world.contributions("Eitt poeng. To poeng.");
    const own = await holding(ref);
    const { contributorId, ref: submission } = await submissionOf(ref);
    for (const wanted of [ref, ref, submission, submission])
      expect(expectOk(await askWithdrawal(own, wanted))).toBe("asked");
    const asked = and(eq(outbox.recipientId, contributorId), eq(outbox.template, "withdrawal_asked"));
    expect(await world.read.$count(outbox, asked)).toBe(2);
  });

  it("withdraws nobody else's", async () => {
    const [ref = ""] = await world.contributions("Eitt poeng.");
    const [other = ""] = await world.contributions("Eit anna.");
    expect(await askWithdrawal(await holding(other), ref)).toMatchObject({ code: "not_found" });
  });
});

describe("a response", () => {
  it("that was approved is a draft again without the withdrawn one, and says who left", async () => {
    const refs = await world.contributions("Søket er tregt. Malar manglar.");
    const number = await world.draft(refs);
    expectOk(await submitResponse(world.as("coordinator"), number));
    expectOk(
      await recordWithdrawal(world.as("coordinator"), refs[0] ?? "", {
        channel: "phone",
        receivedOn: "2026-04-20",
      }),
    );
    const response = await getResponse(world.read, number);
    expect(response).toMatchObject({ status: "draft", submittedDigest: null });
    expect((await listMembers(world.read, response.id)).map((m) => m.contribution.ref)).toEqual([refs[1]]);
    expect((await listLeft(world.read, response.id)).map((left) => left.ref)).toEqual([refs[0]]);
    const [kept] = await world.read.select().from(withdrawals).where(eq(withdrawals.channel, "phone"));
    expect(kept).toMatchObject({ receivedOn: "2026-04-20", recordedBy: world.staff.coordinator.personId });
  });

  it("is not sent to review when nobody is left to answer", async () => {
    const [ref = ""] = await world.contributions("Søket er tregt.");
    const number = await world.draft([ref]);
    expectOk(
      await recordWithdrawal(world.as("coordinator"), ref, { channel: "email", receivedOn: "2026-04-21" }),
    );
    expect(await submitResponse(world.as("coordinator"), number)).toMatchObject({ code: "no_members" });
  });

  it("stays after publication, with the withdrawn one in it, without its words, title, names and own sentence", async () => {
    const [ref = ""] = await world.contributions("Søket er særmerkt tregt.", { title: "Særmerkt søk" });
    expectOk(
      await askContributor(world.as("coordinator"), ref, {
        question: "Særmerkt korleis?",
        answerBy: "2026-05-01",
      }),
    );
    const number = await world.publish(
      await world.draft([ref], { sentences: { [ref]: "Takk for særmerkt hjelp." } }),
    );
    expect(JSON.stringify(await shownOf(ref))).toContain("særmerkt");
    expectOk(await confirmWithdrawal(world.visitor(), confirmationOf(ref)));
    const shown = await shownOf(ref);
    expect(shown).toMatchObject({ stage: "answered", responseNumber: number, ownSentence: null });
    expect(shown.data.history.map((entry) => entry.kind)).toContain("withdrawn");
    expect(JSON.stringify(shown).toLowerCase()).not.toContain("særmerkt");
    const [answer] = await world.read
      .select()
      .from(publishedResponses)
      .where(eq(publishedResponses.number, number));
    expect(answer?.data).toMatchObject({ memberCount: 1 });
    const own = await getOwnSubmission(world.read, (await holding(ref)).actor, (await submissionOf(ref)).ref);
    expect(own.contributions[0]).toMatchObject({ stage: "answered", withdrawnOn: "2026-04-21" });
    expect(own.contributions[0]?.answer).not.toBeNull();
  });
});

describe("words that were taken back (rule 11)", () => {
  it("are made into nothing else, though their submission is put back on the bench for its other points", async () => {
    const refs = await world.contributions("Fyrst dette. Så dette.", {}, { who: nobody });
    const [one = "", two = ""] = refs;
    const ref = one.split(".")[0] ?? "";
    expectOk(await askWithdrawal(await holding(one), one));
    const coordinator = world.as("coordinator");
    expectOk(await reopenSplit(coordinator, ref));
    const gone = [{ text: 1, start: 0, end: 12 }];
    expect(await makeContribution(coordinator, ref, gone)).toMatchObject({ code: "withdrawn" });
    expect(await addPassages(coordinator, ref, 2, gone)).toMatchObject({ code: "withdrawn" });
    expect(await unmarkPassages(coordinator, ref, gone)).toMatchObject({ code: "withdrawn" });
    expectOk(await completeSplit(coordinator, ref));
    expectOk(await askWithdrawal(await holding(two), two));
    expect(await reopenSplit(coordinator, ref)).toMatchObject({ code: "withdrawn" });
    expect(await undoLastStep(coordinator)).toMatchObject({ code: "gone_on" });
  });

  it("of spam stay spam: that is for staff to say", async () => {
    const [one = ""] = await world.contributions("Kjøp billige klokker.", {}, { who: nobody });
    const ref = one.split(".")[0] ?? "";
    expectOk(await markSpam(world.as("coordinator"), ref));
    expectOk(await askWithdrawal(await holding(ref), ref));
    expect(await getSubmission(world.read, ref)).toMatchObject({ status: "spam" });
  });
});

describe("totals (rule 4)", () => {
  it("count what was withdrawn as ended: nothing waits for it, and they reconcile", async () => {
    const fresh = await openWorld();
    try {
      const [ref = ""] = await fresh.contributions("Søket er tregt.");
      expectOk(
        await recordWithdrawal(fresh.as("coordinator"), ref, { channel: "letter", receivedOn: "2026-04-21" }),
      );
      const submission = await getSubmission(fresh.read, ref.split(".")[0] ?? "");
      const totals = await reconcile(fresh.read, submission.consultationId);
      expect(totals).toMatchObject({
        reconciles: true,
        contributions: { withdrawn: 1, total: 1 },
        submissions: { split: 1 },
      });
      const counts = await readCounts(fresh.read, submission.consultationId);
      const dated = {
        status: "announced",
        standing: false,
        opensOn: "2026-04-01",
        closesOn: "2026-05-20",
      } as const;
      expect(consultationPhase(dated, counts, "2026-06-01")).toBe("answered");
    } finally {
      await fresh.close();
    }
  });

  it("refuse a withdrawal recorded twice, by outsiders, or for a day to come", async () => {
    const [ref = ""] = await world.contributions("Søket er tregt.");
    const came = { channel: "letter", receivedOn: "2026-04-21" } as const;
    expect(await recordWithdrawal(world.as("approver"), ref, came)).toMatchObject({ code: "not_allowed" });
    expect(
      await recordWithdrawal(world.as("coordinator"), ref, { ...came, receivedOn: "2026-04-22" }),
    ).toMatchObject({
      code: "day_to_come",
    });
    expectOk(await recordWithdrawal(world.as("coordinator"), ref, came));
    expect(await recordWithdrawal(world.as("coordinator"), ref, came)).toMatchObject({
      code: "already_withdrawn",
    });
  });
});
