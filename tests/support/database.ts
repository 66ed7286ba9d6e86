/** An empty, migrated database for a test file, on the dialect of its project. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { dialect } from "#db/kit.ts";
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

async function onPostgres(): Promise<TestDatabase> {
  const { url, drop } = await cloneOfBase(inject("postgres"), async (base) => {
    const prepared = await openDatabase({ url: base, file: "", migrations });
    await prepared.close();
  });
  const db = await openDatabase({ url, file: "", migrations, poolSize: 5 });
  return {
    db,
    url,
    async close() {
      await db.close();
      await drop();
    },
  };
}

async function onSqlite(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "gensvar-"));
  const file = join(folder, "gensvar.db");
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
