import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDemoDesk } from "../support/demo-desk.ts";
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
  const withKey = { ...moved, SECRET_KEY: run(["key-export"], sqlite).said };
  const unlisted = run(["restore", folder], withKey);
  expect([unlisted.status, unlisted.said]).toEqual([1, expect.stringContaining("--without-erasures")]);
  expect(run(["restore", folder, ...list], withKey).said).toContain(hash);
  const again = run(["restore", folder, ...list], withKey);
  expect([again.status, again.said]).toEqual([1, expect.stringContaining("holds something already")]);
  expect(run(["log-verify"], withKey).said).toContain("is whole");

  after = await startForum(withKey, { dataDir: withKey.DATA_DIR });
  expect(await refsOf(after)).toEqual(await refsOf(before));
});

/** Coordinators and administrators are told on Today until one of them has seen to it; the log tells for good. */
async function deskTells(restored: Forum) {
  const desk = await openDemoDesk(restored);
  const told = "Restored from the backup of";
  expect(await desk.page("/desk", "administrator")).toContain(told);
  expect(await desk.page("/desk", "approver")).not.toContain(told);
  const page = await desk.page("/desk", "coordinator");
  expect(page).toContain(told);
  expect(page).toContain("may be public again");
  expect(page).toContain('action="/desk/restored"');
  expect((await desk.post("/desk/restored", "approver", {})).status).toBe(404);
  expect((await desk.post("/desk/restored", "coordinator", {})).status).toBe(303);
  for (const who of ["coordinator", "administrator"] as const)
    expect(await desk.page("/desk", who)).not.toContain(told);
  const log = (await desk.page("/desk/log", "administrator")).replaceAll("<!-- -->", "");
  expect(log).toMatch(/Restored from a backup of \w+/);
  expect(log).toContain("What came after the restored backup seen to");
}

describe("a restore by the README", { timeout: 180_000 }, () => {
  let folder: string;
  let list: string[];
  const dataDir = () => join(base, "restored");
  const into = (env: Record<string, string> = {}) => ({ DATA_DIR: dataDir(), ...env });
  const key = () => join(base, "key.txt");
  const restore = (...words: string[]) => run(["restore", folder, ...words], into());

  beforeAll(() => {
    folder = join(base, "saved");
    list = ["--erasures", join(before.dataDir, "attachments", "erased.jsonl")];
    expect(run(["backup", folder], { DATA_DIR: before.dataDir }).status).toBe(0);
    expect(run(["key-export", key()], { DATA_DIR: before.dataDir }).status).toBe(0);
  });
  beforeEach(() => rmSync(dataDir(), { recursive: true, force: true }));

  it("that is refused leaves the folder as it was, an empty one or none", () => {
    writeFileSync(join(base, "other.txt"), `${randomBytes(32).toString("base64")}\n`);
    const refused: [string[], string][] = [
      [[...list], "There is no key here"],
      [[...list, "--key", join(base, "other.txt")], "not the one that contributors' links were signed with"],
      [[...list, "--key", join(base, "none.txt")], "is not there"],
      [["--key", key()], "--without-erasures"],
      [["--key", key(), "--erasures", join(base, "none.jsonl")], "is not there"],
      [["--key", key(), "--erasure", "x"], "--erasure"],
    ];
    for (const [words, told] of refused) {
      const { status, said } = restore(...words);
      expect([status, said]).toEqual([1, expect.stringContaining(told)]);
      expect(existsSync(dataDir())).toBe(false);
    }
    mkdirSync(dataDir());
    expect(restore(...list).said).toContain("second:reset");
    expect(readdirSync(dataDir())).toEqual([]);
  });

  it("into a forum that holds something leaves it as an earlier version left it, open to others and not migrated", () => {
    expect(restore(...list, "--key", key()).status).toBe(0);
    const file = join(dataDir(), "gensvar.db");
    const older = new BetterSqlite(file);
    older.exec(
      "delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)",
    );
    older.close();
    chmodSync(dataDir(), 0o755);
    chmodSync(file, 0o644);
    const stands = () =>
      readdirSync(dataDir(), { recursive: true, encoding: "utf8" })
        .concat("")
        .sort()
        .map((name) => {
          const { mode, mtimeMs, size } = statSync(join(dataDir(), name));
          // Looking at a file of SQLite makes others beside it and takes them away again.
          return { name, mode, size, changed: name !== "" && mtimeMs };
        });
    const before = stands();
    const { status, said } = restore(...list, "--key", key());
    expect([status, said]).toEqual([1, expect.stringContaining("This forum holds something already")]);
    expect(stands()).toEqual(before);
  });

  it("takes the key that was exported, and keeps it beside the forum for its own user", async () => {
    expect(statSync(key()).mode & 0o777).toBe(0o600);
    const { status, said } = restore(...list, "--key", key());
    expect([status, said]).toEqual([0, expect.not.stringContaining("second:reset")]);
    expect(readFileSync(join(dataDir(), "secret.key"), "utf8")).toBe(readFileSync(key(), "utf8"));
    expect(statSync(join(dataDir(), "secret.key")).mode & 0o777).toBe(0o600);
    const restored = await startForum({ DEMO: "1" }, { dataDir: dataDir() });
    try {
      await deskTells(restored);
    } finally {
      await restored.stop();
    }
  });

  it("takes the key with the lines that npm writes before it, as a file and as a setting", () => {
    const npms = `\n> gensvar@0.1.0 key:export\n> node bin/run.mjs key-export\n\n${readFileSync(key(), "utf8")}`;
    writeFileSync(join(base, "npm.txt"), npms);
    expect(restore(...list, "--key", join(base, "npm.txt")).status).toBe(0);
    rmSync(dataDir(), { recursive: true });
    expect(run(["restore", folder, ...list], into({ SECRET_KEY: npms.trimEnd() })).status).toBe(0);
    expect(existsSync(join(dataDir(), "secret.key"))).toBe(false);
  });

  it("without the key tells that second steps end with the links, and how each is reset", () => {
    const { status, said } = restore(...list, "--without-key");
    expect([status, said]).toEqual([0, expect.stringContaining("npm run second:reset -- ADDRESS")]);
    expect(said).toContain("second sign-in step by app or paper has ended");
  });

  it("has no key to export where there is none, and makes none", () => {
    expect(run(["key-export"], into()).said).toContain("There is no key here");
    expect(existsSync(dataDir())).toBe(false);
    expect(run(["key-export", key()], { DATA_DIR: before.dataDir }).said).toContain("can't be written");
  });

  it("is of a backup that names the forum's key, whatever key the backup's command was given", () => {
    const elsewhere = join(base, "without");
    const other = randomBytes(32).toString("base64");
    expect(run(["backup", elsewhere], { DATA_DIR: before.dataDir, SECRET_KEY: other }).status).toBe(0);
    expect(run(["restore", elsewhere, ...list, "--key", key()], into()).status).toBe(0);
    expect(run(["key-export"], { DATA_DIR: before.dataDir, SECRET_KEY: other }).status).toBe(1);
  });
});
