/** Two processes behind the proxy of the README: one is killed, then the other restarted, while people use the forum. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Forum, freePort, startForum } from "../support/forum.ts";
import { anInput, give, look, type Receipt } from "../support/giving-input.ts";
import { type Mailbox, openMailbox } from "../support/mailbox.ts";
import { createDatabase, startPostgres, type TestPostgres } from "../support/postgres.ts";
import { startProxy } from "../support/proxy.ts";
import { endLeases } from "../support/stored.ts";

const requests = 400;
const people = 6;

let postgres: TestPostgres;
let mailbox: Mailbox;
let proxy: Awaited<ReturnType<typeof startProxy>>;
let origin: string;
let shared: string;
const ports: number[] = [];
const forums: Forum[] = [];
let env: Record<string, string>;

const open = async (one: number) => {
  const dataDir = join(shared, `process-${one}`);
  forums[one] = await startForum({ ...env, PORT: String(ports[one]) }, { dataDir });
};

beforeAll(async () => {
  shared = mkdtempSync(join(tmpdir(), "gensvar-two-"));
  postgres = await startPostgres({ durable: true });
  mailbox = await openMailbox();
  const proxyPort = await freePort();
  ports.push(await freePort(), await freePort());
  origin = `http://localhost:${proxyPort}`;
  env = {
    ...{ DEMO: "1", ORIGIN: origin, TRUST_PROXY: "loopback", PROCESSES: "2" },
    DATABASE_URL: (await createDatabase(postgres.url)).url,
    SECRET_KEY: randomBytes(32).toString("base64"),
    ATTACHMENTS_DIR: join(shared, "files"),
    SMTP_URL: mailbox.url,
    MAIL_FROM: "no-reply@forum.example",
    READ_LIMIT: "1000000",
  };
  await open(0);
  await open(1);
  proxy = await startProxy(proxyPort, ports);
}, 180_000);
afterAll(async () => {
  await proxy?.stop();
  for (const forum of forums) await forum.kill();
  await mailbox?.close();
  await postgres?.stop();
  if (shared) rmSync(shared, { recursive: true, force: true });
});

const pages = ["/", "/consultations/einnsyn-evaluering", "/consultations/einnsyn-evaluering/contributions"];
const addressOf = (key: string) => `p-${key}@dome-post.example`;

it("no request fails, nobody gets two mails for one submission, and both show what is true now", async () => {
  const receipts: Receipt[] = [];
  const failed: string[] = [];
  let asked = 0;
  /** what is being asked now */
  const asking = new Set<Promise<unknown>>();
  const ask = <T>(answer: Promise<T>): Promise<T> => {
    const over: Promise<unknown> = answer.then(
      () => asking.delete(over),
      () => asking.delete(over),
    );
    asking.add(over);
    return answer;
  };
  /** what is done to the processes at which request; the others go on meanwhile */
  const events = new Map<number, () => Promise<void>>([
    [60, () => forums[0]?.kill() ?? Promise.resolve()],
    [140, () => open(0)],
    [
      240,
      async () => {
        // Whoever was turned away by the first before it was there again has nobody but the second.
        await Promise.all(asking);
        await forums[1]?.stop();
        await open(1);
      },
    ],
  ]);
  // One after the other: somebody who updates one waits until it is there again before he takes the next.
  let under = Promise.resolve();
  let left = events.size;
  async function person() {
    while (asked < requests || left > 0) {
      const number = asked++;
      const event = events.get(number);
      if (event) under = under.then(event).finally(() => left--);
      // Some send something; all are one network behind this proxy, which may send sixty a minute.
      if (number % 8 === 0 && number < requests) {
        const input = anInput();
        const receipt = await ask(give({ origin }, input, { email: addressOf(input.key) })).catch((error) => {
          failed.push(`${number}: ${error.message}`);
        });
        if (receipt) receipts.push(receipt);
        if (receipt === null) failed.push(`${number}: a submission was not answered`);
      } else {
        const answer = await ask(fetch(origin + pages[number % pages.length]));
        if (answer.status !== 200) failed.push(`${number}: ${answer.status}`);
        await answer.arrayBuffer();
      }
    }
  }
  await Promise.all(Array.from({ length: people }, person));
  await under;
  expect(failed, proxy.errors()).toEqual([]);
  expect(receipts).toHaveLength(Math.ceil(requests / 8));
  for (const receipt of receipts)
    expect(await look({ origin }, receipt), receipt.path).toContain(receipt.text);

  // What was being sent when its process died is taken up when its lease ends, and is the same mail then.
  await endLeases({ dataDir: "", databaseUrl: env.DATABASE_URL });
  const messages = (key: string) =>
    new Set(mailbox.to(addressOf(key)).map((mail) => mail.header("message-id"))).size;
  await expect
    .poll(() => receipts.filter(({ key }) => messages(key) === 0).length, { timeout: 120_000 })
    .toBe(0);
  expect(receipts.filter(({ key }) => messages(key) > 1)).toEqual([]);

  const shownBy = async (port: number | undefined) => {
    const answer = await fetch(`http://127.0.0.1:${port}/consultations/einnsyn-evaluering`);
    return (await answer.text()).replace(/[\s\S]*<main/, "");
  };
  const before = await shownBy(ports[0]);
  expect(await shownBy(ports[1])).toBe(before);
  expect(await give({ origin }, anInput())).not.toBeNull();
  const after = await shownBy(ports[1]);
  expect(after).not.toBe(before);
  expect(await shownBy(ports[0])).toBe(after);
});
