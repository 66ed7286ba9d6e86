/** Responses after publication: corrections, members moved, retraction (rules 5, 6, 8, 9). */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { and, eq, ne } from "#db/kit.ts";
import { fanOuts } from "#db/schema/kernel.ts";
import { publishedCounters, publishedResponseVersions } from "#db/schema/published.ts";
import { extendWindow } from "~/domain/consultations/commands/announce.server.ts";
import { getContribution } from "~/domain/contributions/queries.server.ts";
import { listWorklist } from "~/domain/contributions/worklists.server.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { readSearch } from "~/domain/kernel/search.ts";
import { consultationPhase } from "~/domain/published/phase.ts";
import { getContribution as publicContribution } from "~/domain/published/queries/contribution.server.ts";
import { getResponse as publicResponse } from "~/domain/published/queries/responses.server.ts";
import { searchPublished } from "~/domain/published/queries/search.server.ts";
import { getConsultation as publicConsultation } from "~/domain/published/queries.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { closeConsultation } from "~/domain/responses/commands/close-consultation.server.ts";
import { beginCorrection, giveUpCorrection } from "~/domain/responses/commands/correct.server.ts";
import { addMembers, removeMember } from "~/domain/responses/commands/members.server.ts";
import { approveResponse, publishResponse } from "~/domain/responses/commands/publish.server.ts";
import { askRetraction, retractResponse } from "~/domain/responses/commands/retract.server.ts";
import { submitResponse } from "~/domain/responses/commands/submit.server.ts";
import { recordWithdrawal } from "~/domain/responses/commands/withdraw.server.ts";
import { listLastMail } from "~/domain/responses/correcting.server.ts";
import { getResponse } from "~/domain/responses/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const as = (who: "coordinator" | "coordinatorTwo" | "approver" | "all") => world.as(who);
const published = async (text: string) => {
  const refs = await world.contributions(text, { owner: world.body });
  return { refs, number: await world.publish(await world.draft(refs)) };
};
const note = "Vi hadde lese feil vedtak.";
const mailings = async (number: number) => {
  const { id } = await getResponse(world.read, number);
  const rows = await world.read.select().from(fanOuts).where(eq(fanOuts.subjectId, id));
  return rows.map((row) => `${row.template} ${row.subjectVersion}`).sort();
};

describe("a correction", () => {
  it("leaves what is published as it is, word for word, until it is published itself (rule 9)", async () => {
    const { refs, number } = await published("Søket er tregt. Malar manglar.");
    const before = await publicResponse(world.read, number);
    expectOk(await beginCorrection(as("coordinator"), number, "substantive"));
    await world.save(number, { reason: "Arkivet gjer det ikkje i år.", disposition: "not", note });
    expectOk(await removeMember(as("coordinator"), number, refs[1] ?? ""));
    expectOk(await submitResponse(as("coordinator"), number));
    expect(await publicResponse(world.read, number)).toEqual(before);
    const { contribution } = await publicContribution(world.read, refs[1] ?? "");
    expect([contribution.stage, contribution.disposition?.key]).toEqual(["answered", "within"]);
    const digest = await world.digestOf(number);
    expectOk(await approveResponse(as("approver"), number, { digest, comment: "" }));
    expectOk(await publishResponse(as("approver"), number));
    const after = await publicResponse(world.read, number);
    expect([after.version, after.reason, after.disposition.key]).toEqual([
      2,
      "Arkivet gjer det ikkje i år.",
      "not",
    ]);
    expect(after.versions.map(({ kind, note, left }) => [kind, note, left])).toEqual([
      ["first", null, 0],
      ["substantive", note, 1],
    ]);
    const [first] = await world.read
      .select()
      .from(publishedResponseVersions)
      .where(and(eq(publishedResponseVersions.number, number), eq(publishedResponseVersions.version, 1)));
    expect(first?.data.reason).toBe(before.reason);
  });

  it("that is substantive tells its members again by one row, and those whom it leaves out by another", async () => {
    const { refs, number } = await published("Søket er tregt. Malar manglar.");
    expectOk(await beginCorrection(as("coordinator"), number, "substantive"));
    await world.save(number, { note });
    expectOk(await removeMember(as("coordinator"), number, refs[1] ?? ""));
    await world.publish(number);
    expect(await mailings(number)).toEqual([
      "answer_ended 2",
      "response_published 1",
      "response_published 2",
    ]);
    const out = await getContribution(world.read, refs[1] ?? "");
    expect([out.stage, out.answeredAt]).toEqual(["being_assessed", null]);
    const list = await listWorklist(world.read, { stage: "reopened", picked: [] } as never, "2026-04-21", 50);
    expect(list.rows.map((row) => row.ref)).toContain(refs[1]);
    // and it can be answered by another response
    const other = await world.publish(await world.draft([refs[1] ?? ""]));
    expect((await publicContribution(world.read, refs[1] ?? "")).response?.number).toBe(other);
  });

  it("of a typing error is quiet, and changes nothing but words", async () => {
    const { refs, number } = await published("Søket er tregt. Malar manglar.");
    expectOk(await beginCorrection(as("coordinator"), number, "typing_error"));
    await world.save(number, { note });
    expect(await submitResponse(as("coordinator"), number)).toMatchObject({ code: "nothing_changed" });
    await world.save(number, { disposition: "not", note });
    expect(await submitResponse(as("coordinator"), number)).toMatchObject({ code: "changes_substance" });
    await world.save(number, { reason: "Arkivet tek det med i arbeidet før sommeren.", note: "" });
    expect(await submitResponse(as("coordinator"), number)).toMatchObject({ code: "note_missing" });
    await world.save(number, { reason: "Arkivet tek det med i arbeidet før sommeren.", note });
    expectOk(await removeMember(as("coordinator"), number, refs[0] ?? ""));
    expect(await submitResponse(as("coordinator"), number)).toMatchObject({ code: "changes_substance" });
    expectOk(await addMembers(as("coordinator"), number, [refs[0] ?? ""]));
    await world.publish(number);
    expect(await mailings(number)).toEqual(["response_published 1"]);
    expect((await publicResponse(world.read, number)).memberCount).toBe(2);
  });

  it("of a typing error does not say otherwise where the matter goes, where no body is named", async () => {
    const refs = await world.contributions("Søket er tregt.");
    const to = { destinationBody: "", destination: "Kommunen følgjer det opp." };
    const number = await world.publish(await world.draft(refs, to));
    expectOk(await beginCorrection(as("coordinator"), number, "typing_error"));
    await world.save(number, { ...to, destination: "Fylket følgjer det opp.", note });
    expect(await submitResponse(as("coordinator"), number)).toMatchObject({ code: "changes_substance" });
    await world.save(number, { ...to, reason: "Arkivet tek det med i arbeidet før sommeren.", note });
    expectOk(await submitResponse(as("coordinator"), number));
  });

  it("of a typing error leaves the mail of the version before it waiting in sight", async () => {
    const { number } = await published("Søket er tregt.");
    const waiting = async () => listLastMail(world.read, await getResponse(world.read, number));
    const before = await waiting();
    expect(before).toMatchObject([{ template: "response_published", status: "waiting" }]);
    expectOk(await beginCorrection(as("coordinator"), number, "typing_error"));
    await world.save(number, { reason: "Arkivet tek det med i arbeidet før sommeren.", note });
    await world.publish(number);
    expect(await waiting()).toEqual(before);
  });

  it("is approved by somebody who saved none of its drafts since the last version (rule 6)", async () => {
    const { number } = await published("Søket er tregt.");
    expectOk(await beginCorrection(as("coordinatorTwo"), number, "substantive"));
    await world.save(number, { reason: "Det blir ikkje noko av.", note }, "all");
    expectOk(await submitResponse(as("coordinatorTwo"), number));
    const digest = await world.digestOf(number);
    const approval = { digest, comment: "" };
    expect(await approveResponse(as("all"), number, approval)).toMatchObject({ code: "four_eyes" });
    await world.save(number, { reason: "Det blir ikkje noko av i år.", note: `${note} Igjen.` });
    expect(await approveResponse(as("approver"), number, approval)).toMatchObject({ code: "not_in_review" });
    await world.publish(number);
    // whoever wrote the version before may approve the next
    expectOk(await beginCorrection(as("coordinator"), number, "substantive"));
    await world.save(number, { reason: "Det blir noko av.", note }, "coordinator");
    expectOk(await submitResponse(as("coordinator"), number));
    const next = { digest: await world.digestOf(number), comment: "" };
    expectOk(await approveResponse(as("all"), number, next));
  });

  it("that is given up leaves the text and the members that are published", async () => {
    const { refs, number } = await published("Søket er tregt. Malar manglar.");
    const [other = ""] = await world.contributions("Meir opplæring.");
    const before = await world.digestOf(number);
    expectOk(await beginCorrection(as("coordinator"), number, "substantive"));
    await world.save(number, { reason: "Noko anna.", note, sentences: { [refs[0] ?? ""]: "Til deg." } });
    expectOk(await removeMember(as("coordinator"), number, refs[1] ?? ""));
    expectOk(await addMembers(as("coordinator"), number, [other]));
    expectOk(await giveUpCorrection(as("coordinator"), number));
    expect(await world.digestOf(number)).toBe(before);
    expect((await getContribution(world.read, other)).stage).toBe("received");
  });
});

describe("a retraction", () => {
  it("needs a second person, who read the reason that becomes public; its members wait for a new answer", async () => {
    const { refs, number } = await published("Søket er tregt. Malar manglar.");
    const reason = "Svaret gjaldt eit anna innspel.";
    expectOk(await askRetraction(as("all"), number, { reason }));
    expect(await beginCorrection(as("coordinator"), number, "substantive")).toMatchObject({
      code: "retraction_asked",
    });
    expect(await retractResponse(as("all"), number, { reason })).toMatchObject({ code: "four_eyes" });
    expect(await retractResponse(as("approver"), number, { reason: "Noko anna." })).toMatchObject({
      code: "text_changed",
    });
    expect((await publicResponse(world.read, number)).retraction).toBeNull();
    expectOk(await retractResponse(as("approver"), number, { reason }));
    const page = await publicResponse(world.read, number);
    expect([page.retraction?.reason, page.memberCount]).toEqual([reason, 2]);
    for (const ref of refs) {
      const { contribution } = await publicContribution(world.read, ref);
      expect([contribution.stage, contribution.responseNumber]).toEqual(["being_assessed", null]);
    }
    expect(await mailings(number)).toEqual(["answer_ended 2", "response_published 1"]);
    expect(await beginCorrection(as("coordinator"), number, "typing_error")).toMatchObject({
      code: "not_published",
    });
  });
});

describe("what becomes of the rest", () => {
  it("a contribution that was taken back after its answer ends as withdrawn with it, and nobody is told to wait", async () => {
    const { refs, number } = await published("Søket er tregt. Malar manglar. Gje oss tal.");
    for (const ref of refs.slice(0, 2))
      expectOk(
        await recordWithdrawal(as("coordinator"), ref, { channel: "phone", receivedOn: "2026-04-21" }),
      );
    expectOk(await beginCorrection(as("coordinator"), number, "substantive"));
    await world.save(number, { note });
    expectOk(await removeMember(as("coordinator"), number, refs[0] ?? ""));
    // taken back or not, it may be put back: it is answered still
    expectOk(await addMembers(as("coordinator"), number, [refs[0] ?? ""]));
    expectOk(await removeMember(as("coordinator"), number, refs[0] ?? ""));
    await world.publish(number);
    expectOk(await askRetraction(as("coordinator"), number, { reason: "Feil." }));
    expectOk(await retractResponse(as("approver"), number, { reason: "Feil." }));
    for (const ref of refs.slice(0, 2)) {
      expect(await getContribution(world.read, ref)).toMatchObject({ stage: "withdrawn", answeredAt: null });
      const { contribution, ended } = await publicContribution(world.read, ref);
      expect([contribution.stage, contribution.disposition, ended.length]).toEqual(["withdrawn", null, 1]);
    }
    const waiting = await publicContribution(world.read, refs[2] ?? "");
    expect(waiting.contribution.stage).toBe("being_assessed");
    expect(waiting.ended).toMatchObject([{ response: number, version: 2, retracted: true, why: "Feil." }]);
  });

  it("is found by the newest published text only, and by no sentence that has ended", async () => {
    const { refs, number } = await published("Søket er tregt. Malar manglar.");
    const found = async (word: string) => {
      const terms = readSearch(word).terms;
      const page = { order: "newest" as const, after: null, language: "nn", limit: 25 };
      return (await searchPublished(world.read, { terms, ...page })).hits.map(({ ref }) => ref);
    };
    expectOk(await beginCorrection(as("coordinator"), number, "substantive"));
    const sentences = { [refs[1] ?? ""]: "Gullfuglen er di." };
    await world.save(number, { reason: "Sølvfuglen kjem i haust.", note, sentences });
    expect(await found("sølvfuglen")).toEqual([]);
    await world.publish(number);
    expect([await found("sølvfuglen"), await found("gullfuglen")]).toEqual([[String(number)], [refs[1]]]);
    expectOk(await beginCorrection(as("coordinator"), number, "substantive"));
    await world.save(number, { reason: "Bronsefuglen kjem i haust.", note, sentences });
    expectOk(await removeMember(as("coordinator"), number, refs[1] ?? ""));
    await world.publish(number);
    expect([await found("sølvfuglen"), await found("gullfuglen")]).toEqual([[], []]);
    expect(await found("bronsefuglen")).toEqual([String(number)]);
  });

  it("a closed consultation says that it waits again where an answer in it ends", async () => {
    const own = await openWorld();
    try {
      const number = await own.publish(await own.draft(await own.contributions("Søket er tregt.")));
      own.clock.now = "2026-06-01T10:00:00.000Z";
      await own.publishOutcome();
      expectOk(await closeConsultation(own.as("coordinator"), own.consultation));
      const phase = async () => {
        const { counts, ...shown } = await publicConsultation(own.read, own.consultation);
        return consultationPhase(shown, counts, "2026-06-02");
      };
      expect(await phase()).toBe("closed");
      expectOk(await askRetraction(own.as("coordinator"), number, { reason: "Feil." }));
      expectOk(await retractResponse(own.as("approver"), number, { reason: "Feil." }));
      expect(await phase()).toBe("closed_waiting");
    } finally {
      await own.close();
    }
  });

  it("whose answer ends after the window was extended are promised a day anew", async () => {
    const own = await openWorld();
    try {
      const refs = await own.contributions("Søket er tregt. Malar manglar.");
      const [out = "", kept = ""] = refs;
      const number = await own.publish(await own.draft(refs));
      const promised = async (ref: string) => (await getContribution(own.read, ref)).responseDueOn;
      const before = await promised(out);
      const reason = { nn: "Fleire treng tid." };
      const input = { closesOn: "2026-09-30", reason, title: { nn: "Fristen er flytta" } };
      expectOk(await extendWindow(own.as("coordinator"), "runde", input));
      expect(await promised(out), "while it is answered").toBe(before);
      expectOk(await beginCorrection(own.as("coordinator"), number, "substantive"));
      await own.save(number, { note });
      expectOk(await removeMember(own.as("coordinator"), number, out));
      await own.publish(number);
      expect((await promised(out)) > before).toBe(true);
      expect((await publicContribution(own.read, out)).contribution.responseDueOn).toBe(await promised(out));
      expectOk(await askRetraction(own.as("coordinator"), number, { reason: "Feil." }));
      expectOk(await retractResponse(own.as("approver"), number, { reason: "Feil." }));
      expect(await promised(kept)).toBe(await promised(out));
      const counters = async () => {
        const { n, key, scope } = publishedCounters;
        const rows = await own.read.select({ key, scope, n }).from(publishedCounters).where(ne(n, 0));
        return rows.map((row) => Object.values(row).join(" ")).sort();
      };
      const counted = await counters();
      expectOk(await rebuildProjection(own.as({ kind: "system", name: "maintenance" })));
      expect(await counters()).toEqual(counted);
    } finally {
      await own.close();
    }
  });
});
