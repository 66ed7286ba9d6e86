/** Whether something stands already where a forum is to be made. It is asked before anything there is made, migrated or changed. */
import { existsSync } from "node:fs";
import BetterSqlite from "better-sqlite3";
import { firstConnection, openPool } from "./pool.ts";

/** True where anything has happened in that forum, or where nobody can read it. Leaves files and tables as they are. */
export async function isTaken({ url, file }: { url?: string; file: string }): Promise<boolean> {
  return url ? isTakenPostgres(url) : isTakenSqlite(file);
}

function isTakenSqlite(file: string): boolean {
  if (!existsSync(file)) return false;
  let connection: BetterSqlite.Database | undefined;
  try {
    // What is only read leaves a log of its own behind, and what may write moves one that is there into the file.
    connection = new BetterSqlite(file, { readonly: existsSync(`${file}-wal`), fileMustExist: true });
    const tables = connection.prepare("select 1 from sqlite_master where name = 'events'");
    return (
      tables.get() !== undefined && connection.prepare("select 1 from events limit 1").get() !== undefined
    );
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB)/.test((error as { code?: string }).code ?? "")) return true;
    throw error;
  } finally {
    connection?.close();
  }
}

async function isTakenPostgres(url: string): Promise<boolean> {
  const pool = openPool({ connectionString: url, max: 1 });
  await firstConnection(pool, url);
  try {
    const { rows } = await pool.query("select to_regclass('events') as has");
    return rows[0]?.has !== null && (await pool.query("select 1 from events limit 1")).rows.length > 0;
  } finally {
    await pool.end();
  }
}
