import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signIn } from "../support/demo-desk.ts";
import { type Forum, startForum } from "../support/forum.ts";
import { listenTo } from "../support/listening.ts";
import { createDatabase, startPostgres, type TestPostgres } from "../support/postgres.ts";
import { command } from "../support/stored.ts";

/** The demo by DATABASE_URL alone, and a second process that shares it. */
let postgres: TestPostgres;
let forums: Forum[] = [];
let shared: string;
let env: Record<string, string>;

beforeAll(async () => {
  postgres = await startPostgres();
  const { url } = await createDatabase(postgres.url);
  shared = mkdtempSync(join(tmpdir(), "gensvar-shared-"));
  env = {
    DEMO: "1",
    DATABASE_URL: url,
    PROCESSES: "2",
    SECRET_KEY: randomBytes(32).toString("base64"),
    ATTACHMENTS_DIR: shared,
    TRUST_PROXY: "none",
  };
  // Both at once: one of them migrates and seeds, the other waits for it.
  forums = await Promise.all([startForum(env), startForum(env)]);
}, 180_000);

afterAll(async () => {
  for (const forum of forums) await forum.stop();
  await postgres?.stop();
  if (shared) rmSync(shared, { recursive: true, force: true });
});

const list = async (forum: Forum | undefined, slug: string) =>
  (await (await fetch(`${forum?.origin}/consultations/${slug}/contributions?lang=en`)).text()).match(
    /\/contributions\/[A-Z0-9]+-\w+\.\d+/g,
  );

it("both serve the same demo, which was seeded once", async () => {
  const [one, two] = forums;
  expect(await list(one, "midtvegsgjennomgang-2026")).toEqual(await list(two, "midtvegsgjennomgang-2026"));
  const seeded = forums.filter((forum) => forum.printed().includes("the example forum is ready"));
  expect(seeded).toHaveLength(1);
});

it("what one receives, the other tracks by the private link", async () => {
  const [one, two] = forums;
  const page = await (await fetch(`${one?.origin}/consultations/einnsyn-evaluering/submit`)).text();
  const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const form = new FormData();
  const fields = { key, text: "Søket er tregt.", who: "none", language: "nn", publishText: "on" };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const sent = await fetch(`${one?.origin}/consultations/einnsyn-evaluering/submit`, {
    method: "POST",
    redirect: "manual",
    body: form,
    headers: { origin: one?.origin ?? "" },
  });
  expect(sent.status).toBe(303);
  const cookie = (sent.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const receipt = await fetch(`${two?.origin}${sent.headers.get("location")}`, { headers: { cookie } });
  expect([receipt.status, (await receipt.text()).includes("Søket er tregt.")]).toEqual([200, true]);
});

it("what happens at a table through one is told to whoever listens through the other", async () => {
  const [one, two] = forums;
  if (!one || !two) throw new Error("two processes were started");
  const cookie = await signIn(one, "koordinator");
  const room = "/desk/meetings/einnsyn-forst/room";
  const stream = await listenTo(Number(new URL(two.origin).port), `${room}/events`, { cookie });
  // Where the example stands now is told first; then its tables are opened.
  await stream.until(() => stream.changes().length === 1);
  const opened = await fetch(one.origin + room, {
    ...{ method: "POST", redirect: "manual", body: new URLSearchParams({ intent: "open" }) },
    headers: { cookie, origin: one.origin },
  });
  expect(opened.status).toBe(303);
  await stream.until(() => stream.changes().length === 2);
  // A stream holds up nobody who stops the server: both are stopped after this test.
});

it("a third with another key refuses to start, in a sentence, until it is said to take the place of the old one", {
  timeout: 60_000,
}, async () => {
  const other: Record<string, string> = { ...env, SECRET_KEY: randomBytes(32).toString("base64") };
  await expect(startForum(other)).rejects.toThrow(
    /not the one that this forum's private links are signed with/,
  );
  const { DATABASE_URL: databaseUrl, SECRET_KEY: secretKey } = other;
  await command({ dataDir: shared, databaseUrl, secretKey }, "key-replace");
  const third = await startForum(other);
  expect((await fetch(third.origin)).status).toBe(200);
  await third.stop();
  // Now it is the others that have another key: the next time they start.
  await expect(startForum(env)).rejects.toThrow(
    /not the one that this forum's private links are signed with/,
  );
});
