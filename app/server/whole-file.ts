/** A file for its owner alone that is there whole or not at all, and stays there when the power goes. */
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** Written beside, then renamed; on a full disk nothing stays. Throws where it can't be written. */
export async function writeWhole(folder: string, name: string, content: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const beside = join(folder, `.${name}.part`);
  try {
    const file = await open(beside, "w", 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, join(folder, name));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** The name too: a rename lies in the folder. Not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  try {
    await handle?.sync().catch(() => {});
  } finally {
    await handle?.close();
  }
}
