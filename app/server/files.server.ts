/**
 * The folder of attachments: each file under a random name, two folders deep, whole and synced before the command that
 * names it runs (rule 1). What no submission came to name is removed: at once on refusal, later where a sender never came back.
 */
import { createHash, randomBytes } from "node:crypto";
import {
  copyFile,
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { retention } from "~/domain/forum/retention.ts";
import type { StoredFile } from "~/domain/submissions/commands/receive.server.ts";
import { limits } from "~/domain/submissions/submission.ts";
import { type FileRefusal, headSize, inspectFile, refusalOfHead } from "./files/kind.server.ts";
import { extensionOf, safeFileName } from "./files/name.ts";

export type StoreResult =
  | { ok: true; file: StoredFile }
  | { ok: false; fileName: string; refusal: FileRefusal };

const keyShape = /^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{40}$/;

function newKey(): string {
  const name = randomBytes(20).toString("hex");
  return `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
}

/** Where a file lies. Keys are ours, but one that is not of our shape must not reach the disk. */
export function pathOf(folder: string, key: string): string {
  if (!keyShape.test(key)) throw new Error("not a storage key");
  return join(folder, key);
}

/** Files that are still coming in, beside the others so that a rename makes them one of these. */
const arriving = "arriving";

/**
 * Writes a file as it arrives and looks at what it is. A good one is synced and gets its name; of one that is refused, or
 * breaks off, nothing stays. In memory is a chunk of it.
 */
export async function storeFile(
  folder: string,
  name: string,
  content: AsyncIterable<Uint8Array>,
): Promise<StoreResult> {
  const fileName = safeFileName(name);
  const chunks = content[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return { ok: false, fileName, refusal: "empty" };
  const path = join(folder, arriving, randomBytes(20).toString("hex"));
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "wx+", 0o600);
  try {
    const came = await writeChunks(file, first.value, chunks);
    if ("refusal" in came) return { ok: false, fileName, refusal: came.refusal };
    const { size, sha256, head } = came;
    const read = async (at: number, length: number) => {
      const buffer = Buffer.alloc(Math.min(length, Math.max(0, size - at)));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
      return buffer.subarray(0, bytesRead);
    };
    const inspected = await inspectFile({ size, head, read }, fileName);
    if (!inspected.ok) return { ok: false, fileName, refusal: inspected.refusal };
    const { mediaType, extension } = inspected;
    await file.sync();
    const storageKey = newKey();
    await mkdir(dirname(pathOf(folder, storageKey)), { recursive: true });
    await rename(path, pathOf(folder, storageKey));
    await syncFolders(folder, pathOf(folder, storageKey));
    const whole = extensionOf(fileName) ? fileName : `${fileName}.${extension}`;
    return { ok: true, file: { fileName: whole, mediaType, size, sha256, storageKey } };
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}

type Came = { size: number; sha256: string; head: Buffer } | { refusal: FileRefusal };

/** Goes on as long as it may become a file that we take in. */
async function writeChunks(
  file: FileHandle,
  first: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
): Promise<Came> {
  const hash = createHash("sha256");
  let [size, head] = [0, Buffer.alloc(0)];
  for (let chunk: Uint8Array | undefined = first; chunk; ) {
    size += chunk.length;
    if (size > limits.file) return { refusal: "too_large" };
    if (head.length < headSize) {
      head = Buffer.concat([head, chunk]).subarray(0, headSize);
      const refusal = head.length === headSize ? await refusalOfHead(head) : null;
      if (refusal) return { refusal };
    }
    hash.update(chunk);
    await file.writeFile(chunk);
    const next = await chunks.next();
    chunk = next.done ? undefined : next.value;
  }
  return { size, head, sha256: hash.digest("hex") };
}

/** A new name is durable when its folder is, and a new folder when its parent is. */
async function syncFolders(folder: string, path: string): Promise<void> {
  for (const one of [dirname(path), dirname(dirname(path)), folder]) await syncFolder(one);
}

export async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, "r");
  await opened.sync().finally(() => opened.close());
}

/**
 * Gives a stored file a second name for the submission that is about to be received, so that no two share one; the
 * first name is left to grow old. Null where the file is gone.
 */
export async function takeStored(folder: string, file: StoredFile): Promise<StoredFile | null> {
  const storageKey = newKey();
  const [from, to] = [pathOf(folder, file.storageKey), pathOf(folder, storageKey)];
  try {
    await mkdir(dirname(to), { recursive: true });
    // Some shared folders know no second names.
    await link(from, to).catch((error) => {
      if (error.code === "ENOENT") throw error;
      return copyFile(from, to);
    });
    await utimes(to, new Date(), new Date());
    await syncFolders(folder, to);
    return { ...file, storageKey };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Whether a file of a form that was sent before is still here; if so its days begin anew. */
export async function keepStored(folder: string, file: StoredFile): Promise<boolean> {
  const path = pathOf(folder, file.storageKey);
  try {
    await utimes(path, new Date(), new Date());
    return (await stat(path)).size === file.size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

export async function removeFiles(folder: string, files: readonly StoredFile[]): Promise<void> {
  for (const file of files) await rm(pathOf(folder, file.storageKey), { force: true });
}

/** A stored file whole: it is at most 20 MB, and a reader who breaks off leaves nothing open. Null where it is gone. */
export async function readStored(folder: string, key: string): Promise<Buffer<ArrayBuffer> | null> {
  return readFile(pathOf(folder, key)).catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  }) as Promise<Buffer<ArrayBuffer> | null>;
}

/**
 * A form holds its files for a day from when it last came back. What nobody has written to or asked for in twice that,
 * and no submission names, is nobody's: no request lasts so long, in this process or in another.
 */
const staleMs = retention.uploads.usual * 24 * 3600 * 1000;

/** Removes what is nobody's. `named` says which of some keys a submission names. */
export async function removeStale(
  folder: string,
  named: (keys: string[]) => Promise<ReadonlySet<string>>,
  now = Date.now(),
): Promise<number> {
  const isStale = (path: string) =>
    stat(path).then(
      (found) => found.isFile() && now - found.mtimeMs > staleMs,
      () => false,
    );
  let removed = 0;
  // Asked once more: since we looked, its form may have been sent again.
  const remove = async (path: string) => {
    if (!(await isStale(path))) return;
    await rm(path, { force: true });
    removed++;
  };
  for (const name of await namesIn(join(folder, arriving))) await remove(join(folder, arriving, name));
  for (const first of await namesIn(folder)) {
    const keys: string[] = [];
    for (const second of await namesIn(join(folder, first))) {
      for (const name of await namesIn(join(folder, first, second))) {
        const key = `${first}/${second}/${name}`;
        if (keyShape.test(key) && (await isStale(join(folder, key)))) keys.push(key);
      }
    }
    const held = keys.length > 0 ? await named(keys) : new Set();
    for (const key of keys) if (!held.has(key)) await remove(pathOf(folder, key));
  }
  return removed;
}

const namesIn = (folder: string) => readdir(folder).catch(() => [] as string[]);
