/**
 * Run as a process of its own: opens (and so migrates) a database, and is killed before the statement that it is told, as by
 * `kill -9`. Without one it lives, and prints how many statements there were. `DIE_BEFORE=each` prints what a death before each
 * of them would have left, without so many deaths: every state with the first statement before which it was found.
 */
import { existsSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import pg from "pg";
import { openDatabase } from "#db/client.ts";
import { dumpPostgres, dumpSqlite } from "./schema-dump.ts";

const { DIE_BEFORE, DATABASE_URL, FILE = "", MIGRATIONS = "" } = process.env;
/** What happens before each statement up to COMMIT: what is asked once all is done is no part of it. */
let before: (line: unknown) => Promise<void> | void = () => {};
const textOf = (statement: unknown) =>
  typeof statement === "string" ? statement : (statement as { text: string }).text;
for (const prototype of [BetterSqlite.prototype, pg.Client.prototype]) {
  const name = "exec" in prototype ? "exec" : "query";
  const run = (prototype as unknown as Record<string, (...given: unknown[]) => unknown>)[name];
  Object.assign(prototype, {
    [name](...given: unknown[]) {
      const looked = before(this);
      if (/^commit$/i.test(textOf(given[0]))) before = () => {};
      return looked ? looked.then(() => run?.apply(this, given)) : run?.apply(this, given);
    },
  });
}

const open = () => openDatabase({ url: DATABASE_URL, file: FILE, migrations: MIGRATIONS });

/** How many statements there are. */
async function migrate(dieBefore: number): Promise<number> {
  let statements = 0;
  before = () => {
    if (statements === dieBefore) process.kill(process.pid, "SIGKILL");
    statements += 1;
  };
  await (await open()).close();
  return statements;
}

/** How many statements there were, and the states with the first statement before which each was found. */
type Left = { statements: number; left: [statement: number, state: unknown[]][] };

/** Keeps the states that differ from the one before them. */
function keepTrack() {
  const found: Left = { statements: 0, left: [] };
  let last = "";
  return {
    found,
    see(state: unknown[]) {
      const said = JSON.stringify(state);
      if (said !== last) found.left.push([found.statements, state]);
      last = said;
      found.statements += 1;
    },
  };
}

/**
 * Who is killed leaves the files as the system has them at that moment: wherever they differ from what they were before the
 * statement before, they are copied and the copy is opened. What stands beside the log is no more than its index.
 */
async function leftOfFile(): Promise<Left> {
  const { found, see } = keepTrack();
  const folder = mkdtempSync(join(tmpdir(), "gensvar-left-"));
  const reading = new Map<string, number>();
  /** Whoever closes a file lets go of SQLite's locks on it: they stay open. */
  const bytesOf = (file: string) => {
    if (!existsSync(file)) return Buffer.alloc(0);
    const opened = reading.get(file) ?? openSync(file, "r");
    reading.set(file, opened);
    const bytes = Buffer.alloc(fstatSync(opened).size);
    readSync(opened, bytes, 0, bytes.length, 0);
    return bytes;
  };
  const copy = join(folder, "left.db");
  let last: Buffer[] = [];
  let state: unknown[] = [];
  before = () => {
    const bytes = [FILE, `${FILE}-wal`].map(bytesOf);
    if (!bytes.every((one, n) => last[n]?.equals(one))) {
      for (const [n, end] of ["", "-wal"].entries()) writeFileSync(copy + end, bytes[n] ?? "");
      state = dumpSqlite(copy);
      rmSync(`${copy}-shm`, { force: true });
      last = bytes;
    }
    see(state);
  };
  try {
    await (await open()).close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return found;
}

/**
 * Of whoever is killed PostgreSQL undoes the transaction that he was in, and others see nothing of it: outside of one all is
 * looked at, and inside it is asked whether it is still that one. What it locks can't be looked at meanwhile.
 */
async function leftOnServer(url: string): Promise<Left> {
  const { found, see } = keepTrack();
  const onlooker = new pg.Client({ connectionString: url });
  await onlooker.connect();
  let state: unknown[] = [];
  let begun: string | null = null;
  const look = async (line: unknown) => {
    const { processID } = line as { processID: number };
    const { rows } = await onlooker.query(
      "select xact_start::text as begun from pg_stat_activity where pid = $1",
      [processID],
    );
    const now: string | null = rows[0].begun;
    if (now === null || now !== begun) state = await dumpPostgres(url);
    begun = now;
    see(state);
  };
  let looking = false;
  before = async (line) => {
    // What is asked here is no statement of his.
    if (looking) return;
    looking = true;
    await look(line);
    looking = false;
  };
  await (await open()).close();
  await onlooker.end();
  return found;
}

try {
  const said =
    DIE_BEFORE !== "each"
      ? await migrate(Number(DIE_BEFORE ?? -1))
      : DATABASE_URL
        ? await leftOnServer(DATABASE_URL)
        : await leftOfFile();
  process.stdout.write(`${JSON.stringify(said)}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
