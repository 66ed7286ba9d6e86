import { createHmac, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * The key in this file; made, readable by its owner only, where there is none. Contributors' links are signed
 * with it, so losing it ends them all, and a backup should keep it apart from the database.
 */
export function readOrMakeKey(file: string): Buffer {
  return read(file) ?? make(file);
}

function read(file: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new Error(`The key in ${file} can't be read: ${(error as Error).message}`);
  }
  const key = Buffer.from(text.trim(), "base64");
  if (key.length >= 32) return key;
  throw new Error(
    `The key in ${file} is damaged. Restore it from a backup: contributors' links depend on it.`,
  );
}

/** Tells one key from another, and gives nobody the key: it stands in backups and in the event log. */
export const fingerprintOf = (key: Buffer): string =>
  createHmac("sha256", key).update("the key of a backup").digest("hex").slice(0, 16);

/** Written whole under another name first: neither a crash nor a second start can leave half a key or two keys. */
function make(file: string): Buffer {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const key = read(file);
  if (!key) throw new Error(`No key could be made in ${file}.`);
  return key;
}
