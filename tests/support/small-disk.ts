/** A disk of its own, so small that a test can fill it: a file system in memory, mounted for as long as the test lasts. */
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type SmallDisk = {
  folder: string;
  /** takes all room that is left */
  fill: () => void;
  /** gives it back */
  clear: () => void;
  remove: () => void;
};

/** Throws with a sentence where this user may not mount. */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "gensvar-disk-"));
  const asked = ["-t", "tmpfs", "-o", `size=${megabytes}m`, "gensvar-test", folder];
  const { status, stderr } = spawnSync("mount", asked, { encoding: "utf8" });
  if (status !== 0) {
    rmdirSync(folder);
    throw new Error(
      `This test needs a disk that it can fill: run it as root on Linux. mount said: ${stderr}`,
    );
  }
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill() {
      const file = openSync(ballast, "a");
      try {
        for (const size of [1024 * 1024, 4096]) {
          const block = Buffer.alloc(size, 1);
          while (writesAll(file, block));
        }
      } finally {
        closeSync(file);
      }
    },
    clear: () => rmSync(ballast, { force: true }),
    remove() {
      const { status, stderr } = spawnSync("umount", [folder], { encoding: "utf8" });
      if (status !== 0) throw new Error(`The small disk at ${folder} could not be taken away: ${stderr}`);
      rmdirSync(folder);
    },
  };
}

function writesAll(file: number, block: Buffer): boolean {
  try {
    return writeSync(file, block) === block.length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") return false;
    throw error;
  }
}
