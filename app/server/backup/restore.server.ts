/** Brings a backup back into an empty database and folder of attachments, whole or not at all, and makes the public side anew. */
import { createReadStream } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { emptyTable, holdsSomething, listTables, type Row, writeRows } from "#db/backup.ts";
import type { House } from "~/domain/index.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import type { Config } from "../env.ts";
import { pathOf } from "../files.server.ts";
import { holdToKey } from "../hold-key.server.ts";
import { fingerprintOf } from "../secret-key.ts";
import { attachmentsFolder, type Manifest, readManifest, sha256Of, tableFile } from "./manifest.ts";

type Parts = {
  house: House;
  config: Pick<Config, "secretKey" | "attachmentsDir">;
  folder: string;
  /** all links that were handed out may end */
  withoutKey: boolean;
};

/** Throws a sentence, with the database as it was, where the backup is damaged, the place is not empty or the key is another. */
export async function restoreBackup({ house, config, folder, withoutKey }: Parts): Promise<Manifest> {
  const manifest = await readManifest(folder);
  if (await holdsSomething(house.db.read))
    throw new Error(
      "This forum holds something already. Restore into an empty DATA_DIR or an empty database.",
    );
  if (!withoutKey && fingerprintOf(config.secretKey) !== manifest.keyFingerprint)
    throw new Error(
      "The key here is not the one that contributors' links were signed with. Give it in SECRET_KEY (npm run key:export " +
        "printed it), or say --without-key: then every link that was handed out ends, and /track mails new ones.",
    );
  const tables = listTables();
  const known = new Set(tables.map(({ name }) => name));
  for (const { name, sha256 } of manifest.tables) {
    if (!known.has(name))
      throw new Error(`The backup holds a table ${name} that this version does not know.`);
    if ((await sha256Of(tableFile(folder, name))) !== sha256)
      throw new Error(`The backup is damaged: ${name} is not what was written.`);
  }
  await restoreFiles(config.attachmentsDir, folder, manifest);
  await house.db.write(async (tx) => {
    for (const { name, table } of tables) {
      if (!manifest.tables.some((one) => one.name === name)) continue;
      await emptyTable(tx, table);
      const page: Row[] = [];
      for await (const row of readLines(tableFile(folder, name))) {
        page.push(row);
        if (page.length === 1000) await writeRows(tx, table, page.splice(0));
      }
      if (page.length > 0) await writeRows(tx, table, page);
    }
  });
  await rebuildProjection(house.ctx({ actor: { kind: "system", name: "maintenance" } }));
  const log = await verifyEventLog(house.db.read);
  if (!log.ok) throw new Error(`The restored event log is broken at row ${log.firstBad?.seq}.`);
  if (withoutKey) await holdToKey({ house, config }, { replace: true });
  return manifest;
}

async function restoreFiles(attachmentsDir: string, folder: string, manifest: Manifest): Promise<void> {
  for (const { key, sha256 } of manifest.attachments) {
    const from = pathOf(attachmentsFolder(folder), key);
    const to = pathOf(attachmentsDir, key);
    if ((await sha256Of(from)) !== sha256)
      throw new Error(`The backup is damaged: the attached file ${key} is not what was received.`);
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, to);
  }
}

async function* readLines(file: string): AsyncGenerator<Row> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const line of lines) if (line !== "") yield JSON.parse(line) as Row;
}
