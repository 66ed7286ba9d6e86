/** A disk that is full: nothing is acknowledged, nothing that was typed is lost, and it goes on by itself. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signIn } from "../support/demo-desk.ts";
import { readForm } from "../support/forms.ts";
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
import { mountSmallDisk, type SmallDisk } from "../support/small-disk.ts";
import { ask, timesStored, verifyLog } from "../support/stored.ts";

let disk: SmallDisk;
let forum: Forum;
beforeAll(async () => {
  disk = mountSmallDisk(48);
  forum = await startForum({ DEMO: "1", TRUST_PROXY: "1" }, { dataDir: disk.folder });
});
afterAll(async () => {
  await forum?.kill();
  disk?.remove();
});

const formIn = (html: string) => readForm(/<form[^>]*method="post"[\s\S]*?<\/form>/.exec(html)?.[0] ?? "");
const filesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    : [];
const addressed = ({ key }: Input) => ({ email: `p-${key}@dome-post.example` });
const mailTo = async (address: string) =>
  (
    await ask<{ status: string }>(
      forum,
      `select o.status from outbox o join contributors c on c.id = o.recipient_id where c.email = '${address}'`,
    )
  ).map(({ status }) => status);

/** Sends one after the other: for a while the write-ahead log has room of its own, and what is acknowledged then is kept too. */
async function untilRefused<T>(make: () => T, ask: (given: T) => Promise<Response>) {
  for (let tries = 0; tries < 1000; tries++) {
    const given = make();
    const answer = await ask(given);
    if (answer.status !== 303) return { given, answer };
  }
  throw new Error("the disk did not run full");
}

it("a full disk answers 503 with all that was typed, lets everybody read, and recovers by itself", async () => {
  const acknowledged: Input[] = [];
  const first = anInput();
  const receipt = (await give(forum, first)) as Receipt;
  acknowledged.push(first);
  const [administrator, coordinator] = [
    await signIn(forum, "administrator"),
    await signIn(forum, "koordinator"),
  ];
  const asStaff = (cookie: string, path: string, body?: URLSearchParams) =>
    fetch(forum.origin + path, {
      method: body ? "POST" : "GET",
      redirect: "manual",
      body,
      headers: { cookie, origin: forum.origin, "accept-language": "en" },
    });
  // They were last seen some time ago, which is noted at the next request.
  const sessions = new BetterSqlite(join(disk.folder, "volatile.db"));
  sessions.exec("update sessions set last_seen_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-5 minutes')");
  sessions.close();

  disk.fill();
  const { given: input, answer } = await untilRefused(anInput, async (one) => {
    const answer = await send(forum, one, addressed(one));
    if (answer.status === 303) acknowledged.push(one);
    return answer;
  });
  expect([answer.status, answer.headers.get("set-cookie"), answer.headers.get("location")]).toEqual([
    503,
    null,
    null,
  ]);
  expect(answer.headers.get("retry-after")).toBe("30");
  const page = await answer.text();
  expect(page).toContain(input.text);
  const again = formIn(page.replace(/^[\s\S]*<main/, ""));
  expect(again.fields).toEqual(
    expect.arrayContaining([
      ["key", input.key],
      ["text", input.text],
    ]),
  );

  // A file takes room too; the text is kept, and nothing of the file lies about.
  // What a log that was emptied meanwhile gave back is taken again.
  disk.fill();
  const attachments = join(disk.folder, "attachments");
  const before = filesIn(attachments);
  const withFile = anInput();
  const form = new FormData();
  form.append("files", new Blob(["%PDF-1.7\n", "x".repeat(300_000), "\n%%EOF"]), "brev.pdf");
  const refusedFile = await send(forum, withFile, {}, form);
  expect([refusedFile.status, (await refusedFile.text()).includes(withFile.text)]).toEqual([503, true]);
  expect(filesIn(attachments)).toEqual(before);

  // Staff get theirs back as well.
  disk.fill();
  let bodies = 0;
  const { given: body, answer: refusedBody } = await untilRefused(
    () => new URLSearchParams({ body: "", "name.en": `The Body of Full Disks ${++bodies}` }),
    (one) => asStaff(administrator, "/desk/people/bodies", one),
  );
  expect(refusedBody.status).toBe(503);
  const bodyPage = await refusedBody.text();
  expect(formIn(bodyPage).fields).toEqual([...body]);
  expect(bodyPage).toContain('action="/desk/people/bodies"');

  // Whoever only reads notices nothing.
  for (const path of ["/", "/consultations/einnsyn-evaluering/contributions", submitPath, "/readyz"])
    expect([path, (await fetch(forum.origin + path)).status]).toEqual([path, 200]);
  expect(await look(forum, receipt)).toContain(first.text);
  for (const path of ["/desk", "/desk/intake", "/desk/contributions"])
    expect([path, (await asStaff(coordinator, path)).status]).toEqual([path, 200]);

  disk.clear();
  // The very form that came back, once and once more.
  const repeat = () => send(forum, input, addressed(input));
  const received = await repeat();
  expect(received.status).toBe(303);
  acknowledged.push(input);
  expect(receiptOf(await repeat(), input).path).toBe(received.headers.get("location"));
  expect(
    (await asStaff(administrator, "/desk/people/bodies", new URLSearchParams(formIn(bodyPage).fields)))
      .status,
  ).toBe(303);
  const fileAgain = new FormData();
  fileAgain.append("files", new Blob(["%PDF-1.7\n", "x".repeat(300_000), "\n%%EOF"]), "brev.pdf");
  expect((await send(forum, withFile, {}, fileAgain)).status).toBe(303);
  acknowledged.push(withFile);

  // The worker goes on where it stood: a mail for each, and none of it in pieces.
  await expect.poll(() => mailTo(addressed(input).email), { timeout: 30_000 }).toEqual(["sent"]);
  expect(filesIn(join(disk.folder, "mail")).filter(({ name }) => !name.endsWith(".eml"))).toEqual([]);

  expect(new Set(await timesStored(forum, acknowledged))).toEqual(new Set([1]));
  const [{ n } = { n: 0 }] = await ask<{ n: number }>(
    forum,
    "select count(*) as n from submission_texts where body like 'Point %'",
  );
  expect(n).toBe(acknowledged.length);
  expect(await ask(forum, "select * from pragma_foreign_key_check")).toEqual([]);
  await forum.stop();
  await verifyLog(forum);
}, 180_000);
