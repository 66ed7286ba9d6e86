/** A database that is damaged is noticed when a forum starts: it says so, and neither answers nor writes. */
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startForum } from "../support/forum.ts";
import { anInput, give, look, type Receipt } from "../support/giving-input.ts";
import { createDatabase, startPostgres } from "../support/postgres.ts";
import { command } from "../support/stored.ts";

const place = mkdtempSync(join(tmpdir(), "gensvar-damaged-"));
const whole = join(place, "whole");
const receipts: Receipt[] = [];
const env = { DEMO: "1", TRUST_PROXY: "1" };

beforeAll(async () => {
  mkdirSync(whole);
  const forum = await startForum(env, { dataDir: whole });
  // The log begins anew whenever it was moved into the file: it is to hold more than the last receipt.
  for (let n = 0; n < 5 || (framesIn(whole) < 40 && n < 40); n++)
    receipts.push((await give(forum, anInput())) as Receipt);
  // Killed, so that the last ones stand in the write-ahead log alone.
  await forum.kill();
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function overwrite(file: string, at: number, length: number): void {
  const opened = openSync(file, "r+");
  writeSync(opened, Buffer.alloc(length, 0xa5), 0, length, at);
  closeSync(opened);
}
const page = 4096;
const middle = (file: string) => Math.floor(statSync(file).size / 2 / page) * page;
/** Where a page in the middle lies that is in use, and that the log doesn't hold too: else nothing is lost. */
function usedPage(file: string): number {
  const db = new BetterSqlite(file);
  db.pragma("wal_checkpoint(TRUNCATE)");
  const root = db.prepare("select rootpage from sqlite_master where name = 'submission_texts'").pluck().get();
  db.close();
  return (Number(root) - 1) * page;
}
/** The log's frames: a head of 32 bytes, then 24 and a page for each. */
const frame = (n: number) => 32 + n * (24 + page);
/** Those that hold: behind them may lie some of before the log began anew, with other salts than its head has. */
function framesIn(dataDir: string): number {
  const log = readFileSync(join(dataDir, "gensvar.db-wal"));
  const salts = (at: number) => log.subarray(at, at + 8).toString("hex");
  let n = 0;
  while (frame(n + 1) <= log.length && salts(frame(n) + 8) === salts(16)) n++;
  return n;
}

const damages: Record<string, (file: string) => void> = {
  "a page in the middle was overwritten": (file) => overwrite(file, usedPage(file), page),
  "its first page was overwritten": (file) => {
    // Where the log holds that page too, nothing is lost.
    const db = new BetterSqlite(file);
    db.pragma("wal_checkpoint(TRUNCATE)");
    db.close();
    overwrite(file, 0, page);
  },
  "it was cut off": (file) => truncateSync(file, middle(file)),
  "it was emptied": (file) => {
    writeFileSync(file, "");
    rmSync(`${file}-wal`);
  },
  "its write-ahead log has garbage before the last receipts": (file) =>
    overwrite(`${file}-wal`, frame(2) + 500, 700),
  "its write-ahead log begins with garbage": (file) => overwrite(`${file}-wal`, 0, 32),
};

describe("a SQLite file", () => {
  it.each(Object.entries(damages))("is refused where %s", async (_, damage) => {
    const dataDir = mkdtempSync(join(place, "copy-"));
    cpSync(whole, dataDir, { recursive: true });
    damage(join(dataDir, "gensvar.db"));
    const bytes = () =>
      readdirSync(dataDir)
        .filter((name) => /^gensvar\.db(-wal)?$/.test(name))
        .map((name) => readFileSync(join(dataDir, name)).toString("base64"))
        // Whoever only looks makes a log where there is none, and leaves it empty.
        .filter((content) => content !== "");
    const before = bytes();
    const said = await startForum(env, { dataDir }).then(
      async (forum) => forum.kill().then(() => "it started"),
      (error: Error) => error.message,
    );
    expect(said).toMatch(/The database .*gensvar\.db is (damaged|an empty file)/);
    expect(said).toContain("npm run restore");
    expect(said).not.toMatch(/\n\s+at /);
    await expect(command({ dataDir }, "backup", join(place, "nowhere"))).rejects.toThrow(
      /is (damaged|an empty file)/,
    );
    expect(bytes()).toEqual(before);
  });

  it("whose last write was torn by a power cut is whole: its receipt was not given", async () => {
    const dataDir = mkdtempSync(join(place, "copy-"));
    cpSync(whole, dataDir, { recursive: true });
    overwrite(join(dataDir, "gensvar.db-wal"), frame(framesIn(dataDir) - 1) + 100, 500);
    const forum = await startForum(env, { dataDir });
    for (const receipt of receipts.slice(0, -1)) expect(await look(forum, receipt)).toContain(receipt.text);
    await forum.kill();
  });
});

it("a table that PostgreSQL can't read is told in a sentence", async () => {
  const postgres = await startPostgres();
  try {
    const { url } = await createDatabase(postgres.url);
    const dataDir = mkdtempSync(join(place, "postgres-"));
    const forum = await startForum({ ...env, DATABASE_URL: url }, { dataDir });
    await forum.stop();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query("select pg_relation_filepath('submission_texts') as path");
    await client.query("checkpoint");
    await client.end();
    await postgres.crash();
    const file = join(postgres.data, rows[0]?.path);
    const start = async () => {
      await postgres.startAgain();
      const said = await startForum({ ...env, DATABASE_URL: url }, { dataDir }).then(
        async (forum) => forum.kill().then(() => "it started"),
        (error: Error) => error.message,
      );
      await postgres.crash();
      return said;
    };
    overwrite(file, 0, 2000);
    expect(await start()).toMatch(/The database is damaged \(.*invalid page.*\)[\s\S]*npm run restore/);
    rmSync(file);
    expect(await start()).toMatch(/The database is damaged \(could not open file.*\)[\s\S]*npm run restore/);
  } finally {
    await postgres.stop();
  }
});
