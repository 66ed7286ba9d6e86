/**
 * A backup: one state of the database, and the attached files that it names, in a folder of its own; while the server works.
 * A file is on the disk before a row names it, so the files are copied after the rows. Neither the key that signs links nor
 * written mail is ever in it.
 */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { copyFile, mkdir, open, readdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { listTables, type Row, readRows } from "#db/backup.ts";
import { findKeyFingerprint } from "~/domain/forum/queries.server.ts";
import type { House } from "~/domain/index.ts";
import { listErasureLines } from "~/domain/own/settle.server.ts";
import type { Settings } from "../env.ts";
import { linesOf } from "../erasures.server.ts";
import { pathOf } from "../files.server.ts";
import { fingerprintOf } from "../secret-key.ts";
import {
  attachmentsFolder,
  erasuresFile,
  type Manifest,
  manifestFile,
  sha256Of,
  tableFile,
} from "./manifest.ts";

type Parts = { house: House; config: Pick<Settings, "secretKey" | "attachmentsDir">; folder: string };

/** Makes a backup in an empty or a new folder. Throws a sentence where it can't be whole. */
export async function makeBackup({ house, config, folder }: Parts): Promise<Manifest> {
  // The forum's own, where the log names it: this process may have been given another.
  const keyFingerprint =
    (await findKeyFingerprint(house.db.read)) ?? (config.secretKey && fingerprintOf(config.secretKey));
  if (!keyFingerprint)
    throw new Error("The key that signs this forum's links is not here: give it in SECRET_KEY.");
  await mkdir(`${folder}/tables`, { recursive: true });
  if ((await readdir(`${folder}/tables`)).length > 0) throw new Error(`${folder} holds something already.`);
  const made: Manifest = {
    format: 1,
    madeAt: new Date().toISOString(),
    log: { seq: 0, hash: "" },
    keyFingerprint,
    tables: [],
    attachments: [],
  };
  await house.db.snapshot(async (db) => {
    for (const { name, table } of listTables()) {
      const file = tableFile(folder, name);
      let rows = 0;
      await writeLines(file, readRows(db, table), (row) => {
        rows += 1;
        if (name === "event_head") made.log = { seq: Number(row.seq), hash: String(row.hash) };
        // What was erased is on its way out of the folder.
        if (name === "attachments" && row.erasedAt === null)
          made.attachments.push({ key: String(row.storageKey), sha256: String(row.sha256) });
      });
      made.tables.push({ name, rows, sha256: await sha256Of(file) });
    }
    const lines = await listErasureLines(db);
    await writeFile(erasuresFile(folder), linesOf(lines), { flush: true, mode: 0o600 });
    made.erasures = { count: lines.length, sha256: await sha256Of(erasuresFile(folder)) };
  });
  for (const { key, sha256 } of made.attachments) {
    const to = pathOf(attachmentsFolder(folder), key);
    await mkdir(dirname(to), { recursive: true });
    await copyFile(pathOf(config.attachmentsDir, key), to).catch((error) => {
      throw new Error(
        `The attached file ${key} can't be read: ${error.message}. If it was erased meanwhile, make the backup anew.`,
      );
    });
    if ((await sha256Of(to)) !== sha256)
      throw new Error(`The attached file ${key} is not what was received.`);
    await sync(to);
  }
  await writeFile(manifestFile(folder), `${JSON.stringify(made, null, 2)}\n`, { flush: true });
  await sync(folder);
  return made;
}

async function writeLines(
  file: string,
  pages: AsyncIterable<Row[]>,
  each: (row: Row) => void,
): Promise<void> {
  const gzip = createGzip();
  const out = createWriteStream(file, { flags: "wx", mode: 0o600, flush: true });
  gzip.pipe(out);
  for await (const page of pages) {
    for (const row of page) each(row);
    const lines = page.map((row) => `${JSON.stringify(row)}\n`).join("");
    if (!gzip.write(lines)) await once(gzip, "drain");
  }
  gzip.end();
  await finished(out);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}
