/**
 * Migrates a SQLite file, all or nothing. SQLite changes a CHECK by making a table anew, and one that others refer to can be
 * dropped only while foreign keys are off, which can't be said inside a transaction (its manual, "Making Other Kinds Of Table
 * Schema Changes"). Drizzle's own migrator leaves them as they are, reads what has run outside its transaction, and checks
 * nothing before it commits. Files, journal and bookkeeping table are Drizzle's.
 */
import type BetterSqlite from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { refuseNewer } from "./newer.ts";

/** Runs what has not run yet. Throws, with nothing changed, where rows would refer to rows that are gone. */
export function migrateSqlite(writer: BetterSqlite.Database, migrationsFolder: string): void {
  const files = readMigrationFiles({ migrationsFolder });
  writer.pragma("foreign_keys = OFF");
  try {
    writer.exec("BEGIN IMMEDIATE");
    writer.exec(
      "create table if not exists __drizzle_migrations (id serial primary key, hash text not null, created_at numeric)",
    );
    const last = writer.prepare("select max(created_at) from __drizzle_migrations").pluck().get() as
      | number
      | null;
    refuseNewer(last, files);
    const done = writer.prepare("insert into __drizzle_migrations (hash, created_at) values (?, ?)");
    const wanted = files.filter((file) => last === null || last < file.folderMillis);
    for (const { sql, hash, folderMillis } of wanted) {
      for (const statement of sql) writer.exec(statement);
      done.run(hash, folderMillis);
    }
    // The check reads every row: not at each start.
    if (wanted.length > 0) refuseLost(writer);
    writer.exec("COMMIT");
  } catch (error) {
    if (writer.inTransaction) writer.exec("ROLLBACK");
    throw error;
  } finally {
    writer.pragma("foreign_keys = ON");
  }
}

function refuseLost(writer: BetterSqlite.Database): void {
  const [lost] = writer.pragma("foreign_key_check") as { table: string; parent: string }[];
  if (lost)
    throw new Error(
      `A migration would leave rows of ${lost.table} that refer to missing rows of ${lost.parent}. Nothing was changed.`,
    );
}
