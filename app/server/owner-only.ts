/** What a forum keeps is its owner's alone: names, addresses and words lie in its files, and a machine has other users. */
import { chmodSync, statSync } from "node:fs";
import { sep } from "node:path";
import type { Config } from "./env.ts";

/** Whatever this process makes from here on may be read by its own user only. At the entry, before anything is made. */
export function makeForOwnerOnly(): void {
  process.umask(0o077);
}

type Places = Pick<
  Config,
  "dataDir" | "attachmentsDir" | "mailDir" | "receivedDir" | "databaseFile" | "volatileFile" | "keyFile"
>;

/**
 * Closes the folder of data, as an earlier version or a copy by other tools may have left it. Where it stood open to everybody,
 * nobody had thought of it, and it becomes its owner's alone; where the operator let in a group and nobody else, that group
 * stays in. What is kept elsewhere is the operator's to close, and so is a folder that is everybody's by design (/tmp).
 */
export function closeToOthers({ dataDir, ...places }: Places): void {
  const thoughtOf = (modeOf(dataDir) & 0o007) === 0;
  const { attachmentsDir, mailDir, receivedDir, databaseFile, volatileFile, keyFile } = places;
  // The files are closed by themselves too, since they may be copied away.
  const files = [databaseFile, volatileFile].flatMap((file) => [file, `${file}-wal`, `${file}-shm`]);
  const all = [attachmentsDir, mailDir, receivedDir, keyFile, ...files].filter((path) =>
    path.startsWith(dataDir + sep),
  );
  for (const path of [dataDir, ...all]) close(path, thoughtOf ? 0o7770 : 0o7700);
}

/** The mode of a file or folder; 0 where there is none, or it can't be asked. */
function modeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  } catch {
    return 0;
  }
}

function close(path: string, most: number): void {
  const mode = modeOf(path);
  const [openToAll, sticky] = [mode & 0o007, mode & 0o1000];
  if (!openToAll || sticky) return;
  try {
    chmodSync(path, mode & most);
  } catch (error) {
    process.stderr.write(
      `Everybody on this machine may read ${path}, and it can't be closed to them: ${(error as Error).message}\n`,
    );
  }
}
