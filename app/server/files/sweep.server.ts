import { findStorageKeys } from "~/domain/submissions/queries.server.ts";
import { removeStale } from "../files.server.ts";
import type { ServiceParts } from "../start.ts";

/** Removes files of forms that were never sent to the end. A folder that can't be read stops nobody. */
export async function sweepAttachments({
  config,
  house,
  log,
}: Pick<ServiceParts, "config" | "house" | "log">): Promise<void> {
  try {
    const removed = await removeStale(config.attachmentsDir, (keys) => findStorageKeys(house.db.read, keys));
    if (removed > 0) log.info({ removed }, "files that no submission names were removed");
  } catch (error) {
    log.warn({ error }, "the folder of attachments could not be looked through");
  }
}
