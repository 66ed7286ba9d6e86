/** Whether PostgreSQL can read what it holds: it looks at a file only when a table is asked for. */
import type pg from "pg";

/** Asks each table for a row, which finds one whose file is gone or whose first pages are damaged. */
export async function refuseUnreadable(connection: pg.PoolClient): Promise<void> {
  const { rows } = await connection.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by tablename",
  );
  for (const { name } of rows) await connection.query(`select * from ${name} limit 1`);
}

/** A file that is missing, an error of the disk, a page whose checksum is wrong, an index that is broken. */
const unreadable = /^(58P01|58030|XX00[12])$/;

export async function sayUnreadable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    for (let at = error; at instanceof Error; at = at.cause) {
      if (!unreadable.test((at as { code?: string }).code ?? "")) continue;
      throw new Error(
        `The database is damaged (${at.message}). Nothing was changed: keep a copy of PostgreSQL's data, and bring the ` +
          "last backup back into an empty database with npm run restore.",
        { cause: error },
      );
    }
    throw error;
  }
}
