/** What a served forum has stored, read past it. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import BetterSqlite from "better-sqlite3";
import pg from "pg";
import type { Input } from "./giving-input.ts";

type Place = { dataDir: string; databaseUrl?: string; secretKey?: string };

/** The rows of a question, from the file or from PostgreSQL. */
export async function ask<Row>({ dataDir, databaseUrl }: Place, question: string): Promise<Row[]> {
  if (!databaseUrl) {
    const db = new BetterSqlite(join(dataDir, "gensvar.db"), { readonly: true });
    try {
      return db.prepare(question).all() as Row[];
    } finally {
      db.close();
    }
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(question)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** Changes what is stored, past the forum: as only time, or a crash, would. */
export async function change({ dataDir, databaseUrl }: Place, statement: string): Promise<void> {
  if (!databaseUrl) {
    const db = new BetterSqlite(join(dataDir, "gensvar.db"));
    try {
      db.exec(statement);
    } finally {
      db.close();
    }
    return;
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** As if the minutes that a lease lasts had passed. */
export const endLeases = (place: Place) =>
  change(place, "update outbox set leased_until = '2026-01-01T00:00:00.000Z' where leased_until is not null");

/** How often each of these texts is stored. */
export async function timesStored(place: Place, inputs: readonly Input[]): Promise<number[]> {
  const rows = await ask<{ body: string }>(place, "select body from submission_texts");
  const counts = new Map<string, number>();
  for (const { body } of rows) counts.set(body, (counts.get(body) ?? 0) + 1);
  return inputs.map(({ text }) => counts.get(text) ?? 0);
}

/** Runs `log-verify` of the build; throws where a row is not as it was written. */
export async function verifyLog(place: Place): Promise<void> {
  await command(place, "log-verify");
}

/** A maintenance command of the build. */
export function command({ dataDir, databaseUrl, secretKey }: Place, ...words: string[]) {
  const { PATH = "", HOME = "" } = process.env;
  const env = {
    PATH,
    HOME,
    DATA_DIR: dataDir,
    NODE_ENV: "production" as const,
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    ...(secretKey && { SECRET_KEY: secretKey }),
  };
  return promisify(execFile)(process.execPath, ["build/server/cli.js", ...words], { env });
}
