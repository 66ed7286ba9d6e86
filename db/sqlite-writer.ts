/**
 * The one connection that writes to a SQLite file. After a flush that failed nobody knows what the disk holds, and the
 * next one may succeed without having written what that one should have: so nothing more is committed on that connection.
 * It is opened anew, and everything that was committed is moved from the write-ahead log into the database and flushed
 * there; what was in doubt goes with the log. Until that has succeeded, every write is refused. See decision 0023.
 */
import BetterSqlite from "better-sqlite3";
import type { Transaction } from "./kit.ts";
import { drizzleKept } from "./statements.ts";

export type SqliteWriter = {
  readonly connection: BetterSqlite.Database;
  /** Begins a transaction. Throws SQLITE_BUSY while another process writes, and what keeps a doubt from being settled. */
  begin(): Transaction;
  commit(): void;
  rollBack(): void;
  close(): void;
};

export function openWriter(file: string): SqliteWriter {
  let connection = connect(file);
  let db = drizzleKept(connection) as unknown as Transaction;
  let inDoubt = false;

  function settle(): void {
    const fresh = connect(file);
    try {
      if (!emptyLog(fresh))
        throw Object.assign(new Error("the write-ahead log is in use"), { code: "SQLITE_BUSY" });
    } catch (error) {
      fresh.close();
      throw error;
    }
    connection.close();
    connection = fresh;
    db = drizzleKept(connection) as unknown as Transaction;
    inDoubt = false;
  }

  return {
    get connection() {
      return connection;
    },
    begin() {
      if (inDoubt) settle();
      connection.exec("BEGIN IMMEDIATE");
      return db;
    },
    commit() {
      try {
        connection.exec("COMMIT");
      } catch (error) {
        inDoubt = /^SQLITE_IOERR/.test((error as { code?: string }).code ?? "");
        throw error;
      }
    },
    rollBack() {
      // A full disk or an error of the disk has ended the transaction by itself.
      if (connection.inTransaction) connection.exec("ROLLBACK");
    },
    close() {
      connection.close();
    },
  };
}

/** WAL with FULL sync; asserted, since a reopened WAL file silently comes up with NORMAL. */
export function makeDurable(connection: BetterSqlite.Database): void {
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  // What is deleted or blanked is overwritten, and not left in the file until its place is used again (0022).
  connection.pragma("secure_delete = ON");
  if (connection.pragma("synchronous", { simple: true }) !== 2)
    throw new Error("SQLite refuses synchronous=FULL");
}

/** Moves what was committed into the database, flushed, and cuts the log off. False where another process uses it. */
export function emptyLog(connection: BetterSqlite.Database): boolean {
  const [done] = connection.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
  return done?.busy === 0;
}

function connect(file: string): BetterSqlite.Database {
  const connection = new BetterSqlite(file, { timeout: 0 });
  try {
    makeDurable(connection);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}
