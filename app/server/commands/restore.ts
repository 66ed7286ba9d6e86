import { resolve } from "node:path";
import { restoreBackup } from "../backup/restore.server.ts";
import type { Command } from "../cli.ts";

/** npm run restore -- FOLDER [--without-key] [--erasures FILE | --without-erasures]: a backup, into an empty forum. */
export const restore: Command = async ({ house, config, arguments: words }) => {
  const at = words.indexOf("--erasures");
  const file = at < 0 ? undefined : words[at + 1];
  const folder = words.find((word) => !word.startsWith("-") && word !== file);
  if (at >= 0 && !file) {
    process.stderr.write("Say which list: --erasures /backups/2026-11-26/erased.jsonl\n");
    return 2;
  }
  if (!folder) {
    process.stderr.write(
      "Say from where: npm run restore -- /backups/2026-11-25 --erasures /backups/2026-11-26/erased.jsonl\n",
    );
    return 2;
  }
  const withoutKey = words.includes("--without-key");
  const erasures = words.includes("--without-erasures")
    ? ("none" as const)
    : file
      ? { file: resolve(file) }
      : undefined;
  const { manifest, redone, erasedUntil } = await restoreBackup({
    ...{ house, config, folder: resolve(folder), withoutKey, erasures },
  });
  const { log, madeAt } = manifest;
  process.stdout.write(
    `The forum is as it was at ${madeAt}. The event log verifies and ends at row ${log.seq}, ${log.hash}.\n`,
  );
  if (redone > 0) process.stdout.write(`Erasures that came after it, carried out again: ${redone}.\n`);
  process.stdout.write(
    `The list of erasures ${erasedUntil ? `ends at ${erasedUntil}` : "is empty"}: whoever was erased later stands in the forum again. ` +
      "So does what people took back after the backup.\n",
  );
  return 0;
};
