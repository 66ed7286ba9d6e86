import { findForum } from "~/domain/forum/queries.server.ts";
import type { House } from "~/domain/index.ts";
import { paths } from "~/paths.ts";
import type { Config } from "../env.ts";
import type { Log } from "../log.ts";
import { setupToken } from "./setup-token.ts";

/** On an empty database, tells the operator the one-time address of the first run, at each start until it is used. */
export async function announceSetup(parts: { config: Config; house: House; log: Log }): Promise<void> {
  const { config, house, log } = parts;
  if (await findForum(house.db.read)) return;
  log.info(`Set up your forum: ${config.origin}${paths.setup(setupToken(config.secretKey))}`);
}
