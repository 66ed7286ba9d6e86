import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { databaseInstant, eq, type SQL } from "#db/kit.ts";
import { eventHead, outbox } from "#db/schema/kernel.ts";
import { dropMail, retry } from "~/domain/notifications/commands.server.ts";
import {
  claimDue,
  type Delivery,
  deliverOne,
  leaseMinutes,
  type SendOutcome,
} from "~/domain/notifications/deliver.server.ts";
import { markNothingToAnswer, takeBack } from "~/domain/submissions/commands/set-status.server.ts";
import { openPost, type Post } from "../../support/post.ts";

const address = "laget@dome-post.example";
let post: Post;

beforeEach(async () => {
  post = await openPost();
  await post.drain();
  post.mailbox.mails.length = 0;
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

/** A worker in a process whose clock is so many hours wrong. */
function worker(hours = 0) {
  const ctx = post.world.ctx({ actor: { kind: "system", name: "worker" } });
  const now = () => new Date(Date.parse(ctx.now()) + hours * 3_600_000).toISOString();
  return { ...ctx, now };
}
const receipt = async () => (await post.rows()).find((row) => row.template === "receipt");
const change = (columns: { leasedUntil: SQL; notBefore?: string }) =>
  post.world.db.write((db) => db.update(outbox).set(columns).where(eq(outbox.template, "receipt")));
const leaseEnds = () => change({ leasedUntil: databaseInstant(-1) });
/** Something to send, leased by a worker that has not come back. */
async function leased() {
  await post.world.receive("Ein tekst.");
  const [row] = await claimDue(worker(), 10);
  if (!row) throw new Error("nothing was due");
  return row;
}
function sends(outcome: SendOutcome): Delivery {
  return {
    addresses: post.addresses,
    render: () => ({ subject: "S", text: "T", html: "H" }),
    send: async () => outcome,
  };
}

describe("the database's own instant", () => {
  it("reads like every other instant, and minutes are added to it", async () => {
    const [read] = await post.world.read
      .select({ now: databaseInstant(), later: databaseInstant(90) })
      .from(eventHead);
    const { now = "", later = "" } = read ?? {};
    expect(new Date(now).toISOString()).toBe(now);
    expect(new Date(later).toISOString()).toBe(later);
    expect(Math.round((Date.parse(later) - Date.parse(now)) / 60_000)).toBe(90);
    // Both run on this machine.
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000);
  });
});

describe("a lease", () => {
  it("lasts its minutes by the database's clock, whatever the house's clock says", async () => {
    const { leasedUntil } = await leased();
    const minutes = (Date.parse(leasedUntil ?? "") - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(leaseMinutes - 1);
    expect(minutes).toBeLessThan(leaseMinutes + 1);
  });

  it("that is alive is not taken by a process whose clock is hours ahead or behind", async () => {
    await leased();
    for (const hours of [9, -9, 24 * 365]) expect(await claimDue(worker(hours), 10)).toEqual([]);
    const message = (await receipt())?.messageId ?? "";
    expect(await dropMail(post.world.as("coordinator"), message, "Ringd opp.")).toMatchObject({
      code: "already_settled",
    });
  });

  it("that has ended is taken at once, by a process whose clock is hours wrong too", async () => {
    const { messageId } = await leased();
    for (const hours of [9, 0, -9]) {
      // What is due is the house's clock's matter, and due for all three.
      await change({ leasedUntil: databaseInstant(-1), notBefore: "2026-04-20T00:00:00.000Z" });
      expect(await claimDue(worker(hours), 10)).toMatchObject([{ messageId }]);
    }
  });
});

describe("a worker that comes back after its lease", () => {
  it("changes nothing of what another has begun, unless it did send", async () => {
    const late = await leased();
    await leaseEnds();
    const [taken] = await claimDue(worker(), 10);
    await deliverOne(worker(), late, sends({ kind: "temporary", error: "451 later" }));
    await deliverOne(worker(), late, sends({ kind: "permanent", error: "550 never" }));
    expect(await receipt()).toEqual(taken);
    await deliverOne(worker(), late, sends({ kind: "sent" }));
    expect(await receipt()).toMatchObject({ status: "sent", messageId: late.messageId, leasedUntil: null });
    await deliverOne(worker(), taken ?? late, sends({ kind: "permanent", error: "550 never" }));
    expect(await receipt()).toMatchObject({ status: "sent", lastError: null });
  });

  it("is told apart from a new lease, though a coordinator had the tries counted from none again", async () => {
    const late = await leased();
    await leaseEnds();
    const [second] = await claimDue(worker(), 10);
    await deliverOne(worker(), second ?? late, sends({ kind: "permanent", error: "550 never" }));
    await retry(post.world.as("coordinator"), late.messageId);
    const [third] = await claimDue(worker(), 10);
    expect(third?.attempts).toBe(late.attempts);
    await deliverOne(worker(), late, sends({ kind: "temporary", error: "451 later" }));
    expect(await receipt()).toEqual(third);
  });

  it("says that a mail left, though it was decided in the meantime not to send it", async () => {
    const late = await leased();
    await leaseEnds();
    await dropMail(post.world.as("coordinator"), late.messageId, "Ringd opp.");
    await deliverOne(worker(), late, sends({ kind: "sent" }));
    expect(await receipt()).toMatchObject({ status: "sent", reason: null });
    await post.drain();
    expect(post.mailbox.to(address)).toEqual([]);
  });
});

describe("what changes while its mail is on its way", () => {
  it("is told as it stands then, by one mail", async () => {
    const { world } = post;
    const ref = await world.receive("Hei.");
    await post.drain();
    const coordinator = world.as("coordinator");
    await markNothingToAnswer(coordinator, ref, "Det er ei helsing.");
    const [first] = await claimDue(worker(), 10);
    if (!first) throw new Error("nothing was due");
    await takeBack(coordinator, ref);
    await markNothingToAnswer(coordinator, ref, "Spørsmålet er trekt.");
    const delivered = await deliverOne(worker(), first, sends({ kind: "sent" }));
    expect(delivered).toEqual({ kind: "not_sent", reason: "no_longer_applies" });
    post.mailbox.mails.length = 0;
    await post.drain();
    expect(post.mailbox.mails).toHaveLength(1);
    expect(post.mailbox.mails[0]?.text).toContain("Spørsmålet er trekt.");
  });
});
