/**
 * Erasures outside of the database: the files that go with them, and the list that outlives the rows. It lies in the folder
 * of attachments, which all processes share, as a line of ids and offsets for each erasure; a restored database is held to it (0022).
 */
import { mkdir, open, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { House } from "~/domain/index.ts";
import { type ErasureLine, erasureLine } from "~/domain/own/erasure-line.ts";
import { listErasureLines, listUnsettled, markSettled, redoErasures } from "~/domain/own/settle.server.ts";
import type { Config } from "./env.ts";
import { pathOf, syncFolder } from "./files.server.ts";

type Parts = { house: House; config: Pick<Config, "attachmentsDir"> };

export const erasureList = (attachmentsDir: string) => join(attachmentsDir, "erased.jsonl");

/** The erasures that a list tells of; null where there is no list. Throws a sentence where it can't be read as one. */
export async function readErasureList(file: string): Promise<ErasureLine[] | null> {
  const text = await readFile(file, "utf8").catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  return text.split("\n").flatMap((line, at) => {
    const read = line === "" ? [] : readLine(line);
    // One that was cut off with the power: its erasure is written again, since it was not noted as settled.
    const cut = line.startsWith("{") && !line.endsWith("}");
    if (read === null && !cut) throw new Error(`${file} is damaged: line ${at + 1} tells of no erasure.`);
    return read ?? [];
  });
}

function readLine(line: string): ErasureLine[] | null {
  try {
    return [erasureLine.parse(JSON.parse(line))];
  } catch {
    return null;
  }
}

export const linesOf = (lines: readonly ErasureLine[]) =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join("");

/**
 * Adds what is not in the list yet, whole and synced; makes the list where there is none. Nothing is ever taken out of it, and
 * each addition is one write at its end, on a line of its own: several processes may add at once.
 */
export async function addToErasureList(folder: string, lines: readonly ErasureLine[]): Promise<void> {
  const file = erasureList(folder);
  const before = await readErasureList(file);
  const known = new Set((before ?? []).map(({ id }) => id));
  const fresh = lines.filter(({ id }) => !known.has(id));
  if (before && fresh.length === 0) return;
  await mkdir(folder, { recursive: true });
  const list = await open(file, "a", 0o600);
  try {
    const added = Buffer.from(`\n${linesOf(fresh)}`);
    const { bytesWritten } = await list.write(added);
    if (bytesWritten < added.length) throw new Error(`${file} could not be written to its end.`);
    await list.sync();
  } finally {
    await list.close();
  }
  await syncFolder(folder);
}

/**
 * Holds rows and list to each other: what the list tells of and the rows don't know is carried out again, as after a restore
 * by whatever way; what the rows know is in the list. Before anybody is answered. How many were carried out again.
 */
export async function holdToErasures({ house, config }: Parts): Promise<number> {
  const ctx = house.ctx({ actor: { kind: "system", name: "erasures" } });
  const list = await readErasureList(erasureList(config.attachmentsDir));
  const redone = await redoErasures(ctx, list ?? []);
  const listed = new Set(list?.map(({ id }) => id));
  await addToErasureList(config.attachmentsDir, await listErasureLines(house.db.read, listed));
  return redone;
}

/**
 * Writes what was erased into the list, and removes the files: again and again until it is noted as done. What keeps one from
 * being settled keeps no other; it is thrown when all were tried.
 */
export async function settleErasures({
  house,
  config,
}: Parts & { config: Pick<Config, "mailDir"> }): Promise<number> {
  const unsettled = await listUnsettled(house.db.read);
  if (unsettled.length === 0) return 0;
  await addToErasureList(
    config.attachmentsDir,
    unsettled.map(({ line }) => line),
  );
  const removed: string[] = [];
  const errors: unknown[] = [];
  for (const { line, files, messages, refs } of unsettled) {
    try {
      for (const key of files) await rm(pathOf(config.attachmentsDir, key), { force: true });
      await removeMail(config.mailDir, messages, refs);
      removed.push(line.id);
    } catch (error) {
      errors.push(error);
    }
  }
  await house.db.purge();
  const ctx = house.ctx({ actor: { kind: "system", name: "worker" } });
  for (const id of removed) await markSettled(ctx, id);
  if (errors.length > 0) throw new Error("Some erasures are not settled.", { cause: errors[0] });
  return removed.length;
}

/** Where there is no mail server, mail lies in files: those to the person, and those that tell of words that are gone. */
async function removeMail(
  folder: string,
  messages: readonly string[],
  refs: readonly string[],
): Promise<void> {
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    const path = join(folder, name);
    const own = messages.some((id) => name.includes(id));
    if (own || (refs.length > 0 && names(await readFile(path, "utf8").catch(() => ""), refs)))
      await rm(path, { force: true });
  }
}

/** Quoted-printable breaks its lines anywhere. */
const names = (mail: string, refs: readonly string[]) => {
  const whole = mail.replace(/=\r?\n/g, "");
  return refs.some((ref) => whole.includes(ref));
};
