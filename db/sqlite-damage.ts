/**
 * Whether a SQLite file is whole, before anybody is answered from it. `quick_check` reads every page; the write-ahead log
 * is looked at by ourselves, since SQLite passes over everything after its first damaged frame without a word: a receipt
 * that was shown would be gone, and nobody told. (The format: sqlite.org/fileformat2.html, "The Write-Ahead Log".)
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import BetterSqlite from "better-sqlite3";

/** Throws a sentence for the operator where the file can't be trusted; changes nothing in it. */
export function refuseDamage(file: string): void {
  if (!existsSync(file)) return;
  // It would be taken for a new forum.
  if (statSync(file).size === 0)
    throw new Error(
      `The database ${file} is an empty file. If there was a forum in it, ${restore} If not, remove the file and start again.`,
    );
  // Another process may begin the log anew while we read it: then it is whole at the second look.
  if (losesCommits(readLog(file)) && losesCommits(readLog(file)))
    throw damaged(file, "its write-ahead log has a hole");
  let connection: BetterSqlite.Database | undefined;
  try {
    // Whoever may only read doesn't clear the log away when he closes it.
    connection = new BetterSqlite(file, { readonly: true, timeout: 0 });
    const found = String(connection.pragma("quick_check(1)", { simple: true }));
    if (found !== "ok") throw damaged(file, found.split("\n").at(-1) ?? "");
  } catch (error) {
    const { code = "", message } = error as { code?: string; message: string };
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) throw damaged(file, message, error);
    throw error;
  } finally {
    connection?.close();
  }
}

const restore =
  "keep a copy of the whole folder, and bring the last backup back into an empty DATA_DIR with npm run restore.";

function damaged(file: string, what: string, cause?: unknown): Error {
  return new Error(`The database ${file} is damaged (${what}). Nothing was changed: ${restore}`, { cause });
}

function readLog(file: string): Buffer {
  const log = `${file}-wal`;
  return existsSync(log) ? readFileSync(log) : Buffer.alloc(0);
}

const headerSize = 32;
const frameHeaderSize = 24;

/**
 * Whether commits stand after a frame that is not as it was written. The last transaction may be torn by a power cut: its
 * receipt was not given. But a second one begins only after the first was flushed, so two after a hole mean damage.
 */
export function losesCommits(log: Buffer): boolean {
  if (log.length <= headerSize + frameHeaderSize || log.every((byte) => byte === 0)) return false;
  const bigEndian = log.readUInt32BE(0) === 0x377f0683;
  const sum = (from: number, to: number, [a, b]: Sum): Sum => {
    for (let at = from; at < to; at += 8) {
      a = (a + (bigEndian ? log.readUInt32BE(at) : log.readUInt32LE(at)) + b) >>> 0;
      b = (b + (bigEndian ? log.readUInt32BE(at + 4) : log.readUInt32LE(at + 4)) + a) >>> 0;
    }
    return [a, b];
  };
  const says = (at: number, [a, b]: Sum) => log.readUInt32BE(at) === a && log.readUInt32BE(at + 4) === b;
  let sums = sum(0, 24, [0, 0]);
  const pageSize = log.readUInt32BE(8);
  // Its head is flushed before the first frame is.
  if (!/^377f068[23]$/.test(log.toString("hex", 0, 4)) || pageSize < 512 || !says(24, sums)) return true;
  const salt = log.toString("hex", 16, 24);
  let broken = false;
  let commits = 0;
  for (let at = headerSize; at + frameHeaderSize + pageSize <= log.length; at += frameHeaderSize + pageSize) {
    const ours = log.toString("hex", at + 8, at + 16) === salt;
    if (broken) {
      if (ours && log.readUInt32BE(at + 4) > 0) commits += 1;
      continue;
    }
    sums = sum(at + frameHeaderSize, at + frameHeaderSize + pageSize, sum(at, at + 8, sums));
    broken = !ours || !says(at + 16, sums);
    if (broken && ours && log.readUInt32BE(at + 4) > 0) commits += 1;
  }
  return commits > 1;
}
type Sum = [number, number];
