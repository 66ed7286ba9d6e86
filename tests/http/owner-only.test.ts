import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startForum } from "../support/forum.ts";

/** A forum as it is served, on a machine whose other users may read what nobody closed (umask 022). */
let base: string;
const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8);
const modesIn = (folder: string) => {
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  // Old mail may go while we look.
  return [folder, ...all].flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? `${found.isDirectory() ? "folder" : "file"} ${(found.mode & 0o7777).toString(8)}` : [];
  });
};
/** Serves it with the umask that most systems have, and tells what it finds before it stops. */
async function serve<T>(dataDir: string, look: () => T, env: Record<string, string> = {}): Promise<T> {
  const under = ["/bin/sh", "-c", 'umask 022; exec "$@"', "sh"];
  const forum = await startForum(env, { dataDir, under });
  try {
    return look();
  } finally {
    await forum.stop();
  }
}

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "gensvar-owner-"));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe("what a forum keeps is its owner's alone", { timeout: 120_000 }, () => {
  it("in a folder that it makes: the database with its log, sessions, the key, mail and attached files", async () => {
    const dataDir = join(base, "data");
    const modes = await serve(dataDir, () => modesIn(dataDir), { DEMO: "1" });
    expect(modes.length).toBeGreaterThan(10);
    expect([...new Set(modes)].sort()).toEqual(["file 600", "folder 700"]);
  });

  it("in a forum that was open to everybody, from its next start on", async () => {
    const dataDir = join(base, "data");
    await serve(dataDir, () => null);
    const opened = ["", "gensvar.db", "volatile.db", "secret.key", "attachments"].map((name) =>
      join(dataDir, name),
    );
    mkdirSync(join(dataDir, "mail"), { recursive: true });
    for (const path of opened) chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
    expect([...new Set(await serve(dataDir, () => modesIn(dataDir)))].sort()).toEqual([
      "file 600",
      "folder 700",
    ]);
  });

  it("and whoever opened its folder to a group, and to nobody else, keeps it so", async () => {
    const dataDir = join(base, "data");
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o2750);
    mkdirSync(join(dataDir, "attachments"));
    chmodSync(join(dataDir, "attachments"), 0o755);
    const look = () => [modeOf(dataDir), modeOf(join(dataDir, "attachments"))];
    expect(await serve(dataDir, look)).toEqual(["2750", "750"]);
    chmodSync(dataDir, 0o2775);
    expect(await serve(dataDir, () => modeOf(dataDir))).toBe("2700");
  });

  it("but what is kept elsewhere is the operator's to close", async () => {
    const elsewhere = join(base, "share");
    mkdirSync(elsewhere);
    chmodSync(elsewhere, 0o775);
    const env = { ATTACHMENTS_DIR: elsewhere };
    expect(await serve(join(base, "data"), () => modeOf(elsewhere), env)).toBe("775");
  });

  it("but a folder that is everybody's by design is left as it is", async () => {
    chmodSync(base, 0o1777);
    expect(await serve(base, () => [modeOf(base), modeOf(join(base, "gensvar.db"))])).toEqual([
      "1777",
      "600",
    ]);
  });
});
