import type { Command } from "../cli.ts";
import { holdToKey } from "../hold-key.server.ts";
import { readOrMakeKey } from "../secret-key.ts";

/** npm run key:replace: the key that is given here, for one that is lost. All links that were handed out end. */
export const keyReplace: Command = async ({ config, open }) => {
  const house = await open();
  const secretKey = config.secretKey ?? readOrMakeKey(config.keyFile);
  await holdToKey({ house, config: { secretKey } }, { replace: true });
  process.stdout.write("Links are signed with this key from now on. Start every process with it.\n");
  return 0;
};
