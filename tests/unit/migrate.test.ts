import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openDatabase } from "#db/client.ts";

let folder: string;
const file = () => join(folder, "gensvar.db");

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "gensvar-"));
  cpSync("db/migrations", join(folder, "migrations"), { recursive: true });
  await (await openDatabase({ file: file(), migrations: join(folder, "migrations") })).close();
  const db = new BetterSqlite(file());
  const columns = "id, name, email, email_key, language, created_at, version";
  db.exec(`insert into persons (${columns}) values ('p', 'En', 'a@b.no', 'a@b.no', 'nn', '2026-01-01', 1)`);
  db.exec(
    "insert into roles (id, person_id, role, granted_at) values ('r', 'p', 'coordinator', '2026-01-01')",
  );
  db.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Adds a migration to the copy of the folder, as a later version of the product would. */
function addMigration(...statements: string[]) {
  const journal = join(folder, "migrations/sqlite/meta/_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  const last = entries.at(-1);
  const next = { ...last, idx: last.idx + 1, when: last.when + 1, tag: "9999_later" };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: [...entries, next] }));
  writeFileSync(
    join(folder, "migrations/sqlite/9999_later.sql"),
    statements.join("\n--> statement-breakpoint\n"),
  );
}

it("a migration may make a table anew that others refer to: their rows stay", async () => {
  addMigration(
    "create table __new_persons as select * from persons",
    "drop table persons",
    "alter table __new_persons rename to persons",
    "create unique index persons_id on persons (id)",
  );
  await (await openDatabase({ file: file(), migrations: join(folder, "migrations") })).close();
  const db = new BetterSqlite(file());
  expect(db.prepare("select person_id from roles").all()).toEqual([{ person_id: "p" }]);
  expect(db.prepare("select id from persons").all()).toEqual([{ id: "p" }]);
  db.close();
});

it("a migration that loses rows which others refer to is refused by name, and changes nothing", async () => {
  addMigration("delete from persons");
  const open = () => openDatabase({ file: file(), migrations: join(folder, "migrations") });
  await expect(open()).rejects.toThrow("rows of roles that refer to missing rows of persons");
  // Nor at the second try.
  await expect(open()).rejects.toThrow("rows of roles that refer to missing rows of persons");
  const db = new BetterSqlite(file());
  expect(db.prepare("select id from persons").all()).toEqual([{ id: "p" }]);
  db.close();
});
