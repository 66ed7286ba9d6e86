import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listTables } from "#db/backup.ts";
import { configOf, sql } from "#db/kit.ts";
import { eventHead } from "#db/schema/kernel.ts";
import { publishedContributions } from "#db/schema/published.ts";
import { attachments } from "#db/schema/submissions.ts";
import { findKeyFingerprint } from "~/domain/forum/queries.server.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { makeBackup } from "~/server/backup/backup.server.ts";
import { attachmentsFolder, erasuresFile, readManifest, tableFile } from "~/server/backup/manifest.ts";
import { restoreBackup } from "~/server/backup/restore.server.ts";
import { pathOf, storeFile } from "~/server/files.server.ts";
import { fingerprintOf } from "~/server/secret-key.ts";
import { emptyHouse, type TestHouse } from "../../support/house.ts";
import { openWorld, type World } from "../../support/world.ts";

const key = Buffer.alloc(32, "k");
const otherKey = Buffer.alloc(32, "o");
let base: string;
let world: World;
let target: TestHouse;
const place = (name: string) => join(base, name);
const config = (name: string, secretKey = key) => ({
  secretKey,
  keyFile: place(`${name}.key`),
  attachmentsDir: place(name),
});
const backUp = (folder = place("backup")) => makeBackup({ house: world, config: config("files"), folder });
const restore = (
  withoutKey = false,
  secretKey = key,
  erasures: Parameters<typeof restoreBackup>[0]["erasures"] = { file: erasuresFile(place("backup")) },
) =>
  restoreBackup({
    open: async () => target,
    isTaken: async () => ((await headOf(target))?.seq ?? 0) > 0,
    config: config("restored", secretKey),
    folder: place("backup"),
    withoutKey,
    erasures,
  });
const headOf = async ({ db }: Pick<TestHouse, "db">) => (await db.read.select().from(eventHead))[0];

beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), "gensvar-backup-"));
  world = await openWorld();
  target = await emptyHouse();
  const [ref = ""] = await world.contributions("Søket er tregt. Gje oss tal.");
  await world.publish(await world.draft([ref]));
  const stored = await storeFile(
    place("files"),
    "notat.pdf",
    (async function* () {
      yield Buffer.from("%PDF-1.4\n%%EOF\n");
    })(),
  );
  if (!stored.ok) throw new Error(stored.refusal);
  await world.receive("Sjå vedlegget.", { files: [stored.file] });
});
afterEach(async () => {
  await world.close();
  await target.test.close();
  rmSync(base, { recursive: true, force: true });
});

describe("the restore drill", () => {
  it("ends with the same log, the same public side and the same files", async () => {
    const manifest = await backUp();
    await restore();
    expect(await headOf(target)).toEqual(await headOf(world));
    expect(manifest.log.hash).toBe((await headOf(world))?.hash);
    expect(await verifyEventLog(target.db.read)).toMatchObject({ ok: true });
    const shown = (db: TestHouse["db"]) =>
      db.read.select().from(publishedContributions).orderBy(publishedContributions.ref);
    expect(await shown(target.db)).toEqual(await shown(world.db));
    const [file] = await target.db.read.select().from(attachments);
    expect(readFileSync(pathOf(place("restored"), file?.storageKey ?? ""), "utf8")).toContain("%PDF");
  });

  it("keeps files to their owner, however the backup was carried about", async () => {
    const [{ key: name = "" } = {}] = (await backUp()).attachments;
    chmodSync(pathOf(attachmentsFolder(place("backup")), name), 0o644);
    await restore();
    expect(statSync(pathOf(place("restored"), name)).mode & 0o777).toBe(0o600);
  });

  it("brings back every row of every working table", async () => {
    await backUp();
    await restore();
    for (const { name, table } of listTables()) {
      const rows = (db: TestHouse["db"]) => db.read.select().from(table).orderBy(sql.raw("1"), sql.raw("2"));
      expect([name, await rows(target.db)]).toEqual([name, await rows(world.db)]);
    }
  });

  it("goes on from there: the next submission is taken in and the log verifies", async () => {
    await backUp();
    await restore();
    const before = (await headOf(target))?.seq ?? 0;
    const { receiveSubmission } = await import("~/domain/submissions/commands/receive.server.ts");
    const received = await receiveSubmission(target.ctx({ actor: { kind: "visitor" } }), {
      consultation: "runde",
      channel: "form",
      text: "Etter natta.",
      language: "nn",
      who: { kind: "none", organisation: "", person: "", email: null },
      choices: { text: true, organisation: false, person: false },
    });
    expect(received.ok).toBe(true);
    expect((await verifyEventLog(target.db.read)).ok).toBe(true);
    expect((await headOf(target))?.seq).toBeGreaterThan(before);
  });
});

it("is one state, whatever is written meanwhile", async () => {
  let made = false;
  const writing = (async () => {
    for (let i = 0; i < 200 && !made; i++) {
      await world.receive("Innspel medan det blir teke kopi.");
      // SQLite answers at once: let the backup have its turn too.
      await setImmediate();
    }
    await world.receive("Innspel etterpå.");
  })();
  const manifest = await backUp().finally(() => {
    made = true;
  });
  await writing;
  await restore();
  expect(await headOf(target)).toMatchObject(manifest.log);
  expect((await verifyEventLog(target.db.read)).ok).toBe(true);
  expect((await headOf(world))?.seq).toBeGreaterThan(manifest.log.seq);
});

it("holds no key and no written mail, nothing of the public side, and no name of the machine", async () => {
  await backUp();
  const names = readdirSync(place("backup"), { recursive: true, encoding: "utf8" });
  expect(names.filter((name) => /published|worklist|mail(?!ing)|secret/.test(name))).toEqual([]);
  const manifest = readFileSync(join(place("backup"), "manifest.json"), "utf8");
  expect(manifest).not.toContain(key.toString("base64"));
  expect(manifest).not.toContain(base);
});

it("names every table of the schema, each after those that it refers to", () => {
  const names = listTables().map(({ name }) => name);
  const inMigrations = readdirSync("db/migrations/sqlite", { encoding: "utf8" })
    .filter((file) => file.endsWith(".sql"))
    .flatMap((file) => [
      ...readFileSync(join("db/migrations/sqlite", file), "utf8").matchAll(/CREATE TABLE `([a-z_]+)`/g),
    ])
    .map(([, name = ""]) => name)
    .filter((name) => !/^(__new_|published|worklist|search_|find_|withheld_repeats)/.test(name));
  expect(inMigrations.filter((name) => !names.includes(name))).toEqual([]);
  for (const [at, { table, name }] of listTables().entries())
    for (const foreign of configOf(table).foreignKeys) {
      const parent = configOf(foreign.reference().foreignTable as typeof table).name;
      if (parent !== name) expect(names.indexOf(parent), `${name} → ${parent}`).toBeLessThan(at);
    }
});

describe("is refused, with everything left as it was", () => {
  it("with another key, unless links may end", async () => {
    await backUp();
    await expect(restore(false, otherKey)).rejects.toThrow("is not the one that contributors' links");
    expect((await headOf(target))?.seq).toBe(0);
    await restore(true, otherKey);
    // All that was, and then that another key signs from here on.
    const { seq = 0 } = (await headOf(world)) ?? {};
    expect(await headOf(target)).toMatchObject({ seq: seq + 1 });
    expect(await findKeyFingerprint(target.db.read)).toBe(fingerprintOf(otherKey));
  });

  it("into a forum that holds something", async () => {
    await backUp();
    await restore();
    await expect(restore()).rejects.toThrow("holds something already");
  });

  it("from a folder that was not finished, or was changed", async () => {
    await expect(restore()).rejects.toThrow("no finished backup");
    await backUp();
    appendFileSync(tableFile(place("backup"), "submissions"), "x");
    await expect(restore()).rejects.toThrow("submissions is not what was written");
    expect((await headOf(target))?.seq).toBe(0);
  });

  it("with an attached file that is not what was received, or is gone", async () => {
    const [{ key: name = "" } = {}] = (await backUp()).attachments;
    const file = pathOf(attachmentsFolder(place("backup")), name);
    appendFileSync(file, "x");
    await expect(restore()).rejects.toThrow("is not what was received");
    rmSync(file);
    await expect(restore()).rejects.toThrow("is not what was received");
    expect(existsSync(place("restored"))).toBe(false);
  });

  it("over another backup", async () => {
    await backUp();
    await expect(backUp()).rejects.toThrow("holds something already");
    expect((await readManifest(place("backup"))).format).toBe(1);
  });
});
