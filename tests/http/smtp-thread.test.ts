import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Smtp } from "~/server/smtp.ts";
import { smtpInThread } from "~/server/smtp-in-thread.ts";
import { type Mailbox, openMailbox } from "../support/mailbox.ts";

/** The thread as it is built, and what the server makes of one that ends. */
const built = resolve("build/server/smtp-thread.js");
let mailbox: Mailbox;
let folder: string;
let smtp: Smtp | undefined;
const ended: string[] = [];
beforeEach(async () => {
  mailbox = await openMailbox();
  folder = mkdtempSync(join(tmpdir(), "gensvar-thread-"));
  ended.length = 0;
});
afterEach(async () => {
  smtp?.close();
  smtp = undefined;
  await mailbox.close();
  rmSync(folder, { recursive: true });
});

type Dkim = { domain: string; selector: string; key: string };
const open = (file: string, { dkim, patienceMs }: { dkim?: Dkim; patienceMs?: number } = {}) => {
  const way = smtpInThread(
    file,
    (error) => ended.push(String(error)),
    patienceMs,
  )({ url: mailbox.url, dkim });
  smtp = way;
  return way;
};
const mail = (to: string, subject = "Møte") => ({
  from: { name: "Døme", address: "post@dome.example" },
  to: { name: "Kari Ås", address: to },
  envelope: { from: "post@dome.example", to: [to] },
  subject,
  text: "Hei\n",
  html: "<p>Hei</p>",
  messageId: `<${to}>`,
  date: new Date("2026-04-21T08:00:00Z"),
  headers: { "Auto-Submitted": "auto-generated" },
  icalEvent: { method: "REQUEST", filename: "invite.ics", content: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" },
});

it("a thread hands mail over as the server would, signed, and tells what the mail server said", async () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const way = open(built, { dkim: { domain: "dome.example", selector: "gensvar", key } });
  const all = await Promise.all(["a@dome.example", "b@dome.example"].map((to) => way.send(mail(to))));
  expect(all).toEqual([{ kind: "sent" }, { kind: "sent" }]);
  const [got] = mailbox.to("a@dome.example");
  expect(got?.header("subject")).toBe("Møte");
  expect(got?.header("date")).toBe("Tue, 21 Apr 2026 08:00:00 +0000");
  expect(got?.header("message-id")).toBe("<a@dome.example>");
  expect(got?.header("dkim-signature")).toContain("d=dome.example");
  expect(got?.calendarType).toContain("method=REQUEST");
  mailbox.answer({ at: "rcpt", code: 550, text: "no such user" });
  expect(await way.send(mail("c@dome.example"))).toEqual({
    ...{ kind: "permanent", error: "550 no such user", ofAddress: true },
  });
  expect(ended).toEqual([]);
});

it("what is under way when it is closed may be tried again, and nothing more is taken", async () => {
  mailbox.answerAlways("never_answer");
  const way = open(built);
  const sending = way.send(mail("a@dome.example"));
  await expect.poll(() => mailbox.offered, { timeout: 10_000 }).toHaveLength(1);
  way.close();
  const lost = { kind: "temporary", error: "no answer in time" };
  expect(await sending).toEqual(lost);
  expect(await way.send(mail("b@dome.example"))).toEqual(lost);
});

it("a thread that ends loses what it held, is told of, and is begun anew with the next mail", async () => {
  const file = join(folder, "ends.mjs");
  writeFileSync(
    file,
    `import { parentPort } from "node:worker_threads";
     parentPort.on("message", ({ id, mail }) => {
       if (mail.subject === "end") throw new Error("no more");
       if (mail.subject !== "hold") parentPort.postMessage({ id, outcome: { kind: "sent" } });
     });`,
  );
  const way = open(file);
  const lost = { kind: "temporary", error: "no answer in time" };
  const held = way.send(mail("a@dome.example", "hold"));
  expect(await way.send(mail("b@dome.example", "end"))).toEqual(lost);
  expect(await held).toEqual(lost);
  expect(ended).toEqual(["Error: no more"]);
  expect(await way.send(mail("c@dome.example"))).toEqual({ kind: "sent" });
});

it("a thread that hangs is ended, and what it held may be tried again", async () => {
  const file = join(folder, "hangs.mjs");
  writeFileSync(
    file,
    'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { for (;;); });',
  );
  const way = open(file, { patienceMs: 200 });
  expect(await way.send(mail("a@dome.example"))).toEqual({ kind: "temporary", error: "no answer in time" });
  expect(ended).toEqual(["Error: it did not answer"]);
});
