import type { Command } from "../cli.ts";

/** npm run key:export: the key that signs contributors' links, to be kept apart from every backup. */
export const keyExport: Command = async ({ config }) => {
  process.stdout.write(`${config.secretKey.toString("base64")}\n`);
  return 0;
};
