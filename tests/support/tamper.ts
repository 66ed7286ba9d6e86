/** What somebody with the database in his hands can do: the triggers first, then the rows. */
import BetterSqlite from "better-sqlite3";
import pg from "pg";
import type { TestDatabase } from "./database.ts";

export async function tamper(
  { file, url }: Pick<TestDatabase, "file" | "url">,
  table: "events" | "submission_texts",
  statement: string,
): Promise<void> {
  if (file) {
    const db = new BetterSqlite(file);
    const triggers = db.prepare("select name from sqlite_master where type = 'trigger'").all() as {
      name: string;
    }[];
    for (const { name } of triggers) db.exec(`drop trigger ${name}`);
    db.exec(statement);
    return void db.close();
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`alter table ${table} disable trigger user`);
  await client.query(statement);
  await client.end();
}
