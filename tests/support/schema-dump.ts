/** Everything that migrations make, in a form that compares. */
import { existsSync } from "node:fs";
import BetterSqlite from "better-sqlite3";
import pg from "pg";

/** Tables, indexes and triggers of a file, with what the migrations noted; nothing where there is nothing. */
export function dumpSqlite(file: string): unknown[] {
  if (!existsSync(file)) return [];
  const db = new BetterSqlite(file, { readonly: true });
  try {
    const made = db.prepare("select type, name, tbl_name, sql from sqlite_master order by type, name").all();
    const noted = made.some((one) => (one as { name: string }).name === "__drizzle_migrations")
      ? db.prepare("select hash, created_at from __drizzle_migrations order by created_at").all()
      : [];
    return [...made, ...noted];
  } finally {
    db.close();
  }
}

const questions = [
  `select table_name, column_name, data_type, collation_name, is_nullable, column_default
    from information_schema.columns where table_schema = 'public' order by 1, 2`,
  "select indexdef from pg_indexes where schemaname = 'public' order by 1",
  `select conrelid::regclass::text as t, conname, pg_get_constraintdef(oid) as says from pg_constraint
    where connamespace = 'public'::regnamespace order by 1, 2`,
  `select tgrelid::regclass::text as t, pg_get_triggerdef(oid) as says from pg_trigger
    where not tgisinternal order by 1, 2`,
  `select proname, prosrc from pg_proc where pronamespace = 'public'::regnamespace order by 1`,
];

export async function dumpPostgres(databaseUrl: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const rows: unknown[] = [];
    for (const question of questions) rows.push(...(await client.query(question)).rows);
    const { rows: has } = await client.query("select to_regclass('drizzle.__drizzle_migrations') as t");
    if (has[0]?.t)
      rows.push(
        ...(await client.query("select hash, created_at from drizzle.__drizzle_migrations order by 2")).rows,
      );
    return rows;
  } finally {
    await client.end();
  }
}
