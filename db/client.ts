/**
 * Opens the database that kit.ts chose and gives it one face: `read` for questions, `write` for the one
 * way to change anything. Writes are one at a time on both databases: on SQLite a single writer connection
 * behind a queue with BEGIN IMMEDIATE; on PostgreSQL READ COMMITTED with the head of the event log locked
 * first, so that the chain, references and counters need no other lock.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle as drizzlePostgres } from "drizzle-orm/node-postgres";
import { migrate as migratePostgres } from "drizzle-orm/node-postgres/migrator";
import type pg from "pg";
import { groupCommits, type WritingConnection } from "./group-commit.ts";
import { dialect, type Queryable, type Transaction } from "./kit.ts";
import { migrateSqlite } from "./migrate-sqlite.ts";
import { refuseNewer } from "./newer.ts";
import { firstConnection, openPool } from "./pool.ts";
import { refuseUnreadable, sayUnreadable } from "./postgres-damage.ts";
import { makeFile } from "./sqlite-birth.ts";
import { refuseDamage } from "./sqlite-damage.ts";
import { emptyLog, makeDurable, openWriter, type SqliteWriter } from "./sqlite-writer.ts";
import { drizzleKept } from "./statements.ts";

export type { Queryable, Transaction };

export type Database = {
  kind: "sqlite" | "postgres";
  /** The read-only connection. Throws inside `write`: there, ask the transaction. */
  readonly read: Queryable;
  /** Runs `body` in one durable transaction; a throw rolls everything back. Must not be nested. */
  write<T>(body: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Runs `body` on one state of the database, whatever is written meanwhile: for backups. */
  snapshot<T>(body: (db: Queryable) => Promise<T>): Promise<T>;
  /** Overwrites what was deleted, as far as the database can: after an erasure. Writers have their turn meanwhile. */
  purge(): Promise<void>;
  /** Resolves where the database answers a question now; throws where it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

export type DatabaseConfig = {
  /** postgres://… ; absent means SQLite */
  url?: string;
  /** path of the SQLite file */
  file: string;
  /** folder that holds sqlite/ and postgres/ migrations */
  migrations: string;
  /** connections of this process on PostgreSQL */
  poolSize?: number;
};

const insideWrite = new AsyncLocalStorage<true>();

function refuseInsideWrite(what: string): void {
  if (insideWrite.getStore())
    throw new Error(`${what} inside write: use the transaction that write gave you`);
}

/** Opens (and migrates) the database. Throws with a sentence for the operator where that is not possible. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  if ((dialect === "postgres") !== Boolean(config.url)) {
    throw new Error(
      "DATABASE_URL must be in the environment before the program starts, not only in its settings.",
    );
  }
  return config.url ? openPostgres(config, config.url) : openSqlite(config);
}

async function openSqlite({ file, migrations }: DatabaseConfig): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true });
  const writer = await openWhole(file, `${migrations}/sqlite`);
  const reader = new BetterSqlite(file, { readonly: true, timeout: 0 });
  const readDb = drizzleKept(reader) as unknown as Queryable;
  const group = groupCommits({
    begin: () => retryBusy(async () => writer.begin()),
    run: async (statement) => void writer.connection.exec(statement),
    commit: async () => writer.commit(),
    rollBack: async () => writer.rollBack(),
  });
  return {
    kind: "sqlite",
    get read() {
      refuseInsideWrite("read");
      return readDb;
    },
    async write(body) {
      refuseInsideWrite("write");
      return group.write((tx) => insideWrite.run(true, () => body(tx)));
    },
    async snapshot(body) {
      const connection = new BetterSqlite(file, { readonly: true, timeout: 0 });
      try {
        connection.exec("BEGIN");
        return await body(drizzleKept(connection) as unknown as Queryable);
      } finally {
        connection.close();
      }
    },
    async purge() {
      for (const index of wordIndexes)
        while (await retryBusy(() => group.alone(() => mergeStep(writer, index))))
          await new Promise((turn) => setImmediate(turn));
      await group.alone(() => emptyLog(writer.connection));
    },
    async ping() {
      reader.prepare("select seq from event_head").get();
    },
    async close() {
      await group.ended();
      reader.close();
      writer.close();
    },
  };
}

const wordIndexes = ["search_index", "find_index"];

/**
 * An index of words remembers what was taken out of it until its parts are merged (FTS5's manual, "The 'merge' Command"): some
 * pages of that, and whether there is more.
 */
function mergeStep(writer: SqliteWriter, index: string): boolean {
  writer.begin();
  try {
    const changes = writer.connection.prepare("select total_changes()").pluck();
    const before = Number(changes.get());
    writer.connection.prepare(`insert into ${index} (${index}, rank) values ('merge', -100)`).run();
    const more = Number(changes.get()) - before >= 2;
    writer.commit();
    return more;
  } catch (error) {
    writer.rollBack();
    throw error;
  }
}

/** Opens a file that is whole, or new, and migrates it. */
async function openWhole(file: string, migrations: string): Promise<SqliteWriter> {
  makeFile(file);
  await retryBusy(async () => refuseDamage(file));
  const writer = await retryBusy(async () => openWriter(file));
  try {
    // What was in doubt when the last process ended is flushed or gone before anything rests on it. Where another process
    // is at work here, it has seen to that.
    await retryBusy(async () => emptyLog(writer.connection));
    await retryBusy(async () => migrateSqlite(writer.connection, migrations));
    makeDurable(writer.connection);
    return writer;
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** Another process (a backup, a maintenance command) may hold the file: wait without blocking the server. */
async function retryBusy<T>(attempt: () => Promise<T>, deadlineMs = 10_000): Promise<T> {
  const until = performance.now() + deadlineMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const busy = (error as { code?: string }).code?.startsWith("SQLITE_BUSY");
      if (!busy || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

async function openPostgres({ migrations, poolSize = 10 }: DatabaseConfig, url: string): Promise<Database> {
  const pool = openPool({ connectionString: url, max: poolSize });
  const db = drizzlePostgres(pool);
  await firstConnection(pool, url);
  await migrateOnce(pool, migrations).catch(async (error) => {
    await pool.end();
    throw error;
  });
  const group = groupCommits(writingConnection(pool));
  return {
    kind: "postgres",
    get read() {
      refuseInsideWrite("read");
      return db as unknown as Queryable;
    },
    async write(body) {
      refuseInsideWrite("write");
      return group.write((tx) => insideWrite.run(true, () => body(tx)));
    },
    snapshot(body) {
      return db.transaction((tx) => body(tx as unknown as Queryable), {
        isolationLevel: "repeatable read",
        accessMode: "read only",
      });
    },
    // Its dead rows are vacuumed by itself.
    async purge() {},
    async ping() {
      await pool.query("select seq from event_head");
    },
    async close() {
      await group.ended();
      await pool.end();
    },
  };
}

/** Writers of this process wait for one another rather than on connections that readers need. */
function writingConnection(pool: pg.Pool): WritingConnection {
  const transactions = new WeakMap<pg.PoolClient, Transaction>();
  let client: pg.PoolClient | undefined;
  const run = async (statement: string) => void (await client?.query(statement));
  const free = (failed: boolean) => {
    client?.release(failed);
    client = undefined;
  };
  return {
    async begin() {
      client = await pool.connect();
      const tx = transactions.get(client) ?? (drizzlePostgres(client) as unknown as Transaction);
      transactions.set(client, tx);
      await run("BEGIN");
      await run("select seq from event_head for update");
      return tx;
    },
    run,
    async commit() {
      await run("COMMIT");
      free(false);
    },
    async rollBack() {
      // Whether it is of use still is not known: another is opened in its place.
      await run("ROLLBACK").catch(() => {});
      free(true);
    },
  };
}

/** What runs where an older program meets a newer database: nothing. A fresh database has no bookkeeping table yet. */
async function refuseNewerPostgres(connection: pg.PoolClient, migrationsFolder: string): Promise<void> {
  const { rows } = await connection.query("select to_regclass('drizzle.__drizzle_migrations') as has");
  if (!rows[0]?.has) return;
  const last = await connection.query("select max(created_at) as last from drizzle.__drizzle_migrations");
  refuseNewer(last.rows[0]?.last, readMigrationFiles({ migrationsFolder }));
}

/** Several processes may start at once: an advisory lock lets one of them migrate and the others find it done. */
async function migrateOnce(pool: pg.Pool, migrations: string): Promise<void> {
  const connection = await pool.connect();
  try {
    await connection.query("select pg_advisory_lock(471101)");
    const migrationsFolder = `${migrations}/postgres`;
    await sayUnreadable(async () => {
      await refuseNewerPostgres(connection, migrationsFolder);
      await migratePostgres(drizzlePostgres(connection), { migrationsFolder });
      await refuseUnreadable(connection);
    });
  } finally {
    await connection.query("select pg_advisory_unlock(471101)").catch(() => {});
    connection.release();
  }
}
