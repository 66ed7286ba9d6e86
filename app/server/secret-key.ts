import { createHmac, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A key in base64 or hexadecimal: the last line, since npm writes its own before what a command prints. */
export function parseKey(text: string): Buffer | undefined {
  const line = text.trim().split("\n").at(-1)?.trim() ?? "";
  const key = /^([0-9a-f]{2})+$/i.test(line)
    ? Buffer.from(line, "hex")
    : /^[A-Za-z0-9+/_-]+={0,2}$/.test(line)
      ? Buffer.from(line, "base64")
      : undefined;
  return key && key.length >= 32 ? key : undefined;
}

/** The key in this file, or undefined where there is no file. Throws a sentence where it holds no key. */
export function readKey(file: string): Buffer | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new Error(`The key in ${file} can't be read: ${(error as Error).message}`);
  }
  // As a forum has always kept it, over as many lines as there are; else what npm run key:export printed.
  const whole = /^[A-Za-z0-9+/_=\s-]+$/.test(text) ? Buffer.from(text, "base64") : undefined;
  const key = whole ?? parseKey(text);
  if (key && key.length >= 32) return key;
  throw new Error(
    `The key in ${file} is damaged. Take the file that npm run key:export wrote: contributors' links depend on it.`,
  );
}

/**
 * The key in this file; where there is none this one, or a new one, is put there, for its owner only. Contributors' links are
 * signed with it, so losing it ends them all, and a backup should keep it apart from the database.
 */
export function readOrMakeKey(file: string, key: Buffer = randomBytes(32)): Buffer {
  return readKey(file) ?? make(file, key);
}

/** Writes a key into a new file, for its owner only. Throws where there is one. */
export function writeKey(file: string, key: Buffer): void {
  writeFileSync(file, `${key.toString("base64")}\n`, { mode: 0o600, flag: "wx", flush: true });
}

/** Tells one key from another, and gives nobody the key: it stands in backups and in the event log. */
export const fingerprintOf = (key: Buffer): string =>
  createHmac("sha256", key).update("the key of a backup").digest("hex").slice(0, 16);

/** Written whole under another name first: neither a crash nor a second start can leave half a key or two keys. */
function make(file: string, key: Buffer): Buffer {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  rmSync(draft, { force: true });
  writeKey(draft, key);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readKey(file);
  if (!made) throw new Error(`No key could be made in ${file}.`);
  return made;
}
