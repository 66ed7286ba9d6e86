/** A real mail server that fails in every way: each mail is tried again or refused for good, and told by one Message-ID. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { maxAttempts } from "~/domain/notifications/deliver.server.ts";
import { listUndelivered } from "~/domain/notifications/queries.server.ts";
import { startWorker } from "~/server/worker.server.ts";
import { freePort } from "../support/forum.ts";
import type { Answer, Greeting } from "../support/mailbox.ts";
import { openPost, type Post } from "../support/post.ts";

const address = "laget@dome-post.example";
/** Whoever is silent is given up soon, by what SMTP_URL may say. */
const impatient = "?greetingTimeout=400&socketTimeout=700";
let post: Post;

beforeEach(async () => {
  post = await openPost({ smtp: impatient });
  await post.drain();
  post.mailbox.mails.length = 0;
  post.mailbox.offered.length = 0;
});
afterEach(() => post.close());

/** Over a connection of its own: the last one may have been kept open. */
const drain = () => post.drain(post.worker(post.mailbox.url + impatient));
const receipts = async () => (await post.rows()).filter(({ template }) => template === "receipt");
const shown = () => listUndelivered(post.world.read);

type Fault = { answer: Answer } | { greeting: Greeting };
const passing: [string, Fault][] = [
  ["does not greet", { greeting: "never" }],
  ["greets with 421", { greeting: "closing" }],
  ["says 421 to the recipient", { answer: { at: "rcpt", code: 421, text: "too busy" } }],
  ["says 450 to the recipient", { answer: { at: "rcpt", code: 450, text: "greylisted" } }],
  ["says 451 after DATA", { answer: { at: "data", code: 451, text: "try again" } }],
  ["says 452 after DATA", { answer: { at: "data", code: 452, text: "no room" } }],
  ["does not answer after DATA", { answer: "never_answer" }],
  ["drops the connection after DATA", { answer: "drop_after_data" }],
];
type Refusal = { answer: Extract<Answer, { code: number }> };
const final: [string, Refusal][] = [
  ["says 550 to the recipient", { answer: { at: "rcpt", code: 550, text: "no such user" } }],
  ["says 552 after DATA", { answer: { at: "data", code: 552, text: "too large" } }],
  ["says 554 after DATA", { answer: { at: "data", code: 554, text: "refused" } }],
];
function meet(fault: Fault): void {
  if ("greeting" in fault) post.mailbox.greet(fault.greeting);
  else post.mailbox.answer(fault.answer);
}

describe("a mail server that", () => {
  it.each(passing)(
    "%s is asked again, with the same Message-ID, and the coordinator sees it meanwhile",
    async (_, fault) => {
      await post.world.receive("Ein tekst.");
      meet(fault);
      await drain();
      expect(await receipts()).toMatchObject([{ status: "queued", attempts: 1, leasedUntil: null }]);
      expect(await shown()).toMatchObject({ trying: { count: 1 }, failed: { count: 0 } });
      expect(post.mailbox.mails).toEqual([]);
      post.mailbox.greet("well");
      post.later(1);
      await drain();
      expect(await receipts()).toMatchObject([{ status: "sent", attempts: 2, lastError: null }]);
      expect(post.mailbox.to(address)).toHaveLength(1);
      expect(new Set(post.mailbox.offered).size).toBe(1);
      expect(await shown()).toMatchObject({ trying: { count: 0 }, failed: { count: 0 } });
    },
  );

  it.each(final)(
    "%s is believed: the mail is not tried again by itself, and the coordinator sees it",
    async (_, fault) => {
      await post.world.receive("Ein tekst.");
      meet(fault);
      await drain();
      post.later(24 * 60);
      await drain();
      expect(await receipts()).toMatchObject([{ status: "failed", attempts: 1 }]);
      const { trying, failed } = await shown();
      expect([trying.count, failed.count]).toEqual([0, 1]);
      expect(failed.mails[0]?.lastError).toContain(fault.answer.text);
      expect(post.mailbox.mails).toEqual([]);
    },
  );

  it("is down is asked again when it is back", async () => {
    await post.world.receive("Ein tekst.");
    await post.drain(post.worker(`smtp://127.0.0.1:${await freePort()}`));
    expect(await receipts()).toMatchObject([{ status: "queued", attempts: 1 }]);
    expect(await shown()).toMatchObject({ trying: { count: 1 } });
    post.later(1);
    await drain();
    expect(post.mailbox.to(address)).toHaveLength(1);
    expect(await receipts()).toMatchObject([{ status: "sent", attempts: 2 }]);
  });
});

describe("beside a mail", () => {
  it("that the mail server does not answer for, all others leave", async () => {
    await post.close();
    post = await openPost();
    await post.drain();
    post.mailbox.mails.length = 0;
    const parts = post.worker();
    const worker = startWorker({ ...parts, pollMs: 3_600_000 });
    const before = post.mailbox.offered.length;
    post.mailbox.answer("never_answer");
    await post.world.receive("Den første.");
    // The others come once this one is stuck: the server answers by what it was last asked.
    await expect.poll(() => post.mailbox.offered.length).toBeGreaterThan(before);
    const stuck = post.mailbox.offered.at(-1);
    for (let n = 0; n < 12; n++) await post.world.receive(`Tekst ${n}.`);
    await expect.poll(() => post.mailbox.to(address).length, { timeout: 15_000 }).toBe(12);
    expect(post.mailbox.to(address).map((mail) => mail.header("message-id"))).not.toContain(stuck);
    // What the server has taken is written down as sent a moment later: not before that may the connections be closed.
    await expect
      .poll(async () => (await receipts()).filter(({ status }) => status === "queued"), { timeout: 15_000 })
      .toHaveLength(1);
    parts.mailer.close();
    await worker.stop();
    expect((await receipts()).filter(({ status }) => status === "queued")).toHaveLength(1);
  });

  it("that can't be made, all others leave; it is given up after ten tries and shown", async () => {
    const poison = await post.world.receive("Giftig.");
    const parts = post.worker();
    const { addresses } = parts;
    const submission = (ref: string, version: number) => {
      if (ref === poison) throw new Error("can't be made");
      return addresses.submission(ref, version);
    };
    for (let n = 0; n < 3; n++) await post.world.receive(`Tekst ${n}.`);
    for (let n = 0; n <= maxAttempts; n++) {
      await post.drain({ ...parts, addresses: { ...addresses, submission } });
      post.later(241);
      if (n === 0) expect(post.mailbox.to(address)).toHaveLength(3);
    }
    expect(post.unexpected).toHaveLength(maxAttempts);
    expect(post.mailbox.to(address)).toHaveLength(3);
    expect(await shown()).toMatchObject({ trying: { count: 0 }, failed: { count: 1 } });
  });
});
