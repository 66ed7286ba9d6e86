import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Makes the folder where it is missing and tries to write in it. Returns what is wrong, for the operator, or null. */
export function unusableFolder(folder: string): string | null {
  try {
    make(folder);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
    return null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const words: Record<string, string> = {
      EACCES: "may not be written by this user",
      EPERM: "may not be written by this user",
      EROFS: "is on a file system that can't be written",
      ENOSPC: "is on a disk that is full",
      ENOTDIR: "leads through a file",
      EEXIST: "is a file",
    };
    return words[code ?? ""] ?? `can't be used: ${message}`;
  }
}

/** One folder at a time: where the system refuses in some places (/proc), Node's own recursive way never ends. */
function make(folder: string): void {
  if (existsSync(folder)) return;
  make(dirname(folder));
  mkdirSync(folder);
}
