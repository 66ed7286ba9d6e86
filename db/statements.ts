/**
 * drizzle compiles each query anew, though a forum asks the same few hundred texts again and again: a search, a tenth of its
 * time. Here a text is compiled once for a connection. SQLite itself compiles it again where the schema has changed.
 */
import type BetterSqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";

type Statement = BetterSqlite.Statement<unknown[]>;
/** What drizzle does with a statement. */
type Kept = Pick<Statement, "run" | "all" | "get"> & { raw(): Pick<Statement, "all" | "get"> };

/** Lists of ids make texts of their own lengths: the ones that were used last are kept, and none that is long. */
const mostKept = 400;
const longestKept = 4000;

/** drizzle over a connection whose statements are kept. */
export function drizzleKept(connection: BetterSqlite.Database) {
  const kept = new Map<string, Kept>();
  const prepare = (text: string): Kept => {
    const found = kept.get(text) ?? compile(connection, text);
    if (text.length > longestKept) return found;
    kept.delete(text);
    kept.set(text, found);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value as string);
    return found;
  };
  return drizzle({ client: { prepare } as unknown as BetterSqlite.Database });
}

/** `raw()` sets a statement for good, so whoever wants rows as arrays gets one of its own. */
function compile(connection: BetterSqlite.Database, text: string): Kept {
  let plain: Statement | undefined;
  let arrays: Statement | undefined;
  const statement = () => {
    plain ??= connection.prepare<unknown[]>(text);
    return plain;
  };
  return {
    run: (...values) => statement().run(...values),
    all: (...values) => statement().all(...values),
    get: (...values) => statement().get(...values),
    raw() {
      arrays ??= connection.prepare<unknown[]>(text).raw();
      return arrays;
    },
  };
}
