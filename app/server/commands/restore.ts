import { resolve } from "node:path";
import { restoreBackup } from "../backup/restore.server.ts";
import type { Command } from "../cli.ts";

/** npm run restore -- FOLDER [--without-key]: a backup, into an empty forum. */
export const restore: Command = async ({ house, config, arguments: words }) => {
  const folder = words.find((word) => !word.startsWith("-"));
  if (!folder) {
    process.stderr.write("Say from where: npm run restore -- /backups/2026-11-25\n");
    return 2;
  }
  const withoutKey = words.includes("--without-key");
  const { log, madeAt } = await restoreBackup({ house, config, folder: resolve(folder), withoutKey });
  process.stdout.write(
    `The forum is as it was at ${madeAt}. The event log verifies and ends at row ${log.seq}, ${log.hash}.\n`,
  );
  return 0;
};
