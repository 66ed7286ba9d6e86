/** Every value of every row of every table: for tests that ask whether something is anywhere at all. */
import { readdirSync } from "node:fs";
import { getTableColumns, type Queryable } from "#db/kit.ts";
import type { events } from "#db/schema/kernel.ts";

type Table = typeof events;

/** The tables of all files of the schema, so that a new one is looked through without being named here. */
async function listAllTables(): Promise<[string, Table][]> {
  const names = readdirSync(new URL("../../db/schema", import.meta.url)).map((file) =>
    file.replace(/\.ts$/, ""),
  );
  const files = await Promise.all(names.map((name) => import(`../../db/schema/${name}.ts`)));
  return files.flatMap((file) => Object.entries(file as Record<string, Table>));
}

/** Where one of the marks stands, as `table.column: mark`, whatever its case; nowhere is an empty list. */
export async function findMarks(db: Queryable, marks: readonly string[]): Promise<string[]> {
  const wanted = marks.map((mark) => mark.toLowerCase());
  const places = new Set<string>();
  for (const [name, table] of await listAllTables()) {
    const columns = Object.keys(getTableColumns(table));
    for (const row of (await db.select().from(table)) as Record<string, unknown>[])
      for (const column of columns) {
        const value = (JSON.stringify(row[column]) ?? "").toLowerCase();
        for (const mark of wanted) if (value.includes(mark)) places.add(`${name}.${column}: ${mark}`);
      }
  }
  return [...places];
}
