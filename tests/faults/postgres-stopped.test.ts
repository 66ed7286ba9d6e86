/** PostgreSQL that stops in the middle of a burst: 503 with what was typed, and everything goes on when it is back. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signIn } from "../support/demo-desk.ts";
import { type Fields, readForm } from "../support/forms.ts";
import { type Forum, startForum } from "../support/forum.ts";
import {
  anInput,
  give,
  type Input,
  look,
  type Receipt,
  receiptOf,
  send,
  submitPath,
} from "../support/giving-input.ts";
import { openLine } from "../support/lost-answers.ts";
import { type Mailbox, openMailbox } from "../support/mailbox.ts";
import { createDatabase, startPostgres, type TestPostgres } from "../support/postgres.ts";
import { ask, timesStored, verifyLog } from "../support/stored.ts";

let postgres: TestPostgres;
let mailbox: Mailbox;
let line: Awaited<ReturnType<typeof openLine>>;
let databaseUrl: string;
let forum: Forum;
const dataDir = mkdtempSync(join(tmpdir(), "gensvar-stopped-"));

beforeAll(async () => {
  postgres = await startPostgres({ durable: true });
  mailbox = await openMailbox();
  databaseUrl = (await createDatabase(postgres.url)).url;
  line = await openLine(databaseUrl);
  forum = await startForum(
    {
      ...{ DEMO: "1", TRUST_PROXY: "1", DATABASE_URL: line.url, READ_LIMIT: "1000000" },
      SECRET_KEY: randomBytes(32).toString("base64"),
      SMTP_URL: mailbox.url,
      MAIL_FROM: "no-reply@forum.example",
    },
    { dataDir },
  );
}, 300_000);
afterAll(async () => {
  await forum?.kill();
  await line?.close();
  await mailbox?.close();
  await postgres?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const addressOf = ({ key }: Input) => `p-${key}@dome-post.example`;
const place = () => ({ dataDir, databaseUrl });
/** What the page that came back would send again, as its browser does. */
const again = (html: string): Fields =>
  readForm(/<form[^>]*method="post"[\s\S]*?<\/form>/.exec(html)?.[0] ?? "").fields;
async function postFields(path: string, fields: Fields, cookie = ""): Promise<Response> {
  const headers = {
    origin: forum.origin,
    cookie,
    "x-forwarded-for": `10.9.${Math.floor(Math.random() * 250)}.1`,
  };
  return fetch(forum.origin + path, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields),
    headers,
  });
}

it("stopped in a burst and started again: 503 with what was typed, nothing lost or doubled, and it comes back by itself", async () => {
  const administrator = await signIn(forum, "administrator");
  const receipts: Receipt[] = [];
  const refused: { input: Input; page: string }[] = [];
  const inputs = Array.from({ length: 40 }, anInput);
  const handIn = async (input: Input) => {
    const answer = await send(forum, input, { email: addressOf(input) });
    if (answer.status === 303) return void receipts.push(receiptOf(answer, input));
    const page = await answer.text();
    expect([answer.status, page.includes(input.text)]).toEqual([503, true]);
    refused.push({ input, page });
  };
  await Promise.all(inputs.slice(0, 5).map(handIn));
  // Those who come together are committed together: the rest of the burst meets the crash.
  const rest = Promise.all(inputs.slice(5).map(handIn));
  await postgres.crash();
  await rest;
  expect(receipts.length).toBeGreaterThanOrEqual(5);
  expect(refused.length).toBeGreaterThan(0);

  // While it is gone: whoever writes gets it back, whoever reads is told, and the process lives.
  const late = anInput();
  const form = new FormData();
  form.append("files", new Blob(["%PDF-1.7\n%%EOF"]), "brev.pdf");
  const withFile = await send(forum, late, {}, form);
  const withFilePage = await withFile.text();
  expect(withFile.status).toBe(503);
  expect(withFilePage).toContain(late.text);
  expect(withFilePage).toMatch(
    /<input[^>]*name="files"[^>]*type="file"|<input[^>]*type="file"[^>]*name="files"/,
  );
  const body: Fields = [
    ["body", ""],
    ["name.en", "The Body of Stopped Databases"],
  ];
  const staff = await postFields("/desk/people/bodies", body, administrator);
  const staffPage = await staff.text();
  expect([staff.status, again(staffPage)]).toEqual([503, body]);
  for (const path of ["/", "/consultations/einnsyn-evaluering", submitPath, "/desk"]) {
    const answer = await fetch(forum.origin + path, {
      headers: { cookie: administrator, "accept-language": "en" },
    });
    expect([path, answer.status, answer.headers.get("retry-after")]).toEqual([path, 503, "30"]);
    expect(await answer.text()).toContain("The site is not working right now");
  }
  expect((await fetch(`${forum.origin}/healthz`)).status).toBe(200);
  expect((await fetch(`${forum.origin}/readyz`)).status).toBe(503);

  await postgres.startAgain();
  for (const path of ["/", "/consultations/einnsyn-evaluering", submitPath, "/readyz"])
    expect([path, (await fetch(forum.origin + path)).status]).toEqual([path, 200]);
  expect((await postFields("/desk/people/bodies", again(staffPage), administrator)).status).toBe(303);
  for (const { input, page } of refused) {
    const answer = await postFields(submitPath, again(page));
    expect(answer.status).toBe(303);
    receipts.push(receiptOf(answer, input));
  }
  for (const receipt of receipts) expect(await look(forum, receipt)).toContain(receipt.text);
  expect(new Set(await timesStored(place(), inputs))).toEqual(new Set([1]));

  // The worker is there again too, and tells each once.
  const messages = (input: Input) =>
    new Set(mailbox.to(addressOf(input)).map((mail) => mail.header("message-id"))).size;
  await expect
    .poll(() => inputs.filter((input) => messages(input) === 0).length, { timeout: 90_000 })
    .toBe(0);
  expect(inputs.filter((input) => messages(input) > 1)).toEqual([]);
}, 240_000);

it("a COMMIT whose answer was lost is told as received when the form is sent again", async () => {
  const input = anInput();
  const before = line.lost();
  line.loseAnswers(1);
  const answer = await send(forum, input);
  const page = await answer.text();
  expect([answer.status, page.includes(input.text), line.lost() - before]).toEqual([503, true, 1]);
  expect(await timesStored(place(), [input])).toEqual([1]);
  const [{ ref } = { ref: "" }] = await ask<{ ref: string }>(
    place(),
    `select s.ref from submissions s join submission_texts t on t.submission_id = s.id where t.body = '${input.text}'`,
  );
  const receipt = (await give(forum, input)) as Receipt;
  expect(receipt.path).toContain(ref);
  expect(await look(forum, receipt)).toContain(input.text);
  expect(await timesStored(place(), [input])).toEqual([1]);
  await forum.stop();
  await verifyLog(place());
});
