import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Forum, startForum } from "../support/forum.ts";
import { createDatabase, startPostgres, type TestPostgres } from "../support/postgres.ts";

/** The demo on SQLite is backed up while it is served, and goes on from there on PostgreSQL, by the README's commands. */
let postgres: TestPostgres;
let before: Forum;
let after: Forum | undefined;
let base: string;

beforeAll(async () => {
  postgres = await startPostgres();
  before = await startForum({ DEMO: "1" });
  base = mkdtempSync(join(tmpdir(), "gensvar-move-"));
}, 120_000);
afterAll(async () => {
  await before?.stop();
  await after?.stop();
  await postgres?.stop();
  if (base) rmSync(base, { recursive: true, force: true });
});

function run(words: string[], env: Record<string, string>) {
  const { PATH = "", HOME = "" } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["build/server/cli.js", ...words], {
    env: { PATH, HOME, NODE_ENV: "production", ...env },
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}
const refsOf = async (forum: Forum) =>
  (
    await (await fetch(`${forum.origin}/consultations/midtvegsgjennomgang-2026/contributions?lang=en`)).text()
  ).match(/\/contributions\/[A-Z0-9]+-\w+\.\d+/g);

it("a forum moves from SQLite to PostgreSQL with its log, its pages and its links", {
  timeout: 180_000,
}, async () => {
  const sqlite = { DATA_DIR: before.dataDir };
  const folder = join(base, "backup");
  const saved = run(["backup", folder], sqlite);
  expect([saved.status, saved.said]).toEqual([0, expect.stringContaining("attached files are in")]);
  const hash = /[0-9a-f]{64}/.exec(saved.said)?.[0] ?? "none";

  const { url } = await createDatabase(postgres.url);
  const moved = { DATA_DIR: join(base, "data"), DATABASE_URL: url };
  const refused = run(["restore", folder], moved);
  expect([refused.status, refused.said]).toEqual([1, expect.stringContaining("--without-key")]);
  const list = ["--erasures", join(before.dataDir, "attachments", "erased.jsonl")];
  const withKey = { ...moved, SECRET_KEY: run(["key-export"], sqlite).said.trim() };
  const unlisted = run(["restore", folder], withKey);
  expect([unlisted.status, unlisted.said]).toEqual([1, expect.stringContaining("--without-erasures")]);
  expect(run(["restore", folder, ...list], withKey).said).toContain(hash);
  expect(run(["log-verify"], withKey).said).toContain("is whole");

  after = await startForum(withKey, { dataDir: withKey.DATA_DIR });
  expect(await refsOf(after)).toEqual(await refsOf(before));
});
