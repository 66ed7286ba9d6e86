/** An empty, migrated database for a test, on the dialect of its project. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { dialect } from "#db/kit.ts";
import { type EmptiedDatabase, emptyDatabase } from "./emptied.ts";
import { cloneOfBase } from "./postgres.ts";

const migrations = "db/migrations";

export type TestDatabase = {
  db: Database;
  /** PostgreSQL only */
  url?: string;
  /** SQLite only */
  file?: string;
  close: () => Promise<void>;
};

export async function createTestDatabase(): Promise<TestDatabase> {
  return dialect === "postgres" ? onPostgres() : onSqlite();
}

/** Those whose test has ended: to empty one takes a tenth of the time of making one. A worker keeps its own. */
const emptied: EmptiedDatabase[] = [];

async function onPostgres(): Promise<TestDatabase> {
  const clone = emptied.pop() ?? (await newClone());
  const db = await openDatabase({ url: clone.url, file: "", migrations, poolSize: 5 });
  return {
    db,
    url: clone.url,
    async close() {
      await db.close();
      if (await clone.empty()) emptied.push(clone);
      else await clone.drop();
    },
  };
}

async function newClone(): Promise<EmptiedDatabase> {
  const clone = await cloneOfBase(inject("postgres"), async (base) => {
    const prepared = await openDatabase({ url: base, file: "", migrations });
    await prepared.close();
  });
  return { ...clone, empty: await emptyDatabase(clone.url) };
}

/** The file of a database that was migrated once, of which each test gets a copy. */
let migrated: Promise<string> | undefined;

async function migrateOnce(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "gensvar-migrated-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "gensvar.db");
  await (await openDatabase({ file, migrations })).close();
  return file;
}

async function onSqlite(): Promise<TestDatabase> {
  migrated ??= migrateOnce();
  const folder = mkdtempSync(join(tmpdir(), "gensvar-"));
  const file = join(folder, "gensvar.db");
  copyFileSync(await migrated, file);
  const db = await openDatabase({ file, migrations });
  return {
    db,
    file,
    async close() {
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
