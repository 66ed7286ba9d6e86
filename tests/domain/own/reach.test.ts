import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { and, eq } from "#db/kit.ts";
import { outbox } from "#db/schema/kernel.ts";
import { addressChanges } from "#db/schema/people.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import type { Addresses } from "~/domain/notifications/facts.server.ts";
import { readMail } from "~/domain/notifications/facts.server.ts";
import { askAddress, confirmAddress, renewLink, stopAddress } from "~/domain/own/commands/address.server.ts";
import { sayNotMe } from "~/domain/own/commands/not-me.server.ts";
import { askWithdrawal, confirmWithdrawal } from "~/domain/own/commands/withdraw.server.ts";
import { findConfirmed } from "~/domain/own/confirmed.server.ts";
import { type Confirmation, confirmationEnd } from "~/domain/own/links.server.ts";
import { findByLink } from "~/domain/own/queries.server.ts";
import { listJobs } from "~/domain/responses/today.server.ts";
import {
  forgetAddresses,
  recordAddress,
  renewLinkFor,
} from "~/domain/submissions/commands/address.server.ts";
import { settleDispute } from "~/domain/submissions/commands/dispute.server.ts";
import { getContributor, getSubmission } from "~/domain/submissions/queries.server.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const old = "gammal@dome-post.example";
const next = "ny@dome-post.example";
const who = { kind: "organisation", organisation: "Laget Døme", person: "Kari Døme" } as const;
const receive = (email: string | null) => world.receive("Søket er tregt.", { who: { ...who, email } });
const holding = async (ref: string) =>
  world.as({ kind: "contributor", submissionIds: [(await getSubmission(world.read, ref)).id] });
const contributorOf = async (ref: string) =>
  getContributor(world.read, (await getSubmission(world.read, ref)).contributorId);
const confirmation = (purpose: Confirmation["purpose"], ref: string, version = 1): Confirmation => ({
  ...{ purpose, ref, version },
  until: confirmationEnd(world.clock.now),
});
const opens = (ref: string, version: number) => findByLink(world.read, { ref, version });

const anywhere = () => "https://forum.dome.example/x";
const addresses: Addresses = {
  ...{ submission: anywhere, confirmation: anywhere, assessList: anywhere, assess: anywhere },
  ...{ response: anywhere, review: anywhere, outcome: anywhere, signIn: anywhere },
  setAside: anywhere,
  ...{ contribution: anywhere, today: anywhere, contact: anywhere, registration: anywhere },
  ...{
    calendarReplies: () => null,
    meeting: anywhere,
    submit: anywhere,
    record: anywhere,
    invitation: anywhere,
    deskMeeting: anywhere,
    atDoor: anywhere,
  },
};
/** Where the mails of a kind about a submission go now, or why they don't. */
async function sent(ref: string, template: string): Promise<string[]> {
  const { id } = await contributorOf(ref);
  const rows = await world.read
    .select()
    .from(outbox)
    .where(and(eq(outbox.recipientId, id), eq(outbox.template, template)));
  const said: string[] = [];
  for (const row of rows) {
    const truth = await readMail({ db: world.read, row, addresses, now: world.clock.now });
    said.push("to" in truth ? truth.to.address : "not" in truth ? truth.not : "waits");
  }
  return said;
}

describe("another address", () => {
  it("is asked for at both, and done when both have said yes: the older private links end", async () => {
    const ref = await receive(old);
    expectOk(await askAddress(await holding(ref), ref, next));
    expect([await sent(ref, "address_old"), await sent(ref, "address_new")]).toEqual([[old], [next]]);
    expectOk(await confirmAddress(world.visitor(), confirmation("new_address", ref)));
    expect((await contributorOf(ref)).email).toBe(old);
    expect(await findConfirmed(world.read, confirmation("new_address", ref), world.clock.now)).toMatchObject({
      ...{ waits: true, done: false, to: "n•••@•••.example" },
    });
    expectOk(await confirmAddress(world.visitor(), confirmation("old_address", ref)));
    expect(await contributorOf(ref)).toMatchObject({ email: next, emailKey: next });
    expect([await opens(ref, 1), await opens(ref, 2)]).toMatchObject([null, { ref }]);
    expect(await sent(ref, "link_renewed")).toEqual([next]);
    expect(await sent(ref, "address_new")).toEqual(["no_longer_applies"]);
    for (const purpose of ["old_address", "new_address"] as const) {
      expect(await findConfirmed(world.read, confirmation(purpose, ref), world.clock.now)).toMatchObject({
        done: true,
      });
      expect(await confirmAddress(world.visitor(), confirmation(purpose, ref))).toMatchObject({ ok: false });
    }
  });

  it("is stopped by either, by time, by another asking and by a new link", async () => {
    const ref = await receive(old);
    const own = await holding(ref);
    const agrees = (version: number) =>
      confirmAddress(world.visitor(), confirmation("new_address", ref, version));
    expectOk(await askAddress(own, ref, next));
    expectOk(await stopAddress(world.visitor(), confirmation("old_address", ref)));
    expect(await agrees(1)).toMatchObject({ code: "not_found" });
    expectOk(await askAddress(own, ref, next));
    expectOk(await askAddress(own, ref, "tredje@dome-post.example"));
    expect(await agrees(2)).toMatchObject({ code: "not_found" });
    expectOk(await agrees(3));
    expectOk(await renewLink(own, ref, null));
    expect(await confirmAddress(world.visitor(), confirmation("old_address", ref, 3))).toMatchObject({
      code: "not_found",
    });
    expectOk(await askAddress(own, ref, next));
    const before = world.clock.now;
    world.clock.now = new Date(Date.parse(before) + 5 * 86_400_000).toISOString();
    expect(await agrees(4)).toMatchObject({ code: "not_found" });
    await forgetAddresses(world.as({ kind: "system", name: "worker" }));
    const kept = await world.read.select().from(addressChanges).where(eq(addressChanges.email, next));
    expect(kept).toEqual([]);
    world.clock.now = before;
    expect((await contributorOf(ref)).email).toBe(old);
  });

  it("is asked about once where a click came twice: the link that was mailed stays good", async () => {
    const ref = await receive(old);
    const own = await holding(ref);
    for (let n = 0; n < 2; n++) expectOk(await askAddress(own, ref, next));
    expect([await sent(ref, "address_old"), await sent(ref, "address_new")]).toEqual([[old], [next]]);
    expectOk(await confirmAddress(world.visitor(), confirmation("new_address", ref)));
  });

  it("as the first one is confirmed by itself", async () => {
    const ref = await receive(null);
    expectOk(await askAddress(await holding(ref), ref, next));
    expect(await sent(ref, "address_old")).toEqual([]);
    expectOk(await confirmAddress(world.visitor(), confirmation("new_address", ref)));
    expect((await contributorOf(ref)).email).toBe(next);
  });

  it("is written down by staff where the old one does not work, which can still stop it", async () => {
    const ref = await receive(old);
    expect(await recordAddress(world.as("approver"), ref, next)).toMatchObject({ code: "not_allowed" });
    expectOk(await recordAddress(world.as("coordinator"), ref, next));
    expect(await findConfirmed(world.read, confirmation("old_address", ref), world.clock.now)).toMatchObject({
      waits: false,
    });
    expectOk(await stopAddress(world.visitor(), confirmation("old_address", ref)));
    expect((await contributorOf(ref)).email).toBe(old);
    expectOk(await recordAddress(world.as("coordinator"), ref, next));
    expectOk(await confirmAddress(world.visitor(), confirmation("new_address", ref, 2)));
    expect((await contributorOf(ref)).email).toBe(next);
  });

  it("can't be used to fill a mailbox, by one or by many", async () => {
    const victim = "offer@dome-post.example";
    const ref = await receive(old);
    for (let n = 0; n < 5; n++) {
      world.later(1);
      expectOk(await askAddress(await holding(ref), ref, next));
    }
    world.later(1);
    expect(await askAddress(await holding(ref), ref, next)).toMatchObject({ code: "asked_often" });
    const told: string[] = [];
    for (let n = 0; n < 4; n++) {
      const one = await receive(old);
      expectOk(await askAddress(await holding(one), one, victim));
      told.push(...(await sent(one, "address_new")));
    }
    expect(told).toEqual([victim, victim, victim, "too_many"]);
  });
});

describe("a new private link", () => {
  it("is mailed where there is an address, and ends the older ones and what they had asked for", async () => {
    const ref = await receive(old);
    const own = await holding(ref);
    expectOk(await askWithdrawal(own, ref));
    expect(expectOk(await renewLink(own, ref, null))).toEqual({ linkVersion: 2, mailed: true });
    expect([await opens(ref, 1), await opens(ref, 2)]).toMatchObject([null, { ref }]);
    expect(await sent(ref, "link_renewed")).toEqual([old]);
    expect(await confirmWithdrawal(world.visitor(), confirmation("withdrawal", ref))).toMatchObject({
      code: "not_found",
    });
    for (let n = 0; n < 4; n++) await renewLink(own, ref, null);
    expect(await renewLink(own, ref, null)).toMatchObject({ code: "asked_often" });
  });

  it("is one where a click came twice, and another where the page was opened anew", async () => {
    const ref = await receive(old);
    const own = await holding(ref);
    const first = expectOk(await renewLink(own, ref, "a click"));
    expect(expectOk(await renewLink(own, ref, "a click"))).toEqual(first);
    expect(await sent(ref, "link_renewed")).toEqual([old]);
    expect(expectOk(await renewLink(own, ref, "another"))).toEqual({ linkVersion: 3, mailed: true });
  });

  it("is made by a coordinator too, and by nobody else", async () => {
    const ref = await receive(null);
    expect(await renewLink(await holding(await receive(null)), ref, null)).toMatchObject({
      code: "not_found",
    });
    expect(await renewLinkFor(world.as("approver"), ref)).toMatchObject({ code: "not_allowed" });
    expectOk(await renewLinkFor(world.as("coordinator"), ref));
    expect(await opens(ref, 1)).toBeNull();
  });
});

describe("this was not me", () => {
  const shownOf = async (ref: string) => {
    const [row] = await world.read
      .select()
      .from(publishedContributions)
      .where(eq(publishedContributions.ref, ref));
    return row?.data;
  };
  const notMe = (ref: string) => sayNotMe(world.visitor(), confirmation("not_me", ref));

  it("takes the address off, hides everything, waits for a coordinator, and keeps receipts away", async () => {
    const [point = ""] = await world.contributions("Søket er tregt.", {}, { who: { ...who, email: old } });
    const ref = point.split(".")[0] ?? "";
    expectOk(await notMe(ref));
    expect(await contributorOf(ref)).toMatchObject({ email: null, emailKey: null });
    expect(await shownOf(point)).toMatchObject({
      title: null,
      text: null,
      by: null,
      visibility: "not_cleared",
    });
    expect(await findConfirmed(world.read, confirmation("not_me", ref), world.clock.now)).toMatchObject({
      done: true,
    });
    const jobs = await listJobs(
      world.read,
      world.staff.coordinator,
      "2026-04-21",
      "2026-04-21T10:00:00.000Z",
    );
    expect(jobs).toContainEqual(expect.objectContaining({ kind: "disputed", subject: ref }));
    expect(await sent(await receive(old), "receipt")).toEqual(["not_theirs"]);
    const before = world.clock.now;
    world.clock.now = new Date(Date.parse(before) + 31 * 86_400_000).toISOString();
    expect(await sent(await receive(old), "receipt")).toEqual([old]);
    world.clock.now = before;
    expect(await notMe(ref)).toMatchObject({ code: "not_found" });
  });

  it("is decided on by a coordinator: as before, or public without any name for good", async () => {
    const [one = ""] = await world.contributions("Eitt.", {}, { who: { ...who, email: old } });
    const [two = ""] = await world.contributions("To.", {}, { who: { ...who, email: old } });
    const [first = "", second = ""] = [one, two].map((point) => point.split(".")[0] ?? "");
    for (const ref of [first, second]) expectOk(await notMe(ref));
    expect(await settleDispute(world.as("approver"), first, { names: true })).toMatchObject({
      code: "not_allowed",
    });
    expectOk(await settleDispute(world.as("coordinator"), first, { names: true }));
    expectOk(await settleDispute(world.as("coordinator"), second, { names: false }));
    expect(await shownOf(one)).toMatchObject({ text: ["Eitt."], by: { name: "Laget Døme" } });
    expect(await shownOf(two)).toMatchObject({ text: ["To."], by: null });
    expect(await settleDispute(world.as("coordinator"), first, { names: false })).toMatchObject({
      code: "not_disputed",
    });
  });

  it("holds for the address that got the receipt, not for one that came after", async () => {
    const ref = await receive(old);
    expectOk(await askAddress(await holding(ref), ref, next));
    for (const purpose of ["old_address", "new_address"] as const)
      expectOk(await confirmAddress(world.visitor(), confirmation(purpose, ref)));
    expect(await notMe(ref)).toMatchObject({ code: "not_found" });
    expect((await contributorOf(ref)).email).toBe(next);
  });
});
