import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase, startPostgres, type TestPostgres } from "../support/postgres.ts";

/** As a mail server's pipe runs it. */
let postgres: TestPostgres;
let dataDir: string;
beforeAll(async () => {
  postgres = await startPostgres();
  dataDir = mkdtempSync(join(tmpdir(), "gensvar-pipe-"));
}, 120_000);
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true });
  await postgres?.stop();
});

function pipe(input: string | Buffer, env: Record<string, string> = {}) {
  const { PATH = "", HOME = "" } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ["build/server/cli.js", "mail-receive"], {
    env: { PATH, HOME, NODE_ENV: "production", DATA_DIR: dataDir, MAIL_REPLIES: "svar@dome.example", ...env },
    ...{ input, encoding: "utf8" },
  });
  return { status, stderr };
}
const letter = "From: nokon@post.example\r\nTo: svar@dome.example\r\nSubject: Hei\r\n\r\nKvar er salen?\r\n";

describe("npm run mail:receive", () => {
  it("keeps a mail that no machine wrote, for its owner alone, and says that it is taken, on both databases", async () => {
    expect(pipe(letter)).toEqual({ status: 0, stderr: "" });
    const folder = join(dataDir, "received");
    const [name = ""] = readdirSync(folder);
    expect(readFileSync(join(folder, name), "utf8")).toBe(letter);
    expect(statSync(folder).mode & 0o077).toBe(0);
    const { url: DATABASE_URL } = await createDatabase(postgres.url);
    expect(pipe(letter.replace("Hei", "Hallo"), { DATABASE_URL })).toEqual({ status: 0, stderr: "" });
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it("takes neither nothing nor what is too long, ever", () => {
    expect(pipe("").status).toBe(65);
    expect(pipe(Buffer.alloc(30_000_001, "a")).status).toBe(65);
  });

  it("asks the mail server to try again where the mail can't be kept, the database is gone, or a setting is wrong", () => {
    const other = mkdtempSync(join(tmpdir(), "gensvar-pipe-"));
    writeFileSync(join(other, "received"), "");
    expect(pipe(letter, { DATA_DIR: other }).status).toBe(75);
    expect(pipe(letter, { DATABASE_URL: "postgres://nobody@127.0.0.1:9/none" }).status).toBe(75);
    expect(pipe(letter, { MAIL_REPLIES: "two@a.example, b@c.example" }).status).toBe(75);
    rmSync(other, { recursive: true });
  });
});
