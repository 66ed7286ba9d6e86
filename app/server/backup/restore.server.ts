/** Brings a backup back into an empty database and folder of attachments, whole or not at all, and makes the public side anew. */
import { createReadStream } from "node:fs";
import { chmod, copyFile, mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { emptyTable, listTables, type Row, writeRows } from "#db/backup.ts";
import type { House } from "~/domain/index.ts";
import { verifyEventLog } from "~/domain/kernel/verify.server.ts";
import type { ErasureLine } from "~/domain/own/erasure-line.ts";
import type { ListLine } from "~/domain/own/left.server.ts";
import { rebuildProjection } from "~/domain/published/rebuild.server.ts";
import { verifyTexts } from "~/domain/submissions/verify-texts.server.ts";
import type { Settings } from "../env.ts";
import { addToErasureList, erasureList, holdToErasures, readErasureList } from "../erasures.server.ts";
import { pathOf } from "../files.server.ts";
import { holdToKey } from "../hold-key.server.ts";
import { addToLeftList, holdToLeft, leftList, readLeftList } from "../left-list.server.ts";
import { fingerprintOf, readOrMakeKey } from "../secret-key.ts";
import {
  attachmentsFolder,
  erasuresFile,
  type Manifest,
  readManifest,
  sha256Of,
  tableFile,
} from "./manifest.ts";
import { leaveNote } from "./told.server.ts";

type Parts = {
  config: Pick<Settings, "secretKey" | "keyFile" | "attachmentsDir">;
  folder: string;
  /** a key that is kept beside the restored forum, where there is none yet */
  key?: Buffer;
  /** all links that were handed out may end, and second steps by app or paper */
  withoutKey: boolean;
  /** the list of who was erased, where it does not lie in the folder of attachments; none: whoever was erased since may come back */
  erasures?: { file: string } | "none";
  /** whether the place that it is brought back into holds something; only looks */
  isTaken: () => Promise<boolean>;
  /** opens that place, and makes it what this version needs; only when nothing is refused any more */
  open: () => Promise<House>;
};
/** `erasedUntil`: when the last erasure of the list was; null where it tells of none. `keyReplaced`: another key signs from now on. */
export type Restored = {
  manifest: Manifest;
  redone: number;
  erasedUntil: string | null;
  keyReplaced: boolean;
};

/**
 * Throws a sentence, with everything as it was, where the backup is damaged, the place is not empty or the key is another.
 */
export async function restoreBackup(parts: Parts): Promise<Restored> {
  const { config, folder, key, withoutKey } = parts;
  const manifest = await readManifest(folder);
  refuseKey(parts, manifest);
  await refuseDamage(folder, manifest);
  const list = await readErasures(parts, manifest);
  if (await parts.isTaken())
    throw new Error(
      "This forum holds something already. Restore into an empty DATA_DIR or an empty database.",
    );
  const house = await parts.open();
  const secretKey = config.secretKey ?? readOrMakeKey(config.keyFile, key);
  // Before the rows: whatever happens on the way, a server that starts on them holds them to this list, and tells of it.
  await addToErasureList(config.attachmentsDir, list);
  await addToLeftList(config.attachmentsDir, await readLeft(parts));
  const { madeAt, log: end } = manifest;
  await leaveNote(config.attachmentsDir, { madeAt, ...end, restoredAt: new Date().toISOString() });
  await restoreFiles(config.attachmentsDir, folder, manifest);
  await restoreRows(house, folder, manifest);
  await rebuildProjection(house.ctx({ actor: { kind: "system", name: "maintenance" } }));
  const log = await verifyEventLog(house.db.read);
  if (!log.ok) throw new Error(`The restored event log is broken at row ${log.firstBad?.seq}.`);
  if (log.hash !== manifest.log.hash)
    throw new Error("The restored event log does not end with the hash that the backup names.");
  const redone = await holdToErasures({ house, config });
  await holdToLeft({ house, config });
  const texts = await verifyTexts(house.db.read);
  if (texts.firstBad)
    throw new Error(`Text ${texts.firstBad.number} of ${texts.firstBad.ref} is not what was received.`);
  if (withoutKey) await holdToKey({ house, config: { secretKey } }, { replace: true });
  const erasedUntil =
    list
      .map(({ doneAt }) => doneAt)
      .sort()
      .at(-1) ?? null;
  const keyReplaced = fingerprintOf(secretKey) !== manifest.keyFingerprint;
  return { manifest, redone, erasedUntil, keyReplaced };
}

function refuseKey({ config, key, withoutKey }: Parts, manifest: Manifest): void {
  if (key && config.secretKey && !key.equals(config.secretKey))
    throw new Error(
      `Two keys are given: one with --key, and another in SECRET_KEY or ${config.keyFile}. Take one of them away.`,
    );
  const given = key ?? config.secretKey;
  if (withoutKey || (given && fingerprintOf(given) === manifest.keyFingerprint)) return;
  throw new Error(
    `${given ? "The key here is not the one that contributors' links were signed with" : "There is no key here"}. Give the file ` +
      "that npm run key:export wrote with --key FILE, or its last line in SECRET_KEY. If it is lost, say --without-key: then every " +
      "link that was handed out ends, and /track mails new ones; second sign-in steps by app or paper end too, and " +
      "npm run second:reset -- ADDRESS lets each of these people set up a new one.",
  );
}

async function refuseDamage(folder: string, { tables, attachments }: Manifest): Promise<void> {
  const known = new Set(listTables().map(({ name }) => name));
  for (const { name, sha256 } of tables) {
    if (!known.has(name))
      throw new Error(`The backup holds a table ${name} that this version does not know.`);
    if ((await digestOf(tableFile(folder, name))) !== sha256)
      throw new Error(`The backup is damaged: ${name} is not what was written.`);
  }
  for (const { key, sha256 } of attachments)
    if ((await digestOf(pathOf(attachmentsFolder(folder), key))) !== sha256)
      throw new Error(`The backup is damaged: the attached file ${key} is not what was received.`);
}

/** Null where it is not there. */
const digestOf = (file: string) => sha256Of(file).catch(() => null);

async function restoreRows(house: House, folder: string, manifest: Manifest): Promise<void> {
  await house.db.write(async (tx) => {
    for (const { name, table } of listTables()) {
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
}

/** Who was erased, by the newest list that there is; all that the backup itself knows of must be in it. */
async function readErasures(
  { config, folder, erasures }: Pick<Parts, "config" | "folder" | "erasures">,
  manifest: Manifest,
): Promise<ErasureLine[]> {
  const own = (manifest.erasures && (await readErasureList(erasuresFile(folder)))) ?? [];
  if (manifest.erasures && (await digestOf(erasuresFile(folder))) !== manifest.erasures.sha256)
    throw new Error("The backup is damaged: its list of erasures is not what was written.");
  if (erasures === "none") return own;
  const file = erasures?.file ?? erasureList(config.attachmentsDir);
  const list = await readErasureList(file);
  if (list === null)
    throw new Error(
      `${file} is not there: the list of the people who were erased, which a running forum keeps beside its attached files. ` +
        "Say where it lies (--erasures FILE; every backup holds the list of its day, and a newer one is better), or say " +
        "--without-erasures: then whoever was erased after this backup was made stands in the forum again.",
    );
  const known = new Set(list.map(({ id }) => id));
  const missing = own.filter(({ id }) => !known.has(id)).length;
  if (missing > 0)
    throw new Error(
      `${file} is older than the backup, which knows of ${missing} erasures more. Give the newest list that there is.`,
    );
  return list;
}

/** Who left the invitation list since: beside the list of erasures that was given; that of this place is held to by itself. */
async function readLeft({ erasures }: Pick<Parts, "erasures">): Promise<ListLine[]> {
  if (!erasures || erasures === "none") return [];
  return [...(await readLeftList(leftList(dirname(erasures.file)))).values()];
}

async function restoreFiles(attachmentsDir: string, folder: string, manifest: Manifest): Promise<void> {
  for (const { key } of manifest.attachments) {
    const to = pathOf(attachmentsDir, key);
    await mkdir(dirname(to), { recursive: true });
    await copyFile(pathOf(attachmentsFolder(folder), key), to);
    // A copy has the rights of what it was made from, wherever that lay.
    await chmod(to, 0o600);
  }
}

async function* readLines(file: string): AsyncGenerator<Row> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const line of lines) if (line !== "") yield JSON.parse(line) as Row;
}
