import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { restoreBackup } from "../backup/restore.server.ts";
import type { Command } from "../cli.ts";
import { readKey } from "../secret-key.ts";

const options = {
  key: { type: "string" },
  "without-key": { type: "boolean" },
  erasures: { type: "string" },
  "without-erasures": { type: "boolean" },
} as const;

/**
 * npm run restore -- FOLDER [--key FILE | --without-key] [--erasures FILE | --without-erasures]: a backup, into an empty forum.
 * What is refused leaves the place as it was.
 */
export const restore: Command = async ({ config, open, isTaken, arguments: args }) => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [folder] = positionals;
  if (!folder) {
    process.stderr.write(
      "Say from where: npm run restore -- /backups/2026-11-25 --key /safe/key.txt --erasures /backups/2026-11-26/erased.jsonl\n",
    );
    return 2;
  }
  const { erasures, key } = values;
  if ((key && values["without-key"]) || (erasures && values["without-erasures"]) || positionals.length > 1) {
    process.stderr.write(
      "Say one folder, and of --key and --without-key, --erasures and --without-erasures one each.\n",
    );
    return 2;
  }
  const { manifest, redone, erasedUntil, keyReplaced } = await restoreBackup({
    open,
    isTaken,
    config,
    folder: resolve(folder),
    key: key === undefined ? undefined : readGiven(resolve(key)),
    withoutKey: values["without-key"] ?? false,
    erasures: values["without-erasures"] ? "none" : erasures ? { file: resolve(erasures) } : undefined,
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
  if (keyReplaced)
    process.stdout.write(
      "Links are signed with another key now. Every private link that was handed out has ended; /track mails new ones. Every " +
        "second sign-in step by app or paper has ended too: whoever gives one is told only that it is not the code (passkeys go on). " +
        "For each of these people: npm run second:reset -- ADDRESS. A new step is set up at the next sign-in.\n",
    );
  return 0;
};

function readGiven(file: string): Buffer {
  const key = readKey(file);
  if (!key) throw new Error(`${file} is not there: the file that npm run key:export wrote.`);
  return key;
}
