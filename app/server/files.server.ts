/**
 * The folder of attachments: each file under a random name, two folders deep, whole and synced before the command that
 * names it runs. What no submission came to name is removed: at once on refusal, later where a sender never came back.
 */
import { createHash, randomBytes } from "node:crypto";
import { copyFile, link, mkdir, open, readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { StoredFile } from "~/domain/submissions/commands/receive.server.ts";
import { type FileRefusal, inspectFile } from "./files/kind.server.ts";
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

/** Looks at a file and stores it durably; a refused one never touches the disk. */
export async function storeFile(folder: string, name: string, bytes: Uint8Array): Promise<StoreResult> {
  const fileName = safeFileName(name);
  const inspected = await inspectFile(bytes, fileName);
  if (!inspected.ok) return { ok: false, fileName, refusal: inspected.refusal };
  const { mediaType, extension } = inspected;
  const storageKey = newKey();
  await writeSynced(folder, storageKey, bytes);
  return {
    ok: true,
    file: {
      fileName: extensionOf(fileName) ? fileName : `${fileName}.${extension}`,
      mediaType,
      size: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      storageKey,
    },
  };
}

async function writeSynced(folder: string, key: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(folder, key);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolders(folder, path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** A new name is durable when its folder is, and a new folder when its parent is. */
async function syncFolders(folder: string, path: string): Promise<void> {
  for (const one of [dirname(path), dirname(dirname(path)), folder]) {
    const opened = await open(one, "r");
    await opened.sync().finally(() => opened.close());
  }
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

export async function isStored(folder: string, file: StoredFile): Promise<boolean> {
  return stat(pathOf(folder, file.storageKey)).then(
    (found) => found.size === file.size,
    () => false,
  );
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

const dayMs = 24 * 3600 * 1000;

/** Removes files older than a day that no submission names. `named` says which of some keys one does. */
export async function removeStale(
  folder: string,
  named: (keys: string[]) => Promise<ReadonlySet<string>>,
  now = Date.now(),
): Promise<number> {
  let removed = 0;
  for (const first of await namesIn(folder)) {
    const keys: string[] = [];
    for (const second of await namesIn(join(folder, first))) {
      for (const name of await namesIn(join(folder, first, second))) {
        const path = join(folder, first, second, name);
        const key = relative(folder, path).replaceAll("\\", "/");
        const found = keyShape.test(key) ? await stat(path).catch(() => null) : null;
        if (found && now - found.mtimeMs > dayMs) keys.push(key);
      }
    }
    const held = keys.length > 0 ? await named(keys) : new Set();
    for (const key of keys.filter((one) => !held.has(one))) {
      await rm(pathOf(folder, key), { force: true });
      removed++;
    }
  }
  return removed;
}

const namesIn = (folder: string) => readdir(folder).catch(() => [] as string[]);
