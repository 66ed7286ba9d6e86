import { resolve } from "node:path";
import type { Command } from "../cli.ts";
import { holdToKey } from "../hold-key.server.ts";
import { writeKey } from "../secret-key.ts";

/** npm run key:export -- FILE: the key that signs contributors' links, to be kept apart from every backup. Without FILE it is printed. */
export const keyExport: Command = async ({ config, open, arguments: [file] }) => {
  const { secretKey } = config;
  if (!secretKey) {
    process.stderr.write(`There is no key here: ${config.keyFile} is missing, and SECRET_KEY is not set.\n`);
    return 1;
  }
  await holdToKey({ house: await open(), config: { secretKey } });
  if (!file) {
    process.stdout.write(`${secretKey.toString("base64")}\n`);
    return 0;
  }
  try {
    writeKey(resolve(file), secretKey);
  } catch (error) {
    process.stderr.write(`The key can't be written to ${resolve(file)}: ${(error as Error).message}\n`);
    return 1;
  }
  process.stdout.write(
    `The key is in ${resolve(file)}. Keep it apart from the backups; npm run restore takes it with --key.\n`,
  );
  return 0;
};
