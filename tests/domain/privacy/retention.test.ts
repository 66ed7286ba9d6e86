import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { consultations } from "#db/schema/consultations.ts";
import { events, outbox, steps } from "#db/schema/kernel.ts";
import { contributors, factors, refusedAddresses } from "#db/schema/people.ts";
import { readPeriods } from "~/domain/forum/queries.server.ts";
import {
  type Periods,
  periodsOf,
  retention,
  type SetPeriods,
  settableKeys,
} from "~/domain/forum/retention.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { cancelConsultation } from "~/domain/meetings/commands/announce.server.ts";
import { findByLink } from "~/domain/own/queries.server.ts";
import { addFactor } from "~/domain/people/commands/factors.server.ts";
import { endRole } from "~/domain/people/commands/staff.server.ts";
import { changeRetention } from "~/domain/privacy/commands.server.ts";
import { countDue, firstPlace, type Place, retain, retainStep } from "~/domain/privacy/retain.server.ts";
import { findPeriods } from "~/domain/published/queries.server.ts";
import { closeConsultation } from "~/domain/responses/commands/close-consultation.server.ts";
import { markNothingToAnswer, markSpam, takeBack } from "~/domain/submissions/commands/set-status.server.ts";
import { getContributor, getSubmission, listTexts } from "~/domain/submissions/queries.server.ts";
import { confirmationDays } from "~/domain/submissions/submission.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const worker = () => world.as({ kind: "system", name: "worker" });
const monthsLater = (months: number) => {
  const at = new Date(world.clock.now);
  at.setUTCMonth(at.getUTCMonth() + months);
  world.clock.now = at.toISOString();
};
const daysLater = (days: number) => {
  world.clock.now = new Date(Date.parse(world.clock.now) + days * 86_400_000).toISOString();
};
const contributorOf = async (point: string) =>
  getContributor(world.read, (await getSubmission(world.read, point.split(".")[0] ?? "")).contributorId);
const emailOf = async (point: string) => (await contributorOf(point)).email;
const appliedOf = async () =>
  (await world.read.select().from(events).where(eq(events.type, "retention.applied"))).map(
    ({ data }) => data,
  );
const usual = periodsOf(null);
const set = async (change: Partial<SetPeriods>) => {
  const settable = Object.fromEntries(settableKeys.map((key) => [key, usual[key]])) as SetPeriods;
  const periods = { ...settable, ...change };
  return changeRetention(world.as("all"), { version: 1, periods });
};

describe("an address", () => {
  it("is forgotten when nothing has happened with the input for its time; words, names and link stay", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    await world.publish(await world.draft([point]));
    monthsLater(23);
    await retain(worker());
    expect(await emailOf(point)).toBe("laget@dome-post.example");
    monthsLater(2);
    await retain(worker());
    expect(await contributorOf(point)).toMatchObject({
      ...{ email: null, emailKey: null, salt: "", organisationName: "Laget Døme", personName: "Kari Døme" },
    });
    const ref = point.split(".")[0] ?? "";
    expect((await getSubmission(world.read, ref)).salt).toBe("");
    expect(await findByLink(world.read, { ref, version: 1 })).not.toBeNull();
    expect(await appliedOf()).toContainEqual({ key: "addresses", count: 1 });
    expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
  });

  it("stays while something is open, or a day that was promised has not passed long enough", async () => {
    const [open = ""] = await world.contributions("Søket er tregt.");
    const [promised = ""] = await world.contributions("Gje oss tal.");
    const promise = { promiseWhat: "Tal", promiseBody: world.body, promiseBy: "2027-12-31" };
    await world.publish(await world.draft([promised], promise));
    const waits = await world.receive("Ventar.");
    monthsLater(26);
    await retain(worker());
    for (const ref of [open, promised, waits]) expect(await emailOf(ref)).toBe("laget@dome-post.example");
    monthsLater(20);
    await retain(worker());
    expect([await emailOf(open), await emailOf(promised)]).toEqual(["laget@dome-post.example", null]);
  });
});

describe("who gave input", () => {
  it("stays with the case unless a time is set, and is erased when that has passed since the closing", async () => {
    const [point = ""] = await world.contributions("Søket er tregt, seier Laget Døme.");
    await world.publish(await world.draft([point]));
    world.clock.now = "2026-05-22T08:00:00.000Z";
    await world.publishOutcome();
    expectOk(await closeConsultation(world.as("coordinator"), "runde"));
    monthsLater(240);
    await retain(worker());
    expect(await contributorOf(point)).toMatchObject({ organisationName: "Laget Døme", email: null });
    expectOk(await set({ contributors: 12 }));
    await retain(worker());
    expect(await contributorOf(point)).toMatchObject({ organisationName: null, personName: null });
    const submission = await getSubmission(world.read, point.split(".")[0] ?? "");
    const [text] = await listTexts(world.read, submission.id);
    expect([text?.body.includes("Laget Døme"), text?.body.includes("Søket er tregt")]).toEqual([false, true]);
    expect(await verifyEventLog(world.read)).toMatchObject({ ok: true });
  });

  it("stays while an answer is still to come", async () => {
    const [answered = ""] = await world.contributions("Søket er tregt.");
    const number = await world.publish(await world.draft([answered]));
    const [open = ""] = await world.contributions("Arkivet er ope.");
    // As a retraction after the closing leaves it: one point waits for an answer again.
    const closed = { status: "closed" as const, closedAt: world.clock.now };
    await world.db.write((db) => db.update(consultations).set(closed));
    expectOk(await set({ contributors: 12 }));
    monthsLater(13);
    await retain(worker());
    const named = async (point: string) => (await contributorOf(point)).organisationName !== null;
    expect([number, await named(answered), await named(open)]).toEqual([1, false, true]);
  });

  it("goes with what nobody will answer, since the consultation was cancelled", async () => {
    const [open = ""] = await world.contributions("Arkivet er ope.");
    const unread = await world.receive("Og meir.");
    expectOk(await cancelConsultation(world.as("coordinator"), "runde", { nn: "Ikkje no." }));
    expectOk(await set({ contributors: 12 }));
    monthsLater(13);
    await retain(worker());
    for (const ref of [open, unread])
      expect(await contributorOf(ref)).toMatchObject({ organisationName: null, email: null });
  });
});

describe("spam", () => {
  it("is erased with words and sender when nobody has taken it back for its time", async () => {
    const ref = await world.receive("Kjøp billig kanari.");
    const other = await world.receive("Feil merkt.");
    for (const one of [ref, other]) expectOk(await markSpam(world.as("coordinator"), one));
    daysLater(89);
    expectOk(await takeBack(world.as("coordinator"), other));
    await retain(worker());
    daysLater(2);
    await retain(worker());
    const bodies = async (one: string) =>
      (await listTexts(world.read, (await getSubmission(world.read, one)).id)).map(({ body }) => body);
    expect([await bodies(ref), await bodies(other)]).toEqual([[""], ["Feil merkt."]]);
    expect(await contributorOf(ref)).toMatchObject({ organisationName: null, email: null, salt: "" });
    expect(await appliedOf()).toContainEqual({ key: "spam", count: 1 });
  });
});

describe("the other periods", () => {
  it("forget mail, but not that a response was told while there is an address", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    const { id } = await contributorOf(point);
    await world.db.write(async (db) => {
      const sent = { status: "sent" as const, sentAt: world.clock.now };
      await db.update(outbox).set(sent);
      await db.insert(outbox).values({
        ...{
          id: "told",
          template: "response_published",
          recipientKind: "contributor" as const,
          recipientId: id,
        },
        ...{ subjectKind: "response", subjectId: "x", onceKey: "told", messageId: "told", attempts: 1 },
        ...{ ...sent, notBefore: world.clock.now, createdAt: world.clock.now },
      });
    });
    monthsLater(25);
    await retain(worker());
    expect((await world.read.select().from(outbox)).map((row) => row.id)).toEqual(["told"]);
    monthsLater(24);
    await world.db.write((db) => db.update(contributors).set({ email: null, emailKey: null }));
    await retain(worker());
    expect(await world.read.select().from(outbox)).toEqual([]);
  });

  it("forget steps that could be undone, and refused addresses", async () => {
    await world.contributions("Søket er tregt.");
    await world.db.write((db) =>
      db.insert(refusedAddresses).values({ emailKey: "x@dome-post.example", refusedAt: world.clock.now }),
    );
    expect((await world.read.select().from(steps)).length).toBeGreaterThan(0);
    daysLater(29);
    await retain(worker());
    expect([await world.read.$count(steps), await world.read.$count(refusedAddresses)]).toEqual([
      expect.any(Number),
      1,
    ]);
    daysLater(2);
    await retain(worker());
    expect([await world.read.$count(steps), await world.read.$count(refusedAddresses)]).toEqual([0, 0]);
  });

  it("take the second step from who holds no role any more, and from nobody else", async () => {
    for (const who of ["coordinator", "coordinatorTwo"] as const)
      expectOk(
        await addFactor(world.as(who), {
          ...{ kind: "app", name: "Firefox", key: "k", credentialId: null, counter: 0 },
          codeHashes: [who],
        }),
      );
    expectOk(await endRole(world.as("all"), { email: "koordinator@dome.example", role: "coordinator" }));
    daysLater(29);
    await retain(worker());
    expect(await world.read.$count(factors)).toBe(2);
    daysLater(2);
    await retain(worker());
    expect((await world.read.select().from(factors)).map((row) => row.personId)).toEqual([
      world.staff.coordinatorTwo.personId,
    ]);
  });
});

describe("the work of a day", () => {
  it("is done in short steps, and doing it again finds nothing", async () => {
    for (let i = 0; i < 22; i++) {
      const ref = await world.receive("Takk.", { who: { ...who, email: `d${i}@dome-post.example` } });
      expectOk(await markNothingToAnswer(world.as("coordinator"), ref, "Det er ei helsing."));
    }
    monthsLater(25);
    let taken = 0;
    for (let place: Place | null = firstPlace; place; taken++) place = await retainStep(worker(), place);
    expect(taken).toBeGreaterThan(4);
    const counts = (await appliedOf())
      .filter(({ key }) => key === "addresses")
      .map(({ count }) => Number(count));
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(22);
    expect(Math.max(...counts)).toBeLessThanOrEqual(20);
    const before = await world.read.$count(events);
    await retain(worker());
    expect(await world.read.$count(events)).toBe(before);
    expect(JSON.stringify(await world.read.select().from(events))).not.toContain("dome-post");
  });

  it("is counted before it is done: a dry run removes nothing", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    await world.publish(await world.draft([point]));
    monthsLater(2);
    expect(await countDue(world.read, usual, world.clock.now)).toMatchObject({ addresses: 0 });
    const shorter: Periods = { ...usual, addresses: 1 };
    expect(await countDue(world.read, shorter, world.clock.now)).toMatchObject({ addresses: 1 });
    expect(await emailOf(point)).toBe("laget@dome-post.example");
  });

  it("is counted under the period that takes it first, as it is done", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    await world.publish(await world.draft([point]));
    const closed = { status: "closed" as const, closedAt: world.clock.now };
    await world.db.write((db) => db.update(consultations).set(closed));
    monthsLater(13);
    const counts = await countDue(world.read, { ...usual, contributors: 12, addresses: 1 }, world.clock.now);
    expect(counts).toMatchObject({ contributors: 1, addresses: 0 });
    expectOk(await set({ contributors: 12, addresses: 1 }));
    await retain(worker());
    const done = (await appliedOf()).filter(({ key }) => key === "contributors" || key === "addresses");
    expect(done).toEqual([{ key: "contributors", count: 1 }]);
  });
});

describe("the settings", () => {
  it("hold from then on, in what runs and on the privacy page; the log keeps what was set", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.");
    await world.publish(await world.draft([point]));
    expect(await findPeriods(world.read)).toEqual(usual);
    expectOk(await set({ addresses: 1 }));
    for (const read of [readPeriods, findPeriods])
      expect(await read(world.read)).toMatchObject({ addresses: 1, contributors: null });
    monthsLater(2);
    await retain(worker());
    expect(await emailOf(point)).toBeNull();
    const [changed] = await world.read
      .select()
      .from(events)
      .where(eq(events.type, "forum.retention_changed"));
    expect(changed?.data).toMatchObject({ addresses: 1 });
  });

  it("are changed by an administrator, from what was seen", async () => {
    expectOk(await set({ addresses: 3 }));
    expect(await set({ addresses: 4 })).toMatchObject({ code: "changed_meanwhile" });
    const periods = { ...usual, addresses: 5 };
    expect(await changeRetention(world.as("coordinator"), { version: 2, periods })).toMatchObject({
      code: "not_allowed",
    });
  });

  it("keep a new address longer than its links can be used", () => {
    expect(retention.address_changes.usual).toBeGreaterThan(confirmationDays);
  });
});

const who = { kind: "organisation", organisation: "Laget", person: "" } as const;
