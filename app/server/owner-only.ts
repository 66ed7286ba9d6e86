/** What a forum keeps is its owner's alone: names, addresses and words lie in its files, and a machine has other users. */
import { chmodSync, statSync } from "node:fs";
import type { Config } from "./env.ts";

/** Whatever this process makes from here on may be read by its own user only. At the entry, before anything is made. */
export function makeForOwnerOnly(): void {
  process.umask(0o077);
}

type Places = Pick<
  Config,
  "dataDir" | "attachmentsDir" | "mailDir" | "databaseFile" | "volatileFile" | "keyFile"
>;

/**
 * Closes what is open to everybody on the machine, as an earlier version or a copy by other tools may have left it. What the
 * operator opened to a group and not to everybody stays as it is; so does a folder that is everybody's by design (/tmp).
 */
export function closeToOthers(places: Places): void {
  const { dataDir, attachmentsDir, mailDir, databaseFile, volatileFile, keyFile } = places;
  // A folder that is closed closes what is in it; the database is closed by itself too, since it may be copied away.
  const files = [databaseFile, volatileFile].flatMap((file) => [file, `${file}-wal`, `${file}-shm`]);
  for (const path of [dataDir, attachmentsDir, mailDir, keyFile, ...files]) close(path);
}

function close(path: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  const [openToAll, sticky] = [mode & 0o007, mode & 0o1000];
  if (!openToAll || sticky) return;
  try {
    chmodSync(path, mode & 0o7700);
  } catch (error) {
    process.stderr.write(
      `Everybody on this machine may read ${path}, and it can't be closed to them: ${(error as Error).message}\n`,
    );
  }
}
