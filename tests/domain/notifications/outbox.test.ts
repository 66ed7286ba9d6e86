import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "#db/kit.ts";
import { events } from "#db/schema/kernel.ts";
import { expectOk } from "~/domain/kernel/result.ts";
import { retry, retryAll } from "~/domain/notifications/commands.server.ts";
import { claimDue, maxAttempts } from "~/domain/notifications/deliver.server.ts";
import { enqueueAll } from "~/domain/notifications/enqueue.server.ts";
import { listUndelivered } from "~/domain/notifications/queries.server.ts";
import { stopMail } from "~/domain/own/commands/mail.server.ts";
import { markNothingToAnswer, markSpam, takeBack } from "~/domain/submissions/commands/set-status.server.ts";
import { getSubmission } from "~/domain/submissions/queries.server.ts";
import { drain } from "~/server/worker.server.ts";
import { openPost, origin, type Post } from "../../support/post.ts";

const address = "laget@dome-post.example";
let post: Post;

beforeEach(async () => {
  post = await openPost();
  // Invitations of the staff are out of the way.
  await post.drain();
  post.mailbox.mails.length = 0;
  post.mailbox.offered.length = 0;
});
afterEach(async () => {
  await post.close();
  expect(post.unexpected).toEqual([]);
});

const settled = async () => (await post.rows()).filter((row) => row.template !== "staff_invited");

describe("what goes to many", () => {
  it("is due in steps: a receipt that comes meanwhile waits behind the first of them at most", async () => {
    const { world } = post;
    const ctx = world.ctx({ actor: { kind: "system", name: "worker" } });
    const mails = Array.from({ length: 250 }, (_, n) => ({
      ...{ template: "invitation_moved" as const, onceKey: `many:${n}` },
      to: { kind: "contact" as const, id: `contact-${n}` },
      about: { kind: "invitation", id: `invitation-${n}` },
    }));
    await world.db.write((db) => enqueueAll({ db, now: ctx.now, newId: ctx.newId }, mails));
    await world.receive("Eit innspel.");
    const claimed = await claimDue(ctx, 250);
    expect(claimed).toHaveLength(101);
    expect(claimed.map(({ template }) => template)).toContain("receipt");
    world.clock.now = new Date(Date.parse(world.clock.now) + 20_000).toISOString();
    expect(await claimDue(ctx, 250)).toHaveLength(150);
  });
});

describe("a receipt", () => {
  it("comes with the number and the private link, and quotes nothing", async () => {
    const ref = await post.world.receive("Hemmeleg tekst som ingen har klarert.");
    await post.drain();
    const [mail] = post.mailbox.to(address);
    expect(mail?.header("subject")).toBe(`Motteke: ${ref}`);
    expect(mail?.text).toContain(ref);
    expect(mail?.text).toContain(`${origin}/link/`);
    expect(mail?.raw).not.toContain("Hemmeleg");
    expect(mail?.html).not.toContain("Hemmeleg");
    expect(mail?.header("auto-submitted")).toBe("auto-generated");
    expect(mail?.header("reply-to")).toContain("runde@dome.example");
    expect(mail?.header("content-language")).toBe("nn");
    expect(await settled()).toMatchObject([{ template: "receipt", status: "sent", attempts: 1 }]);
  });

  it("names nobody in its headers: whoever typed the address may not be its owner", async () => {
    const who = { kind: "person" as const, organisation: "", person: "Kjøp piller på nett", email: address };
    await post.world.receive("Eit innspel.", { who });
    await post.drain();
    const [mail] = post.mailbox.to(address);
    expect(mail?.header("to")).toBe(address);
    expect(mail?.text).not.toContain("piller");
  });

  it("can't be used to fill a mailbox: twenty an hour to one address, and the rest is listed", async () => {
    const twins = [address, address.toUpperCase()];
    for (let n = 0; n < 24; n++) {
      const who = { kind: "none" as const, organisation: "", person: "", email: twins[n % 2] ?? address };
      await post.world.receive(`Innspel ${n}.`, { who });
    }
    await post.drain();
    const rows = await settled();
    expect(rows.filter(({ status }) => status === "sent")).toHaveLength(20);
    expect(rows.filter(({ reason }) => reason === "too_many")).toHaveLength(4);
  });

  it("of what a coordinator entered says so", async () => {
    await post.world.receive("Eit brev.", { channel: "letter" });
    await post.drain();
    expect(post.mailbox.to(address)[0]?.text).toContain("Vi har ført inn innspelet slik det kom");
  });

  it("of a letter that is entered long after the window says that the promised days have passed", async () => {
    post.world.clock.now = "2026-11-02T09:00:00.000Z";
    await post.world.receive("Eit gammalt brev.", { channel: "letter", receivedOn: "2026-04-21" });
    await post.drain();
    const text = post.mailbox.to(address)[0]?.text.replace(/\s+/g, " ") ?? "";
    expect(text).toContain("Innan torsdag 21. mai 2026 skulle kvart punkt ha vore funne");
    expect(text).toContain("Innan onsdag 12. august 2026 skulle kvart punkt ha fått eit grunngitt svar.");
    expect(text).not.toContain("har kvart punkt fått");
  });

  it("is not made where there is no address", async () => {
    await post.world.receive("Utan adresse.", {
      who: { kind: "none", organisation: "", person: "", email: null },
    });
    expect(await settled()).toEqual([]);
  });

  it("speaks the language of whoever wrote", async () => {
    for (const [language, start] of [
      ["sv", "Mottaget"],
      ["nb", "Mottatt"],
      ["en", "Received"],
    ] as const) {
      const ref = await post.world.receive(`Ord på ${language}.`, { language });
      await post.drain();
      expect(post.mailbox.mails.at(-1)?.header("subject")).toBe(`${start}: ${ref}`);
    }
  });

  it("of a submission that was marked as spam before it left is not sent", async () => {
    const ref = await post.world.receive("Kjøp no!");
    await markSpam(post.world.as("coordinator"), ref);
    await post.drain();
    expect(post.mailbox.offered).toEqual([]);
    expect(await settled()).toMatchObject([{ status: "not_sent", reason: "no_longer_applies" }]);
  });

  it("of what was no spam after all goes when it is taken back, once", async () => {
    const coordinator = post.world.as("coordinator");
    const unsent = await post.world.receive("Kjøp no! Eller les om arkivet.");
    await markSpam(coordinator, unsent);
    await post.drain();
    const sent = await post.world.receive("Eit anna innspel.");
    await post.drain();
    expect(post.mailbox.offered).toHaveLength(1);
    for (const ref of [sent, unsent, unsent]) {
      await markSpam(coordinator, ref);
      await takeBack(coordinator, ref);
      await post.drain();
    }
    expect(post.mailbox.to(address).map((mail) => mail.header("subject"))).toEqual([
      `Motteke: ${sent}`,
      `Motteke: ${unsent}`,
    ]);
    expect((await settled()).map(({ status }) => status)).toEqual(["sent", "sent"]);
  });

  it("goes though its recipient stopped the mail; 'nothing to answer' does not", async () => {
    const ref = await post.world.receive("Hei.");
    const { id } = await getSubmission(post.world.read, ref);
    await stopMail(post.world.as({ kind: "contributor", submissionIds: [id] }), ref);
    await markNothingToAnswer(post.world.as("coordinator"), ref, "Det er ei helsing.");
    await post.drain();
    expect(await settled()).toMatchObject([
      { template: "receipt", status: "sent" },
      { template: "nothing_to_answer", status: "not_sent", reason: "stopped" },
    ]);
  });
});

describe("a mail server that", () => {
  it("says 'later' is asked again, with the same Message-ID", async () => {
    await post.world.receive("Ein tekst.");
    post.mailbox.answer({ at: "data", code: 451, text: "try again" });
    await post.drain();
    expect(await settled()).toMatchObject([{ status: "queued", attempts: 1, leasedUntil: null }]);
    await post.drain();
    expect(post.mailbox.offered, "not before its time").toHaveLength(1);
    post.later(1);
    await post.drain();
    expect(post.mailbox.offered).toHaveLength(2);
    expect(new Set(post.mailbox.offered).size).toBe(1);
    expect(await settled()).toMatchObject([{ status: "sent", attempts: 2 }]);
  });

  it("drops the connection after DATA is asked again, with the same Message-ID", async () => {
    await post.world.receive("Ein tekst.");
    post.mailbox.answer("drop_after_data");
    await post.drain();
    expect(await settled()).toMatchObject([{ status: "queued", attempts: 1 }]);
    post.later(1);
    await post.drain();
    expect(post.mailbox.offered).toHaveLength(2);
    expect(new Set(post.mailbox.offered).size).toBe(1);
    expect(post.mailbox.to(address)).toHaveLength(1);
  });

  it("refuses for good is believed: the mail is listed without its address, and can be tried again", async () => {
    await post.world.receive("Ein tekst.");
    post.mailbox.answer({ at: "rcpt", code: 550, text: `no such user ${address}` });
    await post.drain();
    const {
      failed: {
        mails: [listed],
      },
    } = await listUndelivered(post.world.read);
    expect(listed).toMatchObject({ status: "failed", address: "l•••@•••.example", template: "receipt" });
    expect(listed?.lastError).toContain("no such user");
    expect(JSON.stringify(listed)).not.toContain(address);
    expect(await retry(post.world.as("approver"), listed?.message ?? "")).toMatchObject({
      code: "not_allowed",
    });
    expect(await retry(post.world.as("coordinator"), listed?.message ?? "")).toMatchObject({ ok: true });
    await post.drain();
    expect(post.mailbox.to(address)).toHaveLength(1);
    expect(await retry(post.world.as("coordinator"), listed?.message ?? "")).toMatchObject({
      code: "already_settled",
    });
  });

  it("refused many is told of by a count, apart from what is tried again, and all are tried again in one act", async () => {
    const coordinator = post.world.as("coordinator");
    post.mailbox.answerAlways({ at: "rcpt", code: 550, text: "no such user" });
    for (let n = 0; n < 3; n++) await post.world.receive(`Tekst ${n}.`);
    await post.drain();
    post.mailbox.answerAlways({ at: "rcpt", code: 451, text: "later" });
    await post.world.receive("Ein til.");
    await post.drain();
    const { failed, trying } = await listUndelivered(post.world.read, 2);
    expect([failed.count, failed.mails.length, trying.count, trying.mails.length]).toEqual([3, 2, 1, 1]);
    expect(await retryAll(post.world.as("approver"))).toMatchObject({ code: "not_allowed" });
    post.mailbox.answerAlways("take");
    expect(expectOk(await retryAll(coordinator))).toBe(3);
    await post.drain();
    expect(post.mailbox.to(address)).toHaveLength(3);
    expect(await listUndelivered(post.world.read)).toMatchObject({
      failed: { count: 0 },
      trying: { count: 1 },
    });
    expect(await retryAll(coordinator)).toMatchObject({ code: "already_settled" });
    const retried = await post.world.read.select().from(events).where(eq(events.type, "mail.retried"));
    expect(retried).toHaveLength(3);
  });

  it("is down for days is given up after ten tries", async () => {
    await post.world.receive("Ein tekst.");
    post.mailbox.answerAlways({ at: "rcpt", code: 421, text: "closing" });
    for (let i = 0; i < maxAttempts + 2; i++) {
      await post.drain();
      post.later(241);
    }
    expect(await settled()).toMatchObject([{ status: "failed", attempts: maxAttempts }]);
  });
});

describe("two workers", () => {
  it("tell each contributor once", async () => {
    for (let i = 0; i < 12; i++) await post.world.receive(`Tekst ${i}.`);
    await Promise.all([drain(post.worker()), drain(post.worker()), drain(post.worker())]);
    expect(post.mailbox.offered).toHaveLength(12);
    expect(new Set(post.mailbox.offered).size).toBe(12);
  });
});
