/**
 * Run as a process of its own: opens (and so migrates) a database, and is killed before the statement that it is told, as by
 * `kill -9`. Without one it lives, and prints how many statements there were.
 */
import BetterSqlite from "better-sqlite3";
import pg from "pg";
import { openDatabase } from "#db/client.ts";

const { DIE_BEFORE, DATABASE_URL, FILE = "", MIGRATIONS = "" } = process.env;
let statements = 0;
/** what is asked once all is done is no part of it */
let done = false;
const count = (statement: unknown) => {
  if (done) return;
  if (String(statements) === DIE_BEFORE) process.kill(process.pid, "SIGKILL");
  statements += 1;
  done = /^commit$/i.test(typeof statement === "string" ? statement : (statement as { text: string }).text);
};
for (const prototype of [BetterSqlite.prototype, pg.Client.prototype]) {
  const name = "exec" in prototype ? "exec" : "query";
  const run = (prototype as unknown as Record<string, (...given: unknown[]) => unknown>)[name];
  Object.assign(prototype, {
    [name](...given: unknown[]) {
      count(given[0]);
      return run?.apply(this, given);
    },
  });
}
try {
  const db = await openDatabase({ url: DATABASE_URL, file: FILE, migrations: MIGRATIONS });
  process.stdout.write(`${statements}\n`);
  await db.close();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
