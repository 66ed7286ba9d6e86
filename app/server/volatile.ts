/**
 * The store of what may be lost: sessions, sign-ins under way, rate-limit counters. It lives apart from the forum's
 * database, in a second SQLite file without fsync or in unlogged tables, so that it costs a submission nothing.
 * Losing it signs people out, no more; so a changed table gets a new `layout` rather than a migration.
 */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite from "better-sqlite3";
import { RateLimiterPostgres, RateLimiterSQLite } from "rate-limiter-flexible";
import { openPool } from "#db/pool.ts";
import { type Limiter, type LimiterOptions, limiterOver } from "./limiter.ts";

const layout = 4;
const advisoryLock = 471102;

const columns = {
  sessions: `id text primary key, person_id text not null, created_at text not null, last_seen_at text not null,
    user_agent text not null, second_at text`,
  // `address_key` is the address in its one canonical form; codes are kept as hashes only, and so is the click that asked.
  pending_sign_ins: `id text primary key, browser_hash text not null, address_key text not null, person_id text,
    code_hash text not null, click text, tries integer not null default 0, return_to text,
    created_at text not null, expires_at text not null, used_at text`,
  rate_limits: "key text primary key, points integer not null default 0, expire bigint",
};
const indexes = [
  "create index if not exists sessions_person on sessions (person_id)",
  "create index if not exists pending_sign_ins_address on pending_sign_ins (address_key)",
  "create unique index if not exists pending_sign_ins_click on pending_sign_ins (click)",
  "create index if not exists rate_limits_expire on rate_limits (expire)",
];

export type Volatile = {
  /** Runs one statement with `?` placeholders; the rows it returns. One statement is atomic on both databases. */
  query<Row>(statement: string, ...values: (string | number | null)[]): Promise<Row[]>;
  /** A counter that all processes share. */
  limiter(options: LimiterOptions): Limiter;
  close(): Promise<void>;
};

export async function openVolatile(config: {
  databaseUrl?: string;
  volatileFile: string;
}): Promise<Volatile> {
  const store = config.databaseUrl ? await openTables(config.databaseUrl) : openFile(config.volatileFile);
  const sweep = setInterval(
    () => void store.query("delete from rate_limits where expire < ?", Date.now()).catch(() => {}),
    5 * 60_000,
  ).unref();
  return {
    ...store,
    async close() {
      clearInterval(sweep);
      await store.close();
    },
  };
}

function openFile(file: string): Volatile {
  mkdirSync(dirname(file), { recursive: true });
  const db = new BetterSqlite(file, { timeout: 250 });
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = OFF");
  if (db.pragma("user_version", { simple: true }) !== layout) {
    for (const name of Object.keys(columns)) db.exec(`drop table if exists ${name}`);
    db.pragma(`user_version = ${layout}`);
  }
  for (const [name, definition] of Object.entries(columns)) {
    db.exec(`create table if not exists ${name} (${definition})`);
  }
  for (const statement of indexes) db.exec(statement);
  const prepared = new Map<string, BetterSqlite.Statement>();
  return {
    async query<Row>(text: string, ...values: (string | number | null)[]) {
      const statement = prepared.get(text) ?? db.prepare(text);
      prepared.set(text, statement);
      if (statement.reader) return statement.all(...values) as Row[];
      statement.run(...values);
      return [];
    },
    limiter: (options) =>
      limiterOver(
        (common) =>
          new RateLimiterSQLite({
            ...common,
            storeClient: db,
            storeType: "better-sqlite3",
            tableName: "rate_limits",
            tableCreated: true,
          }),
        options,
      ),
    async close() {
      db.close();
    },
  };
}

async function openTables(url: string): Promise<Volatile> {
  const schema = `volatile_${layout}`;
  const pool = openPool({ connectionString: url, max: 4, options: `-c search_path=${schema}` });
  const connection = await pool.connect();
  try {
    // `if not exists` is no protection against two processes that start at once.
    await connection.query(`select pg_advisory_lock(${advisoryLock})`);
    await connection.query(`create schema if not exists ${schema}`);
    for (const [name, definition] of Object.entries(columns)) {
      await connection.query(`create unlogged table if not exists ${name} (${definition})`);
    }
    for (const statement of indexes) await connection.query(statement);
  } finally {
    await connection.query(`select pg_advisory_unlock(${advisoryLock})`).catch(() => {});
    connection.release();
  }
  return {
    async query<Row>(text: string, ...values: (string | number | null)[]) {
      let position = 0;
      const numbered = text.replace(/\?/g, () => `$${++position}`);
      return (await pool.query(numbered, values)).rows as Row[];
    },
    limiter: (options) =>
      limiterOver(
        (common) =>
          new RateLimiterPostgres({
            ...common,
            storeClient: pool,
            storeType: "pool",
            schemaName: schema,
            tableName: "rate_limits",
            tableCreated: true,
            clearExpiredByTimeout: false,
          }),
        options,
      ),
    close: () => pool.end(),
  };
}
