/** An update that is killed before any of its statements leaves what was there, and the next start finishes it. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import BetterSqlite from "better-sqlite3";
import { build } from "esbuild";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase, startPostgres, type TestPostgres } from "../support/postgres.ts";
import { dumpPostgres, dumpSqlite } from "../support/schema-dump.ts";

const place = mkdtempSync(join(tmpdir(), "gensvar-migrations-"));
/** Beside the product's own modules, since it loads SQLite from node_modules. */
const program = resolve(`.cache/dying-migration-${process.pid}.mjs`);
const all = resolve("db/migrations");
const older = join(place, "older");
/** How many processes are killed indeed, at places spread over all statements: the first one and the last are among them. */
const deaths = 8;
let postgres: TestPostgres;

type Journal = { entries: { when: number }[] };
const journalOf = (folder: string, kind: string) => join(folder, kind, "meta/_journal.json");
const readJournal = (folder: string, kind: string): Journal =>
  JSON.parse(readFileSync(journalOf(folder, kind), "utf8"));

beforeAll(async () => {
  await build({
    entryPoints: ["tests/support/dying-migration.ts"],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    alias: { "#db": resolve("db") },
    // All in one file starts twice as fast.
    external: ["better-sqlite3", "pg-native"],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  // The forum of an older release: the first half of the migrations.
  cpSync(all, older, { recursive: true });
  for (const kind of ["sqlite", "postgres"]) {
    const { entries, ...rest } = readJournal(older, kind);
    writeFileSync(
      journalOf(older, kind),
      JSON.stringify({ ...rest, entries: entries.slice(0, entries.length / 2) }),
    );
  }
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(place, { recursive: true, force: true });
  rmSync(program, { force: true });
});

type Where = { FILE?: string; DATABASE_URL?: string };
type Ended = { code: number | null; signal: NodeJS.Signals | null; said: string };

/** Opens a database with these migrations, in a process that dies before one of its statements. */
function migrate(where: Where, migrations: string, dieBefore?: number | "each"): Promise<Ended> {
  const { PATH = "" } = process.env;
  const env = {
    PATH,
    NODE_ENV: "production" as const,
    ...where,
    MIGRATIONS: migrations,
    ...(dieBefore !== undefined && { DIE_BEFORE: `${dieBefore}` }),
  };
  const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  return new Promise((done) => child.on("close", (code, signal) => done({ code, signal, said })));
}

async function migrated(where: Where, migrations: string): Promise<number> {
  const { code, said } = await migrate(where, migrations);
  expect([code, said]).toEqual([0, expect.stringMatching(/^\d+\n$/)]);
  return Number(said);
}

const somebody =
  "insert into persons (id, name, email, email_key, language, created_at, version) values ('p', 'En', 'a@b.no', 'a@b.no', 'nn', '2026-01-01', 1)";
let made = 0;
const kinds = {
  SQLite: {
    empty: async (): Promise<Where> => ({ FILE: join(place, `${++made}.db`) }),
    copy: async ({ FILE = "" }: Where): Promise<Where> => {
      const copy = join(place, `${++made}.db`);
      cpSync(FILE, copy);
      return { FILE: copy };
    },
    dump: async ({ FILE = "" }: Where) => dumpSqlite(FILE),
    run: async ({ FILE = "" }: Where, statement: string) => {
      const db = new BetterSqlite(FILE);
      const prepared = db.prepare(statement);
      const rows = prepared.reader ? prepared.all() : [prepared.run()];
      db.close();
      return rows;
    },
  },
  PostgreSQL: {
    empty: async (): Promise<Where> => ({ DATABASE_URL: (await createDatabase(postgres.url)).url }),
    copy: async ({ DATABASE_URL = "" }: Where): Promise<Where> => {
      const template = new URL(DATABASE_URL).pathname.slice(1);
      return { DATABASE_URL: (await createDatabase(postgres.url, template)).url };
    },
    dump: async ({ DATABASE_URL = "" }: Where) => dumpPostgres(DATABASE_URL),
    run: async ({ DATABASE_URL = "" }: Where, statement: string) => {
      const client = new pg.Client({ connectionString: DATABASE_URL });
      await client.connect();
      const { rows } = await client.query(statement);
      await client.end();
      return rows;
    },
  },
};

describe.each(Object.entries(kinds))("on %s", (kind, { empty, copy, dump, run }) => {
  /** Before each statement a death leaves what was there, as it does where processes are killed indeed; then lets it finish. */
  async function killAtEach(start: Where, migrations: string): Promise<void> {
    const [undisturbed, cut, here] = [await copy(start), await copy(start), await copy(start)];
    const statements = await migrated(undisturbed, migrations);
    const [before, wanted] = [await dump(start), await dump(undisturbed)];
    // One that dies right before the last, which is COMMIT, has done them all.
    expect(statements).toBeGreaterThan(100);
    const each = await migrate(cut, migrations, "each");
    expect(each.code, each.said).toBe(0);
    expect(JSON.parse(each.said)).toEqual({ statements, left: [[0, before]] });
    expect(await dump(cut)).toEqual(wanted);
    for (let death = 0; death < deaths; death++) {
      const at = Math.round((death / (deaths - 1)) * (statements - 1));
      const ended = await migrate(here, migrations, at);
      expect([at, ended.signal]).toEqual([at, "SIGKILL"]);
      expect(await dump(here)).toEqual(before);
    }
    await migrated(here, migrations);
    expect(await dump(here)).toEqual(wanted);
  }

  it("what a death before any statement of a first start leaves is nothing, and after eight real ones the next start finishes it", async () => {
    const start = await empty();
    if (kind === "SQLite") await run(start, "pragma journal_mode = wal");
    await killAtEach(start, older);
  });

  it("what a death before any statement of an update leaves is the old forum as it was, and after eight real ones the next start finishes it", async () => {
    const start = await empty();
    await migrated(start, older);
    await run(start, somebody);
    await killAtEach(start, all);
  });

  it("a database that a newer program has migrated is refused in a sentence", async () => {
    const start = await empty();
    await migrated(start, all);
    const { code, said } = await migrate(start, older);
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/^The database was made by a newer Gensvar .*\n$/),
    ]);
    await migrated(start, all);
  });

  it("some that start at once migrate once", async () => {
    const start = await empty();
    await Promise.all(Array.from({ length: 6 }, () => migrated(start, all)));
    const table = kind === "SQLite" ? "__drizzle_migrations" : "drizzle.__drizzle_migrations";
    const journal = readJournal(all, kind === "SQLite" ? "sqlite" : "postgres");
    expect(await run(start, `select created_at from ${table}`)).toHaveLength(journal.entries.length);
  });
});
