import type { Command } from "../cli.ts";
import { holdToKey } from "../hold-key.server.ts";

/** npm run key:replace: the key that is given here, for one that is lost. All links that were handed out end. */
export const keyReplace: Command = async (parts) => {
  await holdToKey(parts, { replace: true });
  process.stdout.write("Links are signed with this key from now on. Start every process with it.\n");
  return 0;
};
