/** A database file comes into its folder with its first page in it: an empty one is never a start that is under way. */
import { randomUUID } from "node:crypto";
import { existsSync, linkSync, rmSync } from "node:fs";
import BetterSqlite from "better-sqlite3";

/** A file system that knows no links: there SQLite makes the file, as it does. */
const unlinkable = ["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"];

/** Makes the file where there is none, and leaves alone what another process has made meanwhile. */
export function makeFile(file: string): void {
  if (existsSync(file)) return;
  const beside = `${file}.${randomUUID()}.new`;
  try {
    const connection = new BetterSqlite(beside);
    try {
      connection.pragma("journal_mode = WAL");
    } finally {
      connection.close();
    }
    linkSync(beside, file);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST" && !unlinkable.includes(code)) throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}
