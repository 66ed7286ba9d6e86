import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startOfWords } from "~/domain/notifications/mail.ts";
import { listSettled } from "~/domain/notifications/queries.server.ts";
import { createMailer, isOneAddress } from "~/server/mail.server.ts";
import { lastWords, outcomeOf } from "~/server/mail-outcome.ts";
import { drain, startWorker } from "~/server/worker.server.ts";
import { openPost, type Post } from "../support/post.ts";

let post: Post;
beforeEach(async () => {
  post = await openPost();
  await post.drain();
  post.mailbox.mails.length = 0;
});
afterEach(() => post.close());

const evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';

describe("what people write", () => {
  it("can't become a header, a second recipient or something that runs", async () => {
    const { world, mailbox } = post;
    const who = {
      kind: "organisation" as const,
      organisation: `Lag\r\nBcc: spion@dome.example ${evil}`,
      person: "",
      email: "lag@dome-post.example",
    };
    const refs = await world.contributions(`${evil} Les {{ref}} og $t(mail.frame.reply) her.`, {}, { who });
    await world.publish(
      await world.draft(refs, {
        title: `Svar\r\nBcc: spion@dome.example ${evil}`,
        reason: evil,
        destination: "javascript:alert(1)",
      }),
    );
    post.later(10);
    await post.drain();
    const toThem = mailbox.to("lag@dome-post.example");
    expect(toThem).toHaveLength(2);
    for (const mail of toThem) {
      expect(mail.to).toEqual(["lag@dome-post.example"]);
      expect(mail.header("bcc")).toBeUndefined();
      expect(mail.header("to")?.match(/@/g)?.length ?? 0).toBeLessThanOrEqual(2);
      expect(mail.html).not.toContain("<script");
      expect(mail.html).not.toContain("<img");
      expect(mail.html).not.toMatch(/href="(?!https:\/\/forum\.dome\.example\/)/);
    }
    const answer = toThem.find((mail) => mail.header("subject")?.includes(refs[0] ?? ""));
    expect(answer?.html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(answer?.text).toContain("{{ref}}");
    expect(mailbox.mails.flatMap((mail) => mail.to)).not.toContain("spion@dome.example");
  });

  it("is quoted by whole graphemes, at most 120 characters", () => {
    expect(startOfWords("Kort.")).toBe("Kort.");
    expect(startOfWords("a".repeat(120))).toBe("a".repeat(120));
    expect(startOfWords("a".repeat(121))).toBe(`${"a".repeat(119)}…`);
    const family = "👨‍👩‍👧‍👦";
    const start = startOfWords(family.repeat(40));
    expect(start.length).toBeLessThanOrEqual(120);
    expect(start.replaceAll(family, "")).toBe("…");
    expect(startOfWords("a\n\n b ".repeat(100)).length).toBeLessThanOrEqual(120);
  });

  it("is one address or none", async () => {
    expect(isOneAddress("per@post.example")).toBe(true);
    for (const address of [
      "a@b.no, c@d.no",
      "a@b.no\r\nBcc: c@d.no",
      "Per <a@b.no>",
      "a b@c.no",
      "a@b@c.no",
      "",
    ]) {
      expect(isOneAddress(address), address).toBe(false);
      const mail = {
        to: { name: null, address },
        fromName: "F",
        replyTo: "f@dome.example",
        language: "nn",
        messageId: "m",
        at: post.world.clock.now,
      };
      const outcome = await post.worker().mailer.send({ ...mail, subject: "S", text: "T", html: "" });
      expect(outcome).toEqual({ kind: "permanent", error: "not one address", ofAddress: true });
    }
    expect(post.mailbox.mails).toEqual([]);
  });
});

describe("what a mail server says", () => {
  it("is final about this recipient or this mail only, and kept without addresses", () => {
    expect(
      outcomeOf({
        code: "EENVELOPE",
        command: "RCPT TO",
        responseCode: 550,
        response: "550 no per@post.example",
      }),
    ).toEqual({
      kind: "permanent",
      error: "550 no …",
      ofAddress: true,
    });
    const refused = (command: string, response: string) =>
      outcomeOf({ code: "EENVELOPE", command, responseCode: Number(response.slice(0, 3)), response });
    expect(refused("RCPT TO", "550 5.1.1 unknown")).toMatchObject({ ofAddress: true });
    // Of whoever sends, and of this mail: the next one may be taken.
    expect(refused("RCPT TO", "552 5.2.2 full")).not.toHaveProperty("ofAddress");
    expect(refused("RCPT TO", "554 5.7.1 blocked")).not.toHaveProperty("ofAddress");
    expect(refused("RCPT TO", "554 no")).not.toHaveProperty("ofAddress");
    expect(refused("DATA", "550 looks like spam")).not.toHaveProperty("ofAddress");
    expect(outcomeOf({ code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 }).kind).toBe("temporary");
    expect(outcomeOf({ code: "EAUTH", responseCode: 535 }).kind).toBe("temporary");
    expect(outcomeOf({ code: "ECONNECTION" }).kind).toBe("temporary");
    expect(outcomeOf({ code: "EENVELOPE", command: "RCPT TO", responseCode: 421 }).kind).toBe("temporary");
    expect(lastWords(`x\r\n${"y".repeat(500)}`).length).toBe(200);
  });
});

describe("without a mail server", () => {
  it("mail is written to files, whole, and is never called sent", async () => {
    const mailDir = mkdtempSync(join(tmpdir(), "gensvar-mail-"));
    try {
      const mailer = createMailer(
        { smtpUrl: undefined, mailDir, mailFrom: "post@dome.example" },
        { house: post.world },
      );
      expect(mailer.mode).toBe("files");
      const ref = await post.world.receive("Ein tekst.");
      await drain({
        house: post.world,
        mailer,
        addresses: post.addresses,
        log: { error: (said: unknown) => expect(said).toBeUndefined() },
      });
      await mailer.sendSignInCode({
        to: { name: "Per", address: "per@dome.example" },
        language: "en",
        code: "123456",
        validUntil: "2026-04-21T08:12:00.000Z",
      });
      const files = readdirSync(mailDir).map((name) => readFileSync(join(mailDir, name), "utf8"));
      expect(files).toHaveLength(2);
      expect(readdirSync(mailDir).every((name) => name.endsWith(".eml"))).toBe(true);
      // Its name tells the worker that it is of no use after ten minutes.
      expect(readdirSync(mailDir).filter((name) => /Z-code-[-0-9a-f]{36}\.eml$/.test(name))).toHaveLength(1);
      expect(files.some((text) => text.includes(`Subject: Motteke: ${ref}`))).toBe(true);
      expect(files.some((text) => text.includes("123456") && !/^Subject:.*123456/m.test(text))).toBe(true);
      const [settled] = await listSettled(post.world.read);
      expect(settled).toMatchObject({ status: "sent", reason: "written_to_file", template: "receipt" });
    } finally {
      rmSync(mailDir, { recursive: true });
    }
  });
});

describe("the worker", () => {
  it("sweeps when it starts and once an hour", async () => {
    const swept: string[] = [];
    const sweep = async () => void swept.push(post.world.clock.now);
    const worker = startWorker({ ...post.worker(), pollMs: 5, sweep } as never);
    await expect.poll(() => swept.length, { timeout: 10_000 }).toBe(1);
    const later = new Date(Date.parse(post.world.clock.now) + 3_600_000).toISOString();
    post.world.clock.now = later;
    await expect.poll(() => swept.at(-1), { timeout: 10_000 }).toBe(later);
    await worker.stop();
    expect(swept).toHaveLength(2);
  });

  it("looks at once when something was recorded, and not at its next hour", async () => {
    const worker = startWorker({ ...post.worker(), pollMs: 3_600_000 } as never);
    const before = post.mailbox.to("laget@dome-post.example").length;
    for (const one of [1, 2]) {
      await post.world.receive("Ein tekst.");
      await expect.poll(() => post.mailbox.to("laget@dome-post.example").length).toBe(before + one);
    }
    await worker.stop();
  });

  it.each(["settle", "sweep", "sweepCodes"])(
    "sends mail where it fails to %s, and tries again in the next minute",
    async (chore) => {
      let tries = 0;
      const failing = async () => {
        tries += 1;
        throw new Error("the folder can't be read");
      };
      const log = { error: () => {} } as never;
      await post.world.receive("Ein tekst.");
      const worker = startWorker({ ...post.worker(), log, pollMs: 5, [chore]: failing });
      await expect.poll(() => post.mailbox.to("laget@dome-post.example").length).toBe(1);
      expect(tries).toBe(1);
      post.world.clock.now = new Date(Date.parse(post.world.clock.now) + 60_000).toISOString();
      await expect.poll(() => tries).toBe(2);
      await worker.stop();
    },
  );

  it("finishes what is under way when it is stopped, and survives a database that answers with an error", async () => {
    const errors: unknown[] = [];
    const parts = post.worker();
    let failing = true;
    const house = {
      ...parts.house,
      ctx: (options: Parameters<typeof parts.house.ctx>[0]) => {
        const ctx = parts.house.ctx(options);
        return {
          ...ctx,
          now: () => {
            if (failing) throw new Error("no answer");
            return ctx.now();
          },
        };
      },
    };
    await post.world.receive("Ein tekst.");
    const worker = startWorker({
      ...parts,
      house,
      log: { error: (said: unknown) => void errors.push(said) } as never,
      pollMs: 5,
    });
    await expect.poll(() => errors.length).toBeGreaterThan(0);
    failing = false;
    await expect.poll(() => post.mailbox.to("laget@dome-post.example").length).toBe(1);
    let begun = false;
    const { send } = parts.mailer;
    parts.mailer.send = async (mail) => {
      begun = true;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return send(mail);
    };
    const slow = startWorker({ ...parts, pollMs: 5 } as never);
    await worker.stop();
    await post.world.receive("Ein til.");
    await expect.poll(() => begun).toBe(true);
    await slow.stop();
    expect(post.mailbox.to("laget@dome-post.example")).toHaveLength(2);
    const rows = (await post.rows()).filter((row) => row.leasedUntil !== null);
    expect(rows).toEqual([]);
  });
});

describe("a mail server that does not answer", () => {
  it("keeps nobody from stopping; the mail is tried again", async () => {
    const ref = await post.world.receive("Ein tekst.");
    post.mailbox.answer("never_answer");
    const parts = post.worker();
    const before = post.mailbox.offered.length;
    const drained = drain(parts);
    await expect.poll(() => post.mailbox.offered.length).toBe(before + 1);
    parts.mailer.close();
    await drained;
    const [row] = (await post.rows()).filter(({ template }) => template === "receipt");
    expect(row).toMatchObject({ status: "queued", leasedUntil: null, lastError: "no answer in time" });
    post.later(1);
    await post.drain();
    expect(post.mailbox.mails.at(-1)?.header("subject")).toContain(ref);
    expect(new Set(post.mailbox.offered.slice(before)).size).toBe(1);
  });
});
