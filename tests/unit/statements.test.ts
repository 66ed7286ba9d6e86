import BetterSqlite from "better-sqlite3";
import { inArray, sql } from "drizzle-orm";
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drizzleKept } from "#db/statements.ts";

const said = sqliteTable("said", { id: integer().primaryKey(), words: text() });

describe("statements that are kept", () => {
  let connection: BetterSqlite.Database;
  let compiled: string[];
  let db: ReturnType<typeof drizzleKept>;
  beforeEach(() => {
    connection = new BetterSqlite(":memory:");
    connection.exec(
      "create table said (id integer primary key, words text); insert into said values (1, 'one')",
    );
    compiled = [];
    const prepare = connection.prepare.bind(connection);
    connection.prepare = ((statement: string) => {
      compiled.push(statement);
      return prepare(statement);
    }) as typeof connection.prepare;
    db = drizzleKept(connection);
  });
  afterEach(() => connection.close());

  it("are compiled once, and give rows as objects or in a query's own form, whoever asked before", async () => {
    const query = () => db.select().from(said);
    const { sql: words } = query().toSQL();
    for (let i = 0; i < 3; i++) {
      expect(await query()).toEqual([{ id: 1, words: "one" }]);
      expect(db.all(sql.raw(words))).toEqual([{ id: 1, words: "one" }]);
      expect(db.get(sql.raw(words))).toEqual({ id: 1, words: "one" });
    }
    expect(compiled.filter((one) => one === words)).toHaveLength(2);
  });

  it("follow a change of the schema", async () => {
    const all = () => db.all(sql`select * from said`);
    expect(all()).toEqual([{ id: 1, words: "one" }]);
    connection.exec("alter table said add column more text default 'new'");
    expect(all()).toEqual([{ id: 1, words: "one", more: "new" }]);
  });

  it("are let go where there are too many, the longest unused first", async () => {
    const first = () => db.all(sql`select 1`);
    first();
    for (let length = 1; length <= 600; length++) {
      const ids = Array.from({ length }, (_, id) => id);
      await db.select().from(said).where(inArray(said.id, ids));
      if (length % 100 === 0) first();
    }
    expect(compiled.filter((one) => one === "select 1")).toHaveLength(1);
    const before = compiled.length;
    await db
      .select()
      .from(said)
      .where(inArray(said.id, [1]));
    expect(compiled.length).toBeGreaterThan(before);
  });

  it("are not kept where they are long, as a list of thousands of ids is", async () => {
    const ids = Array.from({ length: 5000 }, (_, id) => id);
    for (let i = 0; i < 3; i++) await db.select().from(said).where(inArray(said.id, ids));
    expect(compiled).toHaveLength(3);
  });
});
